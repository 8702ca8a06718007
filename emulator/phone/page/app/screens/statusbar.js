// The strip at the top of the phone: the emulator's time, and a line when the connection is not well.

import { clockChanged, now, statusBarTime } from "../clock.js";
import { h, icon } from "../dom.js";
import { when } from "../phone.js";
import { say, wordingChanged } from "../wording.js";

export function statusBar() {
  const time = h("time");
  const tell = () => (time.textContent = statusBarTime(now()));
  clockChanged.addEventListener("change", tell);
  setInterval(tell, 5_000);
  tell();
  return h("div", { class: "status-bar", "aria-hidden": true }, time, h("span", {}, icon("bars"), icon("battery")));
}

export function connectionLine() {
  const line = h("p", { class: "connection", role: "status", hidden: true });
  let state = "live";
  let timer = 0;
  const draw = () => {
    line.hidden = state === "live";
    line.dataset.state = state;
    line.textContent = state === "live" ? "" : say(state);
  };
  when("connection", (next) => {
    state = next;
    clearTimeout(timer);
    timer = setTimeout(draw, next === "connecting" ? 1500 : 0);
  });
  wordingChanged.addEventListener("change", draw);
  return line;
}
