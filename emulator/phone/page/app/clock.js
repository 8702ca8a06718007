// Tells the emulator's time, which tests may move, on an Indian phone.

import { moveClock } from "./api.js";
import { language, say } from "./wording.js";

const ZONE = "Asia/Kolkata";
const DAY_MS = 86_400_000;
let offset = 0;

export const clockChanged = new EventTarget();

export async function move(by) {
  const { now: emulated } = await moveClock(by);
  offset = Date.parse(emulated) - Date.now();
  clockChanged.dispatchEvent(new Event("change"));
}

export const now = () => new Date(Date.now() + offset);

export const timeOfDay = (date) =>
  format(date, { hour: "numeric", minute: "2-digit", hour12: true });

export const statusBarTime = (date) =>
  format(date, { hour: "2-digit", minute: "2-digit", hour12: false });

export const fullTime = (date) => format(date, { dateStyle: "medium", timeStyle: "short" });

export const dayKey = (date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" }).format(date);

export function dayName(date) {
  const days = daysAgo(date);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  if (days > 1 && days < 7) return format(date, { weekday: "long" });
  return format(date, { day: "numeric", month: "long", year: "numeric" });
}

export function shortMoment(date) {
  const days = daysAgo(date);
  if (days === 0) return timeOfDay(date);
  if (days === 1) return say("yesterday");
  return format(date, { day: "numeric", month: "numeric", year: "2-digit" });
}

function daysAgo(date) {
  return Math.round((Date.parse(dayKey(now())) - Date.parse(dayKey(date))) / DAY_MS);
}

function format(date, options) {
  const locale = language() === "hi" ? "hi-IN-u-nu-latn" : "en-IN";
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(date);
}
