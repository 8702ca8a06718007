"""Indian mobile numbers: parsed from what people write, shown masked."""

from __future__ import annotations

import re
import unicodedata

import msgspec

_MOBILE = re.compile(r"[6-9][0-9]{9}")


class Phone(msgspec.Struct, frozen=True):
    """A phone in E.164 without the plus sign, as WhatsApp writes it: ``919810012345``."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> Phone | None:
        """A ten-digit Indian mobile, with or without +91/0, in any script's digits."""
        ascii_digits = "".join(
            str(unicodedata.digit(c)) for c in text if unicodedata.digit(c, -1) >= 0
        )
        for prefix in ("", "0", "91", "091", "0091"):
            national = ascii_digits.removeprefix(prefix)
            if len(ascii_digits) - len(national) == len(prefix) and _MOBILE.fullmatch(national):
                return cls("91" + national)
        return None

    @property
    def national(self) -> str:
        """The ten digits that people know."""
        return self.digits[-10:]

    @property
    def masked(self) -> str:
        """For screens: ``98xxxxxx45``."""
        return f"{self.national[:2]}xxxxxx{self.national[-2:]}"
