"""A Flow that changes its state, told by webhook."""

from __future__ import annotations

from emulator.state.flows import Flow
from emulator.webhooks.updates import Update
from emulator.world import World


def change_status(world: World, flow: Flow, status: str) -> None:
    former, flow.status = flow.status, status
    world.postbox.drop(
        Update(
            flow.waba_id,
            "flows",
            {
                "event": "FLOW_STATUS_CHANGE",
                "message": f"Flow {flow.name} changed status from {former} to {status}",
                "flow_id": flow.id,
                "old_status": former,
                "new_status": status,
            },
        )
    )
