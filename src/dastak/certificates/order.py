"""An order for a certificate, and what of it is printed and kept sealed."""

from __future__ import annotations

from uuid import UUID

import msgspec

from dastak.integrations.printer.page import BILINGUAL, NOTHING, Line
from dastak.values.language import Language, LanguageText


class Printed(msgspec.Struct, frozen=True):
    """Everything on the paper that a person decided or told us."""

    title: LanguageText
    reference: str
    holder: str
    lines: tuple[Line, ...]
    officer: LanguageText
    officer_name: str
    template: str = "certificate"
    department: LanguageText = NOTHING
    place: LanguageText = NOTHING
    government: LanguageText = NOTHING
    statement: LanguageText = NOTHING
    languages: tuple[Language, ...] = BILINGUAL


class CertificateOrder(msgspec.Struct, frozen=True):
    """What an approved application asks to be issued.

    ``holder`` is the name the certificate is about (several joined by ``&``), as printed. Where
    ``printed`` leaves the department and the place empty, the accounts' own names are taken.
    """

    application: UUID
    department: str
    jurisdiction: str
    service: str
    version: int
    printed: Printed
    validity_months: int | None = None
