// A place and a person: two cards.

import { h, icon } from "../dom.js";
import { say } from "../wording.js";

export function location({ location: place = {} }) {
  const { latitude, longitude, name, address } = place;
  const where = [Number(latitude), Number(longitude)].map((degrees) => degrees.toFixed(5)).join(", ");
  const map = `https://www.openstreetmap.org/?mlat=${Number(latitude)}&mlon=${Number(longitude)}#map=17/${Number(latitude)}/${Number(longitude)}`;
  const card = h("div", { class: "place" },
    h("div", { class: "ground", "aria-hidden": true }, icon("place")),
    h("div", { class: "place-words" },
      name && h("strong", { dir: "auto" }, name),
      address && h("span", { dir: "auto" }, address),
      h("small", {}, where),
      h("a", { href: map, target: "_blank", rel: "noopener noreferrer" }, say("openInMap"))));
  return { inside: [card], wide: true };
}

export function contacts({ contacts: people = [] }) {
  return { inside: people.map(contactCard) };
}

function contactCard({ name, phones = [] }) {
  const numbers = phones.map(({ phone }) => h("small", {}, phone));
  const label = h("div", { class: "file-name" }, h("strong", { dir: "auto" }, name?.formatted_name ?? ""), numbers);
  return h("div", { class: "file" }, h("span", { class: "avatar small" }, icon("person")), label);
}
