// Shows one picture as large as the phone.

import { h } from "../dom.js";
import { addressOf, downloadLink } from "../bubbles/media.js";
import { drawing } from "../bubbles/drawing.js";
import { words } from "../bubbles/words.js";
import { openSheet } from "./sheet.js";
import { fullTime } from "../clock.js";

export function openViewer({ message, label }) {
  const address = addressOf(message, message.image);
  if (!address && !message.file) return;
  const picture = address ? h("img", { src: address, alt: label }) : drawing(message.file, label);
  const content = h("div", { class: "viewer" },
    h("div", { class: "viewer-picture" }, picture),
    message.image?.caption && words(message.image.caption),
    address && h("p", { class: "file-links" }, downloadLink(address, message.media?.filename ?? `${message.id}.jpg`)));
  openSheet({ title: fullTime(new Date(message.at)), content, className: "full" });
}
