/** @import { PageData } from "./types" */

/**
 * What Python wrote into the page. Only ever shown as text.
 * @returns {PageData}
 */
export function readData() {
  return JSON.parse(document.getElementById("data")?.textContent ?? "");
}
