"""A model is made of the catalogue's words, the same one every time, and looked over before use."""

from pathlib import Path

import numpy as np
import pytest

from dastak.understanding.artefact import Artefact
from dastak.understanding.engine import Understanding
from dastak.understanding.sources import digest
from dastak.understanding.training.checks import problems_of
from dastak.understanding.training.corpus import read_corpus
from dastak.understanding.training.fit import fit
from dastak.understanding.training.lint import lint_examples
from tests.taught import small_catalogue

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A catalogue of four intents."""
    return small_catalogue(tmp_path)


def _same(one: Artefact, other: Artefact) -> bool:
    arrays = zip((one.weights, one.bias, one.rarity), (other.weights, other.bias, other.rarity),
                 strict=True)  # fmt: skip
    return one.facts == other.facts and all(np.array_equal(a, b) for a, b in arrays)


def test_the_same_catalogue_gives_the_same_model(small: Path) -> None:
    first = fit(small)
    assert _same(first, fit(small))
    assert problems_of(first, small) == ()


def test_a_service_of_the_catalogue_brings_its_own_words(small: Path) -> None:
    wording = small / "revenue" / "ferry-pass" / "wording" / "en.yaml"
    wording.parent.mkdir(parents=True)
    words = [f"ferry pass across the river number {n}" for n in range(12)]
    text = "title: Ferry pass\naliases: [boat ticket card]\nexamples:\n"
    wording.write_text(text + "\n".join(f"- {w}" for w in words), encoding="utf-8")
    understanding = Understanding(fit(small))
    assert understanding.understand("boat ticket card").intents[0].id == "ferry-pass"
    assert understanding.understand("I need a ferry pass").intents[0].id == "ferry-pass"
    assert understanding.facts.titles["ferry-pass"]["en"] == "Ferry pass"


def test_the_digest_changes_with_every_word(small: Path) -> None:
    before = digest(small)
    path = small / "understanding" / "oos.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert digest(small) != before


def test_a_group_of_unknown_services_is_a_problem(small: Path) -> None:
    umbrellas = "fillers: []\ngroups:\n  x: {title: {en: X}, members: [nowhere], phrases: [xx]}\n"
    (small / "understanding" / "umbrellas.yaml").write_text(umbrellas, encoding="utf-8")
    problems = problems_of(fit(small), small)
    assert any("nowhere" in problem for problem in problems)


def test_a_wrong_rule_file_is_refused_with_its_path(small: Path) -> None:
    (small / "understanding" / "safety.yaml").write_text("emergencies: [x]", encoding="utf-8")
    with pytest.raises(ValueError, match=r"safety\.yaml"):
        fit(small)


def test_too_few_or_shared_examples_are_named(small: Path) -> None:
    folder = small / "understanding" / "examples"
    (folder / "ferry.yaml").write_text(
        "title: {en: A title that is much too long for a list row}\n"
        "examples: {en: [apply for income certificate]}\n",
        encoding="utf-8",
    )
    findings = "\n".join(lint_examples(small))
    assert "examples/ferry.yaml: 1 examples" in findings
    assert "title is longer" in findings
    assert "share the example" in findings


def test_the_examples_of_the_catalogue_are_in_order() -> None:
    assert lint_examples(CATALOGUE) == []


def test_nothing_that_the_model_is_judged_on_was_trained_on() -> None:
    from dastak.understanding.classify.reading import read
    from tests.pure.understanding.heldout import rows

    trained = {read(e.text).phonetic for e in read_corpus(CATALOGUE).examples}
    judged = [text for table in ("fresh", "third", "fourth") for _, text in rows(table)]
    shared = [text for text in judged if read(text).phonetic in trained]
    assert len(shared) <= 0.05 * len(judged), shared


def test_the_running_product_needs_no_training_library() -> None:
    import subprocess
    import sys

    source = (
        "import sys; import dastak.understanding.engine, dastak.understanding.lines;"
        "sys.exit(any(m.split('.')[0] in ('sklearn', 'scipy') for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", source], check=False, timeout=60)
    assert done.returncode == 0
