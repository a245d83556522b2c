// Keeps a vis DataSet at what is to be drawn, touching only what differs from the time before.
/** @typedef {{ id: string, shape?: string }} Entry */
/** @typedef {{ remove(ids: string[]): unknown, update(entries: any[]): unknown }} Target */

/** @param {Target} target */
export function createSync(target) {
  /** @type {Map<string, { shape: string | undefined, said: string }>} */
  let last = new Map();
  return {
    /**
     * Takes out what is not wanted any more; before lines are put in, so that none ever hangs in the air.
     * @param {readonly Entry[]} wanted
     */
    drop(wanted) {
      const shapes = new Map(wanted.map(({ id, shape }) => [id, shape]));
      // A node that changes its shape would keep measures of the old one.
      const gone = [...last].filter(([id, { shape }]) => !shapes.has(id) || shapes.get(id) !== shape).map(([id]) => id);
      if (!gone.length) return;
      for (const id of gone) last.delete(id);
      target.remove(gone);
    },
    /** @param {readonly Entry[]} wanted */
    put(wanted) {
      const next = new Map(wanted.map((one) => [one.id, { shape: one.shape, said: JSON.stringify(one) }]));
      const changed = wanted.filter(({ id }) => last.get(id)?.said !== next.get(id)?.said);
      last = next;
      if (changed.length) target.update(changed);
    },
  };
}
