// Beside the phone on a wide screen: the emulator's time, this phone's traits, and the rules senders broke.

import { violations } from "../api.js";
import { announce } from "../announce.js";
import { clockChanged, fullTime, move, now } from "../clock.js";
import { h, icon, iconButton, replace } from "../dom.js";
import { phone, when } from "../phone.js";
import { clientChoice } from "../sheets/people.js";
import { say, wordingChanged } from "../wording.js";

const WINDOW_MS = 24 * 3_600_000;
const PLACE = "phone.tools";
const LOOK_EVERY_MS = 6_000;

export function toolsPane(pane) {
  let isOpen = localStorage.getItem(PLACE) === "open";
  let broken = [];
  const toggle = () => {
    isOpen = !isOpen;
    localStorage.setItem(PLACE, isOpen ? "open" : "closed");
    draw();
    look();
    pane.querySelector("button").focus();
  };
  const draw = () => {
    pane.setAttribute("aria-label", say("openTools"));
    pane.classList.toggle("opened", isOpen);
    replace(pane, isOpen ? opened(toggle, broken) : iconButton("tools", say("openTools"), toggle, "open-tools"));
  };
  const look = async () => {
    if (!isOpen || document.hidden) return;
    const seen = await violations().catch(() => broken);
    if (JSON.stringify(seen) === JSON.stringify(broken)) return;
    broken = seen;
    draw();
  };
  when("citizens picked-up opened", draw);
  clockChanged.addEventListener("change", draw);
  wordingChanged.addEventListener("change", draw);
  setInterval(look, LOOK_EVERY_MS);
  draw();
  look();
}

function opened(toggle, broken) {
  return [
    h("header", {}, h("h2", {}, say("openTools")), iconButton("close", say("closeTools"), toggle)),
    timeBox(),
    phone.me && phoneBox(phone.me),
    h("section", {}, h("h3", {}, say("rulesBroken")), rules(broken)),
  ];
}

function timeBox() {
  const later = (seconds, key) =>
    h("button", { type: "button", class: "secondary", onclick: () => attempt(() => move({ advance_s: seconds })) }, icon("clock"), say(key));
  return h("section", {}, h("h3", {}, say("time")),
    h("p", { class: "big" }, fullTime(now())),
    h("div", { class: "pair" }, later(3_600, "anHourLater"), later(90_000, "aDayLater")),
    windowLine());
}

function windowLine() {
  const name = phone.businesses.get(phone.open)?.verified_name;
  if (!name) return null;
  const mine = phone.chatWith(phone.open).inOrder.filter(({ from }) => from === "citizen").at(-1);
  const until = mine ? Date.parse(mine.at) + WINDOW_MS : 0;
  const open = until > now().getTime();
  return h("p", { class: "faint" }, say(open ? "windowOpen" : "windowClosed", { name, time: fullTime(new Date(until)) }));
}

function phoneBox(me) {
  const client = clientChoice(me.client);
  client.addEventListener("change", () => change({ client: client.value }));
  const number = h("input", { name: "number", type: "tel", "aria-label": say("newNumber"), placeholder: say("newNumber"), pattern: "[+0-9 ]{8,20}", required: true });
  return h("section", {}, h("h3", {}, say("thisPhone")),
    h("label", {}, h("span", {}, say("whichPhone")), client),
    trait("on_whatsapp", "isReachable", me.on_whatsapp ?? true),
    trait("read_receipts", "readReceipts", me.read_receipts ?? true),
    trait("marketing_opt_out", "stopsAds", me.marketing_opt_out ?? false),
    h("form", { class: "joined", onsubmit: (event) => renumber(event, number) }, number, h("button", { class: "secondary" }, say("changeNumber"))),
    h("code", {}, me.user_id));
}

function trait(key, wording, on) {
  const flip = ({ target }) => change({ [key]: target.checked });
  return h("label", { class: "switch" }, h("input", { type: "checkbox", role: "switch", checked: on, onchange: flip }), say(wording));
}

function renumber(event, { value }) {
  event.preventDefault();
  change({ new_phone: value.replace(/\D/g, "") });
}

const change = (wish) => attempt(() => phone.changeMe(wish));

async function attempt(deed) {
  try {
    await deed();
  } catch (error) {
    announce(say("refused", { reason: error.message }));
  }
}

function rules(broken) {
  if (!broken.length) return h("p", { class: "faint" }, say("noRulesBroken"));
  return h("ol", { class: "broken" }, broken.slice(-20).reverse().map(({ rule, code, detail }) =>
    h("li", {}, h("strong", {}, `${code ?? ""} ${rule ?? ""}`), h("span", {}, detail ?? ""))));
}
