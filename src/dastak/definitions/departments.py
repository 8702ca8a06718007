"""The departments whose services the catalogue holds."""

import msgspec

from dastak.values.ids import DepartmentCode
from dastak.values.language import Language, LanguageText


class Department(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``catalogue/<code>/department.yaml``.

    ``languages`` are offered to citizens: every service of the department is worded in each.
    """

    code: DepartmentCode
    name: LanguageText
    short_name: LanguageText
    state: str
    languages: tuple[Language, ...]
    website: str = ""
    sources: tuple[str, ...] = ()
    reviewed_on: str = ""
    notes: str = ""
