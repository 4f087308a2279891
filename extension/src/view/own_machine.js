// @ts-check
/** Does a service run on the person's own machine? Then it is theirs to start. */

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** @param {string} server its origin */
export function isOwn(server) {
  return LOOPBACK.has(new URL(server).hostname);
}
