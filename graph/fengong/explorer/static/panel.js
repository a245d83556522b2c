// The side panel: what is selected, in the words of the plan.

const panel = document.getElementById("panel");
const ROLES = ["lead", "responsible", "support", "guide", "supervise"];

/** Shows what is selected; `line` is an assignment to bring into view. */
function showPanel(line = null) {
  const id = state.selected;
  const parts = id === null ? startParts() : [head(id), ...describe(id)];
  panel.replaceChildren(...parts.filter((part) => part !== null));
  panel.classList.toggle("open", id !== null);
  const entry = line ? panel.querySelector(`[data-entry="${line}"]`) : null;
  if (entry) {
    entry.classList.add("chosen");
    entry.scrollIntoView({ block: "center" });
  }
  else panel.scrollTop = 0;
}

function describe(id) {
  switch (items[id].kind) {
    case "task": return taskParts(id);
    case "plan": return [taskList(tasksOf.get(id) ?? [])];
    case "section": return [facts([inPlan(items[id])]), taskList(tasksOf.get(id) ?? [])];
    case "sector": return [taskList(linesOf.get(id).map((line) => lines.get(line).to))];
    default: return actorParts(id);
  }
}

function head(id) {
  const item = items[id];
  const number = item.kind === "task" ? ` ${item.number}` : "";
  return make(
    "header", {},
    make("p", { class: "kind" }, sign(item.kind), `${say(`kind.${item.kind}`)}${number}`),
    make("button", { type: "button", class: "close", "aria-label": say("close"), onclick: () => select(null) }, "×"),
    make("h2", { class: "data" }, isActor(id) ? pick(item.name) : called(id)),
  );
}

/** A button that selects an item. */
function link(id, prefix = "") {
  const text = isActor(id) ? called(id) : `${prefix}${called(id)}`;
  const button = make("button", { type: "button", class: "link", "data-id": id, onclick: () => select(id) });
  if (isActor(id)) button.append(sign(items[id].kind));
  button.append(make("span", { class: "data" }, text));
  return button;
}

/** The plan an item belongs to, as a row of facts; nothing where the page has one plan only. */
const inPlan = (item) => ["plan", item.plan && called(item.plan)];

const taskLink = (id) => link(id, `${items[id].number} `);

function facts(pairs) {
  const rows = pairs.filter(([, value]) => value && value.length !== 0);
  if (!rows.length) return null;
  const text = (value) => (Array.isArray(value) ? value.join("、") : value);
  return make("dl", {}, rows.map(([key, value]) => [make("dt", {}, say(key)), make("dd", { class: "data" }, text(value))]));
}

/** A clause with the mentions of these assignments marked. */
function quote(lineIds) {
  const found = lineIds.map((id) => data.assignments[id]).sort((a, b) => a.place[0] - b.place[0]);
  const clause = data.clauses[found[0].clause];
  const chars = Array.from(clause.words);
  const parts = [];
  let at = 0;
  for (const { place: [start, end] } of found) {
    const from = Math.max(at, start - clause.start);
    parts.push(chars.slice(at, from).join(""), make("mark", {}, chars.slice(from, end - clause.start).join("")));
    at = Math.max(at, end - clause.start);
  }
  return make("blockquote", { class: found[0].role }, parts, chars.slice(at).join(""));
}

/** Where a mention stands, and what makes its assignment less than plain. */
function place(lineId) {
  const { place: [start, end], basis, confidence } = data.assignments[lineId];
  const told = [say("place", { start, end })];
  if (basis) told.push(pick(basis));
  if (confidence < 1) told.push(`${say("confidence")} ${confidence}`);
  return make("p", { class: "place" }, told.join(" · "));
}

/** That a list is not complete, where its clause says so. */
function openNote(lineIds) {
  return lineIds.some((id) => data.assignments[id].open) ? make("p", { class: "place" }, say("open")) : null;
}

/** Assignments by role; `entries` makes what stands below a role's heading. */
function byRole(lineIds, entries) {
  return ROLES.map((role) => {
    const here = lineIds.filter((id) => lines.get(id).role === role);
    if (!here.length) return null;
    return make(
      "section", {},
      make("h3", {}, sign(role), say(`role.${role}`), make("span", { class: "count" }, String(here.length))),
      entries(here),
    );
  }).filter((part) => part !== null);
}

/** The tasks of an actor, each with its clause. */
function taskEntries(lineIds) {
  return lineIds.map((id) => make("div", { class: "entry", "data-entry": id }, taskLink(lines.get(id).to), planLine(lines.get(id).to), quote([id]), place(id), openNote([id])));
}

/** Which plan a task is in, where there are several. */
const planLine = (id) => (items[id].plan ? make("p", { class: "place data" }, called(items[id].plan)) : null);

/** The actors of a task, under the clause that names them. */
function actorEntries(lineIds) {
  const clauses = [...new Set(lineIds.map((id) => data.assignments[id].clause))];
  return clauses.map((clause) => {
    const here = lineIds.filter((id) => data.assignments[id].clause === clause);
    const names = here.map((id) => make("li", { "data-entry": id }, link(lines.get(id).from), place(id)));
    return make("div", { class: "entry" }, quote(here), openNote(here), make("ul", { class: "names" }, names));
  });
}

function actorParts(id) {
  const item = items[id];
  const short = item.surfaces.filter((form) => form !== item.name[0]);
  const other = lang === "zh" ? item.name[1] : item.name[0];
  return [
    item.kind === "group" ? make("p", { class: "hint" }, say("group.note")) : null,
    item.kind === "unresolved" ? make("p", { class: "note" }, make("b", {}, say("unresolved.note")), item.status ? pick(item.status) : "") : null,
    item.kind === "unresolved" && linesOf.get(id).length > 1 ? make("p", { class: "hint" }, say("alike")) : null,
    facts([
      inPlan(item),
      ["in-plan", short],
      ["other-name", other !== pick(item.name) && other],
      ["also", item.aliases],
      ["area", item.area],
      ["level", item.level && pick(item.level)],
      ["candidates", item.candidates],
    ]),
    ...byRole(linesOf.get(id), taskEntries),
  ];
}

function taskParts(id) {
  const item = items[id];
  const own = linesOf.get(id).filter((line) => lines.get(line).role !== "sector");
  const dues = item.dues.map((due) => `${due.words}${due.latest ? `（${say("until")} ${due.latest}）` : `（${pick(due.precision)}）`}`);
  return [
    facts([
      inPlan(item),
      ["section", item.section && called(item.section)],
      ["due", dues],
      ["cites", item.cited.map((title) => `《${title}》`)],
    ]),
    tags(item.sectors),
    ...(own.length ? byRole(own, actorEntries) : [make("p", { class: "hint" }, say("nobody"))]),
    notes(item.notes),
    make("details", {}, make("summary", {}, `${say("text")} · ${say("place", { start: item.place[0], end: item.place[1] })}`), make("p", { class: "source" }, item.text)),
  ];
}

function tags(sectors) {
  if (!sectors.length) return null;
  const buttons = sectors.map((id) => make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select(id) }, called(id)));
  return make("section", {}, make("h3", {}, say("sectors")), make("div", { class: "tags" }, buttons));
}

function notes(found) {
  if (!found.length) return null;
  return make("section", {}, make("h3", {}, say("notes"), make("span", { class: "count" }, String(found.length))), found.map(note));
}

function note({ message, words, place: [start, end] }) {
  const quoted = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return make("div", { class: "note" }, make("p", {}, pick(message)), make("p", { class: "place data" }, `“${quoted}” · ${say("place", { start, end })}`));
}

/** Findings that belong to no task, what the document itself lacks or repeats: by plan and kind, to be unfolded. */
function planNotes() {
  if (!data.notes.length) return null;
  const all = data.notes.reduce((sum, group) => sum + group.notes.length, 0);
  return make("details", { class: "findings" }, make("summary", {}, `${say("plan-notes")} · ${all}`), data.notes.map(noteGroup));
}

function noteGroup(group, at) {
  const heads = group.plan && data.notes[at - 1]?.plan !== group.plan ? make("p", { class: "plan data" }, called(group.plan)) : null;
  const title = data.words[`finding.${group.code}`] ? say(`finding.${group.code}`) : group.code;
  const count = make("span", { class: "count" }, String(group.notes.length));
  return [heads, make("details", { "data-code": group.code }, make("summary", {}, title, count), group.notes.map(note))];
}

function taskList(ids) {
  const sector = state.selected !== null && items[state.selected].kind === "sector";
  return make("ul", {}, ids.map((id) => make("li", { class: "entry" }, taskLink(id), sector ? planLine(id) : null)));
}

/** Nothing selected: who has the most tasks, as a way in. */
function startParts() {
  const departments = Object.keys(items).filter((id) => items[id].kind === "organization");
  const ranked = departments.sort((a, b) => items[b].weight - items[a].weight || leads(b) - leads(a)).slice(0, 12);
  if (!ranked.length) return [make("p", { class: "hint" }, say(Object.keys(items).length ? "start.groups" : "no-tasks"))];
  return [
    make("section", {}, make("h2", {}, say("start.title")), make("p", { class: "muted" }, say("start.note"))),
    make("ul", { class: "bars" }, ranked.map((id) => bar(id, items[ranked[0]].weight))),
    make("p", { class: "hint" }, say("start.groups")),
    planNotes(),
  ];
}

const leads = (id) => new Set(linesOf.get(id).filter((line) => lines.get(line).role === "lead").map((line) => lines.get(line).to)).size;

function bar(id, most) {
  const share = (count) => `flex: 0 0 ${(100 * count) / most}%`;
  const led = leads(id);
  const strip = make("span", { class: "bar", "aria-hidden": "true" });
  for (const [name, count] of [["lead", led], ["", items[id].weight - led]]) {
    const piece = make("i", { class: name });
    piece.style.cssText = share(count);
    strip.append(piece);
  }
  const title = led ? `${say("role.lead")} ${led}` : "";
  return make("li", {}, make("button", { type: "button", "data-id": id, title, onclick: () => select(id) }, make("span", { class: "name data" }, called(id)), strip, make("span", { class: "count" }, String(items[id].weight))));
}
