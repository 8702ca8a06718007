"""One application in words: where it stands, since when, and by when it will be decided."""

from dastak.dialogue.events import CaseRow
from dastak.dialogue.limits import clip
from dastak.dialogue.outcomes.interruption import title_of
from dastak.dialogue.talk import Talk

REASON_LIMIT = 500
UNDECIDED = frozenset({"submitted", "in_review"})


def case_text(talk: Talk, row: CaseRow) -> str:
    """A few short lines."""
    day = talk.wording.day
    lines = [
        f"*{title_of(talk, row.service)}*",
        talk.text("case.reference", reference=row.reference),
        talk.text("case.status", status=talk.text(f"case_status.{row.status}")),
        talk.text("case.filed_on", day=day(row.filed_on)),
    ]
    if row.decided_on is not None:
        lines.append(talk.text("case.decided_on", day=day(row.decided_on)))
    elif row.due_on is not None and row.status in UNDECIDED:
        late = row.due_on < talk.today
        lines.append(talk.text("case.overdue" if late else "case.due_on", day=day(row.due_on)))
    if row.reason:
        lines.append(talk.text("case.reason", reason=clip(row.reason, REASON_LIMIT)))
    return "\n".join(lines)
