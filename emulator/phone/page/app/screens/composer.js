// Where the citizen writes: text, emoji, attachments, a photo, a voice note; with what is being answered.

import { write } from "../acts.js";
import { quoted } from "../bubbles/quote.js";
import { h, icon, iconButton, replace } from "../dom.js";
import { phone, when } from "../phone.js";
import { openAttach, openVoices } from "../sheets/attach.js";
import { openEmoji } from "../sheets/emoji.js";
import { openUpload } from "../sheets/upload.js";
import { say } from "../wording.js";

const TALLEST = 132;
const PHOTOS = "image/*,video/mp4,video/3gpp";
const touches = matchMedia("(pointer: coarse)");

export function composer(number, signal) {
  const chat = phone.chatWith(number);
  const answering = h("div", { class: "answering" });
  const text = h("textarea", {
    id: "composer-text", rows: 1, placeholder: say("message"), "aria-label": say("message"), dir: "auto",
    enterkeyhint: "send", value: chat.draft, oninput: changed, onkeydown: pressed, onpaste: pasted,
  });
  const send = h("button", { type: "submit", class: "round-send", "aria-label": say("sendMessage"), title: say("sendMessage") }, icon("send"));
  const speakButton = h("button", { type: "button", class: "round-send", "aria-label": say("voiceNote"), title: say("voiceNote"), onclick: () => openVoices(number) }, icon("mic"));
  const pickers = { photo: picker("photo", { accept: PHOTOS }), camera: picker("camera", { accept: "image/*", capture: "environment" }), document: picker("document", {}) };
  const pick = (what) => pickers[what].click();
  const form = h("form", { class: "composer", onsubmit: submit }, answering,
    h("div", { class: "field" },
      iconButton("smile", say("emoji"), () => openEmoji(insert)), text,
      iconButton("attach", say("attach"), () => openAttach(number, pick)),
      iconButton("camera", say("takePhoto"), () => pick("camera"), "camera-button")),
    send, speakButton, Object.values(pickers));
  when("replying", (with_) => with_ === number && drawAnswering({ focused: true }), signal);
  when("drafted", (with_) => with_ === number && insert(""), signal);
  drawAnswering({ focused: false });
  changed();
  requestAnimationFrame(changed);
  return form;

  function changed() {
    chat.draft = text.value;
    form.classList.toggle("written", text.value.trim() !== "");
    send.hidden = text.value.trim() === "";
    speakButton.hidden = !send.hidden;
    text.rows = 1;
    text.style.height = "auto";
    text.style.height = `${Math.min(TALLEST, text.scrollHeight)}px`;
  }

  function pressed(event) {
    if (event.key === "Escape") stopAnswering();
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !touches.matches;
    if (!sends) return;
    event.preventDefault();
    form.requestSubmit();
  }

  function submit(event) {
    event.preventDefault();
    const body = text.value.trim();
    if (!body) return;
    text.value = "";
    write(number, body, chat.replyingTo);
    stopAnswering();
    changed();
    text.focus();
  }

  function insert(emoji) {
    text.value ||= chat.draft;
    text.setRangeText(emoji, text.selectionStart, text.selectionEnd, "end");
    text.focus();
    changed();
  }

  function pasted({ clipboardData }) {
    const [file] = clipboardData?.files ?? [];
    if (file) upload(file, "photo");
  }

  function picker(name, attributes) {
    const input = h("input", { type: "file", hidden: true, name, id: `pick-${name}`, "aria-label": say(name), ...attributes });
    input.addEventListener("change", () => {
      const [file] = input.files;
      input.value = "";
      if (file) upload(file, name === "document" ? "document" : "photo");
    });
    return input;
  }

  function upload(file, wanted) {
    openUpload(number, file, { wanted, replyTo: chat.replyingTo });
    stopAnswering();
  }

  function stopAnswering() {
    chat.replyingTo = null;
    drawAnswering({ focused: false });
  }

  function drawAnswering({ focused }) {
    const original = chat.messages.get(chat.replyingTo);
    answering.hidden = !original;
    replace(answering, original && h("div", { class: "quote still" }, quoted(original)), iconButton("close", say("stopReplying"), stopAnswering));
    if (focused) text.focus();
  }
}
