// The findings as a table of words, in full. Pure.
/** @import { App, Id, Place } from "../types" */
/** @import { Grid, GridRow } from "./grid.js" */
import { byCode } from "../views/findings.js";

/** @typedef {{ kind: string, severity: string, message: string, task: Id | null, words: string, source: number | null, place: Place | null }} Noted */

/**
 * Every finding of reading, then of how the work is divided, a row for each place.
 * @param {App} app
 * @returns {{ source: Noted[], work: Noted[] }}
 */
export function noted(app) {
  const { model: { data }, words: { pick, say, has } } = app;
  const chars = data.texts.map(({ text }) => Array.from(text));
  /** @type {Noted[]} */
  const source = byCode(data).flatMap(([code, found]) => found.map(({ note, source: at, task }) => ({
    kind: has(`finding.${code}`) ? say(`finding.${code}`) : code,
    severity: has(`severity.${note.severity}`) ? say(`severity.${note.severity}`) : note.severity,
    message: pick(note.message), task, words: note.words, source: at, place: note.place,
  })));
  /** @type {Noted[]} */
  const work = data.governance.flatMap(({ title, found }) => found.flatMap(({ source: at, who, why, sure, tasks }) => {
    const same = { kind: pick(title), severity: pick(sure), message: [pick(who), pick(why)].filter(Boolean).join(say("scope.colon")), source: at };
    const slice = (/** @type {Place} */ place) => (at === null ? "" : chars[at].slice(...place).join(""));
    /** @type {Noted} */
    const bare = { ...same, task: null, words: "", place: null };
    const places = tasks.flatMap(({ task, places: all }) => (all.length ? all.map((place) => ({ ...bare, task, words: slice(place), place })) : [{ ...bare, task }]));
    return places.length ? places : [bare];
  }));
  return { source, work };
}

/**
 * @param {App} app
 * @returns {Grid}
 */
export function findingsGrid(app) {
  const { words: { say } } = app;
  const { source, work } = noted(app);
  const names = [["sheet.finding", 310], ["title", 270], ["column.words", 300], ["sheet.place", 200]];
  return {
    columns: names.map(([key, width]) => ({ name: say(String(key)), width: Number(width) })),
    rows: [
      { band: say("findings.source") }, { note: say("findings.source.about") }, ...grouped(app, source, {}),
      { band: say("findings.work") }, { note: say("findings.work.about") }, ...(app.model.data.governance.length ? grouped(app, work, caveats(app)) : [{ note: say("findings.unjudged") }]), ...vain(app),
    ],
  };
}

/**
 * What a reader must know of a kind of finding, by its name.
 * @param {App} app
 * @returns {Record<string, string>}
 */
const caveats = ({ model, words: { pick } }) => Object.fromEntries(model.data.governance.map(({ title, caveat }) => [pick(title), pick(caveat)]));

/**
 * What was looked for and is not there.
 * @param {App} app
 * @returns {GridRow[]}
 */
function vain({ model: { data }, words: { pick, say } }) {
  const none = data.governance.filter(({ found }) => !found.length).map(({ title }) => pick(title));
  return none.length ? [{ note: `${say("findings.vain")} ${none.join(say("scope.comma"))}` }] : [];
}

/**
 * Rows below the name of their kind; what is the same as above is not said again.
 * @param {App} app
 * @param {Noted[]} found
 * @param {Record<string, string>} about by the name of a kind
 * @returns {GridRow[]}
 */
function grouped(app, found, about) {
  const { words: { say } } = app;
  const count = (/** @type {string} */ kind) => found.filter((one) => one.kind === kind).length;
  if (!found.length) return [{ note: say("findings.none") }];
  return found.flatMap((one, at) => {
    const before = found[at - 1];
    const band = before?.kind === one.kind ? [] : [{ band: `${one.kind}（${count(one.kind)}）· ${one.severity}` }, ...(about[one.kind] ? [{ note: about[one.kind] }] : [])];
    return [...band, row(app, one, band.length === 0 && before?.message === one.message)];
  });
}

/**
 * @param {App} app
 * @param {Noted} one
 * @param {boolean} again whether the row above says the same
 * @returns {GridRow}
 */
function row({ model, words: { say, called } }, { message, task, words, source, place }, again) {
  const plan = model.data.texts.length > 1 && source !== null ? `${model.data.texts[source].short} · ` : "";
  const where = place ? `${plan}${say("place", { start: place[0], end: place[1] })}` : "";
  return { cells: [[{ words: message, muted: again }], [{ words: task ? `${model.items[task].number ?? ""} ${called(task)}` : "" }], [{ words }], [{ words: where, muted: true }]] };
}
