"""A citizen speaks: channel, worker, decoder and listener as processes of their own."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

from tests.speech.recordings import tone
from tests.system.phone import Phone, new_phone, text_of
from tests.system.programs import ROOT, System

SAMPLES = ROOT / "emulator/phone/page/samples"


def speak(phone: Phone, name: str) -> None:
    """Send one of the phone page's own voice notes."""
    phone.send_file(
        (SAMPLES / f"{name}.ogg").read_bytes(),
        filename=f"{name}.ogg",
        mime_type="audio/ogg; codecs=opus",
    )


def steer(everything: System, path: str, said: object) -> None:
    """Tell the listener's double what comes next."""
    request = urllib.request.Request(
        f"{everything.speech}/_control/{path}", data=json.dumps(said).encode(), method="POST"
    )
    with urllib.request.urlopen(request, timeout=5) as response:
        assert response.status == 200


def test_a_voice_note_in_hindi_leads_to_the_service_and_answers_its_questions(
    everything: System,
) -> None:
    phone = new_phone(everything.phone, "2001", name="Sunita", phone="919811100071")
    phone.say("Hi")
    phone.wait_for("In which language")
    phone.tap("हिंदी")
    phone.wait_for("मदद")
    speak(phone, "voice-income-hi")
    phone.wait_for("सुन रहे हैं")
    card = text_of(phone.wait_for("मैंने सुना"))
    assert card.startswith("मैंने सुना: “नमस्ते। मुझे आय प्रमाण पत्र बनवाना है।”")
    assert "*आय प्रमाण पत्र*" in card
    steer(everything, "hearing", {"next": [{"text": "शुरू करें", "confidence": 0.3}]})
    speak(phone, "voice-status-hi")
    phone.wait_for("क्या यह ठीक है")
    phone.tap("हाँ")
    phone.wait_for("शुरू करने से पहले")


def test_what_cannot_be_heard_is_answered_kindly_and_leaves_no_trace_in_the_logs(
    everything: System,
) -> None:
    phone = new_phone(everything.phone, "2001", name="Ravi", phone="919811100072")
    phone.say("Hi")
    phone.wait_for("In which language")
    phone.tap("English")
    phone.wait_for("help")
    for content, answer in (
        (tone(2.0, loud=0.0), "no words"),
        (b"OggS but nothing else", "cannot play this recording"),
        (tone(125.0, rate=8000), "too long"),
    ):
        phone.send_file(content, filename="v.ogg", mime_type="audio/ogg; codecs=opus")
        phone.wait_for(answer)
        phone.say("menu")
        phone.wait_for("help")
    steer(everything, "troubles", {"next": ["refused"]})
    speak(phone, "voice-marriage-en")
    phone.wait_for("cannot listen just now")
    speak(phone, "voice-marriage-en")
    assert "Marriage registration" in text_of(phone.wait_for("I heard: “I want to register"))
    log = Path(everything.folder / "worker.log").read_text("utf-8")
    assert "register my marriage" not in log
