/* The queue: up and down by keys; narrowing at once when another service or place is chosen. */

export function moveInQueue(by) {
  const links = [...document.querySelectorAll("[data-row]")];
  if (!links.length) return;
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
  links[next].focus();
  links[next].closest("tr")?.scrollIntoView({ block: "nearest" });
}

export function wireQueue() {
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
  });
  document.addEventListener("click", (event) => {
    const row = event.target.closest(".cases tr");
    if (row && !event.target.closest("a, button, input, label") && !String(getSelection())) {
      row.querySelector("[data-row]")?.click();
    }
  });
}
