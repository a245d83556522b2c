// Letters that stand for Chinese characters: whole syllables, initials, or some of each.

/** @typedef {Record<string, string>} Readings a character → its readings, by blanks */
/** @typedef {"start" | "inside" | "apart"} Where what the letters stand for: the start of a name, a part, characters in order */

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
  const chars = Array.from(name).slice(0, LONGEST).map((char) => readings[char]?.split(" ") ?? [char.toLowerCase()]);
  for (let from = 0; from < chars.length; from += 1) {
    if (spells(letters, chars, from)) return from ? "inside" : "start";
  }
  return letters.length > 2 && inTurn(letters, chars) ? "apart" : null;
}

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

/**
 * Whether the letters are first letters of characters, in their order.
 * @param {string} letters
 * @param {string[][]} chars
 */
function inTurn(letters, chars) {
  let at = -1;
  return [...letters].every((letter) => (at = chars.findIndex((some, place) => place > at && some.some((one) => one[0] === letter))) >= 0);
}
