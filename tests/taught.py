"""Small trained models: of four intents, quickly fitted, told apart by one more name."""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from django.db import connection

from dastak.understanding.artefact import Packed, pack
from dastak.understanding.training.fit import fit

CATALOGUE = Path(__file__).resolve().parents[1] / "catalogue"
KEPT = ("birth-certificate", "income-certificate", "grievance-streetlight", "widow-pension")
A_FEW = 4


def small_catalogue(folder: Path) -> Path:
    """The words of the shipped catalogue, with four intents, no groups, and little from outside."""
    words = folder / "understanding"
    shutil.copytree(CATALOGUE / "understanding", words)
    for name in ("oos", "unsupported"):
        file = words / f"{name}.yaml"
        kept = _cut(yaml.safe_load(file.read_text("utf-8")))
        file.write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")
    for path in (words / "examples").glob("*.yaml"):
        if path.stem not in KEPT:
            path.unlink()
    (words / "umbrellas.yaml").write_text("fillers: [chahiye]\ngroups: {}\n", encoding="utf-8")
    return folder


def _cut(words: object) -> object:
    if isinstance(words, dict):
        return {key: _cut(value) for key, value in words.items()}
    return words[:A_FEW] if isinstance(words, list) else words


def named_too(catalogue: Path, name: str) -> Path:
    """The same catalogue, in which the income certificate has one more name."""
    wording = catalogue / "revenue" / "income-certificate" / "wording" / "en.yaml"
    wording.parent.mkdir(parents=True, exist_ok=True)
    wording.write_text(f"title: Income certificate\naliases: [{name}]\n", encoding="utf-8")
    return catalogue


def named_too_in_examples(catalogue: Path, name: str) -> None:
    """The income certificate gets one more name; its services' own words stay as they are."""
    file = catalogue / "understanding" / "examples" / "income-certificate.yaml"
    words = yaml.safe_load(file.read_text("utf-8"))
    words.setdefault("names", {}).setdefault("en", []).append(name)
    file.write_text(yaml.safe_dump(words, allow_unicode=True), "utf-8")


@lru_cache
def small_model(name: str = "zamboori paper") -> Packed:
    """A model to which ``name`` means an income certificate."""
    with TemporaryDirectory() as folder:
        return pack(fit(named_too(small_catalogue(Path(folder)), name)))


def tamper(column: str) -> None:
    """Change a byte of every stored model, as a master of the database could."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE catalogue_trainedmodel DISABLE TRIGGER never_changed")
        cursor.execute(f"UPDATE catalogue_trainedmodel SET {column} = set_byte({column}, 0, 9)")
        cursor.execute("ALTER TABLE catalogue_trainedmodel ENABLE TRIGGER never_changed")
