// A sheet that slides over the phone: it keeps the focus, closes with Esc and gives the focus back.

import { h, iconButton } from "../dom.js";
import { say } from "../wording.js";

const FOCUSABLE = "button, [href], input, select, textarea, [tabindex='0']";
const stack = [];
let serial = 0;

/** @returns {{close: () => void, element: HTMLElement}} */
export function openSheet({ title, content, className = "", onclose = () => {} }) {
  const id = `sheet-${(serial += 1)}`;
  const panel = h("section", { class: `sheet ${className}`, role: "dialog", "aria-modal": true, "aria-labelledby": id },
    h("header", { class: "sheet-head" },
      h("h2", { id }, title),
      iconButton("close", say("close"), () => close(), "sheet-close")),
    h("div", { class: "sheet-body" }, content));
  const layer = h("div", { class: "sheet-layer" }, panel);
  layer.addEventListener("click", (event) => event.target === layer && close());
  const sheet = { layer, opener: document.activeElement };
  const close = () => shut(sheet, onclose);
  sheet.close = close;
  stack.push(sheet);
  document.querySelector("#phone").append(layer);
  settle();
  (panel.querySelector("[data-first]") ?? panel.querySelector(".sheet-body").querySelector(FOCUSABLE) ?? panel.querySelector("button")).focus();
  return { close, element: panel };
}

export function closeAllSheets() {
  for (const { close } of [...stack].reverse()) close();
}

function shut(sheet, onclose) {
  const at = stack.indexOf(sheet);
  if (at < 0) return;
  stack.splice(at, 1);
  sheet.layer.remove();
  settle();
  onclose();
  if (sheet.opener?.isConnected) sheet.opener.focus();
  else document.querySelector("#composer-text")?.focus();
}

/** Only the topmost sheet can be reached. */
function settle() {
  const top = stack.at(-1)?.layer;
  for (const outside of document.querySelectorAll("#people, #tools, #screens, .sheet-layer")) {
    outside.inert = Boolean(top) && outside !== top;
  }
}

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !stack.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  stack.at(-1).close();
}, true);
