/* The keys of the desk, and the parts that they drive. Everything also works by mouse, and all of
   the deciding without scripts. */
import { openVerb, wireDialogs } from "./dialogs.js";
import { nextPaper, wirePapers, zoom } from "./papers.js";
import { moveInQueue, wireQueue } from "./queue.js";
import { wireTalk } from "./talk.js";

const press = (selector) => document.querySelector(selector)?.click();

const KEYS = {
  j: () => moveInQueue(1),
  k: () => moveInQueue(-1),
  a: () => openVerb("approve"),
  r: () => openVerb("reject"),
  c: () => openVerb("ask_clarification"),
  v: () => openVerb("start_review"),
  s: () => press("[data-show]"),
  p: () => nextPaper(),
  n: () => press("[data-next]"),
  t: () => press("[data-talk]"),
  w: () => press("[data-people]"),
  "/": () => document.querySelector("[data-search]")?.focus(),
  q: () => press("[data-queue]"),
  "+": () => zoom(1),
  "=": () => zoom(1),
  "-": () => zoom(-1),
  "?": () => document.getElementById("help")?.showModal(),
};

/* The letter that stands on the key, also while a Hindi keyboard is switched on. */
function letterOf(event) {
  if (event.key in KEYS) return event.key;
  const latin = /^[\x20-\x7e]$/.test(event.key);
  return !latin && event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, dialog[open]")) return;
  const act = KEYS[letterOf(event)];
  if (!act || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
}

document.addEventListener("keydown", onKey);
wireDialogs();
wirePapers();
wireQueue();
wireTalk();
