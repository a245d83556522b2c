"use strict";
(() => {
  // src/address.js
  function queryOf({ search, hash }) {
    const found = new URLSearchParams(hash.replace(/^#/, "")).get("query") ?? new URLSearchParams(search).get("query");
    return found?.trim() ? found : null;
  }

  // src/data.js
  var data = JSON.parse(document.getElementById("editor-data")?.textContent ?? "");
  var say = (key, values = {}) => data.words[key].replace(/\{(\w+)\}/g, (_, name2) => String(values[name2]));

  // global:library
  var { Yasgui } = yasgui;

  // src/mend.js
  var SAID = {
    "Close tab": "editor.close",
    "Share query": "editor.share",
    "Run query": "editor.run",
    "Format query": "editor.format",
    "Set editor fullscreen": "editor.full",
    "Unset editor fullscreen": "editor.full.off",
    "Download Results": "editor.download",
    "Download not supported": "editor.download.none",
    "Download result": "editor.download",
    Response: "editor.response",
    "Shows Response view": "editor.response",
    True: "editor.true",
    False: "editor.false",
    "Try query in a new browser window": "editor.apart"
  };
  var ATTRIBUTES = ["title", "aria-label"];
  function mend(root2, say2) {
    const observer = new MutationObserver(() => all());
    const all = () => {
      observer.disconnect();
      translate(root2, say2);
      name(root2, say2);
      observer.observe(root2, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES, characterData: true });
    };
    all();
  }
  function translate(root2, say2) {
    const word = (text) => {
      const key = (
        /** @type {Record<string, string>} */
        SAID[text ?? ""]
      );
      return key ? say2(key) : null;
    };
    for (const node of root2.querySelectorAll("[title], [aria-label]"))
      for (const attribute of ATTRIBUTES) {
        const words = word(node.getAttribute(attribute));
        if (words) node.setAttribute(attribute, words);
      }
    for (const node of root2.querySelectorAll(".yasr_btn span, .booleanResult span, .yasr_tryQuery")) {
      const words = word(node.textContent);
      if (words) node.textContent = words;
    }
    for (const chip of root2.querySelectorAll(".yasr_response_chip")) {
      const found = /^(?:(\d+) results?|Response)(?: in ([\d.]+) seconds?)?$/.exec(chip.textContent ?? "");
      if (found) chip.textContent = told(found[1], found[2], say2);
    }
  }
  function told(rows, seconds, say2) {
    const counted = rows === void 0 ? [] : [say2("editor.rows", { rows })];
    return [...counted, ...seconds === void 0 ? [] : [say2("editor.seconds", { seconds })]].join(say2("editor.comma"));
  }
  function name(root2, say2) {
    root2.querySelector(".tabsList")?.setAttribute("aria-label", say2("editor.tabs"));
    for (const input of root2.querySelectorAll(".tab input")) input.setAttribute("aria-label", say2("editor.rename"));
    for (const area of root2.querySelectorAll(".CodeMirror textarea")) {
      area.setAttribute("aria-label", say2("editor.text"));
      area.setAttribute("aria-describedby", "editor-keys");
    }
    for (const scroll of root2.querySelectorAll(".CodeMirror-scroll[tabindex='-1']")) {
      scroll.setAttribute("tabindex", "0");
      scroll.setAttribute("role", "group");
      scroll.setAttribute("aria-label", say2("editor.scroll"));
    }
    for (const input of root2.querySelectorAll(".yasqe_sharePopup input")) input.setAttribute("aria-label", say2("editor.link"));
    for (const text of root2.querySelectorAll(".yasr .CodeMirror textarea")) text.setAttribute("aria-label", say2("editor.response"));
    for (const chip of root2.querySelectorAll(".yasr_response_chip")) chip.setAttribute("role", "status");
    for (const controls of root2.querySelectorAll(".yasr_plugin_control")) {
      controls.removeAttribute("aria-controls");
      controls.removeAttribute("id");
    }
  }

  // src/dom.js
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name2, value] of Object.entries(attributes))
      if (value !== null && value !== void 0 && value !== false) node.setAttribute(name2, String(value));
    node.append(...children.filter((child) => child !== null));
    return node;
  }

  // src/links.js
  function pageOf(iri2, places) {
    try {
      const [space, path] = places.find(([space2]) => iri2.startsWith(space2) && iri2 !== space2) ?? ["", ""];
      if (!path) return `/resource?iri=${encodeURIComponent(iri2)}`;
      return path + encodeURIComponent(iri2.slice(space.length)).replaceAll("%2F", "/");
    } catch {
      return null;
    }
  }
  function short(iri2, prefixes) {
    const fits = Object.entries(prefixes).filter(([, space2]) => space2 && iri2.startsWith(space2));
    const [name2, space] = fits.sort((one, other) => other[1].length - one[1].length)[0] ?? [];
    const rest = space === void 0 ? null : iri2.slice(space.length);
    return rest !== null && /^[\p{L}\p{N}_.-]+$/u.test(rest) ? `${name2}:${rest}` : iri2;
  }

  // src/cell.js
  var PLAIN = /#(string|integer|decimal|boolean|date)$/;
  var SOUGHT = 60;
  function cell(term, column, data2, say2) {
    if (!term) return make("span", { class: "unbound" });
    if (term.type === "uri") return iri(String(term.value), data2);
    if (term.type === "bnode") return make("span", { class: "bnode" }, `_:${String(term.value).replace(/^_:/, "")}`);
    if (typeof term.value !== "string") return make("code", {}, JSON.stringify(term.value));
    return literal(term, term.value, data2.quotes.includes(column) ? say2 : null, data2);
  }
  function iri(value, data2) {
    const words = short(value, data2.prefixes);
    const href = pageOf(value, data2.places);
    return href ? make("a", { href, title: value, class: "iri" }, words) : make("span", { class: "iri" }, words);
  }
  function literal(term, value, say2, data2) {
    const lang = term["xml:lang"];
    const words = make(say2 ? "q" : "span", { lang, class: "data", dir: "auto" }, value);
    if (say2) return make("span", {}, words, " ", where(value, say2));
    const type = term.datatype && !PLAIN.test(term.datatype) ? `^^${short(term.datatype, data2.prefixes)}` : null;
    const tag = lang ? `@${lang}` : type;
    return tag ? make("span", {}, words, make("small", {}, tag)) : words;
  }
  function where(value, say2) {
    const sought = [...value].slice(0, SOUGHT).join("");
    const href = `/search?${new URLSearchParams({ q: sought })}`;
    return make("a", { href, class: "place", "aria-label": say2("editor.place.of", { quote: sought }) }, say2("editor.place"));
  }

  // src/table.js
  var ROWS = 100;
  function tablePlugin(data2, say2) {
    return class Table {
      priority = 10;
      label = say2("editor.table");
      /** @param {any} yasr */
      constructor(yasr) {
        this.yasr = yasr;
      }
      canHandleResults() {
        const names = this.yasr.results?.getVariables();
        return Boolean(names?.length) || Boolean(this.yasr.results?.getBindings());
      }
      draw() {
        const names = (
          /** @type {string[]} */
          this.yasr.results.getVariables()
        );
        const rows = (
          /** @type {Row[]} */
          this.yasr.results.getBindings() ?? []
        );
        this.yasr.resultsEl.append(paged(names, rows, data2, say2));
      }
      /** @param {string} [name] */
      download(name2) {
        const getData = () => this.yasr.results?.asCsv() ?? "";
        return { getData, filename: `${name2 || "fengong"}.csv`, contentType: "text/csv", title: say2("editor.download") };
      }
    };
  }
  function paged(names, rows, data2, say2) {
    const filter = make("input", { type: "search", "aria-label": say2("editor.filter"), placeholder: say2("editor.filter") });
    const [body, pages] = [make("tbody"), make("div", { class: "pages" })];
    const status = make("span", { role: "status" });
    const titles = names.map((name2) => make("th", { scope: "col" }, name2));
    const head = make("tr", {}, make("th", { scope: "col" }, say2("editor.row")), ...titles);
    const table = make("table", {}, make("thead", {}, head), body);
    const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say2("editor.table") }, table);
    const show = (page) => {
      const found = matching(rows, filter.value);
      const last = Math.max(0, Math.ceil(found.length / ROWS) - 1);
      const first = page * ROWS;
      body.replaceChildren(...found.slice(first, first + ROWS).map(([row, number]) => line(row, number)));
      status.textContent = say2("editor.page", { at: page + 1, pages: last + 1, rows: found.length });
      const step = (word, to) => {
        const button = make("button", { type: "button", disabled: to < 0 || to > last }, say2(word));
        button.addEventListener("click", () => (show(to), scroll.focus()));
        return button;
      };
      pages.replaceChildren(status, ...last ? [step("editor.previous", page - 1), step("editor.next", page + 1)] : []);
    };
    const line = (row, number) => make("tr", {}, make("td", { class: "number" }, String(number)), ...names.map((name2) => make("td", {}, cell(row[name2], name2, data2, say2))));
    filter.addEventListener("input", () => show(0));
    show(0);
    return make("div", { class: "result" }, make("div", { class: "filterline" }, filter), scroll, pages);
  }
  function matching(rows, words) {
    const sought = words.trim().toLowerCase();
    const numbered = rows.map((row, at) => (
      /** @type {[Row, number]} */
      [row, at + 1]
    ));
    if (!sought) return numbered;
    return numbered.filter(([row]) => Object.values(row).some((term) => String(term?.value).toLowerCase().includes(sought)));
  }

  // src/main.js
  var FIRST = 3;
  var endpoint = new URL(data.endpoint, location.href).href;
  var root = (
    /** @type {HTMLElement} */
    document.getElementById("editor")
  );
  var declared = (names) => names.map((name2) => `PREFIX ${name2}: <${data.prefixes[name2]}>
`).join("");
  Yasgui.Yasqe.forkAutocompleter("prefixes", {
    name: "fengong-prefixes",
    persistenceId: null,
    get: async () => Object.entries(data.prefixes).map(([name2, space]) => `${name2}: <${space}>`)
  });
  Yasgui.Yasqe.defaults.autocompleters = ["fengong-prefixes", "variables"];
  Yasgui.Yasr.registerPlugin(
    "table",
    /** @type {any} */
    tablePlugin(data, say)
  );
  var yasgui2 = new Yasgui(root, {
    persistenceId: "fengong-editor",
    populateFromUrl: false,
    // it would obey an endpoint that an address brings
    autoAddOnInit: false,
    autofocus: false,
    tabName: say("editor.untitled"),
    requestConfig: { endpoint, method: "POST", acceptHeaderGraph: "text/turtle, */*;q=0.1" },
    endpointCatalogueOptions: (
      /** @type {any} */
      { getData: () => [{ endpoint }], keys: [] }
    ),
    yasqe: (
      /** @type {any} */
      {
        value: `${declared(["fg", "dcterms", "skos", "rdfs"])}
SELECT * WHERE {
  ?s ?p ?o .
}
LIMIT 20`,
        // Tab leaves the editor, as it leaves any other field.
        extraKeys: { .../** @type {any} */
        Yasgui.Yasqe.defaults.extraKeys, Tab: false, "Shift-Tab": false }
      }
    ),
    yasr: (
      /** @type {any} */
      { prefixes: data.prefixes }
    )
  });
  function open(name2, text) {
    const there = Object.values(yasgui2._tabs).find((tab) => tab.getPersistedJson().yasqe.value.trim() === text.trim());
    if (there) yasgui2.selectTabId(there.getId());
    else yasgui2.addTab(true, { name: yasgui2.createTabName(name2), yasqe: { value: text } });
  }
  var named = ({ title, text }) => open(title, text);
  function openFromAddress() {
    const query = queryOf(location);
    if (query !== null) open(data.queries.find(({ text }) => text.trim() === query.trim())?.title ?? say("editor.untitled"), query);
  }
  function start() {
    for (const tab of Object.values(yasgui2._tabs)) tab.setEndpoint(endpoint);
    if (!Object.keys(yasgui2._tabs).length) {
      data.queries.slice(0, FIRST).forEach(named);
      yasgui2.selectTabId(yasgui2.persistentConfig.getTabs()[0]);
    }
    openFromAddress();
  }
  function listen() {
    for (const button of document.querySelectorAll("button[data-query]"))
      button.addEventListener("click", () => {
        named(
          /** @type {NamedQuery} */
          data.queries.find(({ name: name2 }) => name2 === /** @type {HTMLElement} */
          button.dataset.query)
        );
        yasgui2.getTab()?.getYasqe().focus();
      });
    document.getElementById("editor-new")?.addEventListener("click", () => yasgui2.addTab(true).getYasqe().focus());
    addEventListener("hashchange", openFromAddress);
  }
  if (matchMedia("(max-width: 900px)").matches) document.querySelector(".offered .all")?.removeAttribute("open");
  start();
  listen();
  mend(root, say);
  document.documentElement.dataset.ready = "true";
})();
