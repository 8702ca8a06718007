"""What the demo state consists of: numbers, services, staff, citizens."""

from __future__ import annotations

from dataclasses import dataclass

PORTFOLIO = "delhi"


@dataclass(frozen=True, slots=True)
class DemoNumber:
    """A department's number, as both the emulator and our own tables get it."""

    phone_number_id: str
    display: str
    verified_name: str
    about: str
    department: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A member of staff."""

    username: str
    name: str
    role: str
    department: str


NUMBERS = (
    DemoNumber(
        "2001",
        "+91 11 2345 0001",
        "Revenue Department, Delhi",
        "Certificates and marriage registration · प्रमाण पत्र और विवाह पंजीकरण",
        "revenue",
        ("income-certificate", "marriage-registration"),
    ),
    DemoNumber(
        "2002",
        "+91 11 2345 0002",
        "MCD Public Health, Delhi",
        "Births and deaths · जन्म और मृत्यु",
        "mcd-health",
        ("birth-certificate",),
    ),
)
STAFF = (
    DemoPerson("bala", "Bala Krishnan, Tehsildar", "officer", "revenue"),
    DemoPerson("sarita", "Sarita Yadav, Sub-Divisional Magistrate", "supervisor", "revenue"),
    DemoPerson("chitra", "Chitra Rao, Sub-Registrar", "officer", "mcd-health"),
    DemoPerson("arif", "Arif Khan, Auditor", "auditor", "revenue"),
    DemoPerson("anita", "Anita Joshi, Administrator", "administrator", "revenue"),
)
CITIZENS = (
    {"name": "Asha Devi", "phone": "919810000001", "client": "buttons"},
    {"name": "Ramesh Kumar", "phone": "919810000002", "client": "buttons"},
    {"name": "Meena (username only)", "username": "meena.delhi", "client": "buttons"},
    {"name": "Gopal (old phone)", "phone": "919810000004", "client": "text"},
)
STATE = "DL"
