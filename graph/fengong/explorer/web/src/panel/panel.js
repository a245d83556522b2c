// The side panel: what is selected, in the words of the plan.
/** @import { App, Id, State } from "../types" */
import { byId, make, parts, sign } from "../dom.js";
import { isActor, lineOf, linesOf } from "../model.js";
import { actorParts } from "./actor.js";
import { handleOf } from "./handle.js";
import { pairParts } from "./pair.js";
import { pathChanges } from "./path.js";
import { queryButton } from "./query.js";
import { facts, inPlan, planLine, see, taskList } from "./pieces.js";
import { taggedTask } from "./sectors.js";
import { startParts } from "./start.js";
import { taskParts } from "./task.js";

/**
 * Shows what is selected, with the assignment that is to be seen.
 * @param {App} app
 * @param {State} state
 */
export function showPanel(app, { selected, partner, line, lost }) {
  const panel = byId("panel");
  const hint = lost.length ? make("p", { class: "note data", role: "status" }, app.words.say("link.lost", { parts: lost.join("、") })) : null;
  const handle = handleOf(app, panel.dataset.of !== (selected ?? ""));
  panel.dataset.of = selected ?? "";
  panel.replaceChildren(...parts([handle, hint, selected === null ? startParts(app) : partner !== null ? pairParts(app, selected, partner) : [head(app, selected), describe(app, selected)]]));
  panel.classList.toggle("open", selected !== null);
  const entry = line ? panel.querySelector(`[data-entry="${line}"]`) : null;
  entry?.classList.add("chosen");
  if (entry) entry.scrollIntoView({ block: "center" });
  else panel.scrollTop = 0;
}

/**
 * Whether the panel says something else now.
 * @param {State} state
 * @param {State} before
 */
export const panelChanges = (state, before) =>
  state.selected !== before.selected || state.partner !== before.partner || pathChanges(state, before)
  || state.line !== before.line || state.lang !== before.lang || state.lost !== before.lost;

/**
 * @param {App} app
 * @param {Id} id
 */
function describe(app, id) {
  const { model } = app;
  const item = model.items[id];
  switch (item.kind) {
    case "task": return taskParts(app, id, item);
    case "plan": return [taskList(app, model.tasksOf.get(id) ?? []), queryButton(app, id)];
    case "section": return [facts(app, [inPlan(app, item), ["in-text", item.place && [see(app, item.source, item.place, placed(app, item.place))]]]), taskList(app, model.tasksOf.get(id) ?? []), queryButton(app, id)];
    case "sector": return [make("ul", {}, linesOf(model, id).map((line) => sectorEntry(app, lineOf(model, line).to, id))), queryButton(app, id)];
    default: return actorParts(app, id, item);
  }
}

/**
 * A task of a sector with the words that name it.
 * @param {App} app
 * @param {Id} task
 * @param {Id} sector
 */
const sectorEntry = (app, task, sector) => make("li", { class: "entry" }, taggedTask(app, task, sector), planLine(app, task));

/**
 * @param {App} app
 * @param {import("../types").Place} place
 */
const placed = ({ words }, [start, end]) => words.say("place", { start, end });

/**
 * @param {App} app
 * @param {Id} id
 */
function head({ model, words, select }, id) {
  const item = model.items[id];
  const number = item.kind === "task" ? ` ${item.number}` : "";
  return make(
    "header", {},
    make("p", { class: "kind" }, sign(item.kind), `${words.say(`kind.${item.kind}`)}${number}`),
    make("button", { type: "button", class: "close", "aria-label": words.say("close"), onclick: () => select(null) }, "×"),
    make("h2", { class: "data" }, isActor(item) ? words.pick(item.name) : words.called(id)),
  );
}
