// Keeps the phone up to date: a live stream while it holds, asking every two seconds while it does not.

import { chat, eventsAddress, Refused } from "./api.js";
import { phone } from "./phone.js";

const ASK_EVERY_MS = 2_000;
const TRY_STREAM_AGAIN_MS = 15_000;
const LOOK_AGAIN_MS = 20_000;

export class Stream {
  #source = null;
  #ended = new AbortController();
  #asked = 0;

  constructor(citizenId) {
    this.citizenId = citizenId;
    this.#connect();
    this.looking = setInterval(() => this.#lookAgain(), LOOK_AGAIN_MS);
    addEventListener("offline", () => this.#lost(), { signal: this.#ended.signal });
    addEventListener("online", () => this.#tryStreamAgain(), { signal: this.#ended.signal });
  }

  close() {
    this.#ended.abort();
    this.#source?.close();
    this.#stopAsking();
    clearInterval(this.looking);
  }

  get #isClosed() {
    return this.#ended.signal.aborted;
  }

  #connect() {
    if (this.#isClosed) return;
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
    if (this.#isClosed || this.asking) return;
    this.asking = setInterval(() => this.#ask(), ASK_EVERY_MS);
    this.retrying = setTimeout(() => this.#tryStreamAgain(), this.#asked ? TRY_STREAM_AGAIN_MS : ASK_EVERY_MS);
    this.#ask();
  }

  #tryStreamAgain() {
    this.#stopAsking();
    this.#source?.close();
    this.#connect();
  }

  #stopAsking() {
    clearInterval(this.asking);
    clearTimeout(this.retrying);
    this.asking = null;
  }

  async #ask() {
    this.#asked += 1;
    try {
      await phone.catchUp();
      phone.tell("connection", "asking");
    } catch (error) {
      if (error instanceof Refused) phone.tell("restarted");
      else phone.tell("connection", "offline");
    }
  }

  async #lookAgain() {
    if (this.asking || document.hidden) return;
    const { messages } = await chat(this.citizenId, phone.last).catch(() => ({ messages: [] }));
    if (messages.length && !this.#isClosed) await phone.catchUp().catch(() => {});
  }
}
