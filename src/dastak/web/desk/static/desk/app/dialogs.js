/* The forms of the verbs as dialogs: opened by a key or a button, confirmed with Ctrl+Enter. */

export function openVerb(verb) {
  const dialog = document.getElementById(`do-${verb}`);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  (dialog.querySelector("[data-starts]") ?? dialog.querySelector("[data-confirm]")).focus();
}

/* A phrase goes into the text, where the officer can change it; the form then sends the text. */
function takePhrase(select) {
  const text = select.form.querySelector("[data-starts]");
  if (!select.value || !text) return;
  text.value = text.value.trim() ? `${text.value.trim()}\n${select.value}` : select.value;
  select.value = "";
  text.focus();
}

function onClick(event) {
  const verb = event.target.closest("[data-verb]");
  const close = event.target.closest("[data-close]");
  if (verb) openVerb(verb.dataset.verb);
  else if (close) close.closest("dialog").close();
  else if (event.target.closest("[data-help]")) document.getElementById("help").showModal();
  else return;
  event.preventDefault();
}

function onKey(event) {
  const form = event.target.closest("dialog[open] form, form[data-send]");
  if (!form || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("[data-confirm]") ?? undefined);
}

/* One decision is sent once, however often the key is pressed. */
function onSubmit(event) {
  if (!event.target.closest("dialog, form[data-send]") || event.target.method === "dialog") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
}

function reopenAsModal() {
  for (const dialog of document.querySelectorAll("dialog[open]")) {
    dialog.removeAttribute("open");
    openVerb(dialog.id.slice("do-".length));
  }
}

export function wireDialogs() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-phrase]")) takePhrase(event.target);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
  reopenAsModal();
}
