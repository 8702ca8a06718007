// Tells the department that its messages were read, while its chat is open before someone's eyes.

import { markRead } from "../api.js";
import { phone, when } from "../phone.js";

const SETTLE_MS = 250;

export function keepReading() {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(read, SETTLE_MS);
  };
  when("opened", read);
  when("message", soon);
  document.addEventListener("visibilitychange", soon);
}

async function read() {
  const number = phone.open;
  if (!number || document.hidden || !isUnread(number)) return;
  await markRead(phone.me.id, number).catch(() => {});
}

function isUnread(number) {
  const messages = [...phone.chatWith(number).messages.values()];
  return messages.some(({ from, status }) => from === "business" && !["read", "failed"].includes(status));
}
