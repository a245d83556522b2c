// What the page says of itself, as a table of words: how much is in it, where it comes from, whose work it is. Pure.
/** @import { App } from "../types" */
/** @import { Grid } from "./grid.js" */
import { byCode } from "../views/findings.js";
import { file } from "./csv.js";

/** @typedef {{ part: string, facts: [key: string, value: string | number][] }} Part */

/**
 * @param {App} app
 * @returns {Part[]}
 */
function parts({ model: { data }, words: { say } }) {
  const { tasks, assignments, organization, group, unresolved } = data.counts;
  const length = (/** @type {string} */ text) => Array.from(text).length;
  const found = byCode(data).reduce((sum, [, one]) => sum + one.length, 0);
  const how = ["rules", "unknown", "groups", "limits"];
  return [
    { part: say("about.what"), facts: [[data.title, say("about.what.words")]] },
    { part: say("about.counts"), facts: [
      [say("kind.task"), tasks], [say("kind.organization"), organization], [say("kind.group"), group], [say("kind.unresolved"), unresolved], [say("kind.assignment"), assignments],
      [say("facts.characters"), data.texts.reduce((sum, { text }) => sum + length(text), 0)], [say("facts.findings"), found],
    ] },
    { part: say("about.sources"), facts: data.texts.map(({ identifier, short, text }) => [identifier, `${short} · ${length(text)} ${say("about.characters")}`]) },
    { part: say("about.how"), facts: how.map((key, at) => [String(at + 1), say(`about.how.${key}`)]) },
    { part: say("about.licence"), facts: [
      [`Fengong ${data.version}`, say("about.licence.program", { version: data.version })],
      [say("column.words"), say("about.licence.words")], [say("about.privacy"), say("about.private")],
    ] },
    { part: say("about.third"), facts: data.thirdParty.map(({ name, version, licence }) => [`${name} ${version}`, licence]) },
  ];
}

/**
 * A row for each fact: its part, what it is of, what it is.
 * @param {App} app
 * @returns {string}
 */
export function facts(app) {
  const head = ["column.part", "column.item", "column.value"].map((key) => app.words.say(key));
  return file(head, parts(app).flatMap(({ part, facts: own }) => own.map(([key, value]) => [part, key, value])));
}

/**
 * @param {App} app
 * @returns {Grid}
 */
export function factsGrid(app) {
  const { words: { say } } = app;
  const rows = parts(app).filter(({ facts: own }) => own.length).flatMap(({ part, facts: own }) =>
    [{ band: part }, ...own.map(([key, value]) => ({ cells: [[{ words: key, strong: true }], [{ words: String(value) }]] }))]);
  return { columns: [{ name: say("column.item"), width: 280 }, { name: say("column.value"), width: 720 }], rows };
}
