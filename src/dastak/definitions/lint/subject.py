"""One service under inspection, with its files and the languages it must speak."""

from collections.abc import Callable, Iterator

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.model import Field, Service, ServiceWording
from dastak.definitions.papers import PaperFields
from dastak.definitions.service_source import ServiceSource
from dastak.definitions.yaml_source import Keys
from dastak.values.language import Language


class Subject(msgspec.Struct, frozen=True):
    """What every check of one service is given."""

    service: Service
    source: ServiceSource
    languages: tuple[Language, ...]
    papers: PaperFields

    def finding(self, keys: Keys, what: str, advice: str) -> Finding:
        """An error in service.yaml."""
        return self.source.definition.finding(keys, what, advice)

    def in_wording(self, language: Language, keys: Keys, what: str, advice: str) -> Finding:
        """An error in a wording file."""
        return self.source.wordings[language].finding(keys, what, advice)

    def fields(self) -> Iterator[tuple[Keys, Field]]:
        """Every field and every column of a group, with its place in service.yaml."""
        for number, field in enumerate(self.service.fields):
            yield ("fields", number), field
            for column, inner in enumerate(field.fields):
                yield ("fields", number, "fields", column), inner

    def field(self, name: str) -> Field | None:
        """A field by name, or a column by ``group.column``."""
        first, _, column = name.partition(".")
        found = next((field for field in self.service.fields if field.name == first), None)
        if not column or found is None:
            return found
        return next((inner for inner in found.fields if inner.name == column), None)

    def worded(self) -> Iterator[tuple[Language, ServiceWording]]:
        """Each language's wording."""
        yield from self.service.wording.items()


Check = Callable[[Subject], Iterator[Finding]]
