"""Reads papers in processes of their own: what a paper does to its reader harms nobody else."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from dastak.casework.paper_reading import PaperReading
from dastak.integrations.ocr.port import Reader, Refused, Unavailable
from dastak.integrations.ocr.worker import Handler, Pool, named


class RoomOptions(msgspec.Struct, frozen=True):
    """What a reading process needs to know when it starts."""

    kinds: str
    reader: str
    aadhaar_trust: str = ""
    document_trust: str = ""


class Request(msgspec.Struct, frozen=True):
    """One paper to read."""

    content: bytes
    filename: str
    accepts: tuple[str, ...]
    said: str = ""
    also: tuple[str, ...] = ()


class ReadingRoom:
    """A few reading processes, started when first needed. Safe to use from several threads."""

    def __init__(
        self,
        kinds: Path,
        *,
        reader: str,
        processes: int = 1,
        seconds: float = 90.0,
        megabytes: int = 2048,
        aadhaar_trust: str = "",
        document_trust: str = "",
    ) -> None:
        """``reader`` names ("module:class") the engine, made anew in each process. The ``trust``
        files hold the certificates whose signatures count; nobody's do without them."""
        told = RoomOptions(str(kinds), reader, aadhaar_trust, document_trust)
        options = msgspec.json.encode(told).decode()
        self._pool = Pool(
            f"{__name__}:serve",
            options,
            processes=processes,
            seconds=seconds,
            megabytes=megabytes,
        )

    def read(
        self,
        content: bytes,
        *,
        filename: str,
        accepts: tuple[str, ...],
        said: str = "",
        also: tuple[str, ...] = (),
    ) -> PaperReading:
        """As ``read_paper``; a paper that takes too long or crashes its reader: unavailable."""
        request = msgspec.msgpack.encode(Request(content, filename, accepts, said, also))
        try:
            answer = self._pool.ask(request)
        except Unavailable:
            return PaperReading(problem="unavailable")
        except Refused as refused:
            return PaperReading(problem="unreadable", warnings=(str(refused),))
        return msgspec.msgpack.decode(answer, type=PaperReading)

    def close(self) -> None:
        """End the reading processes."""
        self._pool.close()


def serve(options: str) -> Handler:
    """Run in the reading process, which alone loads the libraries: make what answers requests."""
    from dastak.casework.proving import Trusted
    from dastak.casework.reading import read_paper
    from dastak.integrations.ocr.proof.trust import Trust
    from dastak.understanding.papers.kinds import load_kinds

    room = msgspec.json.decode(options, type=RoomOptions)
    reader: Reader = named(room.reader)()
    kinds = load_kinds(Path(room.kinds))
    trusted = Trusted(Trust.of_file(room.aadhaar_trust), Trust.of_file(room.document_trust))

    def _answer(request: bytes) -> bytes:
        paper = msgspec.msgpack.decode(request, type=Request)
        reading = read_paper(
            paper.content,
            filename=paper.filename,
            accepts=paper.accepts,
            reader=reader,
            kinds=kinds,
            trusted=trusted,
            at=datetime.now(UTC),
            said=paper.said,
            also=paper.also,
        )
        return msgspec.msgpack.encode(reading)

    return _answer
