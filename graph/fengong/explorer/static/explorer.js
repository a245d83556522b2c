"use strict";
(() => {
  // src/data.js
  function readData() {
    return JSON.parse(document.getElementById("data")?.textContent ?? "");
  }

  // src/dom.js
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name2, value] of Object.entries(attributes)) {
      if (name2 === "onclick") node.addEventListener(
        "click",
        /** @type {() => void} */
        value
      );
      else if (value !== null && value !== void 0 && value !== false) node.setAttribute(name2, String(value));
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
  function sign(name2) {
    const marks2 = (
      /** @type {HTMLTemplateElement} */
      byId("marks")
    );
    return marks2.content.querySelector(`.${name2}`)?.cloneNode(true) ?? document.createTextNode("");
  }
  var press = (button2, on) => button2.setAttribute("aria-pressed", String(on));

  // src/model.js
  var ACTORS = ["organization", "group", "unresolved"];
  var ROLES = ["lead", "responsible", "support", "guide", "supervise"];
  function createModel(data) {
    const ids = Object.keys(data.items);
    const lines2 = new Map(data.network.edges.map((line) => [line.id, line]));
    const linesOf2 = new Map(ids.map((id) => [
      id,
      /** @type {Id[]} */
      []
    ]));
    for (const [id, line] of lines2) {
      linesOf2.get(line.from)?.push(id);
      linesOf2.get(line.to)?.push(id);
    }
    return { data, items: data.items, ids, byKey: idsByKey(data.items), lines: lines2, linesOf: linesOf2, tasksOf: tasksByHeading(data.items) };
  }
  function idsByKey(items) {
    const found = /* @__PURE__ */ new Map();
    for (const [id, { key }] of Object.entries(items)) found.set(key, [...found.get(key) ?? [], id]);
    return found;
  }
  function tasksByHeading(items) {
    const found = /* @__PURE__ */ new Map();
    for (const [id, item] of Object.entries(items)) {
      for (const heading3 of headings(item)) {
        if (!found.has(heading3)) found.set(heading3, []);
        found.get(heading3).push(id);
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

  // src/facets.js
  var FACETS = ["plan", "section", "sector", "level", "due"];
  var DUES = ["any", "none", "recurring"];
  var NO_FILTER = Object.freeze({ rolesOff: [], kindsOff: [], sector: "", section: "", plan: "", level: "", due: "" });
  var quarter = (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  function duesOf(task) {
    if (!task.dues.length) return ["none"];
    const found = task.dues.flatMap(({ latest, code }) => code === "recurring" ? ["recurring"] : latest ? [quarter(latest)] : []);
    return [.../* @__PURE__ */ new Set(["any", ...found])];
  }
  function valuesOf(model2, id, facet, counts3 = () => true) {
    const task = model2.items[id];
    if (task.kind !== "task") return [];
    switch (facet) {
      case "plan":
        return task.plan ? [task.plan] : [];
      case "section":
        return task.section ? [task.section] : [];
      case "sector":
        return task.sectors;
      case "due":
        return duesOf(task);
      case "level":
        return [...new Set(linesOf(model2, id).filter(counts3).flatMap((line) => levelOf(model2, lineOf(model2, line).from)))];
    }
  }
  function levelOf(model2, id) {
    const item = model2.items[id];
    return isActor(item) && item.levelKey ? [item.levelKey] : [];
  }
  function options(model2, facet) {
    const found = [...new Set(model2.ids.flatMap((id) => valuesOf(model2, id, facet)))];
    if (facet === "level") return found.sort();
    if (facet === "sector") return found.sort((a, b) => model2.items[b].weight - model2.items[a].weight);
    if (facet !== "due") return found;
    return [...DUES.filter((one) => found.includes(one)), ...found.filter((one) => !DUES.includes(one)).sort()];
  }
  function counts(model2, left, facet) {
    const found = /* @__PURE__ */ new Map();
    for (const id of left.items) {
      for (const value of valuesOf(model2, id, facet, (line) => left.lines.has(line))) found.set(value, (found.get(value) ?? 0) + 1);
    }
    return found;
  }
  var passesFacets = (model2, state, id) => FACETS.every((facet) => facet === "level" || !state[facet] || valuesOf(model2, id, facet).includes(state[facet]));

  // src/filter.js
  var filtered = (state) => state.rolesOff.length > 0 || state.kindsOff.length > 0 || FACETS.some((facet) => state[facet] !== "");
  function shown(model2, state) {
    const visible = passing(model2, state);
    return { visible, bright: focus(model2, state, visible) };
  }
  function passing(model2, state) {
    const { ids, lines: lines2 } = model2;
    const passes = isLeft(model2, state);
    const left = { items: /* @__PURE__ */ new Set(), lines: /* @__PURE__ */ new Set() };
    for (const [id, line] of lines2) {
      if (line.role === "sector" || !passes(line.to) || isOff(model2, state, id)) continue;
      left.lines.add(id);
      left.items.add(line.from).add(line.to);
    }
    if (!state.rolesOff.length && !state.kindsOff.length && !state.level) ids.filter(passes).forEach((id) => left.items.add(id));
    for (const [heading3, tasks] of model2.tasksOf) if (tasks.some((id) => left.items.has(id))) left.items.add(heading3);
    if (state.layer) addSectors(model2, left);
    return left;
  }
  function isLeft(model2, state) {
    return (id) => model2.items[id].kind === "task" && passesFacets(model2, state, id);
  }
  function isOff(model2, state, id) {
    const line = lineOf(model2, id);
    if (state.level && !levelOf(model2, line.from).includes(state.level)) return true;
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

  // src/export/csv.js
  var FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
  var BOM = "\uFEFF";
  function cell(value) {
    const words3 = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(words3) ? `"${words3.replaceAll('"', '""')}"` : words3;
  }
  function table(app2, shown2) {
    const columns = ["plan", "number", "task", "department", "surface", "role", "words", "start", "end"];
    const head4 = columns.map((column) => app2.words.say(`column.${column}`));
    return BOM + [head4, ...rows(app2, shown2)].map((row) => `${row.map(cell).join(",")}\r
`).join("");
  }
  function rows(app2, { visible, bright }) {
    const { model: model2 } = app2;
    const passes = (id) => visible.lines.has(id) && (bright === null || bright.lines.has(id));
    return model2.ids.filter((id) => model2.items[id].kind === "task" && visible.items.has(id) && (bright === null || bright.items.has(id))).flatMap((id) => {
      const stated = linesOf(model2, id).filter((line) => lineOf(model2, line).role !== "sector");
      const left = stated.filter(passes).sort((one, two) => startOf(app2, one) - startOf(app2, two));
      return stated.length ? left.map((line) => [...taskCells(app2, id), ...assignmentCells(app2, line)]) : [[...taskCells(app2, id), ...nobody(app2, id)]];
    });
  }
  var startOf = ({ model: model2 }, line) => model2.data.assignments[line].place[0];
  var taskCells = ({ model: model2, words: words3 }, id) => [planOf(model2, id) ?? model2.data.title, model2.items[id].number ?? "", words3.pick(model2.items[id].name)];
  function assignmentCells({ model: model2, words: words3 }, line) {
    const { actor, role, surface, clause, place: place2 } = model2.data.assignments[line];
    return [words3.pick(model2.items[actor].name), surface, words3.say(`role.${role}`), model2.data.clauses[clause].words, ...place2];
  }
  function nobody({ model: model2 }, id) {
    const item = model2.items[id];
    return item.kind === "task" ? ["", "", "", item.text, ...item.place] : [];
  }

  // src/export/download.js
  var SHARPNESS = 2;
  var LONGEST = 8192;
  function download(name2, blob) {
    const href = URL.createObjectURL(blob);
    make("a", { href, download: name2 }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }
  async function png({ svg, width, height }) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height));
    const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => canvas.toBlob((blob) => blob ? done(blob) : fail(new Error("no picture")), "image/png"));
  }

  // src/export/menu.js
  function createExportMenu({ store: store2, ...rest }, stage2) {
    const app2 = { store: store2, ...rest };
    const stem = app2.model.data.stem;
    const pictures = [entry3("png", savePng), entry3("svg", saveSvg)];
    const entries3 = make("div", { id: "exports", hidden: true, role: "group", "data-word-label": "export" }, pictures, entry3("csv", saveCsv));
    const button2 = make("button", { type: "button", id: "export", class: "quiet", "data-word": "export", "aria-expanded": "false", "aria-controls": "exports", onclick: () => open(entries3.hidden) });
    const said2 = make("p", { id: "exported", role: "status", class: "unseen" });
    const menu = make("div", { class: "export" }, button2, entries3, said2);
    byId("language").after(menu);
    menu.addEventListener("keydown", pressed2);
    document.addEventListener("pointerdown", ({ target }) => !(target instanceof Node && menu.contains(target)) && open(false));
    menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && open(false));
    function open(on) {
      for (const one of pictures) one.hidden = !stage2.hasPicture();
      entries3.hidden = !on;
      button2.setAttribute("aria-expanded", String(on));
    }
    function pressed2(event) {
      if (event.key !== "Escape" || entries3.hidden) return;
      event.stopPropagation();
      open(false);
      button2.focus();
    }
    function entry3(kind, save) {
      const onclick = async () => {
        open(false);
        button2.focus();
        await save();
      };
      return make("button", { type: "button", "data-export": kind, "data-word": `export.${kind}`, onclick });
    }
    function give(name2, blob) {
      download(name2, blob);
      said2.textContent = app2.words.say("exported", { name: name2 });
    }
    async function savePng() {
      const picture2 = stage2.picture();
      if (picture2) give(`${stem}-${store2.get().view}.png`, await png(picture2));
    }
    function saveSvg() {
      const picture2 = stage2.picture();
      if (picture2) give(`${stem}-${store2.get().view}.svg`, new Blob([`<?xml version="1.0" encoding="UTF-8"?>
${picture2.svg}
`], { type: "image/svg+xml" }));
    }
    function saveCsv() {
      const csv = table(app2, shown(app2.model, store2.get()));
      give(`${stem}-assignments.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
    }
  }

  // src/export/paper.js
  function listenToPrint(stage2) {
    window.addEventListener("beforeprint", () => {
      const picture2 = stage2.picture(true);
      if (picture2) byId("paper").replaceChildren(drawing(picture2));
    });
    window.addEventListener("afterprint", () => byId("paper").replaceChildren());
  }
  function drawing({ svg }) {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    root.querySelectorAll("title").forEach((title) => title.remove());
    return document.adoptNode(root);
  }

  // src/facetname.js
  function named({ model: model2, words: words3 }, facet, value) {
    if (facet === "due") return DUES.includes(value) ? words3.say(`due.${value}`) : quarterName(words3, value);
    if (facet === "level") {
      const found = model2.ids.map((id) => model2.items[id]).find((item) => "levelKey" in item && item.levelKey === value);
      return found && "level" in found && found.level ? words3.pick(found.level) : value;
    }
    const plan = facet === "section" ? planOf(model2, value) : null;
    return `${plan ? `${plan} · ` : ""}${words3.called(value)}`.slice(0, 80);
  }
  function quarterName(words3, value) {
    const [year, number] = value.split("-Q");
    return words3.say("quarter", { year, number });
  }

  // src/active.js
  function showActive(app2, state) {
    const list2 = byId("active");
    const set = FACETS.filter((facet) => state[facet]);
    const at = all(list2, "button").findIndex((button2) => button2 === document.activeElement);
    list2.hidden = !set.length;
    list2.replaceChildren(...set.map((facet) => make("li", {}, chip(app2, facet, state[facet]))));
    if (at >= 0) afterwards(all(list2, "button"), at)?.focus();
  }
  var afterwards = (buttons2, at) => buttons2[Math.min(at, buttons2.length - 1)] ?? document.getElementById("more-filters");
  function chip(app2, facet, value) {
    const { store: store2, words: { say } } = app2;
    const name2 = named(app2, facet, value);
    const title = say("filter.remove", { name: `${say(`facet.${facet}`)} ${name2}` });
    const onclick = () => store2.update({ [facet]: "" });
    const cross = make("span", { class: "cross", "aria-hidden": "true" }, "×");
    return make("button", { type: "button", class: "chip", "data-facet": facet, "aria-label": title, title, onclick }, make("span", { class: "data" }, name2), cross);
  }

  // src/facetbox.js
  var idOf = (facet) => facet === "sector" ? facet : `facet-${facet}`;
  var box = (facet) => (
    /** @type {HTMLSelectElement | null} */
    document.getElementById(idOf(facet))
  );
  var NO_FACET = Object.fromEntries(FACETS.map((facet) => [facet, NO_FILTER[facet]]));
  function listenToFacets(app2) {
    const sheet = document.getElementById("facets");
    if (!sheet) return;
    const fields = FACETS.map((facet) => field(app2, facet)).filter((one) => one !== null);
    byId("more-filters").hidden = !fields.length;
    const open = opener(sheet);
    sheet.append(head(() => open(false)), make("div", { class: "fields" }, fields), foot(app2, () => open(false)));
    app2.words.translate(sheet);
  }
  function opener(sheet) {
    const button2 = byId("more-filters");
    const place2 = (
      /** @type {HTMLElement} */
      sheet.parentElement
    );
    const veil = make("div", { class: "veil", hidden: "" });
    place2.append(veil);
    const open = (on) => {
      const inside = sheet.contains(document.activeElement);
      for (const one of [sheet, veil]) one.hidden = !on;
      button2.setAttribute("aria-expanded", String(on));
      if (!on && inside) button2.focus();
    };
    button2.addEventListener("click", () => open(sheet.hidden));
    veil.addEventListener("click", () => open(false));
    place2.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || sheet.hidden) return;
      event.stopPropagation();
      open(false);
      button2.focus();
    });
    const leave = (to) => to instanceof Node && !place2.contains(to) && !sheet.hidden && open(false);
    document.addEventListener("pointerdown", ({ target }) => leave(target));
    place2.addEventListener("focusout", ({ relatedTarget }) => leave(relatedTarget));
    return open;
  }
  var head = (close) => make(
    "div",
    { class: "head" },
    make("h2", { "data-word": "more-filters" }),
    make("button", { type: "button", class: "close", "data-word-label": "filters.close", onclick: close }, "×")
  );
  var foot = ({ store: store2 }, close) => make(
    "div",
    { class: "foot" },
    make("button", { type: "button", class: "quiet clear", "data-word": "filters.clear", onclick: () => store2.update(NO_FACET) }),
    make("button", { type: "button", class: "done", onclick: close })
  );
  function field({ model: model2, store: store2 }, facet) {
    const values = options(model2, facet);
    if (!values.length) return null;
    const select2 = make("select", { id: idOf(facet) }, ["", ...values].map((value) => make("option", { value })));
    select2.addEventListener("change", () => store2.update({ [facet]: select2.value }));
    return make("p", {}, make("label", { for: select2.id, "data-word": `facet.${facet}` }), select2);
  }
  function showFacets(app2, state, tasks) {
    const sheet = document.getElementById("facets");
    if (!sheet) return;
    for (const facet of FACETS) showBox(app2, state, facet);
    const set = FACETS.filter((facet) => state[facet]).length;
    for (const count of document.querySelectorAll("#more-filters .count")) count.textContent = set ? String(set) : "";
    for (const done of sheet.querySelectorAll(".done")) done.textContent = app2.words.say("filters.done", { count: tasks });
    for (const clear of sheet.querySelectorAll(".clear")) clear.toggleAttribute("disabled", !set);
  }
  function showBox(app2, state, facet) {
    const select2 = box(facet);
    if (!select2) return;
    const left = counts(app2.model, passing(app2.model, { ...state, [facet]: "" }), facet);
    for (const option of select2.options) {
      const { value } = option;
      option.textContent = value ? `${named(app2, facet, value)} (${left.get(value) ?? 0})` : app2.words.say(`all-${facet}s`);
    }
    select2.value = state[facet];
    select2.classList.toggle("set-to", state[facet] !== "");
  }

  // src/state.js
  var FIRST_VIEW = "network";
  function initialState(lang) {
    return {
      view: FIRST_VIEW,
      selected: null,
      line: null,
      ...NO_FILTER,
      drawing: "tasks",
      layer: false,
      taskOrder: "text",
      actorOrder: "tasks",
      source: null,
      place: null,
      lang,
      lost: []
    };
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
  var buttons = (name2) => all(document, `button[data-${name2}]`);
  function listenToFilters(app2) {
    const { get, update } = app2.store;
    listenToFacets(app2);
    for (const button2 of buttons("role")) {
      button2.addEventListener("click", () => update({ rolesOff: toggled(
        get().rolesOff,
        /** @type {Role} */
        button2.dataset.role
      ) }));
    }
    for (const button2 of buttons("kind")) {
      button2.addEventListener("click", () => update({ kindsOff: toggled(
        get().kindsOff,
        /** @type {Kind} */
        button2.dataset.kind
      ) }));
    }
    for (const row of all(document, ".legend, #active")) {
      row.addEventListener("focusin", ({ target }) => (
        /** @type {Element} */
        target.scrollIntoView({ block: "nearest", inline: "nearest" })
      ));
    }
    document.getElementById("layer")?.addEventListener("click", () => update({ layer: !get().layer }));
    byId("reset").addEventListener("click", () => update(NO_FILTER));
  }
  var filtersChange = (state, before) => SAID.some((name2) => state[name2] !== before[name2]);
  var SAID = ["rolesOff", "kindsOff", ...FACETS, "layer", "lang", "view", "drawing"];
  function showFilters(app2, state, visible) {
    const { model: model2, words: words3 } = app2;
    for (const button2 of buttons("role")) press(button2, !state.rolesOff.some((role) => role === button2.dataset.role));
    for (const button2 of buttons("kind")) press(button2, !state.kindsOff.some((kind) => kind === button2.dataset.kind));
    showLayer(state);
    const drawn2 = [...visible.items].filter((id) => model2.items[id].kind === "task").length;
    showFacets(app2, state, drawn2);
    showActive(app2, state);
    byId("shown").textContent = `${words3.say("shown")} ${drawn2} ${words3.say("of")} ${model2.data.counts.tasks} ${words3.say("tasks")}`;
    byId("shown").classList.toggle("unseen", !filtered(state));
    byId("reset").hidden = !filtered(state);
  }
  function showLayer(state) {
    const layer = document.getElementById("layer");
    if (!layer) return;
    press(layer, state.layer);
    const set = layer.closest(".set");
    if (set instanceof HTMLElement) set.hidden = state.view !== "network" || state.drawing !== "tasks";
  }

  // src/hash.js
  function write(state, model2) {
    const initial = initialState(model2.data.lang);
    const said2 = new URLSearchParams();
    const tell = (key, value) => value && said2.set(key, value);
    if (state.view !== initial.view) tell("view", state.view);
    if (state.selected !== null) tell("item", model2.items[state.selected].key);
    if (state.line !== null) tell("at", placeOf(model2, state.line));
    tell("without", [...ROLES, ...ACTORS].filter((one) => isOff2(state, one)).join(" "));
    if (state.sector) tell("sector", model2.items[state.sector].key);
    if (state.section) tell("section", model2.items[state.section].key);
    if (state.plan) tell("plan", model2.items[state.plan].key);
    tell("level", state.level);
    tell("due", state.due);
    if (state.layer) tell("layer", "sectors");
    if (state.taskOrder !== initial.taskOrder) tell("tasks", state.taskOrder);
    if (state.actorOrder !== initial.actorOrder) tell("actors", state.actorOrder);
    if (state.lang !== initial.lang) tell("lang", state.lang);
    if (state.source !== null) tell("source", model2.data.texts[state.source].identifier);
    if (state.place !== null) tell("words", state.place.join("-"));
    return said2.toString().replaceAll("%2F", "/");
  }
  function read(hash, model2, views2) {
    const said2 = new URLSearchParams(hash.replace(/^#/, ""));
    const lost = [];
    let state = initialState(model2.data.lang);
    for (const [key, value] of said2) {
      const change = key === "at" ? {} : meaning(key, value, model2, views2);
      if (change === null) lost.push(part(key, value));
      else state = { ...state, ...change };
    }
    const at = said2.get("at");
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
        return known(itemOf(model2, value, "sector"), (sector2) => ({ sector: sector2 }));
      case "section":
        return known(itemOf(model2, value, "section"), (section) => ({ section }));
      case "plan":
        return known(itemOf(model2, value, "plan"), (plan) => ({ plan }));
      case "level":
        return options(model2, "level").includes(value) ? { level: value } : null;
      case "due":
        return options(model2, "due").includes(value) ? { due: value } : null;
      case "layer":
        return value === "sectors" ? { layer: true } : null;
      case "tasks":
        return value === "text" || value === "actors" ? { taskOrder: value } : null;
      case "actors":
        return value === "tasks" || value === "name" ? { actorOrder: value } : null;
      case "lang":
        return value === "zh" || value === "en" ? { lang: value } : null;
      case "source":
        return known(textOf(model2, value), (source) => ({ source }));
      case "words":
        return known(placeIn(model2, value), (place2) => ({ place: place2 }));
      case "without":
        return without(value.split(" "));
      default:
        return null;
    }
  }
  function without(names2) {
    const rolesOff = (
      /** @type {Role[]} */
      names2.filter((name2) => ROLES.some((role) => role === name2))
    );
    const kindsOff = (
      /** @type {Kind[]} */
      names2.filter((name2) => ACTORS.includes(name2))
    );
    return rolesOff.length + kindsOff.length === names2.length ? { rolesOff, kindsOff } : null;
  }
  function textOf(model2, identifier) {
    const at = model2.data.texts.findIndex((text2) => text2.identifier === identifier);
    return at < 0 ? null : at;
  }
  function placeIn(model2, value) {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(value);
    const [start, end2] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
    return start < end2 && model2.data.texts.some(({ text: text2 }) => end2 <= text2.length) ? [start, end2] : null;
  }
  var known = (id, change) => id === null ? null : change(id);
  var isOff2 = (state, name2) => [...state.rolesOff, ...state.kindsOff].some((one) => one === name2);
  function itemOf(model2, key, kind) {
    return (model2.byKey.get(key) ?? []).find((id) => !kind || model2.items[id].kind === kind) ?? null;
  }
  var placeOf = (model2, line) => model2.data.assignments[line]?.place.join("-") ?? "";
  var lineAt = (model2, item, place2) => (item === null ? [] : linesOf(model2, item)).find((line) => placeOf(model2, line) === place2) ?? null;
  var STEPS = ["view", "drawing", "selected", "line", "source", "place"];
  var FILTERS = ["rolesOff", "kindsOff", ...FACETS];
  var MANNER = ["lang", "layer", "taskOrder", "actorOrder"];
  var OWN = "fengong";
  var RUN = 2e3;
  var differ = (names2, state, before) => names2.some((name2) => state[name2] !== before[name2]);
  function stepOf(state, before, pause) {
    if (differ(STEPS, state, before)) return "push";
    return differ(FILTERS, state, before) && pause > RUN ? "push" : "replace";
  }
  var returned = (there, now) => ({ ...there, ...Object.fromEntries(MANNER.map((name2) => [name2, now[name2]])) });
  function follow(store2, model2, views2) {
    let said2 = write(store2.get(), model2);
    let filteredAt = -Infinity;
    let restoring = false;
    store2.subscribe((state, before) => {
      if (restoring) return;
      const how = stepOf(state, before, performance.now() - filteredAt);
      if (differ(STEPS, state, before)) filteredAt = -Infinity;
      else if (differ(FILTERS, state, before)) filteredAt = performance.now();
      tell(how);
    });
    function tell(how) {
      const next = write(store2.get(), model2);
      if (next === said2) return;
      said2 = next;
      history[`${how}State`](OWN, "", next ? `#${next}` : location.href.split("#")[0]);
    }
    window.addEventListener("popstate", (event) => {
      const there = read(location.hash, model2, views2);
      said2 = write(there, model2);
      filteredAt = -Infinity;
      restoring = true;
      store2.update(event.state === OWN ? returned(there, store2.get()) : there);
      restoring = false;
      if (event.state !== OWN) history.replaceState(OWN, "");
      tell("replace");
    });
    history.replaceState(OWN, "");
  }

  // src/profile.js
  var tasksOfActor = (model2, id) => [...new Set(linesOf(model2, id).map((line) => lineOf(model2, line).to))];
  function partners(model2, id) {
    const shared = /* @__PURE__ */ new Map();
    for (const task of tasksOfActor(model2, id)) {
      const others = new Set(linesOf(model2, task).map((line) => lineOf(model2, line).from));
      for (const other of others) if (other !== id && model2.items[other].kind === "organization") shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const judged = new Map((model2.data.ties ?? []).flatMap(([a, b, ...rest]) => a === id ? [[b, rest]] : b === id ? [[a, rest]] : []));
    const found = [...shared].map(([other, count]) => {
      const [expected, verdict] = judged.get(other) ?? [null, null];
      return { id: other, shared: count, expected, verdict };
    });
    return found.sort((a, b) => b.shared - a.shared || (a.expected ?? 0) - (b.expected ?? 0) || model2.ids.indexOf(a.id) - model2.ids.indexOf(b.id));
  }
  function sectorsOf(model2, id) {
    const found = /* @__PURE__ */ new Map();
    for (const task of tasksOfActor(model2, id)) {
      for (
        const sector2 of
        /** @type {Task} */
        model2.items[task].sectors
      ) found.set(sector2, (found.get(sector2) ?? 0) + 1);
    }
    return [...found].sort((a, b) => b[1] - a[1] || model2.ids.indexOf(a[0]) - model2.ids.indexOf(b[0]));
  }
  function deadlines(model2, id) {
    const found = tasksOfActor(model2, id).flatMap(
      (task) => (
        /** @type {Task} */
        model2.items[task].dues.map(({ words: words3, latest, code }) => ({ task, day: code === "recurring" ? null : latest, words: words3, code }))
      )
    );
    return found.sort((a, b) => (a.day ?? "9").localeCompare(b.day ?? "9"));
  }

  // src/panel/pieces.js
  function link({ model: model2, words: words3, select: select2 }, id) {
    const item = model2.items[id];
    const prefix = item.kind === "task" ? `${item.number} ` : "";
    const button2 = make("button", { type: "button", class: "link", "data-id": id, onclick: () => select2(id) });
    if (isActor(item)) button2.append(sign(item.kind));
    button2.append(make("span", { class: "data" }, `${prefix}${words3.called(id)}`));
    return button2;
  }
  var inPlan = ({ words: words3 }, item) => ["plan", item.plan && words3.called(item.plan)];
  function planLine({ model: model2, words: words3 }, id) {
    const { plan } = model2.items[id];
    return plan ? make("p", { class: "place data" }, words3.called(plan)) : null;
  }
  function facts({ words: words3 }, pairs) {
    const rows2 = pairs.flatMap(([key, value]) => {
      const text2 = Array.isArray(value) ? value.join("、") : value;
      return text2 ? [make("dt", {}, words3.say(key)), make("dd", { class: "data" }, text2)] : [];
    });
    return rows2.length ? make("dl", {}, rows2) : null;
  }
  function quote({ model: { data } }, lineIds) {
    const found = lineIds.map((id) => data.assignments[id]).sort((a, b) => a.place[0] - b.place[0]);
    const clause = data.clauses[found[0].clause];
    const chars = Array.from(clause.words);
    const pieces2 = [];
    let at = 0;
    for (const { place: [start, end2] } of found) {
      const from = Math.max(at, start - clause.start);
      pieces2.push(chars.slice(at, from).join(""), make("mark", {}, chars.slice(from, end2 - clause.start).join("")));
      at = Math.max(at, end2 - clause.start);
    }
    return make("blockquote", { class: found[0].role }, pieces2, chars.slice(at).join(""));
  }
  function place({ model: model2, words: words3 }, lineId) {
    const { place: [start, end2], basis, confidence } = model2.data.assignments[lineId];
    const told = [words3.say("place", { start, end: end2 })];
    if (basis) told.push(words3.pick(basis));
    if (confidence < 1) told.push(`${words3.say("confidence")} ${confidence}`);
    return make("p", { class: "place" }, told.join(" · "));
  }
  function openNote({ model: model2, words: words3 }, lineIds) {
    return lineIds.some((id) => model2.data.assignments[id].open) ? make("p", { class: "place" }, words3.say("open")) : null;
  }
  function byRole(app2, lineIds, entries3) {
    return ROLES.map((role) => {
      const here = lineIds.filter((id) => lineOf(app2.model, id).role === role);
      if (!here.length) return null;
      const count = make("span", { class: "count" }, String(here.length));
      return make("section", {}, make("h3", {}, sign(role), app2.words.say(`role.${role}`), count), entries3(app2, here));
    });
  }
  function fold(name2, title, count, ...parts3) {
    const number = make("span", { class: "count" }, String(count));
    return make("details", { class: `fold ${name2}` }, make("summary", {}, title, number), ...parts3);
  }
  function taskList(app2, ids, plans = false) {
    return make("ul", {}, ids.map((id) => make("li", { class: "entry" }, link(app2, id), plans ? planLine(app2, id) : null)));
  }
  function noteBox({ words: words3 }, { message, words: said2, place: [start, end2] }) {
    const quoted = said2.length > 40 ? `${said2.slice(0, 40)}…` : said2;
    const at = `“${quoted}” · ${words3.say("place", { start, end: end2 })}`;
    return make("div", { class: "note" }, make("p", {}, words3.pick(message)), make("p", { class: "place data" }, at));
  }

  // src/panel/calendar.js
  function calendar(app2, id) {
    const found = deadlines(app2.model, id);
    if (!found.length) return null;
    const { say } = app2.words;
    const named2 = ({ day, code }) => day ? quarterName(app2.words, quarter(day)) : say(code === "recurring" ? "due.recurring" : "due.open");
    const groups = [...new Set(found.map(named2))].map((name2) => ({ name: name2, entries: found.filter((one) => named2(one) === name2) }));
    return fold("calendar", say("calendar"), found.length, groups.map(({ name: name2, entries: entries3 }) => make(
      "section",
      {},
      make("h4", {}, name2, make("span", { class: "count" }, String(entries3.length))),
      make("ul", {}, entries3.map((one) => entry(app2, one)))
    )));
  }
  function entry(app2, { task, day, words: words3 }) {
    return make("li", { class: "entry" }, link(app2, task), make("p", { class: "aside data" }, day ? `${day} · ${words3}` : words3));
  }

  // src/panel/partners.js
  var FIRST = 5;
  var SIGNS = { holds: "●", chance: "◐", untold: "○" };
  function partnerParts(app2, id) {
    const found = partners(app2.model, id);
    if (!found.length) return null;
    const { say } = app2.words;
    const judged = found.some(({ verdict }) => verdict);
    const [first, rest] = [found.slice(0, FIRST), found.slice(FIRST)];
    const part4 = fold(
      "partners",
      say("partners"),
      found.length,
      table2(app2, first, judged),
      rest.length ? make("details", {}, make("summary", {}, say("partners.rest", { count: rest.length })), table2(app2, rest, judged)) : null,
      make("p", { class: "aside" }, say(judged ? "partners.note" : "partners.unjudged"))
    );
    part4.open = true;
    return part4;
  }
  function table2(app2, rows2, judged) {
    const { say } = app2.words;
    const keys = judged ? ["partner", "partner.shared", "partner.expected", "partner.verdict"] : ["partner", "partner.shared"];
    const head4 = make("tr", {}, keys.map((key) => make("th", { scope: "col" }, say(key))));
    return make("table", {}, make("thead", {}, head4), make("tbody", {}, rows2.map((row) => partnerRow(app2, row, judged))));
  }
  function partnerRow(app2, { id, shared, expected, verdict }, judged) {
    const sign2 = verdict && make("span", { "aria-hidden": "true" }, SIGNS[verdict]);
    const word = verdict && make("td", { class: `verdict ${verdict}` }, sign2, app2.words.say(`verdict.${verdict}`));
    const chance = make("td", { class: "number" }, expected === null ? "–" : expected.toFixed(1));
    return make(
      "tr",
      { "data-partner": id },
      make("td", {}, link(app2, id)),
      make("td", { class: "number" }, String(shared)),
      judged ? [chance, word ?? make("td", {}, "–")] : null
    );
  }

  // src/sparql.js
  var PREFIXES = `PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
  var QUOTED = "?assignment fg:inClause/fg:evidence/oa:hasSelector/oa:exact ?quote .";
  var PLAN_TASKS = "?task a fg:Task ; dcterms:title ?title .";
  function iriOf({ iris }, { key, kind }) {
    const start = key.includes("://") ? "" : kind === "sector" ? iris?.scheme : iris?.base;
    return `${start ?? ""}${key}`.replace(/[\s<>"{}|^`\\]/g, encodeURIComponent);
  }
  function queryFor(data, item) {
    const { select: select2, where } = asked(item.kind);
    return `${PREFIXES}
SELECT DISTINCT ${select2} WHERE {
  VALUES ?this { <${iriOf(data, item)}> }
  ${where.join("\n  ")}
}
ORDER BY ${select2}
`;
  }
  function asked(kind) {
    switch (kind) {
      case "task":
        return {
          select: "?role ?surface ?actor ?quote",
          where: [
            "?assignment fg:forTask ?this ; fg:hasRole ?role ; fg:assignee ?mention .",
            QUOTED,
            "?mention fg:surfaceForm ?surface .",
            "OPTIONAL { ?mention fg:resolvedTo|fg:denotesGroup ?actor }"
          ]
        };
      case "sector":
        return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:sectorTag/fg:concept ?this ."] };
      case "section":
        return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:partOf ?this ."] };
      case "plan":
        return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:inPlan ?this ."] };
      case "unresolved":
        return {
          // Names written alike in one plan are one item of the page.
          select: "?task ?title ?role ?mention ?quote",
          where: [
            "?this fg:surfaceForm ?surface ; fg:resolutionStatus ?status ; ^fg:assignee/fg:forTask/fg:inPlan ?plan .",
            "?mention fg:surfaceForm ?surface ; fg:resolutionStatus ?status .",
            "FILTER NOT EXISTS { ?mention fg:resolvedTo|fg:denotesGroup ?actor }",
            "?assignment fg:forTask ?task ; fg:hasRole ?role ; fg:assignee ?mention .",
            "?task fg:inPlan ?plan ; dcterms:title ?title .",
            QUOTED
          ]
        };
      default:
        return {
          select: "?task ?title ?role ?quote",
          where: [
            "?mention fg:resolvedTo|fg:denotesGroup ?this .",
            "?assignment fg:forTask ?task ; fg:hasRole ?role ; fg:assignee ?mention .",
            "?task dcterms:title ?title .",
            QUOTED
          ]
        };
    }
  }

  // src/panel/query.js
  function queryButton({ model: model2, words: words3 }, id) {
    const text2 = queryFor(model2.data, model2.items[id]);
    const told = make("span", { class: "place", role: "status" });
    const shown2 = make("textarea", { readonly: "", rows: 8, spellcheck: "false", hidden: "", "aria-label": words3.say("query.text") });
    shown2.value = text2;
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(text2);
        told.textContent = words3.say("query.copied");
      } catch {
        shown2.hidden = false;
        shown2.focus();
        shown2.select();
        told.textContent = words3.say("query.selected");
      }
    };
    return make("section", { class: "query" }, make("button", { type: "button", class: "chip", onclick: () => void copy() }, words3.say("query.copy")), told, shown2);
  }

  // src/panel/sectors.js
  function sectorParts({ model: model2, words: words3, select: select2 }, id) {
    const found = sectorsOf(model2, id);
    if (!found.length) return null;
    const tags2 = found.map(([sector2, tasks]) => make(
      "button",
      { type: "button", class: "tag", "data-id": sector2, onclick: () => select2(sector2) },
      make("span", { class: "data" }, words3.called(sector2)),
      make("span", { class: "count" }, ` ${tasks}`)
    ));
    return fold("sectors", words3.say("sectors"), found.length, make("div", { class: "tags" }, tags2));
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
      item.kind === "organization" ? partnerParts(app2, id) : null,
      sectorParts(app2, id),
      calendar(app2, id),
      byRole(app2, own, taskEntries),
      queryButton(app2, id)
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
    const { model: model2, words: words3 } = app2;
    const ranked = busiest(model2);
    if (!ranked.length) return [make("p", { class: "hint" }, words3.say(model2.ids.length ? "start.groups" : "no-tasks"))];
    const most = model2.items[ranked[0]].weight;
    return [
      make("section", {}, make("h2", {}, words3.say("start.title")), make("p", { class: "muted" }, words3.say("start.note"))),
      make("ul", { class: "bars" }, ranked.map((id) => bar(app2, id, most))),
      make("p", { class: "hint" }, words3.say("start.groups")),
      planNotes(app2)
    ];
  }
  function busiest(model2) {
    const { items } = model2;
    const departments = model2.ids.filter((id) => items[id].kind === "organization");
    return departments.sort((a, b) => items[b].weight - items[a].weight || leads(model2, b) - leads(model2, a)).slice(0, TOP);
  }
  function bar({ model: model2, words: words3, select: select2 }, id, most) {
    const led = leads(model2, id);
    const { weight } = model2.items[id];
    const strip = make("span", { class: "bar", "aria-hidden": "true" }, piece("lead", led / most), piece("", (weight - led) / most));
    const title = led ? `${words3.say("role.lead")} ${led}` : "";
    const parts3 = [make("span", { class: "name data" }, words3.called(id)), strip, make("span", { class: "count" }, String(weight))];
    return make("li", {}, make("button", { type: "button", "data-id": id, title, onclick: () => select2(id) }, parts3));
  }
  function piece(name2, share) {
    const node = make("i", { class: name2 });
    node.style.flex = `0 0 ${100 * share}%`;
    return node;
  }
  function planNotes(app2) {
    const { notes: notes2 } = app2.model.data;
    if (!notes2.length) return null;
    const count = notes2.reduce((sum, group2) => sum + group2.notes.length, 0);
    const summary = make("summary", {}, `${app2.words.say("plan-notes")} · ${count}`);
    return make("details", { class: "findings" }, summary, notes2.map((group2, at) => noteGroup(app2, group2, notes2[at - 1])));
  }
  function noteGroup(app2, group2, before) {
    const { called, has, say } = app2.words;
    const head4 = group2.plan && before?.plan !== group2.plan ? make("p", { class: "plan data" }, called(group2.plan)) : null;
    const title = has(`finding.${group2.code}`) ? say(`finding.${group2.code}`) : group2.code;
    const count = make("span", { class: "count" }, String(group2.notes.length));
    const boxes = group2.notes.map((one) => noteBox(app2, one));
    return [head4, make("details", { "data-code": group2.code }, make("summary", {}, title, count), boxes)];
  }

  // src/panel/task.js
  function taskParts(app2, id, item) {
    const { say, called } = app2.words;
    const own = linesOf(app2.model, id).filter((line) => lineOf(app2.model, line).role !== "sector");
    const [start, end2] = item.place;
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
      make("details", {}, make("summary", {}, `${say("task-text")} · ${say("place", { start, end: end2 })}`), make("p", { class: "source" }, item.text)),
      queryButton(app2, id)
    ];
  }
  function dues({ words: { say, pick } }, item) {
    return item.dues.map(({ words: words3, latest, precision }) => `${words3}（${latest ? `${say("until")} ${latest}` : pick(precision)}）`);
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
  function tags({ words: words3, select: select2 }, sectors) {
    if (!sectors.length) return null;
    const tag = (id) => make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select2(id) }, words3.called(id));
    return make("section", {}, make("h3", {}, words3.say("sectors")), make("div", { class: "tags" }, sectors.map(tag)));
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
    panel.replaceChildren(...parts([hint, selected === null ? startParts(app2) : [head2(app2, selected), describe(app2, selected)]]));
    panel.classList.toggle("open", selected !== null);
    const entry3 = line ? panel.querySelector(`[data-entry="${line}"]`) : null;
    entry3?.classList.add("chosen");
    if (entry3) entry3.scrollIntoView({ block: "center" });
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
        return [taskList(app2, model2.tasksOf.get(id) ?? []), queryButton(app2, id)];
      case "section":
        return [facts(app2, [inPlan(app2, item)]), taskList(app2, model2.tasksOf.get(id) ?? []), queryButton(app2, id)];
      case "sector":
        return [taskList(app2, linesOf(model2, id).map((line) => lineOf(model2, line).to), true), queryButton(app2, id)];
      default:
        return actorParts(app2, id, item);
    }
  }
  function head2({ model: model2, words: words3, select: select2 }, id) {
    const item = model2.items[id];
    const number = item.kind === "task" ? ` ${item.number}` : "";
    return make(
      "header",
      {},
      make("p", { class: "kind" }, sign(item.kind), `${words3.say(`kind.${item.kind}`)}${number}`),
      make("button", { type: "button", class: "close", "aria-label": words3.say("close"), onclick: () => select2(null) }, "×"),
      make("h2", { class: "data" }, isActor(item) ? words3.pick(item.name) : words3.called(id))
    );
  }

  // src/pinyin.js
  var LONGEST2 = 200;
  var isLetters = (query) => /^[a-z]{2,}$/.test(query);
  function heard(letters, name2, readings) {
    const chars = Array.from(name2).slice(0, LONGEST2).map((char) => readings[char]?.split(" ") ?? [char.toLowerCase()]);
    for (let from = 0; from < chars.length; from += 1) {
      if (spells(letters, chars, from)) return from ? "inside" : "start";
    }
    return letters.length > 2 && inTurn(letters, chars) ? "apart" : null;
  }
  function spells(letters, chars, from) {
    let places = /* @__PURE__ */ new Set([0]);
    for (let at = from; at < chars.length && places.size; at += 1) {
      const next = /* @__PURE__ */ new Set();
      for (const place2 of places) {
        for (const reading of chars[at]) {
          const rest = letters.slice(place2);
          if (reading.startsWith(rest)) return true;
          for (const piece2 of pieces(reading)) if (rest.startsWith(piece2)) next.add(place2 + piece2.length);
        }
      }
      places = next;
    }
    return false;
  }
  var pieces = (reading) => /* @__PURE__ */ new Set([reading, reading.slice(0, 1), /^[zcs]h/.exec(reading)?.[0] ?? reading]);
  function inTurn(letters, chars) {
    let at = -1;
    return [...letters].every((letter) => (at = chars.findIndex((some, place2) => place2 > at && some.some((one) => one[0] === letter))) >= 0);
  }

  // src/search.js
  var HEARD = { start: 3, inside: 4, apart: 5 };
  var LETTERS_OF_TITLE = 3;
  var ORDER = [...ACTORS, "task", "sector", "section", "plan"];
  var plain = (text2) => text2.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  function createSearch(model2) {
    const { items } = model2;
    const readings = model2.data.pinyin ?? {};
    const entries3 = model2.ids.map((id) => entry2(id, items[id]));
    const order = (hit) => ORDER.indexOf(items[hit.id].kind);
    return (text2) => {
      const query = plain(text2);
      if (!query) return [];
      const hits = entries3.flatMap((one) => {
        const found = match(one, query) ?? sound(one, items[one.id], query, readings) ?? said(one, query);
        return found ? [{ id: one.id, ...found }] : [];
      });
      return hits.sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
    };
  }
  function entry2(id, item) {
    const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
    const all2 = isActor(item) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
    const names2 = [...new Set(all2)].filter(Boolean);
    return { id, names: names2, keys: names2.map(plain), words: item.text ?? "" };
  }
  function inOrder(query, text2) {
    let at = -1;
    return [...query].every((char) => (at = text2.indexOf(char, at + 1)) >= 0);
  }
  function match(entry3, query) {
    const tests = [(key) => key === query, (key) => key.includes(query)];
    if ([...query].length > 2) tests.push((key) => inOrder(query, key));
    for (const [rank, test] of tests.entries()) {
      const at = entry3.keys.findIndex(test);
      if (at >= 0) return { rank, name: entry3.names[at] };
    }
    return null;
  }
  function sound(entry3, item, query, readings) {
    if (!isLetters(query) || item.kind === "task" && query.length < LETTERS_OF_TITLE) return null;
    let best = null;
    for (const name2 of entry3.names) {
      const where = heard(query, name2, readings);
      if (!where || where === "apart" && !isActor(item)) continue;
      const rank = HEARD[where === "inside" && isActor(item) ? "start" : where];
      if (!best || rank < best.rank) best = { rank, name: name2 };
    }
    return best;
  }
  function said(entry3, query) {
    const place2 = entry3.words.toLowerCase().indexOf(query);
    return place2 < 0 ? null : { rank: 9, name: null, snippet: entry3.words.slice(Math.max(0, place2 - 8), place2 + 30) };
  }
  function grouped({ items }, hits) {
    const found = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      const { kind } = items[hit.id];
      const before = found.get(kind);
      if (before) before.push(hit);
      else found.set(kind, [hit]);
    }
    return [...found].map(([kind, own]) => ({ kind, hits: own }));
  }

  // src/searchbox.js
  var LIMIT = 20;
  function createSearchBox({ model: model2, words: words3, select: select2 }) {
    const search = createSearch(model2);
    const box2 = (
      /** @type {HTMLInputElement} */
      byId("search")
    );
    const results = byId("results");
    const found = byId("found");
    let active = -1;
    const rows2 = () => all(results, "[role=option]");
    function show() {
      const hits = search(box2.value);
      const groups = grouped(model2, hits);
      let at = 0;
      results.replaceChildren(...groups.map((group2) => section(group2, () => at++)));
      byId("found-count").textContent = hits.length ? `${hits.length} ${words3.say("results")}` : words3.say("nothing");
      const open = box2.value.trim() !== "";
      found.hidden = !open;
      box2.setAttribute("aria-expanded", String(open));
      move(hits.length ? 0 : -1);
    }
    function section({ kind, hits }, next) {
      const listed = hits.slice(0, LIMIT);
      const cut2 = listed.length < hits.length ? words3.say("found.first", { shown: listed.length }) : "";
      const title = `${words3.say(`kind.${kind}`)} ${hits.length}`;
      const head4 = make("p", { class: "found-kind", "aria-hidden": "true" }, make("b", {}, words3.say(`kind.${kind}`)), make("span", { class: "count" }, String(hits.length)), cut2);
      return make("div", { role: "group", "aria-label": `${title} ${cut2}`.trim() }, head4, make("ul", { role: "none" }, listed.map((hit) => result(hit, next()))));
    }
    function result(hit, at) {
      const item = model2.items[hit.id];
      const name2 = words3.called(hit.id);
      const shown2 = [name2, `${item.number ?? ""}${name2}`];
      const why = hit.snippet ? `…${hit.snippet}…` : hit.name && !shown2.includes(hit.name) ? hit.name : null;
      const number = item.kind === "task" ? `${item.number} ` : "";
      return make(
        "li",
        { id: `result-${at}`, role: "option", "data-id": hit.id, "aria-selected": "false", onclick: () => choose(hit.id) },
        sign(item.kind),
        make("span", { class: "name data" }, `${number}${name2}`.slice(0, 200)),
        make("span", { class: "count" }, item.kind === "task" ? "" : String(item.weight)),
        item.plan && planOf(model2, hit.id) ? make("span", { class: "plan data" }, words3.called(item.plan).slice(0, 200)) : null,
        why ? make("span", { class: "why data" }, why.slice(0, 200)) : null
      );
    }
    function move(to) {
      const options2 = rows2();
      active = options2.length ? (to + options2.length) % options2.length : -1;
      for (const [at, row] of options2.entries()) row.setAttribute("aria-selected", String(at === active));
      if (active < 0) return box2.removeAttribute("aria-activedescendant");
      box2.setAttribute("aria-activedescendant", `result-${active}`);
      if (active === 0) byId("found").scrollTop = 0;
      else options2[active].scrollIntoView({ block: "nearest" });
    }
    function close() {
      found.hidden = true;
      box2.setAttribute("aria-expanded", "false");
      box2.removeAttribute("aria-activedescendant");
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
        choose(rows2()[active].dataset.id ?? "");
        byId("panel").focus();
      }
    }
    box2.addEventListener("input", show);
    box2.addEventListener("focus", () => box2.value.trim() && show());
    box2.addEventListener("keydown", pressed2);
    document.addEventListener("pointerdown", ({ target }) => {
      if (!(target instanceof Element && target.closest(".find"))) close();
    });
    return {
      focus: () => box2.focus(),
      isOpen: () => !found.hidden,
      close,
      clear: () => box2.value = "",
      /** The results again, in another language. */
      refresh: () => box2.value.trim() && !found.hidden && show()
    };
  }

  // src/stage.js
  function createStage({ store: store2, words: words3 }, views2) {
    const panel = byId("panel");
    let current = null;
    const mounted = /* @__PURE__ */ new Set();
    const places = views2.map((view) => {
      const section = document.getElementById(view.name) ?? make("section", { id: view.name, class: "view", tabindex: -1, "data-word-label": view.name });
      const onclick = () => store2.update({ view: view.name });
      const button2 = make("button", { type: "button", "data-view": view.name, "data-word": view.name, onclick });
      panel.before(section);
      byId("views").append(button2);
      return { view, section, button: button2 };
    });
    function enter(name2) {
      for (const { view, section, button: button2 } of places) {
        section.hidden = view.name !== name2;
        press(button2, view.name === name2);
        if (view.name !== name2 || mounted.has(name2)) continue;
        view.mount(section);
        words3.translate(section);
        mounted.add(name2);
      }
      document.documentElement.dataset.view = name2;
      const [next] = views2.filter((view) => view.name === name2);
      for (const tools2 of all(document, ".tools")) tools2.hidden = next.filters === false;
      if (next !== current) places[views2.indexOf(next)].button.scrollIntoView({ block: "nearest", inline: "center" });
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
      reveal: (id) => current?.reveal?.(id),
      /** The section of the current view, for those who go straight to it. */
      focus: () => places.find(({ view }) => view === current)?.section.focus(),
      hasPicture: () => Boolean(current?.picture),
      /** @param {boolean} [paper] */
      picture: (paper) => current?.picture?.(paper) ?? null
    };
  }

  // src/text/key.js
  function textKey({ model: model2, words: words3 }) {
    const marks2 = model2.data.texts.flatMap((text2) => text2.marks);
    const kinds = ["clause", "due", "sector", "damage", "unread"].filter((kind) => marks2.some((mark2) => mark2[0] === kind));
    const roles = ROLES.filter((role) => Object.values(model2.data.assignments).some((one) => one.role === role));
    const sample = (name2, said2) => make("li", {}, make("span", { class: `m ${name2} sample` }, said2));
    return make(
      "ul",
      { class: "key", "aria-label": words3.say("text.key") },
      roles.map((role) => sample(`name ${role}`, words3.say(`role.${role}`))),
      kinds.map((kind) => sample(kind, words3.say(`text.${kind}`)))
    );
  }
  function signKey({ words: words3 }, names2, prefix) {
    return make("ul", { class: "key" }, names2.map((name2) => make("li", {}, sign(name2), words3.say(`${prefix}.${name2}`))));
  }

  // src/views/findings.js
  var SEVERITIES = ["error", "warning", "info"];
  function findings(app2) {
    let root;
    let drawn2 = "";
    return {
      name: "findings",
      filters: false,
      mount(element3) {
        root = element3;
        root.tabIndex = -1;
      },
      show({ lang }) {
        if (drawn2 === lang) return;
        drawn2 = lang;
        root.replaceChildren(make("div", { class: "sheet" }, part2(app2, "source", sourceGroups(app2)), part2(app2, "work", workGroups(app2))));
      },
      hide() {
      }
    };
  }
  function part2({ words: words3 }, key, groups) {
    const shown2 = groups.length ? groups : [make("p", { class: "muted" }, words3.say("findings.none"))];
    const about3 = make("p", { class: "muted" }, words3.say(`findings.${key}.about`));
    return make("section", { class: `part of-${key}` }, make("h2", {}, words3.say(`findings.${key}`)), about3, shown2);
  }
  function byCode(data) {
    const all2 = data.notes.flatMap(({ source, notes: notes2 }) => notes2.map((note) => ({ note, source, task: null })));
    for (const [task, item] of Object.entries(data.items)) {
      if (item.kind === "task") all2.push(...item.notes.map((note) => ({ note, source: item.source ?? null, task })));
    }
    const codes = /* @__PURE__ */ new Map();
    for (const one of all2) codes.set(one.note.code, [...codes.get(one.note.code) ?? [], one]);
    const place2 = ({ note, source }) => [source ?? 0, note.place[0]];
    for (const found of codes.values()) found.sort((a, b) => place2(a)[0] - place2(b)[0] || place2(a)[1] - place2(b)[1]);
    const rank = (found) => SEVERITIES.indexOf(found[0].note.severity);
    return [...codes].sort(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length);
  }
  function sourceGroups(app2) {
    const { words: words3 } = app2;
    return byCode(app2.model.data).map(([code, found]) => {
      const title = words3.has(`finding.${code}`) ? words3.say(`finding.${code}`) : code;
      return group(code, badge(app2, found[0].note.severity), title, found.length, found.map((one) => sourceEntry(app2, one)));
    });
  }
  var badge = ({ words: words3 }, severity) => make("span", { class: `badge ${severity}` }, words3.has(`severity.${severity}`) ? words3.say(`severity.${severity}`) : severity);
  function group(code, sign2, title, count, inside) {
    const summary = make("summary", {}, sign2, make("span", { class: "data" }, title), make("span", { class: "count" }, String(count)));
    return make("details", { class: "group", "data-code": code }, summary, make("ul", {}, inside));
  }
  function sourceEntry(app2, { note, source, task }) {
    return make(
      "li",
      {},
      make("p", { class: "data" }, app2.words.pick(note.message)),
      task ? link(app2, task) : null,
      words(app2, source, note.place, task, note.words)
    );
  }
  function words(app2, source, [start, end2], task, said2) {
    const { model: { data }, words: { say } } = app2;
    const onclick = () => app2.store.update({ view: "text", selected: task, line: null, source: data.texts.length > 1 ? source : null, place: [start, end2], lost: [] });
    const where = [data.texts.length > 1 && source !== null && data.texts[source].short, say("place", { start, end: end2 })].filter(Boolean).join(" · ");
    const long = Array.from(said2);
    const quoted = long.length > 80 ? `${long.slice(0, 80).join("")}…` : said2;
    const inside = [make("q", { class: "data" }, quoted), make("span", { class: "place data" }, `${where} · ${say("findings.see")} →`)];
    return make("button", { type: "button", class: "where", "data-place": `${start}-${end2}`, onclick }, inside);
  }
  function workGroups(app2) {
    const { data } = app2.model;
    if (!data.governance.length) return [make("p", { class: "muted" }, app2.words.say("findings.unjudged"))];
    const found = data.governance.filter((kind) => kind.found.length);
    const vain = data.governance.filter((kind) => !kind.found.length).map((kind) => app2.words.pick(kind.title));
    const note = vain.length ? make("p", { class: "muted" }, `${app2.words.say("findings.vain")} ${vain.join("、")}`) : null;
    return [...found.map((kind) => workGroup(app2, kind)), note];
  }
  function workGroup(app2, kind) {
    const { pick } = app2.words;
    const entries3 = kind.found.map(({ source, who, why, certainty, sure, tasks }) => make(
      "li",
      {},
      make("p", { class: "data" }, pick(who) ? make("b", {}, pick(who)) : null, make("span", { class: `badge ${certainty}` }, pick(sure))),
      make("p", { class: "data" }, pick(why)),
      tasks.flatMap(({ task, places }) => [link(app2, task), ...places.map((place2) => words(app2, source, place2, task, slice(app2, source, place2)))])
    ));
    return group(kind.code, null, pick(kind.title), kind.found.length, [make("li", { class: "muted" }, pick(kind.caveat)), ...entries3]);
  }
  function slice({ model: { data } }, source, [start, end2]) {
    return source === null ? "" : codePoints(data.texts[source].text).slice(start, end2).join("");
  }
  var known2 = /* @__PURE__ */ new Map();
  function codePoints(text2) {
    const found = known2.get(text2) ?? Array.from(text2);
    known2.set(text2, found);
    return found;
  }

  // src/views/about.js
  function about(app2) {
    const { say } = app2.words;
    let root;
    let drawn2 = "";
    return {
      name: "about",
      filters: false,
      mount(element3) {
        root = element3;
        root.tabIndex = 0;
      },
      show({ lang }) {
        if (drawn2 === lang) return;
        drawn2 = lang;
        root.replaceChildren(make("div", { class: "sheet" }, [
          part3(app2, "what", [make("p", {}, say("about.what.words"))]),
          part3(app2, "how", [make("ul", { class: "points" }, ["rules", "unknown", "groups", "limits"].map((key) => make("li", {}, say(`about.how.${key}`))))]),
          part3(app2, "counts", [counts2(app2)]),
          part3(app2, "marks", marks(app2)),
          part3(app2, "licence", [say("about.licence.program", { version: app2.model.data.version }), say("about.licence.words"), say("about.private")].map((said2) => make("p", {}, said2))),
          part3(app2, "third", [works(app2)])
        ]));
      },
      hide() {
      }
    };
  }
  var part3 = ({ words: words3 }, key, inside) => make("section", { class: `part of-${key}` }, make("h2", {}, words3.say(`about.${key}`)), inside);
  function counts2({ model: { data }, words: { say } }) {
    const characters = data.texts.reduce((sum, { text: text2 }) => sum + Array.from(text2).length, 0);
    const found = byCode(data).reduce((sum, [, one]) => sum + one.length, 0);
    const { tasks, assignments, organization, group: group2, unresolved } = data.counts;
    const rows2 = [
      [tasks, "tasks"],
      [organization, "organizations"],
      [group2, "groups"],
      [unresolved, "unresolveds"],
      [assignments, "assignments"],
      [characters, "about.characters"],
      [found, "about.findings"]
    ];
    return make("ul", { class: "figures" }, rows2.map(([count, key]) => make("li", {}, make("b", {}, String(count)), ` ${say(key)}`)));
  }
  function marks(app2) {
    const { say } = app2.words;
    return [
      make("h3", {}, say("about.marks.lines")),
      signKey(app2, ROLES, "role"),
      make("h3", {}, say("about.marks.shapes")),
      signKey(app2, [...ACTORS, "sector"], "kind"),
      make("h3", {}, say("about.marks.text")),
      textKey(app2)
    ];
  }
  function works({ model: { data } }) {
    return make("ul", { class: "works" }, data.thirdParty.map(({ name: name2, version, licence }) => make("li", { class: "data" }, `${name2} ${version} · ${licence}`)));
  }

  // src/views/list.js
  function list({ select: select2 }) {
    let root;
    const rows2 = () => all(root, "tr[data-task]");
    return {
      name: "list",
      mount(element3) {
        root = element3;
        for (const node of all(root, "[data-item]")) {
          wake(node, () => select2(node.dataset.item ?? null, node.dataset.line ?? null));
        }
      },
      show({ selected }, { visible }) {
        for (const row of rows2()) {
          row.hidden = !visible.items.has(row.dataset.task ?? "");
          row.classList.toggle("chosen", row.dataset.task === selected);
          hideNames(row, visible.lines);
        }
        for (const band of all(root, "tr.band")) band.hidden = rowsBelow(band).every((row) => row.hidden);
        byId("empty").hidden = !rows2().length || rows2().some((row) => !row.hidden);
      },
      hide() {
      },
      reveal(id) {
        const row = rows2().find((one) => one.dataset.task === id);
        if (row && !isIn(row, root)) row.scrollIntoView({ block: "center" });
      }
    };
  }
  function wake(node, onclick) {
    const button2 = make("button", { type: "button", class: "link", onclick });
    button2.append(...node.childNodes);
    if (!button2.querySelector("span")) button2.replaceChildren(make("span", { class: "data" }, button2.textContent));
    node.append(button2);
  }
  function hideNames(row, left) {
    for (const name2 of all(row, "[data-line]")) name2.hidden = !left.has(name2.dataset.line ?? "");
    for (const part4 of all(row, ".who p")) {
      const names2 = all(part4, "[data-line]");
      part4.hidden = names2.length > 0 && names2.every((name2) => name2.hidden);
    }
  }
  function rowsBelow(band) {
    const rows2 = [];
    const whole = band.classList.contains("plan");
    for (let row = band.nextElementSibling; row instanceof HTMLElement; row = row.nextElementSibling) {
      if (row.dataset.task) rows2.push(row);
      else if (!whole || row.classList.contains("plan")) break;
    }
    return rows2;
  }
  function isIn(node, root) {
    const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
    return own.top >= frame.top && own.bottom <= frame.bottom;
  }

  // src/views/crosstab.js
  function crosstab(app2, state, visible) {
    const meetings = linesByPair(app2, visible);
    const columns = columnsOf(app2, state, meetings);
    const at = new Map(columns.map(({ id }, index) => [id, index]));
    const cells = /* @__PURE__ */ new Map();
    for (const [actor, tasks2] of meetings) {
      for (const [task, lines2] of tasks2) {
        if (!cells.has(task)) cells.set(task, /* @__PURE__ */ new Map());
        cells.get(task)?.set(
          /** @type {number} */
          at.get(actor),
          lines2
        );
      }
    }
    const tasks = app2.model.ids.filter((id) => app2.model.items[id].kind === "task" && visible.items.has(id));
    const rows2 = tasks.map((id) => ({ id, band: false, cells: cells.get(id) ?? /* @__PURE__ */ new Map() }));
    return { columns, rows: state.taskOrder === "text" ? withBands(app2, rows2) : byActors(rows2) };
  }
  function linesByPair({ model: model2 }, visible) {
    const found = /* @__PURE__ */ new Map();
    const rank = (id) => ROLES.indexOf(
      /** @type {any} */
      lineOf(model2, id).role
    );
    for (const id of [...visible.lines].filter((one) => rank(one) >= 0).sort((one, two) => rank(one) - rank(two))) {
      const { from, to } = lineOf(model2, id);
      const tasks = found.get(from) ?? /* @__PURE__ */ new Map();
      found.set(from, tasks.set(to, [...tasks.get(to) ?? [], id]));
    }
    return found;
  }
  function columnsOf({ model: model2, words: words3 }, { actorOrder, lang }, meetings) {
    const alphabet = new Intl.Collator(lang === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
    const columns = model2.ids.filter((id) => isActor(model2.items[id]) && meetings.has(id)).map((id) => ({ id, kind: model2.items[id].kind, tasks: meetings.get(id)?.size ?? 0 }));
    const kind = (one) => ACTORS.indexOf(one.kind);
    const named2 = (one, two) => alphabet.compare(words3.called(one.id), words3.called(two.id));
    const counted = (one, two) => actorOrder === "tasks" ? two.tasks - one.tasks : 0;
    return columns.sort((one, two) => kind(one) - kind(two) || counted(one, two) || named2(one, two));
  }
  function withBands({ model: model2 }, rows2) {
    let before = (
      /** @type {Id[]} */
      []
    );
    return rows2.flatMap((row) => {
      const above = headings(model2.items[row.id]);
      const opened = above.filter((id) => !before.includes(id));
      before = above;
      return [...opened.map((id) => ({ id, band: true, cells: /* @__PURE__ */ new Map() })), row];
    });
  }
  var byActors = (rows2) => [...rows2].sort((one, two) => two.cells.size - one.cells.size);
  function moved(key, { row, column }, last, far = false) {
    const within = (y, x) => ({ row: Math.min(Math.max(y, 0), last.row), column: Math.min(Math.max(x, 0), last.column) });
    switch (key) {
      case "ArrowUp":
        return within(row - 1, column);
      case "ArrowDown":
        return within(row + 1, column);
      case "ArrowLeft":
        return within(row, column - 1);
      case "ArrowRight":
        return within(row, column + 1);
      case "PageUp":
        return within(row - 10, column);
      case "PageDown":
        return within(row + 10, column);
      case "Home":
        return within(far ? 0 : row, 0);
      case "End":
        return within(far ? last.row : row, last.column);
      default:
        return null;
    }
  }

  // src/views/cursor.js
  function createCursor(grid, scroller, open) {
    let at = { row: 1, column: 0 };
    let last = at;
    const rowAt = (row) => (
      /** @type {HTMLElement | null} */
      grid.querySelector(`[data-row="${row}"]`)
    );
    function cellAt({ row, column }) {
      const line = rowAt(row);
      if (!line) return null;
      const cells = (
        /** @type {HTMLElement[]} */
        [...line.children]
      );
      const found = cells.find((cell2) => cell2.dataset.column === String(column));
      if (found) return found;
      const made = empty(column);
      line.insertBefore(made, cells.find((cell2) => Number(cell2.dataset.column) > column) ?? null);
      return made;
    }
    function move(to) {
      const cell2 = cellAt(to);
      if (!cell2) return;
      enter(cell2, to);
      bring(cell2, grid, scroller);
      cell2.focus({ preventScroll: true });
    }
    function enter(cell2, to) {
      grid.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
      cell2.setAttribute("tabindex", "0");
      at = to;
    }
    function pressed2(event) {
      const cell2 = cellOf(event.target);
      if (!cell2 || event.altKey) return;
      const to = moved(event.key, at, last, event.ctrlKey || event.metaKey);
      if (to) move(to);
      else if (event.key === "Enter" || event.key === " ") open(cell2);
      else return;
      event.preventDefault();
    }
    function clicked(event) {
      const cell2 = cellOf(event.target);
      if (!cell2) return;
      enter(cell2, { row: Number(cell2.parentElement?.dataset.row), column: Number(cell2.dataset.column) });
      open(cell2);
    }
    function left({ target, relatedTarget }) {
      if (!(target instanceof HTMLElement) || !target.classList.contains("empty") || document.activeElement === target) return;
      target.remove();
      if (relatedTarget instanceof Node && grid.contains(relatedTarget)) return;
      at = { ...at, column: 0 };
      rowAt(at.row)?.firstElementChild?.setAttribute("tabindex", "0");
    }
    grid.addEventListener("keydown", pressed2);
    grid.addEventListener("click", clicked);
    grid.addEventListener("focusout", left);
    return {
      /**
       * The grid has been drawn anew: the cursor stays as near as may be to where it was.
       * @param {{ row: number, column: number }} corner the last row and column
       */
      size(corner) {
        last = corner;
        at = { row: Math.min(at.row, last.row), column: 0 };
        rowAt(at.row)?.firstElementChild?.setAttribute("tabindex", "0");
      }
    };
  }
  var cellOf = (target) => target instanceof Element ? (
    /** @type {HTMLElement | null} */
    target.closest("[data-column]")
  ) : null;
  function empty(column) {
    const cell2 = document.createElement("div");
    cell2.className = "cell empty";
    for (const [name2, value] of Object.entries({ role: "gridcell", "aria-colindex": column + 1, "data-column": column, tabindex: -1 })) {
      cell2.setAttribute(name2, String(value));
    }
    cell2.style.setProperty("--n", String(column - 1));
    return cell2;
  }
  function bring(cell2, grid, scroller, cover) {
    const own = cell2.getBoundingClientRect();
    const frame = inner(scroller);
    const corner = grid.querySelector(".corner")?.getBoundingClientRect() ?? frame;
    const over = cover?.getBoundingClientRect();
    const bottom = over && over.left < frame.right - 1 && over.height ? Math.min(frame.bottom, over.top) : frame.bottom;
    if (!cell2.closest(".head")) scroller.scrollTop += step(own.top, own.bottom, frame.top + corner.bottom - corner.top, bottom);
    if (cell2.dataset.column !== "0") scroller.scrollLeft += step(own.left, own.right, frame.left + corner.right - corner.left, frame.right);
  }
  function inner(scroller) {
    const { left, top } = scroller.getBoundingClientRect();
    const [x, y] = [left + scroller.clientLeft, top + scroller.clientTop];
    return { left: x, top: y, right: x + scroller.clientWidth, bottom: y + scroller.clientHeight };
  }
  var step = (from, to, low, high) => from < low ? from - low : Math.max(0, to - high);

  // src/views/matrix.js
  var ORDERS = (
    /** @type {const} */
    [
      ["taskOrder", "matrix.tasks", [["text", "matrix.by-text"], ["actors", "matrix.by-actors"]]],
      ["actorOrder", "matrix.actors", [["tasks", "matrix.by-tasks"], ["name", "matrix.by-name"]]]
    ]
  );
  function matrix(app2) {
    const { model: model2, words: words3, select: select2, store: store2 } = app2;
    const grid = make("div", { class: "grid", role: "grid", "data-word-label": "matrix.grid" });
    const scroller = make("div", { class: "scroller" }, grid);
    const note = make("p", { class: "muted", hidden: true });
    const stripe = make("div", { class: "stripe", hidden: true, "aria-hidden": "true" });
    const cursor = createCursor(grid, scroller, open);
    let table3 = { rows: [], columns: [] };
    let drawn2 = "";
    function open(cell3) {
      if (cell3.dataset.id) return select2(cell3.dataset.id);
      const lines2 = (cell3.dataset.lines ?? "").split(" ").filter(Boolean);
      if (!lines2.length) return;
      const next = lines2[(lines2.indexOf(store2.get().line ?? "") + 1) % lines2.length];
      select2(lineOf(model2, next).to, next);
    }
    function draw(state, visible) {
      table3 = crosstab(app2, state, visible);
      const { rows: rows2, columns } = table3;
      grid.style.setProperty("--columns", String(columns.length));
      grid.setAttribute("aria-rowcount", String(rows2.length + 1));
      grid.setAttribute("aria-colcount", String(columns.length + 1));
      const head4 = make("div", { class: "head", role: "rowgroup" }, headRow());
      grid.replaceChildren(stripe, head4, make("div", { class: "body", role: "rowgroup" }, rows2.map((row, at) => bodyRow(row, at + 1))));
      cursor.size({ row: rows2.length, column: columns.length });
      note.hidden = rows2.length > 0;
      note.textContent = words3.say(model2.data.counts.tasks ? "empty" : "no-tasks");
      scroller.hidden = !rows2.length;
    }
    function headRow() {
      const corner = make(
        "div",
        { class: "corner", role: "columnheader", "aria-colindex": 1, "data-column": 0, tabindex: -1 },
        make("span", {}, words3.say("matrix.columns"), " →"),
        make("span", {}, words3.say("matrix.rows"), " ↓")
      );
      return make("div", { class: "row", role: "row", "aria-rowindex": 1, "data-row": 0 }, corner, table3.columns.map(({ id, kind, tasks }, at) => {
        const name2 = words3.called(id);
        const label2 = `${words3.say(`kind.${kind}`)}：${name2}（${tasks} ${words3.say("tasks")}）`;
        const first = at > 0 && table3.columns[at - 1].kind !== kind;
        const attributes = { class: `column${first ? " first" : ""}`, role: "columnheader", title: label2, "aria-label": label2 };
        return make(
          "div",
          { ...attributes, ...spot(at + 1), "data-id": id, "data-item": id },
          make("span", { class: "name data" }, name2),
          make("span", { class: "count" }, String(tasks)),
          sign(kind)
        );
      }));
    }
    function bodyRow({ id, band, cells }, at) {
      const item = model2.items[id];
      const plan = planOf(model2, id);
      const number = item.kind === "task" ? item.number : "";
      const where = store2.get().taskOrder === "actors" && plan ? `${plan} · ` : "";
      const head4 = make(
        "div",
        { class: "name", role: "rowheader", ...spot(0), "data-id": id, "data-item": id, title: words3.called(id) },
        make("span", { class: "number data" }, number),
        make("span", { class: "data" }, where + words3.called(id))
      );
      const marks2 = [...cells].sort(([one], [two]) => one - two).map(([column, lines2]) => cell2(column, lines2));
      const kind = band ? item.kind === "plan" ? " band plan" : " band" : "";
      return make("div", { class: `row${kind}`, role: "row", "aria-rowindex": at + 1, "data-row": at }, head4, marks2);
    }
    function cell2(column, lines2) {
      const roles = [...new Set(lines2.map((id) => (
        /** @type {Role} */
        lineOf(model2, id).role
      )))];
      const label2 = `${words3.called(table3.columns[column].id)}：${roles.map((role) => words3.say(`role.${role}`)).join("、")}`;
      return make(
        "div",
        { class: "cell", role: "gridcell", ...spot(column + 1), "data-lines": lines2.join(" "), title: label2, "aria-label": label2 },
        roles.map((role) => mark2(role))
      );
    }
    const mark2 = (role) => make("span", { class: `letter ${role}`, "aria-hidden": "true" }, words3.say(`mark.${role}`));
    function highlight({ selected, line }, bright) {
      const actor = line ? lineOf(model2, line).from : selected;
      for (const node of all(grid, "[data-item]")) {
        const id = node.dataset.item ?? "";
        const chosen = id === selected || id === actor;
        node.classList.toggle("bright", bright !== null && bright.items.has(id));
        node.classList.toggle("chosen", chosen);
        if (node.role === "rowheader") node.parentElement?.classList.toggle("chosen", chosen);
        node.setAttribute("aria-selected", String(chosen));
      }
      for (const node of all(grid, ".cell[data-lines]")) {
        node.classList.toggle("chosen", line !== null && (node.dataset.lines ?? "").split(" ").includes(line));
      }
      const column = table3.columns.findIndex(({ id }) => id === actor);
      stripe.hidden = column < 0;
      stripe.style.setProperty("--at", String(column));
    }
    function showTools(state) {
      for (const button2 of all(root, "[data-order]")) {
        press(button2, Reflect.get(state, button2.dataset.order ?? "") === button2.dataset.by);
      }
    }
    let root;
    return {
      name: "matrix",
      mount(element3) {
        root = element3;
        root.append(tools(app2), scroller, note);
      },
      show(state, { visible, bright }) {
        const { rolesOff, kindsOff, sector: sector2, taskOrder, actorOrder, lang } = state;
        const wanted = JSON.stringify([rolesOff, kindsOff, sector2, taskOrder, actorOrder, lang]);
        if (wanted !== drawn2) draw(state, visible);
        if (wanted !== drawn2) words3.translate(root);
        drawn2 = wanted;
        highlight(state, bright);
        showTools(state);
      },
      hide() {
      },
      reveal(id) {
        const { line } = store2.get();
        const heads = all(grid, "[data-item]").filter((node) => node.dataset.item === id);
        const cells = line ? all(grid, ".cell.chosen") : heads;
        for (const node of cells) bring(node, grid, scroller, byId("panel"));
      }
    };
  }
  var spot = (column) => ({ "aria-colindex": column + 1, "data-column": column, tabindex: -1, style: column ? `--n: ${column - 1}` : null });
  function tools({ model: model2, store: store2 }) {
    const used = new Set(Object.values(model2.data.assignments).map(({ role }) => role));
    const orders = ORDERS.map(([field2, label2, choices]) => {
      const buttons2 = choices.map(([by, word]) => make("button", { type: "button", "data-order": field2, "data-by": by, "data-word": word, onclick: () => store2.update({ [field2]: by }) }));
      const heading3 = make("span", { class: "muted", "data-word": label2 });
      return make("div", { class: "order" }, heading3, make("div", { class: "switch", role: "group", "data-word-label": label2 }, buttons2));
    });
    const letters = ROLES.filter((role) => used.has(role)).map((role) => make("li", {}, make("span", { class: `letter ${role}`, "data-word": `mark.${role}` }), make("span", { "data-word": `role.${role}` })));
    return make("div", { class: "bar" }, orders, make("ul", { class: "letters", "data-word-label": "matrix.legend" }, letters));
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
  var PAPER = Object.fromEntries(NAMES.map((name2) => [name2, `var(--${name2})`]));
  function palette() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(NAMES.map((name2) => [name2, style.getPropertyValue(`--${name2}`).trim()]));
  }
  function nodeLook({ model: model2, words: words3 }, id, { state, shown: { visible, bright }, layout, colours }) {
    const item = model2.items[id];
    const [x, y] = layout.points[id];
    const dim = bright !== null && !bright.items.has(id);
    const chosen = state.selected === id;
    return {
      id,
      x,
      y,
      label: words3.pick(layout.labels[id]),
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

  // src/export/lettering.js
  var WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;
  var ems = (words3) => [...words3].reduce((sum, sign2) => sum + (WIDE.test(sign2) ? 1 : 0.58), 0);
  function wrapped(words3, width, limit) {
    const lines2 = [""];
    for (const part4 of words3.match(/[\w,.;:()-]+\s*|[^]/gu) ?? []) {
      if (ems(lines2[lines2.length - 1] + part4) > width && lines2[lines2.length - 1]) lines2.push("");
      lines2[lines2.length - 1] += part4;
      if (lines2.length > limit) return [...lines2.slice(0, limit - 1), `${cut(lines2[limit - 1], width - 1)}…`];
    }
    return lines2.map((line) => ems(line) > width ? `${cut(line, width - 1)}…` : line);
  }
  function cut(words3, width) {
    let kept = "";
    for (const sign2 of words3) {
      if (ems(kept + sign2) > width) break;
      kept += sign2;
    }
    return kept;
  }

  // src/export/xml.js
  var NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  var escaped = (words3) => String(words3).replace(NOT_XML, "�").replace(/[&<>"]/g, (sign2) => ENTITIES[sign2]);
  function element(name2, attributes, ...children) {
    const said2 = Object.entries(attributes).filter(([, value]) => value !== null && value !== void 0 && value !== false);
    const inside = said2.map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`).join("");
    return children.length ? `<${name2}${inside}>${children.join("")}</${name2}>` : `<${name2}${inside}/>`;
  }
  var rounded = (value) => typeof value === "number" ? Math.round(value * 100) / 100 : value;

  // src/export/marks.js
  var BOX = 30;
  var LEADING = 1.16;
  function lineMark({ width, dashes, role }, { color }, { from: [x, y], to: [u, v], roundness }) {
    const reach = (u - x) * roundness;
    const d = roundness ? `M${x} ${y}C${x + reach} ${y} ${u - reach} ${v} ${u} ${v}` : `M${x} ${y}L${u} ${v}`;
    return element("path", {
      d,
      fill: "none",
      stroke: color.color,
      "stroke-opacity": color.opacity,
      "stroke-width": width,
      "stroke-dasharray": Array.isArray(dashes) ? dashes.join(" ") : null,
      "data-role": role
    });
  }
  function nodeMark(look, form, name2) {
    const opacity = look.opacity < 1 ? look.opacity : null;
    return element("g", { opacity, "data-shape": form.shape }, element("title", {}, escaped(name2)), outline(look, form), label(look, form));
  }
  function outline({ x, y, color, borderWidth, ...rest }, { shape, size, box: box2 }) {
    const dashes = shape === "triangle" ? "4 3" : null;
    const ink = { fill: color.background, stroke: color.border, "stroke-width": borderWidth, "stroke-dasharray": dashes, "stroke-linejoin": "round" };
    const radius = ("size" in rest ? rest.size : null) ?? size;
    switch (shape) {
      case "dot":
        return element("circle", { cx: x, cy: y, r: radius, ...ink });
      case "box":
        return element("rect", { x: x - box2 / 2, y: y - BOX / 2, width: box2, height: BOX, rx: 7, ...ink });
      case "square":
        return element("rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...ink });
      case "hexagon":
        return element("polygon", { points: corners([x, y], radius, 6, 0), ...ink });
      case "triangle":
        return element("polygon", { points: corners([x, y], radius * 1.3, 3, -90), ...ink });
      default:
        return "";
    }
  }
  function corners([x, y], radius, count, first) {
    const angles = Array.from({ length: count }, (_, at) => (first + 360 * at / count) * Math.PI / 180);
    return angles.map((angle) => `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`).join(" ");
  }
  function label({ x, y, label: words3, font }, { shape, size, box: box2, dim }) {
    const inside = shape === "box" || shape === "text";
    const left = inside && font.align === "left";
    const at = left ? x - box2 / 2 + (shape === "box" ? 8 : 0) : x;
    const top = inside ? y + font.size * 0.36 : y + size + font.size * 1.15;
    const lines2 = words3.split("\n").map((line, row) => element("tspan", { x: at, y: top + row * font.size * LEADING }, escaped(line)));
    return element("text", {
      // A dim label is written with the opacity behind its colour, as the canvas takes it.
      fill: dim ? font.color.slice(0, -2) : font.color,
      "fill-opacity": dim ? 0.25 : null,
      "font-size": font.size,
      "text-anchor": left ? null : "middle",
      ...font.strokeWidth ? { stroke: font.strokeColor, "stroke-width": font.strokeWidth, "stroke-linejoin": "round", "paint-order": "stroke" } : {}
    }, ...lines2);
  }

  // src/export/legend.js
  var SIZE = 13;
  var ROW = 24;
  var SHAPES = (
    /** @type {Record<string, string>} */
    { organization: "dot", group: "hexagon", unresolved: "triangle", sector: "square" }
  );
  function legend(app2, drawn2, colours, width) {
    let [x, y] = [0, 0];
    const marks2 = entries(app2, drawn2, colours).map(({ mark: mark2, word }) => {
      const wide = 36 + ems(word) * SIZE + 22;
      if (x && x + wide > width) [x, y] = [0, y + ROW];
      const text2 = element("text", { x: 34, y: SIZE * 0.36, "font-size": SIZE, fill: colours.muted }, escaped(word));
      const svg = element("g", { transform: `translate(${x.toFixed(1)} ${y})` }, mark2, text2);
      x += wide;
      return svg;
    });
    return { svg: marks2.join(""), height: y + ROW };
  }
  function entries({ model: model2, words: words3 }, drawn2, colours) {
    const lines2 = [...drawn2.lines].map((id) => lineOf(model2, id));
    const kinds = new Set([...drawn2.items].map((id) => model2.items[id].kind));
    const roles = ROLES.flatMap((role) => lines2.find((line) => line.role === role) ?? []);
    return [
      ...roles.map((line) => ({ mark: stroke(line, colours), word: words3.say(`role.${line.role}`) })),
      ...[...ACTORS, "sector"].filter((kind) => kinds.has(
        /** @type {any} */
        kind
      )).map((kind) => ({ mark: mark(kind, colours), word: words3.say(`kind.${kind}`) }))
    ];
  }
  var stroke = (line, colours) => lineMark(line, { id: "", hidden: false, color: { color: colours[line.role], opacity: 1 } }, { from: [0, 0], to: [28, 0], roundness: 0 });
  function mark(kind, colours) {
    const background = kind === "organization" ? colours.organization : colours.surface;
    const look = { x: 22, y: 0, label: "", opacity: 1, borderWidth: 1.6, color: { border: colours[kind], background }, font: { size: SIZE, color: "", align: "center" } };
    return nodeMark(
      /** @type {any} */
      look,
      { shape: SHAPES[kind], size: 6, box: 0, dim: false },
      kind
    );
  }

  // src/export/picture.js
  var MARGIN = 28;
  var TITLE = 21;
  var COUNTS = 14;
  function picture(app2, scene) {
    const { state, layout, colours } = scene;
    const [left, top, right, bottom] = state.layer ? layout.full : layout.extent;
    const width = right - left + 2 * MARGIN;
    const head4 = heading(app2, scene, width - 2 * MARGIN);
    const foot2 = legend(app2, drawn(app2, scene), colours, width - 2 * MARGIN);
    const height = head4.height + (bottom - top) + foot2.height + 3 * MARGIN;
    const title = app2.model.data.title;
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width.toFixed(1)} ${height.toFixed(1)}`, width, height, "font-family": colours.font, role: "img", "aria-label": title },
      element("title", {}, escaped(title)),
      element("rect", { width: "100%", height: "100%", fill: colours.ground }),
      element("g", { transform: `translate(${MARGIN} ${MARGIN})` }, head4.svg),
      element("g", { transform: `translate(${(MARGIN - left).toFixed(1)} ${(MARGIN + head4.height - top).toFixed(1)})` }, ...lines(app2, scene), ...nodes(app2, scene)),
      element("g", { transform: `translate(${MARGIN} ${(height - MARGIN - foot2.height + 12).toFixed(1)})` }, foot2.svg)
    );
    return { svg, width, height };
  }
  function drawn(app2, scene) {
    const { visible } = scene.shown;
    return { items: visible.items, lines: new Set([...visible.lines].filter((id) => !edgeLook(app2, id, scene).hidden)) };
  }
  function heading({ model: model2, words: words3 }, { state, shown: shown2, colours }, width) {
    const title = wrapped(model2.data.title, width / TITLE, 2);
    const tasks = [...shown2.visible.items].filter((id) => model2.items[id].kind === "task").length;
    const chosen = state.selected === null ? "" : ` · ${words3.called(state.selected)}`;
    const counts3 = `${words3.say("shown")} ${tasks} ${words3.say("of")} ${model2.data.counts.tasks} ${words3.say("tasks")}${chosen}`;
    const [below] = wrapped(counts3, width / COUNTS, 1);
    const height = title.length * TITLE * 1.3 + COUNTS * 1.5;
    const rows2 = title.map((line, row) => element("tspan", { x: 0, y: TITLE * (1 + row * 1.3) }, escaped(line)));
    const big = element("text", { "font-size": TITLE, "font-weight": 650, fill: colours.ink }, ...rows2);
    const small = element("text", { y: height - COUNTS * 0.4, "font-size": COUNTS, fill: colours.muted }, escaped(below));
    return { svg: big + small, height: height + 12 };
  }
  function lines(app2, scene) {
    const { smooth } = app2.model.data.network.options.edges;
    const roundness = smooth.enabled ? smooth.roundness : 0;
    return [...drawn(app2, scene).lines].map((id) => {
      const line = lineOf(app2.model, id);
      const [from, to] = [line.from, line.to].map((end2) => scene.layout.points[end2]);
      return lineMark(line, edgeLook(app2, id, scene), { from, to, roundness });
    });
  }
  function nodes(app2, scene) {
    const { visible, bright } = scene.shown;
    return app2.model.data.network.nodes.filter(({ id }) => visible.items.has(id)).map(({ id, shape, size }) => {
      const form = { shape, size, box: scene.layout.task, dim: bright !== null && !bright.items.has(id) };
      return nodeMark(nodeLook(app2, id, scene), form, app2.words.called(id));
    });
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

  // src/views/mirror.js
  var KINDS = ["organization", "group", "unresolved", "sector", "task"];
  var STEPS2 = {
    ArrowDown: (at, last) => Math.min(at + 1, last),
    ArrowRight: (at, last) => Math.min(at + 1, last),
    ArrowUp: (at) => Math.max(at - 1, 0),
    ArrowLeft: (at) => Math.max(at - 1, 0),
    Home: () => 0,
    End: (_, last) => last
  };
  function createMirror({ model: model2, words: words3, select: select2 }, { focused, left }) {
    const lists = KINDS.map((kind) => make("ul", { "data-word-label": `kind.${kind}` }, model2.ids.filter((id) => model2.items[id].kind === kind).map(entry3)));
    const element3 = make("div", { id: "mirror", class: "unseen", role: "group", "data-word-label": "drawn" }, lists);
    const buttons2 = [...element3.querySelectorAll("button")];
    let current = null;
    function entry3(id) {
      return make("li", {}, make("button", { type: "button", tabindex: -1, "data-node": id, onclick: () => select2(id) }));
    }
    const idOf2 = (button2) => button2.dataset.node ?? "";
    const drawn2 = () => buttons2.filter((button2) => !button2.parentElement?.hidden);
    function take(next) {
      current?.setAttribute("tabindex", "-1");
      next?.setAttribute("tabindex", "0");
      current = next;
    }
    element3.addEventListener("keydown", (event) => {
      const all2 = drawn2();
      const step2 = STEPS2[event.key];
      if (!step2 || !current) return;
      event.preventDefault();
      all2[step2(all2.indexOf(current), all2.length - 1)]?.focus();
    });
    element3.addEventListener("focusin", ({ target }) => {
      take(
        /** @type {HTMLButtonElement} */
        target
      );
      focused(idOf2(
        /** @type {HTMLButtonElement} */
        target
      ));
    });
    element3.addEventListener("focusout", left);
    function name2(id) {
      const { kind, number, weight } = model2.items[id];
      const count = kind === "task" ? "" : words3.say("drawn.tasks", { count: weight });
      return [words3.say(`kind.${kind}`), number, words3.called(id).slice(0, 300), count].filter(Boolean).join(" ");
    }
    return {
      element: element3,
      /**
       * @param {State} state
       * @param {Ids} visible
       */
      show({ selected }, visible) {
        for (const button2 of buttons2) {
          const id = idOf2(button2);
          if (button2.parentElement) button2.parentElement.hidden = !visible.items.has(id);
          button2.textContent = name2(id);
          button2.setAttribute("aria-pressed", String(id === selected));
        }
        for (const list2 of lists) list2.hidden = [...list2.children].every((row) => (
          /** @type {HTMLElement} */
          row.hidden
        ));
        const all2 = drawn2();
        take(all2.find((button2) => idOf2(button2) === selected) ?? (current && all2.includes(current) ? current : all2[0] ?? null));
      }
    };
  }

  // src/views/ring.js
  var ROOM = 5;
  var SMALLEST = 24;
  function createRing(ring) {
    let around = null;
    return {
      /** @param {Id | null} id null: nowhere */
      move(id) {
        around = id;
        ring.hidden = id === null;
      },
      /** @param {Network} network */
      follow(network2) {
        if (around === null) return;
        const { left, top, right, bottom } = network2.getBoundingBox(around);
        const [from, to] = [network2.canvasToDOM({ x: left, y: top }), network2.canvasToDOM({ x: right, y: bottom })];
        const [width, height] = [Math.max(to.x - from.x, SMALLEST), Math.max(to.y - from.y, SMALLEST)];
        Object.assign(ring.style, {
          left: `${(from.x + to.x - width) / 2 - ROOM}px`,
          top: `${(from.y + to.y - height) / 2 - ROOM}px`,
          width: `${width + 2 * ROOM}px`,
          height: `${height + 2 * ROOM}px`
        });
      }
    };
  }

  // src/views/tip.js
  function createTip({ model: model2, words: words3 }, tip, canvas) {
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
        tip.textContent = `${plan ? `${plan} · ` : ""}${item.kind === "task" ? `${item.number} ` : ""}${words3.called(id)}`.slice(0, 300);
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

  // src/views/bipartite.js
  function bipartite(app2) {
    const { data, ids, lines: lines2 } = app2.model;
    const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "canvas" });
    const box2 = make("div", { id: "tip", hidden: true });
    const frame = make("div", { id: "ring", hidden: true });
    const tip = createTip(app2, box2, canvas);
    const ring = createRing(frame);
    const mirror = createMirror(app2, { focused: point, left: unpoint });
    const nodes2 = new DataSet(data.network.nodes.map(({ group: group2, ...node }) => node));
    const edges = new DataSet(data.network.edges.map(({ role, ...edge }) => edge));
    let drawn2 = null;
    let layout = data.layouts[0];
    let now = null;
    function fitNow(animate = false) {
      if (drawn2 && now) fit(drawn2, canvas, layout, { sectors: now.state.layer, animate });
    }
    function paint() {
      if (!now) return;
      const scene = { ...now, layout, colours: palette() };
      nodes2.update(ids.map((id) => nodeLook(app2, id, scene)));
      edges.update([...lines2.keys()].map((id) => edgeLook(app2, id, scene)));
    }
    function draw(state) {
      layout = chooseLayout(canvas, data.layouts, state.layer);
      paint();
      const { options: options2 } = data.network;
      const interaction = { ...options2.interaction, tooltipDelay: 1e9 };
      const content = (
        /** @type {any} */
        { nodes: nodes2, edges }
      );
      const made = new Network(canvas, content, { ...options2, autoResize: true, locale: "en", interaction });
      made.on("click", clicked);
      made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
      made.on("afterDrawing", () => ring.follow(made));
      canvas.querySelector("[tabindex]")?.removeAttribute("tabindex");
      for (
        const event of
        /** @type {const} */
        ["blurNode", "dragStart", "zoom"]
      ) made.on(event, tip.hide);
      new ResizeObserver(resized).observe(canvas);
      drawn2 = made;
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
      if (drawn2) reveal(drawn2, canvas, layout.points[id]);
    }
    function point(id) {
      if (!drawn2) return;
      show(id);
      ring.move(id);
      tip.show(drawn2, layout, id);
      drawn2.redraw();
    }
    function unpoint() {
      ring.move(null);
      tip.hide();
    }
    return {
      name: "network",
      mount: (root) => root.append(mirror.element, canvas, frame, box2, make("div", { class: "zoom" }, zoomButtons())),
      show(state, shown2) {
        const before = now;
        now = { state, shown: shown2 };
        mirror.show(state, shown2.visible);
        if (!drawn2) return draw(state);
        paint();
        if (!before || before.state.layer !== state.layer) fitNow(before !== null);
      },
      hide() {
        now = null;
        tip.hide();
      },
      reveal: show,
      picture(paper = false) {
        const how = paper ? { layout: data.layouts[0], colours: PAPER } : { layout, colours: palette() };
        return now && picture(app2, { ...now, ...how });
      },
      canvas: () => drawn2
    };
    function zoomButtons() {
      const by = (factor) => () => drawn2 && zoom(drawn2, factor);
      return [
        make("button", { type: "button", id: "zoom-in", "data-word-label": "zoom-in", onclick: by(1.25) }, "+"),
        make("button", { type: "button", id: "zoom-out", "data-word-label": "zoom-out", onclick: by(0.8) }, "−"),
        make("button", { type: "button", id: "fit", "data-word": "fit", onclick: () => fitNow(true) })
      ];
    }
  }

  // src/views/network.js
  var DRAWINGS = { tasks: bipartite };
  function network(app2) {
    const made = {};
    let root = null;
    let current = "tasks";
    function enter(name2) {
      if (name2 !== current) leave();
      current = name2;
      made[name2] ??= begin2(name2);
      made[name2].box.hidden = false;
      return made[name2].view;
    }
    function begin2(name2) {
      const view = DRAWINGS[name2](app2);
      const box2 = make("div", { class: "drawing" });
      root?.append(box2);
      view.mount(box2);
      app2.words.translate(box2);
      return { view, box: box2 };
    }
    function leave() {
      const last = made[current];
      if (!last) return;
      last.box.hidden = true;
      last.view.hide();
    }
    return {
      name: "network",
      mount: (section) => void (root = section),
      show: (state, shown2) => enter(state.drawing in DRAWINGS ? state.drawing : "tasks").show(state, shown2),
      hide: leave,
      reveal: (id) => made[current]?.view.reveal?.(id),
      picture: (paper) => made[current]?.view.picture?.(paper) ?? null,
      canvas: () => made[current]?.view.canvas?.() ?? null
    };
  }

  // src/views/schedule.js
  var DAY = 864e5;
  function dayOf(iso) {
    if (!iso || !/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
    const time = Date.parse(`${iso}T00:00:00Z`);
    return Number.isNaN(time) ? null : time / DAY;
  }
  var isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  var localDay = (now) => Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
  function schedule(model2, visible) {
    const found = { dated: [], recurring: [], open: [], none: [] };
    for (const id of model2.ids) {
      const item = model2.items[id];
      if (item.kind !== "task" || !visible.items.has(id)) continue;
      if (!item.dues.length) found.none.push(id);
      for (const due of item.dues) {
        const entry3 = { task: id, due, from: dayOf(due.earliest), to: dayOf(due.latest) };
        found[kindOf(entry3)].push(entry3);
      }
    }
    found.dated.sort((one, two) => end(one) - end(two) || begin(one) - begin(two));
    return found;
  }
  function kindOf({ due, from, to }) {
    if (due.code === "recurring") return "recurring";
    return from === null && to === null ? "open" : "dated";
  }
  var begin = ({ from, to }) => from ?? to ?? Infinity;
  var end = ({ to }) => to ?? Infinity;
  function byEnd(dated) {
    const groups = [];
    for (const entry3 of dated) {
      const last = groups.at(-1);
      if (last && last.to === entry3.to) last.entries.push(entry3);
      else groups.push({ to: entry3.to, entries: [entry3] });
    }
    return groups;
  }
  function axis(dated) {
    const days2 = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
    if (!days2.length) return null;
    const yearOf = (day) => new Date(day * DAY).getUTCFullYear();
    const first = yearOf(Math.min(...days2));
    const last = yearOf(Math.max(...days2));
    const years = parts2(first, last, "year", 12);
    const fine = last - first < 2 ? parts2(first, last, "month", 1) : parts2(first, last, "quarter", 3);
    return { start: years[0].start, end: (
      /** @type {Tick} */
      years.at(-1).end
    ), years, ticks: last - first < 8 ? fine : [] };
  }
  function parts2(first, last, unit, months) {
    const count = (last - first + 1) * (12 / months);
    const at = (n) => (/* @__PURE__ */ new Date(0)).setUTCFullYear(first, n * months, 1) / DAY;
    return Array.from({ length: count }, (_, n) => ({
      unit,
      year: first + Math.floor(n * months / 12),
      n: n % (12 / months) + 1,
      start: at(n),
      end: at(n + 1)
    }));
  }

  // src/views/timeline.js
  function timeline(app2) {
    const { model: model2, words: words3 } = app2;
    let root;
    let drawn2 = "";
    function content({ dated, recurring, open, none }) {
      const scale = axis(dated);
      const empty2 = dated.length + recurring.length + open.length + none.length ? null : emptyNote(app2);
      if (empty2) return [empty2];
      return [
        make(
          "section",
          { class: "dated" },
          heading2(app2, "timeline.dated", dated.length),
          scale ? [make("p", { class: "key muted" }, words3.say("timeline.key")), chart(app2, dated, scale)] : make("p", { class: "muted" }, words3.say("timeline.nothing"))
        ),
        recurring.length > 0 && make("section", {}, heading2(app2, "timeline.recurring", recurring.length), entries2(app2, recurring)),
        open.length > 0 && make("section", {}, heading2(app2, "timeline.open", open.length), entries2(app2, open)),
        none.length > 0 && make(
          "details",
          {},
          make("summary", {}, `${words3.say("timeline.none")} `, make("span", { class: "count" }, String(none.length))),
          make("ul", {}, none.map((id) => make("li", { "data-task": id }, taskButton(app2, id))))
        )
      ];
    }
    function highlight({ selected }, bright) {
      for (const row of all(root, "[data-task]")) {
        const id = row.dataset.task ?? "";
        row.classList.toggle("chosen", id === selected);
        row.classList.toggle("bright", bright !== null && bright.items.has(id));
        row.querySelector("button")?.setAttribute("aria-pressed", String(id === selected));
      }
    }
    return {
      name: "timeline",
      mount(element3) {
        root = element3;
        root.addEventListener("click", ({ target }) => {
          const row = target instanceof Element ? (
            /** @type {HTMLElement | null} */
            target.closest(".track")?.parentElement
          ) : null;
          if (row?.dataset.task) app2.select(row.dataset.task);
        });
      },
      show(state, { visible, bright }) {
        const found = schedule(model2, visible);
        const tasks = [found.dated, found.recurring, found.open].flat().map(({ task }) => task);
        const wanted = JSON.stringify([state.lang, tasks, found.none, localDay(/* @__PURE__ */ new Date())]);
        if (wanted !== drawn2) root.replaceChildren(...parts(content(found)));
        drawn2 = wanted;
        highlight(state, bright);
      },
      hide() {
      },
      reveal(id) {
        const row = all(root, "[data-task]").find((one) => one.dataset.task === id && one.offsetParent);
        row?.scrollIntoView({ block: "nearest" });
      }
    };
  }
  var emptyNote = ({ model: model2, words: words3 }) => make("p", { class: "muted" }, words3.say(model2.data.counts.tasks ? "empty" : "no-tasks"));
  var heading2 = ({ words: words3 }, word, count) => make("h2", {}, words3.say(word), make("span", { class: "count" }, String(count)));
  function chart(app2, dated, scale) {
    const { say } = app2.words;
    const groups = byEnd(dated).map(({ to, entries: here }) => make(
      "section",
      { class: "group" },
      make("h3", {}, make("span", {}, to === null ? say("timeline.no-end") : say("timeline.until", { day: isoOf(to) })), make("span", { class: "count" }, String(here.length))),
      entries2(app2, here, scale)
    ));
    return make("div", { class: "chart" }, ruler(app2, scale), today(app2, scale), groups);
  }
  function ruler({ words: { say } }, scale) {
    const name2 = ({ unit, year, n }) => say(`timeline.${unit}`, { year, n });
    const row = (ticks) => make("div", { class: "ticks" }, ticks.map((tick) => make("span", { class: tick.unit, style: placed(scale, tick.start, tick.end) }, make("span", { class: "long" }, name2(tick)), make("span", { class: "short" }, say(`timeline.${tick.unit}.short`, tick)))));
    return make("div", { class: "ruler", "aria-hidden": "true" }, row(scale.years), scale.ticks.length > 0 && row(scale.ticks));
  }
  function today({ words: words3 }, scale) {
    const day = localDay(/* @__PURE__ */ new Date());
    if (day < scale.start || day >= scale.end) return null;
    const label2 = make("span", {}, words3.say("timeline.today", { day: isoOf(day) }));
    const late = (day - scale.start) / (scale.end - scale.start) > 0.6;
    return make("div", { class: "overlay" }, make("p", { class: `today${late ? " late" : ""}`, style: placed(scale, day, day + 1) }, label2));
  }
  function entries2(app2, list2, scale) {
    return make("ul", {}, list2.map((entry3) => make(
      "li",
      { "data-task": entry3.task, class: scale ? "timed" : null },
      make("div", { class: "what" }, taskButton(app2, entry3.task), make("p", { class: "words" }, make("q", { class: "data" }, entry3.due.words), days(app2, entry3))),
      scale && make("div", { class: "track", "aria-hidden": "true" }, bar2(scale, entry3))
    )));
  }
  function days({ words: { say } }, { from, to }) {
    if (from === null) return null;
    if (to === null) return make("span", { class: "days" }, say("timeline.from", { day: isoOf(from) }));
    return make("span", { class: "days" }, from === to ? isoOf(to) : `${isoOf(from)} – ${isoOf(to)}`);
  }
  function bar2(scale, { from, to }) {
    const kind = from === null ? "until" : to === null ? "since" : "whole";
    return make("i", { class: `span ${kind}`, style: placed(scale, from ?? scale.start, to === null ? scale.end : to + 1) });
  }
  function placed({ start, end: end2 }, from, to) {
    const share = (days2) => `${(days2 / (end2 - start) * 100).toFixed(3)}%`;
    return `left:${share(from - start)};width:${share(to - from)}`;
  }
  function taskButton({ model: model2, words: words3, select: select2 }, id) {
    const item = model2.items[id];
    const plan = planOf(model2, id);
    return make(
      "button",
      { type: "button", class: "link", onclick: () => select2(id) },
      make("span", { class: "data" }, `${plan ? `${plan} · ` : ""}${item.number ?? ""} ${words3.called(id)}`)
    );
  }

  // src/text/marks.js
  var FOLDED = ["repeat", "furniture"];
  function elements(app2, chars, nodes2, above = []) {
    return nodes2.map((node) => {
      const words3 = chars.slice(node.start, node.end).join("");
      if (!("mark" in node)) return above.length || words3.trim() ? words3 : make("span", { class: "gap" }, words3);
      const kind = node.mark[0];
      const inner2 = elements(app2, chars, node.children, [...above, kind]);
      const attributes = { class: `m ${kind}`, "data-mark": node.mark.slice(0, 3).join(" "), "data-about": node.mark[3].join(" ") };
      return element2(app2, node, attributes, inner2, above);
    });
  }
  function element2(app2, node, attributes, inner2, above) {
    const kind = node.mark[0];
    if (FOLDED.includes(kind)) return folded(app2, node, attributes, inner2);
    if (kind === "title" && !above.length) return make("p", attributes, inner2);
    if (kind === "heading") return make("h2", attributes, ...head3(app2, node.mark), inner2);
    if (kind === "task") return make("div", attributes, ...head3(app2, node.mark), inner2);
    if (kind === "damage") return make("mark", { ...attributes, title: app2.words.say("text.damage") }, inner2);
    if (kind === "found") return make("mark", attributes, inner2);
    if (kind === "due") return make("span", { ...attributes, title: app2.words.say("text.due") }, inner2);
    if (kind === "name") return name(app2, node.mark, attributes, inner2);
    if (kind === "sector") return sector(app2, node.mark, attributes, inner2, above);
    return make("span", attributes, inner2);
  }
  function folded({ words: words3 }, { mark: [kind], start, end: end2 }, attributes, inner2) {
    const said2 = `${words3.say(`text.${kind}`)} · ${words3.say("text.folded", { count: end2 - start })} · ${words3.say("place", { start, end: end2 })}`;
    return make("details", attributes, make("summary", { class: "aside" }, said2), make("div", { class: "inner" }, inner2));
  }
  function head3({ model: model2, words: words3, select: select2 }, [, , , [id]]) {
    const item = model2.items[id];
    if (!item) return [];
    const label2 = `${words3.say(`kind.${item.kind}`)} ${item.number ?? ""} ${words3.called(id)}`;
    const attributes = { type: "button", class: "aside margin", "data-id": id, "aria-label": label2, title: label2 };
    return [make("button", { ...attributes, onclick: () => select2(id) }, item.kind === "task" ? item.number.slice(0, 6) : "§")];
  }
  function name({ model: model2, words: words3, select: select2 }, [, , , lines2], attributes, inner2) {
    const [line] = lines2;
    const { from, role } = lineOf(model2, line);
    const { kind } = model2.items[from];
    const title = `${words3.say(`role.${role}`)} · ${words3.called(from)} · ${words3.say(`kind.${kind}`)}`;
    return button({ ...attributes, class: `${attributes.class} ${role} ${kind}`, title }, inner2, () => select2(from, line));
  }
  function sector({ words: words3, select: select2 }, [, , , [id]], attributes, inner2, above) {
    const titled = { ...attributes, title: `${words3.say("kind.sector")} · ${words3.called(id)}` };
    return above.includes("name") || above.includes("sector") ? make("span", titled, inner2) : button(titled, inner2, () => select2(id));
  }
  function button(attributes, inner2, press2) {
    const node = make("span", { ...attributes, role: "button", tabindex: 0, onclick: press2 }, inner2);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press2();
    });
    return node;
  }

  // src/text/tree.js
  var ORDER2 = ["repeat", "furniture", "unread", "title", "heading", "task", "clause", "damage", "found", "name", "due", "sector"];
  var tree = (length, marks2) => fill(0, length, [...marks2].sort(outerFirst));
  function outerFirst([kind, start, end2], [otherKind, otherStart, otherEnd]) {
    return start - otherStart || otherEnd - end2 || ORDER2.indexOf(kind) - ORDER2.indexOf(otherKind);
  }
  function fill(from, to, marks2) {
    return grow(from, to, marks2.map((mark2) => ({ mark: mark2, start: mark2[1], end: Math.min(mark2[2], to) })));
  }
  function grow(from, to, pieces2) {
    const nodes2 = [];
    let at = from;
    let next = 0;
    let cut2 = [];
    while (next < pieces2.length || cut2.length) {
      const piece2 = cut2.shift() ?? pieces2[next++];
      const { start, end: end2 } = piece2;
      if (at < start) nodes2.push({ start: at, end: start });
      const inside = [...cut2];
      while (next < pieces2.length && pieces2[next].start < end2) inside.push(pieces2[next++]);
      cut2 = inside.filter((one) => one.end > end2).map((one) => ({ ...one, start: end2 })).sort((one, two) => two.end - one.end);
      const children = grow(start, end2, inside.map((one) => ({ ...one, end: Math.min(one.end, end2) })));
      nodes2.push({ mark: piece2.mark, start, end: end2, children });
      at = end2;
    }
    if (at < to) nodes2.push({ start: at, end: to });
    return nodes2;
  }

  // src/views/text.js
  function text(app2) {
    const { model: model2, store: store2 } = app2;
    const { texts } = model2.data;
    const chars = texts.map((one) => Array.from(one.text));
    let root;
    let drawn2 = "";
    function draw(state) {
      const at = sourceOf(app2, state);
      const key = JSON.stringify([at, state.place, state.lang]);
      if (key === drawn2) return;
      drawn2 = key;
      const focused = root.querySelector(":focus")?.getAttribute("data-mark");
      const marks2 = [...texts[at].marks, ...lookedUp(state, chars[at].length)];
      const body = make("div", { class: "words", lang: "zh" }, elements(app2, chars[at], tree(chars[at].length, marks2)));
      root.replaceChildren(make("div", { class: "sheet" }, switchOf(app2, at), textKey(app2), body));
      if (focused) root.querySelector(`[data-mark="${focused}"]`)?.focus({ preventScroll: true });
      if (state.place) bring2(root, all(root, ".m.found")[0]);
    }
    return {
      name: "text",
      mount(element3) {
        root = element3;
        root.tabIndex = -1;
      },
      show(state, shown2) {
        if (!texts.length) return root.replaceChildren(make("p", { class: "muted sheet" }, app2.words.say("text.none")));
        draw(state);
        for (const node of all(root, ".words .name")) {
          const lines2 = about2(node);
          node.classList.toggle("off", !lines2.some((line) => shown2.visible.lines.has(line)));
          node.classList.toggle("lit", lines2.some((line) => lineOf(model2, line).from === state.selected));
          node.setAttribute("aria-pressed", String(lines2.some((line) => line === state.line)));
        }
        for (const node of all(root, ".words .sector")) node.classList.toggle("lit", about2(node).some((id) => id === state.selected));
        for (const node of all(root, ".words .task, .words .heading")) {
          node.classList.toggle("chosen", about2(node).some((id) => id === state.selected));
          node.classList.toggle("off", node.classList.contains("task") && !about2(node).some((id) => shown2.visible.items.has(id)));
        }
      },
      hide() {
      },
      reveal() {
        const { place: place2 } = store2.get();
        bring2(root, all(root, place2 ? ".m.found" : ".name[aria-pressed=true]")[0] ?? all(root, ".m.chosen, .m.lit")[0]);
      }
    };
  }
  function sourceOf({ model: model2 }, { source, selected, line }) {
    if (source !== null) return source;
    const item = line ? model2.items[lineOf(model2, line).to] : model2.items[selected ?? ""];
    if (typeof item?.source === "number") return item.source;
    const first = model2.linesOf.get(selected ?? "")?.[0];
    return first && model2.items[lineOf(model2, first).to].source || 0;
  }
  var about2 = (node) => (node.dataset.about ?? "").split(" ").filter(Boolean);
  var lookedUp = ({ place: place2 }, length) => place2 && place2[1] <= length ? [["found", place2[0], place2[1], []]] : [];
  function bring2(root, node) {
    for (let up = node?.parentElement; up && up !== root; up = up.parentElement) if (up instanceof HTMLDetailsElement) up.open = true;
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (!node) return;
    const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
    if (own.top < frame.top + 8 || own.bottom > frame.top + frame.height / 2) node.scrollIntoView({ block: "start" });
  }
  function switchOf({ model: { data }, words: words3, store: store2 }, at) {
    if (data.texts.length < 2) return null;
    const buttons2 = data.texts.map(({ short }, number) => {
      const button2 = make("button", { type: "button", "data-source": number, onclick: () => store2.update({ source: number, place: null }) });
      button2.append(make("span", { class: "data" }, short));
      press(button2, number === at);
      return button2;
    });
    return make("div", { class: "switch sources", role: "group", "aria-label": words3.say("text.which") }, buttons2);
  }

  // src/views/registry.js
  var VIEWS = [network, matrix, timeline, list, text, findings, about];

  // src/words.js
  function createWords(model2, lang) {
    const { words: table3 } = model2.data;
    const pick = (names2) => names2[lang() === "zh" ? 0 : 1];
    const say = (key, values = {}) => pick(table3[key]).replace(/\{(\w+)\}/g, (_, name2) => String(values[name2]));
    const called = (id) => {
      const item = model2.items[id];
      if (isActor(item)) return pick(item.called);
      if (item.kind === "section") return item.number + (item.lost ? say("lost") : pick(item.name));
      return pick(item.name);
    };
    return { pick, say, called, has: (key) => key in table3, translate: (root) => translate(root, say, lang()) };
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
  var { store, words: words2 } = app;
  var views = VIEWS.map((view) => view(app));
  var names = views.map((view) => view.name);
  var stage = createStage(app, views);
  var searchBox = createSearchBox(app);
  createExportMenu(app, stage);
  function select(id, line = null) {
    const before = store.get();
    const source = id !== null && typeof model.items[id].source === "number" ? null : before.source;
    store.update({ selected: id, line, source, place: null, lost: [] });
    if (id !== null && before.selected === id) stage.reveal(id);
  }
  function render(state, before) {
    if (state.lang !== before?.lang) {
      document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
      words2.translate(document);
      searchBox.refresh();
    }
    const left = shown(model, state);
    if (before === null || filtersChange(state, before)) showFilters(app, state, left.visible);
    if (before === null || panelChanges(state, before)) showPanel(app, state);
    stage.show(state, left);
    const moved2 = state.selected !== before?.selected || state.view !== before?.view;
    if (state.selected !== null && moved2) stage.reveal(state.selected);
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
    byId("language").addEventListener("click", () => store.update({ lang: store.get().lang === "zh" ? "en" : "zh" }));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => render(store.get(), store.get()));
    document.addEventListener("keydown", pressed);
    byId("skip").addEventListener("click", stage.focus);
    listenToPrint(stage);
    store.subscribe(render);
  }
  document.documentElement.classList.remove("plain");
  listenToFilters(app);
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
