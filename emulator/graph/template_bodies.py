"""A template from the body that creates it."""

from __future__ import annotations

from emulator.rules.templates.lint import CATEGORIES, check_components, check_language, check_name
from emulator.rules.templates.refusing import refused
from emulator.shapes import JsonObject, objects_of, text_of, whole_of
from emulator.state.business import Waba
from emulator.state.templates import Template
from emulator.world import World

TTL = {"AUTHENTICATION": (30, 900), "UTILITY": (30, 43_200), "MARKETING": (43_200, 2_592_000)}


def template_of(world: World, waba: Waba, body: JsonObject) -> Template:
    """Checked as a reviewer's machine would; Refusal says what is wrong. Not stored yet."""
    template = Template(
        id=world.ids.node(),
        waba_id=waba.id,
        name=text_of(body.get("name")),
        language=_language(body),
        category=text_of(body.get("category")).upper(),
        components=objects_of(body.get("components")),
        parameter_format=text_of(body.get("parameter_format"), "POSITIONAL").upper(),
        sub_category=text_of(body.get("sub_category")) or None,
        ttl_seconds=whole_of(body.get("message_send_ttl_seconds")) or None,
        created_at=world.now,
    )
    check_template_rules(world, template)
    return template


def check_template_rules(world: World, template: Template) -> None:
    check_name(template.name)
    check_language(template.language)
    if template.category not in CATEGORIES:
        raise refused(f"category must be one of {', '.join(CATEGORIES)}", rule="category")
    if template.parameter_format not in ("NAMED", "POSITIONAL"):
        raise refused("parameter_format must be NAMED or POSITIONAL", rule="parameter_format")
    _check_ttl(template)
    check_components(
        template.components,
        category=template.category,
        parameter_format=template.parameter_format,
        coupon_code_most=world.settings.coupon_code_most,
    )


def _language(body: JsonObject) -> str:
    language = body.get("language")
    if isinstance(language, dict):
        return text_of(language.get("code"))
    return text_of(language)


def _check_ttl(template: Template) -> None:
    seconds = template.ttl_seconds
    if seconds is None or seconds == -1:
        return
    least, most = TTL[template.category]
    if not least <= seconds <= most:
        raise refused(f"message_send_ttl_seconds is {least} to {most}", rule="ttl")
