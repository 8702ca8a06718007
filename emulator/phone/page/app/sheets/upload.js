// Shows a chosen photo or document once more, takes a caption, and sends it.

import { sendFile } from "../acts.js";
import { drawing } from "../bubbles/drawing.js";
import { sizeOf } from "../bubbles/media.js";
import { h, icon } from "../dom.js";
import { fit, kindOf } from "../photo.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

const LARGEST = 100_000_000;

/** `wanted` is "photo" or "document": a photo chosen as a document goes untouched. */
export function openUpload(to, chosen, { wanted, replyTo = null }) {
  const problem = chosen.size > LARGEST ? say("fileTooBig") : chosen.size === 0 ? say("emptyFile") : "";
  const kind = wanted === "photo" ? kindOf(chosen) : "document";
  const caption = h("input", { name: "caption", placeholder: say("caption"), "aria-label": say("caption"), maxlength: 1024, autocomplete: "off", dir: "auto", "data-first": true });
  const form = h("form", { class: "upload", onsubmit: submit },
    h("div", { class: "viewer-picture" }, kind === "image" ? drawing(chosen, say("photo")) : fileCard(chosen)),
    h("p", { class: "problem", role: "alert" }, problem),
    h("div", { class: "upload-bar" }, caption,
      h("button", { type: "submit", class: "round-send", "aria-label": say("send"), disabled: Boolean(problem) }, icon("send"))));
  const sheet = openSheet({ title: say(kind === "image" ? "photo" : kind), content: form, className: "full" });

  async function submit(event) {
    event.preventDefault();
    sheet.close();
    const file = kind === "image" ? await fit(chosen) : chosen;
    await sendFile(to, kind, { file, caption: caption.value.trim(), replyTo });
  }
}

function fileCard({ name, size }) {
  return h("div", { class: "file-card" }, icon("document"), h("strong", { dir: "auto" }, name), h("span", { class: "faint" }, `${sizeOf(size)} · ${say("cannotShow")}`));
}
