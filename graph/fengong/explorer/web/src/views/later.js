// Rows that stand from the start, and get what is in them when they are about to be seen.

/** A page of no more tasks than this fills its rows at once. */
export const AT_ONCE = 200;
/** @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();
/** @type {IntersectionObserver | null} */
let observer = null;

/**
 * Has an element filled before it comes into sight.
 * @template {HTMLElement} T
 * @param {T} element
 * @param {() => (Node | string)[]} content
 * @returns {T}
 */
export function later(element, content) {
  observer ??= new IntersectionObserver(seen, /** @type {IntersectionObserverInit} */ ({ rootMargin: "600px", scrollMargin: "600px" }));
  element.classList.add("later");
  waiting.set(element, () => {
    element.classList.remove("later");
    element.append(...content());
  });
  observer.observe(element);
  return element;
}

/** @param {IntersectionObserverEntry[]} entries */
function seen(entries) {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    waiting.get(target)?.();
    waiting.delete(target);
  }
}
