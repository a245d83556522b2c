"use strict";
(() => {
  // src/data.js
  function readData() {
    return JSON.parse(document.getElementById("data")?.textContent ?? "");
  }

  // src/dom.js
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") node.addEventListener(
        "click",
        /** @type {() => void} */
        value
      );
      else if (value !== null && value !== void 0 && value !== false) node.setAttribute(name, String(value));
    }
    node.append(...parts(children));
    return node;
  }
  function parts(children) {
    const flat = (
      /** @type {Part[]} */
      children.flat(4)
    );
    return flat.filter((child) => child !== null && child !== void 0 && child !== false);
  }
  function byId(id) {
    const node = document.getElementById(id);
    if (!node) throw new Error(`the page has no #${id}`);
    return node;
  }
  var all = (root, selector) => [...root.querySelectorAll(selector)].map((node) => (
    /** @type {HTMLElement} */
    node
  ));
  function sign(name) {
    const marks = (
      /** @type {HTMLTemplateElement} */
      byId("marks")
    );
    return marks.content.querySelector(`.${name}`)?.cloneNode(true) ?? document.createTextNode("");
  }
  var press = (button, on) => button.setAttribute("aria-pressed", String(on));

  // src/model.js
  var ACTORS = ["organization", "group", "unresolved"];
  var ROLES = ["lead", "responsible", "support", "guide", "supervise"];
  function createModel(data) {
    const ids = Object.keys(data.items);
    const lines = new Map(data.network.edges.map((line) => [line.id, line]));
    const linesOf2 = new Map(ids.map((id) => [
      id,
      /** @type {Id[]} */
      []
    ]));
    for (const [id, line] of lines) {
      linesOf2.get(line.from)?.push(id);
      linesOf2.get(line.to)?.push(id);
    }
    return { data, items: data.items, ids, lines, linesOf: linesOf2, tasksOf: tasksByHeading(data.items) };
  }
  function tasksByHeading(items) {
    const found = /* @__PURE__ */ new Map();
    for (const [id, item] of Object.entries(items)) {
      for (const heading of headings(item)) {
        if (!found.has(heading)) found.set(heading, []);
        found.get(heading).push(id);
      }
    }
    return found;
  }
  function headings(item) {
    return item.kind === "task" ? [item.plan, item.section].filter((id) => typeof id === "string") : [];
  }
  var isActor = (item) => ACTORS.includes(item.kind);
  var isHeading = (item) => item.kind === "section" || item.kind === "plan";
  var linesOf = (model2, id) => model2.linesOf.get(id) ?? [];
  function lineOf(model2, id) {
    const line = model2.lines.get(id);
    if (!line) throw new Error(`no line ${id}`);
    return line;
  }
  function planOf(model2, id) {
    const plan = model2.items[model2.items[id].plan ?? ""];
    return plan?.kind === "plan" ? plan.short : null;
  }
  function leads(model2, id) {
    const own = linesOf(model2, id).map((line) => lineOf(model2, line));
    return new Set(own.filter((line) => line.role === "lead").map((line) => line.to)).size;
  }

  // src/filter.js
  var filtered = (state) => state.rolesOff.length > 0 || state.kindsOff.length > 0 || state.sector !== "";
  function shown(model2, state) {
    const visible = passing(model2, state);
    return { visible, bright: focus(model2, state, visible) };
  }
  function passing(model2, state) {
    const { ids, lines } = model2;
    const passes = ofSector(model2, state);
    const left = { items: /* @__PURE__ */ new Set(), lines: /* @__PURE__ */ new Set() };
    for (const [id, line] of lines) {
      if (line.role === "sector" || !passes(line.to) || isOff(model2, state, id)) continue;
      left.lines.add(id);
      left.items.add(line.from).add(line.to);
    }
    if (!state.rolesOff.length && !state.kindsOff.length) ids.filter(passes).forEach((id) => left.items.add(id));
    for (const [heading, tasks] of model2.tasksOf) if (tasks.some((id) => left.items.has(id))) left.items.add(heading);
    if (state.layer) addSectors(model2, left);
    return left;
  }
  function ofSector(model2, state) {
    return (id) => {
      const item = model2.items[id];
      return item.kind === "task" && (!state.sector || item.sectors.includes(state.sector));
    };
  }
  function isOff(model2, state, id) {
    const line = lineOf(model2, id);
    return state.rolesOff.some((role) => role === line.role) || state.kindsOff.includes(model2.items[line.from].kind);
  }
  function addSectors(model2, left) {
    for (const [id, line] of model2.lines) {
      if (line.role !== "sector" || !left.items.has(line.to)) continue;
      left.lines.add(id);
      left.items.add(line.from);
    }
  }
  function focus(model2, state, visible) {
    const { selected } = state;
    if (selected === null) return null;
    const bright = { items: /* @__PURE__ */ new Set([selected]), lines: /* @__PURE__ */ new Set() };
    for (const start of starts(model2, selected)) {
      bright.items.add(start);
      for (const id of linesOf(model2, start)) {
        const line = lineOf(model2, id);
        if (!visible.lines.has(id) || isOtherSector(model2, selected, line)) continue;
        bright.lines.add(id);
        bright.items.add(line.from).add(line.to);
      }
    }
    for (const id of [...bright.items]) headings(model2.items[id]).forEach((one) => bright.items.add(one));
    return bright;
  }
  function starts(model2, selected) {
    const item = model2.items[selected];
    if (isHeading(item)) return model2.tasksOf.get(selected) ?? [];
    if (item.kind === "sector") return linesOf(model2, selected).map((id) => lineOf(model2, id).to);
    return [selected];
  }
  function isOtherSector(model2, selected, line) {
    return line.role === "sector" && model2.items[selected].kind === "sector" && line.from !== selected;
  }

  // src/state.js
  var FIRST_VIEW = "network";
  function initialState(lang) {
    return { view: FIRST_VIEW, selected: null, line: null, rolesOff: [], kindsOff: [], sector: "", layer: false, lang, lost: [] };
  }
  function createStore(initial) {
    let state = Object.freeze(initial);
    const listeners = [];
    return {
      get: () => state,
      update(change) {
        const before = state;
        const changed = Object.entries(change).filter(([key, value]) => !same(Reflect.get(before, key), value));
        if (!changed.length) return;
        state = Object.freeze({ ...before, ...Object.fromEntries(changed) });
        for (const listener of listeners) listener(state, before);
      },
      subscribe: (listener) => void listeners.push(listener)
    };
  }
  var same = (one, two) => JSON.stringify(one) === JSON.stringify(two);
  var toggled = (list2, member) => list2.includes(member) ? list2.filter((one) => one !== member) : [...list2, member];

  // src/filters.js
  var buttons = (name) => all(document, `button[data-${name}]`);
  var sectorBox = () => (
    /** @type {HTMLSelectElement | null} */
    document.getElementById("sector")
  );
  function listenToFilters({ store: store2 }) {
    const { get, update } = store2;
    for (const button of buttons("role")) {
      button.addEventListener("click", () => update({ rolesOff: toggled(
        get().rolesOff,
        /** @type {Role} */
        button.dataset.role
      ) }));
    }
    for (const button of buttons("kind")) {
      button.addEventListener("click", () => update({ kindsOff: toggled(
        get().kindsOff,
        /** @type {Kind} */
        button.dataset.kind
      ) }));
    }
    document.getElementById("layer")?.addEventListener("click", () => update({ layer: !get().layer }));
    sectorBox()?.addEventListener("change", () => update({ sector: sectorBox()?.value ?? "" }));
    byId("reset").addEventListener("click", () => update({ rolesOff: [], kindsOff: [], sector: "" }));
  }
  function showFilters({ model: model2, words: words2 }, state, visible) {
    for (const button of buttons("role")) press(button, !state.rolesOff.some((role) => role === button.dataset.role));
    for (const button of buttons("kind")) press(button, !state.kindsOff.some((kind) => kind === button.dataset.kind));
    const layer = document.getElementById("layer");
    if (layer) press(layer, state.layer);
    const box = sectorBox();
    if (box) box.value = state.sector;
    const drawn = [...visible.items].filter((id) => model2.items[id].kind === "task").length;
    byId("shown").textContent = `${words2.say("shown")} ${drawn} ${words2.say("of")} ${model2.data.counts.tasks} ${words2.say("tasks")}`;
    byId("reset").hidden = !filtered(state);
  }

  // src/hash.js
  function write(state, model2) {
    const initial = initialState(model2.data.lang);
    const said = new URLSearchParams();
    const tell = (key, value) => value && said.set(key, value);
    if (state.view !== initial.view) tell("view", state.view);
    if (state.selected !== null) tell("item", model2.items[state.selected].key);
    if (state.line !== null) tell("at", placeOf(model2, state.line));
    tell("without", [...ROLES, ...ACTORS].filter((one) => isOff2(state, one)).join(" "));
    if (state.sector) tell("sector", model2.items[state.sector].key);
    if (state.layer) tell("layer", "sectors");
    if (state.lang !== initial.lang) tell("lang", state.lang);
    return said.toString().replaceAll("%2F", "/");
  }
  function read(hash, model2, views2) {
    const said = new URLSearchParams(hash.replace(/^#/, ""));
    const lost = [];
    let state = initialState(model2.data.lang);
    for (const [key, value] of said) {
      const change = key === "at" ? {} : meaning(key, value, model2, views2);
      if (change === null) lost.push(part(key, value));
      else state = { ...state, ...change };
    }
    const at = said.get("at");
    const line = at === null ? null : lineAt(model2, state.selected, at);
    if (at !== null && line === null) lost.push(part("at", at));
    return { ...state, line, lost };
  }
  var part = (key, value) => `${key}=${value}`.slice(0, 200);
  function meaning(key, value, model2, views2) {
    switch (key) {
      case "view":
        return views2.includes(value) ? { view: value } : null;
      case "item":
        return known(itemOf(model2, value), (selected) => ({ selected }));
      case "sector":
        return known(itemOf(model2, value, "sector"), (sector) => ({ sector }));
      case "layer":
        return value === "sectors" ? { layer: true } : null;
      case "lang":
        return value === "zh" || value === "en" ? { lang: value } : null;
      case "without":
        return without(value.split(" "));
      default:
        return null;
    }
  }
  function without(names2) {
    const rolesOff = (
      /** @type {Role[]} */
      names2.filter((name) => ROLES.some((role) => role === name))
    );
    const kindsOff = (
      /** @type {Kind[]} */
      names2.filter((name) => ACTORS.includes(name))
    );
    return rolesOff.length + kindsOff.length === names2.length ? { rolesOff, kindsOff } : null;
  }
  var known = (id, change) => id === null ? null : change(id);
  var isOff2 = (state, name) => [...state.rolesOff, ...state.kindsOff].some((one) => one === name);
  function itemOf(model2, key, kind) {
    return model2.ids.find((id) => model2.items[id].key === key && (!kind || model2.items[id].kind === kind)) ?? null;
  }
  var placeOf = (model2, line) => model2.data.assignments[line]?.place.join("-") ?? "";
  var lineAt = (model2, item, place2) => (item === null ? [] : linesOf(model2, item)).find((line) => placeOf(model2, line) === place2) ?? null;
  function follow(store2, model2, views2) {
    let restoring = false;
    store2.subscribe((state) => {
      const said = write(state, model2);
      if (restoring || said === write(read(location.hash, model2, views2), model2)) return;
      history.pushState(null, "", said ? `#${said}` : location.href.split("#")[0]);
    });
    window.addEventListener("hashchange", () => {
      restoring = true;
      store2.update(read(location.hash, model2, views2));
      restoring = false;
    });
  }

  // src/panel/pieces.js
  function link({ model: model2, words: words2, select: select2 }, id) {
    const item = model2.items[id];
    const prefix = item.kind === "task" ? `${item.number} ` : "";
    const button = make("button", { type: "button", class: "link", "data-id": id, onclick: () => select2(id) });
    if (isActor(item)) button.append(sign(item.kind));
    button.append(make("span", { class: "data" }, `${prefix}${words2.called(id)}`));
    return button;
  }
  var inPlan = ({ words: words2 }, item) => ["plan", item.plan && words2.called(item.plan)];
  function planLine({ model: model2, words: words2 }, id) {
    const { plan } = model2.items[id];
    return plan ? make("p", { class: "place data" }, words2.called(plan)) : null;
  }
  function facts({ words: words2 }, pairs) {
    const rows = pairs.flatMap(([key, value]) => {
      const text = Array.isArray(value) ? value.join("、") : value;
      return text ? [make("dt", {}, words2.say(key)), make("dd", { class: "data" }, text)] : [];
    });
    return rows.length ? make("dl", {}, rows) : null;
  }
  function quote({ model: { data } }, lineIds) {
    const found = lineIds.map((id) => data.assignments[id]).sort((a, b) => a.place[0] - b.place[0]);
    const clause = data.clauses[found[0].clause];
    const chars = Array.from(clause.words);
    const pieces = [];
    let at = 0;
    for (const { place: [start, end] } of found) {
      const from = Math.max(at, start - clause.start);
      pieces.push(chars.slice(at, from).join(""), make("mark", {}, chars.slice(from, end - clause.start).join("")));
      at = Math.max(at, end - clause.start);
    }
    return make("blockquote", { class: found[0].role }, pieces, chars.slice(at).join(""));
  }
  function place({ model: model2, words: words2 }, lineId) {
    const { place: [start, end], basis, confidence } = model2.data.assignments[lineId];
    const told = [words2.say("place", { start, end })];
    if (basis) told.push(words2.pick(basis));
    if (confidence < 1) told.push(`${words2.say("confidence")} ${confidence}`);
    return make("p", { class: "place" }, told.join(" · "));
  }
  function openNote({ model: model2, words: words2 }, lineIds) {
    return lineIds.some((id) => model2.data.assignments[id].open) ? make("p", { class: "place" }, words2.say("open")) : null;
  }
  function byRole(app2, lineIds, entries) {
    return ROLES.map((role) => {
      const here = lineIds.filter((id) => lineOf(app2.model, id).role === role);
      if (!here.length) return null;
      const count = make("span", { class: "count" }, String(here.length));
      return make("section", {}, make("h3", {}, sign(role), app2.words.say(`role.${role}`), count), entries(app2, here));
    });
  }
  function taskList(app2, ids, plans = false) {
    return make("ul", {}, ids.map((id) => make("li", { class: "entry" }, link(app2, id), plans ? planLine(app2, id) : null)));
  }
  function noteBox({ words: words2 }, { message, words: said, place: [start, end] }) {
    const quoted = said.length > 40 ? `${said.slice(0, 40)}…` : said;
    const at = `“${quoted}” · ${words2.say("place", { start, end })}`;
    return make("div", { class: "note" }, make("p", {}, words2.pick(message)), make("p", { class: "place data" }, at));
  }

  // src/panel/actor.js
  function actorParts(app2, id, item) {
    const { pick } = app2.words;
    const own = linesOf(app2.model, id);
    const other = app2.store.get().lang === "zh" ? item.name[1] : item.name[0];
    return [
      caveats(app2, item, own.length),
      facts(app2, [
        inPlan(app2, item),
        ["in-plan", item.surfaces.filter((form) => form !== item.name[0])],
        ["other-name", other !== pick(item.name) && other],
        ["also", item.aliases],
        ["area", item.area],
        ["level", item.level && pick(item.level)],
        ["candidates", item.candidates]
      ]),
      byRole(app2, own, taskEntries)
    ];
  }
  function caveats({ words: { say, pick } }, item, times) {
    if (item.kind === "group") return make("p", { class: "hint" }, say("group.note"));
    if (item.kind !== "unresolved") return null;
    const why = make("p", { class: "note" }, make("b", {}, say("unresolved.note")), item.status ? pick(item.status) : "");
    return [why, times > 1 ? make("p", { class: "hint" }, say("alike")) : null];
  }
  function taskEntries(app2, lineIds) {
    return lineIds.map((id) => {
      const task = lineOf(app2.model, id).to;
      return make("div", { class: "entry", "data-entry": id }, link(app2, task), planLine(app2, task), quote(app2, [id]), place(app2, id), openNote(app2, [id]));
    });
  }

  // src/panel/start.js
  var TOP = 12;
  function startParts(app2) {
    const { model: model2, words: words2 } = app2;
    const ranked = busiest(model2);
    if (!ranked.length) return [make("p", { class: "hint" }, words2.say(model2.ids.length ? "start.groups" : "no-tasks"))];
    const most = model2.items[ranked[0]].weight;
    return [
      make("section", {}, make("h2", {}, words2.say("start.title")), make("p", { class: "muted" }, words2.say("start.note"))),
      make("ul", { class: "bars" }, ranked.map((id) => bar(app2, id, most))),
      make("p", { class: "hint" }, words2.say("start.groups")),
      planNotes(app2)
    ];
  }
  function busiest(model2) {
    const { items } = model2;
    const departments = model2.ids.filter((id) => items[id].kind === "organization");
    return departments.sort((a, b) => items[b].weight - items[a].weight || leads(model2, b) - leads(model2, a)).slice(0, TOP);
  }
  function bar({ model: model2, words: words2, select: select2 }, id, most) {
    const led = leads(model2, id);
    const { weight } = model2.items[id];
    const strip = make("span", { class: "bar", "aria-hidden": "true" }, piece("lead", led / most), piece("", (weight - led) / most));
    const title = led ? `${words2.say("role.lead")} ${led}` : "";
    const parts2 = [make("span", { class: "name data" }, words2.called(id)), strip, make("span", { class: "count" }, String(weight))];
    return make("li", {}, make("button", { type: "button", "data-id": id, title, onclick: () => select2(id) }, parts2));
  }
  function piece(name, share) {
    const node = make("i", { class: name });
    node.style.flex = `0 0 ${100 * share}%`;
    return node;
  }
  function planNotes(app2) {
    const { notes: notes2 } = app2.model.data;
    if (!notes2.length) return null;
    const count = notes2.reduce((sum, group) => sum + group.notes.length, 0);
    const summary = make("summary", {}, `${app2.words.say("plan-notes")} · ${count}`);
    return make("details", { class: "findings" }, summary, notes2.map((group, at) => noteGroup(app2, group, notes2[at - 1])));
  }
  function noteGroup(app2, group, before) {
    const { called, has, say } = app2.words;
    const head2 = group.plan && before?.plan !== group.plan ? make("p", { class: "plan data" }, called(group.plan)) : null;
    const title = has(`finding.${group.code}`) ? say(`finding.${group.code}`) : group.code;
    const count = make("span", { class: "count" }, String(group.notes.length));
    const boxes = group.notes.map((one) => noteBox(app2, one));
    return [head2, make("details", { "data-code": group.code }, make("summary", {}, title, count), boxes)];
  }

  // src/panel/task.js
  function taskParts(app2, id, item) {
    const { say, called } = app2.words;
    const own = linesOf(app2.model, id).filter((line) => lineOf(app2.model, line).role !== "sector");
    const [start, end] = item.place;
    return [
      facts(app2, [
        inPlan(app2, item),
        ["section", item.section && called(item.section)],
        ["due", dues(app2, item)],
        ["cites", item.cited.map((title) => `《${title}》`)]
      ]),
      tags(app2, item.sectors),
      own.length ? byRole(app2, own, actorEntries) : make("p", { class: "hint" }, say("nobody")),
      notes(app2, item.notes),
      make("details", {}, make("summary", {}, `${say("text")} · ${say("place", { start, end })}`), make("p", { class: "source" }, item.text))
    ];
  }
  function dues({ words: { say, pick } }, item) {
    return item.dues.map(({ words: words2, latest, precision }) => `${words2}（${latest ? `${say("until")} ${latest}` : pick(precision)}）`);
  }
  function actorEntries(app2, lineIds) {
    const { model: model2 } = app2;
    const clauseOf = (id) => model2.data.assignments[id].clause;
    return [...new Set(lineIds.map(clauseOf))].map((clause) => {
      const here = lineIds.filter((id) => clauseOf(id) === clause);
      const names2 = here.map((id) => make("li", { "data-entry": id }, link(app2, lineOf(model2, id).from), place(app2, id)));
      return make("div", { class: "entry" }, quote(app2, here), openNote(app2, here), make("ul", { class: "names" }, names2));
    });
  }
  function tags({ words: words2, select: select2 }, sectors) {
    if (!sectors.length) return null;
    const tag = (id) => make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select2(id) }, words2.called(id));
    return make("section", {}, make("h3", {}, words2.say("sectors")), make("div", { class: "tags" }, sectors.map(tag)));
  }
  function notes(app2, found) {
    if (!found.length) return null;
    const count = make("span", { class: "count" }, String(found.length));
    return make("section", {}, make("h3", {}, app2.words.say("notes"), count), found.map((one) => noteBox(app2, one)));
  }

  // src/panel/panel.js
  function showPanel(app2, { selected, line, lost }) {
    const panel = byId("panel");
    const hint = lost.length ? make("p", { class: "note data", role: "status" }, app2.words.say("link.lost", { parts: lost.join("、") })) : null;
    panel.replaceChildren(...parts([hint, selected === null ? startParts(app2) : [head(app2, selected), describe(app2, selected)]]));
    panel.classList.toggle("open", selected !== null);
    const entry2 = line ? panel.querySelector(`[data-entry="${line}"]`) : null;
    entry2?.classList.add("chosen");
    if (entry2) entry2.scrollIntoView({ block: "center" });
    else panel.scrollTop = 0;
  }
  var panelChanges = (state, before) => state.selected !== before.selected || state.line !== before.line || state.lang !== before.lang || state.lost !== before.lost;
  function describe(app2, id) {
    const { model: model2 } = app2;
    const item = model2.items[id];
    switch (item.kind) {
      case "task":
        return taskParts(app2, id, item);
      case "plan":
        return [taskList(app2, model2.tasksOf.get(id) ?? [])];
      case "section":
        return [facts(app2, [inPlan(app2, item)]), taskList(app2, model2.tasksOf.get(id) ?? [])];
      case "sector":
        return [taskList(app2, linesOf(model2, id).map((line) => lineOf(model2, line).to), true)];
      default:
        return actorParts(app2, id, item);
    }
  }
  function head({ model: model2, words: words2, select: select2 }, id) {
    const item = model2.items[id];
    const number = item.kind === "task" ? ` ${item.number}` : "";
    return make(
      "header",
      {},
      make("p", { class: "kind" }, sign(item.kind), `${words2.say(`kind.${item.kind}`)}${number}`),
      make("button", { type: "button", class: "close", "aria-label": words2.say("close"), onclick: () => select2(null) }, "×"),
      make("h2", { class: "data" }, isActor(item) ? words2.pick(item.name) : words2.called(id))
    );
  }

  // src/search.js
  var ORDER = [...ACTORS, "task", "sector", "section", "plan"];
  var plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  function createSearch(model2) {
    const { items } = model2;
    const entries = model2.ids.map((id) => entry(id, items[id]));
    const order = (hit) => ORDER.indexOf(items[hit.id].kind);
    return (text) => {
      const query = plain(text);
      if (!query) return [];
      const hits = entries.flatMap((one) => {
        const found = match(one, query);
        return found ? [{ id: one.id, ...found }] : [];
      });
      return hits.sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
    };
  }
  function entry(id, item) {
    const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
    const all2 = isActor(item) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
    const names2 = [...new Set(all2)].filter(Boolean);
    return { id, names: names2, keys: names2.map(plain), words: item.text ?? "" };
  }
  function inOrder(query, text) {
    let at = -1;
    return [...query].every((char) => (at = text.indexOf(char, at + 1)) >= 0);
  }
  function match(entry2, query) {
    const tests = [(key) => key === query, (key) => key.includes(query)];
    if ([...query].length > 2) tests.push((key) => inOrder(query, key));
    for (const [rank, test] of tests.entries()) {
      const at = entry2.keys.findIndex(test);
      if (at >= 0) return { rank, name: entry2.names[at] };
    }
    const place2 = entry2.words.toLowerCase().indexOf(query);
    return place2 < 0 ? null : { rank: 9, name: null, snippet: entry2.words.slice(Math.max(0, place2 - 8), place2 + 30) };
  }

  // src/searchbox.js
  var LIMIT = 40;
  function createSearchBox({ model: model2, words: words2, select: select2 }) {
    const search = createSearch(model2);
    const box = (
      /** @type {HTMLInputElement} */
      byId("search")
    );
    const results = byId("results");
    const found = byId("found");
    let active = -1;
    function show() {
      const hits = search(box.value);
      results.replaceChildren(...hits.slice(0, LIMIT).map(result));
      byId("found-count").textContent = hits.length ? `${hits.length} ${words2.say("results")}` : words2.say("nothing");
      const open = box.value.trim() !== "";
      found.hidden = !open;
      box.setAttribute("aria-expanded", String(open));
      move(hits.length ? 0 : -1);
    }
    function result(hit, at) {
      const item = model2.items[hit.id];
      const name = words2.called(hit.id);
      const shown2 = [name, `${item.number ?? ""}${name}`];
      const why = hit.snippet ? `…${hit.snippet}…` : hit.name && !shown2.includes(hit.name) ? hit.name : null;
      const number = item.kind === "task" ? `${item.number} ` : "";
      return make(
        "li",
        { id: `result-${at}`, role: "option", "data-id": hit.id, "aria-selected": "false", onclick: () => choose(hit.id) },
        sign(item.kind),
        make("span", { class: "name data" }, `${number}${name}`.slice(0, 200)),
        make("span", { class: "count" }, item.kind === "task" ? "" : String(item.weight)),
        item.plan && planOf(model2, hit.id) ? make("span", { class: "plan data" }, words2.called(item.plan).slice(0, 200)) : null,
        why ? make("span", { class: "why data" }, why.slice(0, 200)) : null
      );
    }
    function move(to) {
      const rows = [...results.children];
      active = rows.length ? (to + rows.length) % rows.length : -1;
      for (const [at, row] of rows.entries()) row.setAttribute("aria-selected", String(at === active));
      if (active < 0) return box.removeAttribute("aria-activedescendant");
      box.setAttribute("aria-activedescendant", `result-${active}`);
      rows[active].scrollIntoView({ block: "nearest" });
    }
    function close() {
      found.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }
    function choose(id) {
      close();
      select2(id);
    }
    function pressed2(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(active + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && active >= 0 && !event.isComposing) {
        choose(
          /** @type {HTMLElement} */
          results.children[active].dataset.id ?? ""
        );
        byId("panel").focus();
      }
    }
    box.addEventListener("input", show);
    box.addEventListener("focus", () => box.value.trim() && show());
    box.addEventListener("keydown", pressed2);
    document.addEventListener("pointerdown", ({ target }) => {
      if (!(target instanceof Element && target.closest(".find"))) close();
    });
    return {
      focus: () => box.focus(),
      isOpen: () => !found.hidden,
      close,
      clear: () => box.value = "",
      /** The results again, in another language. */
      refresh: () => box.value.trim() && !found.hidden && show()
    };
  }

  // src/stage.js
  function createStage({ store: store2, words: words2 }, views2) {
    const panel = byId("panel");
    let current = null;
    const mounted = /* @__PURE__ */ new Set();
    const places = views2.map((view) => {
      const section = document.getElementById(view.name) ?? make("section", { id: view.name, class: "view", "data-word-label": view.name });
      const onclick = () => store2.update({ view: view.name });
      const button = make("button", { type: "button", "data-view": view.name, "data-word": view.name, onclick });
      panel.before(section);
      byId("views").append(button);
      return { view, section, button };
    });
    function enter(name) {
      for (const { view, section, button } of places) {
        section.hidden = view.name !== name;
        press(button, view.name === name);
        if (view.name !== name || mounted.has(name)) continue;
        view.mount(section);
        words2.translate(section);
        mounted.add(name);
      }
      document.documentElement.dataset.view = name;
      const [next] = views2.filter((view) => view.name === name);
      if (current !== next) current?.hide();
      current = next;
      return next;
    }
    return {
      /**
       * @param {State} state
       * @param {Shown} shown
       */
      show: (state, shown2) => enter(state.view).show(state, shown2),
      /** @param {string} id */
      reveal: (id) => current?.reveal?.(id)
    };
  }

  // src/views/list.js
  function list({ select: select2 }) {
    let root;
    const rows = () => all(root, "tr[data-task]");
    return {
      name: "list",
      mount(element) {
        root = element;
        for (const node of all(root, "[data-item]")) {
          wake(node, () => select2(node.dataset.item ?? null, node.dataset.line ?? null));
        }
      },
      show({ selected }, { visible }) {
        for (const row of rows()) {
          row.hidden = !visible.items.has(row.dataset.task ?? "");
          row.classList.toggle("chosen", row.dataset.task === selected);
          hideNames(row, visible.lines);
        }
        for (const band of all(root, "tr.band")) band.hidden = rowsBelow(band).every((row) => row.hidden);
        byId("empty").hidden = !rows().length || rows().some((row) => !row.hidden);
      },
      hide() {
      },
      reveal(id) {
        const row = rows().find((one) => one.dataset.task === id);
        if (row && !isIn(row, root)) row.scrollIntoView({ block: "center" });
      }
    };
  }
  function wake(node, onclick) {
    const button = make("button", { type: "button", class: "link", onclick });
    button.append(...node.childNodes);
    if (!button.querySelector("span")) button.replaceChildren(make("span", { class: "data" }, button.textContent));
    node.append(button);
  }
  function hideNames(row, left) {
    for (const name of all(row, "[data-line]")) name.hidden = !left.has(name.dataset.line ?? "");
    for (const part2 of all(row, ".who p")) {
      const names2 = all(part2, "[data-line]");
      part2.hidden = names2.length > 0 && names2.every((name) => name.hidden);
    }
  }
  function rowsBelow(band) {
    const rows = [];
    const whole = band.classList.contains("plan");
    for (let row = band.nextElementSibling; row instanceof HTMLElement; row = row.nextElementSibling) {
      if (row.dataset.task) rows.push(row);
      else if (!whole || row.classList.contains("plan")) break;
    }
    return rows;
  }
  function isIn(node, root) {
    const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
    return own.top >= frame.top && own.bottom <= frame.bottom;
  }

  // global:library
  var { DataSet, Network } = vis;

  // src/views/camera.js
  var CONTROLS = 52;
  var LEGIBLE = 0.74;
  var extent = (layout, sectors) => sectors ? layout.full : layout.extent;
  function fitting(canvas, layout, sectors) {
    const [left, top, right, bottom] = extent(layout, sectors);
    const margin = canvas.clientWidth < 600 ? 8 : 24;
    const height = canvas.clientHeight - margin - CONTROLS;
    return Math.min((canvas.clientWidth - 2 * margin) / (right - left), height / (bottom - top));
  }
  function chooseLayout(canvas, layouts, sectors) {
    const scale = (one) => fitting(canvas, one, sectors);
    const best = layouts.reduce((one, two) => scale(two) > scale(one) ? two : one);
    return layouts.find((one) => scale(one) >= LEGIBLE) ?? best;
  }
  function fit(network2, canvas, layout, { sectors, animate }) {
    const [left, top, right, bottom] = extent(layout, sectors);
    const scale = Math.min(fitting(canvas, layout, sectors), 1.4);
    const still = !animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
    network2.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom) / 2 + (CONTROLS - 16) / 2 / scale },
      scale,
      animation: still ? false : { duration: 250, easingFunction: "easeInOutQuad" }
    });
  }
  function reveal(network2, canvas, [x, y]) {
    const at = network2.canvasToDOM({ x, y });
    const { top, width, height } = canvas.getBoundingClientRect();
    const sheet = byId("panel").getBoundingClientRect();
    const free = sheet.width >= width ? Math.min(height, sheet.top - top) : height;
    const inside = { x: at.x > 30 && at.x < width - 30, y: at.y > 30 && at.y < free - 40 };
    if (inside.x && inside.y) return;
    const now = network2.getViewPosition();
    const lifted = y + (height - free) / 2 / network2.getScale();
    network2.moveTo({ position: { x: inside.x ? now.x : x, y: inside.y ? now.y : lifted } });
  }
  function zoom(network2, factor) {
    network2.moveTo({ scale: Math.min(6, Math.max(0.05, network2.getScale() * factor)) });
  }

  // src/views/look.js
  var NAMES = [
    "ground",
    "surface",
    "ink",
    "muted",
    "line",
    "line-strong",
    "accent",
    "accent-soft",
    "font",
    "lead",
    "responsible",
    "support",
    "guide",
    "supervise",
    "sector",
    "organization",
    "group",
    "unresolved"
  ];
  function palette() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  }
  function nodeLook({ model: model2, words: words2 }, id, { state, shown: { visible, bright }, layout, colours }) {
    const item = model2.items[id];
    const [x, y] = layout.points[id];
    const dim = bright !== null && !bright.items.has(id);
    const chosen = state.selected === id;
    return {
      id,
      x,
      y,
      label: words2.pick(layout.labels[id]),
      hidden: !visible.items.has(id),
      opacity: dim && item.kind !== "task" ? 0.15 : 1,
      font: nodeFont(item, colours, layout, { dim, chosen }),
      color: nodeColour(item, colours, { dim, chosen }),
      borderWidth: chosen ? 3 : item.kind === "unresolved" ? 2 : 1.4,
      ...shapeOf(item, layout)
    };
  }
  function shapeOf(item, layout) {
    if (item.kind === "task") return { widthConstraint: { minimum: layout.task - 16 }, margin: 8, shapeProperties: { borderRadius: 7 } };
    if (isHeading(item) && !numbersOnly(layout)) return { widthConstraint: { minimum: layout.task } };
    return item.kind === "sector" ? { size: 7 } : {};
  }
  var numbersOnly = (layout) => layout.name === "compact";
  function nodeFont(item, colours, layout, { dim, chosen }) {
    const quiet = item.kind === "section" || item.kind === "sector";
    const ink = chosen ? colours.accent : quiet ? colours.muted : colours.ink;
    const left = item.kind === "task" || isHeading(item);
    return {
      face: colours.font,
      size: item.kind === "task" ? 14 : item.kind === "plan" ? 15 : 13,
      color: dim ? `${ink}40` : ink,
      align: left && !numbersOnly(layout) ? "left" : "center",
      strokeWidth: item.kind === "task" ? 0 : 4,
      strokeColor: colours.ground,
      vadjust: 0
    };
  }
  function nodeColour(item, colours, { dim, chosen }) {
    if (dim && item.kind === "task") return { border: colours.line, background: colours.ground };
    const border = chosen ? colours.accent : item.kind === "task" ? colours["line-strong"] : colours[item.kind] ?? colours.line;
    const filled = item.kind === "organization";
    const background = filled ? colours.organization : chosen ? colours["accent-soft"] : colours.surface;
    return { border, background };
  }
  function edgeLook({ model: model2 }, id, { shown: { visible, bright }, colours }) {
    const { role } = lineOf(model2, id);
    const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
    const lit = bright === null || bright.lines.has(id);
    return { id, hidden: !lit || !visible.lines.has(id), color: { color: colours[role], opacity: bright ? 1 : calm } };
  }

  // src/views/tip.js
  function createTip({ model: model2, words: words2 }, tip, canvas) {
    return {
      hide() {
        canvas.style.cursor = "";
        tip.hidden = true;
      },
      /**
       * @param {Network} network
       * @param {Layout} layout
       * @param {Id} id
       */
      show(network2, layout, id) {
        const item = model2.items[id];
        const plan = planOf(model2, id);
        canvas.style.cursor = "pointer";
        tip.hidden = false;
        tip.textContent = `${plan ? `${plan} · ` : ""}${item.kind === "task" ? `${item.number} ` : ""}${words2.called(id)}`.slice(0, 300);
        const [x, y] = layout.points[id];
        put(tip, canvas, network2.canvasToDOM({ x, y }));
      }
    };
  }
  function put(tip, canvas, { x, y }) {
    const half = tip.offsetWidth / 2;
    tip.style.left = `${Math.min(Math.max(8, x - half), canvas.clientWidth - 2 * half - 8)}px`;
    tip.style.top = `${y > 90 ? y - tip.offsetHeight - 24 : y + 24}px`;
  }

  // src/views/network.js
  function network(app2) {
    const { data, ids, lines } = app2.model;
    const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "canvas" });
    const box = make("div", { id: "tip", hidden: true });
    const tip = createTip(app2, box, canvas);
    const nodes = new DataSet(data.network.nodes.map(({ group, ...node }) => node));
    const edges = new DataSet(data.network.edges.map(({ role, ...edge }) => edge));
    let drawn = null;
    let layout = data.layouts[0];
    let now = null;
    function fitNow(animate = false) {
      if (drawn && now) fit(drawn, canvas, layout, { sectors: now.state.layer, animate });
    }
    function paint() {
      if (!now) return;
      const scene = { ...now, layout, colours: palette() };
      nodes.update(ids.map((id) => nodeLook(app2, id, scene)));
      edges.update([...lines.keys()].map((id) => edgeLook(app2, id, scene)));
    }
    function draw(state) {
      layout = chooseLayout(canvas, data.layouts, state.layer);
      paint();
      const { options } = data.network;
      const interaction = { ...options.interaction, tooltipDelay: 1e9 };
      const content = (
        /** @type {any} */
        { nodes, edges }
      );
      const made = new Network(canvas, content, { ...options, autoResize: true, locale: "en", interaction });
      made.on("click", clicked);
      made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
      for (
        const event of
        /** @type {const} */
        ["blurNode", "dragStart", "zoom"]
      ) made.on(event, tip.hide);
      new ResizeObserver(resized).observe(canvas);
      drawn = made;
      fitNow();
      made.redraw();
    }
    function clicked({ nodes: [node], edges: [edge] }) {
      if (typeof node === "string") return app2.select(node);
      const assignment = data.assignments[String(edge)];
      return assignment ? app2.select(assignment.task, String(edge)) : app2.select(null);
    }
    function resized() {
      if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
      const before = layout;
      layout = chooseLayout(canvas, data.layouts, now.state.layer);
      if (layout !== before) paint();
      fitNow();
      if (now.state.selected !== null) show(now.state.selected);
    }
    function show(id) {
      if (drawn) reveal(drawn, canvas, layout.points[id]);
    }
    return {
      name: "network",
      mount: (root) => root.append(canvas, box, make("div", { class: "zoom" }, zoomButtons())),
      show(state, shown2) {
        const before = now;
        now = { state, shown: shown2 };
        if (!drawn) return draw(state);
        paint();
        if (!before || before.state.layer !== state.layer) fitNow(before !== null);
      },
      hide() {
        now = null;
        tip.hide();
      },
      reveal: show,
      canvas: () => drawn
    };
    function zoomButtons() {
      const by = (factor) => () => drawn && zoom(drawn, factor);
      return [
        make("button", { type: "button", id: "zoom-in", "data-word-label": "zoom-in", onclick: by(1.25) }, "+"),
        make("button", { type: "button", id: "zoom-out", "data-word-label": "zoom-out", onclick: by(0.8) }, "−"),
        make("button", { type: "button", id: "fit", "data-word": "fit", onclick: () => fitNow(true) })
      ];
    }
  }

  // src/views/registry.js
  var VIEWS = [network, list];

  // src/words.js
  function createWords(model2, lang) {
    const { words: table } = model2.data;
    const pick = (names2) => names2[lang() === "zh" ? 0 : 1];
    const say = (key, values = {}) => pick(table[key]).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
    const called = (id) => {
      const item = model2.items[id];
      if (isActor(item)) return pick(item.called);
      if (item.kind === "section") return item.number + (item.lost ? say("lost") : pick(item.name));
      return pick(item.name);
    };
    return { pick, say, called, has: (key) => key in table, translate: (root) => translate(root, say, lang()) };
  }
  function translate(root, say, lang) {
    const all2 = (selector) => [...root.querySelectorAll(selector)].map((node) => (
      /** @type {HTMLElement} */
      node
    ));
    for (const node of all2("[data-word]")) node.textContent = say(node.dataset.word ?? "");
    for (const node of all2("[data-zh]")) node.textContent = node.dataset[lang] ?? "";
    for (const node of all2("[data-word-label]")) node.setAttribute("aria-label", say(node.dataset.wordLabel ?? ""));
    for (const node of all2("[data-word-placeholder]")) node.setAttribute("placeholder", say(node.dataset.wordPlaceholder ?? ""));
  }

  // src/main.js
  var model = createModel(readData());
  var app = { model, select, store: createStore(initialState(model.data.lang)), words: createWords(model, () => store.get().lang) };
  var { store, words } = app;
  var views = VIEWS.map((view) => view(app));
  var names = views.map((view) => view.name);
  var stage = createStage(app, views);
  var searchBox = createSearchBox(app);
  function select(id, line = null) {
    const before = store.get();
    store.update({ selected: id, line, lost: [] });
    if (id !== null && before.selected === id) stage.reveal(id);
  }
  function render(state, before) {
    if (state.lang !== before?.lang) {
      document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
      words.translate(document);
      searchBox.refresh();
    }
    const left = shown(model, state);
    showFilters(app, state, left.visible);
    if (before === null || panelChanges(state, before)) showPanel(app, state);
    stage.show(state, left);
    const moved = state.selected !== before?.selected || state.view !== before?.view;
    if (state.selected !== null && moved) stage.reveal(state.selected);
  }
  function takeBack() {
    if (searchBox.isOpen()) searchBox.close();
    else if (store.get().selected !== null) select(null);
    searchBox.clear();
  }
  function pressed(event) {
    if (event.key === "Escape") takeBack();
    const typing = event.target instanceof Element && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key !== "/" || typing) return;
    event.preventDefault();
    searchBox.focus();
  }
  function listen() {
    listenToFilters(app);
    byId("language").addEventListener("click", () => store.update({ lang: store.get().lang === "zh" ? "en" : "zh" }));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => render(store.get(), store.get()));
    document.addEventListener("keydown", pressed);
    store.subscribe(render);
  }
  document.documentElement.classList.remove("plain");
  store.update(read(location.hash, model, names));
  render(store.get(), null);
  listen();
  follow(store, model, names);
  performance.mark("fengong-ready");
  document.documentElement.dataset.ready = "true";
  window.fengong = Object.freeze({
    get network() {
      return views.map((view) => view.canvas?.()).find(Boolean) ?? null;
    },
    get state() {
      return store.get();
    },
    items: model.items,
    select
  });
})();
