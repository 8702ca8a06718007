// A template, or a message as a plain client sees it: drawn as the emulator has already filled it in.

import { h } from "../dom.js";
import { tap, tapTemplate } from "../acts.js";
import { addressOf } from "../richtext.js";
import { openForm } from "../sheets/form.js";
import { say } from "../wording.js";
import { announce } from "../announce.js";
import { tapButton, tapLink } from "./interactive.js";
import { headerMedia } from "./media.js";
import { words } from "./words.js";

export function rendered(message) {
  const { header, body, footer, buttons = [] } = message.rendered;
  const inside = [
    headerOf(header, message),
    body && words(body),
    footer && words(footer, "words footer"),
  ].filter(Boolean);
  return { inside, below: buttons.map((button) => drawn(button, message)).filter(Boolean), wide: buttons.length > 0 || Boolean(header) };
}

function headerOf(header, message) {
  if (!header) return null;
  if (typeof header === "string") return words(header, "words heading");
  if (header.text) return words(header.text, "words heading");
  return headerMedia(header, message);
}

function drawn(button, message) {
  const title = button.text ?? button.title ?? button.reply?.title ?? "";
  const kind = String(button.type ?? "quick_reply").toLowerCase();
  if (kind === "url") return link(title, button.url);
  if (kind === "phone_number") return h("a", { class: "tap", href: `tel:${button.phone_number}` }, title);
  if (kind === "copy_code" || kind === "otp") return tapButton("copy", title || say("copyCode"), () => copy(button));
  if (kind === "flow") return tapButton("form", title, () => openForm(message, title));
  return tapButton("reply", title, () => answer(message, button, title));
}

function answer(message, button, title) {
  if (message.type !== "template") return tap(message, { id: button.id ?? button.reply?.id, title }, "button_reply");
  return tapTemplate(message, { text: title, payload: button.payload ?? title });
}

function link(title, url) {
  const address = addressOf(url ?? "");
  return address && tapLink("link", title, address);
}

async function copy({ code, coupon_code: coupon, example }) {
  await navigator.clipboard.writeText(String(code ?? coupon ?? example ?? ""));
  announce(say("copied"));
}
