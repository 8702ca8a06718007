"""Notices that the platform would refuse are refused here first."""

import msgspec
import pytest

from dastak.dialogue.notice_rules import notice_faults
from dastak.dialogue.wording import Notice

GOOD = Notice("fee_paid", "Your fee for {{1}} has been paid, number {{2}}, thank you.", ("a", "b"))


def test_a_sound_notice_has_no_faults() -> None:
    assert list(notice_faults(GOOD, GOOD)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"body": "Your fee for {{1}} has been paid, number {{3}}, thank you."}, "not numbered"),
        ({"samples": ("a",)}, "1 samples for 2"),
        ({"body": "Your fee for the form {{1}} has been paid."}, "other variables"),
        ({"body": "{{1}}: your fee has been paid today, number {{2}}, thanks."}, "the beginning"),
        ({"body": "Your fee for {{1}} has been paid today, number {{2}}."}, "the end"),
        ({"body": "Your fee has been paid for {{1}} {{2}} today, thank you."}, "side by side"),
        ({"body": "Fee {{1}} and {{2}} paid."}, "too few words"),
        ({"body": GOOD.body + " word" * 300}, "characters"),
        ({"body": GOOD.body.replace("paid", "paid\n\n\n")}, "more than one empty line"),
        ({"category": "MARKETING"}, "the category is MARKETING"),
        ({"header": "document"}, "the header"),
        ({"name": "Fee paid"}, "the name"),
    ],
)
def test_a_fault_is_named(change: dict[str, object], fault: str) -> None:
    notice = msgspec.structs.replace(GOOD, **change)
    assert any(fault in what for what, _ in notice_faults(notice, GOOD))
