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


Truth = dict[str, tuple[str, ...]]


def truth_of(form: str, who: Person) -> Truth:
    """Give the right values of the form's fields, for this person."""
    table = {**_cards(who), **_passes(who), **_births(who), **_homes(who), **_incomes(who)}
    return table[form]


def _name(f: Person) -> Truth:
    return {"name": (f.name_en, f.name_hi)}


def _father(f: Person) -> Truth:
    return {"father_name": (f.father_en, f.father_hi)}


def _born(f: Person) -> Truth:
    return {"date_of_birth": (iso(f.dob_text),)}


def _gender(f: Person) -> Truth:
    return {"gender": (f.gender_en.lower(),)}


def _place(f: Person) -> Truth:
    return {"address": (f"{f.address_en}, Delhi",), "pincode": (f.pincode,)}


def _place_twice(f: Person) -> Truth:
    both = (f"{f.address_en}, Delhi", f"{f.address_hi}, दिल्ली")
    return {**_place(f), "address": both}


def _masked(f: Person) -> Truth:
    return {"number_masked": (f"XXXX XXXX {f.aadhaar[-4:]}",)}


def _cards(f: Person) -> dict[str, Truth]:
    aadhaar = {**_name(f), **_gender(f), **_masked(f)}
    pan = {**_name(f), **_father(f), **_born(f), "number": (f.pan,)}
    voter = {**_name(f), **_born(f), **_gender(f), "number": (f.epic,)}
    year = {"year_of_birth": (f.dob_text[6:],)}
    husband = {"husband_name": (f.husband_en, f.husband_hi)}
    return {
        "aadhaar-front": {**aadhaar, **_born(f)},
        "aadhaar-letter": {**aadhaar, **year, **_place_twice(f)},
        "aadhaar-pvc": {**aadhaar, **_born(f)},
        "pan-new": pan,
        "pan-old": pan,
        "voter-card": {**voter, **_father(f)},
        "voter-back": {**voter, **husband, **_place_twice(f)},
        "voter-pvc": {**voter, **_father(f)},
    }


def _passes(f: Person) -> dict[str, Truth]:
    licence = {"number": (f.licence_no.replace("-", ""),)}
    words = f.name_en.split()
    return {
        "driving-licence": {**_name(f), **_father(f), **_born(f), **_place(f), **licence},
        "passport": {
            "name": (words[0],),
            "surname": (words[-1],),
            **_born(f),
            **_gender(f),
            "number": (f.passport_no,),
        },
    }


def _births(f: Person) -> dict[str, Truth]:
    birth = {
        "child_date_of_birth": (iso(f.birth_date),),
        "child_sex": (f.child_sex_en.lower(),),
        "mother_name": (f.mother_en, f.mother_hi),
        "registration_no": (f.registration_no,),
        "hospital": (f.hospital_en, f.hospital_hi),
    }
    report = {**birth, **_father(f)}
    wedding = {
        "groom_name": (f.husband_en, f.husband_hi),
        "bride_name": (f.name_en, f.name_hi),
        "marriage_date": (iso(f.marriage_date),),
    }
    return {
        "birth-report": report,
        "birth-report-hindi": report,
        "birth-form": report,
        "discharge-summary": birth,
        "discharge-card": birth,
        "marriage-invitation": wedding,
        "notice": {},
    }


def _homes(f: Person) -> dict[str, Truth]:
    home = {**_name(f), **_place(f)}
    current = {**home, "consumer_no": (f.ca_no,)}
    rent = {"landlord_name": (f.father_en, f.father_hi), "monthly_rent": (_rupees(f.rent_text),)}
    return {
        "ration-card": {**home, "number": (f.ration_no,)},
        "electricity-bill": current,
        "electricity-invoice": current,
        "water-bill": {**home, "consumer_no": (f.kno,)},
        "rent-agreement": {**home, **rent},
    }


def _incomes(f: Person) -> dict[str, Truth]:
    yearly = {**_name(f), **_father(f), "annual_income": (_rupees(f.income_text),)}
    number = {"certificate_no": (f.certificate_no,)}
    account = {"ifsc": (f.ifsc,), "account_masked": (f"XXXXXXX{f.account_no[-4:]}",)}
    return {
        "income-certificate": {**yearly, **_place(f), **number},
        "income-certificate-hindi": {**yearly, **number},
        "bank-statement-page": {**_name(f), **_place(f), **account},
        "bank-passbook": {**_name(f), **_place(f), **account},
        "salary-slip": {**_name(f), "monthly_income": (_rupees(f.net_text),)},
        "self-declaration": {**yearly, **_place(f)},
    }
