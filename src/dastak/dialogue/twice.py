"""What is said a second time at the same question is the answer, whatever it sounds like."""

from dastak.dialogue.talk import Talk


def here(talk: Talk) -> str:
    """The question that is asked now."""
    return f"{talk.form.asked}.{talk.form.part}"


def sounded_before(talk: Talk) -> bool:
    """Whether the last answer to this question sounded like something else already."""
    return talk.state.sounded == here(talk)
