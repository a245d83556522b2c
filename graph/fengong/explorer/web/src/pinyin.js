// Letters that stand for Chinese characters: whole syllables, initials, or some of each.

/** @typedef {Record<string, string>} Readings a character → its readings, by blanks */
/** @typedef {"start" | "inside"} Where what the letters stand for: the start of a name, or a part */

/** Characters of a name that are tried; names are short, and what is longer is no name. */
const LONGEST = 200;

/**
 * Whether a query is one that may be read aloud.
 * @param {string} query
 */
export const isLetters = (query) => /^[a-z]{2,}$/.test(query);

/**
 * Where letters stand for characters of a name; null: nowhere.
 * @param {string} letters
 * @param {string} name
 * @param {Readings} readings
 * @returns {Where | null}
 */
export function heard(letters, name, readings) {
  const chars = aloud(name, readings);
  for (let from = 0; from < chars.length; from += 1) {
    if (spells(letters, chars, from)) return from ? "inside" : "start";
  }
  return null;
}

/**
 * The readings of each character of a name.
 * @param {string} name
 * @param {Readings} readings
 */
const aloud = (name, readings) => Array.from(name).slice(0, LONGEST).map((char) => readings[char]?.split(" ") ?? [char.toLowerCase()]);

/**
 * Whether letters are used up by the characters from here on, each giving some of them; the last may be cut short.
 * @param {string} letters
 * @param {string[][]} chars
 * @param {number} from
 */
function spells(letters, chars, from) {
  let places = new Set([0]);
  for (let at = from; at < chars.length && places.size; at += 1) {
    /** @type {Set<number>} */
    const next = new Set();
    for (const place of places) {
      for (const reading of chars[at]) {
        const rest = letters.slice(place);
        if (reading.startsWith(rest)) return true;
        for (const piece of pieces(reading)) if (rest.startsWith(piece)) next.add(place + piece.length);
      }
    }
    places = next;
  }
  return false;
}

/**
 * What may be typed for a reading: all of it, its first letter, or zh, ch, sh.
 * @param {string} reading
 */
const pieces = (reading) => new Set([reading, reading.slice(0, 1), /^[zcs]h/.exec(reading)?.[0] ?? reading]);

/** Letters of a query that are tried apart; nobody types more of an abbreviation. */
const MOST_APART = 12;

/**
 * How often something is left out where letters stand for characters of a name, in order and from its first one: wlj for
 * 文体广电旅游局 twice; null: they do not.
 * @param {string} letters
 * @param {string} name
 * @param {Readings} readings
 * @returns {number | null}
 */
export function apart(letters, name, readings) {
  if (letters.length < 3 || letters.length > MOST_APART) return null;
  /** @type {number | null} */
  let fewest = null;
  /** Letters used → fewest gaps, where the last character was used, and where it was left out. @type {Map<number, number>} */
  let used = new Map([[0, 0]]);
  /** @type {Map<number, number>} */
  const left = new Map();
  for (const said of aloud(name, readings)) {
    /** @type {Map<number, number>} */
    const next = new Map();
    for (const [place, gaps] of [...used, ...left]) {
      for (const to of ends(letters, place, said)) {
        if (to === letters.length) fewest = Math.min(fewest ?? Infinity, gaps);
        else next.set(to, Math.min(next.get(to) ?? Infinity, gaps));
      }
    }
    for (const [place, gaps] of used) if (place) left.set(place, Math.min(left.get(place) ?? Infinity, gaps + 1));
    used = next;
  }
  return fewest;
}

/**
 * How far letters are used up when a character gives some of them.
 * @param {string} letters
 * @param {number} place
 * @param {string[]} said
 */
function ends(letters, place, said) {
  const rest = letters.slice(place);
  return said.flatMap((reading) => [...pieces(reading)].filter((piece) => rest.startsWith(piece)).map((piece) => place + piece.length));
}
