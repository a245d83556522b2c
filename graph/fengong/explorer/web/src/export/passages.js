// The marks of a text as a table, for spreadsheets. Pure.
/** @import { App, Mark, Note } from "../types" */
/** @import { Scene } from "./sheet.js" */
import { lineOf } from "../model.js";
import { lookedUp, sourceOf } from "../text/source.js";
import { file } from "./csv.js";

const COLUMNS = ["column.plan", "column.kind", "column.words", "column.start", "column.end", "column.about"];
/** Marks whose names are words of their own; all others are called as in the key of the text. */
const NAMES = Object.freeze(/** @type {Record<string, string>} */ ({ name: "passage.name", title: "passage.title", heading: "kind.section", task: "kind.task" }));

/**
 * A row for each mark in the text that is shown, by place; filters leave none of them out, as on the screen.
 * @param {App} app
 * @param {Pick<Scene, "state">} scene
 * @returns {string}
 */
export function passages(app, { state }) {
  const { model, words: { say } } = app;
  const at = sourceOf(app, state);
  const source = model.data.texts[at];
  const head = COLUMNS.map((key) => say(key));
  if (!source) return file(head, []);
  const chars = Array.from(source.text);
  const noted = notesByPlace(app, at);
  const marks = [...source.marks, ...lookedUp(state, chars.length)];
  return file(head, marks.map((mark) => {
    const [kind, start, end] = mark;
    return [source.short, say(NAMES[kind] ?? `text.${kind}`), chars.slice(start, end).join("").trim(), start, end, about(app, mark, noted)];
  }));
}

/**
 * Who or what a mark is about; of a finding, what it says.
 * @param {App} app
 * @param {Mark} mark
 * @param {Map<string, Note[]>} noted
 * @returns {string}
 */
function about({ model, words }, [kind, start, end, ids], noted) {
  const { say, called, pick } = words;
  if (["damage", "lost", "noted"].includes(kind)) return [...new Set((noted.get(`${start} ${end}`) ?? []).map(({ message }) => pick(message)))].join(say("scope.semicolon"));
  const said = ids.map((id) => {
    const item = model.items[id];
    if (item) return item.kind === "task" ? `${item.number} ${called(id)}` : called(id);
    const { from, to, role } = lineOf(model, id);
    return [say(`role.${role}`), called(from), `${say("kind.task")} ${model.items[to].number}`].join(" · ");
  });
  return said.join(say("scope.semicolon"));
}

/**
 * The findings of a text by their places.
 * @param {App} app
 * @param {number} at number of the text
 */
function notesByPlace({ model: { data } }, at) {
  /** @type {Map<string, Note[]>} */
  const found = new Map();
  const inTasks = Object.values(data.items).flatMap((item) => (item.kind === "task" && (item.source ?? 0) === at ? item.notes : []));
  for (const note of [...data.notes.filter(({ source }) => (source ?? 0) === at).flatMap(({ notes }) => notes), ...inTasks]) {
    const key = note.place.join(" ");
    found.set(key, [...(found.get(key) ?? []), note]);
  }
  return found;
}
