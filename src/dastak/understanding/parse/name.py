"""Read a person's name, in the script it was written in, without honorifics and sentences."""

import re
import unicodedata

from dastak.understanding.normalise import clean, latin_words, light
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_MY_NAME_IS = re.compile(
    r"^(?:(?:hi|hello|hey|namaste|ji|haan|नमस्ते|जी|हाँ)[,.! ]+)?"
    r"(?:(?:my|his|her|the|child'?s?|baby'?s?|full|father'?s?|mother'?s?|husband'?s?|wife'?s?) )*"
    r"(?:name|nam|naam)\s*(?:is|hai|h|:|-|=)\s*|"
    r"^(?:i am|i'm|im|this is|myself|it is|it's|its)\s+|"
    r"^(?:mera|meraa|mere|meri|uska|uski|unka|iska|inka|bachche ka|bete ka|beti ka|papa ka|pita ka|"
    r"pitaji ka|mata ka|pati ka|patni ka|pura|poora)\s+(?:(?:pura|poora|shubh)\s+)?"
    r"(?:naam|nam|name|naan?|na)\s*(?:hai|h|:|-|to)?\s+|"
    r"^(?:naam|nam|name)\s*[:=-]?\s+|^(?:main|mai|mein|me)\s+(?=.*\b(?:hu|hoon|hun|hoo)\b)|"
    r"^(?:main|मैं)\s+(?=[^\W\d]\S*(?:\s+[^\W\d]\S*){1,3}$)|"
    r"^(?:मेरा|उसका|उनका|इसका|इनका|बच्चे का|बेटे का|बेटी का|पिता का|पिताजी का|माता का|पति का|"
    r"पत्नी का)"
    r"\s+(?:पूरा\s+|शुभ\s+)?नाम\s*(?:है|:|-)?\s+|^(?:पूरा\s+)?नाम\s*[:=-]?\s+|^मैं\s+(?=.*हूँ|.*हूं)|"
    r"^(?:ਮੇਰਾ|ਉਸਦਾ|ਉਹਦਾ)\s+(?:ਪੂਰਾ\s+)?(?:ਨਾਂ|ਨਾਮ|ਨਾਂਅ)\s*(?:ਹੈ)?\s+|^(?:ਨਾਂ|ਨਾਮ)\s*[:-]?\s+",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\s*(?:\b(?:hai|h|he|hain|hu|hoon|hun|hoo|here|this side|likh lo|likhiye|likho|"
    r"naam hai|name hai|mera naam|mera naam hai|bol raha hu|bol rahi hu|ha)|है|हैं|हूँ|हूं|"
    r"नाम है|ਹੈ|ਹਾਂ)"
    r"\s*[.!।]*$",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(
    r"^(?:(?:shri|shree|sri|sh|shrimati|smt|sushri|mr|mrs|ms|miss|mister|dr|doctor|prof|late|"
    r"sardar|sardarni|km|kum|ku|kumari(?= \w)|master|er|adv|capt|col|pt|pandit|haji|janab|"
    r"begum(?= \w+ \w+))"
    r"(?:\.\s*|\s+)|(?:श्रीमती|श्रीमान|श्री|सुश्री|डॉक्टर|डॉ|स्वर्गीय|स्व|कुमारी|कु|पंडित|मास्टर|सरदार)"
    r"(?:\.\s*|\s+)|(?:ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ|ਸਰਦਾਰ|ਸ|ਡਾ)(?:\.\s*|\s+))",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+(?:ji|jee|sahab|saheb|sahib|जी|साहब|साहिब|ਜੀ|ਸਾਹਿਬ)$", re.IGNORECASE)
_NOT_IN_NAMES = frozenset(
    light(word)
    for word in word_set(
        "chahiye hai hain hoon kya kaise kab kyon kahan certificate praman patra pramanpatra card "
        "licence license pension bill help menu stop cancel status apply banwana banana karna karo "
        "nahi pata why what how when want need please form application complaint shikayat kharab "
        "pata "
        "number mobile aadhaar aadhar address the and is are was know dont yes haan birth death "
        "income "
        "janm mrityu aay bijli paani sadak registration i you my your mujhe mera meri hume batao "
        "dikhao bhejo raha rahi rahe gaya gayi tha thi ye yeh wo woh kuch koi aap tum se mein this "
        "kaun ho that hello namaste thanks dhanyavad kar do abhi baad yaar language hindi "
        "english back batana bataunga bataungi bolna"
    )
)


def parse_name(asked: Asked) -> Parsed:
    """The name alone; all-lower Latin letters get capitals."""
    text = clean(asked.text).strip(" .,!;:-_'\"।*")
    stripped = _ENDING.sub("", _MY_NAME_IS.sub("", text))
    name = _without_honorifics(stripped.strip(" .,!;:-_'\"।*"))
    if not name or not _is_name(name):
        return nothing("not_a_name")
    words = [light(word) for word in latin_words(name)]
    foreign = [word for word in words if word in _NOT_IN_NAMES]
    if foreign and (len(foreign) > 1 or len(words) == 1 or len(words) > 3):
        return nothing("not_a_name")
    return Parsed(_capitals(name), confirm=bool(foreign) or len(words) > 5)


def _without_honorifics(name: str) -> str:
    before = ""
    while before != name:
        before, name = name, _HONORIFIC.sub("", _SUFFIX.sub("", name)).strip()
    return name


def _is_name(name: str) -> bool:
    """Letters, marks, spaces, dots, hyphens and apostrophes; two letters at least."""
    letters = sum(unicodedata.category(c)[0] == "L" for c in name)
    return (
        letters >= 2
        and len(name) <= 100
        and all(unicodedata.category(c)[0] in "LM" or c in " .'-" for c in name)
        and len(name.split()) <= 8
    )


def _capitals(name: str) -> str:
    if not name.isascii() or name != name.lower():
        return name
    return re.sub(r"[a-z]+(?:'[a-z]\b)?", lambda word: word[0].capitalize(), name)
