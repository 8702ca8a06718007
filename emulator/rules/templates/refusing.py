"""How a submitted template is refused: code 100 with a subcode of its own."""

from __future__ import annotations

from typing import Final

from emulator.refusals import Refusal

LIMIT: Final = 2388019
NAME_TAKEN: Final = 2388024
NAME_BLOCKED: Final = 2388023
TOO_LONG: Final = 2388040
HEADER: Final = 2388047
BODY: Final = 2388072
FOOTER: Final = 2388073
RATIO: Final = 2388293
AT_THE_EDGE: Final = 2388299


def refused(details: str, *, rule: str, subcode: int = 0) -> Refusal:
    return Refusal(100, details, rule=f"template.{rule}", subcode=subcode)
