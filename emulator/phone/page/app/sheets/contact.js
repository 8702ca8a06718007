// The sheet that shares the citizen's own name and number with a department.

import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

export function openContact(to, share) {
  const { name, phone: number } = phone.me;
  const department = phone.businesses.get(to)?.verified_name ?? "";
  const form = h("form", { class: "fields", onsubmit: submit },
    h("p", { class: "faint" }, number ? say("shareContactHint", { name: department }) : say("noNumberToShare")),
    h("label", {}, h("span", {}, say("contactName")), h("input", { name: "name", value: name, required: true, dir: "auto" })),
    h("label", {}, h("span", {}, say("phoneNumber")), h("input", { name: "phone", type: "tel", value: number ? `+${number}` : "", required: true, pattern: "[+0-9 ]{8,20}" })),
    h("button", { type: "submit", class: "primary", "data-first": true }, icon("send"), say("shareContact")));
  const sheet = openSheet({ title: say("contact"), content: form });

  function submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    sheet.close();
    share(given);
  }
}
