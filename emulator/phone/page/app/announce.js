// Tells people who cannot see the screen what has just happened on it.

import { h } from "./dom.js";

const region = h("div", { class: "unseen", role: "status", "aria-live": "polite" });

export function placeAnnouncer() {
  document.body.append(region);
}

export function announce(sentence) {
  const line = h("p", {}, sentence);
  region.append(line);
  setTimeout(() => line.remove(), 5000);
}
