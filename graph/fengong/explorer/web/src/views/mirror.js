// What is on the canvas, as buttons for keyboards and screen readers. One of them is in the tab order; arrows go on.
/** @import { App, Id, Kind, Portion, State } from "../types" */
import { make } from "../dom.js";

/** @type {Kind[]} */
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
 * @param {readonly Kind[]} [ofKinds] what is drawn
 */
export function createMirror({ model, words, select }, { focused, left }, ofKinds = KINDS) {
  const element = make("div", { id: "mirror", class: "unseen", role: "group", "data-word-label": "drawn" });
  /** @type {HTMLElement[]} */
  let lists = [];
  /** @type {HTMLButtonElement[]} */
  let buttons = [];
  let held = "";
  /** @type {HTMLButtonElement | null} the one in the tab order */
  let current = null;

  /**
   * A button for each thing that is drawn, headings only where they are boxes.
   * @param {Portion} portion
   */
  function fill({ items, boxes }) {
    const now = items.join(" ");
    if (now === held) return;
    held = now;
    const at = current && idOf(current);
    const inside = element.contains(document.activeElement);
    const kinds = [...(boxes.size ? /** @type {Kind[]} */ (["plan", "section"]) : []), ...ofKinds];
    lists = kinds.map((kind) => make("ul", { "aria-label": words.say(`kind.${kind}`), "data-word-label": `kind.${kind}` },
      items.filter((id) => model.items[id].kind === kind && (boxes.has(id) || ofKinds.includes(kind))).map(entry)));
    element.replaceChildren(...lists);
    buttons = [...element.querySelectorAll("button")];
    current = buttons.find((button) => idOf(button) === at) ?? null;
    if (inside) (current ?? buttons[0])?.focus();
  }

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

  /**
   * @param {Id} id
   * @param {Portion} portion
   */
  function name(id, { weights }) {
    const { kind, number, weight } = model.items[id];
    const count = kind === "task" ? "" : words.say("drawn.tasks", { count: weights.get(id) ?? weight });
    return [words.say(`kind.${kind}`), number, words.called(id).slice(0, 300), count].filter(Boolean).join(" ");
  }

  return {
    element,
    /**
     * @param {State} state
     * @param {Portion} portion
     * @param {(id: Id) => string} [more] what else is said of an item
     */
    show({ selected }, portion, more = () => "") {
      fill(portion);
      for (const button of buttons) {
        const id = idOf(button);
        if (button.parentElement) button.parentElement.hidden = !portion.shown.visible.items.has(id);
        button.textContent = [name(id, portion), more(id)].filter(Boolean).join(" ");
        button.setAttribute("aria-pressed", String(id === selected));
      }
      for (const list of lists) list.hidden = [...list.children].every((row) => /** @type {HTMLElement} */ (row).hidden);
      const all = drawn();
      take(all.find((button) => idOf(button) === selected) ?? (current && all.includes(current) ? current : all[0] ?? null));
    },
  };
}
