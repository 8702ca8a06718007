// The sheet of a list message: rows with their descriptions, one to choose, and Send.

import { tap } from "../acts.js";
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

export function openList(message, { button, sections = [] }) {
  const send = h("button", { type: "submit", class: "primary", disabled: true }, icon("send"), say("send"));
  const chosen = phone.chatWith(message.with).chosenOn(message.id);
  const form = h("form", { class: "choices", onsubmit: submit, onchange: () => (send.disabled = false) },
    sections.map((section) => group(section, chosen)), h("footer", {}, send));
  const sheet = openSheet({ title: button || say("chooseOne"), content: form, className: "list-sheet" });

  function submit(event) {
    event.preventDefault();
    const id = new FormData(form).get("row");
    const row = sections.flatMap(({ rows }) => rows).find((one) => one.id === id);
    if (!row) return;
    sheet.close();
    tap(message, row, "list_reply");
  }
}

function group({ title, rows = [] }, chosen) {
  return h("fieldset", {}, title && h("legend", { dir: "auto" }, title), rows.map((row) => option(row, chosen)));
}

function option({ id, title, description }, chosen) {
  return h("label", { class: `choice${chosen.has(id) ? " chosen" : ""}` },
    h("span", { class: "choice-words" },
      h("strong", { dir: "auto" }, title),
      description && h("small", { dir: "auto" }, description)),
    h("input", { type: "radio", name: "row", value: id, "data-option": id }));
}
