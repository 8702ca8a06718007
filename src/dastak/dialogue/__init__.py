"""The pure engine: ``advance(definitions, state, event, now) -> Turn(state, effects)``."""
