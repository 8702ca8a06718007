// The first screen: the chats of this phone, newest first, and the departments that can be written to.

import { avatar } from "../avatar.js";
import { walkWithArrows } from "../arrows.js";
import { shortMoment } from "../clock.js";
import { h, icon, replace } from "../dom.js";
import { waitingFor } from "../outbox.js";
import { phone, when } from "../phone.js";
import { languageOf } from "../richtext.js";
import { go } from "../route.js";
import { openNewCitizen, openPeople } from "../sheets/people.js";
import { summary } from "../summary.js";
import { language, say, speak, wordingChanged } from "../wording.js";
import { tickMark } from "../bubbles/ticks.js";

export function chatsScreen() {
  const head = h("header", { class: "bar" });
  const body = h("div", { class: "scroll" });
  const screen = h("section", { class: "screen chats", "aria-label": say("chats") }, head, body);
  walkWithArrows(body, ".thread");
  const redraw = () => {
    const focused = document.activeElement?.dataset?.with;
    replace(head, ...bar());
    replace(body, ...(phone.me ? lists() : [nobody()]));
    if (focused) body.querySelector(`[data-with="${CSS.escape(focused)}"]`)?.focus();
  };
  when("picked-up citizens chats message outbox typing", redraw);
  wordingChanged.addEventListener("change", redraw);
  redraw();
  return screen;
}

function bar() {
  const other = language() === "en" ? "hi" : "en";
  const name = other === "hi" ? "हिंदी" : "English";
  const me = phone.me && h("button", { type: "button", class: "me", onclick: openPeople, title: say("whosePhone") },
    h("span", { class: "unseen" }, say("whosePhone")),
    avatar({ name: phone.me.name }), h("span", { class: "file-name" }, h("strong", { dir: "auto" }, phone.me.name), h("small", {}, say("chats"))));
  return [
    me ?? h("h2", {}, say("chats")),
    h("button", { type: "button", class: "language", lang: other, onclick: () => speak(other) }, name),
  ];
}

function nobody() {
  return h("div", { class: "empty" }, icon("door"), h("h2", {}, say("noPhones")), h("p", {}, say("noPhonesHint")),
    h("button", { type: "button", class: "primary", onclick: openNewCitizen }, icon("add-person"), say("newCitizen")));
}

function lists() {
  const begun = [...phone.chats.values()].filter((chat) => preview(chat)).sort(newestFirst);
  const others = [...phone.businesses.keys()].filter((number) => !begun.some((chat) => chat.number === number));
  return [
    begun.length ? h("ul", { class: "threads", "aria-label": say("chats") }, begun.map(thread)) : h("p", { class: "hint" }, say("noChats")),
    others.length ? h("h2", { class: "section" }, say("departments")) : null,
    h("ul", { class: "threads", "aria-label": say("departments") }, others.map(department)),
    h("p", { class: "hint small" }, icon("shield"), say("protected")),
  ];
}

const preview = ({ number, lastMessage }) => waitingFor(number).at(-1) ?? lastMessage;

const newestFirst = (one, other) => Date.parse(preview(other).at) - Date.parse(preview(one).at);

function thread(chat) {
  const message = preview(chat);
  const { icon: mark, text } = summary(message);
  const line = chat.isTyping
    ? h("span", { class: "last typing-now" }, say("typing"))
    : h("span", { class: "last", lang: languageOf(text) }, tickMark(message), mark && icon(mark), h("span", { dir: "auto" }, text.slice(0, 120)));
  const count = chat.unread ? h("span", { class: "unread", "aria-label": say("unread", { count: chat.unread }) }, chat.unread) : null;
  return row(chat.number, line, h("span", { class: `side${count ? " fresh" : ""}` }, h("time", {}, shortMoment(new Date(message.at))), count));
}

function department(number) {
  return row(number, h("span", { class: "last" }, phone.businesses.get(number).display_phone_number));
}

function row(number, line, side = null) {
  const business = phone.businesses.get(number);
  const name = business?.verified_name ?? number;
  return h("li", {}, h("button", { type: "button", class: "thread", "data-with": number, onclick: () => go(phone.me.id, number) },
    avatar({ name, department: true }),
    h("span", { class: "thread-words" }, h("strong", { class: "verified", dir: "auto" }, h("span", {}, name), badge(business)), line),
    side));
}

export function badge(business) {
  if (!business?.official) return null;
  const mark = icon("official", "badge");
  return h("span", { class: "badge-place", role: "img", "aria-label": say("officialAccount"), title: say("officialAccount") }, mark);
}
