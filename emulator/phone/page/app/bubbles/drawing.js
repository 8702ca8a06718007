// Draws a picture that is still in this browser on a canvas, so that no foreign address is ever needed.

import { h } from "../dom.js";

const LONGEST_EDGE = 720;

export function drawing(file, label) {
  const canvas = h("canvas", { role: "img", "aria-label": label, width: 240, height: 180 });
  draw(file, canvas).catch(() => canvas.classList.add("undrawable"));
  return canvas;
}

async function draw(file, canvas) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}
