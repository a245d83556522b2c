// Elements of the page. Whatever is a string becomes text, never markup.

/** @typedef {Node | string | null | undefined | false} Part */

/**
 * An element with attributes and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [attributes] null and false are left out; `onclick` is a listener
 * @param {...(Part | Part[] | (Part | Part[])[])} children null and false are left out
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") node.addEventListener("click", /** @type {() => void} */ (value));
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...parts(children));
  return node;
}

/**
 * What is to be shown of a list of lists.
 * @param {unknown[]} children
 * @returns {(Node | string)[]}
 */
export function parts(children) {
  const flat = /** @type {Part[]} */ (children.flat(4));
  return flat.filter((child) => child !== null && child !== undefined && child !== false);
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no #${id}`);
  return node;
}

/**
 * All elements below a node that a selector finds.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export const all = (root, selector) => [...root.querySelectorAll(selector)].map((node) => /** @type {HTMLElement} */ (node));

/**
 * A copy of the legend's sign for a kind or role.
 * @param {string} name
 * @returns {Node}
 */
export function sign(name) {
  const marks = /** @type {HTMLTemplateElement} */ (byId("marks"));
  return marks.content.querySelector(`.${name}`)?.cloneNode(true) ?? document.createTextNode("");
}

/**
 * Says of a button whether it is on.
 * @param {Element} button
 * @param {boolean} on
 */
export const press = (button, on) => button.setAttribute("aria-pressed", String(on));
