// A legend above a drawing: open where there is room, folded on a phone.
import { make } from "../dom.js";

const NARROW = "(max-width: 760px)";

/**
 * @param {string} name its class
 * @param {...HTMLElement} parts the summary first
 */
export function keyBox(name, ...parts) {
  const element = make("details", { class: `key ${name}` }, ...parts);
  const narrow = matchMedia(NARROW);
  const fold = () => void (element.open = !narrow.matches);
  narrow.addEventListener("change", fold);
  fold();
  return element;
}
