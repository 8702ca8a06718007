"""Only the processes that read papers carry the libraries for it."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("cv2", "tesserocr", "sklearn")
LOADED = f"""
import sys, django
django.setup()
import dastak.config.urls, dastak.config.wiring, dastak.config.working
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_web_and_worker_load_no_reader_of_papers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
