"""The review of templates: a verdict after a while, told by webhook."""

from __future__ import annotations

from emulator.shapes import JsonObject, text_of
from emulator.state.templates import Template
from emulator.webhooks.updates import Update
from emulator.world import World

PAUSE_HOURS = (3, 6)
PAUSE_TITLES = ("FIRST_PAUSE", "SECOND_PAUSE")
VERDICTS = ("APPROVED", "REJECTED", "PAUSED", "DISABLED", "MARKETING")


def submit(world: World, template: Template) -> None:
    """To the reviewer; what sounds like advertising becomes MARKETING at once."""
    template.status = "PENDING"
    if template.category == "UTILITY" and _is_promotional(world, template):
        template.previous_category, template.category = "UTILITY", "MARKETING"
    if world.settings.review == "hold":
        return
    verdict = "APPROVED" if world.settings.review == "approve" else "REJECTED"
    reason = "NONE" if verdict == "APPROVED" else "INVALID_FORMAT"
    world.agenda.after(
        world.settings.review_seconds, lambda: _decide_pending(world, template, verdict, reason)
    )


def decide(world: World, template: Template, verdict: str, reason: str) -> None:
    """The outcome, also a later one: paused, disabled, judged to be marketing."""
    if verdict == "MARKETING":
        recategorise(world, template)
        return
    template.status = verdict
    template.rejected_reason = reason if verdict == "REJECTED" else "NONE"
    details: JsonObject = {"reason": template.rejected_reason}
    if verdict == "REJECTED":
        details["rejection_info"] = {"reason": reason, "recommendation": "Change the template."}
    elif verdict == "DISABLED":
        details["disable_info"] = {"disable_date": str(int(world.now))}
    elif verdict == "PAUSED":
        details.update(_pause(world, template, reason))
    _tell_status(world, template, verdict, details)


def recategorise(world: World, template: Template) -> None:
    template.previous_category, template.category = template.category, "MARKETING"
    _tell(
        world,
        template,
        "template_category_update",
        {"previous_category": template.previous_category, "new_category": "MARKETING"},
    )


def _decide_pending(world: World, template: Template, verdict: str, reason: str) -> None:
    if template.status == "PENDING" and template.id in world.templates:
        decide(world, template, verdict, reason)


def _pause(world: World, template: Template, reason: str) -> JsonObject:
    """Three hours, then six; the third time it stays disabled."""
    if template.pauses >= len(PAUSE_HOURS):
        template.status = "DISABLED"
        return {"other_info": {"title": "DISABLED", "description": reason}}
    hours, title = PAUSE_HOURS[template.pauses], PAUSE_TITLES[template.pauses]
    template.pauses += 1
    template.quality = "RED"
    world.agenda.after(hours * 3600, lambda: _resume(world, template))
    return {"other_info": {"title": title, "description": reason}}


def _resume(world: World, template: Template) -> None:
    if template.status == "PAUSED":
        template.status = "APPROVED"
        _tell_status(world, template, "APPROVED", {"other_info": {"title": "UNPAUSE"}})


def _tell_status(world: World, template: Template, event: str, details: JsonObject) -> None:
    value: JsonObject = {"event": event, "message_template_category": template.category}
    _tell(world, template, "message_template_status_update", {**value, **details})


def _tell(world: World, template: Template, field: str, details: JsonObject) -> None:
    value: JsonObject = {
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
    }
    world.postbox.drop(Update(template.waba_id, field, item={**value, **details}))


def _is_promotional(world: World, template: Template) -> bool:
    words = " ".join(text_of(part.get("text")) for part in template.components).lower()
    return any(word.lower() in words for word in world.settings.promotional_words)
