// Files made in the page and given to the reader; nobody is asked for anything.
/** @import { Picture } from "../types" */
import { make } from "../dom.js";

/** Pixels of a picture for one unit of its drawing. */
const SHARPNESS = 2;
/** Longest side of a canvas that every browser makes, in pixels. */
const LONGEST = 8192;

/**
 * @param {string} name
 * @param {Blob} blob
 */
export function download(name, blob) {
  const href = URL.createObjectURL(blob);
  make("a", { href, download: name }).click();
  // Later: the browser may not have begun to read.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * A picture as PNG, drawn from its SVG at twice the size.
 * @param {Picture} picture
 * @returns {Promise<Blob>}
 */
export async function png({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height));
  const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}
