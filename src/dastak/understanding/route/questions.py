"""Notice a message that asks one thing of a service without naming it: fees kitni hai?"""

from collections.abc import Iterable, Mapping

from dastak.understanding.classify.reading import Reading, read
from dastak.understanding.normalise import light
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.route.phrases import Phrases

FACTS = ("fee", "documents", "time", "eligibility")
"""What can be asked of any service."""
_ASKING = (
    "what which how much many will does do it there any total who can is are be this that these "
    "kya kitna kitni kitne kaun kaunsa kaunsi kaunse kab kaise iska iski iske isme isse usme saath "
    "lagega lagegi lagenge lagte lagta lagti lagna hoga honge hogi hota hote paisa paise din time "
    "take required needed bring give submit dena deni lana batao bataye sir madam ji aur ਕਿੰਨੇ ਕਿੰਨੀ "
    "ਕਿਹੜੇ ਕੀ ਲੱਗਣਗੇ ਲੱਗੇਗਾ ਹੈ"
)


class Questions:
    """The acts that are facts of a service, and the words of which questions are made."""

    def __init__(self, acts: Mapping[str, Iterable[str]], fillers: Iterable[str]) -> None:
        self._phrases = Phrases({name: acts[name] for name in FACTS if name in acts})
        words = [*word_set(_ASKING), *(word for filler in fillers for word in filler.split())]
        self._fillers = {light(word) for text in words for word in read(text).latin}

    def find(self, reading: Reading) -> str:
        """What the whole message asks, or an empty string."""
        spans = self._phrases.spans(reading)
        covered = {at for start, end, _ in spans for at in range(start, end)}
        rest = (word for at, word in enumerate(reading.latin) if at not in covered)
        if not spans or any(light(word) not in self._fillers for word in rest):
            return ""
        return max(spans, key=lambda span: span[1] - span[0])[2]
