// Where on this server an IRI is spoken of, and how it is written short.

/**
 * Address of the page about an IRI: within the first place whose namespace it has, else by its whole words.
 * Always one of this server, so that no IRI of a result can lead a click anywhere else or run.
 * @param {string} iri
 * @param {[space: string, path: string][]} places as Python says them
 * @returns {string | null} null: not an IRI that can be written in an address
 */
export function pageOf(iri, places) {
  try {
    const [space, path] = places.find(([space]) => iri.startsWith(space) && iri !== space) ?? ["", ""];
    if (!path) return `/resource?iri=${encodeURIComponent(iri)}`;
    return path + encodeURIComponent(iri.slice(space.length)).replaceAll("%2F", "/");
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
