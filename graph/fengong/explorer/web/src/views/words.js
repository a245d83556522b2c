// The words of the plan in a row of the list: the clause that names who answers, and the whole task behind it.
/** @import { App, Id, Task } from "../types" */
import { make } from "../dom.js";
import { lineOf } from "../model.js";
import { see } from "../panel/pieces.js";
import { AT_ONCE } from "./later.js";

/**
 * Clauses that name somebody on these lines, each once and in the order of the text.
 * @param {App["model"]} model
 * @param {readonly Id[]} lines
 */
export function clausesOf({ data }, lines) {
  const found = new Set(lines.map((line) => data.assignments[line].clause));
  return [...found].map((clause) => data.clauses[clause]).sort((one, two) => one.start - two.start);
}

/**
 * The clauses as quotes; each leads to its place in the text.
 * @param {App} app
 * @param {readonly Id[]} lines
 */
export function clauseQuotes(app, lines) {
  return clausesOf(app.model, lines).map(({ words, start }) => {
    const { source } = app.model.items[lineOf(app.model, lines[0]).to];
    return make("blockquote", { class: "clause", lang: "zh" }, see(app, source, [start, start + Array.from(words).length], words));
  });
}

/**
 * The whole text of a task, folded; on a large page it is made when it is opened.
 * @param {App} app
 * @param {Task} task
 */
export function wholeText({ model, words }, task) {
  const source = () => make("p", { class: "source", lang: "zh" }, task.text);
  const label = `${words.say("task-text")} ${task.number}`;
  const node = make("details", { class: "whole" }, make("summary", { "aria-label": label }, words.say("task-text")));
  if (model.data.counts.tasks > AT_ONCE) node.addEventListener("toggle", () => node.open && node.append(source()), { once: true });
  else node.append(source());
  return node;
}
