/* A talk: the newest words are in sight, and stay so while the thread renews itself. */

function toTheEnd(thread) {
  thread.scrollTop = thread.scrollHeight;
}

export function wireTalk() {
  const thread = document.querySelector("[data-thread]");
  if (!thread) return;
  toTheEnd(thread);
  document.addEventListener("htmx:afterSwap", () => {
    const fresh = document.querySelector("[data-thread]");
    if (fresh) toTheEnd(fresh);
  });
}
