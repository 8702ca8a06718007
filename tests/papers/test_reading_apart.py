"""A reading process that hangs, crashes or eats memory is replaced, and its caller lives on."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dastak.casework.reading import read_paper
from dastak.casework.reading_room import ReadingRoom
from dastak.integrations.ocr.port import Refused, Unavailable
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.integrations.ocr.worker import Handler, Pool
from dastak.understanding.papers.kinds import PaperKinds
from tests.papers.conftest import CATALOGUE
from tests.papers.drawing import as_jpeg, draw


def misbehave(options: str) -> Handler:
    """Runs in the child: does what it is asked to."""

    def _answer(request: bytes) -> bytes:
        match request:
            case b"hang":
                time.sleep(60)
            case b"crash":
                os.kill(os.getpid(), signal.SIGSEGV)
            case b"eat":
                return bytes(3_000_000_000)[:1]
            case b"fail":
                raise ValueError("the number 9999 4105 7058 was in it")
        return options.encode() + request + str(os.getpid()).encode()

    return _answer


PARENT = """
import time
from dastak.integrations.ocr.worker import Pool
print(Pool("tests.papers.test_reading_apart:misbehave", "ok ").ask(b"").decode(), flush=True)
time.sleep(60)
"""


def paths() -> dict[str, str]:
    return {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def is_gone(process: int) -> bool:
    """Neither running nor anything but a zombie that init has yet to bury."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(f"{__name__}:misbehave", "ok ", seconds=1.5, megabytes=1000)
    yield made
    made.close()


def test_a_request_is_answered_by_another_process(pool: Pool) -> None:
    answer = pool.ask(b"hello ")
    assert answer.startswith(b"ok hello ")
    assert int(answer.split()[-1]) != os.getpid()


def test_the_process_is_kept_for_the_next_request(pool: Pool) -> None:
    assert pool.ask(b"") == pool.ask(b"")


@pytest.mark.parametrize("request_", [b"hang", b"crash"])
def test_a_process_that_hangs_or_crashes_is_replaced(pool: Pool, request_: bytes) -> None:
    before = pool.ask(b"")
    with pytest.raises(Unavailable):
        pool.ask(request_)
    assert pool.ask(b"") != before


def test_memory_beyond_the_limit_is_refused(pool: Pool) -> None:
    with pytest.raises(Refused, match="MemoryError"):
        pool.ask(b"eat")


def test_an_error_leaves_the_process_by_its_name_alone(pool: Pool) -> None:
    with pytest.raises(Refused) as caught:
        pool.ask(b"fail")
    assert str(caught.value) == "ValueError"


def test_a_process_killed_in_the_middle_of_its_work_is_replaced(pool: Pool) -> None:
    child = int(pool.ask(b"").split()[-1])
    threading.Timer(0.3, os.kill, (child, signal.SIGKILL)).start()
    with pytest.raises(Unavailable):
        pool.ask(b"hang")
    assert pool.ask(b"").startswith(b"ok ")


def test_no_process_is_left_when_the_pool_closes(pool: Pool) -> None:
    child = int(pool.ask(b"").split()[-1])
    pool.close()
    assert is_gone(child)


def test_a_process_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, env={**os.environ, **paths()}
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline().split()[-1])
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while not is_gone(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert is_gone(child)


def test_two_callers_wait_for_one_process_in_turn(pool: Pool) -> None:
    answers: list[bytes] = []
    ask: Callable[[], None] = lambda: answers.append(pool.ask(b""))  # noqa: E731
    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4
    assert len(set(answers)) == 1


def test_a_paper_is_read_in_a_process_of_its_own() -> None:
    room = ReadingRoom(CATALOGUE, reader="dastak.integrations.ocr.vendors.tesseract:Tesseract")
    drawn = draw("voter-card", 2)
    try:
        reading = room.read(as_jpeg(drawn.image), filename="a.jpg", accepts=("voter_id",))
    finally:
        room.close()
    assert reading.values["number"].value == drawn.person.epic
    assert reading.clean_copy.startswith(b"\xff\xd8")


def test_when_the_process_cannot_start_papers_are_unavailable(tmp_path: Path) -> None:
    room = ReadingRoom(tmp_path, reader="dastak.integrations.ocr.vendors.tesseract:Tesseract")
    assert room.read(b"x", filename="", accepts=()).problem == "unavailable"


def test_missing_language_data_is_named_and_makes_papers_unavailable(
    tmp_path: Path, kinds: PaperKinds
) -> None:
    reader = Tesseract((tmp_path,))
    assert [text.split()[-1] for text in reader.check_config()] == [
        "tesseract-ocr-script-deva).",
        "tesseract-ocr-eng).",
    ]
    paper = as_jpeg(draw("pan-new", 2).image)
    reading = read_paper(paper, filename="", accepts=(), reader=reader, kinds=kinds)
    assert reading.problem == "unavailable"
