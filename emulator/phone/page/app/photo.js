// Makes a photo fit for sending, as a phone does: other formats become JPEG, very large ones get smaller.

const LONGEST_EDGE = 3000;
const LARGEST_BYTES = 4_500_000;
const QUALITY = 0.88;
const SENT_AS_THEY_ARE = ["image/jpeg", "image/png"];
const PICTURES = /^image\/(jpeg|png|webp|gif|bmp|avif|heic|heif)$/;

export function kindOf({ type }) {
  if (PICTURES.test(type)) return "image";
  return type.startsWith("video/") ? "video" : "document";
}

export async function fit(file) {
  const fine = SENT_AS_THEY_ARE.includes(file.type) && file.size <= LARGEST_BYTES;
  if (fine) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const blob = await jpeg(bitmap);
  bitmap.close();
  return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
}

function jpeg(bitmap) {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
