// The sheet of a form message: until the form itself can be drawn, its answers go as JSON.

import { submitForm } from "../acts.js";
import { h } from "../dom.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

export function openForm(message, title) {
  const answers = h("textarea", { rows: 8, spellcheck: false, name: "answers", value: "{\n}", "data-first": true });
  const problem = h("p", { class: "problem", role: "alert" });
  const form = h("form", { class: "fields", onsubmit: submit },
    h("p", { class: "faint" }, say("formHint")),
    h("label", {}, h("span", {}, say("formAnswers")), answers),
    problem,
    h("button", { type: "submit", class: "primary" }, say("send")));
  const sheet = openSheet({ title: title || say("formTitle"), content: form });

  function submit(event) {
    event.preventDefault();
    try {
      const parsed = objectIn(answers.value);
      sheet.close();
      submitForm(message, parsed);
    } catch (error) {
      problem.textContent = say("notJson", { reason: error.message });
    }
  }
}

function objectIn(text) {
  const parsed = JSON.parse(text);
  if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) throw new TypeError("{ … }");
  return parsed;
}
