// The citizens whose phones are here: the list to pick one up from, and the form that adds one.

import { avatar } from "../avatar.js";
import { walkWithArrows } from "../arrows.js";
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { go } from "../route.js";
import { languageOf } from "../richtext.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

const SEARCH_FROM = 8;
const SHOWN_AT_MOST = 60;

export function peopleList(onchoose = () => {}) {
  const list = h("ul", { class: "people-list" });
  const search = h("input", { type: "search", placeholder: say("search"), "aria-label": say("search"), oninput: draw, hidden: phone.citizens.length < SEARCH_FROM });
  walkWithArrows(list, "button");
  draw();
  return [search, list];

  function draw() {
    const sought = search.value.trim().toLowerCase();
    const found = phone.citizens.filter((citizen) => handle(citizen).toLowerCase().includes(sought) || citizen.name.toLowerCase().includes(sought));
    list.replaceChildren(...found.slice(0, SHOWN_AT_MOST).map(person));
  }

  function person(citizen) {
    const on = citizen.id === phone.me?.id;
    const choose = () => {
      onchoose();
      if (!on) go(citizen.id);
    };
    return h("li", {}, h("button", { type: "button", class: "person", "aria-current": on, onclick: choose, "data-citizen": citizen.id },
      avatar({ name: citizen.name }),
      h("span", { class: "file-name" }, h("strong", { dir: "auto", lang: languageOf(citizen.name) }, citizen.name), h("small", {}, handle(citizen)))));
  }
}

export const handle = ({ phone: number, username, user_id: id }) =>
  number ? spaced(number) : username ? `@${username.replace(/^@/, "")}` : id;

const spaced = (number) => number.replace(/^91(\d{5})(\d{5})$/, "+91 $1 $2").replace(/^(\d)/, "+$1");

export function openPeople() {
  const add = h("button", { type: "button", class: "entry", onclick: () => next(openNewCitizen) }, icon("add-person"), say("newCitizen"));
  const sheet = openSheet({ title: say("whosePhone"), content: [...peopleList(() => sheet.close()), add] });
  const next = (open) => {
    sheet.close();
    open();
  };
}

export function openNewCitizen() {
  const problem = h("p", { class: "problem", role: "alert" });
  const number = h("label", {}, h("span", {}, say("phoneNumber")), h("input", { name: "phone", type: "tel", placeholder: "+91 98100 00000", pattern: "[+0-9 \\-]{8,20}", autocomplete: "off" }));
  const username = h("label", { hidden: true }, h("span", {}, say("username")), h("input", { name: "username", pattern: "[a-z0-9._]{3,35}", placeholder: "asha.devi", autocomplete: "off" }));
  const form = h("form", { class: "fields", onsubmit: submit, onchange: settle },
    h("label", {}, h("span", {}, say("name")), h("input", { name: "name", required: true, maxlength: 60, autocomplete: "off", dir: "auto", "data-first": true })),
    h("fieldset", { class: "radios" }, radio("kind", "phone", say("withNumber"), true), radio("kind", "username", say("withUsername"))),
    number, username,
    h("label", {}, h("span", {}, say("whichPhone")), clientChoice("flows")),
    problem, h("button", { type: "submit", class: "primary" }, say("add")));
  const sheet = openSheet({ title: say("newCitizen"), content: form });
  settle();

  function settle() {
    const byPhone = form.elements.kind.value === "phone";
    number.hidden = !byPhone;
    username.hidden = byPhone;
    form.elements.phone.required = byPhone;
    form.elements.username.required = !byPhone;
  }

  async function submit(event) {
    event.preventDefault();
    const { name, kind, phone: digits, username: handleGiven, client } = Object.fromEntries(new FormData(form));
    const identity = kind === "phone" ? { phone: digits.replace(/\D/g, "") } : { username: handleGiven };
    try {
      const citizen = await phone.addCitizen({ name: name.trim(), client, ...identity });
      sheet.close();
      go(citizen.id);
    } catch (error) {
      problem.textContent = say("refused", { reason: error.message });
    }
  }
}

export function clientChoice(chosen) {
  const clients = [["flows", "clientFlows"], ["buttons", "clientButtons"], ["text", "clientText"]];
  return h("select", { name: "client" }, clients.map(([value, key]) => h("option", { value, selected: value === chosen }, say(key))));
}

function radio(name, value, label, checked = false) {
  return h("label", { class: "radio" }, h("input", { type: "radio", name, value, checked }), label);
}
