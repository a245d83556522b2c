// What belongs to what, and what the filters leave.

const ACTORS = ["organization", "group", "unresolved"];
const items = data.items;
const lines = new Map(data.network.edges.map((edge) => [edge.id, edge]));

/** Item → ids of its lines. */
const linesOf = new Map(Object.keys(items).map((id) => [id, []]));
for (const [id, line] of lines) {
  linesOf.get(line.from).push(id);
  linesOf.get(line.to).push(id);
}
/** Plan or section → its tasks, in order. */
const tasksOf = new Map();
for (const [id, item] of Object.entries(items)) {
  for (const heading of item.kind === "task" ? headings(item) : []) {
    if (!tasksOf.has(heading)) tasksOf.set(heading, []);
    tasksOf.get(heading).push(id);
  }
}

/** What a task stands under: its plan, where there are several, and its section. */
function headings(task) {
  return [task.plan, task.section].filter(Boolean);
}

/** The short name of an item's plan; null where the page has one plan only, or the item none. */
const planOf = (id) => (items[id].plan ? items[items[id].plan].short : null);

/** What the reader chose; the page is drawn from this alone. */
const state = {
  view: "network",
  selected: null,
  rolesOff: new Set(),
  kindsOff: new Set(),
  sector: "",
  layer: false,
};

const isActor = (id) => ACTORS.includes(items[id].kind);
const filtered = () => state.rolesOff.size > 0 || state.kindsOff.size > 0 || state.sector !== "";

/** How a reader would call an item: the plan's own words in Chinese. */
function called(id) {
  const item = items[id];
  if (isActor(id)) return pick(item.called);
  if (item.kind === "section") return item.number + (item.lost ? say("lost") : pick(item.name));
  return pick(item.name);
}

/** Ids of the items and lines that pass the filters. */
function shown() {
  const passes = (id) => items[id].kind === "task" && (!state.sector || items[id].sectors.includes(state.sector));
  const kept = new Set();
  const drawn = new Set(Object.keys(items).filter((id) => passes(id) && !filtered()));
  for (const [id, line] of lines) {
    const off = line.role === "sector" || state.rolesOff.has(line.role) || state.kindsOff.has(items[line.from].kind);
    if (off || !passes(line.to)) continue;
    kept.add(id).add(line.from);
    drawn.add(line.from).add(line.to);
  }
  if (state.sector && !state.rolesOff.size && !state.kindsOff.size) {
    for (const id of Object.keys(items)) if (passes(id)) drawn.add(id);
  }
  for (const [heading, tasks] of tasksOf) if (tasks.some((id) => drawn.has(id))) drawn.add(heading);
  if (state.layer) {
    for (const [id, line] of lines) {
      if (line.role === "sector" && drawn.has(line.to)) {
        kept.add(id);
        drawn.add(line.from);
      }
    }
  }
  return { items: drawn, lines: new Set([...kept].filter((id) => lines.has(id))) };
}

/** What stands out when an item is selected: itself, its lines, and what they lead to. Null: everything. */
function focus(visible) {
  if (!state.selected) return null;
  const bright = { items: new Set([state.selected]), lines: new Set() };
  const item = items[state.selected];
  const from =
    item.kind === "section" || item.kind === "plan"
      ? tasksOf.get(state.selected) ?? []
      : item.kind === "sector"
        ? linesOf.get(state.selected).map((id) => lines.get(id).to)
        : [state.selected];
  for (const start of from) {
    bright.items.add(start);
    for (const id of linesOf.get(start)) {
      if (!visible.lines.has(id)) continue;
      if (lines.get(id).role === "sector" && item.kind === "sector" && lines.get(id).from !== state.selected) continue;
      bright.lines.add(id);
      bright.items.add(lines.get(id).from).add(lines.get(id).to);
    }
  }
  for (const id of [...bright.items]) if (items[id].kind === "task") headings(items[id]).forEach((one) => bright.items.add(one));
  return bright;
}
