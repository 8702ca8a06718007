"""Numbers, marks and addresses of machines that point at one person, in ASCII digits."""

import re
import unicodedata

_PLAIN_MONTHS = (
    "january|jan|february|feb|march|april|apr|june?|july?|august|aug|september|sept|sep|october|"
    "oct|november|nov|december|dec|janvari|janwari|farvari|farwari|aprail|julai|agast|sitambar|"
    "aktubar|aktoobar|navambar|disambar|"
    "जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|"
    "दिसम्बर|ਜਨਵਰੀ|ਫ਼ਰਵਰੀ|ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ"
)
_MONTHS = f"{_PLAIN_MONTHS}|mar|may|mai|मई|ਮਈ"
_DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?"
_ALONE, _ENDS = r"(?<![a-z0-9\[])", r"(?![a-z0-9\]])"
_RUPEES = r"rupees?|rupaye?|rupay|rupiya|rs|रुपये|रुपए|रुपया|रु|ਰੁਪਏ|ਰੁਪਇਆ"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(unicodedata.normalize("NFKC", pattern), re.IGNORECASE)


_MARKS = tuple(
    (mark, _compiled(pattern))
    for mark, pattern in (
        ("[link]", r"(?:https?://|www\.)\S+"),
        ("[email]", r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)*"),
        ("[email]", r"[\w.+-]+ (?:at the rate(?: of)?|at|एट) [\w-]+ (?:dot|डॉट) \w+"),
        ("[aadhaar]", r"x{4}[ -]?x{4}[ -]?\d{4}"),
        ("[pan]", rf"{_ALONE}[a-z]{{5}}[ -]?\d{{4}}[ -]?(?:[a-z]|eph|el|em|en|es|aar){_ENDS}"),
        ("[vehicle]", rf"{_ALONE}[a-z]{{2}}[ -]?\d{{1,2}}(?:[ -]?[a-z]){{1,3}}[ -]?\d{{4}}(?!\d)"),
        ("[vehicle]", rf"{_ALONE}\d\d[ -]?bh[ -]?\d{{4}}[ -]?[a-z]{{1,2}}{_ENDS}"),
        ("[date]", r"(?<!\d)\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)"),
        ("[date]", r"(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)"),
        ("[date]", rf"{_DAY}[ -]?(?:of )?(?:{_MONTHS})(?!\w)\.?(?:[ ,'-]{{0,2}}(?:\d{{4}}|\d\d))?"),
        ("[date]", rf"(?<!\w)(?:{_PLAIN_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? \d{{4}})?"),
    )
)
_SIGN = re.compile(r"(?<![\w\[])(?=[\w/-]*[a-z])(?=[\w/-]*\d)\w+(?:[/-]\w+)*", re.IGNORECASE)
_SIGN_DIGITS = 3
_RUN = re.compile(r"(?<![\d\[])\+?\d(?:[\s._/|,:*()-]{0,3}\d){4,}(?!\d)")
_MONEY = _compiled(
    rf"(?:₹|(?<!\w)rs\.?|(?<!\w)inr|रु\.?) ?\d[\d,.]*|(?<!\d)\d[\d,.]* ?(?:/-|(?:{_RUPEES})(?!\w))"
)
_MOST_MONEY = 7
_AROUND_MONEY = 10
_MOBILE = re.compile(r"(?:0091|91|0)?[6-9]\d{9}")
_KINDS = {12: "[aadhaar]", 6: "[pin]"}


def without_numbers(text: str) -> str:
    """Links, e-mails, identity marks, dates and every number of five digits or more; sums of
    money up to seven digits stay."""
    for mark, pattern in _MARKS:
        text = pattern.sub(mark, text)
    text = _SIGN.sub(_sign, text)
    return _RUN.sub(_run, text)


def _sign(found: re.Match[str]) -> str:
    """A mark of letters and figures, such as a reference or a voter card's number."""
    return "[number]" if sum(c.isdigit() for c in found[0]) >= _SIGN_DIGITS else found[0]


def _run(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    if len(digits) <= _MOST_MONEY and _is_money(found):
        return found[0]
    if _MOBILE.fullmatch(digits):
        return "[phone]"
    return _KINDS.get(len(digits), "[number]")


def _is_money(run: re.Match[str]) -> bool:
    start, end = run.span()
    near = _MONEY.finditer(run.string, max(0, start - _AROUND_MONEY), end + _AROUND_MONEY)
    return any(money.start() <= start and end <= money.end() for money in near)
