// Language: every word of the page in Chinese and English, and how to say it.

/** What Python wrote into the page. Only ever shown as text. */
const data = JSON.parse(document.getElementById("data").textContent);
let lang = data.lang;

/** A name given as [zh, en], in the language of the page. */
const pick = (names) => names[lang === "zh" ? 0 : 1];

/** A word of the interface; {places} in it are filled from `values`. */
const say = (key, values = {}) =>
  pick(data.words[key]).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** Puts everything that was rendered by the template into the language of the page. */
function translate() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-zh]")) node.textContent = node.dataset[lang];
  for (const node of document.querySelectorAll("[data-word-label]")) {
    node.setAttribute("aria-label", say(node.dataset.wordLabel));
  }
  for (const node of document.querySelectorAll("[data-word-placeholder]")) {
    node.placeholder = say(node.dataset.wordPlaceholder);
  }
}

/** An element with attributes and children; strings become text, never markup. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") node.addEventListener("click", value);
    else if (value !== null && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null));
  return node;
}

/** A copy of the legend's sign for a kind or role. */
function sign(name) {
  const found = document.getElementById("marks").content.querySelector(`.${name}`);
  return found ? found.cloneNode(true) : document.createTextNode("");
}
