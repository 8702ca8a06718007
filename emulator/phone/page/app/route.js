// Keeps in the address which phone is in hand and which chat is open, so that Back and reload work.

export const routeChanged = new EventTarget();

let steps = 0;

export function route() {
  const [citizen = "", number = ""] = location.hash.slice(1).split("/").map(decodeURIComponent);
  return { citizen, number };
}

export function go(citizen, number = "") {
  const hash = `#${encodeURIComponent(citizen)}${number ? `/${encodeURIComponent(number)}` : ""}`;
  if (hash === location.hash) return;
  steps += 1;
  location.hash = hash;
}

/** Leave the chat: one step back in history when we came from the list, else straight to the list. */
export function leave() {
  if (steps > 0) {
    steps -= 1;
    history.back();
    return;
  }
  history.replaceState(null, "", `#${encodeURIComponent(route().citizen)}`);
  routeChanged.dispatchEvent(new Event("change"));
}

addEventListener("hashchange", () => routeChanged.dispatchEvent(new Event("change")));
