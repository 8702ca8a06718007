// What a citizen can do in a chat: each verb says what is sent and what the bubble shows meanwhile.

import * as api from "./api.js";
import { take } from "./outbox.js";
import { phone } from "./phone.js";

export function write(to, body, replyTo = null) {
  return put(to, { type: "text", text: { body } }, replyTo);
}

export function tap(message, { id, title, description }, kind) {
  const reply = { id, title, ...(description ? { description } : {}) };
  const shown = { type: "interactive", interactive: { type: kind, [kind]: reply }, context: { id: message.id } };
  return take({ to: message.with, shown, wire: { to: message.with, tap: { message_id: message.id, id } } });
}

export function tapTemplate(message, { text, payload }) {
  const shown = { type: "button", button: { payload, text }, context: { id: message.id } };
  return take({ to: message.with, shown, wire: { to: message.with, tap: { message_id: message.id, id: payload } } });
}

export function sendFile(to, kind, { file, caption, replyTo = null, ...more }) {
  const content = { mime_type: file.type, ...(caption ? { caption } : {}), ...more };
  if (kind === "document") content.filename = file.name;
  return put(to, { type: kind, [kind]: content }, replyTo, file);
}

export function sendLocation(to, place, replyTo = null) {
  return put(to, { type: "location", location: place }, replyTo);
}

export function sendContact(to, { name, phone: number }, asked = null) {
  const digits = number.replace(/\D/g, "");
  const contact = {
    name: { formatted_name: name, first_name: name },
    phones: [{ phone: `+${digits}`, wa_id: digits, type: "CELL" }],
    ...(asked ? { origin: "contact_request" } : {}),
  };
  return put(to, { type: "contacts", contacts: [contact] }, asked);
}

export function submitForm(message, answers) {
  const reply = { name: "flow", body: "Sent", response_json: JSON.stringify(answers) };
  const shown = { type: "interactive", interactive: { type: "nfm_reply", nfm_reply: reply }, context: { id: message.id } };
  return take({ to: message.with, shown, wire: null, form: { message_id: message.id, answers } });
}

/** An empty emoji takes the reaction back. */
export async function react(message, emoji) {
  const others = reactionsOf(message).filter(({ from }) => from !== "citizen");
  const mine = emoji ? [{ from: "citizen", emoji }] : [];
  phone.keep({ ...message, reactions: [...others, ...mine] }, { announced: false });
  const reaction = { message_id: message.id, emoji };
  await api.send(phone.me.id, { to: message.with, type: "reaction", reaction });
}

export const reactionsOf = (message) => message.reactions ?? [];

function put(to, shown, replyTo, file = null) {
  const context = replyTo ? { message_id: replyTo } : undefined;
  const wire = { to, ...shown, ...(context ? { context } : {}) };
  return take({ to, wire, file, shown: { ...shown, ...(replyTo ? { context: { id: replyTo } } : {}) } });
}
