"""Templates of an account: create, list, read, edit, delete."""

from __future__ import annotations

from emulator.delivery.review import submit
from emulator.refusals import Refusal
from emulator.rules.templates.refusing import LIMIT, NAME_BLOCKED, NAME_TAKEN, refused
from emulator.shapes import JsonObject, objects_of, whole_of
from emulator.state.templates import Template

from .call import Call
from .pages import page, project
from .template_bodies import check_template_rules, template_of

DAY = 86_400
NAME_BLOCKED_DAYS = 30
TEMPLATES_MOST = 6000
EDITS_A_MONTH = 10
EDITABLE = ("APPROVED", "REJECTED", "PAUSED")
USUAL = ("name", "parameter_format", "components", "language", "status", "category", "sub_category")
FILTERS = ("name", "status", "category", "language", "quality_score")


async def create_template(call: Call) -> JsonObject:
    world, waba = call.world, call.waba
    template = template_of(world, waba, call.body.fields())
    mine = [t for t in world.templates.values() if t.waba_id == waba.id]
    if any(t.name == template.name and t.language == template.language for t in mine):
        raise refused("there is already content in this language", rule="name", subcode=NAME_TAKEN)
    deleted = world.deleted_names.get((waba.id, template.name), float("-inf"))
    if world.now - deleted < NAME_BLOCKED_DAYS * DAY:
        raise refused("the name was deleted lately", rule="name", subcode=NAME_BLOCKED)
    if len(mine) >= TEMPLATES_MOST:
        raise refused("too many templates", rule="count", subcode=LIMIT)
    world.templates[template.id] = template
    submit(world, template)
    return {"id": template.id, "status": template.status, "category": template.category}


async def list_templates(call: Call) -> JsonObject:
    rows = [t for t in call.world.templates.values() if t.waba_id == call.waba.id]
    described = [describe_template(t) for t in rows if _fits(t, call.query)]
    answer = page([project(row, call.fields(*USUAL)) for row in described], call)
    if summary := call.query.get("summary"):
        counts: JsonObject = {
            "total_count": len(described),
            "message_template_count": len(rows),
            "message_template_limit": TEMPLATES_MOST,
        }
        answer["summary"] = {name: counts[name] for name in summary.split(",") if name in counts}
    return answer


async def read_template(call: Call) -> JsonObject:
    return project(describe_template(call.template), call.fields(*USUAL))


async def edit_template(call: Call) -> JsonObject:
    """Back to review; refused when it is edited too often."""
    template, world = call.template, call.world
    if template.status not in EDITABLE:
        raise refused(f"a template that is {template.status} cannot be edited", rule="edit.status")
    _check_edits(template, world.now)
    body = call.body.fields()
    category = str(body.get("category") or template.category).upper()
    if category != template.category and template.status == "APPROVED":
        raise refused("the category of an approved template is fixed", rule="edit.category")
    former = (template.category, template.components, template.ttl_seconds)
    template.category = category
    if "components" in body:
        template.components = objects_of(body["components"])
    if "message_send_ttl_seconds" in body:
        template.ttl_seconds = whole_of(body["message_send_ttl_seconds"])
    try:
        check_template_rules(world, template)
    except Refusal:
        template.category, template.components, template.ttl_seconds = former
        raise
    template.edited_at.append(world.now)
    submit(world, template)
    return {
        "success": True,
        "id": template.id,
        "name": template.name,
        "category": template.category,
    }


async def delete_templates(call: Call) -> JsonObject:
    """By name, all languages; by name and hsm_id, one; by hsm_ids, several."""
    world, query = call.world, {**call.query, **_texts(call.body.fields())}
    name, one, several = query.get("name"), query.get("hsm_id"), query.get("hsm_ids")
    wanted = _ids(several) if several else [one] if one else []
    if not name and not several:
        raise refused("name is required", rule="delete.name")
    gone = [
        t
        for t in world.templates.values()
        if t.waba_id == call.waba.id
        and (not name or t.name == name)
        and (not wanted or t.id in wanted)
    ]
    if not gone:
        raise Refusal(100, "no such template", rule="template.delete", http=404, subcode=2593002)
    for template in gone:
        del world.templates[template.id]
        world.deleted_names[(call.waba.id, template.name)] = world.now
    return {"success": True}


async def unpause_template(call: Call) -> JsonObject:
    if call.template.status != "PAUSED":
        return {"success": False, "reason": "the template is not paused"}
    call.template.status = "APPROVED"
    return {"success": True}


def describe_template(template: Template) -> JsonObject:
    return {
        "id": template.id,
        "name": template.name,
        "language": template.language,
        "status": template.status,
        "category": template.category,
        "components": [*template.components],
        "parameter_format": template.parameter_format,
        "sub_category": template.sub_category,
        "previous_category": template.previous_category,
        "correct_category": template.correct_category,
        "rejected_reason": template.rejected_reason,
        "quality_score": {"score": template.quality, "date": int(template.created_at)},
        "message_send_ttl_seconds": template.ttl_seconds,
    }


def _fits(template: Template, query: dict[str, str]) -> bool:
    row: dict[str, str] = {
        "name": template.name,
        "status": template.status,
        "category": template.category,
        "language": template.language,
        "quality_score": template.quality,
    }
    for name in FILTERS:
        wanted = query.get(name)
        if wanted and row[name] not in wanted.replace('"', "").strip("[]").split(","):
            return False
    text = query.get("name_or_content")
    return not text or text in template.name or text in template.body_text


def _check_edits(template: Template, now: float) -> None:
    if template.status != "APPROVED":
        return
    recent = [at for at in template.edited_at if at > now - 30 * DAY]
    if len(recent) >= EDITS_A_MONTH or (recent and recent[-1] > now - DAY):
        raise refused("one edit a day, ten in 30 days", rule="edit.rate")


def _ids(text: str) -> list[str]:
    """`["1","2"]` or `1,2`."""
    return [part.strip(' "') for part in text.strip("[] ").split(",") if part.strip(' "')]


def _texts(body: JsonObject) -> dict[str, str]:
    return {name: value for name, value in body.items() if isinstance(value, str)}
