// @ts-check
/**
 * A web address taken apart; none if two readers would read it differently.
 *
 * It is read as it is written, exactly as by the service (verifier/locate/link.py and
 * verifier/readings/hosted_addresses.py) and not as a browser mends it; then it must agree on the host.
 */
"use strict";

{
  const MAX_URL = 2048; // characters; the service refuses longer ones
  const MAX_HOST = 253; // RFC 1035 section 2.3.4
  const MAX_PARAMETERS = 100;
  const MAX_ESCAPES = 3; // of escapes of escapes; beyond that no server goes
  const PARTS = /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
  const AMBIGUOUS = /[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff]/;
  const AUTHORITY = /^([^:]*)(?::([0-9]*))?$/;
  const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
  const UNRESERVED = /[A-Za-z0-9._~-]/;
  const USUAL_PORT = /** @type {Record<string, number>} */ ({ https: 443, http: 80 });

  /**
   * Take a web address apart; null for what is none, or has an unusual port or letters in its host.
   * @param {string} text
   * @returns {import("../types.js").SharedUrl | null}
   */
  function read(text) {
    const parts = text.length <= MAX_URL && !AMBIGUOUS.test(text) ? PARTS.exec(text) : null;
    if (!parts) return null;
    const [, written, authority, way, query = "", fragment = ""] = parts;
    const scheme = written.toLowerCase();
    const host = hostOf(scheme, authority);
    const path = plainPath(way);
    if (!host || hasHiddenWay(path) || !browserReads(text, host)) return null;
    const rest = badgeVerifier.personal.without(text).url.slice(scheme.length + 3 + authority.length);
    const parameters = namedOnce(query);
    return { text: `${scheme}://${host}${rest}`, scheme, host, path, parameters, fragment };
  }

  /**
   * Give the host on its usual port; null if it is not on it, or has a name or a password before it.
   * @param {string} scheme
   * @param {string} authority
   */
  function hostOf(scheme, authority) {
    const parts = AUTHORITY.exec(authority);
    if (!parts || (parts[2] && Number(parts[2]) !== USUAL_PORT[scheme])) return null;
    const host = parts[1].toLowerCase().replace(/\.$/, "");
    const labels = host.split(".");
    const proper = labels.length > 1 && labels.every((label) => LABEL.test(label));
    return proper && host.length <= MAX_HOST ? host : null;
  }

  /**
   * Say whether the browser would ask the same host: some names are numbers to it, some none at all.
   * @param {string} text
   * @param {string} host
   */
  function browserReads(text, host) {
    try {
      return new URL(text).hostname.replace(/\.$/, "") === host;
    } catch {
      return false;
    }
  }

  /**
   * Undo needless escapes, and only then take dot segments out: %2e%2e is a way up as well.
   * @param {string} path
   */
  function plainPath(path) {
    /** @type {string[]} */
    const kept = [];
    const segments = escaped(path).split("/");
    for (const segment of segments.slice(1)) {
      if (segment === "..") kept.pop();
      else if (segment !== ".") kept.push(segment);
    }
    if (/^\.\.?$/.test(segments[segments.length - 1])) kept.push("");
    return `/${kept.join("/")}`;
  }

  /** @param {string} path */
  function escaped(path) {
    const ascii = path.replace(/[^\0-\x7f]+/g, (run) => encodeURIComponent(run.replace(/\p{Cs}/gu, "?")));
    return ascii.replace(/%([0-9a-f]{2})/gi, (escape, number) => {
      const character = String.fromCharCode(parseInt(number, 16));
      return UNRESERVED.test(character) ? character : escape;
    });
  }

  /**
   * Say whether the most obliging server may read a way up, in "..%2f" say or in "..;/".
   * @param {string} path
   */
  function hasHiddenWay(path) {
    let plain = path;
    for (let level = 0; level < MAX_ESCAPES; level += 1) plain = badgeVerifier.escapes.undone(plain);
    const segments = plain.replaceAll("\\", "/").split("/");
    return segments.some((segment) => /^\.\.?(?:;|$)/.test(segment));
  }

  /**
   * Read the parameters of a query; one that is named twice has two readings, and is left out.
   * @param {string} query
   * @returns {Map<string, string>}
   */
  function namedOnce(query) {
    const pieces = query.split("&");
    const named = new Map();
    const twice = new Set();
    if (pieces.length > MAX_PARAMETERS) return named;
    for (const piece of pieces.filter(Boolean)) {
      const [name, ...value] = piece.split("=").map(badgeVerifier.escapes.undoneInQuery);
      if (named.has(name)) twice.add(name);
      named.set(name, value.join("="));
    }
    for (const name of twice) named.delete(name);
    return named;
  }

  badgeVerifier.address = { read, namedOnce };
}
