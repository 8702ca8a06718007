"""The page's files are served under a strict policy, and none outside its folder."""

from __future__ import annotations

import re

import pytest
from yarl import URL

from emulator.phone.routes import PAGE
from tests.emulator.house import House

in_one_loop = pytest.mark.asyncio(loop_scope="session")


@in_one_loop
@pytest.mark.parametrize(
    "path", ["/", "/_phone/app/main.js", "/_phone/fonts/devanagari-bold.woff2"]
)
async def test_every_file_comes_with_a_policy_that_runs_only_our_own(
    house: House, path: str
) -> None:
    async with house.client.get(path) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@in_one_loop
@pytest.mark.parametrize(
    "path", ["/_phone/routes.py", "/_phone/..%2Froutes.py", "/_phone/app/..%2F..%2F..%2Froutes.py"]
)
async def test_nothing_outside_the_page_is_served(house: House, path: str) -> None:
    async with house.client.get(URL(path, encoded=True)) as answer:
        assert answer.status == 404
        assert await answer.text() == "The phone page has no such file."


def test_the_page_asks_for_all_its_modules_at_once() -> None:
    named = set(re.findall(r'modulepreload" href="/_phone/([^"]+)"', page("index.html")))
    modules = {path.relative_to(PAGE).as_posix() for path in PAGE.rglob("*.js")}
    assert named == modules - {"app/main.js"}


def test_hindi_has_every_word_that_english_has() -> None:
    english, hindi = (keys(page(f"app/wording/{code}.js")) for code in ("en", "hi"))
    assert hindi == english


def test_no_markup_is_ever_made_from_words() -> None:
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|style=")
    guilty = [path.name for path in PAGE.rglob("*.[jh][st]*") if forbidden.search(path.read_text())]
    assert guilty == []


@in_one_loop
async def test_a_sent_file_that_could_run_here_is_only_ever_saved(house: House) -> None:
    message = '{"to": "2001", "type": "document", "document": {}}'
    await house.act_file(message, b"<script>alert(1)</script>", "text/html", filename="x.html")
    [sent] = await house.chat()
    async with house.client.get(sent["media"]["url"]) as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def page(path: str) -> str:
    return (PAGE / path).read_text(encoding="utf-8")


def keys(source: str) -> set[str]:
    return set(re.findall(r"^  (\w+):", source, re.MULTILINE))
