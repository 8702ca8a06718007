// The sheet that sends a place: where the phone is, one of a few places, or what is typed in.

import { sendLocation } from "../acts.js";
import { h, icon } from "../dom.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

const PLACES = [
  { name: "Connaught Place", address: "Connaught Place, New Delhi 110001", latitude: 28.6315, longitude: 77.2167 },
  { name: "Rohini Sector 7", address: "Sector 7, Rohini, Delhi 110085", latitude: 28.7072, longitude: 77.1167 },
  { name: "Saket", address: "Saket, New Delhi 110017", latitude: 28.5245, longitude: 77.2066 },
  { name: "Jhabua", address: "Collectorate, Jhabua, Madhya Pradesh 457661", latitude: 22.7677, longitude: 74.5906 },
  { name: "Amritsar", address: "Town Hall, Amritsar, Punjab 143001", latitude: 31.6265, longitude: 74.877 },
];

export function openPlaces(to, replyTo = null) {
  const status = h("p", { class: "faint", role: "status" });
  const form = h("form", { class: "fields", onsubmit: submit },
    h("button", { type: "button", class: "secondary", onclick: locate, "data-first": true }, icon("place"), say("myLocation")),
    status,
    h("div", { class: "chips", role: "group", "aria-label": say("savedPlaces") }, PLACES.map(chip)),
    field("name", say("placeName")), field("address", say("address")),
    h("div", { class: "pair" }, degrees("latitude", 90), degrees("longitude", 180)),
    h("button", { type: "submit", class: "primary" }, icon("send"), say("sendLocation")));
  fill(PLACES[0]);
  const sheet = openSheet({ title: say("location"), content: form });

  function chip(place) {
    return h("button", { type: "button", class: "chip", onclick: () => fill(place) }, place.name);
  }

  function fill(place) {
    for (const [key, value] of Object.entries(place)) form.elements[key].value = value;
    for (const one of form.querySelectorAll(".chip")) one.setAttribute("aria-pressed", one.textContent === place.name);
  }

  function locate() {
    status.textContent = say("locating");
    const found = ({ coords }) => {
      status.textContent = "";
      fill({ name: "", address: "", latitude: coords.latitude, longitude: coords.longitude });
    };
    const lost = () => (status.textContent = say("noLocation"));
    if (!navigator.geolocation) return lost();
    return navigator.geolocation.getCurrentPosition(found, lost, { timeout: 10_000 });
  }

  function submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    sheet.close();
    sendLocation(to, placeOf(given), replyTo);
  }
}

function placeOf({ name, address, latitude, longitude }) {
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return { ...place, ...(name ? { name } : {}), ...(address ? { address } : {}) };
}

function field(name, label) {
  return h("label", {}, h("span", {}, label), h("input", { name, autocomplete: "off", dir: "auto" }));
}

function degrees(name, most) {
  const attributes = { name, type: "number", step: "any", min: -most, max: most, required: true };
  return h("label", {}, h("span", {}, say(name)), h("input", attributes));
}
