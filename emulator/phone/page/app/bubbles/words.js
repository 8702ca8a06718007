// The text of a bubble, set with its marks and its language; very long text opens on request.

import { h } from "../dom.js";
import { languageOf, richText } from "../richtext.js";
import { say } from "../wording.js";

const FOLD_OVER = 1600;
const SHOWN_WHEN_FOLDED = 1000;

export function words(text, className = "words") {
  const whole = String(text ?? "");
  const element = h("div", { class: className, dir: "auto", lang: languageOf(whole) });
  if (whole.length <= FOLD_OVER) {
    element.append(richText(whole));
    return element;
  }
  const unfold = () => element.replaceChildren(richText(whole));
  const more = h("button", { type: "button", class: "read-more", onclick: unfold }, say("readMore"));
  element.append(richText(`${whole.slice(0, SHOWN_WHEN_FOLDED)}… `), more);
  return element;
}
