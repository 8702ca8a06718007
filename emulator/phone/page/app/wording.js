// Chooses the words of the phone's own buttons and labels: English or Hindi.

import { english } from "./wording/en.js";
import { hindi } from "./wording/hi.js";

const SHELF = { en: english, hi: hindi };
const PLACE = "phone.language";

export const wordingChanged = new EventTarget();

let chosen = remembered();

export const language = () => chosen;

export function say(key, values = {}) {
  const sentence = SHELF[chosen][key] ?? english[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

export function speak(code) {
  chosen = code in SHELF ? code : "en";
  localStorage.setItem(PLACE, chosen);
  document.documentElement.lang = chosen;
  wordingChanged.dispatchEvent(new Event("change"));
}

function remembered() {
  const known = localStorage.getItem(PLACE);
  if (known in SHELF) return known;
  return navigator.language.startsWith("hi") ? "hi" : "en";
}
