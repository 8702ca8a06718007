// What can be done with one message: react, reply, copy, and see how it fared.

import { react, reactionsOf } from "../acts.js";
import { announce } from "../announce.js";
import { fullTime } from "../clock.js";
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { summary } from "../summary.js";
import { say } from "../wording.js";
import { quoted } from "../bubbles/quote.js";
import { openSheet } from "./sheet.js";

const EMOJIS = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

export function openMenu(message) {
  if (["waiting", "unsent"].includes(message.status)) return;
  const mine = reactionsOf(message).find(({ from }) => from === "citizen")?.emoji;
  const content = h("div", { class: "menu" },
    h("div", { class: "quote still" }, quoted(message)),
    h("div", { class: "emojis" }, EMOJIS.map((emoji) => reaction(emoji, emoji === mine))),
    entry("reply", say("reply"), reply),
    entry("copy", say("copy"), copy),
    facts(message));
  const sheet = openSheet({ title: say("messageMenu"), content, className: "menu-sheet" });

  function reaction(emoji, on) {
    const label = on ? say("takeReactionBack") : say("react", { emoji });
    const set = () => finish(() => react(message, on ? "" : emoji));
    return h("button", { type: "button", "aria-label": label, "aria-pressed": on, onclick: set }, emoji);
  }

  function entry(mark, label, deed) {
    return h("button", { type: "button", class: "entry", onclick: () => finish(deed) }, icon(mark), label);
  }

  function finish(deed) {
    sheet.close();
    Promise.resolve(deed()).catch(({ message: reason }) => announce(say("refused", { reason })));
  }

  function reply() {
    phone.chatWith(message.with).replyingTo = message.id;
    phone.tell("replying", message.with);
  }

  async function copy() {
    await navigator.clipboard.writeText(message.text?.body ?? summary(message).text);
    announce(say("copied"));
  }
}

function facts({ at, status, from, id }) {
  const key = `status${status.charAt(0).toUpperCase()}${status.slice(1)}`;
  return h("p", { class: "facts faint" }, [fullTime(new Date(at)), from === "citizen" && say(key)].filter(Boolean).join(" · "), h("code", {}, id));
}
