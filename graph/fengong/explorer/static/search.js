// Find as you type: names, aliases, titles, then the words of the tasks.

const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const LIMIT = 40;
/** Who is looked for most; equals stay in the order of the plan. */
const ORDER = [...ACTORS, "task", "sector", "section", "plan"];
const order = (hit) => ORDER.indexOf(items[hit.id].kind);

/** Item → the texts it can be found by, best first; the words of a task come last. */
const index = Object.entries(items).map(([id, item]) => {
  const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
  const names = isActor(id) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
  return { id, names: [...new Set(names)].filter(Boolean), words: item.text ?? "" };
});
for (const entry of index) entry.keys = entry.names.map(plain);

/** Whether all characters stand in the text in this order: 应急局 in 应急管理局. */
function inOrder(query, text) {
  let at = -1;
  return [...query].every((char) => (at = text.indexOf(char, at + 1)) >= 0);
}

/** How well an entry answers a query, lower is better, with the name that did; null: not at all. */
function match(entry, query) {
  const tests = [(key) => key === query, (key) => key.includes(query)];
  if ([...query].length > 2) tests.push((key) => inOrder(query, key));
  for (const [rank, test] of tests.entries()) {
    const at = entry.keys.findIndex(test);
    if (at >= 0) return { rank, name: entry.names[at] };
  }
  const place = entry.words.toLowerCase().indexOf(query);
  return place < 0 ? null : { rank: 9, name: null, snippet: entry.words.slice(Math.max(0, place - 8), place + 30) };
}

/** Items that answer a query, best first. */
function search(text) {
  const query = plain(text);
  if (!query) return [];
  return index
    .map((entry) => ({ id: entry.id, ...match(entry, query) }))
    .filter((hit) => hit.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
}

const box = document.getElementById("search");
const results = document.getElementById("results");
let active = -1;

function showResults() {
  const hits = search(box.value);
  results.replaceChildren(...hits.slice(0, LIMIT).map(result));
  const count = hits.length ? `${hits.length} ${say("results")}` : say("nothing");
  document.getElementById("found-count").textContent = count;
  const open = box.value.trim() !== "";
  document.getElementById("found").hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  move(hits.length ? 0 : -1);
}

function result(hit, at) {
  const item = items[hit.id];
  const shown = [called(hit.id), `${item.number ?? ""}${called(hit.id)}`];
  const why = hit.snippet ? `…${hit.snippet}…` : hit.name && !shown.includes(hit.name) ? hit.name : null;
  const number = item.kind === "task" ? `${item.number} ` : "";
  return make(
    "li",
    { id: `result-${at}`, role: "option", "data-id": hit.id, "aria-selected": "false", onclick: () => choose(hit.id) },
    sign(item.kind),
    make("span", { class: "name data" }, `${number}${called(hit.id)}`.slice(0, 200)),
    make("span", { class: "count" }, item.kind === "task" ? "" : String(item.weight)),
    planOf(hit.id) ? make("span", { class: "plan data" }, called(item.plan).slice(0, 200)) : null,
    why ? make("span", { class: "why data" }, why.slice(0, 200)) : null,
  );
}

/** Marks one result as the one that Enter opens. */
function move(to) {
  const rows = [...results.children];
  active = rows.length ? (to + rows.length) % rows.length : -1;
  for (const [at, row] of rows.entries()) row.setAttribute("aria-selected", String(at === active));
  if (active >= 0) {
    box.setAttribute("aria-activedescendant", `result-${active}`);
    rows[active].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function closeResults() {
  document.getElementById("found").hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function choose(id) {
  closeResults();
  select(id);
}

function listenToSearch() {
  box.addEventListener("input", showResults);
  box.addEventListener("focus", () => box.value.trim() && showResults());
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0 && !event.isComposing) {
      choose(results.children[active].dataset.id);
      document.getElementById("panel").focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".find")) closeResults();
  });
}
