/** @import { Id, Item, Kind, Model } from "./types" */
import { ACTORS, isActor } from "./model.js";
import { apart, heard, isLetters } from "./pinyin.js";
import { gaps, ownName, plain, wordsIn } from "./written.js";

/**
 * What an item can be found by, best first; `key` is a name as it is compared, `own` the same without the place.
 * @typedef {{ name: string, key: string, own: string, latin: string[] }} Called
 */
/** @typedef {{ id: Id, called: Called[], words: string, lower: string }} Entry */
/** @typedef {{ text: string, parts: string[], readings: Record<string, string>, english: boolean }} Query `english`: letters that are a word */
/** @typedef {{ rank: number, name: string | null, snippet?: string }} Match lower ranks are better; the name that matched */
/** @typedef {Match & { id: Id }} Hit */
/** @typedef {{ kind: Kind, hits: Hit[] }} Group all hits of a kind, best first */

/** How well a name answers, from the best; `apart` and what is worse are for where nothing better of the kind is found. */
const RANK = { exact: 0, start: 1, inside: 2, heard: 3, heardInside: 4, inWord: 5, apart: 7, said: 9, titleApart: 10 };
/** Fewer letters than these would stand for something in almost every title. */
const LETTERS_OF_TITLE = 3;
/** So many letters of an English word are taken for its beginning, and no longer for initials. */
const LETTERS_OF_WORD = 4;

/** Who is looked for most; equals stay in the order of the plan. */
const ORDER = [...ACTORS, "task", "sector", "section", "plan"];

/**
 * Finds items by their names, aliases and titles, then by the words of the tasks.
 * @param {Model} model
 * @returns {(text: string) => Hit[]} best first
 */
export function createSearch(model) {
  const { items } = model;
  const readings = model.data.pinyin ?? {};
  /** @type {Entry[] | null} made at the first question */
  let entries = null;
  const order = (/** @type {Hit} */ hit) => ORDER.indexOf(items[hit.id].kind);
  return (typed) => {
    const text = plain(typed);
    if (!text) return [];
    entries ??= model.ids.map((id) => entry(id, items[id]));
    const query = { text, parts: wordsIn(typed), readings, english: isLetters(text) && entries.some((one) => isWord(one, text)) };
    const hits = entries.flatMap((one) => {
      const found = answer(one, items[one.id], query);
      return found ? [{ id: one.id, ...found }] : [];
    });
    hits.sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
    return withoutGuesses(model, hits);
  };
}

/**
 * Without what matches by scattered characters alone, where its kind has something better.
 * @param {Model} model
 * @param {Hit[]} hits
 */
function withoutGuesses({ items }, hits) {
  const isGuess = (/** @type {Hit} */ { rank }) => (rank >= RANK.apart && rank < RANK.said) || rank >= RANK.titleApart;
  const better = new Set(hits.filter((hit) => !isGuess(hit)).map(({ id }) => items[id].kind));
  return hits.filter((hit) => !isGuess(hit) || !better.has(items[hit.id].kind));
}

/**
 * @param {Id} id
 * @param {Item} item
 * @returns {Entry}
 */
function entry(id, item) {
  const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
  const all = isActor(item) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
  const area = isActor(item) ? item.area : null;
  const called = [...new Set(all)].filter(Boolean).map((name) => ({
    name, key: plain(name), own: plain(ownName(name, area)), latin: wordsIn(name),
  }));
  return { id, called, words: item.text ?? "", lower: (item.text ?? "").toLowerCase() };
}

/**
 * Whether letters are an English word of a name, or its beginning.
 * @param {Entry} entry
 * @param {string} letters
 */
function isWord({ called }, letters) {
  const enough = letters.length >= LETTERS_OF_WORD;
  return called.some(({ key, latin }) => latin.some((word) => begins(word, letters)) || (enough && latin.length > 1 && key.startsWith(letters)));
}

/**
 * How well an entry answers; null: not at all.
 * @param {Entry} entry
 * @param {Item} item
 * @param {Query} query
 * @returns {Match | null}
 */
function answer(entry, item, query) {
  const sounds = isLetters(query.text) && !query.english;
  return best(entry, (one) => written(one, query))
    ?? (sounds ? best(entry, (one) => sound(one, item, query)) : null)
    ?? best(entry, (one) => (inWord(one, query.text) ? RANK.inWord : null))
    ?? said(entry, query.text)
    ?? best(entry, (one) => scattered(one, item, query, sounds));
}

/**
 * @param {Entry} entry
 * @param {(called: Called) => number | null} rankOf
 * @returns {Match | null}
 */
function best({ called }, rankOf) {
  /** @type {Match | null} */
  let found = null;
  for (const one of called) {
    const rank = rankOf(one);
    if (rank !== null && (!found || rank < found.rank)) found = { rank, name: one.name };
  }
  return found;
}

/**
 * How a name holds what was typed: all of it, its beginning, or a part; of English, each word.
 * @param {Called} called
 * @param {Query} query
 */
function written({ key, own, latin }, { text, parts }) {
  if (key === text || own === text) return RANK.exact;
  if (own.startsWith(text)) return RANK.start;
  if (parts.length && parts.every((part) => latin.some((word) => begins(word, part)))) return parts.length > 1 ? RANK.inside : RANK.start;
  return key.includes(text) && !/^[a-z]/.test(text) ? RANK.inside : null;
}

/**
 * Whether letters are a word, or enough of its beginning.
 * @param {string} word
 * @param {string} letters
 */
const begins = (word, letters) => word === letters || (letters.length >= LETTERS_OF_WORD && word.startsWith(letters));

/**
 * In the middle of an English word, or few letters of its beginning, which say less than initials do: ga in gas.
 * @param {Called} called
 * @param {string} text
 */
const inWord = ({ key }, text) => key.includes(text);

/**
 * How letters stand for a name, without a character left out.
 * @param {Called} called
 * @param {Item} item
 * @param {Query} query
 */
function sound({ key, own }, item, { text, readings }) {
  if (item.kind === "task" && text.length < LETTERS_OF_TITLE) return null;
  if (heard(text, own, readings) === "start") return RANK.heard;
  return heard(text, key, readings) ? RANK.heardInside : null;
}

/**
 * How characters or initials stand for a name that has others between them; the fewer gaps, the better.
 * Initials are told of organizations alone, and so are two characters, from the beginning: of a title almost any would do.
 * @param {Called} called
 * @param {Item} item
 * @param {Query} query
 * @param {boolean} sounds
 */
function scattered({ key, own }, item, { text, readings }, sounds) {
  const body = item.kind === "organization";
  const found = sounds ? (body ? apart(text, own, readings) : null) : inTurn(text, key, own, body);
  return found === null ? null : (isActor(item) ? RANK.apart : RANK.titleApart) + Math.min(found, 99) / 100;
}

/**
 * @param {string} text
 * @param {string} key
 * @param {string} own
 * @param {boolean} body
 */
function inTurn(text, key, own, body) {
  // Letters in their order stand in almost any English name.
  if (/[a-z]/.test(text)) return null;
  const few = [...text].length;
  if (few > 2) return gaps(text, own) ?? gaps(text, key);
  return few === 2 && body && own.startsWith([...text][0]) ? gaps(text, own) : null;
}

/**
 * Where the words of an entry hold a query; null: nowhere.
 * @param {Entry} entry
 * @param {string} query
 * @returns {Match | null}
 */
function said(entry, query) {
  const place = entry.lower.indexOf(query);
  return place < 0 ? null : { rank: 9, name: null, snippet: whole(entry.words.slice(Math.max(0, place - 8), place + 30)) };
}

/**
 * Without the half of a character at an end that was cut.
 * @param {string} cut
 */
const whole = (cut) => cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/**
 * Hits by kind; first the kind of the best hit.
 * @param {Model} model
 * @param {Hit[]} hits best first
 * @returns {Group[]}
 */
export function grouped({ items }, hits) {
  /** @type {Map<Kind, Hit[]>} */
  const found = new Map();
  for (const hit of hits) {
    const { kind } = items[hit.id];
    const before = found.get(kind);
    if (before) before.push(hit);
    else found.set(kind, [hit]);
  }
  return [...found].map(([kind, own]) => ({ kind, hits: own }));
}
