// A small sheet of emoji that goes on writing where the text was.

import { h } from "../dom.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

const EMOJIS = "😀 😊 😂 🙂 😍 😎 🤔 😢 😭 😡 🙏 👍 👎 👌 👏 🤝 ✌️ 💪 ❤️ 💐 🌼 🎉 🪔 🇮🇳 ✅ ❌ ⚠️ ❓ 📄 📎 📷 🏠 👶 💍 🎓 🚗 💧 💡 ₹ 📞".split(" ");

export function openEmoji(insert) {
  const choose = (emoji) => {
    sheet.close();
    insert(emoji);
  };
  const content = h("div", { class: "emojis many" }, EMOJIS.map((emoji) =>
    h("button", { type: "button", "aria-label": emoji, onclick: () => choose(emoji) }, emoji)));
  const sheet = openSheet({ title: say("emoji"), content });
}
