"""The departments whose services the catalogue holds."""

from datetime import time

import msgspec

from dastak.values.ids import DepartmentCode
from dastak.values.language import Language, LanguageText


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When people are there to answer; ``weekdays`` count from Monday, 0."""

    opens_at: time = time(9, 30)
    closes_at: time = time(18)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)


class Department(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``catalogue/<code>/department.yaml``.

    ``languages`` are offered to citizens: every service of the department is worded in each.
    """

    code: DepartmentCode
    name: LanguageText
    short_name: LanguageText
    state: str
    languages: tuple[Language, ...]
    hours: Hours = Hours()
    website: str = ""
    sources: tuple[str, ...] = ()
    reviewed_on: str = ""
    notes: str = ""
