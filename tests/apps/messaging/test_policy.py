"""What may be said to whom, and in which form: every combination."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dastak.messaging.plain_text import as_text
from dastak.messaging.policy import REASONS, TemplateFacts, rule
from dastak.values.outbound import (
    TEXT_LIMIT,
    ButtonsOut,
    FileOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    Option,
    TextOut,
)

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
facts = st.none() | st.builds(
    TemplateFacts,
    st.sampled_from(["APPROVED", "PAUSED", "PENDING", ""]),
    st.sampled_from(["UTILITY", "MARKETING", "AUTHENTICATION", ""]),
)


@given(st.integers(-10, 10) | st.none(), st.sampled_from(["", "paid"]), st.booleans(), facts)
def test_only_an_approved_utility_template_reaches_who_has_been_silent(
    seconds: int | None, notice: str, opted_out: bool, template: TemplateFacts | None
) -> None:
    until = None if seconds is None else NOW + timedelta(seconds=seconds)
    ruling = rule(
        now=NOW, window_until=until, notice=notice, opted_out=opted_out, template=template
    )
    is_open = seconds is not None and seconds > 0
    may = bool(notice) and not opted_out and template == TemplateFacts("APPROVED", "UTILITY")
    assert ruling.form == ("free" if is_open else "template" if may else "refused")
    assert (ruling.code != 0) == (ruling.form == "refused")
    assert not ruling.code or ruling.code in REASONS


option = st.builds(Option, st.text(min_size=1, max_size=9), st.text(min_size=1, max_size=24))
contents = st.one_of(
    st.builds(TextOut, st.text()),
    st.builds(ButtonsOut, st.text(max_size=5000), st.tuples(option)),
    st.builds(ListOut, st.text(), st.just("Choose"), st.lists(option, max_size=10).map(tuple)),
    st.builds(LinkOut, st.text(), st.text(), st.just("https://pay.example")),
    st.builds(LocationRequestOut, st.text()),
    st.builds(FileOut, st.text(), st.text(), st.just("application/pdf")),
)


@given(contents)
def test_plain_text_is_text_or_a_file_and_stays_itself(content: object) -> None:
    plain = as_text(content)  # type: ignore[arg-type]
    assert isinstance(plain, TextOut | FileOut)
    assert as_text(plain) == plain
    assert not isinstance(plain, TextOut) or plain is content or len(plain.body) <= TEXT_LIMIT


def test_rows_are_numbered_from_one() -> None:
    rows = tuple(Option(f"id{n}", f"row {n}") for n in range(10))
    plain = as_text(ListOut("Which?", "Choose", rows))
    assert plain == TextOut("Which?\n\n" + "\n".join(f"{n + 1}. row {n}" for n in range(10)))
