// Buttons below a drawing, for those who have no wheel: nearer, farther, all of it.
import { make } from "../dom.js";

/**
 * @param {(factor: number) => void} zoom
 * @param {() => void} fit
 */
export const zoomButtons = (zoom, fit) => make("div", { class: "zoom" },
  make("button", { type: "button", id: "zoom-in", "data-word-label": "zoom-in", onclick: () => zoom(1.25) }, "+"),
  make("button", { type: "button", id: "zoom-out", "data-word-label": "zoom-out", onclick: () => zoom(0.8) }, "−"),
  make("button", { type: "button", id: "fit", "data-word": "fit", onclick: fit }));
