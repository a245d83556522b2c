/** @import { PageData, Say } from "./types" */

/** @type {PageData} What the server wrote into the page. */
export const data = JSON.parse(document.getElementById("editor-data")?.textContent ?? "");

/**
 * A word of the interface, its places filled.
 * @type {Say}
 */
export const say = (key, values = {}) => data.words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
