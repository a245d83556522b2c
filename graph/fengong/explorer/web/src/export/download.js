// Files made in the page and given to the reader; nobody is asked for anything.
/** @import { Picture } from "../types" */
import { make } from "../dom.js";

/** Pixels of a picture for one unit of its drawing. */
const SHARPNESS = 2;
/** Longest side and largest area of a canvas that browsers make, in pixels. */
const LONGEST = 16_384;
const LARGEST = 2 ** 26;

/**
 * How many pixels a unit of a picture gets; null where it would be less than one, and small words could not be read.
 * @param {{ width: number, height: number }} picture
 * @returns {number | null}
 */
export function sharpness({ width, height }) {
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  return scale < 1 ? null : scale;
}

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
 * A picture as PNG, drawn from its SVG at twice the size; at less where that is too large for a browser.
 * @param {Picture} picture
 * @param {number} scale as `sharpness` has it
 * @returns {Promise<Blob>}
 */
export async function png({ svg, width, height }, scale) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}
