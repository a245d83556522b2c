// Where a part of a large page stands: the rules of layout.py, for what nobody could lay out before it was selected. Pure.
/** @import { Frame, Id, Layout, Line, Model, Point, Portion } from "../types" */
import { headings, isActor, isHeading } from "../model.js";
import { labels } from "./labels.js";

/** Tasks that one column may hold before the flank gets another: half of what layout.py allows, for parts are small. */
const COLUMN = 16;
/** As in layout.py, like what a lead pulls. */
const SPARE = 1.05;
const LEAD_PULL = 2;

/** @typedef {Record<Id, Point>} Points */

/**
 * The same places for the same part: tasks in columns on both flanks under their headings, actors on a grid between
 * them, each in turn (who has most lines first) on the free place with the shortest lines; sectors below.
 * @param {Model} model
 * @param {Portion} part
 * @param {Frame} frame
 * @returns {Layout}
 */
export function arrange(model, part, frame) {
  const columns = deal(sequence(model, part.items), model, frame);
  const height = Math.max(frame.row, ...columns.map((column) => tall(column, model, frame)));
  const actors = part.items.filter((id) => isActor(model.items[id]));
  const slots = grid(actors.length, height, frame);
  const middle = Math.max(0, ...slots.map(([x]) => Math.abs(x))) + frame.slot[0] / 2;
  const points = flanks(columns, middle, model, frame);
  seat(points, actors, slots, part.lines);
  const right = middle + frame.gap + (columns.length / 2) * (frame.task + frame.gap) - frame.gap;
  const bottom = Math.max(height / 2, ...slots.map(([, y]) => Math.abs(y) + frame.slot[1] / 2)) + frame.row / 2;
  const full = rows(points, part.items.filter((id) => model.items[id].kind === "sector"), { right, bottom }, frame);
  return {
    name: frame.name, task: frame.task, points, labels: labels(model, part, frame),
    extent: [-right, -bottom, right, bottom], full: [-right, -bottom, right, full],
  };
}

/**
 * An overview in the places that Python found. Whom a filter brings in takes the free place nearest to its boxes.
 * @param {Model} model
 * @param {Portion} part
 * @param {Omit<Layout, "labels">} made
 * @param {Frame} frame
 * @returns {Layout}
 */
export function reseat(model, part, made, frame) {
  const drawn = new Set(part.items);
  const points = Object.fromEntries(Object.entries(made.points).filter(([id]) => drawn.has(id)));
  const free = Object.entries(made.points).filter(([id]) => !drawn.has(id) && isActor(model.items[id])).map(([, point]) => point);
  seat(points, part.items.filter((id) => isActor(model.items[id]) && !points[id]), free, part.lines);
  return { ...made, points, labels: labels(model, part, frame) };
}

/**
 * Headings and tasks in the order of the texts.
 * @param {Model} model
 * @param {readonly Id[]} items
 */
function sequence(model, items) {
  const drawn = new Set(items);
  const tasks = items.filter((id) => model.items[id].kind === "task");
  const found = new Set(tasks.flatMap((id) => [...headings(model.items[id]).filter((one) => drawn.has(one)), id]));
  // A heading whose tasks are all left out stands alone.
  return [...new Set([...found, ...items.filter((id) => isHeading(model.items[id]))])];
}

/**
 * @param {Id} id
 * @param {Model} model
 * @param {Frame} frame
 */
const size = (id, model, frame) => (isHeading(model.items[id]) ? frame.heading : frame.row);

/**
 * @param {Id[]} column
 * @param {Model} model
 * @param {Frame} frame
 */
const tall = (column, model, frame) => column.reduce((sum, id) => sum + size(id, model, frame), 0);

/**
 * An even number of columns of about the same height; a heading never stands last.
 * @param {Id[]} boxes
 * @param {Model} model
 * @param {Frame} frame
 */
function deal(boxes, model, frame) {
  const tasks = boxes.filter((id) => !isHeading(model.items[id])).length;
  const columns = Array.from({ length: 2 * Math.max(1, Math.ceil(tasks / (2 * COLUMN))) }, () => /** @type {Id[]} */ ([]));
  const share = tall(boxes, model, frame) / columns.length;
  let [done, at] = [0, 0];
  for (const id of boxes) {
    const high = size(id, model, frame);
    const last = columns[at].at(-1);
    const headed = last !== undefined && isHeading(model.items[last]);
    if (done + high / 2 > share * (at + 1) && at + 1 < columns.length && !headed) at += 1;
    columns[at].push(id);
    done += high;
  }
  return columns;
}

/**
 * @param {Id[][]} columns
 * @param {number} middle
 * @param {Model} model
 * @param {Frame} frame
 */
function flanks(columns, middle, model, frame) {
  const half = columns.length / 2;
  const step = frame.task + frame.gap;
  /** @type {Points} */
  const points = {};
  for (const [at, column] of columns.entries()) {
    const away = middle + frame.gap + frame.task / 2 + step * (at < half ? half - 1 - at : at - half);
    let top = -tall(column, model, frame) / 2;
    for (const id of column) {
      const high = size(id, model, frame);
      points[id] = [at < half ? -away : away, top + high * (isHeading(model.items[id]) ? 0.62 : 0.5)];
      top += high;
    }
  }
  return points;
}

/**
 * A grid for so many actors, every other row shifted by half a place.
 * @param {number} actors
 * @param {number} height
 * @param {Frame} frame
 * @returns {Point[]}
 */
function grid(actors, height, { slot: [width, row] }) {
  // Around a single task the flanks are low: the grid is then about as wide as it is high.
  const count = Math.max(1, Math.floor(height / row), Math.ceil(Math.sqrt(actors)));
  const across = actors ? Math.max(2, Math.ceil((actors * SPARE) / count + 0.5)) : 0;
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: Math.max(0, across - (at % 2)) }, (_, place) =>
      /** @type {Point} */ ([(place - (across - (at % 2) - 1) / 2) * width, (at - (count - 1) / 2) * row]))).flat();
}

/**
 * @param {Points} points of what has a place; the actors' are added
 * @param {Id[]} actors
 * @param {Point[]} slots
 * @param {readonly Line[]} lines
 */
function seat(points, actors, slots, lines) {
  /** @type {Map<Id, Line[]>} */
  const own = new Map(actors.map((id) => [id, []]));
  for (const line of lines) own.get(line.from)?.push(line);
  const order = [...actors].sort((a, b) => (own.get(b)?.length ?? 0) - (own.get(a)?.length ?? 0));
  const free = new Set(slots);
  for (const id of order) {
    const ends = (own.get(id) ?? []).filter(({ to }) => points[to]);
    const cost = ([x, y] = /** @type {Point} */ ([0, 0])) =>
      ends.reduce((sum, { to, role }) => sum + (role === "lead" ? LEAD_PULL : 1) * Math.hypot(points[to][0] - x, points[to][1] - y), 0);
    /** @type {[number, Point | null]} */
    let best = [Infinity, null];
    for (const slot of free) {
      const here = cost(slot);
      if (here < best[0]) best = [here, slot];
    }
    if (!best[1]) continue;
    points[id] = best[1];
    free.delete(best[1]);
  }
}

/**
 * Sectors in rows below everything.
 * @param {Points} points
 * @param {Id[]} sectors
 * @param {{ right: number, bottom: number }} edge
 * @param {Frame} frame
 * @returns {number} where the last row ends
 */
function rows(points, sectors, { right, bottom }, { slot: [width, height], row }) {
  const across = Math.max(1, Math.floor((2 * right) / width));
  for (const [at, id] of sectors.entries()) {
    const [line, place] = [Math.floor(at / across), at % across];
    const here = Math.min(across, sectors.length - line * across);
    points[id] = [(place - (here - 1) / 2) * width, bottom + row * 1.2 + height * line];
  }
  return sectors.length ? bottom + row * 1.2 + height * (1 + Math.floor((sectors.length - 1) / across)) : bottom;
}
