"""What kind of file some bytes are, by their first bytes and not by what they are called."""

_MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (8, b"WEBP", "image/webp"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"OggS", "audio/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"#!AMR", "audio/amr"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
)


def type_of(content: bytes) -> str:
    """The MIME type of a picture, PDF, sound or film; empty for anything else."""
    for at, mark, mime_type in _MARKS:
        if content[at : at + len(mark)] == mark:
            return mime_type
    return ""
