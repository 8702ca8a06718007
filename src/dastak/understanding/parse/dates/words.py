"""Words of the calendar in the spellings that people use, by their sound."""

from rapidfuzz import fuzz, process

from dastak.understanding.normalise import light, phonetic, romanise
from dastak.understanding.normalise.wordlist import word_list
from dastak.understanding.numbers import Token


def _by_sound(groups: dict[int, str]) -> dict[str, int]:
    return {
        form(romanise(word)): value
        for value, words in groups.items()
        for word in word_list(words)
        for form in (light, phonetic)
    }


MONTHS = _by_sound(
    {
        1: "january jan janvari janwari janavari janavri jnvri janveri जनवरी ਜਨਵਰੀ",
        2: "february feb febuary feburary farvari farwari pharvari farvri favri फरवरी ਫ਼ਰਵਰੀ ਫਰਵਰੀ",
        3: "march mar maarch mrch मार्च ਮਾਰਚ",
        4: "april apr aprail aprel epril aprill अप्रैल ਅਪ੍ਰੈਲ",
        5: "may mai मई ਮਈ",
        6: "june jun joon जून ਜੂਨ",
        7: "july jul julai julaai जुलाई ਜੁਲਾਈ",
        8: "august aug agast agust augast अगस्त ਅਗਸਤ",
        9: "september sept sep sitambar sitamber septembar setambar सितंबर सितम्बर ਸਤੰਬਰ",
        10: "october oct aktubar oktobar october aktoobar अक्टूबर अक्तूबर ਅਕਤੂਬਰ",
        11: "november nov navambar nawambar novembar navamber नवंबर नवम्बर ਨਵੰਬਰ",
        12: "december dec disambar disamber desember decembar दिसंबर दिसम्बर ਦਸੰਬਰ",
    }
)
WEEKDAYS = _by_sound(
    {
        0: "monday mon somvar somwar somvaar सोमवार ਸੋਮਵਾਰ",
        1: "tuesday tue tues mangalvar mangalwar mangal mangalvaar मंगलवार मंगल ਮੰਗਲਵਾਰ",
        2: "wednesday wed wednsday budhvar budhwar budh बुधवार बुध ਬੁੱਧਵਾਰ",
        3: "thursday thu thurs guruvar guruwar brihaspativar brihaspati virvar veervar "
        "गुरुवार बृहस्पतिवार वीरवार ਵੀਰਵਾਰ",
        4: "friday fri shukravar shukrawar shukrvar jumma juma शुक्रवार शुक्र ਸ਼ੁੱਕਰਵਾਰ",
        5: "saturday shanivar shaniwar shanichar sanichar शनिवार शनिचर ਸ਼ਨੀਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ",
        6: "sunday ravivar raviwar itvar itwar इतवार रविवार ਐਤਵਾਰ",
    }
)
UNITS = {
    form(romanise(word)): unit
    for unit, words in {
        "day": "day days din dino dinon roz roj दिन दिनों ਦਿਨ",
        "week": "week weeks hafta hafte hafton hapta hapte saptah सप्ताह हफ्ता हफ्ते ਹਫ਼ਤਾ ਹਫ਼ਤੇ",
        "month": "month months mahina mahine mahino mahinon maheena maheene maah mahiney "
        "महीना महीने माह "
        "ਮਹੀਨਾ ਮਹੀਨੇ",
        "year": "year years saal sal saalo saalon varsh warsh baras yr yrs साल वर्ष बरस ਸਾਲ",
    }.items()
    for word in word_list(words)
    for form in (light, phonetic)
}
SIDES = {
    form(romanise(word)): side
    for side, words in {
        -1: "pehle pahle phle pehley pahale ago back before purv pichhle pichle pichla pichhla "
        "pichhli pichli last previous guzre gujre beete bite gaye past gat पहले पूर्व पिछले पिछला "
        "पिछली गत बीते गुज़रे ਪਹਿਲਾਂ ਪਿਛਲੇ ਪਿਛਲਾ",
        1: "baad bad baadme later after hence agle agla agli next aanewale aagami upcoming "
        "coming aane "
        "in बाद अगले अगला अगली आगामी आने ਬਾਅਦ ਅਗਲੇ ਅਗਲਾ",
        0: "is iss isi this current इस इसी ਇਸ",
    }.items()
    for word in word_list(words)
    for form in (light, phonetic)
}
DAY_WORDS = {
    form(romanise(word)): offset
    for offset, words in {
        0: "aaj aj today todays ajj आज ਅੱਜ",
        1: "kal kl kaal kall कल ਕੱਲ੍ਹ ਕੱਲ",
        2: "parso parson prso parsu परसों परसो ਪਰਸੋਂ",
        3: "narso tarso narson tarson नरसों तरसों",
    }.items()
    for word in word_list(words)
    for form in (light, phonetic)
}
SIDED_DAY_WORDS = {"yesterday": -1, "yestrday": -1, "tomorrow": 1, "tomorow": 1, "tommorow": 1,
                   "tmrw": 1, "bhalke": 1, "bhalake": 1}  # fmt: skip
_LONG_MONTHS = [name for name in MONTHS if len(name) >= 6]


def month_of(token: Token) -> int | None:
    """The month that this word names, mis-spelt or not."""
    if not token.is_word or len(token.text) < 3:
        return None
    month = MONTHS.get(token.light) or MONTHS.get(token.sound)
    if month is None and len(token.text) >= 5:
        near = process.extractOne(token.light, _LONG_MONTHS, scorer=fuzz.ratio, score_cutoff=82)
        month = MONTHS[near[0]] if near else None
    return month


def found(table: dict[str, int], token: Token) -> int | None:
    """What a calendar table says of this word."""
    if not token.is_word:
        return None
    by_light = table.get(token.light)
    return by_light if by_light is not None else table.get(token.sound)


def unit_of_time(token: Token) -> str | None:
    """day, week, month or year."""
    return (UNITS.get(token.light) or UNITS.get(token.sound)) if token.is_word else None
