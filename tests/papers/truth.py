"""What a reader should find on each sample form: field to every right spelling of its value."""

from tests.papers.people import Person

KINDS = {
    "notice": "generic",
    "aadhaar-front": "aadhaar",
    "aadhaar-letter": "aadhaar",
    "aadhaar-pvc": "aadhaar",
    "pan-new": "pan",
    "pan-old": "pan",
    "voter-card": "voter_id",
    "voter-back": "voter_id",
    "voter-pvc": "voter_id",
    "driving-licence": "driving_licence",
    "passport": "passport",
    "ration-card": "ration_card",
    "birth-report": "birth_report",
    "birth-report-hindi": "birth_report",
    "birth-form": "birth_report",
    "discharge-summary": "discharge_summary",
    "discharge-card": "discharge_summary",
    "electricity-bill": "electricity_bill",
    "electricity-invoice": "electricity_bill",
    "water-bill": "water_bill",
    "income-certificate": "income_certificate",
    "income-certificate-hindi": "income_certificate",
    "bank-passbook": "bank_passbook",
    "bank-statement-page": "bank_passbook",
    "rent-agreement": "rent_agreement",
    "salary-slip": "salary_slip",
    "marriage-invitation": "marriage_invitation",
    "self-declaration": "self_declaration",
}


def iso(text: str) -> str:
    """Turn DD/MM/YYYY into YYYY-MM-DD."""
    day, month, year = text.split("/")
    return f"{year}-{month}-{day}"


def _rupees(text: str) -> str:
    return text.split(".")[0].replace(",", "")


def truth_of(form: str, who: Person) -> dict[str, tuple[str, ...]]:
    """Give the right values of the form's fields, for this person."""
    f = who
    name = (f.name_en, f.name_hi)
    father = (f.father_en, f.father_hi)
    place = {"address": (f"{f.address_en}, Delhi",), "pincode": (f.pincode,)}
    dob, gender = {"date_of_birth": (iso(f.dob_text),)}, {"gender": (f.gender_en.lower(),)}
    masked = {"number_masked": (f"XXXX XXXX {f.aadhaar[-4:]}",)}
    birth = {
        "child_date_of_birth": (iso(f.birth_date),),
        "child_sex": (f.child_sex_en.lower(),),
        "mother_name": (f.mother_en, f.mother_hi),
        "registration_no": (f.registration_no,),
        "hospital": (f.hospital_en, f.hospital_hi),
    }
    table: dict[str, dict[str, tuple[str, ...]]] = {
        "notice": {},
        "aadhaar-front": {"name": name, **dob, **gender, **masked},
        "aadhaar-letter": {
            "name": name,
            "year_of_birth": (f.dob_text[6:],),
            **gender,
            **masked,
            **place,
            "address": (f"{f.address_en}, Delhi", f"{f.address_hi}, दिल्ली"),
        },
        "aadhaar-pvc": {"name": name, **dob, **gender, **masked},
        "pan-new": {"name": name, "father_name": father, **dob, "number": (f.pan,)},
        "pan-old": {"name": name, "father_name": father, **dob, "number": (f.pan,)},
        "voter-card": {"name": name, "father_name": father, **dob, **gender, "number": (f.epic,)},
        "voter-back": {
            "name": name,
            "husband_name": (f.husband_en, f.husband_hi),
            **dob,
            **gender,
            **place,
            "address": (f"{f.address_en}, Delhi", f"{f.address_hi}, दिल्ली"),
            "number": (f.epic,),
        },
        "voter-pvc": {"name": name, "father_name": father, **dob, **gender, "number": (f.epic,)},
        "driving-licence": {
            "name": name,
            "father_name": father,
            **dob,
            **place,
            "number": (f.licence_no.replace("-", ""),),
        },
        "passport": {
            "name": (f.name_en.split()[0],),
            "surname": (f.name_en.split()[-1],),
            **dob,
            **gender,
            "number": (f.passport_no,),
        },
        "ration-card": {"name": name, "number": (f.ration_no,), **place},
        "birth-report": {**birth, "father_name": father},
        "birth-report-hindi": {**birth, "father_name": father},
        "birth-form": {**birth, "father_name": father},
        "discharge-summary": birth,
        "discharge-card": birth,
        "electricity-bill": {"name": name, **place, "consumer_no": (f.ca_no,)},
        "electricity-invoice": {"name": name, **place, "consumer_no": (f.ca_no,)},
        "water-bill": {"name": name, **place, "consumer_no": (f.kno,)},
        "income-certificate": {
            "name": name,
            "father_name": father,
            **place,
            "annual_income": (_rupees(f.income_text),),
            "certificate_no": (f.certificate_no,),
        },
        "income-certificate-hindi": {
            "name": name,
            "father_name": father,
            "annual_income": (_rupees(f.income_text),),
            "certificate_no": (f.certificate_no,),
        },
        "bank-statement-page": {
            "name": name,
            **place,
            "ifsc": (f.ifsc,),
            "account_masked": (f"XXXXXXX{f.account_no[-4:]}",),
        },
        "bank-passbook": {
            "name": name,
            **place,
            "ifsc": (f.ifsc,),
            "account_masked": (f"XXXXXXX{f.account_no[-4:]}",),
        },
        "rent-agreement": {
            "name": name,
            "landlord_name": father,
            **place,
            "monthly_rent": (_rupees(f.rent_text),),
        },
        "salary-slip": {"name": name, "monthly_income": (_rupees(f.net_text),)},
        "marriage-invitation": {
            "groom_name": (f.husband_en, f.husband_hi),
            "bride_name": name,
            "marriage_date": (iso(f.marriage_date),),
        },
        "self-declaration": {
            "name": name,
            "father_name": father,
            **place,
            "annual_income": (_rupees(f.income_text),),
        },
    }
    return table[form]
