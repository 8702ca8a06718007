// Pictures, videos, stickers, voice notes and documents, as sent or while they are still on their way.

import { heard } from "../api.js";
import { h, icon, iconButton } from "../dom.js";
import { phone } from "../phone.js";
import { openViewer } from "../sheets/viewer.js";
import { say } from "../wording.js";
import { drawing } from "./drawing.js";
import { words } from "./words.js";

const SIZES = ["B", "KB", "MB", "GB"];

export function image(message) {
  const label = message.image?.caption || say("photo");
  const open = () => openViewer({ message, label });
  const picture = h("button", { type: "button", class: "picture", "aria-label": label, onclick: open }, shownPicture(message, label));
  return { inside: [picture, caption(message.image)], wide: true };
}

export function video(message) {
  const source = addressOf(message, message.video);
  const player = source && h("video", { class: "video", controls: true, preload: "metadata", src: source });
  return { inside: [player ?? fileLine("video", say("video"), message), caption(message.video)], wide: true };
}

export function sticker(message) {
  return { inside: [h("div", { class: "sticker" }, shownPicture(message, say("sticker")))], bare: true };
}

export function audio(message) {
  const sound = new Audio();
  sound.preload = "none";
  sound.src = addressOf(message, message.audio) ?? "";
  const bar = h("progress", { max: 1, value: 0, "aria-hidden": true });
  const button = iconButton("play", say("tapToPlay"), () => (sound.paused ? sound.play() : sound.pause()), "play");
  const redraw = () => {
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    button.setAttribute("aria-label", say(sound.paused ? "tapToPlay" : "pause"));
  };
  for (const moment of ["play", "pause", "ended"]) sound.addEventListener(moment, redraw);
  if (message.from === "business") sound.addEventListener("play", () => heard(phone.me.id, message.id).catch(() => {}), { once: true });
  sound.addEventListener("timeupdate", () => (bar.value = sound.currentTime / (sound.duration || 1)));
  return { inside: [h("div", { class: "voice" }, button, bar, icon("mic"))] };
}

export function document(message) {
  const content = message.document ?? {};
  return { inside: [fileLine("document", filenameOf(message, content), message), caption(content)], wide: true };
}

/** The picture, video or document that stands over the words of an interactive message or template. */
export function headerMedia(header, message) {
  const kind = header?.type?.toLowerCase();
  if (kind === "image") return image({ ...message, image: header.image, media: mediaOf(header, message) }).inside[0];
  if (kind === "video") return video({ ...message, video: header.video, media: mediaOf(header, message) }).inside[0];
  if (kind === "document") {
    const inner = { ...message, document: header.document, media: mediaOf(header, message) };
    return fileLine("document", filenameOf(inner, header.document ?? {}), inner);
  }
  return null;
}

export function addressOf(message, content) {
  const address = message.media?.url ?? content?.url ?? null;
  return address?.startsWith("/_control/") || address?.startsWith("/_phone/") ? address : null;
}

const mediaOf = (header, message) => header.media ?? message.media;

function shownPicture(message, label) {
  const address = addressOf(message, message.image ?? message.sticker);
  if (address) return h("img", { src: address, alt: label, loading: "lazy", decoding: "async" });
  if (message.file) return drawing(message.file, label);
  return h("span", { class: "no-picture" }, icon("photo"));
}

function filenameOf(message, content) {
  return content.filename ?? message.media?.filename ?? message.file?.name ?? say("document");
}

function fileLine(iconName, name, message) {
  const address = addressOf(message, message[message.type]);
  const kind = extensionOf(name, message);
  const about = [kind, sizeOf(message.media?.size ?? message.file?.size)].filter(Boolean).join(" · ");
  const label = h("span", { class: "file-name" }, h("strong", { dir: "auto" }, name), h("small", {}, about));
  const badge = h("span", { class: `file-icon kind-${kind.toLowerCase()}` }, icon(iconName), h("b", {}, kind));
  const line = h("div", { class: "file" }, badge, label);
  if (!address) return line;
  return h("div", {}, line, h("div", { class: "file-links" }, openLink(address, name), downloadLink(address, name)));
}

function openLink(address, name) {
  const attributes = { href: address, target: "_blank", rel: "noopener", "aria-label": `${say("open")}: ${name}` };
  return h("a", attributes, icon("link"), say("open"));
}

export function downloadLink(address, name) {
  const attributes = { href: address, download: name, "aria-label": `${say("download")}: ${name}` };
  return h("a", attributes, icon("download"), say("download"));
}

function extensionOf(name, message) {
  const [, ending] = /\.([a-z0-9]{1,4})$/i.exec(name) ?? [];
  return (ending ?? message.media?.mime_type?.split("/")[1]?.slice(0, 4) ?? "").toUpperCase();
}

export function sizeOf(bytes) {
  if (!Number.isFinite(bytes)) return "";
  const power = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** power;
  return `${size < 10 && power > 0 ? size.toFixed(1) : Math.round(size)} ${SIZES[power]}`;
}

const caption = (content) => content?.caption && words(content.caption);
