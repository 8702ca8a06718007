"""The ``@`` line of a transcript: language, time, service and department."""

from dataclasses import replace
from datetime import datetime

import msgspec

from dastak.dialogue.bundle import Definitions, Library, Office
from dastak.dialogue.transcripts.script import Line, ScriptError
from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.inbound import MediaKind
from dastak.values.language import Language

START = "2026-01-05T10:00+05:30"
KNOWN = frozenset({"language", "now", "service", "department", "hears", "model"})
HEARD: dict[str, frozenset[MediaKind]] = {"": frozenset(), "audio": frozenset({"audio"})}


class Settings(msgspec.Struct, frozen=True):
    """Where a transcript begins. An empty language: the citizen has never written before."""

    definitions: Definitions
    now: datetime
    language: Language
    service: ServiceId


def read_settings(lines: list[Line], library: Library, *, department: str) -> Settings:
    """What the ``@`` line says, with ``department`` (the folder) where it says nothing."""
    line = next((line for line in lines if line.kind == "settings"), None)
    if line is None:
        raise ValueError("a transcript needs an “@ now=… service=…” line")
    said = dict(word.partition("=")[::2] for word in line.text.split())
    unknown = said.keys() - KNOWN
    if unknown:
        raise ScriptError(line, f"unknown setting {', '.join(sorted(unknown))}")
    service = ServiceId(said.get("service", "").partition("/")[0])
    if service and service not in library.current:
        raise ScriptError(line, f"no service {service}")
    if said.get("hears", "") not in HEARD:
        raise ScriptError(line, "hears=audio is all that can be heard")
    code = said.get("department") or department or _department(library, service)
    office = _office(library, DepartmentCode(code))
    if office is None:
        raise ScriptError(line, f"no department {code}")
    return Settings(
        definitions=replace(
            library.at(office), hears=HEARD[said.get("hears", "")], asks_model="model" in said
        ),
        now=datetime.fromisoformat(said.get("now", START)),
        language=Language(said.get("language", "")),
        service=service,
    )


def _department(library: Library, service: ServiceId) -> str:
    version = library.current.get(service)
    return "" if version is None else library.plans[service, version].service.department


def _office(library: Library, code: DepartmentCode) -> Office | None:
    return next((office for office in library.offices if office.department == code), None)
