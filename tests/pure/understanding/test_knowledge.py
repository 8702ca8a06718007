"""The right chunk is found in three ways of writing, and none where nothing answers."""

from functools import cache
from pathlib import Path

import msgspec
import pytest

from dastak.definitions.knowledge.loader import load_knowledge
from dastak.understanding.knowledge.bm25 import Bm25
from dastak.understanding.knowledge.index import finder_of
from dastak.understanding.knowledge.lines import ask_lines
from dastak.understanding.knowledge.search import Finder, Readable
from tests.pure.understanding.heldout import rows
from tests.pure.understanding.heldout.answers import answered_wrongly, recall

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@cache
def shipped() -> Finder:
    return finder_of(load_knowledge(CATALOGUE))


def a_finder() -> Finder:
    return Finder(
        [
            Readable("tea", ("Tea",), ("who gets tea", "chai kisko"), ("Tea at four.",)),
            Readable("cake", ("Cake",), ("cake for whom",), ("Cake with tea on Sunday.",)),
        ],
        ("who", "gets", "for", "whom", "with"),
    )


def test_held_out_questions_find_their_chunk() -> None:
    figures = recall(shipped())
    assert figures.questions >= 80
    assert figures.first >= 0.85
    assert figures.third >= 0.95
    assert figures.shown_right >= 0.95


def test_the_worst_way_of_writing_is_not_far_behind() -> None:
    assert min(recall(shipped()).scripts.values()) >= 0.85


def test_what_nothing_answers_is_hardly_ever_answered() -> None:
    asked = rows("knowledge_none")
    assert len(asked) >= 30
    assert len(answered_wrongly(shipped())) <= 0.1 * len(asked)


@pytest.mark.parametrize("question", ["tea", "TEA?", "chaai", "chai", "who gets tea"])
def test_spelling_and_fillers_do_not_matter(question: str) -> None:
    assert [found.id for found in a_finder().answers(question)] == ["tea"]


@pytest.mark.parametrize("question", ["", "?!", "who gets", "sunday", "elephants", "1" * 900])
def test_nothing_telling_finds_nothing(question: str) -> None:
    assert a_finder().answers(question) == ()


def test_a_number_finds_its_helpline_in_any_digits() -> None:
    for number in ("14567", "१४५६७", "14567 kya hai"):
        assert [found.id for found in shipped().answers(number)] == ["elder-14567"]


def test_two_that_are_as_good_are_both_offered() -> None:
    assert {found.id for found in shipped().answers("181")} == {"women-181", "cm-helpline-mp"}


def test_rare_words_tell_more_and_long_texts_are_held_back() -> None:
    index = Bm25([{"a": 1.0, "b": 1.0}, {"a": 1.0}, {"a": 1.0, **{f"x{n}": 1.0 for n in range(9)}}])
    assert index.rarity("b") > index.rarity("a")
    assert index.rarity("unheard") > index.rarity("b")
    scores = index.scores(["a"])
    assert scores[1] > scores[0] > scores[2]
    assert Bm25([]).scores(["a"]) == {}


def test_the_filter_answers_every_line() -> None:
    lines = ['{"text": "tea"}', "", "nonsense", '{"text": "elephants"}']
    answers = [msgspec.json.decode(line) for line in ask_lines(lines, a_finder())]
    assert answers[0]["answers"] == ["tea"]
    assert {"id", "score", "cover"} == set(answers[0]["chunks"][0])
    assert "error" in answers[1]
    assert answers[2] == {"answers": [], "chunks": []}
