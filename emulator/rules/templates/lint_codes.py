"""Templates that carry a one-time code: Meta's own words, and one button to use it."""

from __future__ import annotations

from emulator.shapes import JsonObject, objects_of, text_of, whole_of

from .refusing import refused

OTP_TYPES = ("COPY_CODE", "ONE_TAP", "ZERO_TAP")
MINUTES_MOST = 90


def check_authentication(parts: dict[str, JsonObject]) -> None:
    if "text" in parts["BODY"] or "HEADER" in parts:
        raise refused("authentication texts are fixed", rule="authentication.body")
    footer = parts.get("FOOTER")
    if footer is not None:
        minutes = whole_of(footer.get("code_expiration_minutes"))
        if not 1 <= minutes <= MINUTES_MOST:
            raise refused("code_expiration_minutes is 1 to 90", rule="authentication.footer")
    buttons = objects_of(parts.get("BUTTONS", {}).get("buttons"))
    if len(buttons) != 1 or text_of(buttons[0].get("type")).upper() != "OTP":
        raise refused("exactly one OTP button", rule="authentication.button")
    if text_of(buttons[0].get("otp_type")).upper() not in OTP_TYPES:
        raise refused("otp_type must be COPY_CODE, ONE_TAP or ZERO_TAP", rule="authentication.otp")
