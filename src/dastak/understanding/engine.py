"""Understand a message: rules first, then the model, then one of three decisions."""

import re
from pathlib import Path

from dastak.understanding.artefact import Artefact, load
from dastak.understanding.classify.classifier import Classifier, Ranked
from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.model import LinearModel
from dastak.understanding.classify.reading import Reading, read
from dastak.understanding.classify.vocabulary import Vocabulary
from dastak.understanding.commands import Command, Commands
from dastak.understanding.facts import Facts
from dastak.understanding.languages import LanguageGuess, detect_language
from dastak.understanding.normalise import clean
from dastak.understanding.route.elsewhere import Elsewhere
from dastak.understanding.route.names import Names
from dastak.understanding.route.phrases import Phrases
from dastak.understanding.route.questions import Questions
from dastak.understanding.route.safety import Safety
from dastak.understanding.route.umbrellas import Umbrellas
from dastak.understanding.signposts import Signposts
from dastak.understanding.understood import Intent, Layer, Understood
from dastak.understanding.weighing import (
    ACTS,
    behind,
    cries_for_help,
    further,
    guesses,
    is_outside,
    service_in_question,
    weighed,
)

_LONGEST = 1000
_COMMIT, _NEAR = 0.85, 10
"""Trust that opens a service; intents worth a thought."""
_AADHAAR = re.compile(r"(?<!\d)[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}(?!\d)")
_COMMAND_INTENTS = {
    "stop": "opt-out",
    "start": "opt-in",
    "menu": "help-menu",
    "help": "help-menu",
    "person": "talk-to-human",
    "language": "change-language",
    "cancel": "cancel",
    "back": "cancel",
    "status": "application-status",
    "certificate": "certificate-download",
    "receipt": "payment-receipt",
}
"""Commands that mean something outside a form too."""
_LAYERS: dict[str, Layer] = {
    "!!tricks": "injection",
    "!!forwards": "spam",
    "!!danger": "emergency",
}
_ANY_DANGER = "police"
"""The card with the number for everything."""


class Understanding:
    """A trained model with its rules, ready for messages."""

    def __init__(self, artefact: Artefact) -> None:
        facts = artefact.facts
        self.facts = facts
        self.signposts = _signposts(facts)
        self.commands = Commands(facts.commands)
        self._safety = Safety(facts.safety)
        self._elsewhere = Elsewhere(facts.safety)
        self._umbrellas = Umbrellas(facts.umbrellas.fillers, facts.umbrellas.groups)
        self._names = Names(facts.names)
        self._acts = Phrases(facts.acts)
        self._questions = Questions(facts.acts, facts.umbrellas.fillers)
        self._classifier = _classifier(artefact)

    @classmethod
    def load(cls, folder: Path) -> "Understanding":
        """The model that was stored in ``folder``."""
        return cls(load(folder))

    def understand(self, text: str, language: str | None = None) -> Understood:
        """What a message wants; ``language`` is the conversation's, for messages that tell none."""
        text = text[:_LONGEST]
        reading = read(text)
        guess = detect_language(text)
        found = self._by_rule(text, reading) or self._by_model(text, reading)
        question = self._questions.find(reading) if found.layer in ("model", "umbrella") else ""
        return _completed(found, guess, language, question)

    def danger(self, text: str) -> str:
        """The emergency card that these words cry for by rule alone, or an empty string."""
        return self._safety.danger(read(text[:_LONGEST]))

    def _by_rule(self, text: str, reading: Reading) -> Understood | None:
        alarm = self._safety.look(text, reading)
        if alarm is not None:
            return Understood("out-of-scope", alarm.kind, redirect=alarm.emergency)
        if not reading.latin:
            return Understood("out-of-scope", "empty")
        command = self.commands.find(text)
        if command is not None and command.name in _COMMAND_INTENTS:
            intents = behind(_COMMAND_INTENTS[command.name], self._classifier.rank(reading))
            return Understood("route", "command", intents=intents, command=command)
        group = self._umbrellas.find(reading)
        if group is not None:
            return self._offer_group(group, command)
        name = self._names.find(reading)
        if name is not None:
            intents = behind(name, self._classifier.rank(reading))
            return Understood("route", "name", intents=intents)
        if self._elsewhere.place(reading) == "away":
            intents = guesses(self._classifier.rank(reading))
            return Understood("out-of-scope", "elsewhere", intents=intents, redirect="elsewhere")
        return None

    def _offer_group(self, group: str, command: Command | None) -> Understood:
        members = self._umbrellas.groups[group].members
        share = 1.0 / len(members)
        intents = tuple(Intent(member, round(share, 3)) for member in members)
        return Understood("clarify", "umbrella", intents=intents, group=group, command=command)

    def _by_model(self, text: str, reading: Reading) -> Understood:
        ranked = self._classifier.rank(reading, most=_NEAR)
        if is_outside(ranked) or cries_for_help(ranked):
            return self._outside(ranked)
        ranked = self._surer(ranked, reading)
        sure = ranked.trust.right >= _COMMIT and self._is_ours(text, reading)
        named = next(iter(self._acts.names(reading)), "")
        done = ACTS.get(ranked.intents[0][0], "")
        return Understood(
            "route" if sure else "clarify",
            "model",
            intents=weighed(ranked),
            act=(done or named) if sure else (named or done),
            about=self._about(ranked, reading),
            near=further(ranked),
        )

    def _surer(self, ranked: Ranked, reading: Reading) -> Ranked:
        """A fee or a paper says nothing of the service: without such words we may be surer."""
        rest = self._acts.others(reading)
        if not rest.latin or len(rest.latin) == len(reading.latin):
            return ranked
        beside = self._classifier.rank(rest, most=_NEAR)
        same = beside.intents[0][0] == ranked.intents[0][0]
        return beside if same and beside.trust.right > ranked.trust.right else ranked

    def _about(self, ranked: Ranked, reading: Reading) -> str:
        """What an act is asked of; its own words say nothing about that."""
        if ranked.intents[0][0] not in ACTS:
            return ""
        rest = self._umbrellas.telling(self._acts.others(reading))
        if not rest.latin:
            return ""
        beside = self._classifier.rank(rest)
        group = self._umbrellas.find(rest)
        usual = self._umbrellas.groups[group].members[0] if group else ""
        return usual if usual == beside.intents[0][0] else service_in_question(beside)

    def _is_ours(self, text: str, reading: Reading) -> bool:
        """Of this state, and no stranger's number is spread out: such are asked back."""
        return self._elsewhere.place(reading) == "here" and not _AADHAAR.search(clean(text))

    def _outside(self, ranked: Ranked) -> Understood:
        """Small talk, a trick, someone in danger, or a thing that others do."""
        label = ranked.outside[0]
        layer = _LAYERS.get(label, "model")
        if layer == "emergency":
            return Understood("out-of-scope", layer, redirect=_ANY_DANGER)
        name = label[1:]
        redirect = name if name in self.facts.unsupported else ""
        near = guesses(ranked) if layer == "model" else ()
        return Understood(
            "out-of-scope", layer, intents=near, redirect=redirect, near=further(ranked)
        )


def _completed(
    found: Understood, guess: LanguageGuess, language: str | None, question: str
) -> Understood:
    return Understood(
        decision=found.decision,
        layer=found.layer,
        intents=found.intents,
        language=guess.language or language,
        romanised=guess.romanised,
        act=found.act,
        about=found.about,
        group=found.group,
        redirect=found.redirect,
        command=found.command,
        question=question,
        near=found.near,
    )


def _signposts(facts: Facts) -> Signposts:
    return Signposts(
        titles=facts.titles,
        groups={name: group.title for name, group in facts.umbrellas.groups.items()},
        redirects={name: entry.redirect for name, entry in facts.unsupported.items()},
        cards={name: entry.card for name, entry in facts.safety.emergencies.items()},
    )


def _classifier(artefact: Artefact) -> Classifier:
    return Classifier(
        lexicon=Lexicon(artefact.facts.lexicon),
        contrasts=artefact.facts.contrasts,
        vocabulary=Vocabulary(_columns(artefact.facts), artefact.rarity),
        model=LinearModel(artefact.facts.labels, artefact.weights, artefact.bias),
        gate=artefact.facts.gate,
    )


def _columns(facts: Facts) -> dict[str, dict[str, int]]:
    columns: dict[str, dict[str, int]] = {}
    start = 0
    for block, features in facts.features.items():
        columns[block] = {feature: start + at for at, feature in enumerate(features)}
        start += len(features)
    return columns
