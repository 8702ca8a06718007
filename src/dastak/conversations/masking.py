"""What is kept of a message never holds a full Aadhaar number, wherever the citizen typed it."""

from __future__ import annotations

import msgspec

from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.values.inbound import FormIn, InboundContent, LocationIn, MediaIn, TextIn


def masked(content: InboundContent) -> InboundContent:
    """Words, captions, file names, places and answers of a form, with such numbers masked."""
    match content:
        case TextIn(body=body):
            return TextIn(mask_aadhaar(body))
        case MediaIn(caption=caption, filename=filename):
            return msgspec.structs.replace(
                content, caption=mask_aadhaar(caption), filename=mask_aadhaar(filename)
            )
        case LocationIn(name=name, address=address):
            return msgspec.structs.replace(
                content, name=mask_aadhaar(name), address=mask_aadhaar(address)
            )
        case FormIn(answers=answers):
            clean = {field: mask_aadhaar(answer) for field, answer in answers.items()}
            return msgspec.structs.replace(content, answers=clean)
        case _:
            return content
