"""Dates in words. A language that is not in the table gets day, month and year in figures."""

from datetime import date

from dastak.values.language import Language

_MONTHS: dict[str, str] = {
    "en": "January February March April May June July August September October November December",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "pa": "ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
}


def date_in_words(day: date, language: Language) -> str:
    """``5 January 2026``, ``5 जनवरी 2026``."""
    months = _MONTHS.get(language)
    if months is None:
        return f"{day.day:02d}-{day.month:02d}-{day.year}"
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"
