"""Read a gender as it is said of oneself or of a child."""

from dastak.understanding.normalise import latin_words, light, romanise
from dastak.understanding.normalise.wordlist import word_list
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_WORDS = {
    light(romanise(word)): gender
    for gender, words in {
        "male": "male m man men boy gents gent mr purush purus pursh aadmi admi ladka larka "
        "ladke mard nar "
        "munda beta pulling puling mail purushling he his balak putra पुरुष पुरूष आदमी लड़का "
        "मर्द बालक "
        "ਮਰਦ ਪੁਰਸ਼ ਮੁੰਡਾ ਪੁਰਖ ਆਦਮੀ पु",
        "female": "female f fm woman women girl lady ladies mahila mahilaa stri stree istri "
        "aurat ladki "
        "larki kudi naari nari beti kanya putri balika femail strilling she her aurt "
        "महिला स्त्री औरत लड़की बालिका नारी कन्या ਔਰਤ ਇਸਤਰੀ ਕੁੜੀ ਮਹਿਲਾ ਲੜਕੀ मस्त्री",
        "transgender": "transgender trans tg t kinnar kinner hijra hijda thirdgender third tritiya "
        "ubhayalingi "
        "तृतीय किन्नर हिजड़ा ट्रांसजेंडर ਕਿੰਨਰ ਟ੍ਰਾਂਸਜੈਂਡਰ ਖੁਸਰਾ",
    }.items()
    for word in word_list(words)
}
_OTHER = frozenset(light(word) for word in ("other", "others", "anya", "any", "hor"))


def parse_gender(asked: Asked) -> Parsed:
    """``male``, ``female`` or ``transgender``."""
    words = [light(word) for word in latin_words(asked.text)]
    said = {_WORDS[word] for word in words if word in _WORDS}
    if len(said) == 1:
        return Parsed(said.pop(), confirm=len(words) > 6)
    if not said and len(words) <= 2 and any(word in _OTHER for word in words):
        return Parsed("transgender", confirm=True)
    return nothing("several" if said else "not_a_gender")
