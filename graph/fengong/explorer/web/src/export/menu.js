// The menu that gives the current view as a file.
/** @import { App, Picture } from "../types" */
import { all, byId, make } from "../dom.js";
import { shown } from "../filter.js";
import { palette } from "../views/look.js";
import { download, png, sharpness } from "./download.js";
import { formatOf } from "./formats.js";

/**
 * @param {App} app
 * @param {{ picture(): Picture | null }} stage
 */
export function createExportMenu({ store, ...rest }, stage) {
  const app = { store, ...rest };
  const stem = app.model.data.stem;
  const entries = make("div", { id: "exports", hidden: true, role: "group", "data-word-label": "export" }, entry("png", savePng), entry("svg", saveSvg), entry("csv", saveCsv), entry("print", () => window.print()));
  const button = make("button", { type: "button", id: "export", class: "quiet", "data-word": "export", "aria-expanded": "false", "aria-controls": "exports", onclick: () => open(entries.hidden) });
  const said = make("p", { id: "exported", role: "status", class: "unseen" });
  const refused = make("p", { id: "refused", role: "alert" });
  const menu = make("div", { class: "export" }, button, entries, said, refused);
  byId("language").after(menu);
  menu.addEventListener("keydown", pressed);
  document.addEventListener("pointerdown", ({ target }) => !(target instanceof Node && menu.contains(target)) && open(false));
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && open(false));

  /** @param {boolean} on */
  function open(on) {
    refused.textContent = "";
    entries.hidden = !on;
    // What the menu lies over cannot be hit by half.
    for (const one of all(document, "main > *, .tools, .find, #views")) one.inert = on;
    button.setAttribute("aria-expanded", String(on));
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.key !== "Escape" || entries.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  }

  /**
   * @param {string} kind
   * @param {() => Promise<void> | void} save
   */
  function entry(kind, save) {
    const onclick = async () => {
      open(false);
      button.focus();
      await save();
    };
    return make("button", { type: "button", "data-export": kind, "data-word": `export.${kind}`, onclick });
  }

  /**
   * @param {string} name
   * @param {Blob} blob
   */
  function give(name, blob) {
    download(name, blob);
    said.textContent = app.words.say("exported", { name });
  }

  /** @returns {Picture | null} */
  function picture() {
    const state = store.get();
    const own = formatOf(state).picture;
    return own ? own(app, { state, shown: shown(app.model, state), colours: palette() }) : stage.picture();
  }

  async function savePng() {
    const made = picture();
    const scale = made && sharpness(made);
    if (made && scale) give(`${stem}-${store.get().view}.png`, await png(made, scale));
    else if (made) refused.textContent = app.words.say("export.too-large", { width: made.width, height: made.height });
  }

  function saveSvg() {
    const made = picture();
    if (made) give(`${stem}-${store.get().view}.svg`, new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${made.svg}\n`], { type: "image/svg+xml" }));
  }

  function saveCsv() {
    const state = store.get();
    const { table } = formatOf(state);
    give(`${stem}-${table.name}.csv`, new Blob([table.make(app, { state, shown: shown(app.model, state) })], { type: "text/csv;charset=utf-8" }));
  }
}
