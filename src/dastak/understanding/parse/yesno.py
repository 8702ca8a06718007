"""Read yes or no in three scripts, by word or thumb; a doubt is neither."""

import re

from dastak.understanding.normalise import latin_words, light
from dastak.understanding.normalise.clean import clean
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.parse.outcome import Asked, Parsed, nothing


def _lights(line: str) -> frozenset[str]:
    return frozenset(light(word) for word in word_set(line))


_YES = _lights(
    "yes y ya yaa yeah yea yep yup yess yas yees sure ok okay okey okk k kk right correct true "
    "agreed "
    "agree accept accepted confirm confirmed done fine absolutely certainly definitely indeed "
    "haan ha han haa hanji haanji haji hna hmm hm ji jee jii hn hnji ho hain bilkul zarur jarur "
    "zaroor "
    "sahi sahee thik theek thk tik theekhai thikhai manzoor manjoor sweekar svikar sahmat beshak "
    "avashya satya sach pakka yess tru oke aho ahoji achha acha accha theekai vadhia changa "
    "chalega "
    "chalo"
)
_NO = _lights(
    "no n nope nah naa na nahi nahin nhi nai nahee naheen nahii nh mat galat wrong incorrect false "
    "never not dont disagree reject deny denied cancel nai naji nhai inkar asahmat asehmat "
    "nakaro nakar manaa mana nako nay nahiji nahin nahiin never"
)
_POLITE = _lights(
    "ji jee jii hm hmm ho k achha acha accha hai sir madam done bas bilkul zarur jarur zaroor "
    "pakka sure"
)
"""Says yes alone, and nothing beside another answer: ji nahi."""
_STRONG_NO = _lights("galat wrong incorrect false mana inkar asahmat disagree reject")
_AGREEING = _lights(
    "sahi thik theek right correct true agreed agree okay ok sure sahmat manzoor sweekar confirm"
)
_NEGATING = _lights("nahi nahin nhi nahee naheen na nai not dont no never nahii mat nh")
_DOUBT = re.compile(
    r"\b(?:pata na|pta na|pata nhi|malum na|maloom na|maaloom na|yaad na|dont know|dont no|"
    r"do not know|"
    r"not sure|no idea|unsure|shayad|shaayad|maybe|may be|perhaps|might|sochna|sochta|sochkar|"
    r"soch ke|soch kar|soch raha|soch rahi|confused|samajh na|samjh na|depends|can t say|cant say|"
    r"kah na|keh na|idk|dunno|ho sakta|kabhi kabhi|sometimes|later|baad me|pata ni|ki pata|"
    r"nishchit na|pakka na|jaanta na|janta na|not certain|sahi se na|either|dono|both)"
)
_FINE_THEN = re.compile(r"\b(?:no (?:problem|issues?|doubt|objection)|why not|kyo(?:n|on)? na|"
                        r"koi (?:dikkat|baat|problem|pareshani|aapatti) na|na kyo)")  # fmt: skip
_OF_COURSE = re.compile(r"\b(?:of course|by all means|go ahead|kar do|kar dijiye|kardo|kar do|"
                        r"aage badho|aage badhe|proceed|ho gaya|theek hai|thik hai)\b")  # fmt: skip
_OF_COURSE_NOT = re.compile(r"\b(?:rehne do|rahne do|chhodo|of course not|no way|mat karo)\b")
_QUESTION = re.compile(r"\b(?:kya|what|why|kyon|kyu|kyun|kaise|how|kab|when|kaun|which)\b")


def parse_yesno(asked: Asked) -> Parsed:
    """``yes`` or ``no``; nothing for a doubt, a question or both at once."""
    words = [light(word) for word in latin_words(asked.text)]
    phrase = _one_spelling(" ".join(latin_words(asked.text)))
    if not words:
        return nothing("not_yes_or_no")
    if _DOUBT.search(phrase) or "unsure" in words:
        return nothing("unsure")
    if _FINE_THEN.search(phrase):
        return Parsed("yes", confirm=True)
    if _OF_COURSE_NOT.search(phrase):
        return Parsed("no")
    answer = _weigh(words, phrase)
    if answer is None or (_QUESTION.search(phrase) and "?" in clean(asked.text)):
        return nothing("unsure" if answer is None and _mixed(words) else "not_yes_or_no")
    return Parsed(answer, confirm=len(words) > 6)


def _one_spelling(phrase: str) -> str:
    return re.sub(r"\bn+a*h*[aei]+[hi]*n*\b", "na", phrase).replace("aa", "a").replace("ee", "i")


def _mixed(words: list[str]) -> bool:
    return any(w in _YES for w in words) and any(w in _NO for w in words)


def _weigh(words: list[str], phrase: str) -> str | None:
    """The answer that the words agree on; "galat nahi" and "sahi nahi" turn around."""
    for at, word in enumerate(words[:-1]):
        pair = (word, words[at + 1])
        if (pair[0] in _STRONG_NO and pair[1] in _NEGATING) or (
            pair[0] == "not" and pair[1] in _STRONG_NO
        ):
            return "yes" if words[0] not in _NEGATING - {"not"} else None
        if (pair[0] in _AGREEING and pair[1] in _NEGATING) or (
            pair[0] == "not" and pair[1] in _AGREEING
        ):
            return "no"
    if words[0] in _NO and not any(w in _YES - _AGREEING - _POLITE for w in words):
        return "no"
    no = [word for word in words if word in _NO]
    yes = [word for word in words if word in _YES - (_POLITE if no else set())]
    if yes and no:
        return None
    if len(yes or no) * 3 >= len(words) or (words[0] in _YES | _NO and len(words) <= 6):
        return ("yes" if yes else "no") if yes or no else None
    return "yes" if _OF_COURSE.search(phrase) else None
