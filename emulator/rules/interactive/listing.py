"""Lists: up to ten rows in up to ten sections, behind one button."""

from emulator.reading import Node, unique
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

BUTTON_MOST = 20
SECTIONS_MOST = 10
ROWS_MOST = 10
ROW_ID_MOST = 200
TITLE_MOST = 24
DESCRIPTION_MOST = 72


def check_list(content: Node, sending: Sending) -> Checked:
    check_header(content, sending, "text")
    check_body(content, most=sending.world.settings.list_body_most)
    action = action_of(content)
    action.need("button").text(BUTTON_MOST)
    sections = action.need("sections").items(least=1, most=SECTIONS_MOST)
    _check_titles(sections)
    rows = [row for section in sections for row in section.need("rows").items(least=1)]
    if len(rows) > ROWS_MOST:
        raise Refusal(
            131009,
            f"interactive.action.sections: at most {ROWS_MOST} rows in all, has {len(rows)}",
            rule="interactive.list.rows",
        )
    for row in rows:
        row.need("title").text(TITLE_MOST)
        if description := row.maybe("description"):
            description.any_text(DESCRIPTION_MOST)
    unique(rows, [row.need("id").text(ROW_ID_MOST) for row in rows], "id")
    return Checked(content.value)


def _check_titles(sections: list[Node]) -> None:
    """A title is required as soon as there are two sections."""
    for section in sections:
        if len(sections) > 1:
            section.need("title").text(TITLE_MOST)
        elif title := section.maybe("title"):
            title.any_text(TITLE_MOST)
