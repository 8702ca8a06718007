"""The office has finished with a conversation: the house answers again."""

from dastak.dialogue.talk import Talk
from dastak.dialogue.with_person import say_with_way_home, window_is_closed


def happened(talk: Talk) -> None:
    """Said only to a citizen who is still talking with the person."""
    was_attended = talk.state.step == "attended"
    talk.change(asked_at=0, attended_at=0)
    if not was_attended:
        return
    if window_is_closed(talk):
        talk.change(step=talk.state.behind or "home", behind="")
        return
    say_with_way_home(talk, "person.left")
