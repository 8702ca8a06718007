// Who a department is: its verified name, its number, what it says of itself; and blocking it.

import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { say } from "../wording.js";
import { avatar } from "../avatar.js";
import { openSheet } from "./sheet.js";

export function openAbout(number) {
  const business = phone.businesses.get(number);
  const blocked = phone.me.blocked ?? [];
  const isBlocked = blocked.includes(number);
  const name = business.verified_name;
  const content = h("div", { class: "about" },
    avatar({ department: true, name }, "large"),
    h("h3", { dir: "auto" }, name, business.official && icon("official", "badge")),
    h("p", {}, business.display_phone_number),
    h("p", { class: "faint" }, say(business.official ? "officialAccount" : "businessAccount")),
    business.about && h("p", { class: "about-words", dir: "auto" }, business.about),
    h("button", { type: "button", class: "entry danger", onclick: toggle }, icon("forbidden"), say(isBlocked ? "unblock" : "block", { name })));
  const sheet = openSheet({ title: say("about"), content });

  async function toggle() {
    sheet.close();
    await phone.changeMe({ blocked: isBlocked ? blocked.filter((one) => one !== number) : [...blocked, number] });
    phone.tell("chats");
  }
}
