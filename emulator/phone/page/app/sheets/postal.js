// The sheet of an address message: the Indian postal fields, in the order that people write them.

import { submitForm } from "../acts.js";
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

const FIELDS = ["name", "phone_number", "house_number", "building_name", "address", "landmark_area", "city", "state", "in_pin_code"];
const NEEDED = ["name", "address", "in_pin_code"];

export function openPostal(message, title) {
  const { values = {}, validation_errors: errors = {} } = message.interactive?.action?.parameters ?? {};
  const known = { name: phone.me.name, phone_number: phone.me.phone ?? "", ...values };
  const form = h("form", { class: "fields", onsubmit: submit },
    FIELDS.map((name) => field(name, known[name], errors[name])),
    h("button", { type: "submit", class: "primary" }, icon("send"), say("send")));
  const sheet = openSheet({ title, content: form });

  function submit(event) {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    sheet.close();
    submitForm(message, { values: Object.fromEntries(given) });
  }
}

function field(name, value = "", problem = "") {
  const pin = name === "in_pin_code" ? { pattern: "[1-9][0-9]{5}", inputmode: "numeric" } : {};
  const input = h("input", { name, value, required: NEEDED.includes(name), autocomplete: "off", dir: "auto", ...pin });
  return h("label", {}, h("span", {}, say(`postal_${name}`)), input, problem && h("p", { class: "problem" }, problem));
}
