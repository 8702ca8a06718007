"""Catalogue files are read strictly, and every value keeps its line."""

from pathlib import Path

import pytest

from dastak.definitions.yaml_source import Data, YamlSource, read_source


def read(tmp_path: Path, text: str | bytes) -> YamlSource:
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_source(path)


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("a: true", True),
        ("a: yes", "yes"),
        ("a: no", "no"),
        ("a: on", "on"),
        ("a: True", "True"),
        ("a: 12", 12),
        ("a: -3", -3),
        ("a: 012", "012"),
        ("a: 0x10", "0x10"),
        ("a: 1_000", "1_000"),
        ("a: 12:30", "12:30"),
        ("a: '12'", "12"),
        ("a: 1.5", "1.5"),
        ("a: 2026-11-21", "2026-11-21"),
        ("a: ~", None),
        ("a:", None),
        ("a: [x, 2]", ["x", 2]),
        ("a: {yes: no}", {"yes": "no"}),
    ],
)
def test_words_stay_words(tmp_path: Path, written: str, data: Data) -> None:
    source = read(tmp_path, written)
    assert source.data == {"a": data}
    assert source.findings == []


def test_every_value_keeps_its_line(tmp_path: Path) -> None:
    source = read(tmp_path, "a:\n  b: 1\n  c:\n    - x\n    - y\n")
    assert source.line(("a", "b")) == 2
    assert source.line(("a", "c", 1)) == 5
    assert source.line(("a", "c", 7, "deeper")) == 3
    assert source.line(("elsewhere",)) == 1


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("a: 1\nb: [1\n", "this is not YAML", 3),
        ("a: 1\n\tb: 2\n", "this is not YAML", 2),
        ("a: 1\na: 2\n", "“a” stands here twice", 2),
        ("a: &x [1]\nb: *x\n", "an alias (*name) is used", 1),
        ("", "the file is empty", 1),
        (b"a: \xff\n", "the file is not UTF-8", 1),
        ("a: !!python/object:os.system {}\n", "", 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, text: str | bytes, what: str, line: int
) -> None:
    source = read(tmp_path, text)
    if not what:
        assert source.data == {"a": {}}  # a tag is never obeyed
        return
    assert [what in finding.what for finding in source.findings] == [True]
    assert source.findings[0].line == line


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    source = read_source(tmp_path / "none.yaml")
    assert [finding.what for finding in source.findings] == ["the file cannot be read"]


def test_a_self_referring_alias_ends(tmp_path: Path) -> None:
    source = read(tmp_path, "a: &x\n  b: *x\n")
    assert len(source.findings) == 1
