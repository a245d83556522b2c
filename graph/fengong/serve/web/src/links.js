// Where on this server an IRI is spoken of, and how it is written short; the same rule as in Python.

const SAFE = /%(2F|24|26|2B|2C|3B|3D|3A|40)/g;

/**
 * Path of the page about an IRI: of one of the data by its own path, of any other by its whole words.
 * Always a path of this server, so that no IRI of a result can lead a click anywhere else or run.
 * @param {string} iri
 * @param {string} base IRI below which the data lives
 * @returns {string | null} null: not an IRI that can be written in an address
 */
export function pageOf(iri, base) {
  try {
    const rest = iri.startsWith(base) ? iri.slice(base.length) : "";
    if (rest && !rest.startsWith("/")) return `/page/${encodeURIComponent(rest).replace(SAFE, decodeURIComponent)}`;
    return `/resource?iri=${encodeURIComponent(iri)}`;
  } catch {
    return null; // half of a surrogate pair
  }
}

/**
 * An IRI with a prefix where one fits: the longest namespace wins.
 * @param {string} iri
 * @param {Record<string, string>} prefixes
 * @returns {string}
 */
export function short(iri, prefixes) {
  const fits = Object.entries(prefixes).filter(([, space]) => space && iri.startsWith(space));
  const [name, space] = fits.sort((one, other) => other[1].length - one[1].length)[0] ?? [];
  const rest = space === undefined ? null : iri.slice(space.length);
  return rest !== null && /^[\p{L}\p{N}_.-]+$/u.test(rest) ? `${name}:${rest}` : iri;
}
