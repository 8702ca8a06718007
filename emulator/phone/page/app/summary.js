// One line that says what a message is: for the chat list, for quotes and for people who listen.

import { plainText } from "./richtext.js";
import { say } from "./wording.js";

const NAMED = {
  image: ["photo", "photo"],
  video: ["video", "video"],
  audio: ["mic", "voiceNote"],
  sticker: ["sticker", "sticker"],
  document: ["document", "document"],
  location: ["place", "location"],
  contacts: ["person", "contact"],
  request_welcome: ["info", "requestedWelcome"],
  order: ["rupee", "order"],
};

/** @returns {{icon: string|null, text: string}} */
export function summary(message) {
  if (message.rendered?.body) return { icon: null, text: plainText(message.rendered.body) };
  if (message.type === "text") return { icon: null, text: plainText(message.text?.body ?? "") };
  if (message.type === "button") return { icon: null, text: message.button?.text ?? "" };
  if (message.type === "interactive") return ofInteractive(message.interactive ?? {});
  if (message.type === "system") return { icon: "info", text: message.system?.body ?? say("systemNumber") };
  return ofNamed(message);
}

function ofNamed(message) {
  const [icon, key] = NAMED[message.type] ?? ["info", "unsupported"];
  const content = message[message.type] ?? {};
  const text = content.caption || content.filename || content.name || say(key);
  return { icon, text: plainText(text) };
}

function ofInteractive(interactive) {
  const reply = interactive.button_reply ?? interactive.list_reply;
  if (reply) return { icon: null, text: reply.title };
  if (interactive.nfm_reply) return { icon: "form", text: say("formSent") };
  const icon = interactive.type === "order_details" ? "rupee" : null;
  return { icon, text: plainText(interactive.body?.text ?? say("message")) };
}
