// A bubble of words, and the bubbles that are nothing but a choice in words.

import { h, icon } from "../dom.js";
import { say } from "../wording.js";
import { words } from "./words.js";

export const text = (message) => ({ inside: [words(message.text?.body)] });

export const button = (message) => ({ inside: [words(message.button?.text)] });

export const system = (message) => ({ note: message.system?.body || say("systemNumber") });

export const requestWelcome = () => ({ note: say("requestedWelcome") });

export function choice({ title, description }) {
  const under = description && h("div", { class: "under", dir: "auto" }, description);
  return { inside: [words(title), under] };
}

export function formAnswer(reply) {
  const open = h("details", { class: "answers" }, h("summary", {}, say("details")), h("pre", {}, pretty(reply)));
  return { inside: [h("div", { class: "file" }, icon("form"), h("strong", {}, say("formSent"))), open] };
}

export function unknown(message) {
  const raw = JSON.stringify(message[message.type] ?? message.errors ?? {}, null, 2);
  const details = h("details", { class: "answers" }, h("summary", {}, say("details")), h("pre", {}, raw));
  return { inside: [h("div", { class: "words faint" }, say("unsupported")), details] };
}

function pretty({ response_json: answers }) {
  try {
    return JSON.stringify(JSON.parse(answers), null, 2);
  } catch {
    return String(answers);
  }
}
