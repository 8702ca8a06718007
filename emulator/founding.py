"""A fresh world from its configuration."""

from __future__ import annotations

import json

from .clock import Clock
from .config import AppConfig, Config, FlowConfig, WabaConfig
from .graph.template_bodies import template_of
from .rules.flows.lint import lint_flow
from .shapes import parse_object
from .state.business import App, Number, Waba
from .state.flows import Flow
from .world import World


def found(config: Config, clock: Clock) -> World:
    """Apps, accounts, numbers, approved templates and citizens; ValueError when they clash."""
    world = World(config.settings, clock)
    _app(world, config.app)
    for waba in config.wabas:
        _waba(world, waba, waba.app or config.app)
    for person in config.citizens:
        world.citizens.add(
            person.name, phone=person.phone, username=person.username, client=person.client
        )
    return world


def _app(world: World, config: AppConfig) -> App:
    app = world.apps.get(config.id)
    if app is None:
        app = world.apps[config.id] = App.of(config)
        world.by_token[app.access_token] = app
    return app


def _waba(world: World, config: WabaConfig, owner: AppConfig) -> None:
    app = _app(world, owner)
    waba = world.wabas[config.id] = Waba.of(config)
    app.waba_ids.add(waba.id)
    if app.webhook_url:
        waba.subscribed[app.id] = None
    for number in config.numbers:
        if number.id in world.numbers:
            raise ValueError(f"number {number.id} occurs twice")
        world.numbers[number.id] = Number.of(number, waba.id)
    for body in config.templates:
        template = template_of(world, waba, parse_object(json.dumps(body)))
        template.status = "APPROVED"
        world.templates[template.id] = template
    for flow in config.flows:
        _flow(world, waba, flow)


def _flow(world: World, waba: Waba, config: FlowConfig) -> None:
    definition = parse_object(json.dumps(config.definition))
    if errors := lint_flow(definition):
        raise ValueError(f"flow {config.name}: {errors[0]['message']}")
    flow_id = config.id or world.ids.node()
    world.flows[flow_id] = Flow(
        id=flow_id,
        waba_id=waba.id,
        name=config.name,
        categories=["OTHER"],
        status="PUBLISHED",
        definition=definition,
        endpoint_uri=config.endpoint_uri,
        updated_at=world.now,
    )
