"""Asks for one paper; a photo or a file that comes is ordered to be checked and read."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import CheckDocument, SetTimer
from dastak.dialogue.forms import answered, proceed, put_aside
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import kinds_of_others
from dastak.dialogue.talk import Talk
from dastak.values.inbound import MediaIn

PAPER_KINDS = frozenset({"image", "document"})
READING_LIMIT_SECONDS = 120
PAGES_LIMIT = 5


def ask(talk: Talk) -> None:
    """The request, and a way on for those who do not have the paper at hand."""
    paper = talk.plan.documents[talk.form.asked]
    words = talk.plan.document_words(paper.name, talk.language)
    choices = []
    if not paper.required:
        choices = [Choice("skip", talk.text("button.no_paper"))]
    elif talk.form.reference or paper.name in talk.form.later:
        choices = [Choice("park", talk.text("button.park"))]
    else:
        choices = [Choice("later", talk.text("button.later"))]
    talk.ask(words.request, choices)


def hear(talk: Talk, heard: Heard) -> bool:
    """A picture or file of the paper, or one of the ways on."""
    if isinstance(heard.content, MediaIn) and heard.content.kind in PAPER_KINDS:
        read(talk, heard.content)
        return True
    form = talk.form
    match chosen(talk, heard):
        case "skip" if not talk.plan.documents[form.asked].required:
            answered(talk, form.asked, waived=(*form.waived, form.asked))
        case "later":
            talk.fill(later=(*form.later, form.asked))
            proceed(talk)
        case "park":
            put_aside(talk)
            talk.note("cancel.parked")
            talk.go("home")
        case _:
            return False
    return True


def read(talk: Talk, media: MediaIn) -> None:
    """Have a sent paper checked; several photos one after another are its pages."""
    form = talk.form
    if len(form.checking) >= PAGES_LIMIT:
        talk.note("paper.enough_pages")
        talk.again()
        return
    paper = talk.plan.documents[form.asked]
    also = kinds_of_others(talk.plan, form, paper.name)
    talk.order(CheckDocument(paper.name, paper.accepts, media, talk.plan.id, also))
    talk.order(SetTimer("checking", READING_LIMIT_SECONDS))
    talk.fill(checking=(*form.checking, paper.name))
    talk.go("checking", misses=talk.state.misses)
