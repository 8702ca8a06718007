"""Published versions: the same service has the same digest, and a changed one is refused."""

import msgspec
import pytest

from dastak.definitions.loader import Catalogue
from dastak.definitions.versions import DigestError, canonical_json, from_json, published


def test_every_shipped_service_comes_back_from_its_json(catalogue: Catalogue) -> None:
    for service in catalogue.services.values():
        version = published(service, 3)
        assert from_json(canonical_json(service), 3, version.digest) == version


def test_the_digest_follows_every_change(catalogue: Catalogue) -> None:
    service = next(iter(catalogue.services.values()))
    other = msgspec.structs.replace(service, retention_days=service.retention_days + 1)
    assert published(service, 1).digest == published(service, 2).digest
    assert published(service, 1).digest != published(other, 1).digest


def test_the_order_of_wording_does_not_matter(catalogue: Catalogue) -> None:
    service = next(iter(catalogue.services.values()))
    turned = msgspec.structs.replace(service, wording=dict(reversed(service.wording.items())))
    assert canonical_json(turned) == canonical_json(service)


def test_a_version_changed_in_store_is_refused(catalogue: Catalogue) -> None:
    service = next(iter(catalogue.services.values()))
    stored = canonical_json(service)
    changed = stored.replace(b'"calendar"', b'"working"')
    assert changed != stored
    with pytest.raises(DigestError):
        from_json(changed, 1, published(service, 1).digest)
