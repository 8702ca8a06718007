"""One service's folder: ``service.yaml`` and ``wording/<lang>.yaml`` become a ``Service``."""

from pathlib import Path

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.model import Field, FieldWording, Service, ServiceWording
from dastak.definitions.places import ListedOption, OptionLists, titles
from dastak.definitions.reading import Reading
from dastak.definitions.yaml_source import YamlSource, read_source
from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.language import Language


class ServiceSource(msgspec.Struct):
    """A service with the files that it came from; ``service`` is None when it cannot be read."""

    folder: str
    definition: YamlSource
    wordings: dict[Language, YamlSource]
    findings: list[Finding]
    service: Service | None = None


def read_service(folder: Path, lists: OptionLists) -> ServiceSource:
    """Read the folder; what is wrong with its shape stands in ``findings``."""
    wordings = {Language(p.stem): read_source(p) for p in sorted(folder.glob("wording/*.yaml"))}
    source = ServiceSource(str(folder), read_source(folder / "service.yaml"), wordings, [])
    worded = {language: _wording(source, file) for language, file in wordings.items()}
    complete = {language: words for language, words in worded.items() if words}
    reading = Reading(source.definition)
    service = reading.struct(
        Service,
        {
            "id": ServiceId(folder.name),
            "department": DepartmentCode(folder.parent.name),
            "wording": complete,
        },
    )
    source.findings += reading.findings
    if service and len(complete) == len(worded):
        source.service = _with_listed_options(source, service, lists)
    return source


def _wording(source: ServiceSource, file: YamlSource) -> ServiceWording | None:
    reading = Reading(file)
    wording = reading.struct(ServiceWording)
    source.findings += reading.findings
    return wording


def _with_listed_options(source: ServiceSource, service: Service, lists: OptionLists) -> Service:
    """The service with ``options_from`` written out, so that a published version is complete."""
    for number, field in enumerate(service.fields):
        if not field.options_from:
            continue
        listed = lists.get(field.options_from)
        if listed is None:
            advice = f"use one of: {', '.join(sorted(lists)) or 'none yet'}"
            what = f"there is no list “{field.options_from}”"
            keys = ("fields", number, "options_from")
            source.findings.append(source.definition.finding(keys, what, advice))
            continue
        service = _with_options(service, field, listed)
    return service


def _with_options(service: Service, field: Field, listed: tuple[ListedOption, ...]) -> Service:
    filled = msgspec.structs.replace(field, options=tuple(option.id for option in listed))
    fields = tuple(filled if one.name == field.name else one for one in service.fields)
    wording = {
        language: _with_titles(words, field.name, listed, language)
        for language, words in service.wording.items()
    }
    return msgspec.structs.replace(service, fields=fields, wording=wording)


def _with_titles(
    words: ServiceWording, name: str, listed: tuple[ListedOption, ...], language: Language
) -> ServiceWording:
    spoken = words.fields.get(name)
    if spoken is None:
        return words
    also = {option.id: option.also for option in listed if option.also}
    full: FieldWording = msgspec.structs.replace(
        spoken, options=titles(listed, language) | spoken.options, also=also | spoken.also
    )
    return msgspec.structs.replace(words, fields=words.fields | {name: full})
