"""The program that plays a recording: bytes in, facts and 16 kHz samples out (``opening.py``)."""

from __future__ import annotations

import io
import json
import resource
import sys
import wave
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import soundfile

    Samples = npt.NDArray[np.float32]

PLAYED, CANNOT_START, NO_SOUND, TOO_LONG, SILENT = 0, 10, 11, 12, 13
MEGABYTES, CPU_SECONDS = 1024, 15
RATE = 16000
CHANNELS_LIMIT = 8
RATES = range(4000, 192_001)
QUIET = 0.003
"""A peak below this (−50 dB) is silence."""
KINDS = {"OGG": ("ogg", "audio/ogg"), "MP3": ("mp3", "audio/mpeg"), "WAV": ("wav", "audio/wav")}
FLAC = ("flac", "audio/flac")


class Facts(NamedTuple):
    """The first line of the answer."""

    seconds: float
    suffix: str
    mime_type: str


def main(form: str, limit_seconds: str) -> int:
    """Play standard input; the exit status says what came of it."""
    try:
        import numpy  # noqa: F401
        import soundfile
    except (ImportError, OSError):
        return CANNOT_START
    _limit()
    try:
        with soundfile.SoundFile(io.BytesIO(sys.stdin.buffer.read())) as file:
            return _play(file, form, float(limit_seconds))
    except (soundfile.LibsndfileError, ValueError, MemoryError, EOFError):
        return NO_SOUND


def _limit() -> None:
    size = MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _play(file: soundfile.SoundFile, form: str, limit_seconds: float) -> int:
    """What the head says of the length is not believed: samples are counted as they are played."""
    rate = int(file.samplerate)
    if file.channels > CHANNELS_LIMIT or rate not in RATES:
        return NO_SOUND
    most = int(limit_seconds * rate)
    played = file.read(most + 1, dtype="float32", always_2d=True)
    if len(played) > most:
        return TOO_LONG
    samples: Samples = played.mean(axis=1)
    if not len(samples) or float(abs(samples).max()) < QUIET:
        return SILENT
    suffix, mime_type = KINDS.get(file.format, FLAC)
    facts = Facts(len(samples) / rate, suffix, mime_type)
    out = sys.stdout.buffer
    out.write(json.dumps(facts._asdict()).encode() + b"\n")
    if form != "ogg":
        out.write(_written(_at_rate(samples, rate), form))
    return PLAYED


def _at_rate(samples: Samples, rate: int) -> Samples:
    """At 16 kHz; what a listener cannot use, above 8 kHz, is left out."""
    import numpy as np

    if rate == RATE:
        return samples
    count = max(1, round(len(samples) * RATE / rate))
    spectrum = np.fft.rfft(samples)
    return np.fft.irfft(spectrum[: count // 2 + 1], count).astype(np.float32) * (
        count / len(samples)
    )


def _written(samples: Samples, form: str) -> bytes:
    import numpy as np
    import soundfile

    steps = (np.clip(samples, -1.0, 1.0) * 32767).astype("<i2")
    out = io.BytesIO()
    if form == "flac":
        soundfile.write(out, steps, RATE, format="FLAC")
        return out.getvalue()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(steps.tobytes())
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
