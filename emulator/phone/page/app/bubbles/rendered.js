// A template, drawn as the emulator has already filled it in.

import { tapTemplate } from "../acts.js";
import { announce } from "../announce.js";
import { h } from "../dom.js";
import { addressOf } from "../richtext.js";
import { openForm } from "../sheets/form.js";
import { openOrder } from "../sheets/order.js";
import { say } from "../wording.js";
import { tapButton, tapLink } from "./interactive.js";
import { headerMedia } from "./media.js";
import { words } from "./words.js";

const BUTTONS = {
  url: ({ text, url }) => link(text, url),
  phone_number: ({ text, phone_number: number }) => h("a", { class: "tap", href: `tel:${number}` }, text),
  copy_code: ({ text, code }) => tapButton("copy", text || say("copyCode"), () => copy(code)),
  otp: ({ text, code }) => tapButton("copy", text || say("copyCode"), () => copy(code)),
  flow: ({ text }, message) => tapButton("form", text || say("openForm"), () => openForm(message, text)),
  order_details: ({ text, order_details: order }) => tapButton("rupee", text || say("reviewAndPay"), () => openOrder(order)),
  quick_reply: (button, message) => tapButton("reply", button.text, () => tapTemplate(message, button)),
};

export function rendered(message) {
  const { header, body, footer, buttons = [] } = message.rendered;
  const inside = [
    header ? words(header, "words heading") : headerFile(message),
    body && words(body),
    footer && words(footer, "words footer"),
  ].filter(Boolean);
  const below = buttons.map((button) => BUTTONS[button.type]?.(button, message)).filter(Boolean);
  return { inside, below, wide: below.length > 0 || Boolean(header || message.media) };
}

function headerFile(message) {
  if (!message.media) return null;
  const [family] = message.media.mime_type.split("/");
  const type = ["image", "video"].includes(family) ? family : "document";
  return headerMedia({ type, [type]: { filename: message.media.filename } }, message);
}

function link(title, url) {
  const address = addressOf(url ?? "");
  return address && tapLink("link", title, address);
}

async function copy(code) {
  await navigator.clipboard.writeText(String(code ?? ""));
  announce(say("copied"));
}
