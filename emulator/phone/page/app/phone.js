// Holds what the phone in hand knows: its citizen, the departments and every chat, and tells who listens.

import * as api from "./api.js";
import { Chat } from "./chat.js";

const STILL_MOVING = 10;

class Phone extends EventTarget {
  businesses = new Map();
  citizens = [];
  me = null;
  open = null;
  last = 0;
  loaded = false;
  chats = new Map();

  async arrive() {
    const [businesses, citizens] = await Promise.all([api.businesses(), api.citizens()]);
    this.businesses = new Map(businesses.map((business) => [business.id, business]));
    this.citizens = citizens;
    this.tell("citizens");
  }

  async pickUp(id) {
    this.me = this.citizens.find((citizen) => citizen.id === id) ?? null;
    this.chats = new Map();
    this.open = null;
    this.last = 0;
    this.loaded = false;
    this.tell("picked-up");
    await this.catchUp();
  }

  /** What is newer than what is known here; from then on every fresh message is counted as it comes. */
  async catchUp() {
    const { me, last: known } = this;
    if (!me) return undefined;
    const { messages, last } = await api.chat(me.id, this.settledUntil());
    if (me.id !== this.me?.id) return undefined;
    if (last < known) return this.tell("restarted");
    for (const message of messages) this.keep(message, { announced: this.loaded });
    this.last = Math.max(this.last, last ?? 0);
    if (!this.loaded) await this.countUnread(me);
    return this.tell("chats");
  }

  async countUnread(me) {
    const threads = await api.threads(me.id);
    if (me.id !== this.me?.id || this.loaded) return;
    this.loaded = true;
    for (const { with: number, unread } of threads) {
      const chat = this.chatWith(number);
      chat.unread = Math.min(unread, chat.arrivedUnread);
    }
  }

  /** Every message up to here has come as far as it can; later ones are worth asking about again. */
  settledUntil() {
    const mine = [...this.chats.values()].flatMap(({ messages }) => [...messages.values()]);
    const moving = mine.filter(({ from, status }) => from === "citizen" && ["sent", "delivered"].includes(status));
    return Math.min(this.last, ...moving.slice(-STILL_MOVING).map(({ seq }) => seq - 1));
  }

  chatWith(number) {
    if (!this.chats.has(number)) this.chats.set(number, new Chat(number));
    return this.chats.get(number);
  }

  keep(message, { announced = true } = {}) {
    const chat = this.chatWith(message.with);
    const fresh = chat.keep(message);
    this.last = Math.max(this.last, message.seq ?? 0);
    if (fresh && message.from === "business" && announced) {
      chat.typingUntil = 0;
      if (this.open !== chat.number) chat.unread += 1;
      this.tell("arrived", message);
    }
    this.tell("message", message);
  }

  hear(event) {
    if (event.type === "message") return this.keep(event.message);
    if (event.type === "status") return this.restate(event);
    if (event.type === "typing") return this.typing(event.with);
    return undefined;
  }

  restate({ id, status, error }) {
    for (const chat of this.chats.values()) {
      const message = chat.messages.get(id);
      if (message) this.keep({ ...message, status, error: error ?? message.error }, { announced: false });
    }
  }

  typing(number) {
    this.chatWith(number).typingUntil = Date.now() + 25_000;
    this.tell("typing", number);
    setTimeout(() => this.tell("typing", number), 25_100);
  }

  look(number) {
    this.open = number;
    if (number) this.chatWith(number).unread = 0;
    this.tell("chats");
  }

  async addCitizen(details) {
    const citizen = await api.addCitizen(details);
    this.citizens = [...this.citizens, citizen];
    this.tell("citizens");
    return citizen;
  }

  async changeMe(change) {
    const changed = await api.changeCitizen(this.me.id, change);
    this.citizens = this.citizens.map((citizen) => (citizen.id === changed.id ? changed : citizen));
    if (this.me?.id === changed.id) this.me = changed;
    this.tell("citizens");
  }

  tell(topic, detail) {
    this.dispatchEvent(new CustomEvent(topic, { detail }));
  }
}

export const phone = new Phone();

/** React to topics of the phone, for as long as the signal, if any, lasts. */
export function when(topics, react, signal = undefined) {
  const listener = (event) => react(event.detail);
  for (const topic of topics.split(" ")) phone.addEventListener(topic, listener, { signal });
}
