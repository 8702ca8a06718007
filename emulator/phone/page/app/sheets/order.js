// The sheet of an order: what it is for, what it comes to, and every way to pay that the message names.

import { h, icon } from "../dom.js";
import { say } from "../wording.js";
import { openSheet } from "./sheet.js";

export function rupees(money) {
  if (!money) return "";
  const amount = Number(money.value) / Number(money.offset || 100);
  return new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" }).format(amount);
}

export function openOrder(parameters) {
  const { order = {}, reference_id: reference, total_amount: total } = parameters;
  const content = h("div", { class: "bill" },
    h("p", { class: "faint" }, `${say("reference")} ${reference ?? ""}`),
    h("dl", {}, (order.items ?? []).map(item), extras(order), line(say("total"), total, "total")),
    ways(parameters, total));
  openSheet({ title: say("reviewAndPay"), content, className: "order-sheet" });
}

function item({ name, quantity = 1, amount, sale_amount: sale }) {
  const money = sale ?? amount;
  const sum = { value: Number(money?.value) * Number(quantity), offset: money?.offset };
  return line(quantity > 1 ? `${say("quantity", { count: quantity })} ${name}` : name, sum);
}

function extras(order) {
  const known = ["subtotal", "tax", "shipping", "discount"];
  return known.filter((key) => Number(order[key]?.value) > 0).map((key) => line(say(key), order[key], "faint"));
}

function line(label, money, className = "") {
  return h("div", { class: className }, h("dt", { dir: "auto" }, label), h("dd", {}, rupees(money)));
}

function ways({ payment_settings: settings = [], payment_configuration: configuration, payment_type: type }, total) {
  const found = settings.map((setting) => way(setting, total)).filter(Boolean);
  if (found.length) return found;
  if (configuration) return h("p", { class: "faint" }, say("payByGateway", { name: `${type ?? ""} ${configuration}`.trim() }));
  return h("p", { class: "faint" }, say("noWayToPay"));
}

function way({ type, payment_link: paymentLink, upi_intent_link: upi, payment_gateway: gateway }, total) {
  if (type === "payment_link") return payAt(paymentLink?.uri, total);
  if (type === "upi_intent_link") return payByUpi(upi?.link);
  if (type === "payment_gateway") return h("p", { class: "faint" }, say("payByGateway", { name: gateway?.type ?? "" }));
  return null;
}

function payAt(uri, total) {
  if (!/^https?:\/\//i.test(uri ?? "")) return null;
  const attributes = { class: "primary", href: uri, target: "_blank", rel: "noopener noreferrer", "data-first": true };
  return h("a", attributes, icon("rupee"), say("payNow", { amount: rupees(total) }));
}

function payByUpi(link) {
  if (!/^upi:\/\//i.test(link ?? "")) return null;
  return h("div", { class: "upi" }, h("a", { class: "secondary", href: link }, icon("rupee"), say("payWithUpi")), h("code", {}, link));
}
