// Messages that ask for a tap: words with buttons, a list, a link, a form, a place, a contact, a payment.

import { h, icon } from "../dom.js";
import { sendContact, tap } from "../acts.js";
import { phone } from "../phone.js";
import { addressOf } from "../richtext.js";
import { openContact } from "../sheets/contact.js";
import { openForm } from "../sheets/form.js";
import { openList } from "../sheets/list.js";
import { openPlaces } from "../sheets/places.js";
import { openPostal } from "../sheets/postal.js";
import { say } from "../wording.js";
import { headerMedia } from "./media.js";
import { orderDetails, orderStatus } from "./order.js";
import { choice, formAnswer, unknown } from "./text.js";
import { words } from "./words.js";

const BELOW = {
  button: replyButtons,
  list: listButton,
  cta_url: linkButton,
  flow: formButton,
  address_message: postalButton,
  location_request_message: placeButton,
  request_contact_info: contactButton,
};

export function interactive(message) {
  const content = message.interactive ?? {};
  const { type } = content;
  if (content.button_reply) return choice(content.button_reply);
  if (content.list_reply) return choice(content.list_reply);
  if (content.nfm_reply) return formAnswer(content.nfm_reply);
  if (type === "order_details") return orderDetails(message, frame(content, message));
  if (type === "order_status") return orderStatus(message, frame(content, message));
  if (!(type in BELOW)) return unknown(message);
  return { inside: frame(content, message), below: BELOW[type](message, content.action ?? {}), wide: true };
}

function frame({ header, body, footer }, message) {
  return [
    headerMedia(header, message),
    header?.type === "text" && words(header.text, "words heading"),
    body?.text && words(body.text),
    footer?.text && words(footer.text, "words footer"),
  ].filter(Boolean);
}

export function tapButton(iconName, title, onclick, attributes = {}) {
  return h("button", { type: "button", class: "tap", onclick, ...attributes }, iconName && icon(iconName), h("span", { dir: "auto" }, title));
}

export function tapLink(iconName, title, href) {
  return h("a", { class: "tap", href, target: "_blank", rel: "noopener noreferrer" }, icon(iconName), h("span", { dir: "auto" }, title));
}

function replyButtons(message, { buttons = [] }) {
  const chosen = phone.chatWith(message.with).chosenOn(message.id);
  return buttons.map(({ reply }) =>
    tapButton("reply", reply.title, () => tap(message, reply, "button_reply"), { "data-option": reply.id, class: `tap${chosen.has(reply.id) ? " chosen" : ""}` }));
}

function listButton(message, action) {
  return [tapButton("list", action.button ?? say("options"), () => openList(message, action), { "aria-haspopup": "dialog" })];
}

function linkButton(_, { parameters = {} }) {
  const address = addressOf(parameters.url ?? "");
  return address ? [tapLink("link", parameters.display_text ?? address, address)] : [];
}

function formButton(message, { parameters = {} }) {
  const title = parameters.flow_cta ?? say("openForm");
  return [tapButton("form", title, () => openForm(message, title), { "aria-haspopup": "dialog" })];
}

function postalButton(message) {
  const title = say("giveAddress");
  return [tapButton("place", title, () => openPostal(message, title), { "aria-haspopup": "dialog" })];
}

function placeButton(message) {
  const open = () => openPlaces(message.with, message.id);
  return [tapButton("place", say("sendLocation"), open, { "aria-haspopup": "dialog" })];
}

function contactButton(message) {
  const share = (person) => sendContact(message.with, person, message.id);
  const open = () => openContact(message.with, share);
  return [tapButton("person", say("shareContact"), open, { "aria-haspopup": "dialog" })];
}
