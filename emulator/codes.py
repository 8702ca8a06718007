"""The error codes of the platform: HTTP status and title of each."""

from typing import Final, NamedTuple


class Code(NamedTuple):
    http: int
    title: str


CODES: Final[dict[int, Code]] = {
    0: Code(401, "AuthException"),
    1: Code(400, "API Unknown"),
    2: Code(503, "API Service"),
    3: Code(500, "API Method"),
    4: Code(400, "API Too Many Calls"),
    10: Code(403, "Permission Denied"),
    33: Code(400, "Parameter value is not valid"),
    100: Code(400, "Invalid parameter"),
    190: Code(401, "Invalid OAuth access token"),
    200: Code(403, "API Permission"),
    368: Code(403, "Temporarily blocked for policies violations"),
    613: Code(400, "Calls to this API have exceeded the rate limit"),
    1026: Code(400, "Receiver is incapable of receiving this message"),
    2046: Code(400, "Invalid order status transition"),
    2047: Code(400, "A paid order cannot be cancelled"),
    2500: Code(400, "Unknown path components"),
    2635: Code(400, "You are calling a deprecated version of the API"),
    80007: Code(400, "Rate limit issues"),
    130429: Code(400, "Rate limit hit"),
    130472: Code(400, "User's number is part of an experiment"),
    130497: Code(403, "Business account is restricted from messaging users in this country"),
    131000: Code(500, "Something went wrong"),
    131005: Code(403, "Access denied"),
    131008: Code(400, "Required parameter is missing"),
    131009: Code(400, "Parameter value is not valid"),
    131016: Code(500, "Service unavailable"),
    131021: Code(400, "Recipient cannot be sender"),
    131026: Code(400, "Message undeliverable"),
    131030: Code(400, "Recipient phone number not in allowed list"),
    131031: Code(403, "Account has been locked"),
    131037: Code(400, "Display name approval is needed before messages can be sent"),
    131042: Code(400, "Business eligibility payment issue"),
    131045: Code(500, "Incorrect certificate"),
    131047: Code(400, "Re-engagement message"),
    131048: Code(400, "Spam rate limit hit"),
    131049: Code(400, "This message was not delivered to maintain healthy ecosystem engagement."),
    131050: Code(
        400, "Unable to deliver the message. This recipient has chosen to stop receiving marketing"
    ),
    131051: Code(400, "Unsupported message type"),
    131052: Code(400, "Media download error"),
    131053: Code(400, "Media upload error"),
    131055: Code(400, "Method not allowed"),
    131056: Code(400, "(Business Account, Consumer Account) pair rate limit hit"),
    131057: Code(500, "Account in maintenance mode"),
    131059: Code(400, "Invalid cursor"),
    131062: Code(
        400, "Business-scoped User ID (BSUID) recipients are not supported for this message"
    ),
    131063: Code(400, "Marketing templates are not allowed on this API for this account"),
    131064: Code(400, "Blocked because templates were misclassified"),
    132000: Code(400, "Number of parameters does not match the expected number of params"),
    132001: Code(404, "Template name does not exist in the translation"),
    132005: Code(400, "Translated text too long"),
    132007: Code(400, "Template format character policy violated"),
    132008: Code(400, "Template parameter format invalid"),
    132012: Code(400, "Parameter format does not match format in the created template"),
    132015: Code(400, "Template is paused"),
    132016: Code(400, "Template is disabled"),
    132018: Code(400, "Template parameters are invalid"),
    132068: Code(400, "Flow is in blocked state"),
    132069: Code(400, "Flow is in throttled state"),
    133000: Code(500, "Incomplete deregistration"),
    133004: Code(503, "Server temporarily unavailable"),
    133005: Code(400, "Two step verification PIN mismatch"),
    133006: Code(400, "Phone number re-verification needed"),
    133008: Code(400, "Too many two step verification PIN guesses"),
    133009: Code(400, "Two step verification PIN guessed too fast"),
    133010: Code(400, "Phone number not registered"),
    133015: Code(400, "Phone number was recently deleted"),
    133016: Code(400, "Too many registrations and deregistrations"),
    134011: Code(400, "WhatsApp Payments terms of service has not been accepted"),
    135000: Code(400, "Generic user error"),
    137000: Code(400, "Recipient identity key hash mismatch"),
    139000: Code(400, "Blocked by integrity"),
    139001: Code(400, "Flow cannot be updated"),
    139002: Code(400, "Publishing the Flow failed"),
    139003: Code(400, "Deprecating the Flow failed"),
    139004: Code(400, "Deleting the Flow failed"),
    139100: Code(400, "Failed to block or unblock some users"),
    139101: Code(400, "Blocklist limit reached"),
    139103: Code(400, "Blocklist: internal error"),
    2494100: Code(400, "Business phone number in maintenance"),
}

TRANSIENT: Final = frozenset({2, 4, 80007, 130429, 131000, 131016, 131056, 131057, 133004, 2494100})
UNKNOWN: Final = Code(400, "Invalid parameter")


def look_up(code: int) -> Code:
    return CODES.get(code, UNKNOWN)
