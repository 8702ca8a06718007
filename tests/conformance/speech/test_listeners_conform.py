"""Both interfaces give words, and the same errors for the same trouble; nothing leaks upward."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from dastak.integrations.speech.port import Refused, Sound, TooFast, Unavailable
from dastak.values.language import ENGLISH, HINDI, Language
from emulator.speech.script import Canned, Trouble
from tests.conformance.speech.bench import Interface, SpeechBench, speech

SOUND = Sound(b"RIFF....WAVE", "audio/wav", "wav", 2.0)


@pytest_asyncio.fixture(params=["openai", "ulca"])
async def bench(request: pytest.FixtureRequest) -> AsyncIterator[SpeechBench]:
    interface: Interface = request.param
    async with speech(interface) as running:
        yield running


async def test_what_was_said_comes_back(bench: SpeechBench) -> None:
    bench.script.next.append(Canned("मुझे आय प्रमाण पत्र चाहिए", "hi"))
    heard = await bench.listener().transcribe(SOUND, language=HINDI)
    assert heard.text == "मुझे आय प्रमाण पत्र चाहिए"
    assert heard.language == "hi"
    (call,) = bench.script.calls
    assert (call.interface, call.language, call.form) == (bench.interface, "hi", "wav")


async def test_a_recording_is_known_by_its_bytes(bench: SpeechBench) -> None:
    listener = bench.listener()
    await listener.transcribe(SOUND, language=ENGLISH)
    bench.script.known[bench.script.calls[0].sha256] = Canned("hello", "en")
    heard = await listener.transcribe(SOUND, language=ENGLISH)
    assert heard.text == "hello"


async def test_silence_is_an_empty_text_and_no_error(bench: SpeechBench) -> None:
    heard = await bench.listener().transcribe(SOUND, language=HINDI)
    assert heard.text == ""


async def test_the_listener_says_how_it_wants_recordings(bench: SpeechBench) -> None:
    assert bench.listener(form="flac").form == "flac"


@pytest.mark.parametrize("trouble", ["broken", "nonsense", "endless", "cut"])
async def test_trouble_on_its_side_is_worth_another_try(
    bench: SpeechBench, trouble: Trouble
) -> None:
    bench.script.troubles.append(trouble)
    bench.script.next.append(Canned("हाँ"))
    listener = bench.listener()
    with pytest.raises(Unavailable):
        await listener.transcribe(SOUND, language=HINDI)
    assert (await listener.transcribe(SOUND, language=HINDI)).text == "हाँ"


async def test_a_slow_listener_is_not_waited_for(bench: SpeechBench) -> None:
    bench.script.troubles.append("slow")
    bench.script.slow_seconds = 2.0
    with pytest.raises(Unavailable):
        await bench.listener(timeout_seconds=0.2).transcribe(SOUND, language=HINDI)


async def test_a_listener_that_is_switched_off_is_unavailable(bench: SpeechBench) -> None:
    with pytest.raises(Unavailable):
        await bench.nowhere().transcribe(SOUND, language=HINDI)


async def test_too_fast_says_how_long_to_wait(bench: SpeechBench) -> None:
    bench.script.troubles.append("too_fast")
    with pytest.raises(TooFast) as caught:
        await bench.listener().transcribe(SOUND, language=HINDI)
    assert caught.value.after == 7.0


async def test_a_wrong_key_is_refused(bench: SpeechBench) -> None:
    with pytest.raises(Refused):
        await bench.listener(key="wrong").transcribe(SOUND, language=HINDI)


@pytest.mark.parametrize("trouble", ["refused", "moved"])
async def test_a_no_is_not_asked_twice_and_a_recording_follows_no_one(
    bench: SpeechBench, trouble: Trouble
) -> None:
    bench.script.troubles.append(trouble)
    with pytest.raises(Refused):
        await bench.listener().transcribe(SOUND, language=HINDI)


async def test_no_voice_leaves_for_a_host_that_the_operator_has_not_named(
    bench: SpeechBench,
) -> None:
    abroad = bench.listener(address="https://speech.example.org")
    with pytest.raises(Refused, match=r"speech\.example\.org"):
        await abroad.transcribe(SOUND, language=HINDI)
    assert "SPEECH_HOSTS" in await abroad.check_config(HINDI)


async def test_a_host_that_is_named_may_be_called(bench: SpeechBench) -> None:
    abroad = bench.listener(address="http://speech.invalid:1", hosts=["speech.invalid"])
    with pytest.raises(Unavailable):
        await abroad.transcribe(SOUND, language=HINDI)


async def test_good_settings_are_found_good(bench: SpeechBench) -> None:
    assert await bench.listener().check_config(HINDI) == ""


async def test_settings_that_do_not_fit_are_said(bench: SpeechBench) -> None:
    assert "SPEECH_KEY" in await bench.listener(key="wrong").check_config(HINDI)
    assert "does not answer" in await bench.nowhere().check_config(HINDI)


@pytest.mark.parametrize("interface", ["ulca"])
async def test_ulca_never_sends_a_recording_where_its_first_call_leads_abroad(
    interface: Interface,
) -> None:
    async with speech(interface) as bench:
        bench.script.callback = "https://elsewhere.example.org/compute"
        with pytest.raises(Refused, match=r"elsewhere\.example\.org"):
            await bench.listener().transcribe(SOUND, language=HINDI)


async def test_ulca_without_a_model_for_the_language_is_refused_and_said() -> None:
    async with speech("ulca") as bench:
        listener = bench.listener()
        with pytest.raises(Refused, match="no model listens to fr"):
            await listener.transcribe(SOUND, language=Language("fr"))
        assert "no model listens to fr" in await listener.check_config(Language("fr"))


async def test_ulca_asks_for_the_way_once_and_again_after_a_refusal() -> None:
    async with speech("ulca") as bench:
        listener = bench.listener()
        await listener.transcribe(SOUND, language=HINDI)
        bench.script.callback = "https://elsewhere.example.org/compute"
        await listener.transcribe(SOUND, language=HINDI)
        bench.script.troubles.append("refused")
        with pytest.raises(Refused, match="400"):
            await listener.transcribe(SOUND, language=HINDI)
        with pytest.raises(Refused, match="elsewhere"):
            await listener.transcribe(SOUND, language=HINDI)


async def test_the_openai_style_says_how_sure_it_is() -> None:
    async with speech("openai") as bench:
        bench.script.next.append(Canned("शायद", confidence=0.31))
        heard = await bench.listener().transcribe(SOUND, language=HINDI)
        assert heard.confidence == pytest.approx(0.31, abs=0.001)


async def test_ulca_that_never_says_it_is_taken_as_fairly_sure() -> None:
    async with speech("ulca") as bench:
        bench.script.next.append(Canned("शायद", confidence=0.31))
        assert (await bench.listener().transcribe(SOUND, language=HINDI)).confidence == 0.75
