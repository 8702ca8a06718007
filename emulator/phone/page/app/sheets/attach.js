// The sheet of everything that can be sent beside words.

import { sendContact, sendFile } from "../acts.js";
import { h, icon } from "../dom.js";
import { say } from "../wording.js";
import { openContact } from "./contact.js";
import { openPlaces } from "./places.js";
import { openSheet } from "./sheet.js";

const VOICES = [
  ["voice-income-hi", "voiceIncome"], ["voice-status-hi", "voiceStatus"],
  ["voice-marriage-en", "voiceMarriage"], ["voice-birth-pa", "voiceBirth"],
];
const VOICE = "audio/ogg; codecs=opus";
const RECORDINGS = "audio/ogg,audio/mpeg,audio/mp4,audio/aac,audio/amr";
const STICKERS = [["sticker-namaste", "stickerNamaste"], ["sticker-thanks", "stickerThanks"], ["sticker-ok", "stickerOk"]];

export function openAttach(to, pick) {
  const entries = [
    ["photo", "photo", () => pick("photo")],
    ["camera", "camera", () => pick("camera")],
    ["document", "document", () => pick("document")],
    ["place", "location", () => openPlaces(to)],
    ["person", "contact", () => openContact(to, (person) => sendContact(to, person))],
    ["mic", "voiceNote", () => openVoices(to)],
    ["sticker", "sticker", () => openStickers(to)],
  ];
  const sheet = openSheet({ title: say("attach"), content: h("div", { class: "grid" }, entries.map(tile)), className: "attach-sheet" });

  function tile([mark, key, deed]) {
    const choose = () => {
      sheet.close();
      deed();
    };
    return h("button", { type: "button", class: `tile tile-${mark}`, onclick: choose }, h("span", {}, icon(mark)), say(key));
  }
}

export function openVoices(to) {
  const send = async (name) => {
    sheet.close();
    const file = await sample(`${name}.ogg`, VOICE);
    await sendFile(to, "audio", { file, voice: true });
  };
  const own = h("input", { type: "file", hidden: true, accept: RECORDINGS, id: "pick-recording", "aria-label": say("ownRecording") });
  own.addEventListener("change", () => {
    const [file] = own.files;
    sheet.close();
    if (file) sendRecording(to, file);
  });
  const content = h("div", { class: "samples" }, VOICES.map(([name, key]) =>
    h("button", { type: "button", class: "entry", onclick: () => send(name) }, icon("mic"), h("span", {}, say(key)))),
    h("button", { type: "button", class: "entry", onclick: () => own.click() }, icon("attach"), h("span", {}, say("ownRecording"))), own);
  const sheet = openSheet({ title: say("voiceNote"), content });
}

// Only a recording in Ogg is a voice note to the platform; others are sent as sounds.
function sendRecording(to, file) {
  const voice = /^audio\/ogg/.test(file.type);
  return sendFile(to, "audio", { file: voice ? new File([file], file.name, { type: VOICE }) : file, voice });
}

export function openStickers(to) {
  const send = async (name) => {
    sheet.close();
    await sendFile(to, "sticker", { file: await sample(`${name}.webp`, "image/webp"), animated: false });
  };
  const content = h("div", { class: "stickers" }, STICKERS.map(([name, key]) =>
    h("button", { type: "button", "aria-label": say(key), onclick: () => send(name) }, h("img", { src: `/_phone/samples/${name}.webp`, alt: "" }))));
  const sheet = openSheet({ title: say("sticker"), content });
}

async function sample(name, type) {
  const response = await fetch(`/_phone/samples/${name}`);
  return new File([await response.blob()], name, { type });
}
