// The line of the message that a bubble answers.

import { h, icon } from "../dom.js";
import { repliedTo } from "../chat.js";
import { languageOf } from "../richtext.js";
import { summary } from "../summary.js";
import { say } from "../wording.js";
import { phone } from "../phone.js";

export function quote(message) {
  const original = phone.chatWith(message.with).messages.get(repliedTo(message));
  if (!original) return null;
  const show = () => document.querySelector(`[data-message-id="${CSS.escape(original.id)}"]`)?.focus();
  return h("button", { type: "button", class: "quote", onclick: show, tabindex: -1 }, quoted(original));
}

export function quoted(original) {
  const { icon: mark, text } = summary(original);
  const mine = original.from === "citizen";
  const who = mine ? say("you") : phone.businesses.get(original.with)?.verified_name;
  return [
    h("strong", { class: mine ? "by-me" : "by-them" }, who),
    h("span", { dir: "auto", lang: languageOf(text) }, mark && icon(mark), text.slice(0, 160)),
  ];
}
