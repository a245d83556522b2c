// Labels of a part of a large page, cut to its frame as frame.py cuts those of a small one. Pure.
/** @import { Frame, Id, Item, Model, Name, Portion } from "../types" */
import { ems, wrapped } from "../export/lettering.js";
import { isActor, isHeading } from "../model.js";

/** Letters are so much narrower than characters that Latin text may take this many ems more; as in frame.py, all below. */
const LATIN_EXTRA = 1.55;
const [HEADING_SIZE, PLAN_SIZE, BOX_SIZE] = [13, 15, 14];
const LINES = 3;

/**
 * @param {Model} model
 * @param {Portion} part
 * @param {Frame} frame
 * @returns {Record<Id, Name>}
 */
export const labels = (model, part, frame) =>
  Object.fromEntries(part.items.map((id) => [id, part.boxes.has(id) ? counted(model, id, part.weights.get(id) ?? 0, frame) : label(model, id, frame)]));

/**
 * One line without control and direction characters, which could make a label read as another.
 * @param {string} words
 */
export const clean = (words) => words.replace(/[^\P{C}\s]/gu, "").replace(/\s+/g, " ").trim();

const shorten = (/** @type {string} */ words, /** @type {number} */ width) => wrapped(words, width, 1)[0].trimEnd();

/**
 * A section's number without what stands around it.
 * @param {string} number
 */
const bare = (number) => number.replace(/^[（(第]+|[）)、.．章节条篇]+$/g, "") || number;

/**
 * @param {Model} model
 * @param {Item} item
 * @returns {Name}
 */
function names(model, item) {
  const { lost } = model.data.words;
  if (item.kind === "section" && item.lost) return [lost[0], lost[1]];
  return isActor(item) ? item.called : item.name;
}

/**
 * @param {Model} model
 * @param {Id} id
 * @param {Frame} frame
 * @returns {Name}
 */
function label(model, id, frame) {
  const item = model.items[id];
  const [zh, en] = names(model, item).map((name) => clean(name.slice(0, 300)));
  if (item.kind === "plan") return both(shorten(frame.task_ems ? zh : clean(item.short), frame.heading_width / PLAN_SIZE));
  if (item.kind === "task") return [boxed(item.number, " ", zh, frame), boxed(item.number, " ", en, frame)];
  if (isHeading(item)) return [boxed(item.number ?? "", "", zh, frame), boxed(item.number ?? "", "", en, frame)];
  const lines = item.kind === "sector" ? 1 : LINES;
  return [wrapped(zh, frame.actor_ems, lines).join("\n"), wrapped(en, frame.actor_ems + (en === zh ? 0 : LATIN_EXTRA), Math.max(lines, 2)).join("\n")];
}

const both = (/** @type {string} */ name) => /** @type {Name} */ ([name, name]);

/**
 * @param {string} number
 * @param {string} joint
 * @param {string} name
 * @param {Frame} frame
 */
function boxed(number, joint, name, frame) {
  if (frame.task_ems) return shorten(`${shorten(clean(number), 5)}${joint}${name}`, joint ? frame.task_ems : frame.heading_width / HEADING_SIZE);
  return numbered(number, name, joint ? 3.2 : frame.heading_width / HEADING_SIZE);
}

/**
 * @param {string} number
 * @param {string} name
 * @param {number} width
 */
const numbered = (number, name, width) => shorten(number ? (ems(number) <= width ? number : bare(number)) : name, width);

/**
 * A box of the overview: its name and how many tasks are in it, below the number where there is no room beside it.
 * @param {Model} model
 * @param {Id} id
 * @param {number} tasks
 * @param {Frame} frame
 * @returns {Name}
 */
function counted(model, id, tasks, frame) {
  const item = model.items[id];
  const number = item.kind === "plan" ? "" : clean(item.number ?? "");
  const own = item.kind === "plan" && !frame.task_ems ? both(item.short) : names(model, item);
  const [zh, en] = own.map((name) => clean(name.slice(0, 300)));
  if (!frame.task_ems) return [`${numbered(number, zh, 3.2)}\n${tasks}`, `${numbered(number, en, 3.2)}\n${tasks}`];
  const end = `  ${tasks}`;
  const width = (frame.task - 24) / BOX_SIZE - ems(end);
  return [`${shorten(number + zh, width)}${end}`, `${shorten(number + en, width)}${end}`];
}
