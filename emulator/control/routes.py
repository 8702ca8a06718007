"""The addresses of the control interface."""

from __future__ import annotations

from aiohttp import web

from . import announcing, chat, citizens, events, forms, observing, paying, send, steering

ONE = "/_control/citizens/{id}"


def add_control(app: web.Application) -> None:
    app.router.add_routes(
        [
            web.get("/_control/health", steering.health),
            web.post("/_control/reset", steering.reset),
            web.post("/_control/clock", steering.move_clock),
            web.post("/_control/settle", steering.settle),
            web.get("/_control/faults", steering.read_faults),
            web.post("/_control/faults", steering.set_faults),
            web.get("/_control/businesses", observing.list_businesses),
            web.get("/_control/violations", observing.list_violations),
            web.delete("/_control/violations", observing.clear_violations),
            web.get("/_control/flows/{id}", observing.read_flow),
            web.get("/_control/stats", observing.read_stats),
            web.post("/_control/templates/{id}/review", observing.review_template),
            web.get("/_control/citizens", citizens.list_citizens),
            web.post("/_control/citizens", citizens.add_citizen),
            web.get(ONE, citizens.read_citizen),
            web.patch(ONE, citizens.change_citizen),
            web.get(ONE + "/chat", chat.read_chat),
            web.get(ONE + "/threads", chat.list_threads),
            web.post(ONE + "/read", chat.mark_read),
            web.post(ONE + "/play", chat.play_voice),
            web.post(ONE + "/send", send.send),
            web.post(ONE + "/submit-flow", forms.submit_form),
            web.post(ONE + "/pay", paying.pay),
            web.post("/_control/announce", announcing.announce),
            web.get(ONE + "/events", events.stream),
            web.get("/_control/media/{id}", chat.read_file),
        ]
    )
