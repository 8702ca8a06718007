"""What a submitted template must keep, before anybody reviews its words."""

from __future__ import annotations

import re
from typing import Final

from emulator.shapes import JsonObject, object_of, text_of

from .lint_buttons import check_buttons
from .lint_codes import check_authentication
from .refusing import BODY, FOOTER, HEADER, refused
from .samples import check_samples
from .texts import check_length, check_names, check_placing, check_plain

NAME: Final = re.compile(r"[a-z0-9_]{1,512}")
BODY_MOST: Final = 1024
HEADER_MOST: Final = 60
FOOTER_MOST: Final = 60
CATEGORIES: Final = ("AUTHENTICATION", "UTILITY", "MARKETING")
FORMATS: Final = ("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF")
LANGUAGES: Final = frozenset(
    "af sq ar az bn bn_IN bg ca zh_CN zh_HK zh_TW hr cs da nl en en_GB en_US en_IN et fil fi fr "  # noqa: SIM905
    "ka de el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr nb fa pl pt_BR "
    "pt_PT pa ro ru sr sk sl es es_AR es_ES es_MX sw sv ta te th tr uk ur uz vi zu".split()
)


def check_name(name: str) -> None:
    if not NAME.fullmatch(name):
        raise refused("name takes a-z, 0-9 and _, at most 512", rule="name")


def check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise refused(f"language {language!r} is not supported", rule="language")


def check_components(
    components: list[JsonObject], *, category: str, parameter_format: str, coupon_code_most: int
) -> None:
    kinds = [text_of(component.get("type")).upper() for component in components]
    for kind in kinds:
        if kind not in ("HEADER", "BODY", "FOOTER", "BUTTONS"):
            raise refused(f"unknown component {kind!r}", rule="components")
        if kinds.count(kind) > 1:
            raise refused(f"second {kind}", rule="components")
    if "BODY" not in kinds:
        raise refused("a BODY is required", rule="body.required", subcode=BODY)
    parts = dict(zip(kinds, components, strict=True))
    if category == "AUTHENTICATION":
        check_authentication(parts)
        return
    _check_body(parts["BODY"], parameter_format)
    if "HEADER" in parts:
        _check_header(parts["HEADER"], parameter_format)
    if "FOOTER" in parts:
        _check_footer(parts["FOOTER"])
    if "BUTTONS" in parts:
        check_buttons(parts["BUTTONS"], coupon_code_most)


def _check_body(body: JsonObject, parameter_format: str) -> None:
    text = text_of(body.get("text"))
    check_length(text, BODY_MOST, "body")
    if "\n\n\n" in text:
        raise refused("body has more than two line breaks in a row", rule="body.breaks")
    names = check_names(text, parameter_format, "body")
    check_placing(text, names, "body")
    check_samples(body, names, parameter_format, "body")


def _check_header(header: JsonObject, parameter_format: str) -> None:
    kind = text_of(header.get("format")).upper()
    if kind not in FORMATS:
        raise refused(f"header format must be one of {', '.join(FORMATS)}", rule="header.format")
    if kind == "TEXT":
        text = text_of(header.get("text"))
        check_length(text, HEADER_MOST, "header")
        check_plain(text, "header", HEADER)
        names = check_names(text, parameter_format, "header")
        if len(names) > 1:
            raise refused("one variable in a header", rule="header.variables", subcode=HEADER)
        check_samples(header, names, parameter_format, "header")
    elif kind != "LOCATION" and not object_of(header.get("example")).get("header_handle"):
        raise refused(f"a {kind} header needs a sample: header_handle", rule="header.samples")


def _check_footer(footer: JsonObject) -> None:
    text = text_of(footer.get("text"))
    check_length(text, FOOTER_MOST, "footer")
    check_plain(text, "footer", FOOTER)
    if "{{" in text:
        raise refused("no variables in a footer", rule="footer.variables", subcode=FOOTER)
