"""What the README promises, held against what is there."""

from __future__ import annotations

import argparse
import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import resolve

from dastak.config.cli import demo
from dastak.config.demo.places import NUMBERS
from dastak.definitions.lint import lint_catalogue
from dastak.definitions.loader import load_catalogue
from dastak.dialogue.proofreading import proofread
from dastak.values.language import ENGLISH, HINDI
from tests.house.claims import CLAIMS
from tests.house.papers import README, ROOT, links, pages, tracked

CATALOGUE = ROOT / "catalogue"
TEXT = " ".join(README.read_text("utf-8").split())
COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def ports_of_demo() -> set[int]:
    parser = argparse.ArgumentParser()
    demo.arguments(parser)
    return {value for name, value in vars(parser.parse_args([])).items() if name.endswith("_port")}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [target.partition("#")[0] for target in links(page)]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


def test_every_page_of_the_docs_can_be_reached_from_the_readme() -> None:
    reached, waiting = {README}, [README]
    while waiting:
        page = waiting.pop()
        for target in links(page):
            found = (page.parent / target.partition("#")[0]).resolve()
            pages_there = sorted(found.rglob("*.md")) if found.is_dir() else [found]
            new = [one for one in pages_there if one.suffix == ".md" and one not in reached]
            reached.update(new)
            waiting += new
    assert set(pages()) - reached == set()


def test_the_services_are_those_of_the_catalogue_by_number_and_name() -> None:
    services = load_catalogue(CATALOGUE).services.values()
    assert f"{COUNTS[len(services)]} services" in TEXT
    titles = [service.wording[ENGLISH].title.casefold() for service in services]
    assert [title for title in titles if title not in TEXT.casefold()] == []


def test_the_departments_have_a_number_each() -> None:
    departments = set(load_catalogue(CATALOGUE).departments)
    assert f"{COUNTS[len(departments)].lower()} departments with a number each" in TEXT
    assert {number.department for number in NUMBERS} == departments
    offered = [service for number in NUMBERS for service in number.services]
    assert sorted(offered) == sorted(load_catalogue(CATALOGUE).services)


def test_every_service_is_complete_in_hindi_and_english() -> None:
    for service in load_catalogue(CATALOGUE).services.values():
        assert {HINDI, ENGLISH} <= set(service.wording), service.id
    assert [str(one) for one in lint_catalogue(CATALOGUE) if one.weight == "error"] == []
    assert [str(one) for one in proofread(CATALOGUE / "languages")] == []


def test_the_addresses_are_the_demos() -> None:
    told = {urlsplit(url).port for url in re.findall(r"http://127[^\s)]+", TEXT)}
    assert told
    assert told <= ports_of_demo()


@pytest.mark.parametrize("address", ["/desk/", "/verify"])
def test_an_address_of_the_readme_is_answered(address: str) -> None:
    assert address in TEXT
    assert resolve(address)


def test_the_packages_that_are_installed_are_those_that_it_names() -> None:
    script = (ROOT / "tools/system_packages.sh").read_text()
    named = {
        "tesseract-ocr-script-deva": "Tesseract's Devanagari",
        "tesseract-ocr-eng": "English data",
        "chromium": "Chromium",
        "poppler-utils": "poppler-utils",
        "fonts-noto-core": "Noto fonts",
    }
    assert set(re.findall(r'missing="\$missing ([a-z-]+)"', script)) == set(named)
    assert [words for words in named.values() if words not in TEXT] == []


def test_the_python_that_it_asks_for_is_the_packages_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in TEXT


def test_the_licences_lie_where_it_says() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text()
    files = tracked()
    fonts = {path.parent for path in files if path.suffix in {".ttf", ".otf", ".woff2"}}
    assert fonts
    assert [str(folder) for folder in fonts if not (folder / "OFL.txt").exists()] == []


def test_there_are_measured_figures() -> None:
    assert list((ROOT / "bench/results").glob("*.json"))


def test_every_promise_is_kept_by_tests_that_exist() -> None:
    promises = re.findall(r"^- \*\*(.+?)\*\*", README.read_text("utf-8"), re.MULTILINE)
    assert promises == list(CLAIMS)


@pytest.mark.parametrize("promise", CLAIMS)
def test_the_tests_behind_a_promise_exist(promise: str) -> None:
    for proof in CLAIMS[promise]:
        file, _, name = proof.partition("::")
        assert re.search(rf"def {name}\(", (ROOT / "tests" / file).read_text("utf-8")), proof
