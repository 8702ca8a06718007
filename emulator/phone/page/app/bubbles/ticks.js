// How far a citizen's message has come: a clock, a tick, two ticks, two blue ticks, or what went wrong.

import { h, icon } from "../dom.js";
import { openFailure } from "../sheets/failure.js";
import { say } from "../wording.js";

const MARKS = {
  waiting: ["waiting", "statusWaiting"],
  accepted: ["sent", "statusSent"],
  sent: ["sent", "statusSent"],
  delivered: ["delivered", "statusDelivered"],
  read: ["delivered", "statusRead"],
  failed: ["failed", "statusFailed"],
  unsent: ["failed", "statusUnsent"],
};

export function ticks(message) {
  if (!["failed", "unsent"].includes(message.status) || message.from !== "citizen") return tickMark(message);
  const label = say(MARKS[message.status][1]);
  const open = () => openFailure(message);
  const attributes = { type: "button", class: `ticks ticks-${message.status}`, "aria-label": label, title: label, onclick: open };
  return h("button", attributes, icon("failed"));
}

export function tickMark(message) {
  if (message.from !== "citizen") return null;
  const [mark, key] = MARKS[message.status] ?? MARKS.sent;
  const label = say(key);
  return h("span", { class: `ticks ticks-${message.status}`, role: "img", "aria-label": label, title: label }, icon(mark));
}
