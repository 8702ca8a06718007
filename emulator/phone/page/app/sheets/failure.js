// The sheet that says why a message did not arrive, and lets one that was never sent be sent again.

import { h } from "../dom.js";
import { giveUp, tryAgain } from "../outbox.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

export function openFailure(message) {
  const unsent = message.status === "unsent";
  const content = h("div", { class: "failure" }, reasons(message), unsent && buttons());
  const title = say(unsent ? "notSentTitle" : "notDeliveredTitle");
  const sheet = openSheet({ title, content });

  function buttons() {
    return h("div", { class: "pair" },
      h("button", { type: "button", class: "secondary", onclick: () => finish(giveUp) }, say("remove")),
      h("button", { type: "button", class: "primary", onclick: () => finish(tryAgain), "data-first": true }, say("tryAgain")));
  }

  function finish(deed) {
    sheet.close();
    deed(message.id);
  }
}

function reasons({ error, reason }) {
  if (reason) return h("p", {}, say("refused", { reason }));
  if (!error) return h("p", {}, say("noReason"));
  const details = error.details ?? error.error_data?.details;
  return [
    h("p", {}, h("strong", {}, error.title ?? "")),
    details && details !== error.title && h("p", {}, details),
    h("p", { class: "faint" }, say("errorCode", { code: error.code })),
  ];
}
