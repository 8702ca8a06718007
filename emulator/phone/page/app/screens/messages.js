// The messages of the open chat: drawn once each, redrawn when they change, with a line for each day.

import { announce } from "../announce.js";
import { walkWithArrows } from "../arrows.js";
import { bubble } from "../bubbles/bubble.js";
import { dayKey, dayName } from "../clock.js";
import { h } from "../dom.js";
import { waitingFor } from "../outbox.js";
import { phone, when } from "../phone.js";
import { summary } from "../summary.js";
import { say } from "../wording.js";
import { paper } from "./paper.js";

const SHOWN_AT_FIRST = 150;

export function messageList(number, signal) {
  const drawn = new Map();
  let most = SHOWN_AT_FIRST;
  const list = h("ol", { class: "messages", role: "list", "aria-label": phone.businesses.get(number).verified_name });
  const { place, toEnd, stayAtEnd, holdStill } = paper(list, signal);
  const earlier = h("button", { type: "button", class: "earlier", onclick: showEarlier }, say("earlier"));
  list.before(earlier);
  walkWithArrows(list, ".row:not(.day)");
  listen(number, { redraw, toEnd }, signal);
  redraw();
  return place;

  function redraw() {
    const all = [...phone.chatWith(number).inOrder, ...waitingFor(number)];
    earlier.hidden = all.length <= most;
    fill(list, rows(all.slice(-most), number, drawn));
    stayAtEnd();
  }

  function showEarlier() {
    most *= 3;
    holdStill(redraw);
  }
}

function fill(list, rows) {
  const held = list.contains(document.activeElement) ? document.activeElement : null;
  const id = held?.closest(".row").dataset.messageId;
  list.replaceChildren(...rows);
  const again = held?.isConnected ? held : id && rows.find(({ dataset }) => dataset.messageId === id);
  again?.focus({ preventScroll: true });
  stopAt(list);
}

function listen(number, { redraw, toEnd }, signal) {
  const here = (react) => (detail) => (detail?.with ?? detail ?? number) === number && react(detail);
  when("message outbox typing chats", here(redraw), signal);
  when("taken", here(toEnd), signal);
  when("arrived", here((message) => {
    announce(`${phone.businesses.get(number).verified_name}: ${summary(message).text}`);
  }), signal);
}

function rows(messages, number, drawn) {
  const chat = phone.chatWith(number);
  let day = "";
  const out = [];
  for (const message of messages) {
    const at = new Date(message.at);
    if (dayKey(at) !== day) out.push(h("li", { class: "row day" }, h("span", {}, dayName(at))));
    day = dayKey(at);
    out.push(kept(message, chat, drawn));
  }
  if (chat.isTyping) out.push(typingDots());
  return out;
}

/** A bubble is drawn anew only when what it shows has changed, so that open players and focus survive. */
function kept(message, chat, drawn) {
  const { file, status, ...rest } = message;
  const told = message.from === "citizen" || status === "failed" ? status : "";
  const print = JSON.stringify([rest, told, Boolean(file), [...chat.chosenOn(message.id)]]);
  const old = drawn.get(message.id);
  if (old?.print === print) return old.row;
  const row = bubble(message);
  drawn.set(message.id, { print, row });
  return row;
}

/** One Tab stop for the whole list: the arrow keys do the rest. */
function stopAt(list) {
  const rows = [...list.querySelectorAll(".row:not(.day):not(.dots)")];
  for (const row of rows) row.tabIndex = -1;
  if (rows.length) rows.at(-1).tabIndex = 0;
}

function typingDots() {
  return h("li", { class: "row theirs dots", "aria-hidden": true }, h("div", { class: "bubble" }, h("i"), h("i"), h("i")));
}
