"""Recognise a service by its exact name, with courtesies around it or without."""

from collections.abc import Iterable, Mapping

from dastak.understanding.classify.reading import Reading, read


class Names:
    """The names of intents, by sound and order."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._intent_of: dict[tuple[str, ...], str] = {}
        for intent, texts in names.items():
            for text in texts:
                self._intent_of.setdefault(read(text).phonetic, intent)
        self._intent_of.pop((), None)

    def find(self, reading: Reading) -> str | None:
        """The intent whose name the whole message is."""
        return self._intent_of.get(reading.phonetic)
