// What is on the canvas, as buttons for keyboards and screen readers. One of them is in the tab order; arrows go on.
/** @import { App, Id, Ids, State } from "../types" */
import { make } from "../dom.js";

const KINDS = ["organization", "group", "unresolved", "sector", "task"];
/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * @param {App} app
 * @param {{ focused(id: Id): void, left(): void }} told when a button gets or loses the focus
 * @param {readonly string[]} [kinds] what is drawn
 */
export function createMirror({ model, words, select }, { focused, left }, kinds = KINDS) {
  const lists = kinds.map((kind) => make("ul", { "data-word-label": `kind.${kind}` }, model.ids.filter((id) => model.items[id].kind === kind).map(entry)));
  const element = make("div", { id: "mirror", class: "unseen", role: "group", "data-word-label": "drawn" }, lists);
  const buttons = [...element.querySelectorAll("button")];
  /** @type {HTMLButtonElement | null} the one in the tab order */
  let current = null;

  /** @param {Id} id */
  function entry(id) {
    return make("li", {}, make("button", { type: "button", tabindex: -1, "data-node": id, onclick: () => select(id) }));
  }

  const idOf = (/** @type {HTMLElement} */ button) => button.dataset.node ?? "";
  const drawn = () => buttons.filter((button) => !button.parentElement?.hidden);

  /** @param {HTMLButtonElement | null} next */
  function take(next) {
    current?.setAttribute("tabindex", "-1");
    next?.setAttribute("tabindex", "0");
    current = next;
  }

  element.addEventListener("keydown", (event) => {
    const all = drawn();
    const step = STEPS[event.key];
    if (!step || !current) return;
    event.preventDefault();
    all[step(all.indexOf(current), all.length - 1)]?.focus();
  });
  element.addEventListener("focusin", ({ target }) => {
    take(/** @type {HTMLButtonElement} */ (target));
    focused(idOf(/** @type {HTMLButtonElement} */ (target)));
  });
  element.addEventListener("focusout", left);

  /** @param {Id} id */
  function name(id) {
    const { kind, number, weight } = model.items[id];
    const count = kind === "task" ? "" : words.say("drawn.tasks", { count: weight });
    return [words.say(`kind.${kind}`), number, words.called(id).slice(0, 300), count].filter(Boolean).join(" ");
  }

  return {
    element,
    /**
     * @param {State} state
     * @param {Ids} visible
     * @param {(id: Id) => string} [more] what else is said of an item
     */
    show({ selected }, visible, more = () => "") {
      for (const button of buttons) {
        const id = idOf(button);
        if (button.parentElement) button.parentElement.hidden = !visible.items.has(id);
        button.textContent = [name(id), more(id)].filter(Boolean).join(" ");
        button.setAttribute("aria-pressed", String(id === selected));
      }
      for (const list of lists) list.hidden = [...list.children].every((row) => /** @type {HTMLElement} */ (row).hidden);
      const all = drawn();
      take(all.find((button) => idOf(button) === selected) ?? (current && all.includes(current) ? current : all[0] ?? null));
    },
  };
}
