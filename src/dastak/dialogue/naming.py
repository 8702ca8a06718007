"""Services by their names: what is understood without a trained model."""

from collections.abc import Iterable, Mapping

from dastak.dialogue.phrases import Phrase, phrase_of
from dastak.dialogue.plan import Plan
from dastak.understanding.signposts import Signposts
from dastak.understanding.understood import Intent, Understood
from dastak.values.ids import ServiceId

EXACT = 1.0
INSIDE = 0.9
SHARED = 0.6
"""Several services are named: none is sure."""


class NamesOnly:
    """Finds titles and aliases, in any language and spelling, inside what was written."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self.signposts = Signposts()
        self._phrases: Mapping[ServiceId, frozenset[Phrase]] = {
            plan.id: frozenset(_phrases(plan)) for plan in plans
        }

    def understand(self, text: str, language: str | None = None) -> Understood:
        """The service that is named; several when the words name more than one."""
        said = phrase_of(text)
        exact = [service for service, names in self._phrases.items() if said in names]
        if len(exact) == 1:
            return _route(exact[0], EXACT, language)
        lengths = {service: self._longest(service, said) for service in self._phrases}
        best = max(lengths.values(), default=0)
        found = [service for service, length in lengths.items() if length == best and best]
        if len(found) == 1:
            return _route(found[0], INSIDE, language)
        if not found:
            return Understood("out-of-scope", "name", language=language)
        intents = tuple(Intent(service, SHARED) for service in found)
        return Understood("clarify", "name", intents, language)

    def _longest(self, service: ServiceId, said: Phrase) -> int:
        """How many words of the longest name of the service stand in the text, in order."""
        known = self._phrases[service]
        return max((len(phrase) for phrase in known if _stands_in(phrase, said)), default=0)


def _route(service: ServiceId, confidence: float, language: str | None) -> Understood:
    return Understood("route", "name", (Intent(service, confidence),), language)


def _stands_in(phrase: Phrase, said: Phrase) -> bool:
    size = len(phrase)
    return any(said[at : at + size] == phrase for at in range(len(said) - size + 1))


def _phrases(plan: Plan) -> Iterable[Phrase]:
    for words in plan.service.wording.values():
        for name in (words.title, *words.aliases):
            phrase = phrase_of(name)
            if phrase:
                yield phrase
