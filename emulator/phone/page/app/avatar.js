// The round picture of a person or a department: a colour and a sign, no photograph.

import { h, icon } from "./dom.js";

const COLOURS = 6;

export function avatar({ name, department = false }, size = "") {
  const tint = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS;
  const sign = department ? icon("office") : initials(name);
  return h("span", { class: `avatar ${size} ${department ? "department" : `tint-${tint}`}`, "aria-hidden": true }, sign);
}

function initials(name) {
  const segmenter = new Intl.Segmenter("hi", { granularity: "grapheme" });
  const first = (word) => [...segmenter.segment(word)][0]?.segment ?? "";
  const words = name.trim().split(/\s+/);
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : "")).toUpperCase();
}
