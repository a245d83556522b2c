// The handle of the panel, which is a sheet on a phone: folds it to a line, so that the view has the screen.
/** @import { App } from "../types" */
import { byId, make } from "../dom.js";

/** @type {HTMLButtonElement | null} */
let handle = null;

/**
 * The handle, the same at every call, so that the focus stays on it; unfolds what is newly selected.
 * @param {App} app
 * @param {boolean} anew
 */
export function handleOf({ words }, anew) {
  handle ??= make("button", { type: "button", id: "handle", "aria-controls": "panel", onclick: () => fold(!byId("panel").classList.contains("folded")) });
  handle.setAttribute("aria-label", words.say("details"));
  if (anew) fold(false);
  return handle;
}

/** @param {boolean} on */
function fold(on) {
  byId("panel").classList.toggle("folded", on);
  handle?.setAttribute("aria-expanded", String(!on));
}
