// Words of which some stand out in a picture, by form and not by colour: names bold with the letter of
// their role, clauses with a line below, deadlines with one above.
/** @import { Role, Words } from "../types" */
/** @import { Colours, Entry, Strip } from "./sheet.js" */
import { ROLES } from "../model.js";
import { element, escaped } from "./xml.js";

/** @typedef {{ words: string, role?: Role, clause?: boolean, due?: boolean, found?: boolean, tag?: boolean }} Run `role`: that of the name it is; `tag`: its letter, no words of the plan */

/** Lines are this far apart, in ems; as `lines` of sheet.js has it. */
const LEADING = 1.35;

/**
 * Lines of text in which each run looks as it is.
 * @param {string[]} said lines that hold the words of the runs; blanks may be left out, the last may be cut with …
 * @param {Run[]} runs
 * @param {{ size: number, x: number } & Record<string, unknown>} look
 * @returns {Strip}
 */
export function styled(said, runs, { size, x, ...look }) {
  const pitch = size * LEADING;
  const next = reader(runs);
  const rows = said.map((line, row) => {
    const parts = together([...line].map((sign) => ({ sign, run: next(sign) }))).map(({ words, run }) => {
      const own = run ? lookOf(run) : {};
      return Object.keys(own).length ? element("tspan", own, escaped(words)) : escaped(words);
    });
    return element("tspan", { x, y: size + row * pitch }, ...parts);
  });
  return { svg: said.some(Boolean) ? element("text", { "font-size": size, ...look }, ...rows) : "", height: said.length * pitch };
}

/**
 * Gives the run of one sign after the other; null for a sign that is not in them.
 * @param {Run[]} runs
 * @returns {(sign: string) => Run | null}
 */
function reader(runs) {
  const signs = runs.flatMap((run) => [...run.words].map((sign) => ({ sign: /\s/u.test(sign) ? " " : sign, run })));
  let at = 0;
  return (sign) => {
    while (at < signs.length && signs[at].sign === " " && sign !== " ") at += 1;
    if (signs[at]?.sign !== sign) return null;
    return signs[at++].run;
  };
}

/**
 * Signs of one run as one.
 * @param {{ sign: string, run: Run | null }[]} signs
 */
function together(signs) {
  /** @type {{ words: string, run: Run | null }[]} */
  const found = [];
  for (const { sign, run } of signs) {
    const last = found[found.length - 1];
    if (last && last.run === run) last.words += sign;
    else found.push({ words: sign, run });
  }
  return found;
}

/**
 * @param {Omit<Run, "words">} run
 * @returns {Record<string, unknown>}
 */
function lookOf({ role, clause, due, found, tag }) {
  if (tag) return { "font-size": "70%" };
  const decoration = [clause && "underline", due && "overline", found && "underline overline"].filter(Boolean).join(" ");
  return {
    ...(decoration ? { "text-decoration": decoration } : {}),
    ...(role ? { "font-weight": 650 } : {}),
  };
}

/**
 * What the forms mean: only those that are there.
 * @param {Words} words
 * @param {Run[]} runs
 * @param {Colours} colours
 * @returns {Entry[]}
 */
export function runEntries({ say }, runs, colours) {
  const text = (/** @type {Record<string, unknown>} */ own, /** @type {string[]} */ ...inner) => element("text", { x: 2, y: 5, "font-size": 13, fill: colours.ink, ...own }, ...inner);
  const sample = escaped(say("runs.sample"));
  const named = ROLES.filter((role) => runs.some((run) => run.role === role)).map((role) =>
    ({ mark: text(lookOf({ role }), sample, element("tspan", lookOf({ tag: true }), escaped(say(`mark.${role}`)))), word: say(`role.${role}`) }));
  const forms = /** @type {const} */ (["clause", "due"]).filter((form) => runs.some((run) => run[form]));
  return [...named, ...forms.map((form) => ({ mark: text(lookOf({ [form]: true }), sample), word: say(`text.${form}`) }))];
}
