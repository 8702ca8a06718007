// A link to a department's chat (https://wa.me/…?text=…) opens that chat on this phone, with the words ready.

import { phone } from "./phone.js";
import { go } from "./route.js";

const HOSTS = ["wa.me", "api.whatsapp.com"];

export function followChatLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const chat = link && chatOf(new URL(link.href));
    if (!chat) return;
    event.preventDefault();
    openWith(chat);
  });
}

function openWith({ number, text }) {
  const chat = phone.chatWith(number);
  if (text) chat.draft = text;
  if (phone.open === number) phone.tell("drafted", number);
  else go(phone.me.id, number);
}

function chatOf({ hostname, pathname, searchParams }) {
  if (!HOSTS.includes(hostname)) return null;
  const digits = (searchParams.get("phone") ?? pathname).replace(/\D/g, "");
  const found = [...phone.businesses.values()].find((business) => business.display_phone_number.replace(/\D/g, "") === digits);
  return found ? { number: found.id, text: searchParams.get("text") ?? "" } : null;
}
