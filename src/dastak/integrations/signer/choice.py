"""Opens the signer that the settings name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dastak.integrations.signer.port import Refused, Signer
from dastak.integrations.signer.vendors import demo, pkcs12


def open_signer(setting: Mapping[str, str]) -> Signer:
    """``vendor`` is ``demo`` or ``pkcs12``; ``folder`` holds what we make, the token key."""
    folder = Path(setting["folder"])
    match setting["vendor"]:
        case "demo":
            return demo.open_signer(folder)
        case "pkcs12":
            roots = setting.get("trust_roots", "")
            return pkcs12.open_signer(
                Path(setting["pkcs12"]),
                passphrase=setting.get("passphrase", ""),
                trust_roots=Path(roots) if roots else None,
                folder=folder,
            )
        case vendor:
            raise Refused(f"there is no signer {vendor!r}: SIGNER_VENDOR is demo or pkcs12")
