"""The engine can be trained on any labelled messages and reports how it does."""

import json

from dastak.understanding.training.benchmark import understand_benchmark

_TRAIN = {
    "pay": [
        "pay my bill",
        "how to pay bill",
        "bill payment online",
        "I want to pay",
        "pay the dues",
    ],
    "open": [
        "open an account",
        "new account please",
        "account opening form",
        "open account online",
    ],
    "oos": ["what is the weather", "tell a joke", "who won the match", "sing me a song"],
}
_TEST = [("pay bill now", "pay"), ("please open account", "open"), ("joke of the day", "oos"),
         ("zebra giraffe", "NO_NODES_DETECTED")]  # fmt: skip


def test_a_small_set_is_learnt_and_judged() -> None:
    train = [json.dumps({"text": t, "intent": i}) for i, texts in _TRAIN.items() for t in texts]
    test = [json.dumps({"text": text, "intent": intent}) for text, intent in _TEST]
    report = understand_benchmark(train, test)
    assert (report.train, report.test, report.intents) == (13, 4, 2)
    assert report.in_scope_accuracy == 1.0
    assert report.mcc > 0.5
    assert 0.5 <= report.out_of_scope_recall <= 1.0
