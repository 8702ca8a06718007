"""Whether every chunk of knowledge may be shown: worded, sourced, dated, short enough, with rules
that can be asked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dastak.definitions.findings import Finding
from dastak.definitions.knowledge.loader import KnowledgeSource, read_knowledge
from dastak.definitions.knowledge.model import Chunk, Fact, Test
from dastak.definitions.loader import read_catalogue
from dastak.definitions.yaml_source import Keys, YamlSource
from dastak.values.language import Language, LanguageText
from dastak.values.outbound import BODY_LIMIT, BUTTON_TITLE_LIMIT, BUTTONS_LIMIT, ROW_TITLE_LIMIT

FRAME = 230
"""Room for the headings, the source and the date around a chunk's own words."""
QUESTION_LIMIT = 200
FEWEST_QUESTIONS = 2
SCRIPTS = ("en", "hi_latn", "hi")


def lint_knowledge(catalogue: Path, *, today: date) -> Iterator[Finding]:
    """Every finding of ``catalogue/knowledge``; none when a catalogue has no such folder."""
    source = read_knowledge(catalogue)
    departments = read_catalogue(catalogue).catalogue.departments.values()
    spoken = {language for department in departments for language in department.languages}
    yield from source.findings
    yield from _check(source, spoken, today)


def _check(source: KnowledgeSource, spoken: set[Language], today: date) -> Iterator[Finding]:
    house = source.files.get("knowledge")
    if house is None or not source.knowledge.house.languages:
        return
    for language in sorted(spoken - set(source.knowledge.house.languages)):
        what = f"the knowledge is not worded in “{language}”, which a department offers"
        yield house.warning(("languages",), what, "word every chunk in it, then add it here")
    for name, fact in source.knowledge.facts.items():
        yield from _fact(source, name, fact)
    for name, paper in source.knowledge.papers.items():
        yield from _worded(source, source.files["papers"], ("papers", name, "title"), paper.title)
    for chunk in source.knowledge.chunks:
        yield from _chunk(source, chunk, today)


def _chunk(source: KnowledgeSource, chunk: Chunk, today: date) -> Iterator[Finding]:
    file = source.files[chunk.id]
    yield from _worded(source, file, ("title",), chunk.title, limit=ROW_TITLE_LIMIT)
    yield from _worded(source, file, ("text",), chunk.text)
    if chunk.topic == "schemes":
        yield from _worded(source, file, ("who",), chunk.who)
        yield from _worded(source, file, ("apply",), chunk.apply)
    for language in source.knowledge.house.languages:
        size = sum(len(text.texts.get(language, "")) for text in (chunk.text, chunk.who))
        size += len(chunk.apply.texts.get(language, "")) + _papers_size(source, chunk, language)
        if size > BODY_LIMIT - FRAME:
            what = f"the answer in “{language}” has {size} characters; {BODY_LIMIT - FRAME} fit"
            yield file.finding(("text",), what, "say it in fewer words")
    if not chunk.source.name.strip():
        yield file.finding(("source",), "there is no source", "name where the figures stand")
    yield from _dates(source, chunk, today)
    yield from _names(source, chunk)
    for script in SCRIPTS:
        if len(chunk.questions.get(script, ())) < FEWEST_QUESTIONS:
            what = f"fewer than {FEWEST_QUESTIONS} questions in “{script}”"
            yield file.finding(("questions",), what, "add questions as people really ask them")


def _dates(source: KnowledgeSource, chunk: Chunk, today: date) -> Iterator[Finding]:
    file = source.files[chunk.id]
    days = source.knowledge.house.review_days
    for key, text in (("as_of", chunk.as_of), ("reviewed_on", chunk.reviewed_on)):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            yield file.finding((key,), f"“{text}” is not a date", "write YYYY-MM-DD")
            continue
        if key == "reviewed_on" and (today - day).days > days:
            what = f"nobody has looked at this for more than {days} days"
            yield file.warning((key,), what, "compare it with its source, then set the date")


def _names(source: KnowledgeSource, chunk: Chunk) -> Iterator[Finding]:
    """Papers and facts that exist."""
    file, knowledge = source.files[chunk.id], source.knowledge
    for number, paper in enumerate(chunk.papers):
        if paper not in knowledge.papers:
            what = f"there is no paper “{paper}”"
            yield file.finding(("papers", number), what, "add it to papers.yaml")
    for number, test in enumerate(chunk.rules):
        fact = knowledge.facts.get(test.fact)
        problem = _problem(test, fact)
        if problem:
            yield file.finding(("rules", number), problem, "see docs/how-to/add-knowledge.md")


def _problem(test: Test, fact: Fact | None) -> str:
    """What is wrong with a rule, or an empty string."""
    if fact is None:
        return f"there is no fact “{test.fact}” in facts.yaml"
    bounds = [one for one in (test.at_least, test.at_most, test.below) if one is not None]
    if fact.kind == "yes_no":
        if test.yes is None or bounds or test.one_of or test.none_of:
            return f"“{test.fact}” is answered yes or no: write “yes: true” or “yes: false”"
        answer = "no" if test.yes else "yes"
        return "" if answer in fact.refused else f"“{test.fact}” has no reason for “{answer}”"
    if fact.kind == "choice":
        named = (*test.one_of, *test.none_of)
        unknown = [option for option in named if option not in fact.options]
        if not named or bounds or unknown or test.yes is not None:
            return f"“{test.fact}” needs “one_of:” or “none_of:” with its options"
        return ""
    wrong = not bounds or test.one_of or test.none_of or test.yes is not None
    return f"“{test.fact}” needs “at_least:”, “at_most:” or “below:”" if wrong else ""


def _fact(source: KnowledgeSource, name: str, fact: Fact) -> Iterator[Finding]:
    file = source.files["facts"]
    yield from _worded(source, file, ("facts", name, "label"), fact.label)
    keys: Keys = ("facts", name, "question")
    yield from _worded(source, file, keys, fact.question, limit=QUESTION_LIMIT)
    limit = BUTTON_TITLE_LIMIT if len(fact.options) < BUTTONS_LIMIT else ROW_TITLE_LIMIT
    for option, title in fact.options.items():
        keys = ("facts", name, "options", option)
        yield from _worded(source, file, keys, title, limit=limit)
    for answer, reason in fact.refused.items():
        yield from _worded(source, file, ("facts", name, "refused", answer), reason)
    if fact.kind == "choice" and len(fact.options) < 2:
        yield file.finding(("facts", name), "a choice needs options", "add “options:”")


def _worded(
    source: KnowledgeSource,
    file: YamlSource,
    keys: Keys,
    text: LanguageText,
    *,
    limit: int = BODY_LIMIT,
) -> Iterator[Finding]:
    for language in source.knowledge.house.languages:
        said = text.texts.get(language, "")
        if not said.strip():
            yield file.finding(keys, f"not worded in “{language}”", f"add “{language}:”")
        elif len(said) > limit:
            what = f"“{said[:30]}” has {len(said)} characters; {limit} fit here"
            yield file.finding((*keys, language), what, "say it in fewer words")


def _papers_size(source: KnowledgeSource, chunk: Chunk, language: Language) -> int:
    known = source.knowledge.papers
    titles = [known[paper].title.in_language(language) for paper in chunk.papers if paper in known]
    return sum(len(title) + 2 for title in titles)
