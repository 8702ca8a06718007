"""A language that nobody speaks, made from English by a machine, in a copy of the catalogue."""

import re
import shutil
from codecs import encode
from pathlib import Path

import msgspec
import yaml

TOY = "qaa"
CALLED = "Gbl"
ANSWERS = ("yes", "no", "lakh", "thousand", "two")
_PLACES = re.compile(r"(\{[^}]*\}+)")

Tree = dict[str, object]
Notices = dict[str, dict[str, object]]
Phrases = dict[str, list[str]]


def spoken(text: str) -> str:
    """The toy language: each letter thirteen places on; {places} stay."""
    parts = _PLACES.split(text)
    return "".join(part if part.startswith("{") else encode(part, "rot13") for part in parts)


def add_language(folder: Path, shipped: Path) -> Path:
    """A copy of ``shipped`` in which everything is worded in the toy language too."""
    shutil.copytree(shipped, folder)
    _write(folder / "languages" / f"{TOY}.yaml", _language_file(folder))
    for path in folder.glob("*/*/wording/en.yaml"):
        _write(path.with_name(f"{TOY}.yaml"), _worded(_texts(path)))
    named = [*folder.glob("*/department.yaml"), *folder.glob("*/*/service.yaml")]
    for path in [*named, *folder.glob("jurisdictions/*.yaml")]:
        _write(path, _offered(_named(yaml.safe_load(path.read_text("utf-8")))))
    return folder


def _language_file(folder: Path) -> object:
    english = _texts(folder / "languages" / "en.yaml")
    notices = msgspec.convert(english.pop("notices"), Notices)
    phrases = msgspec.convert(english.pop("phrases"), Phrases) | _orders(folder)
    answers = {word: [spoken(word)] for word in ANSWERS}
    bodies = {key: one | {"body": _worded(one["body"])} for key, one in notices.items()}
    own = {"name": CALLED, "called": [], "answers": answers, "notices": bodies}
    toy = {key: _worded(value) for key, value in english.items()}
    return toy | own | {"phrases": {key: _worded(said) for key, said in phrases.items()}}


def _orders(folder: Path) -> Phrases:
    """How English people command, by the name of the command."""
    commands = _texts(folder / "understanding" / "commands.yaml")
    plain = {key: said for key, said in commands.items() if isinstance(said, dict)}
    return {key: list(said["en"]) for key, said in plain.items() if ":" not in key}


def _worded(value: object) -> object:
    """Every text in it in the toy language."""
    match value:
        case dict():
            return {key: _worded(one) for key, one in value.items()}
        case list():
            return [_worded(one) for one in value]
    return spoken(value) if isinstance(value, str) else value


def _named(value: object) -> object:
    """Every text that has an English form gets one more."""
    if isinstance(value, list):
        return [_named(one) for one in value]
    if not isinstance(value, dict):
        return value
    if isinstance(english := value.get("en"), str):
        return value | {TOY: spoken(english)}
    return {key: _named(one) for key, one in value.items()}


def _offered(tree: object) -> object:
    """A department offers it too."""
    if isinstance(tree, dict) and isinstance(languages := tree.get("languages"), list):
        return tree | {"languages": [*languages, TOY]}
    return tree


def _texts(path: Path) -> Tree:
    """A file of texts alone: ``no`` is a word in it."""
    return msgspec.convert(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader), Tree)


def _write(path: Path, tree: object) -> None:
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), "utf-8")
