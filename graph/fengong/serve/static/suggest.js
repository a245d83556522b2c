// @ts-check
// Suggestions for every search field of a page: a combobox with a list (WAI-ARIA), by keyboard, mouse and touch.

/**
 * @typedef {{zh: string | null, en: string | null, kind_label: Record<string, string>, page: string | null}} Suggestion
 */

/** Milliseconds after the last key before the server is asked. */
const PAUSE = 120;
const english = document.documentElement.lang === "en";

/** @param {Suggestion} one */
const nameOf = (one) => (english ? one.en ?? one.zh : one.zh ?? one.en) ?? "";

class Combobox {
  /**
   * @param {HTMLInputElement} input
   * @param {number} number
   */
  constructor(input, number) {
    this.input = input;
    /** @type {Suggestion[]} */
    this.found = [];
    this.at = -1;
    this.timer = 0;
    /** @type {AbortController | null} */
    this.asking = null;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = `suggestions-${number}`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", document.body.dataset.suggestions ?? "");
    this.told = document.createElement("span");
    this.told.className = "told";
    this.told.setAttribute("role", "status");
    input.after(this.list, this.told);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) input.setAttribute(name, value);
    input.addEventListener("input", (event) => this.typed(/** @type {InputEvent} */ (event)));
    input.addEventListener("compositionend", () => this.soon());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus while the list is used.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.clicked(event));
  }

  /** @param {InputEvent} event Letters of an input method are no words yet. */
  typed(event) {
    if (!event.isComposing) this.soon();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.asking?.abort();
    const typed = this.input.value.trim();
    if (!typed) return this.close();
    this.asking = new AbortController();
    try {
      const query = new URLSearchParams({ q: typed.slice(0, 60) });
      const response = await fetch(`/api/suggest?${query}`, { signal: this.asking.signal });
      if (response.ok && document.activeElement === this.input) this.show((await response.json()).suggestions);
    } catch {
      // Overtaken by the next key, or the server is away: the field works without.
    }
  }

  /** @param {Suggestion[]} found */
  show(found) {
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(!!found.length));
    this.input.removeAttribute("aria-activedescendant");
    this.told.textContent = (document.body.dataset.suggested ?? "").replace("{n}", String(found.length));
  }

  /**
   * @param {Suggestion} one
   * @param {number} at
   */
  option(one, at) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = nameOf(one);
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = one.kind_label[english ? "en" : "zh"];
    option.append(name, " ", kind);
    return option;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else this.ask();
    } else if (event.key === "Enter" && open && this.at >= 0) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
  }

  /** @param {number} by From the field to the first or last, and from those back to the field. */
  move(by) {
    const places = this.found.length + 1;
    this.at = ((this.at + 1 + by + places) % places) - 1;
    [...this.list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === this.at));
      if (at === this.at) option.scrollIntoView({ block: "nearest" });
    });
    if (this.at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    if (option) this.choose([...this.list.children].indexOf(option));
  }

  /** @param {number} at */
  choose(at) {
    const one = this.found[at];
    this.close();
    if (one.page) return location.assign(one.page);
    this.input.value = nameOf(one);
    this.input.form?.requestSubmit();
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.told.textContent = "";
  }
}

document.querySelectorAll("form[role=search] input[name=q]").forEach((input, number) => {
  if (input instanceof HTMLInputElement) new Combobox(input, number);
});
