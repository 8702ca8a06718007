"""Fit everything from a catalogue: its examples, words and rules become one artefact."""

import gc
from pathlib import Path

from dastak.understanding.artefact import Artefact
from dastak.understanding.classify.features import BLOCKS
from dastak.understanding.classify.gate import Gate
from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.reading import read
from dastak.understanding.facts import FORMAT, Elsewhere, Facts
from dastak.understanding.sources import digest
from dastak.understanding.training.corpus import Corpus, read_corpus
from dastak.understanding.training.linear import Weights, fit_weights
from dastak.understanding.training.matrix import Columns, as_matrix, count_examples
from dastak.understanding.training.rules import Rules, read_rules
from dastak.understanding.training.trust import fit_gate


def fit(catalogue: Path) -> Artefact:
    """The artefact of a catalogue; the same catalogue always gives the same one.

    Millions of small things are made and none in a circle: the search for circles rests meanwhile.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        return _fit(catalogue)
    finally:
        if searched:
            gc.enable()


def _fit(catalogue: Path) -> Artefact:
    corpus, rules = read_corpus(catalogue), read_rules(catalogue)
    readings = [read(example.text) for example in corpus.examples]
    labels = [example.label for example in corpus.examples]
    counted = count_examples(readings, Lexicon(rules.lexicon))
    weights = fit_weights(as_matrix(counted.vectors, len(counted.rarity)), labels)
    gate = fit_gate(counted, labels, [len(reading.latin) for reading in readings])
    return Artefact(
        facts=_facts(corpus, rules, weights, counted.columns, gate, digest(catalogue)),
        rarity=counted.rarity,
        weights=weights.matrix,
        bias=weights.bias,
    )


def _facts(
    corpus: Corpus, rules: Rules, weights: Weights, columns: Columns, gate: Gate, made_of: str
) -> Facts:
    return Facts(
        format=FORMAT,
        digest=made_of,
        labels=weights.labels,
        features={block: tuple(columns[block]) for block in BLOCKS},
        gate=gate,
        lexicon=rules.lexicon,
        titles={intent: entry.title for intent, entry in corpus.intents.items()},
        names={
            intent: tuple(text for texts in entry.names.values() for text in texts)
            for intent, entry in corpus.intents.items()
        },
        also={intent: tuple(entry.also) for intent, entry in corpus.intents.items()},
        unsupported={
            name: Elsewhere(title=entry.title, redirect=entry.redirect)
            for name, entry in corpus.unsupported.items()
        },
        umbrellas=rules.umbrellas,
        acts=rules.acts,
        safety=rules.safety,
        commands=rules.commands,
        contrasts=rules.contrasts,
    )
