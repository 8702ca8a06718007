"""What we say to a citizen, free of any channel's vocabulary.

Limits are WhatsApp's, the narrowest channel we speak: body 1,024 characters (text 4,096),
button title 20, list row title 24 and description 72, list button 20, footer 60.
"""

import msgspec

BODY_LIMIT = 1024
TEXT_LIMIT = 4096
BUTTON_TITLE_LIMIT = 20
ROW_TITLE_LIMIT = 24
ROW_DESCRIPTION_LIMIT = 72
LIST_BUTTON_LIMIT = 20
ROWS_LIMIT = 10
BUTTONS_LIMIT = 3
FILENAME_LIMIT = 240


class Option(msgspec.Struct, frozen=True):
    """A choice: ``id`` comes back as ``ChoiceIn.id``."""

    id: str
    title: str
    description: str = ""


class TextOut(msgspec.Struct, frozen=True, tag="text"):
    """Words."""

    body: str


class ButtonsOut(msgspec.Struct, frozen=True, tag="buttons"):
    """Words and one to three buttons."""

    body: str
    options: tuple[Option, ...]


class ListOut(msgspec.Struct, frozen=True, tag="list"):
    """Words and a sheet of at most ten rows that opens with ``button``."""

    body: str
    button: str
    options: tuple[Option, ...]


class LinkOut(msgspec.Struct, frozen=True, tag="link"):
    """Words and one button that opens ``url``."""

    body: str
    label: str
    url: str


class FileOut(msgspec.Struct, frozen=True, tag="file"):
    """A stored file (``key`` in Django's storage) sent as a document, with a caption."""

    key: str
    filename: str
    mime_type: str
    caption: str = ""


class LocationRequestOut(msgspec.Struct, frozen=True, tag="location_request"):
    """Words and a button that asks for the citizen's place."""

    body: str


OutboundContent = TextOut | ButtonsOut | ListOut | LinkOut | FileOut | LocationRequestOut
