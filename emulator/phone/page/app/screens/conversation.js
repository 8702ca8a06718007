// The second screen: one chat with one department, its head, its messages and the place to write.

import { avatar } from "../avatar.js";
import { h, icon, iconButton, replace } from "../dom.js";
import { phone, when } from "../phone.js";
import { leave } from "../route.js";
import { openAbout } from "../sheets/about.js";
import { say, wordingChanged } from "../wording.js";
import { badge } from "./chats.js";
import { composer } from "./composer.js";
import { messageList } from "./messages.js";
import { keepReading } from "./reading.js";

export function conversationScreen() {
  const screen = h("section", { class: "screen conversation", hidden: true });
  let head = h("header");
  let shown = new AbortController();

  const show = () => {
    const number = phone.open;
    shown.abort();
    shown = new AbortController();
    if (!phone.businesses.has(number)) return screen.replaceChildren();
    head = h("header", { class: "bar" });
    screen.setAttribute("aria-label", phone.businesses.get(number).verified_name);
    replace(screen, head, messageList(number, shown.signal), blockedNote(number), composer(number, shown.signal));
    drawHead();
    return screen.querySelector("#composer-text")?.focus({ preventScroll: true });
  };
  const drawHead = () => phone.businesses.has(phone.open) && replace(head, ...bar(phone.open));

  when("opened", show);
  when("typing arrived", drawHead);
  when("citizens", () => screen.querySelector(".blocked-note")?.replaceWith(blockedNote(phone.open)));
  wordingChanged.addEventListener("change", show);
  keepReading();
  return screen;
}

function bar(number) {
  const business = phone.businesses.get(number);
  const typing = phone.chatWith(number).isTyping;
  const under = typing ? say("typing") : say(business.official ? "officialAccount" : "businessAccount");
  return [
    iconButton("back", say("back"), leave, "back"),
    h("button", { type: "button", class: "me", onclick: () => openAbout(number), title: say("about") },
      h("span", { class: "unseen" }, say("about")),
      avatar({ name: business.verified_name, department: true }),
      h("span", { class: "file-name" },
        h("strong", { class: "verified", dir: "auto" }, h("span", {}, business.verified_name), badge(business)),
        h("small", { class: typing ? "typing-now" : "" }, under))),
  ];
}

function blockedNote(number) {
  const blocked = phone.me?.blocked?.includes(number);
  return h("p", { class: "blocked-note", hidden: !blocked }, icon("forbidden"), say("blockedHint"));
}
