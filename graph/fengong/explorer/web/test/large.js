// A synthetic page that is too large to be drawn whole: sections of ten tasks, departments of many tasks and of few.
import { createModel } from "../src/model.js";

/** Measures as frame.py has them. */
export const frames = [
  { name: "wide", task: 232, task_ems: 15, actor_ems: 8, row: 44, heading: 52, heading_width: 232, gap: 96, slot: [124, 62] },
  { name: "compact", task: 42, task_ems: 0, actor_ems: 5.2, row: 42, heading: 38, heading_width: 59, gap: 34, slot: [80, 70] },
];
const ROLES = ["support", "lead", "responsible"];
const name = (words) => [words, words];

/** `sections` of ten tasks each; every task names `each` of `actors`, the first ones most often. */
export function large({ sections = 8, actors = 60, each = 4, limits = {} } = {}) {
  const items = {};
  const edges = [];
  const [boxes, tasks, bodies] = [[], [], []];
  for (let at = 0; at < sections; at += 1) {
    boxes.push(`n${at}`);
    items[`n${at}`] = { key: `s${at}`, kind: "section", number: `（${at + 1}）`, name: name(`第${at + 1}节`), lost: false, weight: 10, plan: null };
    for (let task = 0; task < 10; task += 1) {
      const id = `n${sections + 10 * at + task}`;
      tasks.push(id);
      items[id] = { key: id, kind: "task", number: String(tasks.length), name: name(`合成任务${tasks.length}`), text: "", place: [0, 1], plan: null, section: `n${at}`, sectors: [], dues: [], cited: [], notes: [], weight: each };
    }
  }
  for (let at = 0; at < actors; at += 1) {
    const id = `n${sections * 11 + at}`;
    bodies.push(id);
    items[id] = { key: id, kind: "organization", name: name(`合成${at + 1}局`), called: name(`合成${at + 1}局`), aliases: [], surfaces: [], area: null, level: null, status: null, candidates: [], plan: null, weight: 0 };
  }
  for (const [at, task] of tasks.entries()) {
    const named = new Set([0, ...Array.from({ length: each - 1 }, (_, step) => 1 + ((at * (each - 1) + step) % (actors - 1)))]);
    for (const body of named) {
      edges.push({ id: `e${edges.length + 1}`, from: bodies[body], to: task, role: ROLES[(at + body) % 3] });
      items[bodies[body]].weight += 1;
    }
  }
  const shapes = { section: "text", task: "box", organization: "dot" };
  const overview = { limits: { items: 40, boxes: 20, actors: 10, each: 2, tasks: 12, ...limits }, boxes, layouts: [], frames, shapes };
  const strokes = { lead: { width: 3, dashes: false }, support: { width: 1, dashes: [7, 5] }, responsible: { width: 1, dashes: false } };
  const data = { lang: "zh", words: { lost: ["（缺）", "(lost)"] }, network: { nodes: [], edges, options: {}, strokes }, layouts: [], items, overview, texts: [], assignments: {} };
  return { model: createModel(data), tasks, bodies, boxes };
}
