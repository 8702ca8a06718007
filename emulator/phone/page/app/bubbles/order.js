// An order to pay, and news of one.

import { h, icon } from "../dom.js";
import { openOrder, rupees } from "../sheets/order.js";
import { say } from "../wording.js";

export function orderDetails(message, frame) {
  const { parameters = {} } = message.interactive.action ?? {};
  const items = parameters.order?.items ?? [];
  const card = h("div", { class: "order" },
    h("span", { class: "order-icon" }, icon("rupee")),
    h("span", { class: "file-name" },
      h("strong", { dir: "auto" }, items.map(({ name }) => name).join(", ") || say("order")),
      h("small", {}, `${say("reference")} ${parameters.reference_id ?? ""}`)),
    h("strong", { class: "amount" }, rupees(parameters.total_amount)));
  const open = () => openOrder(parameters);
  const pay = h("button", { type: "button", class: "tap strong", onclick: open, "aria-haspopup": "dialog" }, h("span", {}, say("reviewAndPay")));
  return { inside: [card, ...frame], below: [pay], wide: true };
}

export function orderStatus(message, frame) {
  const { parameters = {} } = message.interactive.action ?? {};
  const { status = "", description } = parameters.order ?? {};
  const card = h("div", { class: "order" },
    h("span", { class: "order-icon" }, icon("rupee")),
    h("span", { class: "file-name" },
      h("strong", {}, say("orderStatus")),
      h("small", {}, say("statusOfOrder", { status: say(`order_${status}`) })),
      h("small", {}, `${say("reference")} ${parameters.reference_id ?? ""}`),
      description && h("small", { dir: "auto" }, description)));
  return { inside: [card, ...frame], wide: true };
}
