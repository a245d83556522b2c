/** @import { App, Id } from "../types" */
/** @import { Partner } from "../profile.js" */
import { make } from "../dom.js";
import { SIGNS, partners } from "../profile.js";
import { fold, link } from "./pieces.js";
import { partButton } from "./query.js";

/** Partners that are seen at once. */
const FIRST = 5;

/**
 * With whom a department shares tasks, how many chance would give, and what follows.
 * @param {App} app
 * @param {Id} id
 */
export function partnerParts(app, id) {
  const found = partners(app.model, id);
  if (!found.length) return null;
  const { say } = app.words;
  const judged = found.some(({ verdict }) => verdict);
  const [first, rest] = [found.slice(0, FIRST), found.slice(FIRST)];
  const part = fold("partners", say("partners"), found.length,
    table(app, id, first, judged),
    rest.length ? make("details", {}, make("summary", {}, say("partners.rest", { count: rest.length })), table(app, id, rest, judged)) : null,
    make("p", { class: "aside" }, say(judged ? "partners.note" : "partners.unjudged")), partButton(app, "partners", [id]));
  part.open = true;
  return part;
}

/**
 * @param {App} app
 * @param {Id} of
 * @param {Partner[]} rows
 * @param {boolean} judged
 */
function table(app, of, rows, judged) {
  const { say } = app.words;
  const keys = judged ? ["partner", "partner.shared", "partner.expected", "partner.verdict"] : ["partner", "partner.shared"];
  const head = make("tr", {}, keys.map((key) => make("th", { scope: "col" }, say(key))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, rows.map((row) => partnerRow(app, of, row, judged))));
}

/**
 * @param {App} app
 * @param {Id} of
 * @param {Partner} row
 * @param {boolean} judged
 */
function partnerRow(app, of, { id, shared, expected, verdict }, judged) {
  const sign = verdict && make("span", { "aria-hidden": "true" }, SIGNS[verdict]);
  const word = verdict && make("td", { class: `verdict ${verdict}` }, sign, app.words.say(`verdict.${verdict}`));
  const chance = make("td", { class: "number" }, expected === null ? "–" : expected.toFixed(1));
  const both = make("button", { type: "button", class: "quiet", title: app.words.say("pair.show"), "aria-label": `${shared} · ${app.words.say("pair.show")}`, onclick: () => app.pair(of, id) }, String(shared));
  return make("tr", { "data-partner": id },
    make("td", {}, link(app, id)),
    make("td", { class: "number" }, both),
    judged ? [chance, word ?? make("td", {}, "–")] : null);
}
