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
    const lines4 = new Map(data.network.edges.map((line) => [line.id, { ...data.network.strokes?.[line.role], ...line }]));
    const linesOf2 = new Map(ids.map((id) => [
      id,
      /** @type {Id[]} */
      []
    ]));
    for (const [id, line] of lines4) {
      linesOf2.get(line.from)?.push(id);
      linesOf2.get(line.to)?.push(id);
    }
    return { data, items: data.items, ids, byKey: idsByKey(data.items), lines: lines4, linesOf: linesOf2, tasksOf: tasksByHeading(data.items) };
  }
  function idsByKey(items) {
    const found = /* @__PURE__ */ new Map();
    for (const [id, { key: key2 }] of Object.entries(items)) found.set(key2, [...found.get(key2) ?? [], id]);
    return found;
  }
  function tasksByHeading(items) {
    const found = /* @__PURE__ */ new Map();
    for (const [id, item] of Object.entries(items)) {
      for (const heading6 of headings(item)) {
        if (!found.has(heading6)) found.set(heading6, []);
        found.get(heading6).push(id);
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
    const found = led.get(model2) ?? /* @__PURE__ */ new Map();
    led.set(model2, found);
    if (!found.has(id)) found.set(id, countLeads(model2, id));
    return found.get(id);
  }
  var led = /* @__PURE__ */ new WeakMap();
  function countLeads(model2, id) {
    const own = linesOf(model2, id).map((line) => lineOf(model2, line));
    return new Set(own.filter((line) => line.role === "lead").map((line) => line.to)).size;
  }
  var places = /* @__PURE__ */ new WeakMap();
  function placeOf(model2, id) {
    const found = places.get(model2) ?? new Map(model2.ids.map((one, at2) => [one, at2]));
    places.set(model2, found);
    return found.get(id) ?? -1;
  }

  // src/facets.js
  var FACETS = ["plan", "section", "sector", "level", "due"];
  var DUES = ["any", "none", "recurring"];
  var NO_FILTER = Object.freeze({ rolesOff: [], kindsOff: [], sector: "", section: "", plan: "", level: "", due: "" });
  var quarter = (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  function duesOf(task2) {
    if (!task2.dues.length) return ["none"];
    const found = task2.dues.flatMap(({ latest, code }) => code === "recurring" ? ["recurring"] : latest ? [quarter(latest)] : []);
    return [.../* @__PURE__ */ new Set(["any", ...found])];
  }
  function valuesOf(model2, id, facet, counts3 = () => true) {
    const task2 = model2.items[id];
    if (task2.kind !== "task") return [];
    switch (facet) {
      case "plan":
        return task2.plan ? [task2.plan] : [];
      case "section":
        return task2.section ? [task2.section] : [];
      case "sector":
        return task2.sectors;
      case "due":
        return duesOf(task2);
      case "level":
        return levels(model2, linesOf(model2, id).filter(counts3));
    }
  }
  function levels(model2, lines4) {
    const found = /* @__PURE__ */ new Set();
    for (const line of lines4) for (const level of levelOf(model2, lineOf(model2, line).from)) found.add(level);
    return [...found];
  }
  function levelOf(model2, id) {
    const item = model2.items[id];
    return isActor(item) && item.levelKey ? [item.levelKey] : [];
  }
  var known = /* @__PURE__ */ new WeakMap();
  function options(model2, facet) {
    const found = known.get(model2) ?? /* @__PURE__ */ new Map();
    known.set(model2, found);
    if (!found.has(facet)) found.set(facet, list(model2, facet));
    return found.get(facet);
  }
  function list(model2, facet) {
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

  // src/path.js
  function path(model2, visible, start, end2) {
    if (start === end2) return null;
    const before = search(model2, visible, start, end2);
    if (!before.has(end2)) return null;
    const steps = [];
    for (let to = end2; to !== start; to = steps[0].from) {
      const from = (
        /** @type {Id} */
        before.get(to)
      );
      steps.unshift({ from, to, lines: between(model2, visible, from, to) });
    }
    return steps;
  }
  function search(model2, visible, start, end2) {
    const before = /* @__PURE__ */ new Map([[start, null]]);
    const queue = [start];
    for (let at2 = 0; at2 < queue.length && !before.has(end2); at2 += 1) {
      for (const next of neighbours(model2, visible, queue[at2])) {
        if (before.has(next)) continue;
        before.set(next, queue[at2]);
        queue.push(next);
      }
    }
    return before;
  }
  var neighbours = (model2, visible, id) => ways(model2, visible, id).map((one) => otherEnd(model2, one, id));
  var ways = (model2, visible, id) => linesOf(model2, id).filter((one) => visible.lines.has(one) && lineOf(model2, one).role !== "sector");
  function otherEnd(model2, line, id) {
    const { from, to } = lineOf(model2, line);
    return from === id ? to : from;
  }
  var between = (model2, visible, one, two) => ways(model2, visible, one).filter((line) => otherEnd(model2, line, one) === two);
  var onPath = (steps) => ({
    items: new Set(steps.flatMap(({ from, to }) => [from, to])),
    lines: new Set(steps.flatMap(({ lines: lines4 }) => lines4))
  });

  // src/filter.js
  var filtered = (state) => state.rolesOff.length > 0 || state.kindsOff.length > 0 || FACETS.some((facet) => state[facet] !== "");
  function shown(model2, state) {
    const visible = passing(model2, state);
    return { visible, bright: focus(model2, state, visible) };
  }
  var known2 = /* @__PURE__ */ new WeakMap();
  var KEPT = 16;
  function passing(model2, state) {
    const found = known2.get(model2) ?? /* @__PURE__ */ new Map();
    known2.set(model2, found);
    const key2 = JSON.stringify([state.rolesOff, state.kindsOff, FACETS.map((facet) => state[facet]), state.layer]);
    const left = found.get(key2) ?? compute(model2, state);
    found.delete(key2);
    found.set(key2, left);
    if (found.size > KEPT) found.delete(found.keys().next().value);
    return left;
  }
  function compute(model2, state) {
    const tasks2 = new Set(model2.ids.filter((id) => model2.items[id].kind === "task" && passesFacets(model2, state, id)));
    const off = new Set(model2.ids.filter((id) => isOff(model2, state, id)));
    const roles2 = /* @__PURE__ */ new Set(
      /** @type {string[]} */
      ["sector", ...state.rolesOff]
    );
    const left = { items: /* @__PURE__ */ new Set(), lines: /* @__PURE__ */ new Set() };
    for (const [id, { from, to, role }] of model2.lines) {
      if (roles2.has(role) || off.has(from) || !tasks2.has(to)) continue;
      left.lines.add(id);
      left.items.add(from).add(to);
    }
    if (!state.rolesOff.length && !state.kindsOff.length && !state.level) for (const id of tasks2) left.items.add(id);
    for (const [heading6, own] of model2.tasksOf) if (own.some((id) => left.items.has(id))) left.items.add(heading6);
    if (state.layer) addSectors(model2, left);
    return left;
  }
  function isOff(model2, state, id) {
    if (!isActor(model2.items[id])) return false;
    return state.kindsOff.includes(model2.items[id].kind) || state.level !== "" && !levelOf(model2, id).includes(state.level);
  }
  function addSectors(model2, left) {
    for (const [id, line] of model2.lines) {
      if (line.role !== "sector" || !left.items.has(line.to)) continue;
      left.lines.add(id);
      left.items.add(line.from);
    }
  }
  function focus(model2, state, visible) {
    const { selected, to } = state;
    if (selected === null) return null;
    const way = to === null ? null : path(model2, visible, selected, to);
    if (way) return onPath(way);
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

  // src/hues.js
  var LETTERS = [..."ABCDEFGH"];
  var OTHERS = 0;
  var known3 = /* @__PURE__ */ new WeakMap();
  function huesOf(model2, by) {
    if (by === "none") return null;
    const own = known3.get(model2) ?? /* @__PURE__ */ new Map();
    known3.set(model2, own);
    if (!own.has(by)) own.set(by, reckoned(model2, by));
    return own.get(by) ?? null;
  }
  function reckoned(model2, by) {
    const tasks2 = model2.ids.filter((id) => model2.items[id].kind === "task");
    const counts3 = /* @__PURE__ */ new Map();
    for (const id of tasks2) for (const value of valuesOf(model2, id, by)) counts3.set(value, (counts3.get(value) ?? 0) + 1);
    const place2 = (id) => model2.ids.indexOf(id);
    const ranked = [...counts3.keys()].sort((a, b) => counts3.get(b) - counts3.get(a) || place2(a) - place2(b));
    const first = ranked.slice(0, LETTERS.length);
    if (by === "section") first.sort((a, b) => place2(a) - place2(b));
    const key2 = first.map((id, at2) => ({ letter: LETTERS[at2], hue: at2 + 1, id, count: counts3.get(id) }));
    const of = new Map(tasks2.map((id) => [id, key2.filter((hue) => valuesOf(model2, id, by).includes(hue.id))]));
    return { key: key2, of, others: [...of.values()].filter((own) => !own.length).length };
  }
  var hueName = (hues, task2) => `hue-${hues.of.get(task2)?.[0]?.hue ?? OTHERS}`;

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
    "unresolved",
    "hue-ink",
    ...Array.from({ length: 9 }, (_, hue) => `hue-${hue}`)
  ];
  var FAINT = 0.16;
  var PAPER = Object.fromEntries(NAMES.map((name2) => [name2, `var(--${name2})`]));
  function palette() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(NAMES.map((name2) => [name2, style.getPropertyValue(`--${name2}`).trim()]));
  }
  function nodeLook({ model: model2, words: words3 }, id, { state, shown: { visible, bright }, layout, colours, portion: portion2 }) {
    const item = portion2.boxes.has(id) ? boxed(model2.items[id]) : model2.items[id];
    const [x, y] = layout.points[id];
    const dim = bright !== null && !bright.items.has(id);
    const chosen2 = state.selected === id;
    return {
      id,
      x,
      y,
      label: words3.pick(layout.labels[id]),
      hidden: !visible.items.has(id),
      opacity: dim && item.kind !== "task" ? 0.15 : 1,
      font: nodeFont(item, colours, layout, { dim, chosen: chosen2 }),
      color: { ...nodeColour(item, colours, { dim, chosen: chosen2 }), ...dim || chosen2 ? {} : hueBorder(model2, id, state, colours) },
      borderWidth: chosen2 ? 3 : item.kind === "unresolved" || isHued(item, state) ? 2 : 1.4,
      ...shapeOf(item, layout)
    };
  }
  var isHued = (item, state) => item.kind === "task" && state.colour !== "none";
  function hueBorder(model2, id, state, colours) {
    const hues = model2.items[id].kind === "task" ? huesOf(model2, state.colour) : null;
    return hues ? { border: colours[hueName(hues, id)] } : {};
  }
  var boxed = (item) => (
    /** @type {Item} */
    { ...item, kind: "task" }
  );
  function forms({ data, items }, portion2) {
    const { overview } = data;
    if (!overview) return new Map(data.network.nodes.map(({ id, shape, size: size2 }) => [id, { shape, size: size2 }]));
    const weight = (id) => portion2.weights.get(id) ?? items[id].weight;
    const most = Math.max(1, ...portion2.items.filter((id) => isActor(items[id])).map(weight));
    return new Map(portion2.items.map((id) => [id, {
      shape: overview.shapes[portion2.boxes.has(id) ? "task" : items[id].kind],
      size: Math.round(50 + 120 * Math.sqrt(weight(id) / most)) / 10
    }]));
  }
  function shapeOf(item, layout) {
    if (item.kind === "task") return { widthConstraint: { minimum: layout.task - 16 }, margin: 8, shapeProperties: { borderRadius: 7 } };
    if (isHeading(item) && !numbersOnly(layout)) return { widthConstraint: { minimum: layout.task } };
    return item.kind === "sector" ? { size: 7 } : {};
  }
  var numbersOnly = (layout) => layout.name === "compact";
  function nodeFont(item, colours, layout, { dim, chosen: chosen2 }) {
    const quiet = item.kind === "section" || item.kind === "sector";
    const ink = chosen2 ? colours.accent : quiet ? colours.muted : colours.ink;
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
  function nodeColour(item, colours, { dim, chosen: chosen2 }) {
    if (dim && item.kind === "task") return { border: colours.line, background: colours.ground };
    const border = chosen2 ? colours.accent : item.kind === "task" ? colours["line-strong"] : colours[item.kind] ?? colours.line;
    const filled2 = item.kind === "organization";
    const background = filled2 ? colours.organization : chosen2 ? colours["accent-soft"] : colours.surface;
    return { border, background };
  }
  function edgeLook({ model: model2 }, { id, role, to }, { state, shown: { visible, bright }, colours, portion: portion2 }) {
    const hues = role === "sector" ? null : huesOf(model2, state.colour);
    const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
    const lit2 = bright === null || bright.lines.has(id);
    const faint = !lit2 && portion2.mode !== "all";
    const color = { color: colours[hues ? hueName(hues, to) : role], opacity: faint ? FAINT : bright ? 1 : calm };
    return { id, hidden: !(lit2 || faint) || !visible.lines.has(id), color };
  }

  // src/export/download.js
  var SHARPNESS = 2;
  var LONGEST = 16384;
  var LARGEST = 2 ** 26;
  function sharpness({ width: width2, height }) {
    const scale = Math.min(SHARPNESS, LONGEST / Math.max(width2, height), Math.sqrt(LARGEST / (width2 * height)));
    return scale < 1 ? null : scale;
  }
  function download(name2, blob) {
    const href = URL.createObjectURL(blob);
    make("a", { href, download: name2 }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }
  async function png({ svg, width: width2, height }, scale) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = make("canvas", { width: Math.round(width2 * scale), height: Math.round(height * scale) });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => canvas.toBlob((blob) => blob ? done(blob) : fail(new Error("no picture")), "image/png"));
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
    return file(columns.map((column2) => app2.words.say(`column.${column2}`)), rows(app2, shown2));
  }
  var file = (head5, body) => BOM + [head5, ...body].map((row4) => `${row4.map(cell).join(",")}\r
`).join("");
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
    const { actor: actor2, role, surface, clause, place: place2 } = model2.data.assignments[line];
    return [words3.pick(model2.items[actor2].name), surface, words3.say(`role.${role}`), model2.data.clauses[clause].words, ...place2];
  }
  function nobody({ model: model2 }, id) {
    const item = model2.items[id];
    return item.kind === "task" ? ["", "", "", item.text, ...item.place] : [];
  }

  // src/lookup.js
  function lookUp({ model: { data }, store: store2 }, source, place2, about4 = {}) {
    const { selected, line } = store2.get();
    const told2 = { selected, line: about4.selected === void 0 ? line : null, ...about4 };
    store2.update({ view: "text", ...told2, source: data.texts.length > 1 ? source : null, place: [place2[0], place2[1]], lost: [] });
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
  function facts({ words: words3 }, pairs2) {
    const rows3 = pairs2.flatMap(([key2, value]) => {
      const nodes2 = Array.isArray(value) ? value.filter((one) => one instanceof Node) : [];
      const text2 = nodes2.length ? nodes2 : Array.isArray(value) ? value.join("、") : value;
      return text2 ? [make("dt", {}, words3.say(key2)), make("dd", { class: "data" }, text2)] : [];
    });
    return rows3.length ? make("dl", {}, rows3) : null;
  }
  function quote({ model: { data } }, lineIds) {
    const found = lineIds.map((id) => data.assignments[id]).sort((a, b) => a.place[0] - b.place[0]);
    const clause = data.clauses[found[0].clause];
    const chars = Array.from(clause.words);
    const pieces3 = [];
    let at2 = 0;
    for (const { place: [start, end2] } of found) {
      const from = Math.max(at2, start - clause.start);
      pieces3.push(chars.slice(at2, from).join(""), make("mark", {}, chars.slice(from, end2 - clause.start).join("")));
      at2 = Math.max(at2, end2 - clause.start);
    }
    return make("blockquote", { class: found[0].role }, pieces3, chars.slice(at2).join(""));
  }
  function place(app2, lineId) {
    const { model: model2, words: words3 } = app2;
    const { place: [start, end2], basis, confidence } = model2.data.assignments[lineId];
    const told2 = [""];
    if (basis) told2.push(words3.pick(basis));
    if (confidence < 1) told2.push(`${words3.say("confidence")} ${confidence}`);
    const { source } = model2.items[lineOf(model2, lineId).to];
    return make("p", { class: "place" }, see(app2, source, [start, end2], words3.say("place", { start, end: end2 })), told2.join(" · "));
  }
  function see(app2, source, [start, end2], said2) {
    if (typeof source !== "number") return make("span", { class: "data" }, said2);
    const onclick = () => lookUp(app2, source, [start, end2]);
    return make("button", { type: "button", class: "see data", "data-place": `${start}-${end2}`, title: app2.words.say("see"), onclick }, said2);
  }
  var seeWords = (app2, source, place2, said2) => see(app2, source, place2, app2.words.say("quoted", { words: said2 }));
  function openNote({ model: model2, words: words3 }, lineIds) {
    return lineIds.some((id) => model2.data.assignments[id].open) ? make("p", { class: "place" }, words3.say("open")) : null;
  }
  function byRole(app2, lineIds, entries7) {
    return ROLES.map((role) => {
      const here = lineIds.filter((id) => lineOf(app2.model, id).role === role);
      if (!here.length) return null;
      const count2 = make("span", { class: "count" }, String(here.length));
      return make("section", {}, make("h3", {}, sign(role), app2.words.say(`role.${role}`), count2), entries7(app2, here));
    });
  }
  function fold(name2, title, count2, ...parts4) {
    const number = make("span", { class: "count" }, String(count2));
    return make("details", { class: `fold ${name2}` }, make("summary", {}, title, number), ...parts4);
  }
  function taskList(app2, ids, plans = false) {
    return make("ul", {}, ids.map((id) => make("li", { class: "entry" }, link(app2, id), plans ? planLine(app2, id) : null)));
  }
  function noteBox(app2, { message, words: said2, place: at2 }, source) {
    const { words: words3 } = app2;
    const [start, end2] = at2;
    const long = Array.from(said2);
    const quoted2 = long.length > 40 ? `${long.slice(0, 40).join("")}…` : said2;
    const told2 = `“${quoted2}” · ${words3.say("place", { start, end: end2 })}`;
    return make("div", { class: "note" }, make("p", {}, words3.pick(message)), make("p", { class: "place data" }, see(app2, source, at2, told2)));
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
        root.replaceChildren(make("div", { class: "sheet" }, part(app2, "source", sourceGroups(app2)), part(app2, "work", workGroups(app2))));
      },
      hide() {
      }
    };
  }
  function part({ words: words3 }, key2, groups) {
    const shown2 = groups.length ? groups : [make("p", { class: "muted" }, words3.say("findings.none"))];
    const about4 = make("p", { class: "muted" }, words3.say(`findings.${key2}.about`));
    return make("section", { class: `part of-${key2}` }, make("h2", {}, words3.say(`findings.${key2}`)), about4, shown2);
  }
  function byCode(data) {
    const all2 = data.notes.flatMap(({ source, notes: notes2 }) => notes2.map((note) => ({ note, source, task: null })));
    for (const [task2, item] of Object.entries(data.items)) {
      if (item.kind === "task") all2.push(...item.notes.map((note) => ({ note, source: item.source ?? null, task: task2 })));
    }
    const codes = /* @__PURE__ */ new Map();
    for (const one of all2) codes.set(one.note.code, [...codes.get(one.note.code) ?? [], one]);
    const place2 = ({ note, source }) => [source ?? 0, note.place[0]];
    for (const found of codes.values()) found.sort((a, b) => place2(a)[0] - place2(b)[0] || place2(a)[1] - place2(b)[1]);
    const rank2 = (found) => SEVERITIES.indexOf(found[0].note.severity);
    return [...codes].sort(([, a], [, b]) => rank2(a) - rank2(b) || b.length - a.length);
  }
  function sourceGroups(app2) {
    const { words: words3 } = app2;
    return byCode(app2.model.data).map(([code, found]) => {
      const title = words3.has(`finding.${code}`) ? words3.say(`finding.${code}`) : code;
      return group(code, badge(app2, found[0].note.severity), title, found.length, found.map((one) => sourceEntry(app2, one)));
    });
  }
  var badge = ({ words: words3 }, severity) => make("span", { class: `badge ${severity}` }, words3.has(`severity.${severity}`) ? words3.say(`severity.${severity}`) : severity);
  function group(code, sign3, title, count2, inside) {
    const summary2 = make("summary", {}, sign3, make("span", { class: "data" }, title), make("span", { class: "count" }, String(count2)));
    return make("details", { class: "group", "data-code": code }, summary2, make("ul", {}, inside));
  }
  function sourceEntry(app2, { note, source, task: task2 }) {
    return make(
      "li",
      {},
      make("p", { class: "data" }, app2.words.pick(note.message)),
      task2 ? link(app2, task2) : null,
      words(app2, source, note.place, task2, note.words)
    );
  }
  function words(app2, source, [start, end2], task2, said2) {
    const { model: { data }, words: { say } } = app2;
    const onclick = () => lookUp(app2, source, [start, end2], { selected: task2 });
    const where = [data.texts.length > 1 && source !== null && data.texts[source].short, say("place", { start, end: end2 })].filter(Boolean).join(" · ");
    const long = Array.from(said2);
    const quoted2 = long.length > 80 ? `${long.slice(0, 80).join("")}…` : said2;
    const inside = [make("q", { class: "data" }, quoted2), make("span", { class: "place data" }, `${where} · ${say("findings.see")} →`)];
    return make("button", { type: "button", class: "where", "data-place": `${start}-${end2}`, onclick }, inside);
  }
  function workGroups(app2) {
    const { data } = app2.model;
    if (!data.governance.length) return [make("p", { class: "muted" }, app2.words.say("findings.unjudged"))];
    const found = data.governance.filter((kind) => kind.found.length);
    const vain2 = data.governance.filter((kind) => !kind.found.length).map((kind) => app2.words.pick(kind.title));
    const note = vain2.length ? make("p", { class: "muted" }, `${app2.words.say("findings.vain")} ${vain2.join("、")}`) : null;
    return [...found.map((kind) => workGroup(app2, kind)), note];
  }
  function workGroup(app2, kind) {
    const { pick } = app2.words;
    const entries7 = kind.found.map(({ source, who: who2, why, certainty, sure, tasks: tasks2 }) => make(
      "li",
      {},
      make("p", { class: "data" }, pick(who2) ? make("b", {}, pick(who2)) : null, make("span", { class: `badge ${certainty}` }, pick(sure))),
      make("p", { class: "data" }, pick(why)),
      tasks2.flatMap(({ task: task2, places: places2 }) => [link(app2, task2), ...places2.map((place2) => words(app2, source, place2, task2, slice(app2, source, place2)))])
    ));
    return group(kind.code, null, pick(kind.title), kind.found.length, [make("li", { class: "muted" }, pick(kind.caveat)), ...entries7]);
  }
  function slice({ model: { data } }, source, [start, end2]) {
    return source === null ? "" : codePoints(data.texts[source].text).slice(start, end2).join("");
  }
  var known4 = /* @__PURE__ */ new Map();
  function codePoints(text2) {
    const found = known4.get(text2) ?? Array.from(text2);
    known4.set(text2, found);
    return found;
  }

  // src/export/facts.js
  function parts2({ model: { data }, words: { say } }) {
    const { tasks: tasks2, assignments: assignments2, organization, group: group2, unresolved } = data.counts;
    const length = (text2) => Array.from(text2).length;
    const found = byCode(data).reduce((sum, [, one]) => sum + one.length, 0);
    const how = ["rules", "unknown", "groups", "limits"];
    return [
      { part: say("about.what"), facts: [[data.title, say("about.what.words")]] },
      { part: say("about.counts"), facts: [
        [say("kind.task"), tasks2],
        [say("kind.organization"), organization],
        [say("kind.group"), group2],
        [say("kind.unresolved"), unresolved],
        [say("kind.assignment"), assignments2],
        [say("facts.characters"), data.texts.reduce((sum, { text: text2 }) => sum + length(text2), 0)],
        [say("facts.findings"), found]
      ] },
      { part: say("about.sources"), facts: data.texts.map(({ identifier, short, text: text2 }) => [identifier, `${short} · ${length(text2)} ${say("about.characters")}`]) },
      { part: say("about.how"), facts: how.map((key2, at2) => [String(at2 + 1), say(`about.how.${key2}`)]) },
      { part: say("about.licence"), facts: [
        [`Fengong ${data.version}`, say("about.licence.program", { version: data.version })],
        [say("column.words"), say("about.licence.words")],
        [say("about.privacy"), say("about.private")]
      ] },
      { part: say("about.third"), facts: data.thirdParty.map(({ name: name2, version, licence }) => [`${name2} ${version}`, licence]) }
    ];
  }
  function facts2(app2) {
    const head5 = ["column.part", "column.item", "column.value"].map((key2) => app2.words.say(key2));
    return file(head5, parts2(app2).flatMap(({ part: part4, facts: own }) => own.map(([key2, value]) => [part4, key2, value])));
  }
  function factsGrid(app2) {
    const { words: { say } } = app2;
    const rows3 = parts2(app2).filter(({ facts: own }) => own.length).flatMap(({ part: part4, facts: own }) => [{ band: part4 }, ...own.map(([key2, value]) => ({ cells: [[{ words: key2, strong: true }], [{ words: String(value) }]] }))]);
    return { columns: [{ name: say("column.item"), width: 280 }, { name: say("column.value"), width: 720 }], rows: rows3 };
  }

  // src/export/lettering.js
  var WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;
  var ems = (words3) => [...words3].reduce((sum, sign3) => sum + (WIDE.test(sign3) ? 1 : 0.58), 0);
  function wrapped(words3, width2, limit) {
    const lines4 = [""];
    for (const part4 of words3.match(/[\w,.;:()-]+\s*|[^]/gu) ?? []) {
      if (ems(lines4[lines4.length - 1] + part4) > width2 && lines4[lines4.length - 1]) lines4.push("");
      lines4[lines4.length - 1] += part4;
      if (lines4.length > limit) return [...lines4.slice(0, limit - 1), `${cut(lines4[limit - 1], width2 - 1)}…`];
    }
    return lines4.map((line) => ems(line) > width2 ? `${cut(line, width2 - 1)}…` : line);
  }
  function cut(words3, width2) {
    let kept = "";
    for (const sign3 of words3) {
      if (ems(kept + sign3) > width2) break;
      kept += sign3;
    }
    return kept;
  }
  var CLOSING = /^[，。、；：！？）》」』”’…]$/u;
  function filled(words3, width2) {
    const lines4 = [""];
    let room = width2;
    for (const part4 of pieces(words3, width2)) {
      const wide = ems(part4.trimEnd());
      const hangs = CLOSING.test(part4) && room > -1;
      if (wide > room && lines4[lines4.length - 1] && !hangs) {
        lines4.push("");
        room = width2;
      }
      lines4[lines4.length - 1] += part4;
      room -= ems(part4);
    }
    return lines4.map((line) => line.trimEnd());
  }
  function pieces(words3, width2) {
    const found = words3.trim().replace(/\s+/gu, " ").match(/[\w,.;:()/-]+\s*|[^]/gu) ?? [];
    return found.flatMap((part4) => ems(part4) > width2 ? [...part4] : [part4]);
  }
  function limited(words3, width2, limit) {
    const few = [...words3].slice(0, Math.ceil(width2 * limit * 6)).join("");
    const lines4 = filled(few, width2);
    if (lines4.length <= limit && few.length === words3.length) return { lines: lines4, cut: false };
    const kept = lines4.slice(0, limit);
    return { lines: [...kept.slice(0, -1), `${cut(kept[kept.length - 1], width2 - 1)}…`], cut: true };
  }

  // src/views/tabs.js
  var TAB = { width: 15, height: 26, most: 2 };
  function tabsOf({ model: model2 }, id, { state, shown: { visible, bright }, layout }) {
    const own = huesOf(model2, state.colour)?.of.get(id) ?? [];
    const point = layout.points[id];
    if (!own.length || !visible.items.has(id) || !point) return [];
    const [x, y] = point;
    const side = x > 0 ? -1 : 1;
    const at2 = (place2) => x + side * (layout.task / 2 + TAB.width * (place2 + 0.5));
    const shownHues = own.slice(0, TAB.most);
    return shownHues.map(({ letter: letter2, hue }, place2) => {
      const more = own.length > TAB.most && place2 === TAB.most - 1;
      return { x: at2(place2), y, hue, letter: more ? `${letter2}+` : letter2, dim: bright !== null && !bright.items.has(id) };
    });
  }
  function drawTabs(context, app2, scene) {
    if (scene.state.colour === "none") return;
    const { colours } = scene;
    context.save();
    Object.assign(context, { textAlign: "center", textBaseline: "middle" });
    for (const id of app2.model.ids) {
      for (const { x, y, letter: letter2, hue, dim } of tabsOf(app2, id, scene)) {
        context.globalAlpha = dim ? 0.25 : 1;
        context.fillStyle = colours[`hue-${hue}`];
        context.fillRect(x - TAB.width / 2, y - TAB.height / 2, TAB.width, TAB.height);
        context.fillStyle = colours["hue-ink"];
        context.font = `700 ${letter2.length > 1 ? 9 : 11.5}px ${colours.font}`;
        context.fillText(letter2, x, y + 0.5);
      }
    }
    context.restore();
  }

  // src/export/xml.js
  var NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  var escaped = (words3) => String(words3).replace(NOT_XML, "�").replace(/[&<>"]/g, (sign3) => ENTITIES[sign3]);
  function element(name2, attributes, ...children) {
    const said2 = Object.entries(attributes).filter(([, value]) => value !== null && value !== void 0 && value !== false);
    const inside = said2.map(([key2, value]) => ` ${key2}="${escaped(rounded(value))}"`).join("");
    return children.length ? `<${name2}${inside}>${children.join("")}</${name2}>` : `<${name2}${inside}/>`;
  }
  var rounded = (value) => typeof value === "number" ? Math.round(value * 100) / 100 : value;

  // src/export/marks.js
  var BOX = 30;
  var LEADING = 1.16;
  function lineMark({ width: width2, dashes, role }, { color }, { from: [x, y], to: [u, v], roundness }) {
    const reach = (u - x) * roundness;
    const d = roundness ? `M${x} ${y}C${x + reach} ${y} ${u - reach} ${v} ${u} ${v}` : `M${x} ${y}L${u} ${v}`;
    return element("path", {
      d,
      fill: "none",
      stroke: color.color,
      "stroke-opacity": color.opacity,
      "stroke-width": width2,
      "stroke-dasharray": Array.isArray(dashes) ? dashes.join(" ") : null,
      "data-role": role
    });
  }
  function tabMark({ x, y, letter: letter2, hue, dim }, colours) {
    const [left, top] = [(x - TAB.width / 2).toFixed(1), (y - TAB.height / 2).toFixed(1)];
    const box2 = element("rect", { x: left, y: top, width: TAB.width, height: TAB.height, fill: colours[`hue-${hue}`] });
    const size2 = letter2.length > 1 ? 9 : 11.5;
    const sign3 = element("text", { x: x.toFixed(1), y: (y + size2 * 0.36).toFixed(1), "text-anchor": "middle", "font-size": size2, "font-weight": 700, fill: colours["hue-ink"] }, escaped(letter2));
    return element("g", { opacity: dim ? 0.25 : null, "data-hue": hue }, box2, sign3);
  }
  function nodeMark(look, form, name2) {
    const opacity = look.opacity < 1 ? look.opacity : null;
    return element("g", { opacity, "data-shape": form.shape }, element("title", {}, escaped(name2)), outline(look, form), label(look, form));
  }
  function outline({ x, y, color, borderWidth, ...rest }, { shape, size: size2, box: box2 }) {
    const dashes = shape === "triangle" ? "4 3" : null;
    const ink = { fill: color.background, stroke: color.border, "stroke-width": borderWidth, "stroke-dasharray": dashes, "stroke-linejoin": "round" };
    const radius2 = ("size" in rest ? rest.size : null) ?? size2;
    switch (shape) {
      case "dot":
        return element("circle", { cx: x, cy: y, r: radius2, ...ink });
      case "box":
        return element("rect", { x: x - box2 / 2, y: y - BOX / 2, width: box2, height: BOX, rx: 7, ...ink });
      case "square":
        return element("rect", { x: x - radius2, y: y - radius2, width: 2 * radius2, height: 2 * radius2, ...ink });
      case "hexagon":
        return element("polygon", { points: corners([x, y], radius2, 6, 0), ...ink });
      case "triangle":
        return element("polygon", { points: corners([x, y], radius2 * 1.3, 3, -90), ...ink });
      default:
        return "";
    }
  }
  function corners([x, y], radius2, count2, first) {
    const angles = Array.from({ length: count2 }, (_, at2) => (first + 360 * at2 / count2) * Math.PI / 180);
    return angles.map((angle) => `${(x + radius2 * Math.cos(angle)).toFixed(1)},${(y + radius2 * Math.sin(angle)).toFixed(1)}`).join(" ");
  }
  function label({ x, y, label: words3, font }, { shape, size: size2, box: box2, dim }) {
    const inside = shape === "box" || shape === "text";
    const left = inside && font.align === "left";
    const at2 = left ? x - box2 / 2 + (shape === "box" ? 8 : 0) : x;
    const top = inside ? y + font.size * 0.36 : y + size2 + font.size * 1.15;
    const lines4 = words3.split("\n").map((line, row4) => element("tspan", { x: at2, y: top + row4 * font.size * LEADING }, escaped(line)));
    return element("text", {
      // A dim label is written with the opacity behind its colour, as the canvas takes it.
      fill: dim ? font.color.slice(0, -2) : font.color,
      "fill-opacity": dim ? 0.25 : null,
      "font-size": font.size,
      "text-anchor": left ? null : "middle",
      ...font.strokeWidth ? { stroke: font.strokeColor, "stroke-width": font.strokeWidth, "stroke-linejoin": "round", "paint-order": "stroke" } : {}
    }, ...lines4);
  }

  // src/export/legend.js
  var SIZE = 13;
  var ROW = 24;
  var SHAPES = (
    /** @type {Record<string, string>} */
    { organization: "dot", group: "hexagon", unresolved: "triangle", sector: "square" }
  );
  var legend = (app2, drawn2, { state, colours }, width2) => flow([...entries(app2, drawn2, colours), ...hueEntries(app2, drawn2, state, colours)], colours, width2);
  function hueEntries({ model: model2, words: words3 }, drawn2, state, colours) {
    const hues = huesOf(model2, state.colour);
    if (!hues) return [];
    const used = new Set(drawn2.items.flatMap((id) => hues.of.get(id) ?? []));
    const box2 = (hue, letter2) => tabMark({ x: 20, y: 0, hue, letter: letter2, dim: false }, colours);
    const found = hues.key.filter((hue) => used.has(hue)).map(({ hue, letter: letter2, id }) => ({ mark: box2(hue, letter2), word: words3.called(id).slice(0, 40) }));
    return hues.others ? [...found, { mark: box2(0, ""), word: words3.say("colour.others") }] : found;
  }
  function flow(found, colours, width2) {
    let [x, y] = [0, 0];
    const marks2 = found.map(({ mark: mark2, word }) => {
      const wide = 36 + ems(word) * SIZE + 22;
      if (x && x + wide > width2) [x, y] = [0, y + ROW];
      const text2 = element("text", { x: 34, y: SIZE * 0.36, "font-size": SIZE, fill: colours.muted }, escaped(word));
      const svg = element("g", { transform: `translate(${x.toFixed(1)} ${y})` }, mark2, text2);
      x += wide;
      return svg;
    });
    return { svg: marks2.join(""), height: y + ROW };
  }
  function entries({ model: model2, words: words3 }, drawn2, colours) {
    const { lines: lines4 } = drawn2;
    const kinds = new Set([...drawn2.items].map((id) => model2.items[id].kind));
    const roles2 = ROLES.flatMap((role) => lines4.find((line) => line.role === role) ?? []);
    return [
      ...roles2.map((line) => ({ mark: stroke(line, colours), word: words3.say(`role.${line.role}`) })),
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

  // src/export/runs.js
  var LEADING2 = 1.35;
  function styled(said2, runs2, { size: size2, x, ...look }) {
    const pitch = size2 * LEADING2;
    const next = reader(runs2);
    const rows3 = said2.map((line, row4) => {
      const parts4 = together([...line].map((sign3) => ({ sign: sign3, run: next(sign3) }))).map(({ words: words3, run }) => {
        const own = run ? lookOf(run) : {};
        return Object.keys(own).length ? element("tspan", own, escaped(words3)) : escaped(words3);
      });
      return element("tspan", { x, y: size2 + row4 * pitch }, ...parts4);
    });
    return { svg: said2.some(Boolean) ? element("text", { "font-size": size2, ...look }, ...rows3) : "", height: said2.length * pitch };
  }
  function reader(runs2) {
    const signs = runs2.flatMap((run) => [...run.words].map((sign3) => ({ sign: /\s/u.test(sign3) ? " " : sign3, run })));
    let at2 = 0;
    return (sign3) => {
      while (at2 < signs.length && signs[at2].sign === " " && sign3 !== " ") at2 += 1;
      if (signs[at2]?.sign !== sign3) return null;
      return signs[at2++].run;
    };
  }
  function together(signs) {
    const found = [];
    for (const { sign: sign3, run } of signs) {
      const last = found[found.length - 1];
      if (last && last.run === run) last.words += sign3;
      else found.push({ words: sign3, run });
    }
    return found;
  }
  function lookOf({ role, clause, due, found, tag }) {
    if (tag) return { "font-size": "70%" };
    const decoration = [clause && "underline", due && "overline", found && "underline overline"].filter(Boolean).join(" ");
    return {
      ...decoration ? { "text-decoration": decoration } : {},
      ...role ? { "font-weight": 650 } : {}
    };
  }
  function runEntries({ say }, runs2, colours) {
    const text2 = (own, ...inner2) => element("text", { x: 2, y: 5, "font-size": 13, fill: colours.ink, ...own }, ...inner2);
    const sample = escaped(say("runs.sample"));
    const named5 = ROLES.filter((role) => runs2.some((run) => run.role === role)).map((role) => ({ mark: text2(lookOf({ role }), sample, element("tspan", lookOf({ tag: true }), escaped(say(`mark.${role}`)))), word: say(`role.${role}`) }));
    const forms2 = (
      /** @type {const} */
      ["clause", "due"].filter((form) => runs2.some((run) => run[form]))
    );
    return [...named5, ...forms2.map((form) => ({ mark: text2(lookOf({ [form]: true }), sample), word: say(`text.${form}`) }))];
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

  // src/scope.js
  var owner = ({ model: model2 }, { selected }) => selected === null || model2.items[selected].kind === "task" ? null : selected;
  function tasksInScope(app2, state, { visible, bright }) {
    const { items } = app2.model;
    const left = [...visible.items].filter((id) => items[id].kind === "task");
    return new Set(owner(app2, state) === null ? left : left.filter((id) => bright?.items.has(id)));
  }
  function scopeLine(app2, state, shown2) {
    const { model: model2, store: store2, words: { say, called } } = app2;
    const own = owner(app2, state);
    if (own === null && !filtered(state)) return null;
    const why = [
      filtered(state) && say("scope.filters", { filters: filterWords(app2, state).join(say("scope.comma")) }),
      own !== null && say("scope.of", { name: called(own) })
    ].filter(Boolean).join(say("scope.then"));
    const count2 = say("scope.count", { count: tasksInScope(app2, state, shown2).size, all: model2.data.counts.tasks });
    const onclick = () => store2.update({ ...NO_FILTER, selected: own === null ? state.selected : null, line: null });
    return make("p", { class: "scope", role: "status" }, make("span", { class: "data" }, `${count2}${why}`), make("button", { type: "button", class: "link", onclick }, say("scope.all")));
  }
  function filterWords(app2, state) {
    const { say } = app2.words;
    const facets = FACETS.filter((facet) => state[facet]).map((facet) => say("scope.facet", { name: say(`facet.${facet}`), value: named(app2, facet, state[facet]) }));
    const off = [...state.rolesOff.map((role) => say(`role.${role}`)), ...state.kindsOff.map((kind) => say(`kind.${kind}`))];
    return [...facets, ...off.length ? [say("scope.without", { names: off.join(say("scope.comma")) })] : []];
  }

  // src/export/scope.js
  function scope(app2, state, { visible }) {
    const { model: model2, words: { say, called, count: count2 } } = app2;
    const tasks2 = [...visible.items].filter((id) => model2.items[id].kind === "task").length;
    return [
      `${say("shown")} ${tasks2} ${say("of")} ${count2(model2.data.counts.tasks, "tasks")}`,
      ...filterWords(app2, state),
      ...state.selected === null ? [] : [say("scope.selected", { name: called(state.selected) })]
    ];
  }
  function origin({ model: { data } }) {
    const plans = data.texts.length ? data.texts.map(({ identifier }) => identifier).join(" · ") : data.stem;
    return `${plans} · Fengong ${data.version}`;
  }

  // src/export/sheet.js
  var MARGIN = 28;
  var A4 = Object.freeze({ width: 1046, height: 690 });
  var GAP = 8;
  function onePicture(app2, scene, body) {
    const top = heading(app2, scene, body, 21);
    const low = foot(app2, scene, body, body.rows);
    const inner2 = stack([top, body.head, ...rowsOf(body, body.rows), low]);
    const [width2, height] = [body.width + 2 * MARGIN, inner2.height + 2 * MARGIN];
    return drawing(app2, scene, { width: width2, height }, element("g", { transform: `translate(${MARGIN} ${MARGIN})` }, inner2.svg));
  }
  function pages(app2, scene, bodies) {
    return bodies.flatMap((body) => {
      const top = heading(app2, scene, body, 16);
      const low = foot(app2, scene, body, body.rows, false);
      const room = A4.height - top.height - body.head.height - low.height;
      return split(body.rows, room).map((rows3) => {
        const inner2 = stack([top, body.head, ...rowsOf(body, rows3)]);
        const below = element("g", { transform: `translate(0 ${A4.height - low.height})` }, low.svg);
        return drawing(app2, scene, A4, inner2.svg + below);
      });
    });
  }
  function split(rows3, room) {
    const portions = [[]];
    let left = room;
    for (const row4 of rows3) {
      let portion2 = portions[portions.length - 1];
      if (row4.height > left && portion2.some((one) => !one.heading)) {
        let at2 = portion2.length;
        while (portion2[at2 - 1].heading) at2 -= 1;
        portions.push(portion2.splice(at2));
        portion2 = portions[portions.length - 1];
        left = room - portion2.reduce((sum, one) => sum + one.height, 0);
      }
      portion2.push(row4);
      left -= row4.height;
    }
    return portions;
  }
  function stack(strips) {
    let y = 0;
    const svg = strips.map((strip) => {
      const placed3 = strip.svg && element("g", { transform: `translate(0 ${y.toFixed(1)})` }, strip.svg);
      y += strip.height;
      return placed3;
    });
    return { svg: svg.join(""), height: y };
  }
  function rowsOf({ under }, rows3) {
    const height = rows3.reduce((sum, row4) => sum + row4.height, 0);
    return under ? [{ svg: under(height), height: 0 }, ...rows3] : rows3;
  }
  function drawing({ model: { data } }, { colours }, { width: width2, height }, inner2) {
    const [w, h] = [Math.ceil(width2), Math.ceil(height)];
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${w} ${h}`, width: w, height: h, "font-family": colours.font, role: "img", "aria-label": data.title },
      element("title", {}, escaped(data.title)),
      element("rect", { width: "100%", height: "100%", fill: colours.surface }),
      inner2
    );
    return { svg, width: w, height: h };
  }
  function heading(app2, { state, shown: shown2, colours }, { width: width2, title }, size2) {
    const small = Math.round(size2 * 0.62);
    const large = limited(app2.model.data.title, width2 / size2, 2).lines;
    const said2 = [app2.words.say(state.view), ...title ? [title] : [], ...state.view === "about" ? [] : scope(app2, state, shown2)].join(app2.words.say("scope.semicolon"));
    const below = limited(said2, width2 / small, 4).lines;
    const big = lines(large, { size: size2, fill: colours.ink, "font-weight": 650 });
    const rest = lines(below, { size: small, fill: colours.muted });
    return stack([big, rest, { svg: "", height: GAP }]);
  }
  function foot(app2, { colours }, { width: width2, head: head5, entries: entries7 }, rows3, signed = true) {
    const cut2 = [head5, ...rows3].reduce((sum, strip) => sum + (strip.cut ?? 0), 0);
    const legend2 = flow(entries7, colours, width2);
    const told2 = cut2 ? lines(filled(app2.words.say("sheet.cut", { count: cut2 }), width2 / 12), { size: 12, fill: colours.ink }) : { svg: "", height: 0 };
    const source = signed ? lines(filled(origin(app2), width2 / 12), { size: 12, fill: colours.muted }) : { svg: "", height: 0 };
    const marks2 = entries7.length ? { svg: element("g", { transform: "translate(0 16)" }, legend2.svg), height: legend2.height + 6 } : { svg: "", height: 0 };
    return stack([marks2, told2, source]);
  }
  function lines(said2, { size: size2, x = 0, ...look }) {
    const pitch = size2 * 1.35;
    const rows3 = said2.map((line, row4) => element("tspan", { x, y: size2 + row4 * pitch }, escaped(line)));
    return { svg: said2.some(Boolean) ? element("text", { "font-size": size2, ...look }, ...rows3) : "", height: said2.length * pitch };
  }

  // src/export/grid.js
  var SIZE2 = 13;
  var GUTTER = 16;
  var TALL = 40;
  var INDENT = 36;
  var gridPicture = (app2, scene, grid2) => onePicture(app2, scene, gridBody(app2, scene, grid2));
  function gridBody(app2, { colours }, grid2) {
    const width2 = grid2.columns.reduce((sum, column2) => sum + column2.width, 0);
    const names3 = grid2.columns.map(({ name: name2 }) => [{ words: name2, strong: true }]);
    const head5 = cellRow(grid2, { cells: names3 }, { width: width2, colours });
    const rows3 = grid2.rows.map((row4) => drawnRow(grid2, row4, { width: width2, colours }));
    return { width: width2, head: head5, rows: rows3, entries: entries2(app2, grid2, colours) };
  }
  function drawnRow(grid2, row4, { width: width2, colours }) {
    if ("band" in row4) return band(row4.band, width2, colours);
    if ("cells" in row4) return cellRow(grid2, row4, { width: width2, colours });
    const { svg, height, cut: cut2 } = paragraphs([{ words: row4.note, muted: true }], { x: 6, width: width2 - 12, colours });
    return { svg, height: height + 8, cut: Number(cut2), heading: true };
  }
  function band(said2, width2, colours) {
    const { lines: found, cut: cut2 } = limited(said2, width2 / (SIZE2 + 1) - 2, 4);
    const text2 = lines(found, { size: SIZE2 + 1, x: 6, fill: colours.ink, "font-weight": 650 });
    const height = Math.ceil(text2.height) + 12;
    return { svg: element("rect", { x: 0, y: 0, width: width2, height, fill: colours.ground }) + element("g", { transform: "translate(0 5)" }, text2.svg), height, heading: true, cut: Number(cut2) };
  }
  function cellRow(grid2, { cells, chosen: chosen2 }, { width: width2, colours }) {
    let x = 6;
    const made = cells.map((cell2, at2) => {
      const one = paragraphs(cell2, { x, width: grid2.columns[at2].width - GUTTER, colours });
      x += grid2.columns[at2].width;
      return one;
    });
    const height = Math.ceil(Math.max(...made.map((one) => one.height))) + 13;
    const back = chosen2 ? element("rect", { x: 0, y: 0, width: width2, height, fill: colours["accent-soft"] }) : "";
    const rule = element("path", { d: `M0 ${height}H${width2}`, stroke: colours.line, "stroke-width": 1 });
    return { svg: back + made.map(({ svg }) => svg).join("") + rule, height, cut: made.filter(({ cut: cut2 }) => cut2).length };
  }
  function paragraphs(cell2, { x, width: width2, colours }) {
    let y = 5;
    let cut2 = false;
    const svg = cell2.map(({ words: words3, role, strong, muted, runs: runs2 }) => {
      const indent = role ? INDENT : 0;
      const found = limited(words3, (width2 - indent) / SIZE2, TALL);
      const look = { size: SIZE2, x: x + indent, fill: muted ? colours.muted : colours.ink, "font-weight": strong ? 650 : null };
      const text2 = runs2 ? styled(found.lines, runs2, look) : lines(found.lines, look);
      const mark2 = role ? element("g", { transform: `translate(${x} ${SIZE2 * 0.7})` }, stroke(strokeOf(role), colours)) : "";
      const placed3 = element("g", { transform: `translate(0 ${y.toFixed(1)})` }, mark2, text2.svg);
      y += text2.height + 2;
      cut2 ||= found.cut;
      return placed3;
    });
    return { svg: svg.join(""), height: y, cut: cut2 };
  }
  function entries2({ words: words3 }, { rows: rows3 }, colours) {
    const cells = rows3.flatMap((row4) => "cells" in row4 ? row4.cells.flat() : []);
    const used = new Set(cells.map(({ role }) => role));
    const strokes = ROLES.filter((role) => used.has(role)).map((role) => ({ mark: stroke(strokeOf(role), colours), word: words3.say(`role.${role}`) }));
    return [...strokes, ...runEntries(words3, cells.flatMap(({ runs: runs2 }) => runs2 ?? []), colours)];
  }
  var DASHES = { lead: false, responsible: false, support: [6, 4], guide: [2, 4], supervise: [10, 3, 2, 3] };
  var strokeOf = (role) => ({ id: "", from: "", to: "", role, width: role === "lead" ? 3 : 1.5, dashes: DASHES[role] });

  // src/views/later.js
  var AT_ONCE = 200;
  var waiting = /* @__PURE__ */ new WeakMap();
  var observer = null;
  function later(element3, content) {
    observer ??= new IntersectionObserver(
      seen,
      /** @type {IntersectionObserverInit} */
      { rootMargin: "600px", scrollMargin: "600px" }
    );
    element3.classList.add("later");
    waiting.set(element3, () => {
      element3.classList.remove("later");
      element3.append(...content());
    });
    observer.observe(element3);
    return element3;
  }
  function seen(entries7) {
    for (const { target, isIntersecting } of entries7) {
      if (!isIntersecting) continue;
      observer?.unobserve(target);
      waiting.get(target)?.();
      waiting.delete(target);
    }
  }

  // src/views/words.js
  function clausesOf({ data }, lines4) {
    const found = new Set(lines4.map((line) => data.assignments[line].clause));
    return [...found].map((clause) => data.clauses[clause]).sort((one, two) => one.start - two.start);
  }
  function clauseQuotes(app2, lines4) {
    return clausesOf(app2.model, lines4).map(({ words: words3, start }) => {
      const { source } = app2.model.items[lineOf(app2.model, lines4[0]).to];
      return make("blockquote", { class: "clause", lang: "zh" }, see(app2, source, [start, start + Array.from(words3).length], words3));
    });
  }
  function wholeText({ model: model2, words: words3 }, task2) {
    const source = () => make("p", { class: "source", lang: "zh" }, task2.text);
    const label3 = `${words3.say("task-text")} ${task2.number}`;
    const node = make("details", { class: "whole" }, make("summary", { "aria-label": label3 }, words3.say("task-text")));
    if (model2.data.counts.tasks > AT_ONCE) node.addEventListener("toggle", () => node.open && node.append(source()), { once: true });
    else node.append(source());
    return node;
  }

  // src/export/listing.js
  function listGrid(app2, { state, shown: shown2 }, quoted2 = false) {
    const { model: model2, words: { say } } = app2;
    let before = (
      /** @type {Id[]} */
      []
    );
    const rows3 = model2.ids.filter((id) => model2.items[id].kind === "task" && shown2.visible.items.has(id)).flatMap((id) => {
      const above = headings(model2.items[id]);
      const opened2 = above.filter((one) => !before.includes(one)).map((one) => ({ band: app2.words.called(one) }));
      before = above;
      return [...opened2, taskRow(app2, id, { state, shown: shown2 }, quoted2)];
    });
    const columns = [["number", 54], ["title", 300], ["answers", 560], ["due", 170]];
    return { columns: columns.map(([key2, width2]) => ({ name: say(String(key2)), width: Number(width2) })), rows: rows3 };
  }
  function taskRow(app2, id, { state, shown: shown2 }, quoted2) {
    const item = app2.model.items[id];
    const dues2 = item.kind === "task" ? item.dues.map(({ words: words3 }) => ({ words: words3 })) : [];
    const left = linesOf(app2.model, id).filter((line) => shown2.visible.lines.has(line));
    const stated = left.filter((line) => lineOf(app2.model, line).role !== "sector");
    const clauses = quoted2 ? clausesOf(app2.model, stated).map(({ words: words3 }) => ({ words: words3, muted: true })) : [];
    const who2 = [...actors(app2, left, linesOf(app2.model, id).length > 0), ...clauses];
    return { chosen: id === state.selected, cells: [[{ words: item.number ?? "", muted: true }], [{ words: app2.words.called(id) }], who2, dues2] };
  }
  function actors({ model: model2, words: words3 }, lines4, any) {
    const said2 = (role) => lines4.filter((id) => lineOf(model2, id).role === role).map((id) => model2.data.assignments[id]).sort((one, two) => one.place[0] - two.place[0]).map(({ actor: actor2 }) => named2({ model: model2, words: words3 }, actor2));
    const found = ROLES.map((role) => ({ role, names: said2(role) })).filter(({ names: names3 }) => names3.length);
    if (!found.length) return any ? [] : [{ words: words3.say("nobody"), muted: true }];
    return found.map(({ role, names: names3 }) => ({ role, words: `${words3.say(`role.${role}`)}${words3.say("scope.colon")}${names3.join(words3.say("scope.comma"))}` }));
  }
  function named2({ model: model2, words: words3 }, id) {
    const { kind } = model2.items[id];
    return kind === "organization" ? words3.called(id) : `${words3.called(id)}${words3.say("scope.aside", { words: words3.say(`kind.${kind}`) })}`;
  }

  // src/views/bands.js
  function withBands(model2, tasks2) {
    let before = (
      /** @type {Id[]} */
      []
    );
    const rows3 = [];
    for (const id of tasks2) {
      const above = headings(model2.items[id]);
      for (const one of above) if (!before.includes(one)) rows3.push({ id: one, band: true });
      rows3.push({ id, band: false });
      before = above;
    }
    return rows3;
  }

  // src/views/crosstab.js
  function crosstab(app2, state, visible) {
    const { model: model2 } = app2;
    const tasks2 = model2.ids.filter((id) => model2.items[id].kind === "task" && visible.items.has(id));
    const actors2 = new Map(tasks2.map((id) => [id, actorsOf(model2, visible, id)]));
    const columns = columnsOf(app2, state, actors2.values());
    const at2 = new Map(columns.map(({ id }, index) => [id, index]));
    const row4 = (id) => taskRow2(id, () => cellsOf(model2, visible, id, at2));
    if (state.taskOrder === "text") return { columns, rows: withBands(model2, tasks2).map(({ id, band: band2 }) => band2 ? { id, band: band2, cells: /* @__PURE__ */ new Map() } : row4(id)) };
    const size2 = (id) => actors2.get(id)?.size ?? 0;
    return { columns, rows: [...tasks2].sort((one, two) => size2(two) - size2(one)).map(row4) };
  }
  function taskRow2(id, count2) {
    let cells = null;
    return { id, band: false, get cells() {
      return cells ??= count2();
    } };
  }
  var RANKS = new Map(ROLES.map((role, at2) => [
    /** @type {string} */
    role,
    at2
  ]));
  var assignments = (model2, visible, task2) => linesOf(model2, task2).filter((id) => visible.lines.has(id) && RANKS.has(lineOf(model2, id).role));
  var actorsOf = (model2, visible, task2) => new Set(assignments(model2, visible, task2).map((id) => lineOf(model2, id).from));
  function cellsOf(model2, visible, task2, columns) {
    const rank2 = (id) => RANKS.get(lineOf(model2, id).role) ?? 0;
    const cells = /* @__PURE__ */ new Map();
    for (const id of assignments(model2, visible, task2).sort((one, two) => rank2(one) - rank2(two))) {
      const column2 = (
        /** @type {number} */
        columns.get(lineOf(model2, id).from)
      );
      cells.set(column2, [...cells.get(column2) ?? [], id]);
    }
    return cells;
  }
  function columnsOf(app2, { actorOrder, lang }, tasks2) {
    const counts3 = /* @__PURE__ */ new Map();
    for (const actors2 of tasks2) for (const id of actors2) counts3.set(id, (counts3.get(id) ?? 0) + 1);
    const columns = alphabetical(app2, lang).filter((id) => counts3.has(id)).map((id) => ({ id, kind: app2.model.items[id].kind, tasks: counts3.get(id) ?? 0 }));
    if (actorOrder === "name") return columns;
    return columns.sort((one, two) => ACTORS.indexOf(one.kind) - ACTORS.indexOf(two.kind) || two.tasks - one.tasks);
  }
  var sorted = /* @__PURE__ */ new WeakMap();
  function alphabetical({ model: model2, words: words3 }, lang) {
    const known6 = sorted.get(model2) ?? /* @__PURE__ */ new Map();
    sorted.set(model2, known6);
    if (!known6.has(lang)) {
      const alphabet = new Intl.Collator(lang === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
      const actors2 = model2.ids.filter((id) => isActor(model2.items[id])).map((id) => ({ id, rank: ACTORS.indexOf(model2.items[id].kind), name: words3.called(id) }));
      actors2.sort((one, two) => one.rank - two.rank || alphabet.compare(one.name, two.name));
      known6.set(lang, actors2.map(({ id }) => id));
    }
    return known6.get(lang);
  }
  function moved(key2, { row: row4, column: column2 }, last, far = false) {
    const within2 = (y, x) => ({ row: Math.min(Math.max(y, 0), last.row), column: Math.min(Math.max(x, 0), last.column) });
    switch (key2) {
      case "ArrowUp":
        return within2(row4 - 1, column2);
      case "ArrowDown":
        return within2(row4 + 1, column2);
      case "ArrowLeft":
        return within2(row4, column2 - 1);
      case "ArrowRight":
        return within2(row4, column2 + 1);
      case "PageUp":
        return within2(row4 - 10, column2);
      case "PageDown":
        return within2(row4 + 10, column2);
      case "Home":
        return within2(far ? 0 : row4, 0);
      case "End":
        return within2(far ? last.row : row4, last.column);
      default:
        return null;
    }
  }

  // src/export/signs.js
  var DASHES2 = { support: "3 2", guide: "1 2" };
  var LEADING3 = 1.1;
  function letter(role, said2, colours, { x, y, width: width2, height }) {
    const lead = role === "lead";
    const frame = { rx: 3, fill: lead ? colours.lead : colours.surface, stroke: colours[role], "stroke-width": 1.2, "stroke-dasharray": DASHES2[role] ?? null };
    const inner2 = role === "supervise" ? element("rect", { x: x + 2, y: y + 2, width: width2 - 4, height: height - 4, rx: 2, fill: "none", stroke: colours[role], "stroke-width": 0.8 }) : "";
    const ink = lead ? colours.surface : role === "responsible" ? colours.ink : colours[role];
    const size2 = Math.min(10, width2 * 0.8);
    const text2 = element("text", { x: x + width2 / 2, y: y + height / 2 + size2 * 0.36, "font-size": size2, "font-weight": 600, "text-anchor": "middle", fill: ink }, escaped(said2));
    return element("rect", { x, y, width: width2, height, ...frame }) + inner2 + text2;
  }
  function upright(name2, { size: size2, width: width2, height }) {
    const stacked = [...name2].filter((sign3) => ems(sign3) === 1).length * 2 >= [...name2].length;
    const fitted = (by) => ({ size: by, ...limited(name2, height / by, Math.max(1, Math.floor((width2 + 0.5) / (by * LEADING3)))) });
    return drawnUpright(fitted(size2).cut ? fitted(size2 * 0.88) : fitted(size2), stacked);
  }
  function drawnUpright({ lines: lines4, cut: cut2, size: size2 }, stacked) {
    const pitch = size2 * LEADING3;
    const long = Math.max(...lines4.map((line) => ems(line))) * size2;
    return { height: long, cut: cut2, svg: ({ x, y, ...look }) => (stacked ? column : turned)(lines4, { x, y, size: size2, pitch, long, look }) };
  }
  function column(said2, { x, y, size: size2, pitch, long, look }) {
    const right = x + (said2.length - 1) * pitch / 2;
    const rows3 = said2.map((line, at2) => element("text", { x: right - at2 * pitch, y: y - long, "font-size": size2, "writing-mode": "vertical-rl", ...look }, escaped(line)));
    return rows3.join("");
  }
  function turned(said2, { x, y, size: size2, pitch, look }) {
    const first = -((said2.length - 1) * pitch) / 2 + size2 * 0.36;
    const rows3 = said2.map((line, at2) => element("tspan", { x: 0, y: first + at2 * pitch }, escaped(line)));
    return element("g", { transform: `translate(${x} ${y}) rotate(-90)` }, element("text", { "font-size": size2, ...look }, ...rows3));
  }

  // src/export/matrix.js
  var SIZE3 = 10;
  var TALL2 = 8;
  var [NARROW, WIDE2] = [19, 30];
  var FIRST = 300;
  var HEAD = 170;
  function matrixPicture(app2, scene) {
    const table3 = crosstab(app2, scene.state, scene.shown.visible);
    return onePicture(app2, scene, matrixBody(app2, scene, table3, { from: 0, to: table3.columns.length, first: FIRST, cell: WIDE2 }));
  }
  function matrixPages(app2, scene) {
    const table3 = crosstab(app2, scene.state, scene.shown.visible);
    const bodies = slices(table3.columns.length, A4.width).map((slice2, _, all2) => {
      const title = all2.length > 1 ? app2.words.say("sheet.columns", { from: slice2.from + 1, to: slice2.to, all: table3.columns.length }) : void 0;
      return { ...matrixBody(app2, scene, table3, slice2), title };
    });
    return pages(app2, scene, bodies);
  }
  function slices(count2, width2) {
    const parts4 = Math.max(1, Math.ceil(count2 / Math.floor((width2 - FIRST) / NARROW)));
    const size2 = Math.max(1, Math.ceil(count2 / parts4));
    const cell2 = Math.min(WIDE2, Math.floor((width2 - FIRST) / size2));
    return Array.from({ length: parts4 }, (_, at2) => ({ from: at2 * size2, to: Math.min(count2, (at2 + 1) * size2), first: FIRST, cell: cell2 }));
  }
  function matrixBody(app2, scene, table3, slice2) {
    const { from, to, first, cell: cell2 } = slice2;
    const width2 = Math.max(first + (to - from) * cell2, 640);
    const rows3 = table3.rows.map((row4) => bodyRow(app2, scene, row4, { ...slice2, width: width2 }));
    return { width: width2, head: headRow(app2, scene, table3, { ...slice2, width: width2 }), rows: rows3, entries: entries3(app2, table3, scene.colours), under: (height) => ground(scene, table3, slice2, height) };
  }
  function ground({ state, colours }, { columns }, { from, to, first, cell: cell2 }, height) {
    const at2 = columns.findIndex(({ id }) => id === state.selected);
    const chosen2 = at2 >= from && at2 < to ? element("rect", { x: first + (at2 - from) * cell2, y: 0, width: cell2, height, fill: colours["accent-soft"] }) : "";
    const d = Array.from({ length: to - from + 1 }, (_, n) => `M${first + n * cell2} 0V${Math.round(height)}`).join("");
    return chosen2 + element("path", { d, fill: "none", stroke: colours.line, "stroke-width": 1 });
  }
  function headRow({ words: words3 }, { state, colours }, { columns }, { from, to, first, cell: cell2, width: width2 }) {
    const names3 = columns.slice(from, to).map(({ id, tasks: tasks2, kind }) => ({ id, tasks: tasks2, kind, name: upright(words3.called(id), { size: 10, width: cell2, height: HEAD }) }));
    const height = Math.max(60, ...names3.map(({ name: name2 }) => name2.height)) + 34;
    const cells = names3.map(({ id, tasks: tasks2, kind, name: name2 }, at2) => {
      const x = first + at2 * cell2;
      const look = { fill: id === state.selected ? colours.accent : colours.ink, "font-weight": id === state.selected ? 650 : null };
      const count2 = element("text", { x: x + cell2 / 2, y: height - 20, "font-size": 9, "text-anchor": "middle", fill: colours.muted }, String(tasks2));
      return name2.svg({ x: x + cell2 / 2, y: height - 32, ...look }) + count2 + element("g", { transform: `translate(${x + cell2 / 2 - 17.6} ${height - 9}) scale(.8)` }, mark(kind, colours));
    });
    const rule = element("path", { d: `M0 ${height}H${width2}`, stroke: colours["line-strong"], "stroke-width": 1.2 });
    const corner = element("text", { x: 4, y: height - 9, "font-size": SIZE3, fill: colours.muted }, escaped(`${words3.say("matrix.rows")} ↓`));
    const right = element("text", { x: first - 8, y: height - 26, "font-size": SIZE3, "text-anchor": "end", fill: colours.muted }, escaped(`${words3.say("matrix.columns")} →`));
    return { svg: corner + right + cells.join("") + rule, height, cut: names3.filter(({ name: name2 }) => name2.cut).length };
  }
  function bodyRow({ model: model2, words: words3 }, { state, shown: shown2, colours }, { id, band: band2, cells }, { from, to, first, cell: cell2, width: width2 }) {
    const item = model2.items[id];
    const plan = state.taskOrder === "actors" ? planOf(model2, id) : null;
    const number = item.kind === "task" ? item.number : "";
    const room = ((band2 ? Math.min(width2, 640) : first - 34) - 10) / (band2 ? SIZE3 + 1 : SIZE3);
    const name2 = limited(`${plan ? `${plan} · ` : ""}${words3.called(id)}`, room, TALL2);
    const text2 = lines(name2.lines, { size: band2 ? SIZE3 + 1 : SIZE3, x: band2 ? 4 : 34, fill: colours.ink, "font-weight": band2 || shown2.bright?.items.has(id) ? 650 : null });
    const height = Math.max(band2 ? 22 : 20, Math.ceil(text2.height) + 6);
    const back = band2 || id === state.selected ? element("rect", { x: 0, y: 0, width: width2, height, fill: band2 ? colours.ground : colours["accent-soft"] }) : "";
    const figure = number ? element("text", { x: 28, y: 4 + SIZE3, "font-size": SIZE3, "text-anchor": "end", fill: colours.muted }, escaped(limited(number, 2.6, 1).lines[0])) : "";
    const rule = element("path", { d: `M0 ${height}H${width2}`, stroke: colours.line, "stroke-width": 1 });
    const marks2 = [...cells].filter(([at2]) => at2 >= from && at2 < to).map(([at2, found]) => {
      const roles2 = [...new Set(found.map((line) => (
        /** @type {Role} */
        lineOf(model2, line).role
      )))];
      return letters({ words: words3 }, roles2, colours, { x: first + (at2 - from) * cell2, y: height / 2, width: cell2 });
    });
    return { svg: back + figure + element("g", { transform: "translate(0 3)" }, text2.svg) + marks2.join("") + rule, height, heading: band2, cut: name2.cut ? 1 : 0 };
  }
  function letters({ words: words3 }, roles2, colours, { x, y, width: width2 }) {
    const wide = Math.min(16, (width2 - 3) / roles2.length - 1);
    const start = x + width2 / 2 - (roles2.length * (wide + 1) - 1) / 2;
    return roles2.map((role, at2) => letter(role, words3.say(`mark.${role}`), colours, { x: start + at2 * (wide + 1), y: y - 7.5, width: wide, height: 15 })).join("");
  }
  function entries3({ model: model2, words: words3 }, { rows: rows3, columns }, colours) {
    const used = new Set(rows3.flatMap(({ cells }) => [...cells.values()].flat().map((id) => lineOf(model2, id).role)));
    const kinds = [...new Set(columns.map(({ kind }) => kind))];
    return [
      ...ROLES.filter((role) => used.has(role)).map((role) => ({ mark: letter(role, words3.say(`mark.${role}`), colours, { x: 12, y: -8, width: 16, height: 16 }), word: words3.say(`role.${role}`) })),
      ...kinds.map((kind) => ({ mark: mark(kind, colours), word: words3.say(`kind.${kind}`) }))
    ];
  }

  // src/export/tasks.js
  var BREAK = "\n";
  function tasks(app2, { shown: { visible } }) {
    const { model: model2, words: { say } } = app2;
    const ends2 = ["due", "text.clause", "column.start", "column.end"].map((key2) => say(key2));
    const left = model2.ids.filter((id) => model2.items[id].kind === "task" && visible.items.has(id));
    return file([...taskHead(app2), ...ROLES.map((role) => say(`role.${role}`)), ...ends2], left.map((id) => [...taskStart(app2, id), ...byRole2(app2, id, visible.lines), ...wordsOf(app2, id)]));
  }
  var taskHead = ({ words: { say } }) => ["column.plan", "section", "column.number", "column.task"].map((key2) => say(key2));
  function taskStart({ model: model2, words: words3 }, id) {
    const item = model2.items[id];
    const section = item.kind === "task" && item.section !== null ? words3.called(item.section) : "";
    return [planOf(model2, id) ?? model2.data.title, section, item.number ?? "", words3.called(id)];
  }
  function byRole2(app2, id, left) {
    const { model: model2, words: words3 } = app2;
    const lines4 = linesOf(model2, id).filter((line) => left.has(line) && line in model2.data.assignments).sort((one, two) => model2.data.assignments[one].place[0] - model2.data.assignments[two].place[0]);
    return ROLES.map((role) => lines4.filter((line) => lineOf(model2, line).role === role).map((line) => named2(app2, lineOf(model2, line).from)).join(words3.say("scope.comma")));
  }
  function wordsOf({ model: model2 }, id) {
    const item = model2.items[id];
    if (item.kind !== "task") return [];
    const clauses = new Set(linesOf(model2, id).flatMap((line) => model2.data.assignments[line]?.clause ?? []));
    const said2 = [...clauses].sort((one, two) => one - two).map((at2) => model2.data.clauses[at2].words);
    return [item.dues.map(({ words: words3 }) => words3).join(BREAK), said2.join(BREAK), ...item.place];
  }

  // src/export/meetings.js
  function meetings(app2, { state, shown: shown2 }) {
    const { model: model2, words: { say } } = app2;
    const { rows: rows3, columns } = crosstab(app2, state, shown2.visible);
    const head5 = [...taskHead(app2), ...columns.map(({ id }) => named2(app2, id))];
    const body = rows3.filter(({ band: band2 }) => !band2).map(({ id, cells }) => {
      const roles2 = columns.map((_, at2) => new Set((cells.get(at2) ?? []).map((line) => (
        /** @type {Role} */
        lineOf(model2, line).role
      ))));
      return [...taskStart(app2, id), ...roles2.map((found) => [...found].map((role) => say(`role.${role}`)).join(say("scope.comma")))];
    });
    return file(head5, body);
  }

  // src/export/noted.js
  function noted(app2) {
    const { model: { data }, words: { pick, say, has } } = app2;
    const chars = data.texts.map(({ text: text2 }) => Array.from(text2));
    const source = byCode(data).flatMap(([code, found]) => found.map(({ note, source: at2, task: task2 }) => ({
      kind: has(`finding.${code}`) ? say(`finding.${code}`) : code,
      severity: has(`severity.${note.severity}`) ? say(`severity.${note.severity}`) : note.severity,
      message: pick(note.message),
      task: task2,
      words: note.words,
      source: at2,
      place: note.place
    })));
    const work = data.governance.flatMap(({ title, found }) => found.flatMap(({ source: at2, who: who2, why, sure, tasks: tasks2 }) => {
      const same2 = { kind: pick(title), severity: pick(sure), message: [pick(who2), pick(why)].filter(Boolean).join(say("scope.colon")), source: at2 };
      const slice2 = (place2) => at2 === null ? "" : chars[at2].slice(...place2).join("");
      const bare2 = { ...same2, task: null, words: "", place: null };
      const places2 = tasks2.flatMap(({ task: task2, places: all2 }) => all2.length ? all2.map((place2) => ({ ...bare2, task: task2, words: slice2(place2), place: place2 })) : [{ ...bare2, task: task2 }]);
      return places2.length ? places2 : [bare2];
    }));
    return { source, work };
  }
  function findingsGrid(app2) {
    const { words: { say } } = app2;
    const { source, work } = noted(app2);
    const names3 = [["sheet.finding", 310], ["title", 270], ["column.words", 300], ["sheet.place", 200]];
    return {
      columns: names3.map(([key2, width2]) => ({ name: say(String(key2)), width: Number(width2) })),
      rows: [
        { band: say("findings.source") },
        { note: say("findings.source.about") },
        ...grouped(app2, source, {}),
        { band: say("findings.work") },
        { note: say("findings.work.about") },
        ...app2.model.data.governance.length ? grouped(app2, work, caveats(app2)) : [{ note: say("findings.unjudged") }],
        ...vain(app2)
      ]
    };
  }
  var caveats = ({ model: model2, words: { pick } }) => Object.fromEntries(model2.data.governance.map(({ title, caveat }) => [pick(title), pick(caveat)]));
  function vain({ model: { data }, words: { pick, say } }) {
    const none = data.governance.filter(({ found }) => !found.length).map(({ title }) => pick(title));
    return none.length ? [{ note: `${say("findings.vain")} ${none.join(say("scope.comma"))}` }] : [];
  }
  function grouped(app2, found, about4) {
    const { words: { say } } = app2;
    const count2 = (kind) => found.filter((one) => one.kind === kind).length;
    if (!found.length) return [{ note: say("findings.none") }];
    return found.flatMap((one, at2) => {
      const before = found[at2 - 1];
      const band2 = before?.kind === one.kind ? [] : [{ band: `${one.kind}（${count2(one.kind)}）· ${one.severity}` }, ...about4[one.kind] ? [{ note: about4[one.kind] }] : []];
      return [...band2, row(app2, one, band2.length === 0 && before?.message === one.message)];
    });
  }
  function row({ model: model2, words: { say, called } }, { message, task: task2, words: words3, source, place: place2 }, again) {
    const plan = model2.data.texts.length > 1 && source !== null ? `${model2.data.texts[source].short} · ` : "";
    const where = place2 ? `${plan}${say("place", { start: place2[0], end: place2[1] })}` : "";
    return { cells: [[{ words: message, muted: again }], [{ words: task2 ? `${model2.items[task2].number ?? ""} ${called(task2)}` : "" }], [{ words: words3 }], [{ words: where, muted: true }]] };
  }

  // src/cotask.js
  var MOST = 300;
  function pairsOf(model2, lines4) {
    const places2 = model2.data.cotask?.[0]?.points;
    const named5 = /* @__PURE__ */ new Map();
    for (const id of lines4) {
      const { from, to } = lineOf(model2, id);
      if (places2 ? from in places2 : model2.items[from].kind === "organization") named5.set(to, (named5.get(to) ?? /* @__PURE__ */ new Set()).add(from));
    }
    const judged = new Map((model2.data.ties ?? []).map(([a, b, expected, verdict]) => [key(a, b), { expected, verdict }]));
    const found = [...counted(named5.values())].map(([id, { a, b, shared }]) => {
      const { expected, verdict } = judged.get(id) ?? { expected: null, verdict: null };
      return { id, a, b, shared, expected, verdict };
    });
    return found.sort(byStrength);
  }
  var key = (one, two) => one < two ? `${one}~${two}` : `${two}~${one}`;
  function counted(tasks2) {
    const found = /* @__PURE__ */ new Map();
    for (const departments2 of tasks2) {
      const list3 = [...departments2].sort();
      list3.forEach((a, at2) => {
        for (const b of list3.slice(at2 + 1)) {
          const id = key(a, b);
          const pair2 = found.get(id);
          if (pair2) pair2.shared += 1;
          else found.set(id, { a, b, shared: 1 });
        }
      });
    }
    return found;
  }
  var byStrength = (one, two) => Number(two.verdict === "holds") - Number(one.verdict === "holds") || two.shared - one.shared || (one.expected ?? 0) - (two.expected ?? 0) || (one.id < two.id ? -1 : 1);
  function chosen(pairs2, which) {
    if (which === "holds") return pairs2.filter(({ verdict }) => verdict === "holds");
    return which === "two" ? pairs2.filter(({ shared }) => shared >= 2) : pairs2;
  }
  function leftPairs(model2, state, shown2) {
    return { all: chosen(pairsOf(model2, shown2.visible.lines), state.pairs), lit: litBy(model2, state, shown2) };
  }
  function drawnPairs(model2, state, shown2) {
    const { all: all2, lit: lit2 } = leftPairs(model2, state, shown2);
    const first = lit2 ? [...all2.filter(lit2), ...all2.filter((pair2) => !lit2(pair2))] : all2;
    const drawn2 = first.slice(0, MOST);
    return { drawn: drawn2, left: all2.length - drawn2.length, bright: lit2 && brightOf(state, shown2, drawn2.filter(lit2)) };
  }
  function isAbsent(model2, id) {
    const places2 = model2.data.cotask?.[0]?.points;
    return id !== null && places2 !== void 0 && model2.items[id].kind === "organization" && !(id in places2);
  }
  function litBy(model2, { selected, partner }, { bright }) {
    if (selected === null || bright === null || isAbsent(model2, selected) || isAbsent(model2, partner)) return null;
    if (partner !== null) return ({ id }) => id === key(selected, partner);
    const { kind } = model2.items[selected];
    if (kind === "organization") return ({ a, b }) => a === selected || b === selected;
    if (kind === "group" || kind === "unresolved") return null;
    const own = new Set(pairsOf(model2, bright.lines).map(({ id }) => id));
    return ({ id }) => own.has(id);
  }
  function brightOf({ selected, partner }, { bright }, lit2) {
    const own = [selected, partner].filter((id) => id !== null);
    const items = /* @__PURE__ */ new Set([...bright?.items ?? [], ...lit2.flatMap(({ a, b }) => [a, b]), ...own]);
    return { items, lines: new Set(lit2.map(({ id }) => id)) };
  }
  function sharedTasks(model2, one, two) {
    const [first, second] = [byTask(model2, one), byTask(model2, two)];
    const both2 = [...first].filter(([task2]) => second.has(task2)).sort(([a], [b]) => model2.ids.indexOf(a) - model2.ids.indexOf(b));
    return both2.map(([task2, lines4]) => ({ task: task2, lines: [lines4, second.get(task2) ?? []] }));
  }
  function byTask(model2, actor2) {
    const found = /* @__PURE__ */ new Map();
    for (const id of linesOf(model2, actor2)) {
      const { to } = lineOf(model2, id);
      found.set(to, [...found.get(to) ?? [], id]);
    }
    return found;
  }

  // src/export/pairs.js
  var COLUMNS = ["column.one", "column.other", "partner.shared", "partner.expected", "partner.verdict", "column.shared-tasks"];
  function pairs(app2, { state, shown: shown2 }) {
    const { model: model2, words: { say, called } } = app2;
    const { all: all2, lit: lit2 } = leftPairs(model2, state, shown2);
    const tasks2 = tasksByActor(app2, shown2.visible.lines);
    const rows3 = (lit2 ? all2.filter(lit2) : all2).map(({ a, b, shared, expected, verdict }) => {
      const both2 = [...tasks2.get(a) ?? []].filter((task2) => tasks2.get(b)?.has(task2)).sort((one, two) => placeOf(model2, one) - placeOf(model2, two));
      const judged = [expected === null ? "" : expected.toFixed(1), say(verdict ? `verdict.${verdict}` : "ties.unjudged")];
      return [called(a), called(b), shared, ...judged, both2.map((task2) => numbered(app2, task2)).join(say("scope.comma"))];
    });
    return file(COLUMNS.map((key2) => say(key2)), rows3);
  }
  function tasksByActor({ model: model2 }, lines4) {
    const found = /* @__PURE__ */ new Map();
    for (const id of lines4) {
      const { from, to } = lineOf(model2, id);
      found.set(from, (found.get(from) ?? /* @__PURE__ */ new Set()).add(to));
    }
    return found;
  }
  var numbered = ({ model: model2 }, task2) => [planOf(model2, task2), model2.items[task2].number].filter(Boolean).join(" ");

  // src/text/source.js
  function sourceOf({ model: model2 }, { source, selected, line }) {
    if (source !== null) return source;
    const item = line ? model2.items[lineOf(model2, line).to] : model2.items[selected ?? ""];
    if (typeof item?.source === "number") return item.source;
    const first = model2.linesOf.get(selected ?? "")?.[0];
    return first && model2.items[lineOf(model2, first).to].source || 0;
  }
  var lookedUp = ({ place: place2 }, length) => place2 && place2[1] <= length ? [["found", place2[0], place2[1], []]] : [];

  // src/export/passages.js
  var COLUMNS2 = ["column.plan", "column.kind", "column.words", "column.start", "column.end", "column.about"];
  var NAMES2 = Object.freeze(
    /** @type {Record<string, string>} */
    { name: "passage.name", title: "passage.title", heading: "kind.section", task: "kind.task" }
  );
  function passages(app2, { state }) {
    const { model: model2, words: { say } } = app2;
    const at2 = sourceOf(app2, state);
    const source = model2.data.texts[at2];
    const head5 = COLUMNS2.map((key2) => say(key2));
    if (!source) return file(head5, []);
    const chars = Array.from(source.text);
    const noted3 = notesByPlace(app2, at2);
    const marks2 = [...source.marks, ...lookedUp(state, chars.length)];
    return file(head5, marks2.map((mark2) => {
      const [kind, start, end2] = mark2;
      return [source.short, say(NAMES2[kind] ?? `text.${kind}`), chars.slice(start, end2).join("").trim(), start, end2, about(app2, mark2, noted3)];
    }));
  }
  function about({ model: model2, words: words3 }, [kind, start, end2, ids], noted3) {
    const { say, called, pick } = words3;
    if (["damage", "lost", "noted"].includes(kind)) return [...new Set((noted3.get(`${start} ${end2}`) ?? []).map(({ message }) => pick(message)))].join(say("scope.semicolon"));
    const said2 = ids.map((id) => {
      const item = model2.items[id];
      if (item) return item.kind === "task" ? `${item.number} ${called(id)}` : called(id);
      const { from, to, role } = lineOf(model2, id);
      return [say(`role.${role}`), called(from), `${say("kind.task")} ${model2.items[to].number}`].join(" · ");
    });
    return said2.join(say("scope.semicolon"));
  }
  function notesByPlace({ model: { data } }, at2) {
    const found = /* @__PURE__ */ new Map();
    const inTasks = Object.values(data.items).flatMap((item) => item.kind === "task" && (item.source ?? 0) === at2 ? item.notes : []);
    for (const note of [...data.notes.filter(({ source }) => (source ?? 0) === at2).flatMap(({ notes: notes2 }) => notes2), ...inTasks]) {
      const key2 = note.place.join(" ");
      found.set(key2, [...found.get(key2) ?? [], note]);
    }
    return found;
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
    const days3 = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
    if (!days3.length) return null;
    const yearOf = (day) => new Date(day * DAY).getUTCFullYear();
    const first = yearOf(Math.min(...days3));
    const last = yearOf(Math.max(...days3));
    const years = parts3(first, last, "year", 12);
    const fine = last - first < 2 ? parts3(first, last, "month", 1) : parts3(first, last, "quarter", 3);
    return { start: years[0].start, end: (
      /** @type {Tick} */
      years.at(-1).end
    ), years, ticks: last - first < 8 ? fine : [] };
  }
  function parts3(first, last, unit, months) {
    const count2 = (last - first + 1) * (12 / months);
    const at2 = (n) => (/* @__PURE__ */ new Date(0)).setUTCFullYear(first, n * months, 1) / DAY;
    return Array.from({ length: count2 }, (_, n) => ({
      unit,
      year: first + Math.floor(n * months / 12),
      n: n % (12 / months) + 1,
      start: at2(n),
      end: at2(n + 1)
    }));
  }

  // src/export/records.js
  function deadlines(app2, { visible, bright }) {
    const { model: model2, words: { say, pick } } = app2;
    const left = { ...visible, items: new Set([...visible.items].filter((id) => bright === null || bright.items.has(id))) };
    const { dated, recurring, open, none } = schedule(model2, left);
    const day = (one) => one === null ? "" : isoOf(one);
    const rows3 = [...dated, ...recurring, ...open].map(({ task: task2, due, from, to }) => [...named3(app2, task2), due.words, day(from), day(to), pick(due.precision)]);
    const head5 = ["column.plan", "column.number", "column.task", "column.words", "column.earliest", "column.latest", "column.precision"].map((key2) => say(key2));
    return file(head5, [...rows3, ...none.map((id) => [...named3(app2, id), "", "", "", ""])]);
  }
  function findings2(app2) {
    const { model: { data }, words: { say } } = app2;
    const { source, work } = noted(app2);
    const rows3 = [...source, ...work].map(({ kind, severity, message, task: task2, words: words3, source: at2, place: place2 }) => {
      const [plan, ...named_] = task2 ? named3(app2, task2) : [at2 === null ? data.title : data.texts[at2].short, "", ""];
      return [plan, kind, severity, message, ...named_, words3, ...place2 ?? ["", ""]];
    });
    const head5 = ["column.plan", "column.kind", "column.severity", "column.message", "column.number", "column.task", "column.words", "column.start", "column.end"];
    return file(head5.map((key2) => say(key2)), rows3);
  }
  var named3 = ({ model: model2, words: words3 }, id) => [planOf(model2, id) ?? model2.data.title, model2.items[id].number ?? "", words3.called(id)];

  // src/text/tree.js
  var ORDER = ["repeat", "furniture", "unread", "title", "heading", "task", "clause", "noted", "damage", "lost", "found", "cite", "name", "due", "sector"];
  var tree = (length, marks2) => fill(0, length, [...marks2].sort(outerFirst));
  function outerFirst([kind, start, end2], [otherKind, otherStart, otherEnd2]) {
    return start - otherStart || otherEnd2 - end2 || ORDER.indexOf(kind) - ORDER.indexOf(otherKind);
  }
  function fill(from, to, marks2) {
    return grow(from, to, marks2.map((mark2) => ({ mark: mark2, start: mark2[1], end: Math.min(mark2[2], to) })));
  }
  function grow(from, to, pieces3) {
    const nodes2 = [];
    let at2 = from;
    let next = 0;
    let cut2 = [];
    while (next < pieces3.length || cut2.length) {
      const piece2 = cut2.shift() ?? pieces3[next++];
      const { start, end: end2 } = piece2;
      if (at2 < start) nodes2.push({ start: at2, end: start });
      const inside = [...cut2];
      while (next < pieces3.length && pieces3[next].start < end2) inside.push(pieces3[next++]);
      cut2 = inside.filter((one) => one.end > end2).map((one) => ({ ...one, start: end2 })).sort((one, two) => two.end - one.end);
      const children = grow(start, end2, inside.map((one) => ({ ...one, end: Math.min(one.end, end2) })));
      nodes2.push({ mark: piece2.mark, start, end: end2, children });
      at2 = end2;
    }
    if (at2 < to) nodes2.push({ start: at2, end: to });
    return nodes2;
  }

  // src/export/running.js
  var ROWS = ["repeat", "furniture", "title", "heading", "task"];
  function textGrid(app2, scene) {
    const { model: model2, words: { say } } = app2;
    const columns = [{ name: say("number"), width: 70 }, { name: say("column.words"), width: 1e3 }];
    const at2 = sourceOf(app2, scene.state);
    const source = model2.data.texts[at2];
    if (!source) return { columns, rows: [{ note: say("text.none") }] };
    const chars = Array.from(source.text);
    const nodes2 = tree(chars.length, [...source.marks, ...lookedUp(scene.state, chars.length)]);
    const plan = model2.data.texts.length > 1 ? [{ note: source.short }] : [];
    return { columns, rows: [...plan, ...rowsOf2({ app: app2, scene, chars }, nodes2)] };
  }
  function rowsOf2(read2, nodes2) {
    const rows3 = [];
    let open = [];
    const close = () => {
      rows3.push(...paragraphs2(open).map((one) => ({ cells: [[{ words: "" }], [one]] })));
      open = [];
    };
    for (const node of nodes2) {
      if (!hasRow(node)) open.push(...runs(read2, node));
      else {
        close();
        rows3.push(..."mark" in node && ROWS.includes(node.mark[0]) ? [ownRow(read2, node)] : rowsOf2(read2, "children" in node ? node.children : []));
      }
    }
    close();
    return rows3;
  }
  var hasRow = (node) => "mark" in node && (ROWS.includes(node.mark[0]) || node.children.some(hasRow));
  function ownRow(read2, node) {
    const { app: { model: model2, words: { say } }, scene: { state, shown: shown2 }, chars } = read2;
    const { mark: [kind, , , [id]], start, end: end2 } = node;
    if (kind === "repeat" || kind === "furniture") return { note: `${say(`text.${kind}`)} · ${say("text.folded", { count: end2 - start })} · ${say("place", { start, end: end2 })}` };
    if (kind !== "task") return { band: chars.slice(start, end2).join("") };
    const item = model2.items[id];
    const muted = !shown2.visible.items.has(id);
    return { chosen: id === state.selected, cells: [[{ words: item?.number ?? "", muted: true }], paragraphs2(node.children.flatMap((one) => runs(read2, one))).map((one) => ({ ...one, muted }))] };
  }
  function runs(read2, node, look = {}) {
    if (!("mark" in node)) return [{ ...look, words: read2.chars.slice(node.start, node.end).join("") }];
    const [kind, , end2, about4] = node.mark;
    const role = kind === "name" ? roleOf(read2, about4) : null;
    const own = role ? { role } : { clause: { clause: true }, due: { due: true }, found: { found: true } }[kind];
    const inner2 = node.children.flatMap((one) => runs(read2, one, { ...look, ...own }));
    return role && node.end === end2 ? [...inner2, { tag: true, words: read2.app.words.say(`mark.${role}`) }] : inner2;
  }
  var roleOf = ({ app: { model: model2 } }, [line]) => (
    /** @type {Role} */
    lineOf(model2, line).role
  );
  function paragraphs2(found) {
    const all2 = [[]];
    for (const run of found) {
      run.words.split("\n").forEach((words3, at2) => {
        if (at2) all2.push([]);
        if (words3) all2[all2.length - 1].push({ ...run, words: words3 });
      });
    }
    return all2.map((own) => ({ words: own.map(({ words: words3 }) => words3).join(""), runs: own })).filter(({ words: words3 }) => words3.trim());
  }

  // src/export/timeline.js
  var SIZE4 = 12;
  var WHAT = 380;
  var TALL3 = 6;
  var RULER = 40;
  var timelinePicture = (app2, scene) => onePicture(app2, scene, timelineBody(app2, scene, 1180));
  var timelinePages = (app2, scene) => pages(app2, scene, [timelineBody(app2, scene, A4.width)]);
  function timelineBody(app2, { state, shown: shown2, colours }, width2) {
    const { model: model2, words: { say } } = app2;
    const found = schedule(model2, shown2.visible);
    const ruled = axis(found.dated);
    const scale = ruled && { start: ruled.start, end: ruled.end, left: WHAT, right: width2, colours };
    const row4 = (entry3) => task(app2, entry3.task, { width: width2, colours, chosen: entry3.task === state.selected, entry: entry3, scale });
    const part4 = (word, rows4, count2) => count2 ? [heading2(`${say(word)}（${count2}）`, 15, width2, colours), ...rows4] : [];
    const groups = byEnd(found.dated).flatMap(({ to, entries: entries7 }) => [heading2(`${to === null ? say("timeline.no-end") : say("timeline.until", { day: isoOf(to) })}（${entries7.length}）`, 12, width2, colours), ...entries7.map(row4)]);
    const rows3 = [
      ...part4("timeline.dated", groups, found.dated.length),
      ...part4("timeline.recurring", found.recurring.map(row4), found.recurring.length),
      ...part4("timeline.open", found.open.map(row4), found.open.length),
      ...part4("timeline.none", found.none.map((id) => task(app2, id, { width: width2, colours, chosen: id === state.selected })), found.none.length)
    ];
    return { width: width2, head: scale && ruled ? ruler(app2, ruled, scale) : { svg: "", height: 0 }, rows: rows3, entries: scale ? entries4(app2, scale) : [] };
  }
  function heading2(said2, size2, width2, colours) {
    const height = size2 * 2;
    const back = element("rect", { x: 0, y: 2, width: width2, height: height - 2, fill: size2 < 15 ? colours.ground : colours.surface });
    const text2 = element("text", { x: 4, y: height / 2 + 1 + size2 * 0.36, "font-size": size2, "font-weight": 650, fill: colours.ink }, escaped(said2));
    return { svg: back + text2, height, heading: true };
  }
  function task(app2, id, { width: width2, colours, chosen: chosen2, entry: entry3, scale }) {
    const { model: model2, words: words3 } = app2;
    const plan = planOf(model2, id);
    const dated = entry3 && (entry3.from !== null || entry3.to !== null) ? scale : null;
    const wide = (dated ? WHAT - 24 : width2 - 16) / SIZE4;
    const name2 = limited(`${plan ? `${plan} · ` : ""}${model2.items[id].number ?? ""} ${words3.called(id)}`, wide, TALL3);
    const due = entry3 ? limited([`“${entry3.due.words}”`, days(app2, entry3)].filter(Boolean).join(" "), wide, TALL3) : { lines: [], cut: false };
    const top = lines(name2.lines, { size: SIZE4, x: 12, fill: colours.ink, "font-weight": chosen2 ? 650 : null });
    const low = lines(due.lines, { size: SIZE4 - 1, x: 12, fill: colours.muted });
    const height = Math.ceil(top.height + low.height) + 9;
    const back = chosen2 ? element("rect", { x: 0, y: 0, width: width2, height, fill: colours["accent-soft"] }) : "";
    const rule = element("path", { d: `M0 ${height}H${width2}`, stroke: colours.line, "stroke-width": 1 });
    const text2 = element("g", { transform: "translate(0 4)" }, top.svg, element("g", { transform: `translate(0 ${top.height.toFixed(1)})` }, low.svg));
    return { svg: back + text2 + (entry3 && dated ? bar(dated, entry3, height / 2) : "") + rule, height, cut: Number(name2.cut) + Number(due.cut) };
  }
  function days({ words: { say } }, { from, to }) {
    if (from === null) return "";
    if (to === null) return say("timeline.from", { day: isoOf(from) });
    return from === to ? isoOf(to) : `${isoOf(from)} – ${isoOf(to)}`;
  }
  function bar({ start, end: end2, left, right, colours }, { from, to }, y) {
    const at2 = (day) => left + (day - start) / (end2 - start) * (right - left);
    const [x, u] = [at2(from ?? start), at2(to === null ? end2 : to + 1)];
    if (from !== null && to !== null) return element("rect", { x, y: y - 5, width: Math.max(u - x, 4), height: 10, rx: 4, fill: colours.lead });
    const line = element("path", { d: `M${x.toFixed(1)} ${y}H${u.toFixed(1)}`, stroke: colours.lead, "stroke-width": 3, "stroke-dasharray": "2 5" });
    const end_ = from === null ? u - 6 : x + 3;
    const shape = from === null ? `${end_},${y - 6} ${end_ + 6},${y} ${end_},${y + 6} ${end_ - 6},${y}` : `${x},${y - 5} ${x + 6},${y - 5} ${x + 6},${y + 5} ${x},${y + 5}`;
    return line + element("polygon", { points: shape, fill: colours.lead });
  }
  function ruler({ words: { say } }, { years, ticks }, { start, end: end2, left, right, colours }) {
    const at2 = (day) => left + (day - start) / (end2 - start) * (right - left);
    const mark2 = (tick, y, size2) => {
      const room = at2(tick.end) - at2(tick.start) - 4;
      const names3 = [say(`timeline.${tick.unit}`, { year: tick.year, n: tick.n }), say(`timeline.${tick.unit}.short`, { year: tick.year, n: tick.n })];
      const fits = names3.find((name2) => [...name2].length * size2 * 0.8 <= room);
      const line = element("path", { d: `M${at2(tick.start).toFixed(1)} ${y - size2}V${RULER}`, stroke: colours["line-strong"], "stroke-width": 1 });
      return line + (fits ? element("text", { x: at2(tick.start) + 4, y, "font-size": size2, fill: size2 > 10 ? colours.ink : colours.muted }, escaped(fits)) : "");
    };
    const rule = element("path", { d: `M0 ${RULER}H${right}`, stroke: colours["line-strong"], "stroke-width": 1.2 });
    return { svg: years.map((tick) => mark2(tick, 14, 13)).join("") + ticks.map((tick) => mark2(tick, 32, 10)).join("") + rule, height: RULER };
  }
  function entries4({ words: { say } }, scale) {
    const own = { ...scale, start: 0, end: 28, left: 0, right: 28 };
    return [
      { mark: bar(own, { from: 0, to: 27 }, 0), word: say("sheet.bar.whole") },
      { mark: bar(own, { from: null, to: 27 }, 0), word: say("sheet.bar.until") },
      { mark: bar(own, { from: 0, to: null }, 0), word: say("sheet.bar.since") }
    ];
  }

  // src/export/formats.js
  var TIES = { table: { name: "pairs", make: pairs } };
  var ASSIGNMENTS = { table: { name: "assignments", make: (app2, { shown: shown2 }) => table(app2, shown2) } };
  var FORMATS = {
    matrix: { picture: matrixPicture, pages: matrixPages, table: { name: "matrix", make: meetings } },
    timeline: { picture: timelinePicture, pages: timelinePages, table: { name: "deadlines", make: (app2, { shown: shown2 }) => deadlines(app2, shown2) } },
    list: {
      picture: (app2, scene) => gridPicture(app2, scene, listGrid(app2, scene)),
      grid: (app2, scene) => listGrid(app2, scene, true),
      table: { name: "tasks", make: tasks }
    },
    findings: { picture: (app2, scene) => gridPicture(app2, scene, findingsGrid(app2)), grid: findingsGrid, table: { name: "findings", make: findings2 } },
    text: { picture: (app2, scene) => gridPicture(app2, scene, textGrid(app2, scene)), table: { name: "marks", make: passages } },
    about: { picture: (app2, scene) => gridPicture(app2, scene, factsGrid(app2)), table: { name: "about", make: facts2 } }
  };
  var formatOf = ({ view, drawing: drawing3 }) => view === "network" && drawing3 === "ties" ? TIES : FORMATS[view] ?? ASSIGNMENTS;

  // src/export/menu.js
  function createExportMenu({ store: store2, ...rest }, stage2) {
    const app2 = { store: store2, ...rest };
    const stem = app2.model.data.stem;
    const entries7 = make("div", { id: "exports", hidden: true, role: "group", "data-word-label": "export" }, entry3("png", savePng), entry3("svg", saveSvg), entry3("csv", saveCsv), entry3("print", () => window.print()));
    const button2 = make("button", { type: "button", id: "export", class: "quiet", "data-word": "export", "aria-expanded": "false", "aria-controls": "exports", onclick: () => open(entries7.hidden) });
    const said2 = make("p", { id: "exported", role: "status", class: "unseen" });
    const refused = make("p", { id: "refused", role: "alert" });
    const menu = make("div", { class: "export" }, button2, entries7, said2, refused);
    byId("language").after(menu);
    menu.addEventListener("keydown", pressed2);
    document.addEventListener("pointerdown", ({ target }) => !(target instanceof Node && menu.contains(target)) && open(false));
    menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && open(false));
    function open(on) {
      refused.textContent = "";
      entries7.hidden = !on;
      for (const one of all(document, "main > *, .tools, .find, #views")) one.inert = on;
      button2.setAttribute("aria-expanded", String(on));
    }
    function pressed2(event) {
      if (event.key !== "Escape" || entries7.hidden) return;
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
    function picture2() {
      const state = store2.get();
      const own = formatOf(state).picture;
      return own ? own(app2, { state, shown: shown(app2.model, state), colours: palette() }) : stage2.picture();
    }
    async function savePng() {
      const made = picture2();
      const scale = made && sharpness(made);
      if (made && scale) give(`${stem}-${store2.get().view}.png`, await png(made, scale));
      else if (made) refused.textContent = app2.words.say("export.too-large", { width: made.width, height: made.height });
    }
    function saveSvg() {
      const made = picture2();
      if (made) give(`${stem}-${store2.get().view}.svg`, new Blob([`<?xml version="1.0" encoding="UTF-8"?>
${made.svg}
`], { type: "image/svg+xml" }));
    }
    function saveCsv() {
      const state = store2.get();
      const { table: table3 } = formatOf(state);
      give(`${stem}-${table3.name}.csv`, new Blob([table3.make(app2, { state, shown: shown(app2.model, state) })], { type: "text/csv;charset=utf-8" }));
    }
  }

  // src/export/papertable.js
  function paperTable({ columns, rows: rows3 }) {
    const width2 = columns.reduce((sum, column2) => sum + column2.width, 0);
    const cols = columns.map((column2) => make("col", { style: `width: ${(column2.width / width2 * 100).toFixed(2)}%` }));
    const head5 = make("thead", {}, make("tr", {}, columns.map(({ name: name2 }) => make("th", { scope: "col" }, name2))));
    const body = rows3.map((row4) => {
      if ("band" in row4) return make("tr", { class: "band" }, make("th", { colspan: columns.length, scope: "rowgroup", class: "data" }, row4.band));
      if ("note" in row4) return make("tr", { class: "band" }, make("td", { colspan: columns.length, class: "muted" }, row4.note));
      return make("tr", { class: row4.chosen ? "chosen" : null }, row4.cells.map((cell2) => make("td", { class: "data" }, cell2.map(paragraph))));
    });
    return make("table", { class: "sheet-table" }, make("colgroup", {}, cols), head5, make("tbody", {}, body));
  }
  var paragraph = ({ words: words3, role, strong, muted }) => make("p", { class: [role && "of-role", strong && "strong", muted && "muted"].filter(Boolean).join(" ") || null }, role ? sign(role) : null, make("span", {}, words3));

  // src/export/paper.js
  var TOOLS = ".close, .query, .subquery, .rest, textarea, .path > .chip, .path:not(:has(.steps, .note)), details:not(:has(> summary + *))";
  function listenToPrint(app2, stage2) {
    const margin = make("style");
    const head5 = make("header", { class: "paper-head" });
    window.addEventListener("beforeprint", () => {
      const { drawn: drawn2, content } = contentOf(app2, stage2);
      const whole3 = (
        /** @type {boolean} */
        content.length > 0
      );
      document.documentElement.dataset.paper = drawn2 ? "drawn" : whole3 ? "set" : "view";
      margin.textContent = footer(origin(app2));
      document.head.append(margin);
      if (!drawn2) {
        head5.replaceChildren(...heading3(app2));
        document.body.prepend(head5);
      }
      byId("paper").replaceChildren(...content, ...details(app2));
      unfold();
    });
    window.addEventListener("afterprint", () => {
      delete document.documentElement.dataset.paper;
      byId("paper").replaceChildren();
      margin.remove();
      head5.remove();
      fold2();
    });
  }
  function contentOf(app2, stage2) {
    const state = app2.store.get();
    const scene = { state, shown: shown(app2.model, state), colours: PAPER };
    const { pages: pages2, grid: grid2 } = formatOf(state);
    if (grid2) return { drawn: false, content: [paperTable(grid2(app2, scene))] };
    const own = pages2 ? null : stage2.picture(true);
    const pictures = pages2 ? pages2(app2, scene) : own ? [own] : [];
    return { drawn: pictures.length > 0, content: pictures.map((picture2) => make("div", { class: "page" }, drawing2(picture2))) };
  }
  function drawing2({ svg }) {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    root.querySelectorAll("title").forEach((title) => title.remove());
    return document.adoptNode(root);
  }
  function heading3(app2) {
    const state = app2.store.get();
    const said2 = [app2.words.say(state.view), ...state.view === "about" || state.view === "findings" ? [] : scope(app2, state, shown(app2.model, state))];
    return [make("h1", { class: "data" }, app2.model.data.title), make("p", { class: "data" }, said2.join(app2.words.say("scope.semicolon")))];
  }
  function details(app2) {
    if (app2.store.get().selected === null) return [];
    const copy = (
      /** @type {HTMLElement} */
      byId("panel").cloneNode(true)
    );
    for (const node of all(copy, TOOLS)) node.remove();
    for (const node of all(copy, "details")) node.open = true;
    for (const node of all(copy, "[id]")) node.removeAttribute("id");
    return [copy];
  }
  var opened = [];
  function unfold() {
    opened = /** @type {HTMLDetailsElement[]} */
    all(document, ".view:not([hidden]) details:not([open])");
    for (const node of opened) node.open = true;
  }
  function fold2() {
    for (const node of opened) node.open = false;
    opened = [];
  }
  var footer = (said2) => `@page { @bottom-left { content: ${quoted(said2)} } @bottom-right { content: counter(page) " / " counter(pages) } }`;
  var quoted = (words3) => `"${[...words3.slice(0, 200)].map((sign3) => /[\w .·-]/u.test(sign3) ? sign3 : `\\${(sign3.codePointAt(0) ?? 0).toString(16)} `).join("")}"`;

  // src/active.js
  function showActive(app2, state) {
    const list3 = byId("active");
    const set = FACETS.filter((facet) => state[facet]);
    const at2 = all(list3, "button").findIndex((button2) => button2 === document.activeElement);
    list3.hidden = !set.length;
    list3.replaceChildren(...set.map((facet) => make("li", {}, chip(app2, facet, state[facet]))));
    if (at2 >= 0) afterwards(all(list3, "button"), at2)?.focus();
  }
  var afterwards = (buttons2, at2) => buttons2[Math.min(at2, buttons2.length - 1)] ?? document.getElementById("more-filters");
  function chip(app2, facet, value) {
    const { store: store2, words: { say } } = app2;
    const name2 = named(app2, facet, value);
    const title = say("filter.remove", { name: `${say(`facet.${facet}`)} ${name2}` });
    const onclick = () => store2.update({ [facet]: "" });
    const cross = make("span", { class: "cross", "aria-hidden": "true" }, "×");
    return make("button", { type: "button", class: "chip", "data-facet": facet, "aria-label": title, title, onclick }, make("span", { class: "data" }, name2), cross);
  }

  // src/folding.js
  var LOW = matchMedia("(max-height: 560px) and (min-width: 561px) and (max-width: 1180px)");
  var NARROW2 = matchMedia("(max-width: 760px)");
  function foldLegend(sheet2, moved2) {
    const [legend2] = all(document, ".tools > .legend");
    const sets = all(legend2, ".set");
    const folded2 = make("div", { class: "folded" });
    sheet2.querySelector(".head")?.after(folded2);
    const place2 = () => {
      const away = sets.filter((set) => LOW.matches || NARROW2.matches && !set.querySelector("[data-role]"));
      folded2.replaceChildren(...away);
      legend2.replaceChildren(...sets.filter((set) => !away.includes(set)));
      folded2.hidden = !away.length;
      legend2.hidden = away.length === sets.length;
      moved2();
    };
    for (const query of [LOW, NARROW2]) query.addEventListener("change", place2);
    place2();
  }
  var foldedOff = () => all(byId("facets"), ".folded [data-role][aria-pressed=false], .folded [data-kind][aria-pressed=false]").length;

  // src/facetbox.js
  var idOf = (facet) => facet === "sector" ? facet : `facet-${facet}`;
  var box = (facet) => (
    /** @type {HTMLSelectElement | null} */
    document.getElementById(idOf(facet))
  );
  var NO_FACET = Object.fromEntries(FACETS.map((facet) => [facet, NO_FILTER[facet]]));
  function listenToFacets(app2) {
    const sheet2 = document.getElementById("facets");
    if (!sheet2) return;
    const fields = FACETS.map((facet) => field(app2, facet)).filter((one) => one !== null);
    const open = opener(sheet2, () => FACETS.forEach((facet) => showBox(app2, app2.store.get(), facet, true)));
    sheet2.append(head(() => open(false)), make("div", { class: "fields" }, fields), foot2(app2, () => open(false)));
    app2.words.translate(sheet2);
    foldLegend(sheet2, () => {
      byId("more-filters").hidden = !fields.length && !sheet2.querySelector(".folded .set");
      showCount(app2.store.get());
    });
  }
  function showCount(state) {
    const set = FACETS.filter((facet) => state[facet]).length + foldedOff();
    for (const count2 of all(document, "#more-filters .count")) count2.textContent = set ? String(set) : "";
  }
  function opener(sheet2, opening) {
    const button2 = byId("more-filters");
    const place2 = (
      /** @type {HTMLElement} */
      sheet2.parentElement
    );
    const veil = make("div", { class: "veil", hidden: "" });
    place2.append(veil);
    const open = (on) => {
      if (on) opening();
      const inside = sheet2.contains(document.activeElement);
      for (const one of [sheet2, veil]) one.hidden = !on;
      button2.setAttribute("aria-expanded", String(on));
      if (!on && inside) button2.focus();
    };
    button2.addEventListener("click", () => open(sheet2.hidden));
    veil.addEventListener("click", () => open(false));
    place2.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || sheet2.hidden) return;
      event.stopPropagation();
      open(false);
      button2.focus();
    });
    const leave = (to) => to instanceof Node && !place2.contains(to) && !sheet2.hidden && open(false);
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
  var foot2 = ({ store: store2 }, close) => make(
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
  function showFacets(app2, state, tasks2) {
    const sheet2 = document.getElementById("facets");
    if (!sheet2) return;
    for (const facet of FACETS) showBox(app2, state, facet, !sheet2.hidden);
    const set = FACETS.filter((facet) => state[facet]).length;
    showCount(state);
    for (const done of sheet2.querySelectorAll(".done")) done.textContent = app2.words.say("filters.done", { count: tasks2 });
    for (const clear of sheet2.querySelectorAll(".clear")) clear.toggleAttribute("disabled", !set);
  }
  function showBox(app2, state, facet, counted3) {
    const select2 = box(facet);
    if (!select2) return;
    const left = counted3 ? counts(app2.model, passing(app2.model, { ...state, [facet]: "" }), facet) : null;
    const count2 = (value) => left ? ` (${left.get(value) ?? 0})` : "";
    for (const option of select2.options) {
      const { value } = option;
      const text2 = value ? named(app2, facet, value) + count2(value) : app2.words.say(`all-${facet}s`);
      if (option.textContent !== text2) option.textContent = text2;
    }
    select2.value = state[facet];
    select2.classList.toggle("set-to", state[facet] !== "");
  }

  // src/state.js
  var PLACES = ["view", "drawing", "selected", "partner", "to", "line", "source", "place"];
  var FIRST_VIEW = "network";
  function initialState(lang) {
    return {
      view: FIRST_VIEW,
      selected: null,
      to: null,
      line: null,
      ...NO_FILTER,
      drawing: "tasks",
      pairs: "all",
      partner: null,
      colour: "none",
      layer: false,
      taskOrder: "text",
      actorOrder: "tasks",
      source: null,
      place: null,
      find: "",
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
        const gone = PLACES.some((name2) => name2 in change && !same(before[name2], change[name2]));
        const changed = Object.entries(gone ? { find: "", ...change } : change).filter(([key2, value]) => !same(Reflect.get(before, key2), value));
        if (!changed.length) return;
        state = Object.freeze({ ...before, ...Object.fromEntries(changed) });
        for (const listener of listeners) listener(state, before);
      },
      subscribe: (listener) => void listeners.push(listener)
    };
  }
  var same = (one, two) => JSON.stringify(one) === JSON.stringify(two);
  var toggled = (list3, member) => list3.includes(member) ? list3.filter((one) => one !== member) : [...list3, member];

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
    for (const row4 of all(document, ".legend, #active")) {
      row4.addEventListener("focusin", ({ target }) => (
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
    byId("shown").textContent = `${words3.say("shown")} ${drawn2} ${words3.say("of")} ${words3.count(model2.data.counts.tasks, "tasks")}`;
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
  var LONGEST_FIND = 100;
  var REST = 250;
  function write(state, model2) {
    const initial = initialState(model2.data.lang);
    const said2 = new URLSearchParams();
    const tell = (key2, value) => value && said2.set(key2, value);
    if (state.view !== initial.view) tell("view", state.view);
    if (state.selected !== null) tell("item", model2.items[state.selected].key);
    if (state.partner !== null) tell("with", model2.items[state.partner].key);
    if (state.to !== null) tell("to", model2.items[state.to].key);
    if (state.line !== null) tell("at", placeOf2(model2, state.line));
    tell("without", [...ROLES, ...ACTORS].filter((one) => isOff2(state, one)).join(" "));
    if (state.sector) tell("sector", model2.items[state.sector].key);
    if (state.section) tell("section", model2.items[state.section].key);
    if (state.plan) tell("plan", model2.items[state.plan].key);
    tell("level", state.level);
    tell("due", state.due);
    if (state.drawing !== initial.drawing) tell("draw", state.drawing);
    if (state.pairs !== initial.pairs) tell("pairs", state.pairs);
    if (state.colour !== initial.colour) tell("colour", state.colour);
    if (state.layer) tell("layer", "sectors");
    if (state.taskOrder !== initial.taskOrder) tell("tasks", state.taskOrder);
    if (state.actorOrder !== initial.actorOrder) tell("actors", state.actorOrder);
    if (state.lang !== initial.lang) tell("lang", state.lang);
    if (state.source !== null) tell("source", model2.data.texts[state.source].identifier);
    if (state.place !== null) tell("words", state.place.join("-"));
    tell("find", [...state.find].slice(0, LONGEST_FIND).join(""));
    return said2.toString().replaceAll("%2F", "/");
  }
  function read(hash, model2, views2) {
    const said2 = new URLSearchParams(hash.replace(/^#/, ""));
    const lost = [];
    let state = initialState(model2.data.lang);
    for (const [key2, value] of said2) {
      const change = key2 === "at" ? {} : meaning(key2, value, model2, views2);
      if (change === null) lost.push(part2(key2, value));
      else state = { ...state, ...change };
    }
    const at2 = said2.get("at");
    const line = at2 === null ? null : lineAt(model2, state.selected, at2);
    if (at2 !== null && line === null) lost.push(part2("at", at2));
    state = { ...state, ...withPartner(state, model2, said2, lost) };
    return { ...state, ...withTarget(state, model2, lost), line, lost };
  }
  function withPartner({ selected, partner }, model2, said2, lost) {
    if (partner === null) return {};
    if (selected !== null && selected !== partner && isDepartment(model2, selected)) return { partner };
    lost.push(part2("with", said2.get("with") ?? ""));
    return { partner: null };
  }
  function withTarget({ selected, partner, to }, model2, lost) {
    if (to === null) return {};
    if (partner === null && selected !== null && selected !== to && isDepartment(model2, selected)) return { to };
    lost.push(part2("to", model2.items[to].key));
    return { to: null };
  }
  var isDepartment = (model2, id) => model2.items[id].kind === "organization";
  var part2 = (key2, value) => `${key2}=${value}`.slice(0, 200);
  function meaning(key2, value, model2, views2) {
    switch (key2) {
      case "view":
        return views2.includes(value) ? { view: value } : null;
      case "item":
        return known5(itemOf(model2, value), (selected) => ({ selected }));
      case "to":
        return known5(itemOf(model2, value, "organization"), (to) => ({ to }));
      case "sector":
        return known5(itemOf(model2, value, "sector"), (sector2) => ({ sector: sector2 }));
      case "section":
        return known5(itemOf(model2, value, "section"), (section) => ({ section }));
      case "plan":
        return known5(itemOf(model2, value, "plan"), (plan) => ({ plan }));
      case "level":
        return options(model2, "level").includes(value) ? { level: value } : null;
      case "due":
        return options(model2, "due").includes(value) ? { due: value } : null;
      case "with":
        return known5(itemOf(model2, value, "organization"), (partner) => ({ partner }));
      case "draw":
        return value === "tasks" || value === "ties" ? { drawing: value } : null;
      case "pairs":
        return value === "all" || value === "two" || value === "holds" ? { pairs: value } : null;
      case "colour":
        return value === "none" || value === "section" || value === "sector" ? { colour: value } : null;
      case "layer":
        return value === "sectors" ? { layer: true } : null;
      case "tasks":
        return value === "text" || value === "actors" ? { taskOrder: value } : null;
      case "actors":
        return value === "tasks" || value === "name" ? { actorOrder: value } : null;
      case "lang":
        return value === "zh" || value === "en" ? { lang: value } : null;
      case "source":
        return known5(textOf(model2, value), (source) => ({ source }));
      case "words":
        return known5(placeIn(model2, value), (place2) => ({ place: place2 }));
      case "find":
        return value.trim() ? { find: value.trim() } : null;
      case "without":
        return without(value.split(" "));
      default:
        return null;
    }
  }
  function without(names3) {
    const rolesOff = (
      /** @type {Role[]} */
      names3.filter((name2) => ROLES.some((role) => role === name2))
    );
    const kindsOff = (
      /** @type {Kind[]} */
      names3.filter((name2) => ACTORS.includes(name2))
    );
    return rolesOff.length + kindsOff.length === names3.length ? { rolesOff, kindsOff } : null;
  }
  function textOf(model2, identifier) {
    const at2 = model2.data.texts.findIndex((text2) => text2.identifier === identifier);
    return at2 < 0 ? null : at2;
  }
  function placeIn(model2, value) {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(value);
    const [start, end2] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
    return start < end2 && model2.data.texts.some(({ text: text2 }) => end2 <= Array.from(text2).length) ? [start, end2] : null;
  }
  var known5 = (id, change) => id === null ? null : change(id);
  var isOff2 = (state, name2) => [...state.rolesOff, ...state.kindsOff].some((one) => one === name2);
  function itemOf(model2, key2, kind) {
    return (model2.byKey.get(key2) ?? []).find((id) => !kind || model2.items[id].kind === kind) ?? null;
  }
  var placeOf2 = (model2, line) => model2.data.assignments[line]?.place.join("-") ?? "";
  var lineAt = (model2, item, place2) => (item === null ? [] : linesOf(model2, item)).find((line) => placeOf2(model2, line) === place2) ?? null;
  var STEPS = ["view", "drawing", "selected", "partner", "to", "line", "source", "place"];
  var FILTERS = ["rolesOff", "kindsOff", ...FACETS];
  var MANNER = ["lang", "layer", "colour", "pairs", "taskOrder", "actorOrder"];
  var OWN = "fengong";
  var RUN = 2e3;
  var differ = (names3, state, before) => names3.some((name2) => state[name2] !== before[name2]);
  function stepOf(state, before, pause) {
    if (differ(STEPS, state, before)) return "push";
    return differ(FILTERS, state, before) && pause > RUN ? "push" : "replace";
  }
  var returned = (there, now) => ({ ...there, ...Object.fromEntries(MANNER.map((name2) => [name2, now[name2]])) });
  function follow(store2, model2, views2) {
    let said2 = write(store2.get(), model2);
    let filteredAt = -Infinity;
    let restoring = false;
    let typing;
    const rest = () => {
      clearTimeout(typing);
      typing = void 0;
    };
    store2.subscribe((state, before) => {
      if (restoring) return;
      if (state.find !== before.find && state.find) {
        rest();
        typing = window.setTimeout(() => tell("replace"), REST);
        return;
      }
      if (typing !== void 0) tell("replace", before);
      const how = stepOf(state, before, performance.now() - filteredAt);
      if (differ(STEPS, state, before)) filteredAt = -Infinity;
      else if (differ(FILTERS, state, before)) filteredAt = performance.now();
      tell(how);
    });
    function tell(how, state = store2.get()) {
      rest();
      const next = write(state, model2);
      if (next === said2) return;
      said2 = next;
      history[`${how}State`](OWN, "", next ? `#${next}` : location.href.split("#")[0]);
    }
    window.addEventListener("popstate", (event) => {
      rest();
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
  var SIGNS = { holds: "●", chance: "◐", untold: "○" };
  var tasksOfActor = (model2, id) => [...new Set(linesOf(model2, id).map((line) => lineOf(model2, line).to))];
  function partners(model2, id) {
    const shared = /* @__PURE__ */ new Map();
    for (const task2 of tasksOfActor(model2, id)) {
      const others = new Set(linesOf(model2, task2).map((line) => lineOf(model2, line).from));
      for (const other of others) if (other !== id && model2.items[other].kind === "organization") shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const judged = new Map((model2.data.ties ?? []).flatMap(([a, b, ...rest]) => a === id ? [[b, rest]] : b === id ? [[a, rest]] : []));
    const found = [...shared].map(([other, count2]) => {
      const [expected, verdict] = judged.get(other) ?? [null, null];
      return { id: other, shared: count2, expected, verdict };
    });
    return found.sort((a, b) => b.shared - a.shared || (a.expected ?? 0) - (b.expected ?? 0) || placeOf(model2, a.id) - placeOf(model2, b.id));
  }
  function sectorsOf(model2, id) {
    const found = /* @__PURE__ */ new Map();
    for (const task2 of tasksOfActor(model2, id)) {
      for (
        const sector2 of
        /** @type {Task} */
        model2.items[task2].sectors
      ) found.set(sector2, (found.get(sector2) ?? 0) + 1);
    }
    return [...found].sort((a, b) => b[1] - a[1] || placeOf(model2, a[0]) - placeOf(model2, b[0]));
  }
  function deadlines2(model2, id) {
    const found = tasksOfActor(model2, id).flatMap(
      (task2) => (
        /** @type {Task} */
        model2.items[task2].dues.map(({ words: words3, latest, code, place: place2 }) => ({ task: task2, day: code === "recurring" ? null : latest, words: words3, code, place: place2 }))
      )
    );
    return found.sort((a, b) => (a.day ?? "9").localeCompare(b.day ?? "9"));
  }

  // src/sparql.js
  var PREFIXES = `PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
  var QUOTED = "?assignment fg:inClause/fg:evidence/oa:hasSelector/oa:exact ?quote .";
  var ALIKE = [
    "?this fg:surfaceForm ?surface ; fg:resolutionStatus ?status ; ^fg:assignee/fg:forTask/fg:inPlan ?plan .",
    "?mention fg:surfaceForm ?surface ; fg:resolutionStatus ?status .",
    "FILTER NOT EXISTS { ?mention fg:resolvedTo|fg:denotesGroup ?actor }"
  ];
  var PLAN_TASKS = "?task a fg:Task ; dcterms:title ?title .";
  function iriOf({ iris }, { key: key2, kind }) {
    const start = key2.includes("://") ? "" : kind === "sector" ? iris?.scheme : iris?.base;
    return `${start ?? ""}${key2}`.replace(/[\s<>"{}|^`\\]/g, encodeURIComponent);
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
            ...ALIKE,
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
  var PLACED = "?finding fg:evidence/oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end .";
  var FINDINGS = ["?finding a fg:Finding ; fg:inPlan ?plan ; fg:findingCode ?code .", PLACED];
  function partQuery(data, part4, items) {
    const values = items.length ? [`VALUES ?this { ${items.map((item) => `<${iriOf(data, item)}>`).join(" ")} }`] : [];
    const { select: select2, where, end: end2 } = askedFor(part4, items[0]?.kind, values);
    return `${PREFIXES}
SELECT DISTINCT ${select2} WHERE {
  ${where.join("\n  ")}
}
${end2}
`;
  }
  function askedFor(part4, kind, values) {
    const about4 = [...values, ...named4(kind)];
    switch (part4) {
      case "partners":
        return {
          select: "?partner ?shared ?expected ?verdict",
          where: [
            "{ SELECT ?this ?partner (COUNT(DISTINCT ?task) AS ?shared) WHERE {",
            ...about4.map((line) => `  ${line}`),
            "  ?beside fg:forTask ?task ; fg:assignee/fg:resolvedTo ?partner .",
            "  FILTER(?partner != ?this)",
            "} GROUP BY ?this ?partner }",
            "OPTIONAL { ?tie a fg:CoTaskTie ; fg:tiedOrganization ?this , ?partner ; fg:expectedShared ?expected ; fg:verdict ?verdict }"
          ],
          end: "ORDER BY DESC(?shared) ?expected ?partner"
        };
      case "sectors":
        return {
          select: "?sector (COUNT(DISTINCT ?task) AS ?tasks)",
          where: [...about4, "?task fg:sectorTag/fg:concept ?sector ."],
          end: "GROUP BY ?sector\nORDER BY DESC(?tasks) ?sector"
        };
      case "calendar":
        return {
          select: "?task ?due ?words ?latest ?precision",
          where: [...about4, "?task fg:deadline ?due . ?due fg:verbatim ?words ; fg:precision ?precision .", "OPTIONAL { ?due fg:latest ?latest }"],
          end: "ORDER BY ?latest ?task ?due"
        };
      case "dues":
        return {
          select: "?due ?words ?earliest ?latest ?precision",
          where: [...values, "?this fg:deadline ?due . ?due fg:verbatim ?words ; fg:precision ?precision .", "OPTIONAL { ?due fg:earliest ?earliest }", "OPTIONAL { ?due fg:latest ?latest }"],
          end: "ORDER BY ?due"
        };
      case "cites":
        return { select: "?citation ?title", where: [...values, "?this fg:citation ?citation . ?citation fg:citedTitle ?title ."], end: "ORDER BY ?citation" };
      case "tags":
        return {
          select: "?sector ?tag ?words",
          where: [...values, "?this fg:sectorTag ?tag . ?tag fg:concept ?sector ; fg:evidence/oa:hasSelector/oa:exact ?words ."],
          end: "ORDER BY ?sector ?tag"
        };
      case "notes":
        return {
          select: "?finding ?code ?start ?end",
          where: [...values, "?this fg:inPlan ?plan ; fg:evidence/oa:hasSelector ?whole . ?whole oa:start ?from ; oa:end ?to .", ...FINDINGS, "FILTER(?from <= ?start && ?end <= ?to)"],
          end: "ORDER BY ?start ?code"
        };
      case "busiest":
        return {
          select: "?this (COUNT(DISTINCT ?task) AS ?tasks) (COUNT(DISTINCT ?led) AS ?leads)",
          where: [...about4, "OPTIONAL { ?assignment fg:hasRole <https://w3id.org/fengong/scheme/role/lead> ; fg:forTask ?led }"],
          end: "GROUP BY ?this\nORDER BY DESC(?tasks) DESC(?leads) ?this"
        };
      case "plan-notes":
        return {
          select: "?plan ?finding ?code ?start ?end",
          where: [
            ...FINDINGS,
            "FILTER NOT EXISTS {",
            "  ?task a fg:Task ; fg:inPlan ?plan ; fg:evidence/oa:hasSelector ?whole . ?whole oa:start ?from ; oa:end ?to .",
            "  FILTER(?from <= ?start && ?end <= ?to)",
            "}"
          ],
          end: "ORDER BY ?plan ?start ?code"
        };
    }
  }
  function named4(kind) {
    const tasks2 = "?assignment fg:assignee ?mention ; fg:forTask ?task .";
    if (kind !== "unresolved") return ["?mention fg:resolvedTo|fg:denotesGroup ?this .", tasks2];
    return [...ALIKE, tasks2, "?task fg:inPlan ?plan ."];
  }

  // src/panel/query.js
  var CALLED = { dues: "due", tags: "sectors", busiest: "start.title" };
  var queryButton = (app2, id) => copyButton(app2, queryFor(app2.model.data, app2.model.items[id]), { class: "query" }, app2.words.say("query.copy"));
  function partButton(app2, part4, ids) {
    const text2 = partQuery(app2.model.data, part4, ids.map((id) => app2.model.items[id]));
    return copyButton(app2, text2, { class: "subquery", "data-part": part4 }, app2.words.say("query.part", { part: app2.words.say(CALLED[part4] ?? part4) }));
  }
  function copyButton({ words: words3 }, text2, attributes, label3) {
    const told2 = make("span", { class: "told", role: "status" });
    const shown2 = make("textarea", { readonly: "", rows: 8, spellcheck: "false", hidden: "", "aria-label": words3.say("query.text") });
    shown2.value = text2;
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(text2);
        told2.textContent = words3.say("query.copied");
      } catch {
        shown2.hidden = false;
        shown2.focus();
        shown2.select();
        told2.textContent = words3.say("query.selected");
      }
    };
    return make("div", attributes, make("button", { type: "button", class: "chip", title: words3.say("query.copy"), onclick: () => void copy() }, label3), told2, shown2);
  }

  // src/panel/calendar.js
  function calendar(app2, id) {
    const found = deadlines2(app2.model, id);
    if (!found.length) return null;
    const { say } = app2.words;
    const named5 = ({ day, code }) => day ? quarterName(app2.words, quarter(day)) : say(code === "recurring" ? "due.recurring" : "due.open");
    const groups = [...new Set(found.map(named5))].map((name2) => ({ name: name2, entries: found.filter((one) => named5(one) === name2) }));
    return fold("calendar", say("calendar"), found.length, groups.map(({ name: name2, entries: entries7 }) => make(
      "section",
      {},
      make("h4", {}, name2, make("span", { class: "count" }, String(entries7.length))),
      make("ul", {}, entries7.map((one) => entry(app2, one)))
    )), partButton(app2, "calendar", [id]));
  }
  function entry(app2, { task: task2, day, words: words3, place: place2 }) {
    const { source } = app2.model.items[task2];
    return make("li", { class: "entry" }, link(app2, task2), make("p", { class: "aside data" }, day ? `${day} · ` : "", see(app2, source, place2, words3)));
  }

  // src/panel/partners.js
  var FIRST2 = 5;
  function partnerParts(app2, id) {
    const found = partners(app2.model, id);
    if (!found.length) return null;
    const { say } = app2.words;
    const judged = found.some(({ verdict }) => verdict);
    const [first, rest] = [found.slice(0, FIRST2), found.slice(FIRST2)];
    const part4 = fold(
      "partners",
      say("partners"),
      found.length,
      table2(app2, id, first, judged),
      rest.length ? make("details", {}, make("summary", {}, say("partners.rest", { count: rest.length })), table2(app2, id, rest, judged)) : null,
      make("p", { class: "aside" }, say(judged ? "partners.note" : "partners.unjudged")),
      partButton(app2, "partners", [id])
    );
    part4.open = true;
    return part4;
  }
  function table2(app2, of, rows3, judged) {
    const { say } = app2.words;
    const keys = judged ? ["partner", "partner.shared", "partner.expected", "partner.verdict"] : ["partner", "partner.shared"];
    const head5 = make("tr", {}, keys.map((key2) => make("th", { scope: "col" }, say(key2))));
    return make("table", {}, make("thead", {}, head5), make("tbody", {}, rows3.map((row4) => partnerRow(app2, of, row4, judged))));
  }
  function partnerRow(app2, of, { id, shared, expected, verdict }, judged) {
    const sign3 = verdict && make("span", { "aria-hidden": "true" }, SIGNS[verdict]);
    const word = verdict && make("td", { class: `verdict ${verdict}` }, sign3, app2.words.say(`verdict.${verdict}`));
    const chance = make("td", { class: "number" }, expected === null ? "–" : expected.toFixed(1));
    const both2 = make("button", { type: "button", class: "quiet", title: app2.words.say("pair.show"), "aria-label": `${shared} · ${app2.words.say("pair.show")}`, onclick: () => app2.pair(of, id) }, String(shared));
    return make(
      "tr",
      { "data-partner": id },
      make("td", {}, link(app2, id)),
      make("td", { class: "number" }, both2),
      judged ? [chance, word ?? make("td", {}, "–")] : null
    );
  }

  // src/panel/sectors.js
  function sectorParts(app2, id) {
    const { words: words3, model: model2, select: select2 } = app2;
    const found = sectorsOf(model2, id);
    if (!found.length) return null;
    const rows3 = found.map(([sector2, tasks2]) => make(
      "li",
      {},
      make(
        "button",
        { type: "button", class: "tag", "data-id": sector2, onclick: () => select2(sector2) },
        make("span", { class: "data" }, words3.called(sector2)),
        make("span", { class: "count" }, ` ${tasks2}`)
      ),
      lazily(words3.say("sectors.words"), () => tasksOfActor(model2, id).flatMap((task2) => taggedTask(app2, task2, sector2)))
    ));
    return fold("sectors", words3.say("sectors"), found.length, make("ul", { class: "tagged" }, rows3), partButton(app2, "sectors", [id]));
  }
  function taggedTask(app2, task2, sector2) {
    const seen2 = wordsOf2(app2, task2, sector2);
    return seen2.length ? [make("div", {}, link(app2, task2), make("p", { class: "aside" }, seen2))] : [];
  }
  function wordsOf2(app2, task2, sector2) {
    const item = app2.model.items[task2];
    if (item.kind !== "task") return [];
    return item.tagged.filter(([one]) => one === sector2).map(([, said2, place2]) => seeWords(app2, item.source, place2, said2));
  }
  function lazily(title, inside) {
    const part4 = make("details", {}, make("summary", {}, title));
    part4.addEventListener("toggle", () => part4.append(...inside()), { once: true });
    return part4;
  }

  // src/pinyin.js
  var LONGEST2 = 200;
  var isLetters = (query) => /^[a-z]{2,}$/.test(query);
  function heard(letters2, name2, readings) {
    const chars = aloud(name2, readings);
    for (let from = 0; from < chars.length; from += 1) {
      if (spells(letters2, chars, from)) return from ? "inside" : "start";
    }
    return null;
  }
  var aloud = (name2, readings) => Array.from(name2).slice(0, LONGEST2).map((char) => readings[char]?.split(" ") ?? [char.toLowerCase()]);
  function spells(letters2, chars, from) {
    let places2 = /* @__PURE__ */ new Set([0]);
    for (let at2 = from; at2 < chars.length && places2.size; at2 += 1) {
      const next = /* @__PURE__ */ new Set();
      for (const place2 of places2) {
        for (const reading of chars[at2]) {
          const rest = letters2.slice(place2);
          if (reading.startsWith(rest)) return true;
          for (const piece2 of pieces2(reading)) if (rest.startsWith(piece2)) next.add(place2 + piece2.length);
        }
      }
      places2 = next;
    }
    return false;
  }
  var pieces2 = (reading) => /* @__PURE__ */ new Set([reading, reading.slice(0, 1), /^[zcs]h/.exec(reading)?.[0] ?? reading]);
  var MOST_APART = 12;
  function apart(letters2, name2, readings) {
    if (letters2.length < 3 || letters2.length > MOST_APART) return null;
    let fewest = null;
    let used = /* @__PURE__ */ new Map([[0, 0]]);
    const left = /* @__PURE__ */ new Map();
    for (const said2 of aloud(name2, readings)) {
      const next = /* @__PURE__ */ new Map();
      for (const [place2, gaps2] of [...used, ...left]) {
        for (const to of ends(letters2, place2, said2)) {
          if (to === letters2.length) fewest = Math.min(fewest ?? Infinity, gaps2);
          else next.set(to, Math.min(next.get(to) ?? Infinity, gaps2));
        }
      }
      for (const [place2, gaps2] of used) if (place2) left.set(place2, Math.min(left.get(place2) ?? Infinity, gaps2 + 1));
      used = next;
    }
    return fewest;
  }
  function ends(letters2, place2, said2) {
    const rest = letters2.slice(place2);
    return said2.flatMap((reading) => [...pieces2(reading)].filter((piece2) => rest.startsWith(piece2)).map((piece2) => place2 + piece2.length));
  }

  // src/written.js
  var plain = (text2) => text2.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  var wordsIn = (text2) => text2.normalize("NFKC").toLowerCase().match(/[a-z]+/g) ?? [];
  function ownName(name2, area) {
    if (!area) return name2;
    for (const place2 of [area, area.slice(-1)]) if (name2.startsWith(place2) && name2.length > place2.length) return name2.slice(place2.length);
    return name2;
  }
  function gaps(query, text2) {
    const chars = [...text2];
    let ends2 = /* @__PURE__ */ new Map();
    for (const [turn, char] of [...query].entries()) {
      const next = /* @__PURE__ */ new Map();
      for (const [at2, one] of chars.entries()) {
        if (one !== char) continue;
        if (turn === 0) next.set(at2, 0);
        for (const [end2, before] of ends2) if (end2 < at2) next.set(at2, Math.min(next.get(at2) ?? Infinity, before + (end2 < at2 - 1 ? 1 : 0)));
      }
      ends2 = next;
    }
    return ends2.size ? Math.min(...ends2.values()) : null;
  }

  // src/search.js
  var RANK = { exact: 0, start: 1, inside: 2, heard: 3, heardInside: 4, inWord: 5, apart: 7, said: 9, titleApart: 10 };
  var LETTERS_OF_TITLE = 3;
  var LETTERS_OF_WORD = 4;
  var ORDER2 = [...ACTORS, "task", "sector", "section", "plan"];
  function createSearch(model2) {
    const { items } = model2;
    const readings = model2.data.pinyin ?? {};
    let entries7 = null;
    const order = (hit) => ORDER2.indexOf(items[hit.id].kind);
    return (typed) => {
      const text2 = plain(typed);
      if (!text2) return [];
      entries7 ??= model2.ids.map((id) => entry2(id, items[id]));
      const query = { text: text2, parts: wordsIn(typed), readings, english: isLetters(text2) && entries7.some((one) => isWord(one, text2)) };
      const hits = entries7.flatMap((one) => {
        const found = answer(one, items[one.id], query);
        return found ? [{ id: one.id, ...found }] : [];
      });
      hits.sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
      return withoutGuesses(model2, hits);
    };
  }
  function withoutGuesses({ items }, hits) {
    const isGuess = ({ rank: rank2 }) => rank2 >= RANK.apart && rank2 < RANK.said || rank2 >= RANK.titleApart;
    const better = new Set(hits.filter((hit) => !isGuess(hit)).map(({ id }) => items[id].kind));
    return hits.filter((hit) => !isGuess(hit) || !better.has(items[hit.id].kind));
  }
  function entry2(id, item) {
    const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
    const all2 = isActor(item) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
    const area = isActor(item) ? item.area : null;
    const called = [...new Set(all2)].filter(Boolean).map((name2) => ({
      name: name2,
      key: plain(name2),
      own: plain(ownName(name2, area)),
      latin: wordsIn(name2)
    }));
    return { id, called, words: item.text ?? "", lower: (item.text ?? "").toLowerCase() };
  }
  function isWord({ called }, letters2) {
    const enough = letters2.length >= LETTERS_OF_WORD;
    return called.some(({ key: key2, latin }) => latin.some((word) => begins(word, letters2)) || enough && latin.length > 1 && key2.startsWith(letters2));
  }
  function answer(entry3, item, query) {
    const sounds = isLetters(query.text) && !query.english;
    return best(entry3, (one) => written(one, query)) ?? (sounds ? best(entry3, (one) => sound(one, item, query)) : null) ?? best(entry3, (one) => inWord(one, query.text) ? RANK.inWord : null) ?? said(entry3, query.text) ?? best(entry3, (one) => scattered(one, item, query, sounds));
  }
  function best({ called }, rankOf) {
    let found = null;
    for (const one of called) {
      const rank2 = rankOf(one);
      if (rank2 !== null && (!found || rank2 < found.rank)) found = { rank: rank2, name: one.name };
    }
    return found;
  }
  function written({ key: key2, own, latin }, { text: text2, parts: parts4 }) {
    if (key2 === text2 || own === text2) return RANK.exact;
    if (own.startsWith(text2)) return RANK.start;
    if (parts4.length && parts4.every((part4) => latin.some((word) => begins(word, part4)))) return parts4.length > 1 ? RANK.inside : RANK.start;
    return key2.includes(text2) && !/^[a-z]/.test(text2) ? RANK.inside : null;
  }
  var begins = (word, letters2) => word === letters2 || letters2.length >= LETTERS_OF_WORD && word.startsWith(letters2);
  var inWord = ({ key: key2 }, text2) => key2.includes(text2);
  function sound({ key: key2, own }, item, { text: text2, readings }) {
    if (item.kind === "task" && text2.length < LETTERS_OF_TITLE) return null;
    if (heard(text2, own, readings) === "start") return RANK.heard;
    return heard(text2, key2, readings) ? RANK.heardInside : null;
  }
  function scattered({ key: key2, own }, item, { text: text2, readings }, sounds) {
    const body = item.kind === "organization";
    const found = sounds ? body ? apart(text2, own, readings) : null : inTurn(text2, key2, own, body);
    return found === null ? null : (isActor(item) ? RANK.apart : RANK.titleApart) + Math.min(found, 99) / 100;
  }
  function inTurn(text2, key2, own, body) {
    if (/[a-z]/.test(text2)) return null;
    const few = [...text2].length;
    if (few > 2) return gaps(text2, own) ?? gaps(text2, key2);
    return few === 2 && body && own.startsWith([...text2][0]) ? gaps(text2, own) : null;
  }
  function said(entry3, query) {
    const place2 = entry3.lower.indexOf(query);
    return place2 < 0 ? null : { rank: 9, name: null, snippet: whole(entry3.words.slice(Math.max(0, place2 - 8), place2 + 30)) };
  }
  var whole = (cut2) => cut2.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  function grouped2({ items }, hits) {
    const found = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      const { kind } = items[hit.id];
      const before = found.get(kind);
      if (before) before.push(hit);
      else found.set(kind, [hit]);
    }
    return [...found].map(([kind, own]) => ({ kind, hits: own }));
  }

  // src/panel/path.js
  var FIRST3 = 8;
  var searches = /* @__PURE__ */ new WeakMap();
  function pathParts(app2, id) {
    const { to } = app2.store.get();
    const { say } = app2.words;
    const part4 = make("details", { class: "fold path" }, make("summary", {}, say("path")));
    const fill3 = () => part4.childElementCount > 1 || part4.append(...parts([to === null ? chooser(app2, id) : told(app2, id, to)]));
    part4.addEventListener("toggle", fill3);
    if (to === null) return part4;
    fill3();
    part4.open = true;
    return part4;
  }
  function chooser(app2, id) {
    const { say } = app2.words;
    const list3 = make("ul", { class: "offers" });
    const found = make("p", { class: "aside", role: "status" });
    const box2 = make("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-label": say("path.to"), placeholder: say("path.to") });
    const buttons2 = () => [...list3.querySelectorAll("button")];
    const go = (to) => app2.store.update({ to });
    const fill3 = () => {
      const hits = offered(app2, id, box2.value);
      list3.replaceChildren(...hits.slice(0, FIRST3).map((one) => make("li", {}, choice(app2, one, () => go(one)))));
      found.textContent = hits.length ? hits.length > FIRST3 ? say("path.more", { shown: FIRST3, total: hits.length }) : "" : say("nothing");
    };
    box2.addEventListener("input", fill3);
    box2.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) buttons2()[0]?.click();
      if (event.key === "ArrowDown") buttons2()[0]?.focus();
      if (event.key === "ArrowDown") event.preventDefault();
    });
    list3.addEventListener("keydown", (event) => walk(event, buttons2(), box2));
    fill3();
    return [make("p", { class: "aside" }, say("path.note")), box2, list3, found];
  }
  function walk(event, all2, box2) {
    const step2 = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step2) return;
    event.preventDefault();
    const at2 = all2.indexOf(
      /** @type {HTMLElement} */
      event.target
    ) + step2;
    (at2 < 0 ? box2 : all2[Math.min(at2, all2.length - 1)])?.focus();
  }
  function choice({ words: words3 }, id, onclick) {
    return make("button", { type: "button", class: "link", "data-to": id, onclick }, sign("organization"), make("span", { class: "data" }, words3.called(id)));
  }
  function offered({ model: model2 }, id, text2) {
    const others = model2.ids.filter((one) => model2.items[one].kind === "organization" && one !== id);
    if (!text2.trim()) return others.sort((a, b) => model2.items[b].weight - model2.items[a].weight);
    const search2 = searches.get(model2) ?? createSearch({ ...model2, ids: model2.ids.filter((one) => model2.items[one].kind === "organization") });
    searches.set(model2, search2);
    return search2(text2).map((hit) => hit.id).filter((one) => one !== id);
  }
  function told(app2, from, to) {
    const { say, called } = app2.words;
    const steps = path(app2.model, passing(app2.model, app2.store.get()), from, to);
    const other = make("button", { type: "button", class: "chip", onclick: () => app2.store.update({ to: null }) }, say("path.other"));
    if (!steps) return [make("p", { class: "note data", role: "status" }, say("path.none", { from: called(from), to: called(to) })), other];
    const tasks2 = steps.filter((_, at2) => at2 % 2 === 0);
    return [
      make("p", { role: "status", class: "data" }, say("path.found", { to: called(to), count: tasks2.length })),
      make("ol", { class: "steps" }, tasks2.map((step2, at2) => stretch(app2, step2, steps[2 * at2 + 1]))),
      other
    ];
  }
  var stretch = (app2, into, out) => make("li", {}, link(app2, into.from), roles(app2, into), link(app2, into.to), roles(app2, out), link(app2, out.to));
  function roles(app2, { from, to, lines: lines4 }) {
    const { model: model2, words: words3, select: select2 } = app2;
    const task2 = model2.items[from].kind === "task" ? from : to;
    const sorted2 = [...lines4].sort((a, b) => rank(app2, a) - rank(app2, b));
    return make("span", { class: "roles" }, sorted2.map((line) => {
      const { role } = lineOf(model2, line);
      return make("button", { type: "button", class: "chip", "data-line": line, title: words3.say("path.words"), onclick: () => select2(task2, line) }, sign(role), words3.say(`role.${role}`));
    }));
  }
  var rank = ({ model: model2 }, line) => ROLES.indexOf(
    /** @type {import("../types").Role} */
    lineOf(model2, line).role
  );
  var pathChanges = (state, before) => state.to !== before.to || state.to !== null && FILTERS2.some((key2) => state[key2] !== before[key2]);
  var FILTERS2 = ["rolesOff", "kindsOff", "sector", "section", "plan", "level", "due"];

  // src/panel/actor.js
  function actorParts(app2, id, item) {
    const { pick } = app2.words;
    const own = linesOf(app2.model, id);
    const other = app2.store.get().lang === "zh" ? item.name[1] : item.name[0];
    return [
      caveats2(app2, item, own.length),
      facts(app2, [
        inPlan(app2, item),
        ["in-plan", written2(app2, own, item.surfaces.filter((form) => form !== item.name[0]))],
        ["other-name", other !== pick(item.name) && other],
        ["also", item.aliases],
        ["area", item.area],
        ["level", item.level && pick(item.level)],
        ["candidates", item.candidates]
      ]),
      item.kind === "organization" ? [pathParts(app2, id), partnerParts(app2, id)] : null,
      sectorParts(app2, id),
      calendar(app2, id),
      byRole(app2, own, taskEntries),
      queryButton(app2, id)
    ];
  }
  function written2(app2, own, forms2) {
    const { model: model2 } = app2;
    return forms2.map((form) => {
      const line = own.find((one) => model2.data.assignments[one].surface === form);
      if (!line) return make("span", { class: "form" }, form);
      const { source } = model2.items[lineOf(model2, line).to];
      return make("span", { class: "form" }, see(app2, source, model2.data.assignments[line].place, form));
    });
  }
  function caveats2({ words: { say, pick } }, item, times) {
    if (item.kind === "group") return make("p", { class: "hint" }, say("group.note"));
    if (item.kind !== "unresolved") return null;
    const why = make("p", { class: "note" }, make("b", {}, say("unresolved.note")), item.status ? pick(item.status) : "");
    return [why, times > 1 ? make("p", { class: "hint" }, say("alike")) : null];
  }
  function taskEntries(app2, lineIds) {
    return lineIds.map((id) => {
      const task2 = lineOf(app2.model, id).to;
      return make("div", { class: "entry", "data-entry": id }, link(app2, task2), planLine(app2, task2), quote(app2, [id]), place(app2, id), openNote(app2, [id]));
    });
  }

  // src/panel/handle.js
  var handle = null;
  function handleOf({ words: words3 }, anew) {
    handle ??= make("button", { type: "button", id: "handle", "aria-controls": "panel", onclick: () => fold3(!byId("panel").classList.contains("folded")) });
    handle.setAttribute("aria-label", words3.say("details"));
    if (anew) fold3(false);
    return handle;
  }
  function fold3(on) {
    byId("panel").classList.toggle("folded", on);
    handle?.setAttribute("aria-expanded", String(!on));
  }

  // src/panel/pair.js
  function pairParts(app2, id, partner) {
    const { say } = app2.words;
    const tasks2 = sharedTasks(app2.model, id, partner);
    const count2 = make("span", { class: "count" }, String(tasks2.length));
    const list3 = make("ul", { class: "shared" }, tasks2.map(({ task: task2, lines: lines4 }) => make(
      "li",
      { class: "entry", "data-shared": task2 },
      link(app2, task2),
      planLine(app2, task2),
      make("ul", { class: "names" }, lines4.flat().map((line) => roleRow(app2, line)))
    )));
    return [
      head2(app2, id, partner),
      verdictParts(app2, id, partner),
      tasks2.length ? make("section", {}, make("h3", {}, say("pair.tasks"), count2), list3) : make("p", { class: "hint" }, say("pair.none"))
    ];
  }
  function head2(app2, id, partner) {
    const { say } = app2.words;
    return make(
      "header",
      { class: "pair" },
      make("p", { class: "kind" }, say("pair")),
      make("button", { type: "button", class: "close", "aria-label": say("pair.close"), onclick: () => app2.select(id) }, "×"),
      make("h2", { class: "data" }, link(app2, id), link(app2, partner))
    );
  }
  function verdictParts(app2, id, partner) {
    const { say } = app2.words;
    const found = partners(app2.model, id).find((one) => one.id === partner);
    if (!found) return null;
    const { shared, expected, verdict } = found;
    const known6 = facts(app2, [
      ["partner.shared", say("drawn.tasks", { count: shared })],
      ["partner.expected", expected !== null && expected.toFixed(1)],
      ["partner.verdict", verdict && `${SIGNS[verdict]} ${say(`verdict.${verdict}`)}`]
    ]);
    return [known6, make("p", { class: "hint" }, say(verdict ? "partners.note" : "partners.unjudged"))];
  }
  function roleRow({ model: model2, words: words3, select: select2 }, line) {
    const { from, to, role } = lineOf(model2, line);
    const button2 = make(
      "button",
      { type: "button", class: "link", "data-line": line, onclick: () => select2(to, line) },
      sign(role),
      make("span", { class: "data" }, `${words3.called(from)} · ${words3.say(`role.${role}`)}`)
    );
    return make("li", {}, button2);
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
      make("ul", { class: "bars" }, ranked.map((id) => bar2(app2, id, most))),
      partButton(app2, "busiest", ranked),
      make("p", { class: "hint" }, words3.say("start.groups")),
      planNotes(app2)
    ];
  }
  function busiest(model2) {
    const { items } = model2;
    const departments2 = model2.ids.filter((id) => items[id].kind === "organization");
    return departments2.sort((a, b) => items[b].weight - items[a].weight || leads(model2, b) - leads(model2, a)).slice(0, TOP);
  }
  function bar2({ model: model2, words: words3, select: select2 }, id, most) {
    const led2 = leads(model2, id);
    const { weight } = model2.items[id];
    const strip = make("span", { class: "bar", "aria-hidden": "true" }, piece("lead", led2 / most), piece("", (weight - led2) / most));
    const title = led2 ? `${words3.say("role.lead")} ${led2}` : "";
    const parts4 = [make("span", { class: "name data" }, words3.called(id)), strip, make("span", { class: "count" }, String(weight))];
    return make("li", {}, make("button", { type: "button", "data-id": id, title, onclick: () => select2(id) }, parts4));
  }
  function piece(name2, share) {
    const node = make("i", { class: name2 });
    node.style.flex = `0 0 ${100 * share}%`;
    return node;
  }
  function planNotes(app2) {
    const { notes: notes2 } = app2.model.data;
    if (!notes2.length) return null;
    const count2 = notes2.reduce((sum, group2) => sum + group2.notes.length, 0);
    const summary2 = make("summary", {}, `${app2.words.say("plan-notes")} · ${count2}`);
    return make("details", { class: "findings" }, summary2, notes2.map((group2, at2) => noteGroup(app2, group2, notes2[at2 - 1])), partButton(app2, "plan-notes", []));
  }
  function noteGroup(app2, group2, before) {
    const { called, has, say } = app2.words;
    const head5 = group2.plan && before?.plan !== group2.plan ? make("p", { class: "plan data" }, called(group2.plan)) : null;
    const title = has(`finding.${group2.code}`) ? say(`finding.${group2.code}`) : group2.code;
    const count2 = make("span", { class: "count" }, String(group2.notes.length));
    const boxes = group2.notes.map((one) => noteBox(app2, one, group2.source));
    return [head5, make("details", { "data-code": group2.code }, make("summary", {}, title, count2), boxes)];
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
        ["cites", item.citing.map(([title, at2]) => row2(see(app2, item.source, at2, `《${title}》`)))],
        ["in-text", [see(app2, item.source, item.place, say("place", { start, end: end2 }))]]
      ]),
      item.dues.length ? partButton(app2, "dues", [id]) : null,
      item.citing.length ? partButton(app2, "cites", [id]) : null,
      tags(app2, id, item.sectors),
      own.length ? byRole(app2, own, actorEntries) : make("p", { class: "hint" }, say("nobody")),
      notes(app2, id, item),
      make("details", {}, make("summary", {}, `${say("task-text")} · ${say("place", { start, end: end2 })}`), make("p", { class: "source" }, item.text)),
      queryButton(app2, id)
    ];
  }
  function dues(app2, item) {
    const { say, pick } = app2.words;
    return item.dues.map(({ words: words3, latest, precision, place: at2 }) => row2(see(app2, item.source, at2, words3), `（${latest ? `${say("until")} ${latest}` : pick(precision)}）`));
  }
  var row2 = (...inside) => make("span", { class: "form" }, inside);
  function actorEntries(app2, lineIds) {
    const { model: model2 } = app2;
    const clauseOf = (id) => model2.data.assignments[id].clause;
    return [...new Set(lineIds.map(clauseOf))].map((clause) => {
      const here = lineIds.filter((id) => clauseOf(id) === clause);
      const names3 = here.map((id) => make("li", { "data-entry": id }, link(app2, lineOf(model2, id).from), place(app2, id)));
      return make("div", { class: "entry" }, quote(app2, here), openNote(app2, here), make("ul", { class: "names" }, names3));
    });
  }
  function tags(app2, task2, sectors) {
    if (!sectors.length) return null;
    const { words: words3, select: select2 } = app2;
    const tag = (id) => make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select2(id) }, words3.called(id));
    return make("section", {}, make("h3", {}, words3.say("sectors")), make("ul", { class: "tagged" }, sectors.map((id) => make("li", {}, tag(id), wordsOf2(app2, task2, id)))), partButton(app2, "tags", [task2]));
  }
  function notes(app2, id, { notes: found, source }) {
    if (!found.length) return null;
    const count2 = make("span", { class: "count" }, String(found.length));
    return make("section", {}, make("h3", {}, app2.words.say("notes"), count2), found.map((one) => noteBox(app2, one, source)), partButton(app2, "notes", [id]));
  }

  // src/panel/panel.js
  function showPanel(app2, { selected, partner, line, lost }) {
    const panel = byId("panel");
    const hint = lost.length ? make("p", { class: "note data", role: "status" }, app2.words.say("link.lost", { parts: lost.join("、") })) : null;
    const handle2 = handleOf(app2, panel.dataset.of !== (selected ?? ""));
    panel.dataset.of = selected ?? "";
    panel.replaceChildren(...parts([handle2, hint, selected === null ? startParts(app2) : partner !== null ? pairParts(app2, selected, partner) : [head3(app2, selected), describe(app2, selected)]]));
    panel.classList.toggle("open", selected !== null);
    const entry3 = line ? panel.querySelector(`[data-entry="${line}"]`) : null;
    entry3?.classList.add("chosen");
    if (entry3) entry3.scrollIntoView({ block: "center" });
    else panel.scrollTop = 0;
  }
  var panelChanges = (state, before) => state.selected !== before.selected || state.partner !== before.partner || pathChanges(state, before) || state.line !== before.line || state.lang !== before.lang || state.lost !== before.lost;
  function describe(app2, id) {
    const { model: model2 } = app2;
    const item = model2.items[id];
    switch (item.kind) {
      case "task":
        return taskParts(app2, id, item);
      case "plan":
        return [taskList(app2, model2.tasksOf.get(id) ?? []), queryButton(app2, id)];
      case "section":
        return [facts(app2, [inPlan(app2, item), ["in-text", item.place && [see(app2, item.source, item.place, placed(app2, item.place))]]]), taskList(app2, model2.tasksOf.get(id) ?? []), queryButton(app2, id)];
      case "sector":
        return [make("ul", {}, linesOf(model2, id).map((line) => sectorEntry(app2, lineOf(model2, line).to, id))), queryButton(app2, id)];
      default:
        return actorParts(app2, id, item);
    }
  }
  var sectorEntry = (app2, task2, sector2) => make("li", { class: "entry" }, taggedTask(app2, task2, sector2), planLine(app2, task2));
  var placed = ({ words: words3 }, [start, end2]) => words3.say("place", { start, end: end2 });
  function head3({ model: model2, words: words3, select: select2 }, id) {
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

  // src/passage.js
  var AROUND = { before: 10, after: 30 };
  var FOLDED = ["repeat", "furniture"];
  function createPassages({ data: { texts }, items }) {
    let read2 = null;
    return (text2, limit) => {
      const query = plain(text2);
      if (!query) return { count: 0, first: [] };
      read2 ??= texts.map((one, source) => compared(one, source));
      const found = read2.flatMap((one) => within(one, query).map((place2) => ({ one, place: place2, folded: isFolded(one, place2) })));
      found.sort((a, b) => Number(a.folded) - Number(b.folded));
      return { count: found.length, first: found.slice(0, limit).map(({ one, place: place2 }) => passage(one, place2, texts[one.source].marks, items)) };
    };
  }
  function compared({ text: text2, marks: marks2 }, source) {
    const chars = Array.from(text2);
    const pieces3 = chars.map((char) => char >= "㐀" && char <= "鿿" ? char : plain(char));
    const folded2 = marks2.filter(([kind]) => FOLDED.includes(kind)).map(([, start, end2]) => (
      /** @type {Place} */
      [start, end2]
    ));
    const at2 = new Uint32Array(pieces3.reduce((sum, piece2) => sum + piece2.length, 0));
    let unit = 0;
    for (const [place2, piece2] of pieces3.entries()) {
      at2.fill(place2, unit, unit + piece2.length);
      unit += piece2.length;
    }
    return { source, chars, plain: pieces3.join(""), at: at2, folded: folded2 };
  }
  function within(text2, query) {
    const found = [];
    for (let at2 = text2.plain.indexOf(query); at2 >= 0; at2 = text2.plain.indexOf(query, at2 + query.length)) {
      found.push([text2.at[at2], text2.at[at2 + query.length - 1] + 1]);
    }
    return found;
  }
  var isFolded = ({ folded: folded2 }, [start, end2]) => folded2.some(([from, to]) => from < end2 && start < to);
  function passage({ source, chars }, [start, end2], marks2, items) {
    const cut2 = (from, to) => chars.slice(Math.max(0, from), to).join("").replace(/\s+/g, " ");
    const around3 = marks2.find(([kind, from, to, [id]]) => kind === "task" && from <= start && end2 <= to && id in items);
    return {
      source,
      place: [start, end2],
      before: cut2(start - AROUND.before, start),
      words: cut2(start, end2),
      after: cut2(end2, end2 + AROUND.after),
      task: around3 ? around3[3][0] : null
    };
  }

  // src/searchbox.js
  var LIMIT = 20;
  function createSearchBox(app2) {
    const { model: model2, words: words3, select: select2, store: store2 } = app2;
    const search2 = createSearch(model2);
    const passages2 = createPassages(model2);
    const box2 = (
      /** @type {HTMLInputElement} */
      byId("search")
    );
    const results = byId("results");
    const found = byId("found");
    let active = -1;
    let said2 = "";
    const ask = () => store2.update({ find: box2.value.trim() });
    const rows3 = () => all(results, "[role=option]");
    function show(text2) {
      said2 = text2;
      if (!text2) return hide();
      if (box2.value.trim() !== text2) box2.value = text2;
      const hits = search2(box2.value);
      const groups = grouped2(model2, hits);
      const { count: count2, first } = passages2(box2.value, LIMIT);
      let at2 = 0;
      const next = () => at2++;
      results.replaceChildren(...groups.map((group2) => section(group2, next)), ...count2 ? [inText(count2, first, next)] : []);
      const all2 = hits.length + count2;
      byId("found-count").textContent = all2 ? words3.count(all2, "results") : words3.say("nothing");
      found.hidden = false;
      box2.setAttribute("aria-expanded", "true");
      move(all2 ? 0 : -1);
    }
    function section({ kind, hits }, next) {
      const listed = hits.slice(0, LIMIT);
      return listing(words3.say(`kind.${kind}`), hits.length, listed.map((hit) => result(hit, next())));
    }
    function listing(name2, count2, listed) {
      const cut2 = listed.length < count2 ? words3.say("found.first", { shown: listed.length }) : "";
      const head5 = make("p", { class: "found-kind", "aria-hidden": "true" }, make("b", {}, name2), make("span", { class: "count" }, String(count2)), cut2);
      return make("div", { role: "group", "aria-label": `${name2} ${count2} ${cut2}`.trim() }, head5, make("ul", { role: "none" }, listed));
    }
    function inText(count2, first, next) {
      return listing(words3.say("found.in-text"), count2, first.map((one) => passage2(one, next())));
    }
    function passage2({ source, place: place2, before, words: said3, after, task: task2 }, at2) {
      const { texts } = model2.data;
      const item = model2.items[task2 ?? ""];
      const where = [texts.length > 1 && texts[source].short, item?.kind === "task" ? `${words3.say("kind.task")} ${item.number}` : words3.say("found.outside")];
      const onclick = () => {
        lookUp(app2, source, place2, { selected: task2 });
        close();
        document.getElementById("text")?.focus({ preventScroll: true });
      };
      return make(
        "li",
        { id: `result-${at2}`, role: "option", class: "passage", "data-place": place2.join("-"), "aria-selected": "false", onclick },
        make("span", { class: "data" }, before, make("mark", {}, said3.slice(0, 200)), after),
        make("span", { class: "data place" }, where.filter(Boolean).join(" · "))
      );
    }
    function result(hit, at2) {
      const item = model2.items[hit.id];
      const name2 = words3.called(hit.id);
      const shown2 = [name2, `${item.number ?? ""}${name2}`];
      const why = hit.snippet ? `…${hit.snippet}…` : hit.name && !shown2.includes(hit.name) ? hit.name : null;
      const number = item.kind === "task" ? `${item.number} ` : "";
      return make(
        "li",
        { id: `result-${at2}`, role: "option", "data-id": hit.id, "aria-selected": "false", onclick: () => choose(hit.id) },
        sign(item.kind),
        make("span", { class: "name data" }, `${number}${name2}`.slice(0, 200)),
        make("span", { class: "count" }, item.kind === "task" ? "" : String(item.weight)),
        item.plan && planOf(model2, hit.id) ? make("span", { class: "plan data" }, words3.called(item.plan).slice(0, 200)) : null,
        why ? make("span", { class: "why data" }, why.slice(0, 200)) : null
      );
    }
    function move(to) {
      const options2 = rows3();
      active = options2.length ? (to + options2.length) % options2.length : -1;
      for (const [at2, row4] of options2.entries()) row4.setAttribute("aria-selected", String(at2 === active));
      if (active < 0) return box2.removeAttribute("aria-activedescendant");
      box2.setAttribute("aria-activedescendant", `result-${active}`);
      if (active === 0) byId("found").scrollTop = 0;
      else options2[active].scrollIntoView({ block: "nearest" });
    }
    function hide() {
      found.hidden = true;
      box2.setAttribute("aria-expanded", "false");
      box2.removeAttribute("aria-activedescendant");
    }
    const close = () => store2.update({ find: "" });
    function choose(id) {
      select2(id);
      close();
    }
    function pressed2(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(active + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && active >= 0 && !event.isComposing) {
        const { id } = rows3()[active].dataset;
        if (!id) return rows3()[active].click();
        choose(id);
        byId("panel").focus();
      }
    }
    box2.addEventListener("input", ask);
    box2.addEventListener("focus", () => setTimeout(() => search2(" x")), { once: true });
    box2.addEventListener("focus", ask);
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
      refresh: () => said2 && show(said2),
      /** Shows what the state says is searched for. @param {string} text */
      follow: (text2) => text2 !== said2 && show(text2)
    };
  }

  // src/stage.js
  function createStage({ store: store2, words: words3 }, views2) {
    const panel = byId("panel");
    let current = null;
    const mounted = /* @__PURE__ */ new Set();
    const places2 = views2.map((view) => {
      const section = document.getElementById(view.name) ?? make("section", { id: view.name, class: "view", tabindex: -1, "data-word-label": view.name });
      const onclick = () => store2.update({ view: view.name });
      const button2 = make("button", { type: "button", "data-view": view.name, "data-word": view.name, onclick });
      panel.before(section);
      byId("views").append(button2);
      return { view, section, button: button2 };
    });
    function enter(name2) {
      for (const { view, section, button: button2 } of places2) {
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
      if (next !== current) places2[views2.indexOf(next)].button.scrollIntoView({ block: "nearest", inline: "center" });
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
      focus: () => places2.find(({ view }) => view === current)?.section.focus(),
      /** @param {boolean} [paper] */
      picture: (paper) => current?.picture?.(paper) ?? null
    };
  }

  // src/text/key.js
  function textKey({ model: model2, words: words3 }) {
    const marks2 = model2.data.texts.flatMap((text2) => text2.marks);
    const kinds = ["clause", "due", "sector", "cite", "damage", "lost", "noted", "unread"].filter((kind) => marks2.some((mark2) => mark2[0] === kind));
    const roles2 = ROLES.filter((role) => Object.values(model2.data.assignments).some((one) => one.role === role));
    const sample = (name2, said2) => make("li", {}, make("span", { class: `m ${name2} sample` }, said2));
    return make(
      "ul",
      { class: "key", "aria-label": words3.say("text.key") },
      roles2.map((role) => sample(`name ${role}`, words3.say(`role.${role}`))),
      kinds.map((kind) => sample(kind, words3.say(`text.${kind}`)))
    );
  }
  function signKey({ words: words3 }, names3, prefix) {
    return make("ul", { class: "key" }, names3.map((name2) => make("li", {}, sign(name2), words3.say(`${prefix}.${name2}`))));
  }

  // src/views/about.js
  function about2(app2) {
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
          part3(app2, "how", [make("ul", { class: "points" }, ["rules", "unknown", "groups", "limits"].map((key2) => make("li", {}, say(`about.how.${key2}`))))]),
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
  var part3 = ({ words: words3 }, key2, inside) => make("section", { class: `part of-${key2}` }, make("h2", {}, words3.say(`about.${key2}`)), inside);
  function counts2({ model: { data }, words: { say } }) {
    const characters = data.texts.reduce((sum, { text: text2 }) => sum + Array.from(text2).length, 0);
    const found = byCode(data).reduce((sum, [, one]) => sum + one.length, 0);
    const { tasks: tasks2, assignments: assignments2, organization, group: group2, unresolved } = data.counts;
    const rows3 = [
      [tasks2, "tasks"],
      [organization, "organizations"],
      [group2, "groups"],
      [unresolved, "unresolveds"],
      [assignments2, "assignments"],
      [characters, "about.characters"],
      [found, "about.findings"]
    ];
    return make("ul", { class: "figures" }, rows3.map(([count2, key2]) => make("li", {}, make("b", {}, String(count2)), ` ${say(key2, { count: count2 })}`)));
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

  // src/views/blocks.js
  var WHOLE = 150;
  var BLOCK = 40;
  var BEYOND = 1;
  var GUESS = 64;
  function createBlocks(root, blank) {
    let blocks = [];
    let asked2 = false;
    function fill3(block) {
      if (block.full) return;
      block.full = true;
      block.element.replaceChildren(...block.entries());
    }
    function clear(block) {
      block.full = false;
      block.element.replaceChildren(blank(block.height ?? guess() * block.count));
    }
    function guess() {
      const seen2 = blocks.filter(({ height }) => height);
      const count2 = seen2.reduce((sum, block) => sum + block.count, 0);
      return count2 ? seen2.reduce((sum, { height }) => sum + (height ?? 0), 0) / count2 : GUESS;
    }
    const isNear = ({ top, bottom }) => bottom > -BEYOND * innerHeight && top < (1 + BEYOND) * innerHeight;
    function look() {
      asked2 = false;
      if (!root.offsetHeight) return;
      const places2 = blocks.map(({ element: element3 }) => element3.getBoundingClientRect());
      for (const [at2, block] of blocks.entries()) {
        if (block.full) block.height = places2[at2].height;
        const near = isNear(places2[at2]);
        if (near) fill3(block);
        else if (block.full && !block.element.contains(document.activeElement)) clear(block);
      }
    }
    function later2() {
      if (!asked2 && blocks.length) requestAnimationFrame(look);
      asked2 = blocks.length > 0;
    }
    document.addEventListener("scroll", later2, { capture: true, passive: true });
    window.addEventListener("resize", later2);
    return {
      /**
       * Other entries; short lists have them all, of long ones those that come into sight.
       * @param {Block[]} next their elements stand in the document
       */
      set(next) {
        const whole3 = next.reduce((sum, { count: count2 }) => sum + count2, 0) <= WHOLE;
        blocks = whole3 ? [] : next.map((block) => ({ ...block, full: false, height: null }));
        if (whole3) for (const { element: element3, entries: entries7 } of next) element3.replaceChildren(...entries7());
        else blocks.forEach(clear);
        look();
        later2();
      },
      /**
       * Makes the entries of a block, that one of them may be brought into sight.
       * @param {HTMLElement} element
       */
      open(element3) {
        blocks.filter((block) => block.element === element3).forEach(fill3);
      },
      /** Makes all entries, as paper needs them. */
      openAll: () => blocks.forEach(fill3)
    };
  }
  var chunks = (list3) => Array.from({ length: Math.ceil(list3.length / BLOCK) }, (_, at2) => list3.slice(at2 * BLOCK, (at2 + 1) * BLOCK));
  var blankRow = (height) => make("tr", { class: "later", "aria-hidden": "true" }, make("td", { colspan: 4, style: `height:${Math.round(height)}px` }));

  // src/views/list.js
  var COLUMNS3 = ["number", "title", "answers", "due"];
  function list2(app2) {
    const { model: model2, words: words3, store: store2 } = app2;
    const table3 = make("table", { class: "tasks" });
    let root;
    let blocks;
    let placeOf4 = /* @__PURE__ */ new Map();
    let drawn2 = null;
    let lang = "";
    function draw(visible) {
      const tasks2 = model2.ids.filter((id) => model2.items[id].kind === "task" && visible.items.has(id));
      const rows3 = withBands(model2, tasks2);
      placeOf4 = /* @__PURE__ */ new Map();
      let at2 = 1;
      const parts4 = chunks(rows3).map((own) => {
        const element3 = make("tbody");
        const first = (at2 += own.length) - own.length;
        own.forEach(({ id }) => placeOf4.set(id, element3));
        return { element: element3, count: own.length, entries: () => own.map((row4, n) => tableRow(row4, first + n, visible)) };
      });
      table3.setAttribute("aria-rowcount", String(rows3.length + 1));
      table3.replaceChildren(head5(), ...parts4.map(({ element: element3 }) => element3));
      table3.hidden = !rows3.length;
      byId("empty").hidden = rows3.length > 0 || !model2.data.counts.tasks;
      blocks.set(parts4);
    }
    const head5 = () => make("thead", {}, make("tr", { "aria-rowindex": 1 }, COLUMNS3.map((word) => make("th", { scope: "col", class: word }, words3.say(word)))));
    function tableRow({ id, band: band2 }, at2, visible) {
      if (!band2) return taskRow3(app2, id, at2 + 1, visible, store2.get().selected === id);
      const kind = model2.items[id].kind === "plan" ? "band plan" : "band";
      return make("tr", { class: kind, "aria-rowindex": at2 + 1 }, make("th", { colspan: 4, scope: "rowgroup", class: "data" }, words3.called(id)));
    }
    function highlight({ selected }) {
      for (const row4 of all(table3, "tr.chosen")) row4.classList.toggle("chosen", row4.dataset.task === selected);
      if (selected !== null) rowOf(selected)?.classList.add("chosen");
    }
    const rowOf = (id) => all(placeOf4.get(id) ?? make("tbody"), "tr[data-task]").find((row4) => row4.dataset.task === id);
    return {
      name: "list",
      mount(element3) {
        root = element3;
        root.querySelector("noscript")?.remove();
        root.prepend(table3);
        blocks = createBlocks(root, blankRow);
        window.addEventListener("beforeprint", () => !root.hidden && blocks.openAll());
      },
      /**
       * @param {State} state
       * @param {Shown} shown
       */
      show(state, { visible }) {
        if (visible !== drawn2 || state.lang !== lang) draw(visible);
        [drawn2, lang] = [visible, state.lang];
        highlight(state);
      },
      hide() {
      },
      reveal(id) {
        const place2 = placeOf4.get(id);
        if (place2) blocks.open(place2);
        const row4 = rowOf(id);
        row4?.classList.add("chosen");
        if (row4 && !isIn(row4, root)) row4.scrollIntoView({ block: "center" });
      }
    };
  }
  function taskRow3(app2, id, at2, visible, chosen2) {
    const { model: model2, words: words3, select: select2 } = app2;
    const item = (
      /** @type {import("../types").Task} */
      model2.items[id]
    );
    const title = make("span", { "data-item": id }, wordsButton(words3.pick(item.name), () => select2(id)));
    return make(
      "tr",
      { "data-task": id, "aria-rowindex": at2, class: chosen2 ? "chosen" : null },
      make("td", { class: "number data" }, item.number),
      make("td", { class: "title data" }, title),
      make("td", { class: "who" }, who(app2, id, visible), wholeText(app2, item)),
      make("td", { class: "due data" }, item.dues.map((due) => make("p", {}, due.words)))
    );
  }
  function who(app2, id, visible) {
    const { model: model2, words: words3 } = app2;
    const stated = linesOf(model2, id).filter((line) => lineOf(model2, line).role !== "sector");
    if (!stated.length) return make("p", { class: "muted" }, words3.say("nobody"));
    const left = stated.filter((line) => visible.lines.has(line));
    const roles2 = [...new Set(left.map((line) => (
      /** @type {Role} */
      lineOf(model2, line).role
    )))];
    const named5 = roles2.map((role) => {
      const names3 = left.filter((line) => lineOf(model2, line).role === role).map((line) => actor(app2, line));
      return make("p", {}, make("span", { class: "role" }, sign(role), make("span", {}, words3.say(`role.${role}`))), make("span", {}, names3));
    });
    return [...named5, ...clauseQuotes(app2, left)];
  }
  function actor({ model: model2, store: store2, select: select2 }, line) {
    const { from } = lineOf(model2, line);
    const item = (
      /** @type {import("../types").Actor} */
      model2.items[from]
    );
    const { surface } = model2.data.assignments[line];
    const [zh, en] = item.called;
    const button2 = wordsButton(store2.get().lang === "en" && en !== zh ? en : surface, () => select2(from, line));
    button2.prepend(sign(item.kind));
    return make("span", { class: "actor", "data-item": from, "data-line": line }, button2);
  }
  var wordsButton = (text2, onclick) => make("button", { type: "button", class: "link", onclick }, make("span", { class: "data" }, text2));
  function isIn(node, root) {
    const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
    return own.top >= frame.top && own.bottom <= frame.bottom;
  }

  // src/views/cursor.js
  function createCursor(grid2, scroller, open, draw) {
    let at2 = { row: 1, column: 0 };
    let last = at2;
    const rowAt = (row4) => (
      /** @type {HTMLElement | null} */
      grid2.querySelector(`[data-row="${row4}"]`)
    );
    function cellAt({ row: row4, column: column2 }) {
      const line = rowAt(row4);
      if (!line) return null;
      const cells = (
        /** @type {HTMLElement[]} */
        [...line.children]
      );
      const found = cells.find((cell2) => cell2.dataset.column === String(column2));
      if (found) return found;
      const made = empty(column2);
      line.insertBefore(made, cells.find((cell2) => Number(cell2.dataset.column) > column2) ?? null);
      return made;
    }
    function move(to) {
      draw(to);
      const cell2 = cellAt(to);
      if (!cell2) return;
      enter(cell2, to);
      bring(cell2, grid2, scroller);
      cell2.focus({ preventScroll: true });
    }
    function enter(cell2, to) {
      grid2.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
      cell2.setAttribute("tabindex", "0");
      at2 = to;
    }
    function pressed2(event) {
      const cell2 = cellOf(event.target);
      if (!cell2 || event.altKey) return;
      const to = moved(event.key, at2, last, event.ctrlKey || event.metaKey);
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
      if (relatedTarget instanceof Node && grid2.contains(relatedTarget)) return;
      at2 = { ...at2, column: 0 };
      rowAt(at2.row)?.firstElementChild?.setAttribute("tabindex", "0");
    }
    grid2.addEventListener("keydown", pressed2);
    grid2.addEventListener("click", clicked);
    grid2.addEventListener("focusout", left);
    return {
      /** Where the keyboard is; what is drawn of the grid has to hold it. */
      spot: () => at2,
      /**
       * The grid has been drawn anew: the cursor stays as near as may be to where it was.
       * @param {{ row: number, column: number }} corner the last row and column
       */
      size(corner) {
        last = corner;
        at2 = { row: Math.min(at2.row, last.row), column: 0 };
      },
      /** The cell the keyboard is in can be reached by Tab. */
      enter() {
        if (!grid2.querySelector('[tabindex="0"]')) rowAt(at2.row)?.firstElementChild?.setAttribute("tabindex", "0");
      }
    };
  }
  var cellOf = (target) => target instanceof Element ? (
    /** @type {HTMLElement | null} */
    target.closest("[data-column]")
  ) : null;
  function empty(column2) {
    const cell2 = document.createElement("div");
    cell2.className = "cell empty";
    for (const [name2, value] of Object.entries({ role: "gridcell", "aria-colindex": column2 + 1, "data-column": column2, tabindex: -1 })) {
      cell2.setAttribute(name2, String(value));
    }
    cell2.style.setProperty("--n", String(column2 - 1));
    return cell2;
  }
  function bring(cell2, grid2, scroller) {
    const own = cell2.getBoundingClientRect();
    const frame = inner(scroller);
    const corner = grid2.querySelector(".corner")?.getBoundingClientRect() ?? frame;
    if (!cell2.closest(".head")) scroller.scrollTop += step(own.top, own.bottom, frame.top + corner.bottom - corner.top, frame.bottom);
    if (cell2.dataset.column !== "0") scroller.scrollLeft += step(own.left, own.right, frame.left + corner.right - corner.left, frame.right);
  }
  function inner(scroller) {
    const { left, top } = scroller.getBoundingClientRect();
    const [x, y] = [left + scroller.clientLeft, top + scroller.clientTop];
    return { left: x, top: y, right: x + scroller.clientWidth, bottom: y + scroller.clientHeight };
  }
  var step = (from, to, low, high) => from < low ? from - low : Math.max(0, to - high);

  // src/views/pane.js
  var WHOLE2 = 120;
  var BEYOND2 = 12;
  function around([from, to], count2, now) {
    if (count2 <= WHOLE2) return [1, count2];
    const within2 = (at2) => Math.min(Math.max(at2, 1), count2);
    const enough = now[0] <= within2(from - 5) && now[1] >= within2(to + 5);
    return enough ? now : [within2(from - BEYOND2), within2(to + BEYOND2)];
  }
  function createPane(grid2, scroller, parts4) {
    let last = { row: 0, column: 0 };
    let rows3 = [1, 0];
    let columns = [1, 0];
    let asked2 = false;
    function seen2() {
      const size2 = (name2) => Number.parseFloat(getComputedStyle(grid2).getPropertyValue(name2)) || 34;
      const [height, width2] = [size2("--height"), size2("--cell")];
      const [top, left] = [Math.floor(scroller.scrollTop / height) + 1, Math.floor(scroller.scrollLeft / width2) + 1];
      return { rows: [top, top + Math.ceil(scroller.clientHeight / height)], columns: [left, left + Math.ceil(scroller.clientWidth / width2)] };
    }
    function draw(to = { row: 0, column: 0 }) {
      const now = seen2();
      const before = [rows3, columns].join();
      rows3 = around(to.row && !holds(rows3, to.row) ? [to.row, to.row] : now.rows, last.row, rows3);
      columns = around(to.column && !holds(columns, to.column) ? [to.column, to.column] : now.columns, last.column, columns);
      if (before === [rows3, columns].join()) return;
      const { row: row4, column: column2 } = parts4.spot();
      const [head5, body] = [".head .row", ".body"].map((one) => (
        /** @type {HTMLElement} */
        grid2.querySelector(one)
      ));
      fill2(body, "row", [...every(rows3), ...[row4, to.row].filter((at2) => at2 > 0)], parts4.row);
      fill2(head5, "column", [...every(columns), ...[column2, to.column].filter((at2) => at2 > 0)], parts4.column);
      for (const node of all(body, ":scope > [data-row]")) fillRow(node, Number(node.dataset.row));
      parts4.drawn();
    }
    function fillRow(node, at2) {
      const { row: row4, column: column2 } = parts4.spot();
      fill2(node, "column", parts4.filled(at2).filter((one) => holds(columns, one)), (one) => parts4.cell(at2, one), row4 === at2 ? column2 : 0);
    }
    scroller.addEventListener("scroll", () => {
      if (!asked2) requestAnimationFrame(() => {
        asked2 = false;
        if (scroller.clientHeight && last.row) draw();
      });
      asked2 = true;
    }, { passive: true });
    return {
      draw,
      /** @param {Spot} corner last row and column of a grid that is drawn anew */
      size(corner) {
        last = corner;
        [rows3, columns] = [[1, 0], [1, 0]];
      }
    };
  }
  var holds = ([first, last], at2) => first <= at2 && at2 <= last;
  var every = ([first, last]) => Array.from({ length: last - first + 1 }, (_, at2) => first + at2);
  function fill2(parent, name2, wanted, make2, keep = 0) {
    const there = new Map(all(parent, `:scope > [data-${name2}]`).map((node) => [Number(node.dataset[name2]), node]));
    const kept = /* @__PURE__ */ new Set([...wanted, ...[0, keep].filter((at2) => there.has(at2))]);
    for (const [at2, node] of there) if (!kept.has(at2)) node.remove();
    let before;
    for (const at2 of [...kept].sort((one, two) => one - two)) {
      const node = there.get(at2) ?? make2(at2);
      if (!there.has(at2)) before ? before.after(node) : parent.prepend(node);
      before = node;
    }
  }

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
    const grid2 = make("div", { class: "grid", role: "grid", "data-word-label": "matrix.grid" });
    const scroller = make("div", { class: "scroller" }, grid2);
    const note = make("p", { class: "muted", hidden: true });
    const stripe = make("div", { class: "stripe", hidden: true, "aria-hidden": "true" });
    const cursor = createCursor(grid2, scroller, open, (spot2) => pane.draw(spot2));
    const pane = createPane(grid2, scroller, { row: row4, column: column2, filled: filled2, cell: cell2, spot: () => cursor.spot(), drawn: redrawn });
    let table3 = { rows: [], columns: [] };
    let left = null;
    let order = "";
    let lit2 = null;
    let drawn2 = false;
    function open(cell3) {
      if (cell3.dataset.id) return select2(cell3.dataset.id);
      const lines4 = (cell3.dataset.lines ?? "").split(" ").filter(Boolean);
      if (!lines4.length) return;
      const next = lines4[(lines4.indexOf(store2.get().line ?? "") + 1) % lines4.length];
      select2(lineOf(model2, next).to, next);
    }
    function draw(state, visible) {
      table3 = crosstab(app2, state, visible);
      const { rows: rows3, columns } = table3;
      grid2.style.setProperty("--columns", String(columns.length));
      grid2.setAttribute("aria-rowcount", String(rows3.length + 1));
      grid2.setAttribute("aria-colcount", String(columns.length + 1));
      const head5 = make("div", { class: "head", role: "rowgroup" }, make("div", { class: "row", role: "row", "aria-rowindex": 1, "data-row": 0 }, corner()));
      const body = make("div", { class: "body", role: "rowgroup", style: `--rows: ${rows3.length}` });
      grid2.replaceChildren(stripe, head5, body);
      cursor.size({ row: rows3.length, column: columns.length });
      pane.size({ row: rows3.length, column: columns.length });
      note.hidden = rows3.length > 0;
      note.textContent = words3.say(model2.data.counts.tasks ? "empty" : "no-tasks");
      scroller.hidden = !rows3.length;
      pane.draw();
    }
    const corner = () => make(
      "div",
      { class: "corner", role: "columnheader", "aria-colindex": 1, "data-column": 0, tabindex: -1 },
      make("span", {}, words3.say("matrix.columns"), " →"),
      make("span", {}, words3.say("matrix.rows"), " ↓")
    );
    function column2(at2) {
      const { id, kind, tasks: tasks2 } = table3.columns[at2 - 1];
      const name2 = words3.called(id);
      const label3 = `${words3.say(`kind.${kind}`)}：${name2}（${words3.count(tasks2, "tasks")}）`;
      const first = at2 > 1 && table3.columns[at2 - 2].kind !== kind;
      const attributes = { class: `column${first ? " first" : ""}`, role: "columnheader", title: label3, "aria-label": label3 };
      return make(
        "div",
        { ...attributes, ...spot(at2), "data-id": id, "data-item": id },
        make("span", { class: "name data" }, name2),
        make("span", { class: "count" }, String(tasks2)),
        sign(kind)
      );
    }
    function row4(at2) {
      const { id, band: band2 } = table3.rows[at2 - 1];
      const item = model2.items[id];
      const plan = planOf(model2, id);
      const number = item.kind === "task" ? item.number : "";
      const where = store2.get().taskOrder === "actors" && plan ? `${plan} · ` : "";
      const head5 = make(
        "div",
        { class: "name", role: "rowheader", ...spot(0), "data-id": id, "data-item": id, title: words3.called(id) },
        make("span", { class: "number data" }, number),
        make("span", { class: "data" }, where + words3.called(id))
      );
      const kind = band2 ? item.kind === "plan" ? " band plan" : " band" : "";
      return make("div", { class: `row${kind}`, role: "row", "aria-rowindex": at2 + 1, "data-row": at2, style: `--r: ${at2 - 1}` }, head5);
    }
    function filled2(at2) {
      return [...table3.rows[at2 - 1].cells.keys()].map((one) => one + 1);
    }
    function cell2(at2, column3) {
      const lines4 = table3.rows[at2 - 1].cells.get(column3 - 1) ?? [];
      const roles2 = [...new Set(lines4.map((id) => (
        /** @type {Role} */
        lineOf(model2, id).role
      )))];
      const label3 = `${words3.called(table3.columns[column3 - 1].id)}：${roles2.map((role) => words3.say(`role.${role}`)).join("、")}`;
      return make(
        "div",
        { class: "cell", role: "gridcell", ...spot(column3), "data-lines": lines4.join(" "), title: label3, "aria-label": label3 },
        roles2.map((role) => mark2(role))
      );
    }
    const mark2 = (role) => make("span", { class: `letter ${role}`, "aria-hidden": "true" }, words3.say(`mark.${role}`));
    function redrawn() {
      cursor.enter();
      if (drawn2) highlight();
    }
    function highlight() {
      const { selected, line } = store2.get();
      const actor2 = line ? lineOf(model2, line).from : selected;
      for (const node of all(grid2, "[data-item]")) {
        const id = node.dataset.item ?? "";
        const chosen2 = id === selected || id === actor2;
        node.classList.toggle("bright", lit2 !== null && lit2.items.has(id));
        node.classList.toggle("chosen", chosen2);
        if (node.role === "rowheader") node.parentElement?.classList.toggle("chosen", chosen2);
        node.setAttribute("aria-selected", String(chosen2));
      }
      for (const node of all(grid2, ".cell[data-lines]")) {
        node.classList.toggle("chosen", line !== null && (node.dataset.lines ?? "").split(" ").includes(line));
      }
      const column3 = table3.columns.findIndex(({ id }) => id === actor2);
      stripe.hidden = column3 < 0;
      stripe.style.setProperty("--at", String(column3));
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
        const wanted = JSON.stringify([state.taskOrder, state.actorOrder, state.lang]);
        const anew = visible !== left || wanted !== order;
        [left, order, lit2, drawn2] = [visible, wanted, bright, false];
        if (anew) draw(state, visible);
        drawn2 = true;
        highlight();
        showTools(state);
      },
      hide() {
      },
      reveal(id) {
        const { line } = store2.get();
        const { from, to } = line ? lineOf(model2, line) : { from: id, to: id };
        const row5 = table3.rows.findIndex((one) => one.id === to) + 1;
        const at2 = table3.columns.findIndex((one) => one.id === from) + 1;
        if (!row5 && !at2) return;
        pane.draw({ row: row5, column: at2 });
        const heads = all(grid2, "[data-item]").filter((node) => node.dataset.item === id);
        const cells = line ? all(grid2, ".cell.chosen") : heads;
        for (const node of cells) bring(node, grid2, scroller);
      }
    };
  }
  var spot = (column2) => ({ "aria-colindex": column2 + 1, "data-column": column2, tabindex: -1, style: column2 ? `--n: ${column2 - 1}` : null });
  function tools({ model: model2, store: store2 }) {
    const used = new Set(Object.values(model2.data.assignments).map(({ role }) => role));
    const orders = ORDERS.map(([field2, label3, choices]) => {
      const buttons2 = choices.map(([by, word]) => make("button", { type: "button", "data-order": field2, "data-by": by, "data-word": word, onclick: () => store2.update({ [field2]: by }) }));
      const heading6 = make("span", { class: "muted", "data-word": label3 });
      return make("div", { class: "order" }, heading6, make("div", { class: "switch", role: "group", "data-word-label": label3 }, buttons2));
    });
    const letters2 = ROLES.filter((role) => used.has(role)).map((role) => make("li", {}, make("span", { class: `letter ${role}`, "data-word": `mark.${role}` }), make("span", { "data-word": `role.${role}` })));
    return make("div", { class: "bar" }, orders, make("ul", { class: "letters", "data-word-label": "matrix.legend" }, letters2));
  }

  // src/export/picture.js
  var MARGIN2 = 28;
  var NARROWEST = 320;
  var TITLE = 21;
  var COUNTS = 14;
  function picture(app2, scene) {
    const { state, layout } = scene;
    const foot3 = (width2) => legend(app2, drawn(app2, scene), scene, width2);
    return sheet(app2, scene, state.layer ? layout.full : layout.extent, foot3, [...lines2(app2, scene), ...nodes(app2, scene)]);
  }
  function sheet(app2, scene, [left, top, right, bottom], legendOf, marks2) {
    const { colours } = scene;
    const width2 = Math.max(right - left, NARROWEST) + 2 * MARGIN2;
    const head5 = heading4(app2, scene, width2 - 2 * MARGIN2);
    const foot3 = legendOf(width2 - 2 * MARGIN2);
    const height = head5.height + (bottom - top) + foot3.height + 3 * MARGIN2;
    const middle2 = width2 / 2 - (left + right) / 2;
    const title = app2.model.data.title;
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width2.toFixed(1)} ${height.toFixed(1)}`, width: width2, height, "font-family": colours.font, role: "img", "aria-label": title },
      element("title", {}, escaped(title)),
      element("rect", { width: "100%", height: "100%", fill: colours.ground }),
      element("g", { transform: `translate(${MARGIN2} ${MARGIN2})` }, head5.svg),
      element("g", { transform: `translate(${middle2.toFixed(1)} ${(MARGIN2 + head5.height - top).toFixed(1)})` }, ...marks2),
      element("g", { transform: `translate(${MARGIN2} ${(height - MARGIN2 - foot3.height + 12).toFixed(1)})` }, foot3.svg)
    );
    return { svg, width: width2, height };
  }
  function drawn(app2, scene) {
    const { shown: { visible }, portion: portion2 } = scene;
    return { items: portion2.items.filter((id) => visible.items.has(id)), lines: portion2.lines.filter((line) => !edgeLook(app2, line, scene).hidden) };
  }
  function heading4(app2, { state, shown: shown2, colours, portion: portion2 }, width2) {
    const title = wrapped(app2.model.data.title, width2 / TITLE, 2);
    const part4 = portion2.said.map(([key2, values]) => app2.words.say(key2, values)).join("");
    const [below] = wrapped([...part4 ? [part4] : [], ...scope(app2, state, shown2)].join(app2.words.say("scope.semicolon")), width2 / COUNTS, 1);
    const height = title.length * TITLE * 1.3 + COUNTS * 1.5;
    const rows3 = title.map((line, row4) => element("tspan", { x: 0, y: TITLE * (1 + row4 * 1.3) }, escaped(line)));
    const big = element("text", { "font-size": TITLE, "font-weight": 650, fill: colours.ink }, ...rows3);
    const small = element("text", { y: height - COUNTS * 0.4, "font-size": COUNTS, fill: colours.muted }, escaped(below));
    return { svg: big + small, height: height + 12 };
  }
  function lines2(app2, scene) {
    const { smooth } = app2.model.data.network.options.edges;
    const roundness = smooth.enabled ? smooth.roundness : 0;
    return drawn(app2, scene).lines.map((line) => {
      const [from, to] = [line.from, line.to].map((end2) => scene.layout.points[end2]);
      return lineMark(line, edgeLook(app2, line, scene), { from, to, roundness });
    });
  }
  function nodes(app2, scene) {
    const { bright } = scene.shown;
    const all2 = forms(app2.model, scene.portion);
    return drawn(app2, scene).items.map((id) => {
      const form = { .../** @type {{ shape: string, size: number }} */
      all2.get(id), box: scene.layout.task, dim: bright !== null && !bright.items.has(id) };
      return nodeMark(nodeLook(app2, id, scene), form, app2.words.called(id)) + tabsOf(app2, id, scene).map((tab) => tabMark(tab, scene.colours)).join("");
    });
  }

  // global:library
  var { DataSet, Network } = vis;

  // src/bundles.js
  var width = (tasks2) => Math.min(10, Math.round((1 + 0.9 * Math.sqrt(tasks2)) * 10) / 10);
  function bundled(model2, visible) {
    const { overview } = model2.data;
    if (!overview) throw new Error("the page has no overview");
    const boxOf = owners(model2, new Set(overview.boxes), visible);
    const held = holdings(model2, visible, boxOf);
    const total = new Map([...held].map(([actor2, own2]) => [actor2, distinct(own2)]));
    const actors2 = model2.ids.filter((id) => total.has(id)).sort((a, b) => count(total, b) - count(total, a)).slice(0, overview.limits.actors);
    const weights = new Map(actors2.map((id) => [id, count(total, id)]));
    for (const box2 of boxOf.values()) if (box2) weights.set(box2, count(weights, box2) + 1);
    const own = actors2.map((actor2) => lines3(model2, actor2, held.get(actor2) ?? /* @__PURE__ */ new Map()));
    return {
      boxes: overview.boxes.filter((id) => weights.has(id)),
      actors: actors2,
      weights,
      lines: own.flatMap((found) => found.slice(0, overview.limits.each)),
      all: { actors: total.size, lines: own.flat().length, boxless: [...boxOf.values()].filter((box2) => !box2).length }
    };
  }
  var count = (numbers, id) => numbers.get(id) ?? 0;
  var distinct = (own) => [...own.values()].reduce((sum, { tasks: tasks2 }) => sum + tasks2.size, 0);
  function owners(model2, boxes, visible) {
    const tasks2 = [...visible.items].filter((id) => model2.items[id].kind === "task");
    return new Map(tasks2.map((id) => [id, headings(model2.items[id]).reverse().find((one) => boxes.has(one)) ?? null]));
  }
  function holdings(model2, visible, boxOf) {
    const held = /* @__PURE__ */ new Map();
    for (const id of visible.lines) {
      const { from, to, role } = lineOf(model2, id);
      if (!isActor(model2.items[from])) continue;
      const own = at(held, from, () => /* @__PURE__ */ new Map());
      const here = at(own, boxOf.get(to) ?? null, () => ({ tasks: /* @__PURE__ */ new Set(), roles: /* @__PURE__ */ new Set() }));
      here.tasks.add(to);
      here.roles.add(
        /** @type {Role} */
        role
      );
    }
    return held;
  }
  function at(map, key2, begin2) {
    const found = map.get(key2) ?? begin2();
    map.set(key2, found);
    return found;
  }
  function lines3(model2, actor2, own) {
    const strokes = model2.data.network.strokes ?? {};
    const found = [...own].flatMap(([box2, { tasks: tasks2, roles: roles2 }]) => box2 === null ? [] : [{ box: box2, tasks: tasks2, role: ROLES.find((role) => roles2.has(role)) ?? "support" }]);
    found.sort((a, b) => b.tasks.size - a.tasks.size || Number(b.role === "lead") - Number(a.role === "lead"));
    return found.map(({ box: box2, tasks: tasks2, role }) => ({
      id: `${actor2}-${box2}`,
      from: actor2,
      to: box2,
      role,
      width: width(tasks2.size),
      // Only what is led is solid.
      dashes: role === "responsible" ? [12, 4] : strokes[role]?.dashes ?? false
    }));
  }

  // src/portion.js
  function portion(model2, state, shown2) {
    const { overview } = model2.data;
    if (!overview) return { mode: "all", items: model2.ids, lines: [...model2.lines.values()], shown: shown2, boxes: /* @__PURE__ */ new Set(), weights: /* @__PURE__ */ new Map(), said: [] };
    if (state.selected !== null) return around2(model2, state, shown2, candidates(model2, state.selected, shown2.visible));
    if (shown2.visible.items.size <= overview.limits.items) return whole2(model2, shown2, [["large.left", {}]]);
    if (overview.boxes.length) return summary(model2, state, shown2);
    return around2(model2, state, shown2, model2.ids.filter((id) => model2.items[id].kind === "task" && shown2.visible.items.has(id)));
  }
  function whole2(model2, shown2, said2) {
    const items = model2.ids.filter((id) => shown2.visible.items.has(id));
    const lines4 = [...shown2.visible.lines].map((id) => lineOf(model2, id));
    return { mode: "part", items, lines: lines4, shown: shown2, boxes: /* @__PURE__ */ new Set(), weights: /* @__PURE__ */ new Map(), said: said2 };
  }
  function summary(model2, { layer }, { visible }) {
    const { boxes, actors: actors2, lines: lines4, weights, all: all2 } = bundled(model2, visible);
    const plans = [...new Set(boxes.flatMap((id) => model2.items[id].plan ?? []))];
    const items = [...plans, ...boxes, ...actors2];
    const said2 = [actors2.length < all2.actors ? ["large.overview", { shown: actors2.length, total: all2.actors }] : ["large.all", { total: all2.actors }]];
    if (lines4.length < all2.lines) said2.push(["large.lines", { shown: lines4.length, total: all2.lines, each: model2.data.overview?.limits.each }]);
    if (all2.boxless) said2.push(["large.boxless", { count: all2.boxless }]);
    if (layer) said2.push(["large.sectors", {}]);
    return { mode: "overview", items, lines: lines4, shown: everything(items, lines4), boxes: new Set(boxes), weights, said: said2 };
  }
  var everything = (items, lines4) => ({ visible: { items: new Set(items), lines: new Set(lines4.map(({ id }) => id)) }, bright: null });
  function candidates(model2, id, visible) {
    const item = model2.items[id];
    if (item.kind === "task") return [id];
    const lines4 = linesOf(model2, id).filter((one) => visible.lines.has(one) || item.kind === "sector").map((one) => lineOf(model2, one));
    const tasks2 = isHeading(item) ? model2.tasksOf.get(id) ?? [] : [...new Set(lines4.map(({ to }) => to))];
    const led2 = new Set(lines4.filter(({ role }) => role === "lead").map(({ to }) => to));
    const rank2 = (task2) => (led2.has(task2) ? 1e6 : 0) + model2.items[task2].weight;
    return tasks2.filter((one) => visible.items.has(one)).sort((a, b) => rank2(b) - rank2(a));
  }
  function around2(model2, { selected, to, layer }, { visible, bright }, found) {
    const limits = (
      /** @type {NonNullable<Model["data"]["overview"]>} */
      model2.data.overview.limits
    );
    const first = to !== null && bright ? [...bright.items] : [];
    const tasks2 = [.../* @__PURE__ */ new Set([...first.filter((id) => model2.items[id].kind === "task"), ...found])].slice(0, limits.tasks);
    const own = lineup(model2, visible, tasks2);
    const most = [...own].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const fixed = [selected, ...first].flatMap((id) => id !== null && isActor(model2.items[id]) ? [id] : []);
    const room = found.length > 1 || fixed.length ? limits.actors : limits.items - tasks2.length - 2;
    const actors2 = [.../* @__PURE__ */ new Set([...fixed, ...most])].slice(0, Math.max(room, fixed.length));
    const above = tasks2.flatMap((id) => headings(model2.items[id]));
    const kept = /* @__PURE__ */ new Set([...tasks2, ...actors2, ...above]);
    if (selected !== null && isHeading(model2.items[selected])) kept.add(selected);
    const sectors = layer ? sectorsOf2(model2, tasks2).slice(0, limits.items - kept.size) : [];
    for (const id of sectors) kept.add(id);
    const lines4 = tasks2.flatMap((id) => linesOf(model2, id)).filter((id) => visible.lines.has(id)).map((id) => lineOf(model2, id)).filter(({ from }) => kept.has(from));
    const total = lineup(model2, visible, found);
    const drawn2 = everything(model2.ids.filter((id) => kept.has(id)), lines4);
    return {
      mode: "part",
      items: [...drawn2.visible.items],
      lines: lines4,
      boxes: /* @__PURE__ */ new Set(),
      weights: /* @__PURE__ */ new Map(),
      shown: { visible: drawn2.visible, bright: lit(selected, to, bright, drawn2) },
      said: leftOut(selected !== null && isActor(model2.items[selected]), [tasks2.length, (/* @__PURE__ */ new Set([...found, ...tasks2])).size], [actors2.length, (/* @__PURE__ */ new Set([...total.keys(), ...actors2])).size])
    };
  }
  var lit = (selected, to, bright, { visible }) => selected === null || bright === null ? null : { items: to !== null ? bright.items : visible.items, lines: bright.lines };
  function lineup(model2, visible, tasks2) {
    const found = /* @__PURE__ */ new Map();
    for (const task2 of tasks2) {
      const actors2 = new Set(linesOf(model2, task2).filter((id) => visible.lines.has(id)).map((id) => lineOf(model2, id)).filter(({ role }) => role !== "sector").map(({ from }) => from));
      for (const actor2 of actors2) found.set(actor2, (found.get(actor2) ?? 0) + 1);
    }
    return found;
  }
  function sectorsOf2(model2, tasks2) {
    const found = /* @__PURE__ */ new Map();
    for (const id of tasks2) {
      const item = model2.items[id];
      for (const sector2 of item.kind === "task" ? item.sectors : []) found.set(sector2, (found.get(sector2) ?? 0) + 1);
    }
    return [...found].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  }
  function leftOut(leads2, tasks2, actors2) {
    const said2 = [];
    if (!tasks2[1]) said2.push(["large.none", {}]);
    said2.push([tasks2[0] < tasks2[1] ? leads2 ? "large.tasks.some" : "large.tasks.most" : "large.tasks.all", { shown: tasks2[0], total: tasks2[1] }]);
    said2.push([actors2[0] < actors2[1] ? "large.actors.some" : "large.actors.all", { shown: actors2[0], total: actors2[1] }]);
    return said2;
  }

  // src/views/labels.js
  var LATIN_EXTRA = 1.55;
  var [HEADING_SIZE, PLAN_SIZE, BOX_SIZE] = [13, 15, 14];
  var LINES = 3;
  var labels = (model2, part4, frame) => Object.fromEntries(part4.items.map((id) => [id, part4.boxes.has(id) ? counted2(model2, id, part4.weights.get(id) ?? 0, frame) : label2(model2, id, frame)]));
  var clean = (words3) => words3.replace(/[^\P{C}\s]/gu, "").replace(/\s+/g, " ").trim();
  var shorten = (words3, width2) => wrapped(words3, width2, 1)[0].trimEnd();
  var bare = (number) => number.replace(/^[（(第]+|[）)、.．章节条篇]+$/g, "") || number;
  function names(model2, item) {
    const { lost } = model2.data.words;
    if (item.kind === "section" && item.lost) return [lost[0], lost[1]];
    return isActor(item) ? item.called : item.name;
  }
  function label2(model2, id, frame) {
    const item = model2.items[id];
    const [zh, en] = names(model2, item).map((name2) => clean(name2.slice(0, 300)));
    if (item.kind === "plan") return both(shorten(frame.task_ems ? zh : clean(item.short), frame.heading_width / PLAN_SIZE));
    if (item.kind === "task") return [boxed2(item.number, " ", zh, frame), boxed2(item.number, " ", en, frame)];
    if (isHeading(item)) return [boxed2(item.number ?? "", "", zh, frame), boxed2(item.number ?? "", "", en, frame)];
    const lines4 = item.kind === "sector" ? 1 : LINES;
    return [wrapped(zh, frame.actor_ems, lines4).join("\n"), wrapped(en, frame.actor_ems + (en === zh ? 0 : LATIN_EXTRA), Math.max(lines4, 2)).join("\n")];
  }
  var both = (name2) => (
    /** @type {Name} */
    [name2, name2]
  );
  function boxed2(number, joint, name2, frame) {
    if (frame.task_ems) return shorten(`${shorten(clean(number), 5)}${joint}${name2}`, joint ? frame.task_ems : frame.heading_width / HEADING_SIZE);
    return numbered2(number, name2, joint ? 3.2 : frame.heading_width / HEADING_SIZE);
  }
  var numbered2 = (number, name2, width2) => shorten(number ? ems(number) <= width2 ? number : bare(number) : name2, width2);
  function counted2(model2, id, tasks2, frame) {
    const item = model2.items[id];
    const number = item.kind === "plan" ? "" : clean(item.number ?? "");
    const own = item.kind === "plan" && !frame.task_ems ? both(item.short) : names(model2, item);
    const [zh, en] = own.map((name2) => clean(name2.slice(0, 300)));
    if (!frame.task_ems) return [`${numbered2(number, zh, 3.2)}
${tasks2}`, `${numbered2(number, en, 3.2)}
${tasks2}`];
    const end2 = `  ${tasks2}`;
    const width2 = (frame.task - 24) / BOX_SIZE - ems(end2);
    return [`${shorten(number + zh, width2)}${end2}`, `${shorten(number + en, width2)}${end2}`];
  }

  // src/views/arrange.js
  var COLUMN = 16;
  var SPARE = 1.05;
  var LEAD_PULL = 2;
  function arrange(model2, part4, frame) {
    const columns = deal(sequence(model2, part4.items), model2, frame);
    const height = Math.max(frame.row, ...columns.map((column2) => tall(column2, model2, frame)));
    const actors2 = part4.items.filter((id) => isActor(model2.items[id]));
    const slots = grid(actors2.length, height, frame);
    const middle2 = Math.max(0, ...slots.map(([x]) => Math.abs(x))) + frame.slot[0] / 2;
    const points = flanks(columns, middle2, model2, frame);
    seat(points, actors2, slots, part4.lines);
    const right = middle2 + frame.gap + columns.length / 2 * (frame.task + frame.gap) - frame.gap;
    const bottom = Math.max(height / 2, ...slots.map(([, y]) => Math.abs(y) + frame.slot[1] / 2)) + frame.row / 2;
    const full = rows2(points, part4.items.filter((id) => model2.items[id].kind === "sector"), { right, bottom }, frame);
    return {
      name: frame.name,
      task: frame.task,
      points,
      labels: labels(model2, part4, frame),
      extent: [-right, -bottom, right, bottom],
      full: [-right, -bottom, right, full]
    };
  }
  function reseat(model2, part4, made, frame) {
    const drawn2 = new Set(part4.items);
    const points = Object.fromEntries(Object.entries(made.points).filter(([id]) => drawn2.has(id)));
    const free = Object.entries(made.points).filter(([id]) => !drawn2.has(id) && isActor(model2.items[id])).map(([, point]) => point);
    seat(points, part4.items.filter((id) => isActor(model2.items[id]) && !points[id]), free, part4.lines);
    return { ...made, points, labels: labels(model2, part4, frame) };
  }
  function sequence(model2, items) {
    const drawn2 = new Set(items);
    const tasks2 = items.filter((id) => model2.items[id].kind === "task");
    const found = new Set(tasks2.flatMap((id) => [...headings(model2.items[id]).filter((one) => drawn2.has(one)), id]));
    return [.../* @__PURE__ */ new Set([...found, ...items.filter((id) => isHeading(model2.items[id]))])];
  }
  var size = (id, model2, frame) => isHeading(model2.items[id]) ? frame.heading : frame.row;
  var tall = (column2, model2, frame) => column2.reduce((sum, id) => sum + size(id, model2, frame), 0);
  function deal(boxes, model2, frame) {
    const tasks2 = boxes.filter((id) => !isHeading(model2.items[id])).length;
    const columns = Array.from({ length: 2 * Math.max(1, Math.ceil(tasks2 / (2 * COLUMN))) }, () => (
      /** @type {Id[]} */
      []
    ));
    const share = tall(boxes, model2, frame) / columns.length;
    let [done, at2] = [0, 0];
    for (const id of boxes) {
      const high = size(id, model2, frame);
      const last = columns[at2].at(-1);
      const headed = last !== void 0 && isHeading(model2.items[last]);
      if (done + high / 2 > share * (at2 + 1) && at2 + 1 < columns.length && !headed) at2 += 1;
      columns[at2].push(id);
      done += high;
    }
    return columns;
  }
  function flanks(columns, middle2, model2, frame) {
    const half = columns.length / 2;
    const step2 = frame.task + frame.gap;
    const points = {};
    for (const [at2, column2] of columns.entries()) {
      const away = middle2 + frame.gap + frame.task / 2 + step2 * (at2 < half ? half - 1 - at2 : at2 - half);
      let top = -tall(column2, model2, frame) / 2;
      for (const id of column2) {
        const high = size(id, model2, frame);
        points[id] = [at2 < half ? -away : away, top + high * (isHeading(model2.items[id]) ? 0.62 : 0.5)];
        top += high;
      }
    }
    return points;
  }
  function grid(actors2, height, { slot: [width2, row4] }) {
    const count2 = Math.max(1, Math.floor(height / row4), Math.ceil(Math.sqrt(actors2)));
    const across = actors2 ? Math.max(2, Math.ceil(actors2 * SPARE / count2 + 0.5)) : 0;
    return Array.from({ length: count2 }, (_, at2) => Array.from({ length: Math.max(0, across - at2 % 2) }, (_2, place2) => (
      /** @type {Point} */
      [(place2 - (across - at2 % 2 - 1) / 2) * width2, (at2 - (count2 - 1) / 2) * row4]
    ))).flat();
  }
  function seat(points, actors2, slots, lines4) {
    const own = new Map(actors2.map((id) => [id, []]));
    for (const line of lines4) own.get(line.from)?.push(line);
    const order = [...actors2].sort((a, b) => (own.get(b)?.length ?? 0) - (own.get(a)?.length ?? 0));
    const free = new Set(slots);
    for (const id of order) {
      const ends2 = (own.get(id) ?? []).filter(({ to }) => points[to]);
      const cost = ([x, y] = (
        /** @type {Point} */
        [0, 0]
      )) => ends2.reduce((sum, { to, role }) => sum + (role === "lead" ? LEAD_PULL : 1) * Math.hypot(points[to][0] - x, points[to][1] - y), 0);
      let best2 = [Infinity, null];
      for (const slot of free) {
        const here = cost(slot);
        if (here < best2[0]) best2 = [here, slot];
      }
      if (!best2[1]) continue;
      points[id] = best2[1];
      free.delete(best2[1]);
    }
  }
  function rows2(points, sectors, { right, bottom }, { slot: [width2, height], row: row4 }) {
    const across = Math.max(1, Math.floor(2 * right / width2));
    for (const [at2, id] of sectors.entries()) {
      const [line, place2] = [Math.floor(at2 / across), at2 % across];
      const here = Math.min(across, sectors.length - line * across);
      points[id] = [(place2 - (here - 1) / 2) * width2, bottom + row4 * 1.2 + height * line];
    }
    return sectors.length ? bottom + row4 * 1.2 + height * (1 + Math.floor((sectors.length - 1) / across)) : bottom;
  }

  // src/views/camera.js
  var CONTROLS = 52;
  var LEGIBLE = 0.74;
  var LOW2 = 400;
  var extent = (layout, sectors) => sectors ? layout.full : layout.extent;
  function fitting(canvas, layout, sectors) {
    const [left, top, right, bottom] = extent(layout, sectors);
    const margin = canvas.clientWidth < 600 ? 8 : 24;
    const height = canvas.clientHeight - margin - CONTROLS;
    const [across, down] = [(canvas.clientWidth - 2 * margin) / (right - left), height / (bottom - top)];
    return Math.min(across, canvas.clientHeight < LOW2 ? Math.max(down, LEGIBLE) : down);
  }
  function chooseLayout(canvas, layouts, sectors) {
    const scale = (one) => fitting(canvas, one, sectors);
    const best2 = layouts.reduce((one, two) => scale(two) > scale(one) ? two : one);
    return layouts.find((one) => scale(one) >= LEGIBLE) ?? best2;
  }
  function fit(network2, canvas, layout, { sectors, animate }) {
    const [left, top, right, bottom] = extent(layout, sectors);
    const scale = Math.min(fitting(canvas, layout, sectors), 1.4);
    const still = !animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const middle2 = (top + bottom) / 2 + (CONTROLS - 16) / 2 / scale;
    const upmost = top + (canvas.clientHeight / 2 - 8) / scale;
    network2.moveTo({
      position: { x: (left + right) / 2, y: Math.min(middle2, upmost) },
      scale,
      animation: still ? false : { duration: 250, easingFunction: "easeInOutQuad" }
    });
  }
  function reveal(network2, canvas, [x, y]) {
    const at2 = network2.canvasToDOM({ x, y });
    const { top, width: width2, height } = canvas.getBoundingClientRect();
    const sheet2 = byId("panel").getBoundingClientRect();
    const free = sheet2.width >= width2 ? Math.min(height, sheet2.top - top) : height;
    const inside = { x: at2.x > 30 && at2.x < width2 - 30, y: at2.y > 30 && at2.y < free - 40 };
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
    ArrowDown: (at2, last) => Math.min(at2 + 1, last),
    ArrowRight: (at2, last) => Math.min(at2 + 1, last),
    ArrowUp: (at2) => Math.max(at2 - 1, 0),
    ArrowLeft: (at2) => Math.max(at2 - 1, 0),
    Home: () => 0,
    End: (_, last) => last
  };
  function createMirror({ model: model2, words: words3, select: select2 }, { focused, left }, ofKinds = KINDS) {
    const element3 = make("div", { id: "mirror", class: "unseen", role: "group", "data-word-label": "drawn" });
    let lists = [];
    let buttons2 = [];
    let held = "";
    let current = null;
    function fill3({ items, boxes }) {
      const now = items.join(" ");
      if (now === held) return;
      held = now;
      const at2 = current && idOf2(current);
      const inside = element3.contains(document.activeElement);
      const kinds = [...boxes.size ? (
        /** @type {Kind[]} */
        ["plan", "section"]
      ) : [], ...ofKinds];
      lists = kinds.map((kind) => make(
        "ul",
        { "aria-label": words3.say(`kind.${kind}`), "data-word-label": `kind.${kind}` },
        items.filter((id) => model2.items[id].kind === kind && (boxes.has(id) || ofKinds.includes(kind))).map(entry3)
      ));
      element3.replaceChildren(...lists);
      buttons2 = [...element3.querySelectorAll("button")];
      current = buttons2.find((button2) => idOf2(button2) === at2) ?? null;
      if (inside) (current ?? buttons2[0])?.focus();
    }
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
    function name2(id, { weights }) {
      const { kind, number, weight } = model2.items[id];
      const count2 = kind === "task" ? "" : words3.say("drawn.tasks", { count: weights.get(id) ?? weight });
      return [words3.say(`kind.${kind}`), number, words3.called(id).slice(0, 300), count2].filter(Boolean).join(" ");
    }
    return {
      element: element3,
      /**
       * @param {State} state
       * @param {Portion} portion
       * @param {(id: Id) => string} [more] what else is said of an item
       */
      show({ selected }, portion2, more = () => "") {
        fill3(portion2);
        for (const button2 of buttons2) {
          const id = idOf2(button2);
          if (button2.parentElement) button2.parentElement.hidden = !portion2.shown.visible.items.has(id);
          button2.textContent = [name2(id, portion2), more(id)].filter(Boolean).join(" ");
          button2.setAttribute("aria-pressed", String(id === selected));
        }
        for (const list3 of lists) list3.hidden = [...list3.children].every((row4) => (
          /** @type {HTMLElement} */
          row4.hidden
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
    let around3 = null;
    return {
      /** @param {Id | null} id null: nowhere */
      move(id) {
        around3 = id;
        ring.hidden = id === null;
      },
      /** @param {Network} network */
      follow(network2) {
        if (around3 === null) return;
        const { left, top, right, bottom } = network2.getBoundingBox(around3);
        const [from, to] = [network2.canvasToDOM({ x: left, y: top }), network2.canvasToDOM({ x: right, y: bottom })];
        const [width2, height] = [Math.max(to.x - from.x, SMALLEST), Math.max(to.y - from.y, SMALLEST)];
        Object.assign(ring.style, {
          left: `${(from.x + to.x - width2) / 2 - ROOM}px`,
          top: `${(from.y + to.y - height) / 2 - ROOM}px`,
          width: `${width2 + 2 * ROOM}px`,
          height: `${height + 2 * ROOM}px`
        });
      }
    };
  }

  // src/views/remark.js
  function createRemark({ words: words3, select: select2 }) {
    const said2 = make("span", { role: "status" });
    const back = make("button", { type: "button", class: "chip", "data-word": "large.back", onclick: () => select2(null) });
    const element3 = make("p", { id: "remark", hidden: true }, back, said2);
    return {
      element: element3,
      /**
       * @param {State} state
       * @param {Portion} portion
       */
      show({ selected }, portion2) {
        element3.hidden = !portion2.said.length;
        back.hidden = selected === null;
        const text2 = portion2.said.map(([key2, values]) => words3.say(key2, plain2(values))).join("");
        if (said2.textContent !== text2) said2.textContent = text2;
      }
    };
  }
  var plain2 = (values) => Object.fromEntries(Object.entries(values).map(([key2, value]) => [key2, typeof value === "number" ? value.toLocaleString("en") : value]));

  // src/views/sync.js
  function createSync(target) {
    let last = /* @__PURE__ */ new Map();
    return {
      /**
       * Takes out what is not wanted any more; before lines are put in, so that none ever hangs in the air.
       * @param {readonly Entry[]} wanted
       */
      drop(wanted) {
        const shapes = new Map(wanted.map(({ id, shape }) => [id, shape]));
        const gone = [...last].filter(([id, { shape }]) => !shapes.has(id) || shapes.get(id) !== shape).map(([id]) => id);
        if (!gone.length) return;
        for (const id of gone) last.delete(id);
        target.remove(gone);
      },
      /** @param {readonly Entry[]} wanted */
      put(wanted) {
        const next = new Map(wanted.map((one) => [one.id, { shape: one.shape, said: JSON.stringify(one) }]));
        const changed = wanted.filter(({ id }) => last.get(id)?.said !== next.get(id)?.said);
        last = next;
        if (changed.length) target.update(changed);
      }
    };
  }

  // src/views/tip.js
  function createTip({ model: model2, words: words3 }, tip, canvas) {
    function say(network2, said2, [x, y]) {
      canvas.style.cursor = "pointer";
      tip.hidden = false;
      tip.textContent = said2.slice(0, 300);
      put(tip, canvas, network2.canvasToDOM({ x, y }));
    }
    return {
      say,
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
        say(network2, `${plan ? `${plan} · ` : ""}${item.kind === "task" ? `${item.number} ` : ""}${words3.called(id)}`, layout.points[id]);
      }
    };
  }
  function put(tip, canvas, { x, y }) {
    const half = tip.offsetWidth / 2;
    tip.style.left = `${Math.min(Math.max(8, x - half), canvas.clientWidth - 2 * half - 8)}px`;
    tip.style.top = `${y > 90 ? y - tip.offsetHeight - 24 : y + 24}px`;
  }

  // src/views/zoombuttons.js
  var zoomButtons = (zoom2, fit2) => make(
    "div",
    { class: "zoom" },
    make("button", { type: "button", id: "zoom-in", "data-word-label": "zoom-in", onclick: () => zoom2(1.25) }, "+"),
    make("button", { type: "button", id: "zoom-out", "data-word-label": "zoom-out", onclick: () => zoom2(0.8) }, "−"),
    make("button", { type: "button", id: "fit", "data-word": "fit", onclick: fit2 })
  );

  // src/views/bipartite.js
  var HIDE = 250;
  var hideLines = (many) => ({ hideEdgesOnDrag: many, hideEdgesOnZoom: many });
  function atOnce(network2, change) {
    const { emitter } = (
      /** @type {any} */
      network2.body
    );
    emitter.emit("_blockRedraw");
    change();
    emitter.emit("_allowRedraw");
    emitter.emit("_requestRedraw");
  }
  function bipartite(app2) {
    const { data } = app2.model;
    const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "canvas" });
    const box2 = make("div", { id: "tip", hidden: true });
    const frame = make("div", { id: "ring", hidden: true });
    const tip = createTip(app2, box2, canvas);
    const ring = createRing(frame);
    const mirror = createMirror(app2, { focused: point, left: unpoint });
    const remark = createRemark(app2);
    const given = new Map(data.network.nodes.map(({ group: group2, ...node }) => [node.id, node]));
    const [nodes2, edges] = [new DataSet(), new DataSet()];
    const [nodeSync, edgeSync] = [createSync(nodes2), createSync(edges)];
    let drawn2 = null;
    let now = null;
    let layout;
    let hides = false;
    function fitNow(animate = false) {
      if (drawn2 && now) fit(drawn2, canvas, layout, { sectors: now.state.layer, animate });
    }
    function paint() {
      if (!now) return;
      const scene = { ...now, layout, colours: palette() };
      const form = forms(app2.model, now.portion);
      const wantedNodes = now.portion.items.map((id) => ({ ...given.get(id), ...form.get(id), ...nodeLook(app2, id, scene) }));
      const wantedEdges = now.portion.lines.map(({ role, ...line }) => ({ ...line, ...edgeLook(app2, { role, ...line }, scene) }));
      edgeSync.drop(wantedEdges);
      nodeSync.drop(wantedNodes);
      nodeSync.put(wantedNodes);
      edgeSync.put(wantedEdges);
    }
    const hiding = () => (now?.portion.lines.length ?? 0) > HIDE;
    function draw() {
      paint();
      const { options: options2 } = data.network;
      const interaction = { ...options2.interaction, ...hideLines(hides = hiding()), tooltipDelay: 1e9 };
      const content = (
        /** @type {any} */
        { nodes: nodes2, edges }
      );
      const made = new Network(canvas, content, { ...options2, autoResize: true, locale: "en", interaction });
      made.on("click", clicked);
      made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
      made.on("afterDrawing", (context) => {
        if (now) drawTabs(context, app2, { ...now, layout, colours: palette() });
        ring.follow(made);
      });
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
      const bundle = now?.portion.mode === "overview" && now.portion.lines.find(({ id }) => id === edge);
      if (bundle) return app2.select(bundle.from);
      const assignment = data.assignments[String(edge)];
      return assignment ? app2.select(assignment.task, String(edge)) : app2.select(null);
    }
    function resized() {
      if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
      const before = layout;
      layout = chooseLayout(canvas, now.layouts, now.state.layer);
      if (layout !== before) paint();
      fitNow();
      if (now.state.selected !== null) show(now.state.selected);
    }
    function show(id) {
      if (drawn2 && layout.points[id]) reveal(drawn2, canvas, layout.points[id]);
    }
    function layoutsOf(part4) {
      const { overview, layouts } = data;
      if (!overview) return layouts;
      return overview.frames.map((measure, at2) => part4.mode === "overview" ? reseat(app2.model, part4, overview.layouts[at2], measure) : arrange(app2.model, part4, measure));
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
      mount: (root) => root.append(mirror.element, make("div", { class: "stack" }, remark.element, make("div", { class: "plane" }, canvas, frame, box2, zoomButtons((factor) => drawn2 && zoom(drawn2, factor), () => fitNow(true))))),
      show(state, shown2) {
        const before = now;
        const part4 = portion(app2.model, state, shown2);
        const other = before?.portion.items.join() !== part4.items.join();
        now = { state, shown: part4.shown, portion: part4, layouts: layoutsOf(part4) };
        layout = chooseLayout(canvas, now.layouts, state.layer);
        mirror.show(state, part4);
        remark.show(state, part4);
        if (!drawn2) return draw();
        const network2 = drawn2;
        atOnce(network2, () => {
          paint();
          if (hides !== hiding()) network2.setOptions({ interaction: hideLines(hides = hiding()) });
          if (other || before?.state.layer !== state.layer) fitNow(before !== null && part4.mode === "all");
        });
      },
      hide() {
        now = null;
        tip.hide();
      },
      reveal: show,
      picture(paper = false) {
        const how = paper ? { layout: now?.layouts[0] ?? layout, colours: PAPER } : { layout, colours: palette() };
        return now && picture(app2, { ...now, ...how });
      },
      canvas: () => drawn2
    };
  }

  // src/views/key.js
  var NARROW3 = "(max-width: 760px)";
  function keyBox(name2, ...parts4) {
    const element3 = make("details", { class: `key ${name2}` }, ...parts4);
    const narrow = matchMedia(NARROW3);
    const fold4 = () => void (element3.open = !narrow.matches);
    narrow.addEventListener("change", fold4);
    fold4();
    return element3;
  }

  // src/views/huekey.js
  function createHueKey({ model: model2, words: words3, select: select2 }) {
    const rows3 = make("ul", {});
    const element3 = keyBox("huekey", make("summary", { "data-word": "colour.key" }), rows3);
    return {
      element: element3,
      /** @param {State} state */
      show({ colour, selected }) {
        const hues = huesOf(model2, colour);
        element3.hidden = hues === null;
        if (hues === null) return;
        const { say, called } = words3;
        const entries7 = hues.key.map(({ letter: letter2, hue, id, count: count2 }) => make(
          "li",
          {},
          make(
            "button",
            { type: "button", "data-hue": id, title: called(id).slice(0, 300), "aria-pressed": String(selected === id), onclick: () => select2(id) },
            swatch(hue, letter2),
            make("span", { class: "data" }, called(id)),
            make("span", { class: "count" }, String(count2))
          )
        ));
        const others = hues.others ? make("li", {}, swatch(0, ""), say("colour.others"), make("span", { class: "count" }, String(hues.others))) : "";
        const several = [...hues.of.values()].some((own) => own.length > 1) ? make("li", {}, say("colour.several")) : "";
        rows3.replaceChildren(...entries7, others, several);
      }
    };
  }
  var swatch = (hue, letter2) => make("i", { class: "hue", style: `background: var(--hue-${hue})` }, letter2);

  // src/views/tiekey.js
  var VERDICTS = (
    /** @type {const} */
    ["holds", "chance", "untold"]
  );
  function formsOf({ say }, pairs2) {
    const found = VERDICTS.filter((verdict) => pairs2.some((pair2) => pair2.verdict === verdict));
    const judged = found.map((verdict) => ({ name: (
      /** @type {string} */
      verdict
    ), word: `${SIGNS[verdict]} ${say(`verdict.${verdict}`)}` }));
    return pairs2.some(({ verdict }) => verdict === null) ? [...judged, { name: "unjudged", word: say("ties.unjudged") }] : judged;
  }
  function leftOut2({ model: model2, words: { say } }) {
    const placed3 = Object.keys(model2.data.cotask?.[0]?.points ?? {}).length;
    const all2 = model2.data.counts.organization;
    return placed3 < all2 ? say("ties.most", { placed: placed3, all: all2 }) : "";
  }
  function createTieKey(app2) {
    const { words: words3 } = app2;
    const told2 = make("summary", {});
    const rows3 = make("ul", {});
    const element3 = keyBox("tiekey", told2, rows3);
    return {
      element: element3,
      /**
       * @param {{ drawn: Pair[], left: number }} pairs
       * @param {boolean} absent whether a department is selected that has no place
       */
      show({ drawn: drawn2, left }, absent) {
        const { say } = words3;
        element3.hidden = false;
        const most = leftOut2(app2);
        const count2 = say("ties.drawn", { count: drawn2.length }) + (left ? say("ties.left", { count: left }) : "");
        told2.textContent = [say("ties.key"), most, count2, absent && say("ties.absent")].filter(Boolean).join(" · ");
        rows3.replaceChildren(
          ...formsOf(words3, drawn2).map(({ name: name2, word }) => make("li", {}, make("i", { class: `tie ${name2}` }), word)),
          make("li", {}, make("i", { class: "widths" }), say("ties.width")),
          make("li", {}, make("i", { class: "sizes" }), say("ties.size")),
          make("li", {}, say("ties.who")),
          most ? make("li", {}, most) : "",
          absent ? make("li", { class: "absent" }, say("ties.absent")) : "",
          make("li", { class: "told" }, count2)
        );
      }
    };
  }

  // src/views/choices.js
  var PAIRS = (
    /** @type {const} */
    ["all", "two", "holds"]
  );
  var COLOURS = (
    /** @type {const} */
    ["none", "section", "sector"]
  );
  function choiceBox(name2, values, choose) {
    const options2 = values.map((value) => make("option", { value, "data-word": `${name2}.${value}` }));
    const box2 = make("select", { id: `${name2}-choice`, "data-word-label": name2 }, options2);
    box2.addEventListener("change", () => choose(
      /** @type {T} */
      box2.value
    ));
    return { element: make("label", { class: "choice" }, make("span", { "data-word": name2, "aria-hidden": "true" }), box2), box: box2, options: options2 };
  }
  function pairsChoice(app2) {
    const { model: model2, store: store2, words: words3 } = app2;
    const key2 = createTieKey(app2);
    const { element: element3, box: box2, options: options2 } = choiceBox("pairs", PAIRS, (pairs2) => store2.update({ pairs: pairs2 }));
    return {
      element: element3,
      key: key2.element,
      /**
       * @param {State} state
       * @param {Shown} shown
       */
      show(state, shown2) {
        const all2 = pairsOf(model2, shown2.visible.lines);
        key2.show(drawnPairs(model2, state, shown2), isAbsent(model2, state.selected));
        options2.forEach((option, at2) => {
          option.textContent = `${words3.say(`pairs.${PAIRS[at2]}`)} (${chosen(all2, PAIRS[at2]).length})`;
        });
        box2.value = state.pairs;
      }
    };
  }
  function colourChoice(app2) {
    const { model: model2, store: store2 } = app2;
    const kinds = new Set(model2.ids.map((id) => model2.items[id].kind));
    const possible = COLOURS.filter((one) => one === "none" || kinds.has(one));
    const { element: element3, box: box2 } = choiceBox("colour", possible, (colour) => store2.update({ colour }));
    const key2 = createHueKey(app2);
    return {
      element: element3,
      key: key2.element,
      /** @param {State} state */
      show(state) {
        box2.value = state.colour;
        key2.show(state);
      }
    };
  }

  // src/views/tielook.js
  var BEND = 0.14;
  var CROWD = 200;
  var FEW = 12;
  var WIDEST = 9;
  var LARGEST2 = 22;
  var radius = (weight) => 4 + 3.2 * Math.sqrt(weight);
  var sizeOf = (weight, most) => radius(weight) * Math.min(1, LARGEST2 / radius(most));
  var widthOf = ({ shared, verdict }) => Math.min(WIDEST, (verdict === "holds" ? 2.4 : 0.4) + 0.9 * Math.sqrt(shared));
  function dashesOf({ verdict, ...rest }) {
    if (verdict === "holds" || verdict === "chance") return false;
    const width2 = widthOf({ verdict, ...rest });
    return verdict === "untold" ? [Math.max(1.5, width2), 2.5 + width2] : [9, 5];
  }
  function tieLook(pair2, { bright, chosen: chosen2, count: count2, colours }) {
    const { id, a, b, shared, verdict } = pair2;
    const lit2 = bright === null || bright.has(id);
    const strong = verdict === "holds" || chosen2 === id;
    const sign3 = verdict ? SIGNS[verdict] : "";
    const told2 = bright?.has(id) && (count2 <= FEW || shared > 1 || strong);
    const label3 = told2 ? `${sign3} ${shared}`.trim() : verdict === "holds" ? sign3 : "";
    return {
      id,
      from: a,
      to: b,
      label: label3,
      hidden: !lit2,
      width: widthOf(pair2) + (chosen2 === id ? 1.5 : 0),
      dashes: dashesOf(pair2),
      color: { color: strong ? colours.accent : colours.muted, opacity: strong ? 1 : bright ? 0.9 : count2 > CROWD ? 0.3 : 0.55 },
      font: { face: colours.font, size: 13, color: strong ? colours.accent : colours.ink, strokeWidth: 4, strokeColor: colours.ground, align: "horizontal" },
      smooth: { enabled: true, type: "curvedCW", roundness: BEND }
    };
  }
  function via([x, y], [u, v]) {
    const [dx, dy] = [u - x, y - v];
    const radius2 = Math.hypot(dx, dy);
    const share = BEND * 0.5 + 0.5;
    const angle = (Math.atan2(dy, dx) + share * Math.PI) % (2 * Math.PI);
    return [x + share * radius2 * Math.sin(angle), y + share * radius2 * Math.cos(angle)];
  }
  function middle(from, to) {
    const bend = via(from, to);
    const along = (at2) => 0.25 * from[at2] + 0.5 * bend[at2] + 0.25 * to[at2];
    return [along(0), along(1)];
  }
  var pairId = (one, two) => one === null || two === null ? null : one < two ? `${one}~${two}` : `${two}~${one}`;

  // src/export/ties.js
  function tiesPicture(app2, scene, { drawn: drawn2, left }, forms2) {
    const { state, shown: { bright }, colours, layout } = scene;
    const how = { bright: bright?.lines ?? null, chosen: pairId(state.selected, state.partner), count: bright ? bright.lines.size : drawn2.length, colours };
    const looks = drawn2.map((pair2) => tieLook(pair2, how)).filter(({ hidden }) => !hidden).reverse();
    const foot3 = (width2) => flow(entries5(app2, drawn2, left, colours), colours, width2);
    return sheet(app2, scene, layout.extent, foot3, [
      ...looks.map((look) => stroke2(look, scene)),
      ...departments(app2, scene, forms2),
      ...looks.map((look) => sign2(look, scene))
    ]);
  }
  function stroke2({ from, to, color, width: width2, dashes }, { layout: { points } }) {
    const [start, end2] = [points[from], points[to]];
    const d = `M${start.join(" ")}Q${via(start, end2).map((one) => one.toFixed(1)).join(" ")} ${end2.join(" ")}`;
    return element("path", {
      d,
      fill: "none",
      stroke: color.color,
      "stroke-opacity": color.opacity,
      "stroke-width": width2.toFixed(2),
      "stroke-dasharray": dashes ? dashes.map((one) => one.toFixed(1)).join(" ") : null
    });
  }
  function sign2({ from, to, label: label3, font }, { layout: { points } }) {
    if (!label3) return "";
    const [x, y] = middle(points[from], points[to]);
    return element("text", {
      x: x.toFixed(1),
      y: (y + font.size * 0.36).toFixed(1),
      "text-anchor": "middle",
      "font-size": font.size,
      fill: font.color,
      stroke: font.strokeColor,
      "stroke-width": font.strokeWidth,
      "paint-order": "stroke",
      "stroke-linejoin": "round"
    }, escaped(label3));
  }
  function departments(app2, scene, forms2) {
    const { visible, bright } = scene.shown;
    return Object.keys(scene.layout.points).filter((id) => visible.items.has(id)).map((id) => {
      const dim = bright !== null && !bright.items.has(id);
      return nodeMark(nodeLook(app2, id, scene), { shape: "dot", size: 8, ...forms2.get(id), box: 0, dim }, app2.words.called(id));
    });
  }
  function entries5(app2, drawn2, left, colours) {
    const { words: words3 } = app2;
    const { say } = words3;
    const strokes = formsOf(words3, drawn2).map(({ name: name2, word }) => {
      const dashes = { untold: "2.5 4", unjudged: "9 5" }[name2] ?? null;
      const holds2 = name2 === "holds";
      return { mark: element("path", { d: "M0 0H28", stroke: holds2 ? colours.accent : colours.muted, "stroke-width": holds2 ? 4 : 1.8, "stroke-dasharray": dashes }), word };
    });
    const lines4 = element("g", { stroke: colours.muted }, element("path", { d: "M0 -4H28", "stroke-width": 1.2 }), element("path", { d: "M0 3H28", "stroke-width": 4 }));
    const dots = element("g", { fill: colours.organization }, element("circle", { cx: 8, cy: 0, r: 4 }), element("circle", { cx: 22, cy: 0, r: 7 }));
    const told2 = say("ties.drawn", { count: drawn2.length }) + (left ? say("ties.left", { count: left }) : "");
    const plain3 = [leftOut2(app2), told2].filter(Boolean).map((word) => ({ mark: "", word }));
    return [...strokes, { mark: lines4, word: say("ties.width") }, { mark: dots, word: say("ties.size") }, ...plain3];
  }

  // src/views/cotask.js
  function cotask(app2) {
    const { model: model2, words: words3 } = app2;
    const layouts = (model2.data.cotask ?? []).map((one) => ({ ...one, full: one.extent, task: 0 }));
    const departments2 = Object.keys(layouts[0]?.points ?? {});
    const most = Math.max(0, ...departments2.map((id) => model2.items[id].weight));
    const forms2 = new Map(departments2.map((id) => [id, { shape: "dot", size: sizeOf(model2.items[id].weight, most) }]));
    const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "ties.canvas" });
    const box2 = make("div", { id: "tip", hidden: true });
    const frame = make("div", { id: "ring", hidden: true });
    const tip = createTip(app2, box2, canvas);
    const ring = createRing(frame);
    const mirror = createMirror(app2, { focused: point, left: unpoint }, ["organization"]);
    const nodes2 = new DataSet(departments2.map((id) => ({ id, ...forms2.get(id) })));
    const edges = new DataSet(
      /** @type {{ id: string }[]} */
      []
    );
    let drawn2 = null;
    let layout = layouts[0];
    let now = null;
    function sceneOf({ state, shown: shown2, pairs: pairs2 }, how = {}) {
      const own = { visible: shown2.visible, bright: pairs2.bright };
      return { state, layout, colours: palette(), ...how, shown: own, portion: portionOf(own) };
    }
    function portionOf(own) {
      return { mode: "all", items: departments2, lines: [], shown: own, boxes: /* @__PURE__ */ new Set(), weights: /* @__PURE__ */ new Map(), said: [] };
    }
    function paint() {
      if (!now) return;
      const scene = sceneOf(now);
      const { state, pairs: { drawn: pairs2, bright } } = now;
      const how = { bright: bright?.lines ?? null, chosen: pairId(state.selected, state.partner), count: bright ? bright.lines.size : pairs2.length, colours: scene.colours };
      nodes2.update(departments2.map((id) => ({ ...nodeLook(app2, id, scene), ...id === state.partner ? { borderWidth: 3 } : {} })));
      const ids = new Set(pairs2.map(({ id }) => id));
      edges.remove(edges.getIds().filter((id) => !ids.has(String(id))));
      edges.update(pairs2.map((pair2) => tieLook(pair2, how)).reverse());
    }
    function draw() {
      layout = chooseLayout(canvas, layouts, false);
      paint();
      const { options: options2 } = model2.data.network;
      const own = { autoResize: true, locale: "en", interaction: { ...options2.interaction, tooltipDelay: 1e9 } };
      const made = new Network(
        canvas,
        /** @type {any} */
        { nodes: nodes2, edges },
        { ...options2, ...own }
      );
      made.on("click", clicked);
      made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
      made.on("hoverEdge", ({ edge }) => tellPair(made, edge));
      made.on("afterDrawing", () => ring.follow(made));
      canvas.querySelector("[tabindex]")?.removeAttribute("tabindex");
      for (
        const event of
        /** @type {const} */
        ["blurNode", "blurEdge", "dragStart", "zoom"]
      ) made.on(event, tip.hide);
      new ResizeObserver(resized).observe(canvas);
      drawn2 = made;
      fitNow();
    }
    function fitNow(animate = false) {
      if (!drawn2) return;
      fit(drawn2, canvas, layout, { sectors: false, animate });
      drawn2.redraw();
    }
    function clicked({ nodes: [node], edges: [edge] }) {
      if (typeof node === "string") return app2.select(node);
      const pair2 = pairNamed(edge);
      if (!pair2) return app2.select(null);
      const second = now?.state.selected === pair2.b;
      return second ? app2.pair(pair2.b, pair2.a) : app2.pair(pair2.a, pair2.b);
    }
    const pairNamed = (id) => now?.pairs.drawn.find((pair2) => pair2.id === id);
    function tellPair(network2, edge) {
      const pair2 = pairNamed(edge);
      if (pair2) tip.say(network2, pairWords(app2, pair2), middle(layout.points[pair2.a], layout.points[pair2.b]));
    }
    function resized() {
      if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
      const before = layout;
      layout = chooseLayout(canvas, layouts, false);
      if (layout !== before) paint();
      fitNow();
      if (now.state.selected !== null) show(now.state.selected);
    }
    function show(id) {
      if (drawn2 && id in layout.points) reveal(drawn2, canvas, layout.points[id]);
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
    function partnersTold(pairs2) {
      const counts3 = /* @__PURE__ */ new Map();
      for (const { a, b } of pairs2) for (const id of [a, b]) counts3.set(id, (counts3.get(id) ?? 0) + 1);
      return (id) => words3.say("ties.lines", { count: counts3.get(id) ?? 0 });
    }
    return {
      name: "network",
      mount: (root) => root.append(mirror.element, canvas, frame, box2, zoomButtons((factor) => drawn2 && zoom(drawn2, factor), () => fitNow(true))),
      show(state, shown2) {
        now = { state, shown: shown2, pairs: drawnPairs(model2, state, shown2) };
        mirror.show(state, portionOf(shown2), partnersTold(now.pairs.drawn));
        if (!drawn2) return draw();
        paint();
      },
      hide() {
        now = null;
        tip.hide();
      },
      reveal: show,
      picture(paper = false) {
        if (!now) return null;
        const how = paper ? { layout: layouts[0], colours: PAPER } : {};
        return tiesPicture(app2, sceneOf(now, how), now.pairs, forms2);
      },
      canvas: () => drawn2
    };
  }
  function pairWords({ words: { called, say } }, { a, b, shared, expected, verdict }) {
    const told2 = [say("ties.shared", { count: shared })];
    if (expected !== null) told2.push(`${say("partner.expected")} ${expected.toFixed(1)}`);
    if (verdict) told2.push(`${SIGNS[verdict]} ${say(`verdict.${verdict}`)}`);
    return `${called(a).slice(0, 100)} — ${called(b).slice(0, 100)} ${told2.join(" · ")}`;
  }

  // src/views/network.js
  var DRAWINGS = { tasks: { draw: bipartite, choice: colourChoice }, ties: { draw: cotask, choice: pairsChoice } };
  var NAMES3 = (
    /** @type {(keyof typeof DRAWINGS)[]} */
    Object.keys(DRAWINGS)
  );
  function network(app2) {
    const made = {};
    const choices = NAMES3.map((name2) => ({ name: name2, ...DRAWINGS[name2].choice(app2) }));
    const buttons2 = NAMES3.map((name2) => {
      const onclick = () => app2.store.update({ drawing: name2 });
      return make("button", { type: "button", "data-drawing": name2, "data-word": `drawing.${name2}`, onclick });
    });
    const group2 = make("div", { class: "switch", role: "group", "data-word-label": "drawings" }, buttons2);
    const keys = choices.map(({ key: key2 }) => key2);
    const bar4 = make("div", { class: "drawbar" }, group2, choices.map(({ element: element3 }) => element3), keys);
    let root = null;
    let current = "tasks";
    function enter(name2) {
      if (name2 !== current) leave();
      current = name2;
      for (const button2 of buttons2) press(button2, button2.dataset.drawing === name2);
      const drawing3 = made[name2] ?? begin2(name2);
      if (!drawing3.box.isConnected) {
        root?.append(drawing3.box);
        app2.words.translate(drawing3.box);
      }
      return drawing3.view;
    }
    function begin2(name2) {
      const view = DRAWINGS[name2].draw(app2);
      const box2 = make("div", { class: "drawing" });
      root?.append(box2);
      view.mount(box2);
      app2.words.translate(box2);
      return made[name2] = { view, box: box2 };
    }
    function leave() {
      const last = made[current];
      if (!last) return;
      last.box.remove();
      last.view.hide();
    }
    return {
      name: "network",
      mount(section) {
        root = section;
        root.append(bar4);
      },
      show(state, shown2) {
        for (const { name: name2, element: element3, key: key2, show } of choices) {
          element3.hidden = name2 !== state.drawing;
          if (name2 === state.drawing) show(state, shown2);
          else if (key2) key2.hidden = true;
        }
        enter(state.drawing).show(state, shown2);
      },
      hide: () => made[current]?.view.hide(),
      reveal: (id) => made[current]?.view.reveal?.(id),
      picture: (paper) => made[current]?.view.picture?.(paper) ?? null,
      canvas: () => made[current]?.view.canvas?.() ?? null
    };
  }

  // src/views/recurrence.js
  var SAID2 = [
    ["half-year", /每半年/],
    ["school-year", /每学年/],
    ["term", /每学期/],
    ["quarter", /每季度?/],
    ["month", /每个?月/],
    ["ten-days", /每旬/],
    ["week", /每周/],
    ["year", /每一?年/],
    ["years", /每[二两三四五]年/]
  ];
  var MONTHS = { year: 12, "half-year": 6, quarter: 3, month: 1 };
  var everyOf = (words3) => SAID2.find(([, said2]) => said2.test(words3))?.[0] ?? "other";
  function lanes(recurring) {
    const order = ["years", "year", "school-year", "half-year", "term", "quarter", "month", "ten-days", "week", "other"];
    const found = /* @__PURE__ */ new Map();
    for (const entry3 of recurring) {
      const every2 = everyOf(entry3.due.words);
      found.set(every2, [...found.get(every2) ?? [], entry3]);
    }
    return [...found].map(([every2, entries7]) => ({ every: every2, entries: entries7 })).sort((a, b) => order.indexOf(a.every) - order.indexOf(b.every));
  }
  function periods(every2, { start, end: end2 }) {
    const months = MONTHS[every2];
    if (!months) return [];
    const year = Number(isoOf(start).slice(0, 4));
    const at2 = (n) => Date.UTC(year, n * months, 1) / 864e5;
    const found = [];
    for (let n = 0; at2(n) < end2; n += 1) found.push({ start: at2(n), end: Math.min(at2(n + 1), end2) });
    return found;
  }

  // src/views/timeline.js
  function timeline(app2) {
    const { model: model2, words: words3 } = app2;
    let root;
    let drawn2 = "";
    const told2 = make("div", {});
    const body = make("div", { class: "dues" });
    function content({ dated, recurring, open, none }) {
      const scale = axis(dated);
      const empty2 = dated.length + recurring.length + open.length + none.length ? null : emptyNote(app2);
      if (empty2) return [empty2];
      return [
        make(
          "section",
          { class: "part dated" },
          heading5(app2, "timeline.dated", dated.length),
          scale ? [make("p", { class: "key muted" }, words3.say("timeline.key")), chart(app2, dated, scale)] : make("p", { class: "muted" }, words3.say("timeline.nothing"))
        ),
        recurring.length > 0 && make("section", { class: "part" }, heading5(app2, "timeline.recurring", recurring.length), recurrences(app2, recurring, scale)),
        open.length > 0 && make("section", { class: "part" }, heading5(app2, "timeline.open", open.length), entries6(app2, open)),
        none.length > 0 && make(
          "details",
          { class: "part" },
          make("summary", {}, `${words3.say("timeline.none")} `, make("span", { class: "count" }, String(none.length))),
          make("ul", {}, none.map((id) => row3(app2, id, null, () => [taskButton(app2, id)])))
        )
      ];
    }
    function highlight(state, shown2) {
      const { selected } = state;
      const own = owner(app2, state);
      const scope2 = tasksInScope(app2, state, shown2);
      for (const row4 of all(root, "[data-task]")) {
        const id = row4.dataset.task ?? "";
        row4.classList.toggle("chosen", id === selected);
        row4.classList.toggle("bright", shown2.bright !== null && shown2.bright.items.has(id));
        row4.classList.toggle("dim", own !== null && !scope2.has(id));
        row4.querySelector("button")?.setAttribute("aria-pressed", String(id === selected));
      }
      for (const part4 of all(root, ".group, .lane, section.part, details.part")) {
        const rows3 = all(part4, "[data-task]");
        const count2 = (
          /** @type {HTMLElement | null} */
          part4.querySelector(".count")
        );
        if (count2) count2.textContent = own === null ? String(rows3.length) : app2.words.say("timeline.share", { count: rows3.filter((row4) => scope2.has(row4.dataset.task ?? "")).length, all: rows3.length });
      }
    }
    return {
      name: "timeline",
      mount(element3) {
        root = element3;
        root.append(told2, body);
        root.addEventListener("click", ({ target }) => {
          const row4 = target instanceof Element ? (
            /** @type {HTMLElement | null} */
            target.closest(".track")?.parentElement
          ) : null;
          if (row4?.dataset.task) app2.select(row4.dataset.task);
        });
      },
      show(state, shown2) {
        const found = schedule(model2, shown2.visible);
        const tasks2 = [found.dated, found.recurring, found.open].flat().map(({ task: task2 }) => task2);
        const wanted = JSON.stringify([state.lang, tasks2, found.none, localDay(/* @__PURE__ */ new Date())]);
        if (wanted !== drawn2) body.replaceChildren(...parts(content(found)));
        drawn2 = wanted;
        told2.replaceChildren(...parts([scopeLine(app2, state, shown2)]));
        highlight(state, shown2);
      },
      hide() {
      },
      reveal(id) {
        const row4 = all(root, "[data-task]").find((one) => one.dataset.task === id && one.offsetParent);
        row4?.scrollIntoView({ block: "nearest" });
      }
    };
  }
  var emptyNote = ({ model: model2, words: words3 }) => make("p", { class: "muted" }, words3.say(model2.data.counts.tasks ? "empty" : "no-tasks"));
  var heading5 = ({ words: words3 }, word, count2) => make("h2", {}, words3.say(word), make("span", { class: "count" }, String(count2)));
  function chart(app2, dated, scale) {
    const { say } = app2.words;
    const groups = byEnd(dated).map(({ to, entries: here }) => make(
      "section",
      { class: "group" },
      make("h3", {}, make("span", {}, to === null ? say("timeline.no-end") : say("timeline.until", { day: isoOf(to) })), make("span", { class: "count" }, String(here.length))),
      entries6(app2, here, scale)
    ));
    return make("div", { class: "chart" }, ruler2(app2, scale), today(app2, scale), groups);
  }
  function ruler2({ words: { say } }, scale) {
    const name2 = ({ unit, year, n }) => say(`timeline.${unit}`, { year, n });
    const row4 = (ticks) => make("div", { class: "ticks" }, ticks.map((tick) => make("span", { class: tick.unit, style: placed2(scale, tick.start, tick.end) }, make("span", { class: "long" }, name2(tick)), make("span", { class: "short" }, say(`timeline.${tick.unit}.short`, tick)))));
    return make("div", { class: "ruler", "aria-hidden": "true" }, row4(scale.years), scale.ticks.length > 0 && row4(scale.ticks));
  }
  function today({ words: words3 }, scale) {
    const day = localDay(/* @__PURE__ */ new Date());
    if (day < scale.start || day >= scale.end) return null;
    const label3 = make("span", {}, words3.say("timeline.today", { day: isoOf(day) }));
    const late = (day - scale.start) / (scale.end - scale.start) > 0.6;
    return make("div", { class: "overlay" }, make("p", { class: `today${late ? " late" : ""}`, style: placed2(scale, day, day + 1) }, label3));
  }
  function entries6(app2, list3, scale) {
    return make("ul", {}, list3.map((entry3) => row3(app2, entry3.task, scale ? "timed" : null, () => parts([
      make("div", { class: "what" }, taskButton(app2, entry3.task), make("p", { class: "words" }, make("q", { class: "data" }, entry3.due.words), days2(app2, entry3))),
      scale && make("div", { class: "track", "aria-hidden": "true" }, bar3(scale, entry3))
    ]))));
  }
  function row3({ model: model2, store: store2 }, task2, kind, content) {
    const item = make("li", { "data-task": task2, class: kind });
    if (model2.data.counts.tasks > AT_ONCE) return later(item, () => {
      const made = content();
      const [first] = made;
      const button2 = first instanceof HTMLButtonElement ? first : first instanceof Element ? first.querySelector("button") : null;
      if (button2) press(button2, store2.get().selected === task2);
      return made;
    });
    item.append(...content());
    return item;
  }
  function recurrences(app2, recurring, scale) {
    const { say } = app2.words;
    const drawn2 = lanes(recurring).map(({ every: every2, entries: here }) => {
      const found = scale ? periods(every2, scale) : [];
      const name2 = make("h3", {}, make("span", {}, say(`timeline.every.${every2}`)), make("span", { class: "count" }, String(here.length)));
      return make(
        "section",
        { class: "lane", "data-every": every2 },
        scale && found.length ? make("div", { class: "timed" }, name2, make("div", { class: "track", "aria-hidden": "true" }, found.map((one) => make("i", { class: "period", style: placed2(scale, one.start, one.end) })))) : name2,
        entries6(app2, here)
      );
    });
    return [scale && make("p", { class: "key muted" }, say("timeline.every.key")), make("div", { class: "lanes" }, drawn2)];
  }
  function days2({ words: { say } }, { from, to }) {
    if (from === null) return null;
    if (to === null) return make("span", { class: "days" }, say("timeline.from", { day: isoOf(from) }));
    return make("span", { class: "days" }, from === to ? isoOf(to) : `${isoOf(from)} – ${isoOf(to)}`);
  }
  function bar3(scale, { from, to }) {
    const kind = from === null ? "until" : to === null ? "since" : "whole";
    return make("i", { class: `span ${kind}`, style: placed2(scale, from ?? scale.start, to === null ? scale.end : to + 1) });
  }
  function placed2({ start, end: end2 }, from, to) {
    const share = (days3) => `${(days3 / (end2 - start) * 100).toFixed(3)}%`;
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
  var FOLDED2 = ["repeat", "furniture"];
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
    if (FOLDED2.includes(kind)) return folded(app2, node, attributes, inner2);
    if (kind === "title" && !above.length) return make("p", attributes, inner2);
    if (kind === "heading") return make("h2", attributes, ...head4(app2, node.mark), inner2);
    if (kind === "task") return make("div", attributes, ...head4(app2, node.mark), inner2);
    if (kind === "damage") return make("mark", { ...attributes, title: app2.words.say("text.damage") }, inner2);
    if (kind === "found") return make("mark", attributes, inner2);
    if (kind === "lost" || kind === "noted") return make("mark", { ...attributes, title: noted2(app2, node.mark) }, inner2);
    if (kind === "due" || kind === "cite") return make("span", { ...attributes, title: app2.words.say(`text.${kind}`) }, inner2);
    if (kind === "name") return name(app2, node.mark, attributes, inner2);
    if (kind === "sector") return sector(app2, node.mark, attributes, inner2, above);
    return make("span", attributes, inner2);
  }
  function folded({ words: words3 }, { mark: [kind], start, end: end2 }, attributes, inner2) {
    const said2 = `${words3.say(`text.${kind}`)} · ${words3.say("text.folded", { count: end2 - start })} · ${words3.say("place", { start, end: end2 })}`;
    return make("details", attributes, make("summary", { class: "aside", tabindex: -1 }, said2), make("div", { class: "inner" }, inner2));
  }
  function noted2({ model: { data }, words: words3 }, [kind, start, end2]) {
    const inTasks = Object.values(data.items).flatMap((item) => item.kind === "task" ? item.notes : []);
    const here = [...data.notes.flatMap(({ notes: notes2 }) => notes2), ...inTasks].filter(({ place: place2 }) => place2[0] === start && place2[1] === end2);
    return [words3.say(`text.${kind}`), ...new Set(here.map(({ message }) => words3.pick(message)))].join(" · ");
  }
  function head4({ model: model2, words: words3, select: select2 }, [, , , [id]]) {
    const item = model2.items[id];
    if (!item) return [];
    const label3 = `${words3.say(`kind.${item.kind}`)} ${item.number ?? ""} ${words3.called(id)}`;
    const attributes = { type: "button", class: "aside margin", tabindex: -1, "data-id": id, "aria-label": label3, title: label3 };
    return [make("button", { ...attributes, onclick: () => select2(id) }, item.kind === "task" ? item.number.slice(0, 6) : "§")];
  }
  function name({ model: model2, words: words3, select: select2 }, [, , , lines4], attributes, inner2) {
    const [line] = lines4;
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
    const node = make("span", { ...attributes, role: "button", tabindex: -1, onclick: press2 }, inner2);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press2();
    });
    return node;
  }

  // src/text/parts.js
  var WHOLE3 = 2e3;
  var PART = 1200;
  var PARAGRAPHS = ["title", "heading", "task", "repeat", "furniture"];
  var FOLDED3 = ["repeat", "furniture"];
  var HELD = ":focus, [tabindex='0'], details[open]";
  function stretches(nodes2) {
    const found = [];
    for (const node of nodes2) {
      const last = found.at(-1);
      const begins2 = "mark" in node && PARAGRAPHS.includes(node.mark[0]);
      if (last && !(begins2 && node.start - last[0].start >= PART)) last.push(node);
      else found.push([node]);
    }
    return found;
  }
  function heightOf(nodes2, width2) {
    const perLine = Math.max(10, Math.floor(width2 / 15));
    return nodes2.reduce((sum, node) => {
      if (!("mark" in node)) return sum;
      if (FOLDED3.includes(node.mark[0])) return sum + 50;
      return sum + Math.ceil((node.end - node.start) / perLine) * 30 + 16;
    }, 0);
  }
  function createParts(root, drawn2) {
    let parts4 = [];
    let partOf = /* @__PURE__ */ new Map();
    const observer2 = new IntersectionObserver(seen2, { root, rootMargin: "900px 0px" });
    function fill3(part4) {
      if (!part4 || part4.full) return;
      part4.full = true;
      part4.element.replaceChildren(...part4.marked());
      drawn2(part4.element);
    }
    function clear(part4) {
      if (!part4.full || part4.element.querySelector(HELD) || getSelection()?.containsNode(part4.element, true)) return;
      part4.full = false;
      part4.element.replaceChildren(part4.words);
    }
    function seen2(entries7) {
      if (!root.offsetHeight) return;
      for (const { target, isIntersecting } of entries7) {
        const part4 = partOf.get(target);
        if (part4 && isIntersecting) fill3(part4);
        else if (part4) clear(part4);
      }
    }
    return {
      /**
       * Another text; its first part has its marks.
       * @param {Part[]} next
       */
      set(next) {
        observer2.disconnect();
        parts4 = next;
        partOf = new Map(next.map((part4) => [part4.element, part4]));
        fill3(next[0]);
        for (const { element: element3 } of next) observer2.observe(element3);
      },
      /**
       * Marks the words from a place on, and what is around them, so that they stand still when they are gone to.
       * @param {number} start
       */
      open(start) {
        const at2 = parts4.findIndex((part4) => start >= part4.start && start < part4.end);
        if (at2 >= 0) [parts4[at2], parts4[at2 - 1], parts4[at2 + 1]].forEach(fill3);
      },
      /**
       * Marks what is before or after an element of the text, until something there is marked.
       * @param {Element} node
       * @param {1 | -1} way
       * @param {string} selector
       */
      reach(node, way, selector) {
        let at2 = parts4.findIndex(({ element: element3 }) => element3.contains(node));
        if (at2 < 0) return;
        for (at2 += way; parts4[at2]; at2 += way) {
          fill3(parts4[at2]);
          if (parts4[at2].element.querySelector(selector)) return;
        }
      },
      /** @param {1 | -1} way to the beginning or the end of the text */
      end: (way) => fill3(way > 0 ? parts4.at(-1) : parts4[0]),
      /** Marks everything, as paper needs it. */
      openAll: () => parts4.forEach(fill3),
      /** Takes the marks away again from what is out of sight. */
      settle() {
        for (const { element: element3 } of parts4) observer2.unobserve(element3);
        for (const { element: element3 } of parts4) observer2.observe(element3);
      }
    };
  }
  var placeOf3 = (words3, height) => make("div", { class: "part", style: `contain-intrinsic-height: auto ${Math.round(height)}px` }, words3);

  // src/text/rove.js
  var MARKS = "[role=button], .margin, summary";
  var STEPS3 = {
    ArrowDown: (at2, last) => Math.min(at2 + 1, last),
    ArrowRight: (at2, last) => Math.min(at2 + 1, last),
    ArrowUp: (at2) => Math.max(at2 - 1, 0),
    ArrowLeft: (at2) => Math.max(at2 - 1, 0),
    Home: () => 0,
    End: (_, last) => last
  };
  function createRove(parts4) {
    let last = "";
    return (text2) => {
      const marks2 = () => (
        /** @type {HTMLElement[]} */
        [...text2.querySelectorAll(MARKS)]
      );
      let current;
      const take = (next) => {
        current?.setAttribute("tabindex", "-1");
        next?.setAttribute("tabindex", "0");
        current = next;
      };
      if (last) parts4.open(startOf2(last));
      const first = marks2();
      take(first.find((mark2) => keyOf(mark2) === last) ?? first[0]);
      text2.addEventListener("focusin", ({ target }) => {
        const mark2 = (
          /** @type {HTMLElement} */
          target
        );
        if (!mark2.matches(MARKS)) return;
        take(mark2);
        last = keyOf(mark2);
      });
      text2.addEventListener("keydown", (event) => {
        const step2 = STEPS3[event.key];
        if (!step2 || !current || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        prepare(parts4, event.key, current);
        const open = marks2().filter((mark2) => mark2.getClientRects().length);
        open[step2(open.indexOf(current), open.length - 1)]?.focus();
      });
    };
  }
  function prepare(parts4, key2, current) {
    const way = key2 === "End" || key2 === "ArrowDown" || key2 === "ArrowRight" ? 1 : -1;
    if (key2 === "Home" || key2 === "End") parts4.end(way);
    else parts4.reach(current, way, MARKS);
  }
  var startOf2 = (key2) => Number(key2.split(" ").at(-2));
  var keyOf = (mark2) => `${mark2.tagName} ${mark2.dataset.mark ?? /** @type {HTMLElement | null} */
  mark2.closest("[data-mark]")?.dataset.mark ?? ""}`;

  // src/views/text.js
  function text(app2) {
    const { model: model2, store: store2 } = app2;
    const { texts } = model2.data;
    const chars = texts.map((one) => Array.from(one.text));
    let root;
    let drawn2 = "";
    let last;
    let left;
    let parts4;
    let rove;
    function draw(state) {
      const at2 = sourceOf(app2, state);
      const key2 = JSON.stringify([at2, state.place, state.lang]);
      if (key2 === drawn2) return;
      drawn2 = key2;
      const focused = root.querySelector(":focus")?.getAttribute("data-mark");
      const body = make("div", { class: "words", lang: "zh" });
      const reading = make("div", { role: "group", "aria-label": app2.words.say("text.walk") }, body);
      root.replaceChildren(make("div", { class: "sheet" }, switchOf(app2, at2), textKey(app2), reading));
      fillWith(body, at2, state);
      if (focused) parts4.open(Number(focused.split(" ")[1]));
      rove(reading);
      if (focused) root.querySelector(`[data-mark="${focused}"]`)?.focus({ preventScroll: true });
      if (state.place) toPlace(state.place);
    }
    function fillWith(body, at2, state) {
      const marks2 = [...texts[at2].marks, ...lookedUp(state, chars[at2].length)];
      const nodes2 = tree(chars[at2].length, marks2);
      if (marks2.length <= WHOLE3) {
        body.append(...elements(app2, chars[at2], nodes2));
        return parts4.set([]);
      }
      const width2 = body.clientWidth;
      const own = stretches(nodes2).map((some) => {
        const [start, end2] = [some[0].start, some[some.length - 1].end];
        const words3 = chars[at2].slice(start, end2).join("");
        return { element: placeOf3(words3, heightOf(some, width2)), start, end: end2, words: words3, full: false, marked: () => elements(app2, chars[at2], some) };
      });
      body.append(...own.map(({ element: element3 }) => element3));
      parts4.set(own);
    }
    function toPlace([start]) {
      parts4.open(start);
      bring2(root, all(root, ".m.found")[0]);
    }
    function tell(scope2) {
      for (const node of all(scope2, ".name[data-mark]")) {
        const lines4 = about3(node);
        node.classList.toggle("off", !lines4.some((line) => left.visible.lines.has(line)));
        node.classList.toggle("lit", lines4.some((line) => lineOf(model2, line).from === last.selected));
        node.setAttribute("aria-pressed", String(lines4.some((line) => line === last.line)));
      }
      for (const node of all(scope2, ".sector[data-mark]")) node.classList.toggle("lit", about3(node).some((id) => id === last.selected));
      for (const node of all(scope2, ".task[data-mark], .heading[data-mark]")) {
        node.classList.toggle("chosen", about3(node).some((id) => id === last.selected));
        node.classList.toggle("off", node.classList.contains("task") && !about3(node).some((id) => left.visible.items.has(id)));
      }
    }
    return {
      name: "text",
      mount(element3) {
        root = element3;
        root.tabIndex = -1;
        parts4 = createParts(root, tell);
        rove = createRove(parts4);
        window.addEventListener("beforeprint", () => !root.hidden && parts4.openAll(), { capture: true });
        window.addEventListener("afterprint", () => parts4.settle());
      },
      show(state, shown2) {
        if (!texts.length) return root.replaceChildren(make("p", { class: "muted sheet" }, app2.words.say("text.none")));
        [last, left] = [state, shown2];
        draw(state);
        tell(root);
      },
      hide() {
      },
      reveal() {
        const { place: place2, selected, line } = store2.get();
        if (place2) return toPlace(place2);
        const first = firstOf(texts[sourceOf(app2, store2.get())]?.marks ?? [], line, isAbout(selected));
        if (first) parts4.open(first[1]);
        bring2(root, line && all(root, ".name[aria-pressed=true]")[0] || all(root, ".m.chosen, .m.lit")[0]);
      }
    };
    function isAbout(selected) {
      return ([kind, , , ids]) => kind === "name" ? ids.some((id) => lineOf(model2, id).from === selected) : ids.some((id) => id === selected);
    }
  }
  function firstOf(marks2, line, isAbout) {
    const first = (found) => found.sort((one, two) => one[1] - two[1])[0];
    return first(marks2.filter(([kind, , , ids]) => line && kind === "name" && ids.includes(line))) ?? first(marks2.filter(isAbout));
  }
  var about3 = (node) => (node.dataset.about ?? "").split(" ").filter(Boolean);
  function bring2(root, node) {
    for (let up = node?.parentElement; up && up !== root; up = up.parentElement) if (up instanceof HTMLDetailsElement) up.open = true;
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (!node) return;
    const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
    if (own.top < frame.top + 8 || own.bottom > frame.top + frame.height / 2) node.scrollIntoView({ block: "start" });
  }
  function switchOf({ model: { data }, words: words3, store: store2 }, at2) {
    if (data.texts.length < 2) return null;
    const buttons2 = data.texts.map(({ short }, number) => {
      const button2 = make("button", { type: "button", "data-source": number, onclick: () => store2.update({ source: number, place: null }) });
      button2.append(make("span", { class: "data" }, short));
      press(button2, number === at2);
      return button2;
    });
    return make("div", { class: "switch sources", role: "group", "aria-label": words3.say("text.which") }, buttons2);
  }

  // src/views/registry.js
  var VIEWS = [network, matrix, timeline, list2, text, findings, about2];

  // src/words.js
  function createWords(model2, lang) {
    const { words: table3 } = model2.data;
    const pick = (names3) => names3[lang() === "zh" ? 0 : 1];
    const form = (key2, count3) => {
      const [zh, en, one] = table3[key2];
      return lang() === "zh" ? zh : count3 === 1 && one || en;
    };
    const say = (key2, values = {}) => form(key2, values.count).replace(/\{(\w+)\}/g, (_, name2) => String(values[name2]));
    const called = (id) => {
      const item = model2.items[id];
      if (isActor(item)) return pick(item.called);
      if (item.kind === "section") return item.number + (item.lost ? say("lost") : pick(item.name));
      return pick(item.name);
    };
    const count2 = (number, key2) => `${number} ${say(key2, { count: number })}`;
    return { pick, say, count: count2, called, has: (key2) => key2 in table3, translate: (root) => translate(root, say, lang()) };
  }
  function translate(root, say, lang) {
    const all2 = (selector) => [...root.querySelectorAll(selector)].map((node) => (
      /** @type {HTMLElement} */
      node
    ));
    for (const node of all2("[data-word]")) node.textContent = say(node.dataset.word ?? "", { count: Number(node.dataset.count) });
    for (const node of all2("[data-zh]")) node.textContent = node.dataset[lang] ?? "";
    for (const node of all2("[data-word-label]")) node.setAttribute("aria-label", say(node.dataset.wordLabel ?? ""));
    for (const node of all2("[data-word-placeholder]")) node.setAttribute("placeholder", say(node.dataset.wordPlaceholder ?? ""));
  }

  // src/main.js
  var model = createModel(readData());
  var app = { model, select, pair, store: createStore(initialState(model.data.lang)), words: createWords(model, () => store.get().lang) };
  var { store, words: words2 } = app;
  var views = VIEWS.map((view) => view(app));
  var names2 = views.map((view) => view.name);
  var stage = createStage(app, views);
  var searchBox = createSearchBox(app);
  createExportMenu(app, stage);
  function select(id, line = null) {
    const before = store.get();
    const source = id !== null && typeof model.items[id].source === "number" ? null : before.source;
    const to = id === before.selected ? before.to : null;
    store.update({ selected: id, to, partner: null, line, source, place: null, lost: [] });
    if (id !== null && before.selected === id) stage.reveal(id);
  }
  function pair(id, partner) {
    store.update({ selected: id, partner, to: null, line: null, place: null, lost: [] });
  }
  function render(state, before) {
    if (state.find !== (before?.find ?? "")) searchBox.follow(state.find);
    if (before !== null && onlySearched(state, before)) return;
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
  var onlySearched = (state, before) => state !== before && /** @type {(keyof State)[]} */
  Object.keys(state).every((name2) => name2 === "find" || state[name2] === before[name2]);
  function takeBack() {
    if (searchBox.isOpen()) searchBox.close();
    else if (store.get().to !== null) store.update({ to: null });
    else if (store.get().partner !== null) store.update({ partner: null });
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
    listenToPrint(app, stage);
    store.subscribe(render);
  }
  document.documentElement.classList.remove("plain");
  listenToFilters(app);
  store.update(read(location.hash, model, names2));
  render(store.get(), null);
  listen();
  follow(store, model, names2);
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
