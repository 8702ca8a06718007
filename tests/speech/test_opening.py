"""A recording is opened apart: what it is, how long it is, and nothing it does harms the worker."""

from __future__ import annotations

import io
import os
import sys
import time
import wave

import numpy as np
import pytest
import soundfile

from dastak.integrations.speech import decoding, opening
from dastak.integrations.speech.opening import NotSound, TooLong, decoder_starts, opened
from dastak.integrations.speech.port import Unavailable
from tests.speech.recordings import claiming, halves, mangled, tone

NOTE = tone(3.0)


def test_a_voice_note_becomes_sixteen_kilohertz_of_one_channel() -> None:
    sound = opened(tone(3.0, rate=48000, channels=2), form="wav", limit_seconds=120)
    with wave.open(io.BytesIO(sound.content)) as played:
        facts = (played.getframerate(), played.getnchannels(), played.getsampwidth())
        assert facts == (16000, 1, 2)
        assert played.getnframes() == pytest.approx(48000, rel=0.02)
    assert sound.seconds == pytest.approx(3.0, rel=0.02)
    assert (sound.suffix, sound.mime_type) == ("wav", "audio/wav")


def test_the_tone_survives_the_change_of_rate() -> None:
    other = tone(1.0, rate=44100, kind=("WAV", "PCM_16"))
    sound = opened(other, form="flac", limit_seconds=120)
    samples, rate = soundfile.read(io.BytesIO(sound.content))
    loudest = int(np.argmax(np.abs(np.fft.rfft(samples)))) * rate / len(samples)
    assert rate == 16000
    assert loudest == pytest.approx(440, abs=2)
    assert float(np.abs(samples).max()) == pytest.approx(0.3, abs=0.03)


def test_a_listener_that_takes_it_as_it_is_gets_it_untouched() -> None:
    sound = opened(NOTE, form="ogg", limit_seconds=120)
    assert sound.content == NOTE
    assert (sound.suffix, sound.mime_type) == ("ogg", "audio/ogg")


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [(("MP3", "MPEG_LAYER_III"), "mp3"), (("WAV", "PCM_16"), "wav"), (("FLAC", "PCM_16"), "flac")],
)
def test_other_recordings_are_known_for_what_they_are(kind: tuple[str, str], suffix: str) -> None:
    assert opened(tone(1.0, kind=kind), form="ogg", limit_seconds=120).suffix == suffix


def test_a_recording_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(TooLong):
        opened(NOTE, form="wav", limit_seconds=2.5)


def test_a_length_that_lies_is_not_believed() -> None:
    for granule in (1, 48000, 2**62, -1):
        try:
            sound = opened(claiming(NOTE, granule), form="wav", limit_seconds=120)
        except NotSound:
            continue
        assert sound.seconds <= 3.1


def test_silence_is_told_from_noise() -> None:
    with pytest.raises(NotSound) as caught:
        opened(tone(2.0, loud=0.0), form="wav", limit_seconds=120)
    assert caught.value.silent


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"OggS", b"RIFF\xff\xff\xff\xffWAVEfmt ", b"\x00" * 100_000, b"%PDF-1.7"],
)
def test_what_is_no_recording_is_refused(content: bytes) -> None:
    with pytest.raises(NotSound) as caught:
        opened(content, form="wav", limit_seconds=120)
    assert not caught.value.silent


def test_broken_recordings_give_sound_or_a_refusal_and_never_trouble() -> None:
    broken = [*halves(NOTE), *(mangled(NOTE, seed) for seed in range(10))]
    for content in broken:
        try:
            sound = opened(content, form="wav", limit_seconds=120)
        except (NotSound, TooLong):
            continue
        assert 0 < sound.seconds <= 120


def test_more_channels_than_anyone_has_are_refused() -> None:
    many = tone(0.2, rate=8000, channels=64, kind=("WAV", "PCM_16"))
    with pytest.raises(NotSound):
        opened(many, form="wav", limit_seconds=120)


def test_a_decoder_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "SECONDS", 0.02)
    begun = time.monotonic()
    with pytest.raises(NotSound):
        opened(NOTE, form="wav", limit_seconds=120)
    assert time.monotonic() - begun < 5


def test_the_decoder_knows_no_secret_and_cannot_grow_or_write(tmp_path: object) -> None:
    os.environ["DASTAK_TEST_SECRET"] = "secret"
    try:
        given = opening._environment()
    finally:
        del os.environ["DASTAK_TEST_SECRET"]
    assert set(given) == {"PYTHONPATH", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}
    assert decoding.MEGABYTES <= 1024 and decoding.CPU_SECONDS <= 20


def test_a_decoder_that_is_missing_is_our_trouble_not_the_citizens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert decoder_starts()
    monkeypatch.setattr(sys, "path", [path for path in sys.path if "site-packages" not in path])
    monkeypatch.setattr(sys, "executable", _bare_python())
    with pytest.raises(Unavailable):
        opened(NOTE, form="wav", limit_seconds=120)
    assert not decoder_starts()


def _bare_python() -> str:
    return getattr(sys, "_base_executable", sys.executable)
