// Sends what the citizen wrote, in order, until it is there: shown at once, tried again, lost never.

import * as api from "./api.js";
import { chosen, repliedTo } from "./chat.js";
import { now } from "./clock.js";
import { phone } from "./phone.js";
import * as storage from "./outbox-storage.js";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const entries = new Map();
const busy = new Set();
const settled = new Set();

export async function restore() {
  const kept = await storage.all().catch(() => []);
  for (const entry of kept) entries.set(entry.id, entry);
  for (const entry of kept) {
    phone.tell("outbox", entry.to);
    flush(lane(entry));
  }
}

/** Take a message: `wire` is what the emulator gets, `shown` what the bubble shows until then. */
export async function take({ to, wire, shown, file = null, form = null }) {
  const entry = {
    id: crypto.randomUUID(), citizen: phone.me.id, to, wire, shown, file, form,
    at: now().toISOString(), taken: Date.now(), after: phone.last,
    tries: 0, state: "waiting", reason: "", stored: true,
  };
  entries.set(entry.id, entry);
  phone.tell("outbox", to);
  phone.tell("taken", to);
  await write(entry);
  flush(lane(entry));
}

export function waitingFor(number) {
  return [...entries.values()]
    .filter((entry) => entry.citizen === phone.me?.id && entry.to === number)
    .filter((entry) => !twin(entry, phone.chatWith(number).messages.values()))
    .sort((one, other) => one.taken - other.taken)
    .map(asMessage);
}

export function tryAgain(id) {
  const entry = entries.get(id);
  Object.assign(entry, { state: "waiting", reason: "", tries: 0 });
  phone.tell("outbox", entry.to);
  flush(lane(entry));
}

export function giveUp(id) {
  forget(entries.get(id));
}

const lane = (entry) => `${entry.citizen}/${entry.to}`;

function asMessage({ id, at, to, state, reason, file, shown }) {
  const status = state === "refused" ? "unsent" : "waiting";
  return { ...shown, id, at, status, reason, file, with: to, from: "citizen" };
}

async function flush(name) {
  if (busy.has(name)) return;
  busy.add(name);
  try {
    for (let entry = next(name); entry; entry = next(name)) await attempt(entry);
  } finally {
    busy.delete(name);
  }
}

function next(name) {
  return [...entries.values()]
    .filter((entry) => lane(entry) === name && entry.state === "waiting")
    .sort((one, other) => one.taken - other.taken)[0];
}

async function attempt(entry) {
  try {
    await alone(entry, async () => {
      if (entry.tries > 0 && (await isThere(entry))) return forget(entry);
      entry.tries += 1;
      await write(entry);
      return settle(entry, await hand(entry));
    });
  } catch (error) {
    if (error instanceof api.Refused) refuse(entry, error.message);
    else await pause(entry);
  }
}

function hand({ citizen, wire, file, form }) {
  return form ? api.submitFlow(citizen, form) : api.send(citizen, wire, file);
}

/** Two windows may show one phone: only one of them sends, and the other forgets what was sent. */
async function alone(entry, work) {
  if (!navigator.locks) return work();
  return navigator.locks.request(`unsent:${entry.id}`, async () => {
    const gone = entry.stored && !(await storage.holds(entry.id).catch(() => true));
    return gone ? forget(entry) : work();
  });
}

function settle(entry, { id, seq }) {
  settled.add(id);
  if (entry.citizen === phone.me?.id) {
    const { shown, at, to, file } = entry;
    const known = phone.chatWith(to).messages.get(id);
    const sent = { status: "sent", ...shown, at, seq: seq ?? phone.last + 1, with: to, from: "citizen" };
    phone.keep({ ...sent, ...known, id, file });
  }
  return forget(entry);
}

async function forget(entry) {
  entries.delete(entry.id);
  phone.tell("outbox", entry.to);
  await storage.discard(entry.id).catch(() => {});
}

function refuse(entry, reason) {
  Object.assign(entry, { state: "refused", reason });
  write(entry);
  phone.tell("outbox", entry.to);
}

async function write(entry) {
  entry.stored = await storage.put(entry).then(() => true, () => false);
}

async function pause(entry) {
  const length = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(entry.tries, 6));
  await new Promise((resolve) => {
    setTimeout(resolve, length);
    addEventListener("online", resolve, { once: true });
  });
}

/** After a silence the message may have arrived all the same: look before sending it twice. */
async function isThere(entry) {
  const { messages } = await api.chat(entry.citizen, entry.after);
  const there = twin(entry, messages);
  if (!there) return false;
  settled.add(there.id);
  if (entry.citizen === phone.me?.id) phone.keep({ ...there, file: entry.file });
  return true;
}

function twin(entry, messages) {
  return [...messages].find((message) => message.seq > entry.after && isTwin(message, entry));
}

function isTwin(message, { to, shown, file }) {
  if (message.from !== "citizen" || message.with !== to || message.type !== shown.type) return false;
  if (settled.has(message.id)) return false;
  if (file) return message.media?.size === undefined || message.media.size === file.size;
  if (shown.context) return repliedTo(message) === repliedTo(shown) && sameChoice(message, shown);
  return JSON.stringify(message[message.type]) === JSON.stringify(shown[shown.type]);
}

function sameChoice(message, shown) {
  return chosen(message) === chosen(shown) && message.text?.body === shown.text?.body;
}
