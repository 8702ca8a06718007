/* The papers: one at a time, larger and smaller, and the place of a field lit while it has focus. */

const STEPS = 5;
let step = 1;

const papers = () => [...document.querySelectorAll(".paper")];

export function zoom(by) {
  step = Math.min(STEPS, Math.max(1, step + by));
  for (const top of document.querySelectorAll(".desk-top")) top.dataset.zoom = step;
}

export function nextPaper() {
  const all = papers();
  if (all.length < 2) return;
  const at = all.findIndex((paper) => paper.classList.contains("current"));
  showPaper(all[(at + 1) % all.length].id);
}

function showPaper(id) {
  for (const paper of papers()) paper.classList.toggle("current", paper.id === id);
  for (const tab of document.querySelectorAll("[data-show-paper]")) {
    if (tab.dataset.showPaper === id) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

function light(link) {
  dim();
  showPaper(link.dataset.paper);
  const box = document.getElementById(link.dataset.box);
  if (!box) return;
  box.classList.add("lit");
  const top = box.closest(".desk-top");
  const seen = top.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  top.scrollTop += place.top - seen.top - seen.height / 2 + place.height / 2;
  top.scrollLeft += place.left - seen.left - seen.width / 2 + place.width / 2;
}

function dim() {
  for (const box of document.querySelectorAll("rect.lit")) box.classList.remove("lit");
}

function onClick(event) {
  const tab = event.target.closest("[data-show-paper]");
  const nearer = event.target.closest("[data-zoom]:is(button)");
  const link = event.target.closest("[data-box]");
  if (tab) showPaper(tab.dataset.showPaper);
  else if (nearer) zoom(Number(nearer.dataset.zoom));
  else if (link) showWhole(link);
  else return;
  event.preventDefault();
}

/* On a narrow screen the paper is below the answers: a press goes there. */
function showWhole(link) {
  light(link);
  document.getElementById(link.dataset.paper)?.scrollIntoView({ block: "nearest" });
}

export function wirePapers() {
  document.addEventListener("click", onClick);
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest("[data-box]");
    if (link) light(link);
  });
  document.addEventListener("mouseover", (event) => {
    const link = event.target.closest(".line")?.querySelector("[data-box]");
    if (link && !document.activeElement?.closest("[data-box]")) light(link);
  });
}
