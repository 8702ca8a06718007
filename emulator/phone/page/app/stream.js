// Keeps the phone up to date: a live stream while it holds, asking every two seconds while it does not.

import { chat, eventsAddress, Refused } from "./api.js";
import { phone } from "./phone.js";

const ASK_EVERY_MS = 2_000;
const TRY_STREAM_AGAIN_MS = 15_000;
const LOOK_AGAIN_MS = 20_000;
const WHOLE_CHAT_EVERY = 5;

export class Stream {
  #source = null;
  #timers = [];
  #closed = false;
  #asked = 0;

  constructor(citizenId) {
    this.citizenId = citizenId;
    this.#connect();
    this.#timers.push(setInterval(() => this.#lookAgain(), LOOK_AGAIN_MS));
  }

  close() {
    this.#closed = true;
    this.#source?.close();
    this.#timers.forEach(clearInterval);
  }

  #connect() {
    if (this.#closed) return;
    phone.tell("connection", "connecting");
    this.#source = new EventSource(eventsAddress(this.citizenId));
    this.#source.onmessage = ({ data }) => phone.hear(JSON.parse(data));
    this.#source.onopen = () => this.#live();
    this.#source.onerror = () => this.#lost();
  }

  async #live() {
    this.#stopAsking();
    this.#asked = 0;
    phone.tell("connection", "live");
    await phone.catchUp().catch(() => {});
  }

  #lost() {
    this.#source.close();
    if (this.#closed || this.asking) return;
    this.asking = setInterval(() => this.#ask(), ASK_EVERY_MS);
    this.retrying = setTimeout(() => this.#tryStreamAgain(), this.#asked ? TRY_STREAM_AGAIN_MS : ASK_EVERY_MS);
    this.#timers.push(this.asking, this.retrying);
    this.#ask();
  }

  #tryStreamAgain() {
    this.#stopAsking();
    this.#connect();
  }

  #stopAsking() {
    clearInterval(this.asking);
    clearTimeout(this.retrying);
    this.asking = null;
  }

  async #ask() {
    this.#asked += 1;
    const after = this.#asked % WHOLE_CHAT_EVERY ? phone.last : 0;
    try {
      await phone.catchUp({ after });
      phone.tell("connection", "asking");
    } catch (error) {
      if (error instanceof Refused) phone.tell("restarted");
      else phone.tell("connection", "offline");
    }
  }

  async #lookAgain() {
    if (this.asking || document.hidden) return;
    const { messages } = await chat(this.citizenId, phone.last).catch(() => ({ messages: [] }));
    if (messages.length && !this.#closed) await phone.catchUp().catch(() => {});
  }
}
