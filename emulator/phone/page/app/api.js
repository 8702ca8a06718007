// Speaks the emulator's control interface; says apart "the server said no" and "nobody answered".

const PATIENCE_MS = 20_000;
const FILE_PATIENCE_MS = 180_000;

export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export class Unanswered extends Error {}

export const businesses = () => get("/_control/businesses");
export const citizens = () => get("/_control/citizens");
export const addCitizen = (citizen) => post("/_control/citizens", citizen);
export const changeCitizen = (id, change) => ask(`${of(id)}`, "PATCH", change);
export const threads = (id) => get(`${of(id)}/threads`);
export const chat = (id, after = 0) => get(`${of(id)}/chat?after=${after}`);
export const markRead = (id, number) => post(`${of(id)}/read`, { with: number });
export const heard = (id, message) => post(`${of(id)}/play`, { message_id: message });
export const submitFlow = (id, form) => post(`${of(id)}/submit-flow`, form);
export const moveClock = (move) => post("/_control/clock", move);
export const violations = () => get("/_control/violations");
export const eventsAddress = (id) => `${of(id)}/events`;

export function send(id, message, file) {
  if (!file) return post(`${of(id)}/send`, message);
  const form = new FormData();
  form.append("message", JSON.stringify(message));
  form.append("file", file, file.name);
  return request(`${of(id)}/send`, { method: "POST", body: form }, FILE_PATIENCE_MS);
}

const of = (id) => `/_control/citizens/${encodeURIComponent(id)}`;
const get = (path) => request(path, { method: "GET" });
const post = (path, body) => ask(path, "POST", body);

function ask(path, method, body) {
  const headers = { "Content-Type": "application/json" };
  return request(path, { method, headers, body: JSON.stringify(body) });
}

async function request(path, options, patience = PATIENCE_MS) {
  let response;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new Unanswered(String(error));
  }
  const text = await response.text().catch((error) => {
    throw new Unanswered(String(error));
  });
  if (response.status >= 500) throw new Unanswered(`${response.status}`);
  if (!response.ok) throw new Refused(reason(text) || response.statusText, response.status);
  return text ? JSON.parse(text) : {};
}

function reason(text) {
  try {
    return String(JSON.parse(text).error ?? "");
  } catch {
    return text.slice(0, 200);
  }
}
