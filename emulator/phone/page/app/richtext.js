// Sets the chat's own marks (*bold*, _italic_, ~strike~, ```mono```, quotes, lists, links) as text nodes.

import { h } from "./dom.js";

const MARKS = { "*": "strong", _: "em", "~": "s", "`": "code" };
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/iy;
const TRAILING = /[.,;:!?)\]}»।*_~`]+$/;
const WORD = /[\p{L}\p{N}\p{M}]/u;

export function richText(text) {
  const fragment = document.createDocumentFragment();
  String(text).split("```").forEach((part, index, parts) => {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) fragment.append(h("code", { class: "mono" }, part));
    else fragment.append(...lines(index % 2 === 1 ? "```" + part : part));
  });
  return fragment;
}

export function plainText(text) {
  return richText(String(text).slice(0, 400)).textContent.replace(/\s+/g, " ").trim();
}

export function languageOf(text) {
  if (/[\u0900-\u097F]/.test(text)) return "hi";
  if (/[\u0A00-\u0A7F]/.test(text)) return "pa";
  return null;
}

function lines(part) {
  const all = part.split("\n");
  return all.flatMap((line, index) => {
    const block = blockOf(line);
    if (block) return [block];
    return [...inline(line), ...(index < all.length - 1 ? ["\n"] : [])];
  });
}

function blockOf(line) {
  const [, quoted] = /^> (.+)$/.exec(line) ?? [];
  if (quoted) return h("span", { class: "quoted" }, inline(quoted));
  const [, bullet] = /^[-*•] (.+)$/.exec(line) ?? [];
  if (bullet) return h("span", { class: "item" }, h("span", { class: "dot" }, "•"), inline(bullet));
  return null;
}

function inline(text) {
  const out = [];
  const hopeless = {};
  let plain = "";
  const flush = () => {
    if (plain) out.push(plain);
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const piece = linkAt(text, at) ?? markAt(text, at, hopeless);
    if (piece) {
      flush();
      out.push(piece.node);
      at += piece.length;
    } else plain += text[at++];
  }
  flush();
  return out;
}

function linkAt(text, at) {
  if (at > 0 && /[\w.+-]/.test(text[at - 1])) return null;
  LINK.lastIndex = at;
  const found = LINK.exec(text)?.[0].replace(TRAILING, "");
  const address = found && addressOf(found);
  if (!address) return null;
  const attributes = { href: address, target: "_blank", rel: "noopener noreferrer" };
  return { node: h("a", attributes, found), length: found.length };
}

export function addressOf(found) {
  const whole = found.includes("://") ? found : found.includes("@") ? `mailto:${found}` : `https://${found}`;
  try {
    const { protocol, href } = new URL(whole);
    return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

function markAt(text, at, hopeless) {
  const mark = text[at];
  if (!(mark in MARKS) || hopeless[mark] || !opens(text, at)) return null;
  const end = closing(text, at, mark);
  if (end < 0) {
    hopeless[mark] = true;
    return null;
  }
  const inside = text.slice(at + 1, end);
  const content = mark === "`" ? [inside] : inline(inside);
  return { node: h(MARKS[mark], {}, content), length: end + 1 - at };
}

function opens(text, at) {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !WORD.test(before) && !/\s/.test(after) && after !== text[at];
}

function closing(text, from, mark) {
  for (let at = text.indexOf(mark, from + 2); at > 0; at = text.indexOf(mark, at + 1)) {
    const after = text[at + 1] ?? " ";
    if (!/\s/.test(text[at - 1]) && !WORD.test(after)) return at;
  }
  return -1;
}
