"""Nothing in the repository names a machine, a package host or a secret; files stay small."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from dastak.definitions.loader import load_catalogue
from tests.house.papers import ROOT, tracked
from tools import file_sizes

HOSTS = ("py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs", "crates" + ".io")
PLACES = re.compile(
    "(?<![\\w.}])/(?:" + "|".join(["work", "root", "opt/py" + "pi", "home"]) + ")/\\w"
)
UNREAD = {".png", ".jpg", ".ttf", ".woff2", ".mo", ".pdf", ".ico", ".npz", ".webp", ".ogg"}
SELF = {"test_repository.py"}


def texts() -> list[tuple[str, str]]:
    """Every file of words that belongs to the repository."""
    found = []
    for path in tracked():
        if path.suffix not in UNREAD and path.name not in SELF and "vendor" not in path.parts:
            name = str(path.relative_to(ROOT))
            found.append((name, path.read_text("utf-8", errors="replace")))
    return found


def test_no_file_names_a_package_host() -> None:
    assert [name for name, text in texts() if any(host in text for host in HOSTS)] == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = [(name, hit[0]) for name, text in texts() if (hit := PLACES.search(text))]
    assert found == []


def test_a_place_on_a_machine_would_be_seen() -> None:
    assert PLACES.search("see /ro" + "ot/notes")
    assert not PLACES.search("GET https://example.org/ho" + "me/x")


def test_no_file_holds_a_private_key() -> None:
    mark = "-----BEGIN " + "PRIVATE KEY"
    assert [name for name, text in texts() if mark in text] == []


def test_no_file_has_outgrown_its_idea(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert file_sizes.main() == 0, capsys.readouterr().out


def test_a_file_too_long_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "src").mkdir()
    (tmp_path / "src/long.py").write_text("x = 1\n" * 401)
    assert file_sizes.main() == 1
    assert "401 lines" in capsys.readouterr().out


def test_no_module_has_a_name_without_a_meaning() -> None:
    vague = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "manager",
        "service",
        "services",
    }
    code = [path for path in tracked() if path.suffix == ".py" and "tests" not in path.parts]
    ours = [path for path in code if {path.stem, path.parent.name} & vague]
    step = ROOT / "src/dastak/dialogue/steps/services.py"  # where a citizen chooses a service
    ours = [path for path in ours if path != step]
    assert [str(path.relative_to(ROOT)) for path in ours] == []


def test_every_file_of_code_says_what_it_is_for() -> None:
    code = [path for path in tracked() if path.suffix == ".py" and "migrations" not in path.parts]
    dumb = [path for path in code if path.stat().st_size and '"""' not in path.read_text()[:400]]
    assert [str(path.relative_to(ROOT)) for path in dumb] == []


def test_the_changelog_knows_this_version_or_what_is_not_released() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    text = (ROOT / "CHANGELOG.md").read_text()
    heads = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert {"Unreleased", version} & set(heads)
    assert re.search(r"^- \S", text, re.MULTILINE)


def test_every_port_has_a_sandbox_or_a_double() -> None:
    doubles = {
        "channel": "emulator/__main__.py",
        "llm": "emulator/llm/__main__.py",
        "scanner": "tests/conformance/scanner/daemon.py",
        "signer": "vendors/demo.py",
        "speech": "emulator/speech/__main__.py",
    }
    folder = ROOT / "src/dastak/integrations"
    ports = {path.parent.name: path.parent for path in folder.glob("*/port.py")}
    assert {"channel", "gateway", "ocr", "signer"} <= set(ports)
    for name, port in ports.items():
        file = doubles.get(name, "vendors/sandbox.py")
        assert (ROOT / file).exists() or (port / file).exists(), name


def test_a_word_of_the_glossary_is_used_and_one_kept_for_later_is_not() -> None:
    """In code, catalogue or docs, in the words or in a name made of them."""
    said = [
        text.casefold().replace("_", " ")
        for name, text in texts()
        if name.startswith(("src/", "catalogue/", "docs/")) and name != "docs/glossary.md"
    ]
    now, _, later = (ROOT / "docs/glossary.md").read_text("utf-8").partition("## To come")
    present, kept = _terms(now), _terms(later)
    assert len(present) > 50
    assert [word for word in present if not any(word in text for text in said)] == []
    assert [word for word in kept if any(word in text for text in said)] == []


def _terms(part: str) -> list[str]:
    found = re.findall(r"^\| ([a-z][a-z ]*?) \|", part, re.MULTILINE)
    return [term for term in found if term != "word"]


def test_every_service_has_transcripts() -> None:
    for service in load_catalogue(ROOT / "catalogue").services.values():
        folder = ROOT / "catalogue" / service.department / service.id / "conversations"
        assert len(list(folder.glob("*.md"))) >= 2, service.id
