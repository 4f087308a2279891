// @ts-check
/**
 * At most four requests at once, counted over popup, panel, pages and worker alike: locks are shared by
 * all. Pages that ask without a click share three of them, each site no more than two: one is always left
 * to what a person asked for.
 */

const ALL = ["turn:0", "turn:1", "turn:2", "turn:3"];
const UNBIDDEN = ALL.slice(0, -1);

/**
 * Do a task when its turn comes, first come first served.
 * @template T
 * @param {AbortSignal | undefined} signal gives up waiting
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function inTurn(signal, task) {
  return holding({ door: "door", places: ALL, signal }, task);
}

/**
 * Do a task that no person asked for when its turn comes. The last turn is never one of its.
 * @template T
 * @param {AbortSignal | undefined} signal gives up waiting
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function inTurnUnbidden(signal, task) {
  return holding({ door: "door:unbidden", places: UNBIDDEN, signal }, task);
}

/**
 * Do a task of a site as one of two: more of them wait here, where they are in the way of no other site.
 * @template T
 * @param {string} site
 * @param {AbortSignal | undefined} signal gives up waiting
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function asOneOfSite(site, signal, task) {
  return holding({ door: `site:${site}`, places: [`site:0:${site}`, `site:1:${site}`], signal }, task);
}

/**
 * Do a task while holding one of some places, in the order of who came to the door.
 * @template T
 * @param {{door: string, places: string[], signal?: AbortSignal}} where
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
async function holding({ door, places, signal }, task) {
  const release = await navigator.locks.request(door, { signal }, () => firstFree(places, signal));
  try {
    return await task();
  } finally {
    release();
  }
}

/**
 * Take the first place that is free. Only who holds the door waits for one, so nobody is overtaken.
 * @param {string[]} places
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<() => void>} gives the place back
 */
function firstFree(places, signal) {
  const others = new AbortController();
  const stop = signal ? AbortSignal.any([signal, others.signal]) : others.signal;
  return new Promise((resolve, reject) => {
    let isTaken = false;
    for (const place of places) {
      const held = navigator.locks.request(place, { signal: stop }, () => {
        if (isTaken) return undefined; // two came free at once: this one stays free
        isTaken = true;
        others.abort();
        return new Promise((release) => resolve(() => release(undefined)));
      });
      held.catch(() => isTaken || reject(stop.reason));
    }
  });
}
