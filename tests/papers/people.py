"""Fictitious people and their numbers, the same for the same seed."""

import random
from dataclasses import dataclass, field

from stdnum import luhn, verhoeff

WOMEN = [
    ("सुनीता देवी", "Sunita Devi"),
    ("कविता शर्मा", "Kavita Sharma"),
    ("रेखा यादव", "Rekha Yadav"),
    ("पूजा गुप्ता", "Pooja Gupta"),
    ("मीना कुमारी", "Meena Kumari"),
    ("अनीता सिंह", "Anita Singh"),
    ("शबनम बानो", "Shabnam Bano"),
    ("हरप्रीत कौर", "Harpreet Kaur"),
    ("लक्ष्मी नारायण अय्यर", "Lakshmi Narayan Iyer"),
    ("सावित्री", "Savitri"),
    ("मैरी डिसूज़ा", "Mary D'Souza"),
    ("प्रियंका चतुर्वेदी", "Priyanka Chaturvedi"),
    ("निर्मला बेन पटेल", "Nirmala Ben Patel"),
    ("ज्योत्स्ना मुखर्जी", "Jyotsna Mukherjee"),
    ("फ़ातिमा ज़हरा", "Fatima Zahra"),
    ("राधिका मेनन", "Radhika Menon"),
]
MEN = [
    ("राजेश कुमार", "Rajesh Kumar"),
    ("अमित वर्मा", "Amit Verma"),
    ("मोहन लाल", "Mohan Lal"),
    ("सुरेश चंद", "Suresh Chand"),
    ("विजय मिश्रा", "Vijay Mishra"),
    ("इमरान खान", "Imran Khan"),
    ("गुरविंदर सिंह ढिल्लों", "Gurvinder Singh Dhillon"),
    ("मोहम्मद यूसुफ़ अंसारी", "Mohammad Yusuf Ansari"),
    ("वेंकटेश्वर राव", "Venkateshwar Rao"),
    ("रामचंद्र", "Ramchandra"),
    ("जोसेफ़ फर्नांडिस", "Joseph Fernandes"),
    ("कृष्ण गोपाल त्रिपाठी", "Krishna Gopal Tripathi"),
    ("बृजेश प्रजापति", "Brijesh Prajapati"),
    ("संजय भट्टाचार्य", "Sanjay Bhattacharya"),
    ("धर्मेंद्र राठौड़", "Dharmendra Rathore"),
    ("आरिफ़ हुसैन", "Arif Hussain"),
]
STREETS = [
    ("मकान नं 24, गली नं 3, सेक्टर 11, रोहिणी", "H No 24, Gali No 3, Sector 11, Rohini", "110085"),
    ("मकान नं 118, पॉकेट बी, मयूर विहार", "H No 118, Pocket B, Mayur Vihar", "110091"),
    ("फ्लैट 7, ब्लॉक डी, जनकपुरी", "Flat 7, Block D, Janakpuri", "110058"),
    ("मकान नं 61, वार्ड 5, नरेला", "H No 61, Ward 5, Narela", "110040"),
    ("बी-4/17, डीडीए फ्लैट्स, द्वारका", "B-4/17, DDA Flats, Dwarka", "110075"),
    ("दूसरी मंज़िल, 9 शास्त्री मार्ग, शाहदरा", "2nd Floor, 9 Shastri Marg, Shahdara", "110032"),
    ("झुग्गी 302, संजय कैंप, चाणक्यपुरी", "Jhuggi 302, Sanjay Camp, Chanakyapuri", "110021"),
    ("1445, कूचा पाती राम, बाज़ार सीता राम", "1445, Kucha Pati Ram, Bazar Sita Ram", "110006"),
]
HOSPITALS = [
    ("राजकीय सेवा अस्पताल, रोहिणी", "Government Seva Hospital, Rohini"),
    ("श्री हरि मातृ अस्पताल", "Shri Hari Maternity Hospital"),
    ("नगर निगम प्रसूति गृह, नरेला", "Municipal Maternity Home, Narela"),
    ("जीवन ज्योति नर्सिंग होम", "Jeevan Jyoti Nursing Home"),
    ("दीन दयाल स्मारक चिकित्सालय", "Deen Dayal Memorial Hospital"),
]
GENDERS = (("महिला", "Female"), ("पुरुष", "Male"), ("ट्रांसजेंडर", "Transgender"))


@dataclass(frozen=True)
class Person:
    """What the sample papers say about somebody who does not exist."""

    facts: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, name: str) -> str:
        try:
            return self.facts[name]
        except KeyError:
            raise AttributeError(name) from None


def person(seed: int) -> Person:
    """Invent the person of this seed."""
    dice = random.Random(seed)
    (woman, mother), (man, father) = dice.sample(WOMEN, 2), dice.sample(MEN, 2)
    name, gender = (woman, GENDERS[0]) if seed % 2 == 0 else (man, GENDERS[1])
    if seed % 11 == 10:
        gender = GENDERS[2]
    address_hi, address_en, pincode = dice.choice(STREETS)
    hospital_hi, hospital_en = dice.choice(HOSPITALS)
    child = dice.choice([("पुरुष", "Male"), ("महिला", "Female")])
    facts = {
        "name_hi": name[0],
        "name_en": name[1],
        "gender_hi": gender[0],
        "gender_en": gender[1],
        "father_hi": father[0],
        "father_en": father[1],
        "mother_hi": mother[0],
        "mother_en": mother[1],
        "husband_hi": man[0],
        "husband_en": man[1],
        "address_hi": address_hi,
        "address_en": address_en,
        "pincode": pincode,
        "hospital_hi": hospital_hi,
        "hospital_en": hospital_en,
        "child_sex_hi": child[0],
        "child_sex_en": child[1],
        "salary_month": dice.choice(["April 2026", "July 2026"]),
        "venue_en": "Ram Vatika, Rohini, Delhi",
        "branch": "Rohini Sector 11",
        "ifsc": f"SBIN000{dice.randrange(1000, 9999)}",
        "net_text": f"{dice.randrange(15, 40)},{dice.randrange(0, 999):03d}.00",
        "rent_text": f"{dice.randrange(6, 20)},000",
        "income_text": f"{dice.randrange(60, 99)},000",
    }
    return Person(facts | _dates(dice) | _numbers(dice, name[1]))


def _dates(dice: random.Random) -> dict[str, str]:
    def day(first: int, last: int) -> str:
        return (
            f"{dice.randrange(1, 29):02d}/{dice.randrange(1, 13):02d}/{dice.randint(first, last)}"
        )

    born = f"{dice.randrange(3, 28):02d}/10/2026"
    return {
        "dob_text": day(1958, 2003),
        "birth_date": born,
        "admission_date": f"{int(born[:2]) - 2:02d}/10/2026",
        "issue_date": "29/10/2026",
        "due_date": "18/11/2026",
        "marriage_date": f"{dice.randrange(1, 29):02d}/11/2026",
    }


def _numbers(dice: random.Random, name: str) -> dict[str, str]:
    def digits(count: int) -> str:
        return "".join(str(dice.randrange(10)) for _ in range(count))

    body = str(dice.randrange(2, 10)) + digits(10)
    aadhaar = body + str(verhoeff.calc_check_digit(body))
    letters = "".join(dice.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(4))
    epic = digits(6)
    return {
        "aadhaar": aadhaar,
        "aadhaar_text": f"{aadhaar[:4]} {aadhaar[4:8]} {aadhaar[8:]}",
        "pan": f"{letters[:3]}P{name.split()[-1][0].upper()}{digits(4)}{letters[3]}",
        "epic": f"{letters[:3]}{epic}{luhn.calc_check_digit(epic)}",
        "licence_no": f"DL-04{dice.randrange(2001, 2021)}0{digits(6)}",
        "ration_no": "0" + digits(11),
        "ca_no": "15" + digits(7),
        "kno": "2" + digits(9),
        "registration_no": f"{digits(4)}/2026",
        "certificate_no": "90" + digits(12),
        "account_no": "3" + digits(10),
        "passport_no": dice.choice("KLMNPRSTUVZ") + "1" + digits(6),
    }
