// Beside the phone on a wide screen: whose phone it is, and everyone else's.

import { h, icon, replace } from "../dom.js";
import { when } from "../phone.js";
import { openNewCitizen, peopleList } from "../sheets/people.js";
import { say, wordingChanged } from "../wording.js";

export function peoplePane(pane) {
  const draw = () => {
    pane.setAttribute("aria-label", say("whosePhone"));
    replace(pane,
      h("h2", {}, say("whosePhone")),
      h("p", { class: "faint" }, say("whosePhoneHint")),
      peopleList(),
      h("button", { type: "button", class: "secondary", onclick: openNewCitizen }, icon("add-person"), say("newCitizen")));
  };
  when("citizens picked-up", draw);
  wordingChanged.addEventListener("change", draw);
  draw();
}
