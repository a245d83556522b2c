// The menu that gives the current view as a file.
/** @import { App, Picture } from "../types" */
import { byId, make } from "../dom.js";
import { shown } from "../filter.js";
import { table } from "./csv.js";
import { download, png } from "./download.js";

/**
 * @param {App} app
 * @param {{ picture(): Picture | null, hasPicture(): boolean }} stage
 */
export function createExportMenu({ store, ...rest }, stage) {
  const app = { store, ...rest };
  const stem = app.model.data.stem;
  const pictures = [entry("png", savePng), entry("svg", saveSvg)];
  const entries = make("div", { id: "exports", hidden: true, role: "group", "data-word-label": "export" }, pictures, entry("csv", saveCsv));
  const button = make("button", { type: "button", id: "export", class: "quiet", "data-word": "export", "aria-expanded": "false", "aria-controls": "exports", onclick: () => open(entries.hidden) });
  const said = make("p", { id: "exported", role: "status", class: "unseen" });
  const menu = make("div", { class: "export" }, button, entries, said);
  byId("language").after(menu);
  menu.addEventListener("keydown", pressed);
  document.addEventListener("pointerdown", ({ target }) => !(target instanceof Node && menu.contains(target)) && open(false));
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && open(false));

  /** @param {boolean} on */
  function open(on) {
    for (const one of pictures) one.hidden = !stage.hasPicture();
    entries.hidden = !on;
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

  async function savePng() {
    const picture = stage.picture();
    if (picture) give(`${stem}-${store.get().view}.png`, await png(picture));
  }

  function saveSvg() {
    const picture = stage.picture();
    if (picture) give(`${stem}-${store.get().view}.svg`, new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${picture.svg}\n`], { type: "image/svg+xml" }));
  }

  function saveCsv() {
    const csv = table(app, shown(app.model, store.get()));
    give(`${stem}-assignments.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
  }
}
