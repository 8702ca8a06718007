// The paper under the messages: it stays at the end while someone is there, and leads back to it.

import { h, iconButton } from "../dom.js";
import { say } from "../wording.js";

const NEAR_END = 120;

export function paper(list, signal) {
  let stay = true;
  const scroll = h("div", { class: "scroll paper", tabindex: -1 }, list);
  const toEnd = () => (scroll.scrollTop = scroll.scrollHeight);
  const stayAtEnd = () => stay && toEnd();
  const down = iconButton("down", say("latest"), toEnd, "to-end");
  scroll.addEventListener("load", stayAtEnd, true);
  scroll.addEventListener("scroll", () => {
    stay = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
    down.classList.toggle("shown", !stay);
  }, { passive: true });
  const resized = new ResizeObserver(stayAtEnd);
  resized.observe(scroll);
  signal.addEventListener("abort", () => resized.disconnect());
  requestAnimationFrame(toEnd);

  /** Do something that makes the paper longer above, without moving what is being read. */
  const holdStill = (deed) => {
    const below = scroll.scrollHeight - scroll.scrollTop;
    deed();
    scroll.scrollTop = scroll.scrollHeight - below;
  };
  return { place: h("div", { class: "messages-place" }, scroll, down), toEnd, stayAtEnd, holdStill };
}
