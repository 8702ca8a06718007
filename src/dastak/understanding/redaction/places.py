"""Where somebody lives: house and street numbers, and what follows “my address is”."""

import re
import unicodedata

_KINDS = (
    r"h\.? ?no\.?|h/no\.?|house|makan|makaan|flat|plot|shop|dukan|door|gali|street|block|sector|"
    r"ward|pocket|phase|floor|khasra|khata|quarter|qtr|room|tower|"
    r"मकान|घर|फ्लैट|प्लॉट|दुकान|गली|ब्लॉक|सेक्टर|वार्ड|पॉकेट|खसरा|क्वार्टर|ਮਕਾਨ|ਗਲੀ|ਪਲਾਟ|ਫਲੈਟ|ਵਾਰਡ|ਸੈਕਟਰ"
)
_NO = r"(?: ?(?:no|number|nambar|num|nos|नंबर|नम्बर|नं|संख्या|ਨੰਬਰ|ਨੰ))?"
_NUMBER = r"(?:[a-z]{1,2}[ -]?)?\d{1,5}(?:[/-][\w/-]+|[a-z](?!\w))?"
_PIECE = rf"(?<!\w)(?:{_KINDS}){_NO}\.? ?[:#-]? ?{_NUMBER}"
_PIN = r"[1-9]\d{2} ?\d{3}(?!\d)"
_SAID = (
    r"(?:my|our|full|current|permanent|home|mera|meraa|hamara|humara|मेरा|हमारा|ਮੇਰਾ|ਸਾਡਾ) "
    r"(?:(?:full|current|permanent|home|pura|poora|ghar ka|पूरा|घर का|ਪੂਰਾ) )*"
    r"(?:address|pataa?|पता|ਪਤਾ) ?(?:is|hai|h|है|ਹੈ|:|-|=|(?=\d)) ?"
)
_NOT_TOLD = r"(?!.{0,12}(?:change|galat|wrong|badal|बदल|गलत|ग़लत|ਬਦਲ|ਗਲਤ))"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(unicodedata.normalize("NFKC", pattern), re.IGNORECASE)


_TOLD = _compiled(rf"((?>{_SAID})){_NOT_TOLD}[^\s.!?;।\[\]][^.!?;।\[\]]*")
_UP_TO_PIN = _compiled(rf"{_PIECE}[^!?;।\[\]]{{0,160}}?(?<!\d){_PIN}")
_LONE = _compiled(_PIECE)
_MARK = "[address]"


def without_places(text: str) -> str:
    """Whole addresses up to their PIN code, what was called one, and pieces that stand alone."""
    text = _TOLD.sub(rf"\1{_MARK}", text)
    text = _UP_TO_PIN.sub(_MARK, text)
    return _LONE.sub(_MARK, text)
