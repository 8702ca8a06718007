// One message in the chat: its bubble, the time and the ticks, its quote, its reactions and its buttons.

import { reactionsOf } from "../acts.js";
import { fullTime, timeOfDay } from "../clock.js";
import { h, iconButton } from "../dom.js";
import { openFailure } from "../sheets/failure.js";
import { openMenu } from "../sheets/menu.js";
import { summary } from "../summary.js";
import { say } from "../wording.js";
import { document, image, audio, sticker, video } from "./media.js";
import { interactive } from "./interactive.js";
import { contacts, location } from "./place.js";
import { quote } from "./quote.js";
import { rendered } from "./rendered.js";
import { button, requestWelcome, system, text, unknown } from "./text.js";
import { ticks } from "./ticks.js";

const KINDS = {
  text, image, video, sticker, audio, document, location, contacts, interactive, button, system,
  request_welcome: requestWelcome,
};
const LONG_PRESS_MS = 450;

export function bubble(message) {
  if (message.from === "business" && message.status === "failed") return undelivered(message);
  const drawn = contentOf(message);
  if (drawn.note) return note(message, drawn.note);
  const mine = message.from === "citizen";
  const row = h("li", rowAttributes(message, `row ${mine ? "mine" : "theirs"}`),
    h("div", { class: shapeOf(drawn) },
      quote(message), drawn.inside, meta(message),
      menuButton(message)),
    drawn.below?.length ? h("div", { class: "taps" }, drawn.below) : null,
    reactions(message));
  openMenuOnPress(row, message);
  return row;
}

/** No Tab stop of its own: Enter on the message opens the same menu. */
function menuButton(message) {
  const button = iconButton("down", say("messageMenu"), () => openMenu(message), "menu-button");
  button.tabIndex = -1;
  return button;
}

function contentOf(message) {
  if (message.rendered) return rendered(message);
  return (KINDS[message.type] ?? unknown)(message);
}

function rowAttributes(message, className) {
  return { class: className, "data-message-id": message.id, "data-type": message.type, tabindex: -1, "aria-label": labelOf(message) };
}

function labelOf(message) {
  const who = message.from === "citizen" ? say("you") : "";
  return [who, summary(message).text, timeOfDay(new Date(message.at))].filter(Boolean).join(", ");
}

function shapeOf({ bare, wide }) {
  return ["bubble", bare && "bare", wide && "wide"].filter(Boolean).join(" ");
}

function meta(message) {
  const at = new Date(message.at);
  return h("span", { class: "meta" }, h("time", { datetime: message.at, title: fullTime(at) }, timeOfDay(at)), ticks(message));
}

function reactions(message) {
  const emojis = reactionsOf(message).map(({ emoji }) => emoji).filter(Boolean);
  if (!emojis.length) return null;
  return h("button", { type: "button", class: "reactions", onclick: () => openMenu(message) }, emojis);
}

function note(message, sentence) {
  return h("li", rowAttributes(message, "row note"), h("span", {}, sentence));
}

function undelivered(message) {
  const open = () => openFailure(message);
  const button = h("button", { type: "button", class: "undelivered", onclick: open }, say("notArrived"));
  return h("li", rowAttributes(message, "row note"), button);
}

function openMenuOnPress(row, message) {
  let timer = 0;
  const open = () => openMenu(message);
  const stop = () => clearTimeout(timer);
  row.addEventListener("pointerdown", ({ pointerType }) => {
    if (pointerType === "touch") timer = setTimeout(open, LONG_PRESS_MS);
  });
  for (const end of ["pointerup", "pointercancel", "pointermove"]) row.addEventListener(end, stop);
  row.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img")) return;
    event.preventDefault();
    open();
  });
  row.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== row) return;
    event.preventDefault();
    open();
  });
}
