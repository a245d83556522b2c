// The query that an address brings: `?query=` or `#query=`. Nothing else in it is obeyed: above all no endpoint.

/**
 * @param {{ search: string, hash: string }} address
 * @returns {string | null}
 */
export function queryOf({ search, hash }) {
  const found = new URLSearchParams(hash.replace(/^#/, "")).get("query") ?? new URLSearchParams(search).get("query");
  return found?.trim() ? found : null;
}
