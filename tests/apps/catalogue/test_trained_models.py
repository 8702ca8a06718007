"""A trained understanding is stored whole, once, for good; the newest is the one in use."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from dastak.accounts.actors import SYSTEM
from dastak.audit.models import AuditEntry
from dastak.audit.queries import verify_chain
from dastak.catalogue.actions import adopt_model
from dastak.catalogue.models import TrainedModel
from dastak.catalogue.queries import model_in_use, newest_model_id, trained_models
from dastak.understanding.artefact import ModelNotUsable, Packed, unpack
from tests.apps.casework.test_races import at_once
from tests.taught import small_model, tamper

NOW = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
TINY = Packed(b"arrays", b"facts")


def adopt(digest: str, packed: Packed = TINY) -> bool:
    return adopt_model(packed, digest=digest, figures={"examples": 7}, by=SYSTEM, now=NOW)


@pytest.mark.usefixtures("system_scope")
class TestOneTransaction:
    def test_a_model_comes_back_as_it_went_in(self) -> None:
        packed = small_model()
        assert adopt("a" * 64, packed)
        [stored] = trained_models()
        assert stored.packed == packed
        assert unpack(stored.packed).facts.labels == unpack(packed).facts.labels
        used = model_in_use()
        assert used is not None
        assert (used.id, used.digest, used.intact) == (newest_model_id(), "a" * 64, True)
        assert used.figures == {"examples": 7}

    def test_the_same_catalogue_is_stored_once_and_audited_once(self) -> None:
        assert [adopt("a" * 64), adopt("a" * 64), adopt("b" * 64), adopt("a" * 64)] == [
            True,
            False,
            True,
            True,
        ]
        entries = AuditEntry.objects.filter(verb="understanding.adopted").order_by("id")
        assert [entry.details["digest"][0] for entry in entries] == ["a", "b", "a"]
        assert {entry.details["seal"] for entry in entries} == {TINY.seal()}
        assert verify_chain().first_bad is None

    def test_a_few_are_kept_and_the_newest_is_in_use(self) -> None:
        for n in range(6):
            adopt(f"{n}" * 64)
        kept = TrainedModel.objects.order_by("-id").values_list("digest", flat=True)
        assert [digest[0] for digest in kept] == ["5", "4", "3"]
        used = model_in_use()
        assert used is not None and used.digest == "5" * 64

    def test_a_stored_model_cannot_be_changed(self) -> None:
        adopt("a" * 64)
        with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
            TrainedModel.objects.update(digest="b" * 64)

    def test_the_one_in_use_cannot_be_removed(self) -> None:
        adopt("a" * 64)
        adopt("b" * 64)
        with pytest.raises(DatabaseError, match="in use"), transaction.atomic():
            TrainedModel.objects.filter(digest="b" * 64).delete()
        with pytest.raises(DatabaseError, match="in use"), transaction.atomic():
            TrainedModel.objects.all().delete()
        assert TrainedModel.objects.filter(digest="a" * 64).delete()[0] == 1

    @pytest.mark.parametrize("column", ["arrays", "facts"])
    def test_altered_bytes_are_noticed_and_publishing_again_heals(self, column: str) -> None:
        adopt("a" * 64)
        tamper(column)
        used = model_in_use()
        assert used is not None and not used.intact
        with pytest.raises(ModelNotUsable, match="seal"):
            _ = next(iter(trained_models())).packed
        assert adopt("a" * 64)
        used = model_in_use()
        assert used is not None and used.intact


@pytest.mark.django_db(transaction=True)
def test_machines_that_publish_at_once_store_one_model() -> None:
    results = at_once(*[lambda: adopt("a" * 64)] * 4)
    assert sorted(map(str, results)) == ["False", "False", "False", "True"]
    assert TrainedModel.objects.count() == 1
    assert verify_chain().first_bad is None


@pytest.mark.django_db(transaction=True)
def test_machines_that_publish_different_catalogues_at_once_leave_one_of_them_in_use() -> None:
    results = at_once(lambda: adopt("a" * 64), lambda: adopt("b" * 64))
    assert results == [True, True]
    used = model_in_use()
    assert used is not None and used.digest[0] in "ab"
    assert verify_chain().first_bad is None
