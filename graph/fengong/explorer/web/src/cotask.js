// Which departments share tasks, how many, and what the model of chance says of it. Pure.
/** @import { Id, Ids, Model, Shown, State, Verdict } from "./types" */
import { lineOf, linesOf } from "./model.js";

/** @typedef {{ id: string, a: Id, b: Id, shared: number, expected: number | null, verdict: Verdict | null }} Pair nulls: nobody has judged */

/** Lines drawn at once; the strongest come first. With more, nobody can follow one. */
export const MOST = 300;

/**
 * Every pair of the departments that have a place, which some of these lines lead to the same task, the strongest first.
 * @param {Model} model
 * @param {Iterable<Id>} lines
 * @returns {Pair[]}
 */
export function pairsOf(model, lines) {
  const places = model.data.cotask?.[0]?.points;
  /** @type {Map<Id, Set<Id>>} */
  const named = new Map();
  for (const id of lines) {
    const { from, to } = lineOf(model, id);
    if (places ? from in places : model.items[from].kind === "organization") named.set(to, (named.get(to) ?? new Set()).add(from));
  }
  const judged = new Map((model.data.ties ?? []).map(([a, b, expected, verdict]) => [key(a, b), { expected, verdict }]));
  const found = [...counted(named.values())].map(([id, { a, b, shared }]) => {
    const { expected, verdict } = judged.get(id) ?? { expected: null, verdict: null };
    return { id, a, b, shared, expected, verdict };
  });
  return found.sort(byStrength);
}

/** @param {Id} one @param {Id} two */
const key = (one, two) => (one < two ? `${one}~${two}` : `${two}~${one}`);

/** @param {Iterable<Set<Id>>} tasks departments of each task */
function counted(tasks) {
  /** @type {Map<string, { a: Id, b: Id, shared: number }>} */
  const found = new Map();
  for (const departments of tasks) {
    const list = [...departments].sort();
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const id = key(a, b);
        const pair = found.get(id);
        if (pair) pair.shared += 1;
        else found.set(id, { a, b, shared: 1 });
      }
    });
  }
  return found;
}

/** Those that hold, then by shared tasks; of equals those that chance expects less. @param {Pair} one @param {Pair} two */
const byStrength = (one, two) =>
  Number(two.verdict === "holds") - Number(one.verdict === "holds") || two.shared - one.shared ||
  (one.expected ?? 0) - (two.expected ?? 0) || (one.id < two.id ? -1 : 1);

/**
 * Pairs by what the reader asked for.
 * @param {Pair[]} pairs
 * @param {State["pairs"]} which
 */
export function chosen(pairs, which) {
  if (which === "holds") return pairs.filter(({ verdict }) => verdict === "holds");
  return which === "two" ? pairs.filter(({ shared }) => shared >= 2) : pairs;
}

/**
 * The pairs that the filters and the reader leave, and which of them stand out.
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 */
export function leftPairs(model, state, shown) {
  return { all: chosen(pairsOf(model, shown.visible.lines), state.pairs), lit: litBy(model, state, shown) };
}

/**
 * What of the pairs is drawn.
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 * @returns {{ drawn: Pair[], left: number, bright: Ids | null }} `left`: pairs that are too many; `bright`: pairs are its lines
 */
export function drawnPairs(model, state, shown) {
  const { all, lit } = leftPairs(model, state, shown);
  // What is selected is drawn, however weak.
  const first = lit ? [...all.filter(lit), ...all.filter((pair) => !lit(pair))] : all;
  const drawn = first.slice(0, MOST);
  return { drawn, left: all.length - drawn.length, bright: lit && brightOf(state, shown, drawn.filter(lit)) };
}

/**
 * Whether it is a department that has no place among those that are drawn.
 * @param {Model} model
 * @param {Id | null} id
 */
export function isAbsent(model, id) {
  const places = model.data.cotask?.[0]?.points;
  return id !== null && places !== undefined && model.items[id].kind === "organization" && !(id in places);
}

/**
 * Which pairs stand out: the one selected, those of the department selected, else those that share one of the tasks that stand out.
 * Null: everything, as nothing is selected, or nobody that is drawn.
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 * @returns {((pair: Pair) => boolean) | null}
 */
function litBy(model, { selected, partner }, { bright }) {
  if (selected === null || bright === null || isAbsent(model, selected) || isAbsent(model, partner)) return null;
  if (partner !== null) return ({ id }) => id === key(selected, partner);
  const { kind } = model.items[selected];
  if (kind === "organization") return ({ a, b }) => a === selected || b === selected;
  if (kind === "group" || kind === "unresolved") return null;
  const own = new Set(pairsOf(model, bright.lines).map(({ id }) => id));
  return ({ id }) => own.has(id);
}

/**
 * @param {State} state
 * @param {Shown} shown
 * @param {Pair[]} lit
 * @returns {Ids}
 */
function brightOf({ selected, partner }, { bright }, lit) {
  const own = [selected, partner].filter((id) => id !== null);
  const items = new Set([...(bright?.items ?? []), ...lit.flatMap(({ a, b }) => [a, b]), ...own]);
  return { items, lines: new Set(lit.map(({ id }) => id)) };
}

/**
 * Tasks that both departments are named for, in the order of the plan, each with the lines of either.
 * @param {Model} model
 * @param {Id} one
 * @param {Id} two
 * @returns {{ task: Id, lines: [Id[], Id[]] }[]}
 */
export function sharedTasks(model, one, two) {
  const [first, second] = [byTask(model, one), byTask(model, two)];
  const both = [...first].filter(([task]) => second.has(task)).sort(([a], [b]) => model.ids.indexOf(a) - model.ids.indexOf(b));
  return both.map(([task, lines]) => ({ task, lines: [lines, second.get(task) ?? []] }));
}

/**
 * @param {Model} model
 * @param {Id} actor
 */
function byTask(model, actor) {
  /** @type {Map<Id, Id[]>} */
  const found = new Map();
  for (const id of linesOf(model, actor)) {
    const { to } = lineOf(model, id);
    found.set(to, [...(found.get(to) ?? []), id]);
  }
  return found;
}
