"""Services by their names: the router that needs no trained model."""

from collections.abc import Iterable, Mapping

from dastak.dialogue.phrases import Phrase, phrase_of
from dastak.dialogue.plan import Plan
from dastak.values.ids import ServiceId

EXACT = 1.0
INSIDE = 0.9
SHARED = 0.6
"""Several services are named: none is sure."""

Found = tuple[tuple[ServiceId, float], ...]


class NameRouter:
    """Finds titles and aliases, in any language and spelling, inside what was written."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._phrases: Mapping[ServiceId, frozenset[Phrase]] = {
            plan.id: frozenset(_phrases(plan)) for plan in plans
        }

    def __call__(self, text: str, *, among: tuple[ServiceId, ...]) -> Found:
        said = phrase_of(text)
        exact = [service for service in among if said in self._phrases.get(service, ())]
        if len(exact) == 1:
            return ((exact[0], EXACT),)
        lengths = {service: self._longest(service, said) for service in among}
        best = max(lengths.values(), default=0)
        found = [service for service, length in lengths.items() if length == best and best]
        return tuple((service, INSIDE if len(found) == 1 else SHARED) for service in found)

    def _longest(self, service: ServiceId, said: Phrase) -> int:
        """How many words of the longest name of the service stand in the text, in order."""
        known = self._phrases.get(service, frozenset())
        return max((len(phrase) for phrase in known if _stands_in(phrase, said)), default=0)


def _stands_in(phrase: Phrase, said: Phrase) -> bool:
    size = len(phrase)
    return any(said[at : at + size] == phrase for at in range(len(said) - size + 1))


def _phrases(plan: Plan) -> Iterable[Phrase]:
    for words in plan.service.wording.values():
        for name in (words.title, *words.aliases):
            phrase = phrase_of(name)
            if phrase:
                yield phrase
