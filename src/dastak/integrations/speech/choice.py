"""Opens the listener to voice notes that the settings name."""

from __future__ import annotations

from collections.abc import Mapping

from dastak.integrations.speech.calling import Caller
from dastak.integrations.speech.port import Form, Listener, Refused
from dastak.integrations.speech.setting import SpeechSetting
from dastak.integrations.speech.vendors.openai_style import OpenAIStyleConfig, OpenAIStyleListener
from dastak.integrations.speech.vendors.ulca import UlcaConfig, UlcaListener

FORMS: Mapping[str, Form] = {"ogg": "ogg", "wav": "wav", "flac": "flac"}


def open_listener(setting: SpeechSetting) -> Listener | None:
    """``None`` for ``none``; Refused for a word that names nothing."""
    caller = Caller(setting["hosts"], setting["timeout_seconds"])
    match setting["vendor"]:
        case "none":
            return None
        case "openai":
            return OpenAIStyleListener(
                OpenAIStyleConfig(
                    url=setting["url"],
                    key=setting["key"],
                    model=setting["model"],
                    form=_form(setting, "ogg"),
                    answer=setting["answer"],
                    caller=caller,
                )
            )
        case "ulca":
            return UlcaListener(
                UlcaConfig(
                    url=setting["url"],
                    key=setting["key"],
                    user=setting["user"],
                    pipeline=setting["pipeline"],
                    service=setting["service"],
                    form=_form(setting, "wav"),
                    caller=caller,
                )
            )
        case vendor:
            raise Refused(f"there is no listener {vendor!r}: SPEECH_VENDOR is none, openai or ulca")


def _form(setting: SpeechSetting, usual: Form) -> Form:
    word = setting["form"] or usual
    if word not in FORMS:
        raise Refused(f"SPEECH_FORM is ogg, wav or flac, not {word!r}")
    return FORMS[word]
