// Lets the arrow keys walk through a list of focusable things.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export function walkWithArrows(container, selector) {
  container.addEventListener("keydown", (event) => {
    const items = [...container.querySelectorAll(selector)];
    const here = items.indexOf(document.activeElement);
    if (here < 0) return;
    const there = target(event.key, here, items.length);
    if (there === null) return;
    event.preventDefault();
    items[there].focus();
    items[there].scrollIntoView({ block: "nearest" });
  });
}

function target(key, here, length) {
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (!(key in STEPS)) return null;
  return Math.min(length - 1, Math.max(0, here + STEPS[key]));
}
