// A synthetic page: two tasks in a section, three actors, one sector; every name is made up.
import { createModel } from "../src/model.js";
import { initialState } from "../src/state.js";

const task = (number, title, text, sectors) => ({
  key: `plan/p/sec_1/task_${number}`, kind: "task", weight: 2, number, name: [title, title], text, place: [0, 9],
  plan: null, section: "n1", sectors, dues: [], tagged: [], citing: [], cited: [], notes: [],
});
const actor = (kind, key, zh, en, surfaces, weight = 1) => ({
  key, kind, weight, name: [zh, en], called: [surfaces[0], en], aliases: [], surfaces, area: null, level: null,
  status: null, candidates: [], plan: null,
});
const line = (id, from, to, role) => ({ id, from, to, role, width: 1, dashes: false });
const said = (actor, task, role, place) => ({
  actor, task, role, place, clause: 0, surface: "", order: 1, basis: null, open: false, confidence: 1,
});

export const data = {
  lang: "zh",
  title: "合成方案",
  words: { shown: ["显示", "Showing"], lost: ["（缺）", "(lost)"], place: ["第 {start}–{end} 字", "characters {start}–{end}"] },
  counts: { tasks: 2, assignments: 4, organization: 2, group: 1, unresolved: 0 },
  network: {
    nodes: [],
    edges: [
      line("e1", "n4", "n2", "lead"), line("e2", "n5", "n2", "support"), line("e3", "n4", "n3", "responsible"),
      line("e4", "n6", "n3", "responsible"), line("e5", "n7", "n2", "sector"),
    ],
    options: {},
  },
  layouts: [],
  overview: null,
  items: {
    n1: { key: "plan/p/sec_1", kind: "section", weight: 2, number: "（一）", name: ["", ""], lost: true, plan: null },
    n2: task("1", "推动演练", "组织演练，人人参加", ["n7"]),
    n3: task("2", "排查隐患", "逐户登记", []),
    n4: actor("organization", "org/000000/emergency", "合成市应急管理局", "Emergency management", ["市应急局"], 2),
    n5: actor("organization", "org/000000/education", "合成市教育局", "Education", ["市教育局"]),
    n6: actor("group", "group/000000/departments", "有关部门", "有关部门", ["各有关部门"]),
    n7: { key: "sector/mines", kind: "sector", weight: 1, name: ["矿山", "mines"] },
  },
  assignments: {
    e1: said("n4", "n2", "lead", [3, 7]), e2: said("n5", "n2", "support", [8, 12]),
    e3: said("n4", "n3", "responsible", [20, 24]), e4: said("n6", "n3", "responsible", [25, 30]),
  },
  clauses: [{ words: "", start: 0 }],
  notes: [],
  texts: [{ identifier: "p", short: "合成市", text: "合成方案𠮷：组织演练，人人参加。（市应急局牵头）", marks: [] }],
  governance: [],
  version: "0",
  thirdParty: [],
};

export const model = createModel(data);
export const state = (change = {}) => ({ ...initialState("zh"), ...change });
