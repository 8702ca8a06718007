// Brings the phone's own icons into the page once, so that they are still there when the line is not.

const TRY_AGAIN_MS = 2_000;

export async function placeIcons() {
  try {
    const response = await fetch("/_phone/icons.svg");
    const drawing = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
    const sheet = document.adoptNode(drawing.documentElement);
    sheet.setAttribute("class", "unseen");
    sheet.setAttribute("aria-hidden", "true");
    document.body.prepend(sheet);
  } catch {
    setTimeout(placeIcons, TRY_AGAIN_MS);
  }
}
