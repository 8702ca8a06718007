"""A fresh world from its configuration."""

from __future__ import annotations

import json

from .clock import Clock
from .config import AppConfig, Config, WabaConfig
from .graph.template_bodies import template_of
from .shapes import parse_object
from .state.business import App, Number, Waba
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
