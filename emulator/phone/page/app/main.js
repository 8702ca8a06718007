// Starts the phone: draws its screens, picks up the phone that the address names, and keeps it up to date.

import { placeAnnouncer } from "./announce.js";
import { move } from "./clock.js";
import { peoplePane } from "./desk/people.js";
import { toolsPane } from "./desk/tools.js";
import { h, replace } from "./dom.js";
import { placeIcons } from "./icons.js";
import { followChatLinks } from "./links.js";
import { restore } from "./outbox.js";
import { phone, when } from "./phone.js";
import { leave, route, routeChanged } from "./route.js";
import { chatsScreen } from "./screens/chats.js";
import { conversationScreen } from "./screens/conversation.js";
import { connectionLine, statusBar } from "./screens/statusbar.js";
import { closeAllSheets } from "./sheets/sheet.js";
import { Stream } from "./stream.js";
import { language, say, wordingChanged } from "./wording.js";

const LAST_PHONE = "phone.citizen";
const TRY_AGAIN_MS = 2_000;

const chats = chatsScreen();
const conversation = conversationScreen();
let stream = null;
let left = null;

async function start() {
  document.documentElement.lang = language();
  placeAnnouncer();
  placeIcons();
  peoplePane(document.querySelector("#people"));
  toolsPane(document.querySelector("#tools"));
  replace(document.querySelector("#screens"), statusBar(), connectionLine(), chats, conversation);
  followChatLinks();
  keepTitle();
  await arrive();
  when("restarted", restart);
  routeChanged.addEventListener("change", follow);
  await follow();
  await restore();
}

async function arrive() {
  try {
    await Promise.all([phone.arrive(), move({})]);
  } catch {
    phone.tell("connection", "offline");
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    await arrive();
  }
}

/** The emulator was reset: other citizens, other chats. */
async function restart() {
  if (!stream) return;
  stream.close();
  stream = null;
  phone.me = null;
  await arrive();
  await follow();
}

async function follow() {
  closeAllSheets();
  const { citizen, number } = route();
  if (!phone.citizens.some(({ id }) => id === citizen)) return pickSomeone(citizen);
  if (phone.me?.id !== citizen) await pickUp(citizen);
  const open = phone.businesses.has(number) ? number : null;
  phone.look(open);
  showScreen(open);
  phone.tell("opened", open);
  return undefined;
}

async function pickSomeone(wanted) {
  if (wanted) await phone.arrive().catch(() => {});
  const known = (id) => phone.citizens.find((citizen) => citizen.id === id);
  const someone = known(wanted) ?? known(localStorage.getItem(LAST_PHONE)) ?? phone.citizens[0];
  if (!someone) return showScreen(null);
  history.replaceState(null, "", `#${encodeURIComponent(someone.id)}`);
  return follow();
}

async function pickUp(id) {
  stream?.close();
  localStorage.setItem(LAST_PHONE, id);
  await phone.pickUp(id).catch(() => phone.tell("connection", "offline"));
  if (phone.me?.id === id) stream = new Stream(id);
}

function showScreen(open) {
  chats.inert = Boolean(open);
  conversation.hidden = !open;
  document.querySelector("#phone").classList.toggle("in-chat", Boolean(open));
  if (!open && left) chats.querySelector(`[data-with="${CSS.escape(left)}"]`)?.focus({ preventScroll: true });
  left = open;
}

function keepTitle() {
  const heading = h("h1", { class: "unseen" });
  document.querySelector("#screens").prepend(heading);
  const title = () => {
    document.title = phone.me ? say("phoneOf", { name: phone.me.name }) : say("chats");
    heading.textContent = document.title;
  };
  title();
  when("picked-up citizens", title);
  wordingChanged.addEventListener("change", title);
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && phone.open && !event.defaultPrevented) leave();
});

start();
