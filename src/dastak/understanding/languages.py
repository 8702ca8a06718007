"""Guess the language of a message, and whether it is an Indian one typed in Latin letters."""

import msgspec

from dastak.understanding.normalise import clean, latin_words, light
from dastak.understanding.normalise.wordlist import word_set


def _lights(line: str) -> frozenset[str]:
    return frozenset(light(word) for word in word_set(line))


_HINDI = _lights(
    "hai hain h ka ki ke ko se me mein par aur kya kaise kab kahan kyon kyu kyun kaun mera meri "
    "mere mujhe "
    "hum hame hamara hamari hamare aap apna apni apne karna karni karo kar kare karwana karana "
    "karani "
    "karwani karwao chahiye chaiye chahie chahta chahti nahi nahin nhi mat banwana banana banwani "
    "bana banega banegi milega milegi milta raha rahi rahe gaya gayi gaye ho hu hoon hun tha thi "
    "the hua "
    "hui hue liye wala wali wale ye yeh wo woh is us isme usme bhi toh to ab abhi kal aaj parso "
    "batao "
    "bataye bataiye dena dedo lena leni jana jaye kuch koi sab bahut naya nayi naye purana ghar "
    "paisa "
    "bachche beta beti pati patni pita mata saal din mahine kharab band chalu namaste namaskar "
    "dhanyavad "
    "shukriya haan ji kitna kitne kitni kis kisi kisko inka unka uska iska saath bina pehle baad "
    "kripya "
    "madad jankari janm mrityu praman patra bijli paani sadak shikayat avedan aavedan yojana "
    "rashan shadi "
    "shaadi gadi zameen kagaz raste gali mohalla sarkari rahe pas paas hota hoti lagana lagwana "
    "bharna "
    "dikhao bhejo suno matlab theek thik accha acha sahi galat"
)
_PUNJABI = _lights(
    "da di de nu nun ne vich vicho chahida chahidi chahide kiven kivein kidda kithe kado kadon "
    "sadda saada "
    "saadi sade tuhada tuhadi menu mainu tusi tussi assi asi hunda hundi hai-ga haiga hega "
    "paindi painda "
    "karauna karwauna karaune banauna banaun laggi laggda naal nal te ohna ohda ehda eh oh hun "
    "hune kudi "
    "munda puttar pind sarkar kamm gall karna-hai painda dasso daso dseo deo dyo rehnda rehndi "
    "sat sri "
    "akal bijlee painda saanu sanu kinna kinne kinni naa nai hoyi hoya gea geya gayea lai layi "
    "vaste baare"
)
_PUNJABI_ONLY = _PUNJABI - _HINDI
_ENGLISH = _lights(
    "i my me we our you your the a an is are was were be been am of for in on at to and or not "
    "no with from "
    "how what when where why who which can could do does did will would should have has had want "
    "need get "
    "apply please pls thanks thank this that it its he she his her they them there here any some "
    "if by "
    "about after before new old not dont cant application help show tell give make take check "
    "hello good "
    "morning got lost pay register issue issued problem working yes sorry know"
)
_SHARED = _lights("to me the is us hum ho par do in bill")


class LanguageGuess(msgspec.Struct, frozen=True):
    """``language`` is nothing when the message does not tell (a number, a name, "ok")."""

    language: str | None
    romanised: bool = False


def detect_language(text: str) -> LanguageGuess:
    """By script first, then by the little words that every sentence has."""
    letters = clean(text)
    devanagari = sum("\u0900" <= c <= "\u097f" for c in letters)
    gurmukhi = sum("\u0a00" <= c <= "\u0a7f" for c in letters)
    latin = sum(c.isascii() and c.isalpha() for c in letters)
    if not devanagari + gurmukhi + latin:
        return LanguageGuess(None)
    if max(devanagari, gurmukhi) * 4 >= latin:
        return LanguageGuess("hi" if devanagari >= gurmukhi else "pa")
    return _latin_guess([light(word) for word in latin_words(letters)])


def _latin_guess(words: list[str]) -> LanguageGuess:
    hindi = sum((word in _HINDI) - (word in _SHARED) * 0.5 for word in words)
    punjabi = sum(word in _PUNJABI for word in words)
    english = sum((word in _ENGLISH) - (word in _SHARED) * 0.5 for word in words)
    if punjabi > hindi and punjabi >= english and any(word in _PUNJABI_ONLY for word in words):
        return LanguageGuess("pa", romanised=True)
    if hindi and hindi >= english:
        return LanguageGuess("hi", romanised=True)
    if english:
        return LanguageGuess("en")
    return LanguageGuess(None)
