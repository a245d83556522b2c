/** @import { NamedQuery } from "./types" */
import { queryOf } from "./address.js";
import { data, say } from "./data.js";
import { Yasgui } from "./library.js";
import { mend } from "./mend.js";
import { tablePlugin } from "./table.js";

/** Queries that are open for who comes for the first time. */
const FIRST = 3;
const endpoint = new URL(data.endpoint, location.href).href;
const root = /** @type {HTMLElement} */ (document.getElementById("editor"));
const declared = (/** @type {string[]} */ names) => names.map((name) => `PREFIX ${name}: <${data.prefixes[name]}>\n`).join("");

// Prefixes are those of this server, never those of prefix.cc; terms are not looked up at LOV.
Yasgui.Yasqe.forkAutocompleter("prefixes", {
  name: "fengong-prefixes",
  persistenceId: null,
  get: async () => Object.entries(data.prefixes).map(([name, space]) => `${name}: <${space}>`),
});
Yasgui.Yasqe.defaults.autocompleters = ["fengong-prefixes", "variables"];
Yasgui.Yasr.registerPlugin("table", /** @type {any} */ (tablePlugin(data, say)));

const yasgui = new Yasgui(root, {
  persistenceId: "fengong-editor",
  populateFromUrl: false, // it would obey an endpoint that an address brings
  autoAddOnInit: false,
  autofocus: false,
  tabName: say("editor.untitled"),
  requestConfig: { endpoint, method: "POST", acceptHeaderGraph: "text/turtle, */*;q=0.1" },
  endpointCatalogueOptions: /** @type {any} */ ({ getData: () => [{ endpoint }], keys: [] }),
  yasqe: /** @type {any} */ ({
    value: `${declared(["fg", "dcterms", "skos", "rdfs"])}\nSELECT * WHERE {\n  ?s ?p ?o .\n}\nLIMIT 20`,
    // Tab leaves the editor, as it leaves any other field.
    extraKeys: { .../** @type {any} */ (Yasgui.Yasqe.defaults).extraKeys, Tab: false, "Shift-Tab": false },
  }),
  yasr: /** @type {any} */ ({ prefixes: data.prefixes }),
});

/**
 * Opens a query in a tab of its own, or goes to the tab that has it already. It is not run: whoever opened it does that.
 * @param {string} name
 * @param {string} text
 */
function open(name, text) {
  const there = Object.values(yasgui._tabs).find((tab) => tab.getPersistedJson().yasqe.value.trim() === text.trim());
  if (there) yasgui.selectTabId(there.getId());
  else yasgui.addTab(true, { name: yasgui.createTabName(name), yasqe: { value: text } });
}

const named = (/** @type {NamedQuery} */ { title, text }) => open(title, text);

function openFromAddress() {
  const query = queryOf(location);
  if (query !== null) open(data.queries.find(({ text }) => text.trim() === query.trim())?.title ?? say("editor.untitled"), query);
}

function start() {
  // Whatever was kept here, it is this server that is asked.
  for (const tab of Object.values(yasgui._tabs)) tab.setEndpoint(endpoint);
  if (!Object.keys(yasgui._tabs).length) {
    data.queries.slice(0, FIRST).forEach(named);
    yasgui.selectTabId(yasgui.persistentConfig.getTabs()[0]);
  }
  openFromAddress();
}

function listen() {
  for (const button of document.querySelectorAll("button[data-query]"))
    button.addEventListener("click", () => {
      named(/** @type {NamedQuery} */ (data.queries.find(({ name }) => name === /** @type {HTMLElement} */ (button).dataset.query)));
      yasgui.getTab()?.getYasqe().focus();
    });
  document.getElementById("editor-new")?.addEventListener("click", () => yasgui.addTab(true).getYasqe().focus());
  addEventListener("hashchange", openFromAddress);
}

// On a phone the list would stand between the reader and the editor.
if (matchMedia("(max-width: 900px)").matches) document.querySelector(".offered .all")?.removeAttribute("open");
start();
listen();
mend(root, say);
document.documentElement.dataset.ready = "true";
