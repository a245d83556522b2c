/** @import { Say } from "./types" */

/** What Yasgui says in English → the key of the word in the language of the page. */
const SAID = {
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
  "Try query in a new browser window": "editor.apart",
};
const ATTRIBUTES = ["title", "aria-label"];

/**
 * Keeps what Yasgui draws in the language of the page, and open to those who hear it instead of seeing it.
 * @param {HTMLElement} root
 * @param {Say} say
 */
export function mend(root, say) {
  const observer = new MutationObserver(() => all());
  const all = () => {
    observer.disconnect();
    translate(root, say);
    name(root, say);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES, characterData: true });
  };
  all();
}

/**
 * @param {HTMLElement} root
 * @param {Say} say
 */
function translate(root, say) {
  const word = (/** @type {string | null} */ text) => {
    const key = /** @type {Record<string, string>} */ (SAID)[text ?? ""];
    return key ? say(key) : null;
  };
  for (const node of root.querySelectorAll("[title], [aria-label]"))
    for (const attribute of ATTRIBUTES) {
      const words = word(node.getAttribute(attribute));
      if (words) node.setAttribute(attribute, words);
    }
  for (const node of root.querySelectorAll(".yasr_btn span, .booleanResult span, .yasr_tryQuery")) {
    const words = word(node.textContent);
    if (words) node.textContent = words;
  }
  for (const chip of root.querySelectorAll(".yasr_response_chip")) {
    const found = /^(?:(\d+) results?|Response)(?: in ([\d.]+) seconds?)?$/.exec(chip.textContent ?? "");
    if (found) chip.textContent = told(found[1], found[2], say);
  }
}

/**
 * @param {string | undefined} rows
 * @param {string | undefined} seconds
 * @param {Say} say
 */
function told(rows, seconds, say) {
  const counted = rows === undefined ? [] : [say("editor.rows", { rows })];
  return [...counted, ...(seconds === undefined ? [] : [say("editor.seconds", { seconds })])].join(say("editor.comma"));
}

/**
 * Names for what Yasgui leaves without, and no keyboard trap.
 * @param {HTMLElement} root
 * @param {Say} say
 */
function name(root, say) {
  root.querySelector(".tabsList")?.setAttribute("aria-label", say("editor.tabs"));
  for (const input of root.querySelectorAll(".tab input")) input.setAttribute("aria-label", say("editor.rename"));
  for (const area of root.querySelectorAll(".CodeMirror textarea")) {
    area.setAttribute("aria-label", say("editor.text"));
    area.setAttribute("aria-describedby", "editor-keys");
  }
  // What scrolls can be scrolled by keys; the place where the text is typed scrolls with it, but is no part of it.
  for (const scroll of root.querySelectorAll(".CodeMirror-scroll[tabindex='-1']")) {
    scroll.setAttribute("tabindex", "0");
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", say("editor.scroll"));
  }
  for (const input of root.querySelectorAll(".yasqe_sharePopup input")) input.setAttribute("aria-label", say("editor.link"));
  for (const text of root.querySelectorAll(".yasr .CodeMirror textarea")) text.setAttribute("aria-label", say("editor.response"));
  for (const chip of root.querySelectorAll(".yasr_response_chip")) chip.setAttribute("role", "status");
  for (const controls of root.querySelectorAll(".yasr_plugin_control")) {
    controls.removeAttribute("aria-controls"); // on a plain div it means nothing
    controls.removeAttribute("id"); // the same one in every tab
  }
}
