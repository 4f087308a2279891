// @ts-check
/**
 * What pages ask without a click: of each site so much in a while, and no longer than the page is there.
 *
 * The scripts in a page have a bound of their own, and begin anew whenever it is loaded. A page that loads
 * itself again and again would ask without end.
 */

import { remembered, verify } from "../api/client.js";
import { forgetAnswers } from "../api/kept.js";
import { whileThere } from "./there.js";

const PREFIX = "unbidden:";
const MOST = 50; // badges that a site's other pages asked about, after which a page may only offer to ask
const WHILE = 600_000; // milliseconds for which they count
const MOST_KEPT = 1000; // of each; a page asks about half as many until it is loaded anew

/** @typedef {{tab: number, document: string | undefined, site: string}} Page */
/** @typedef {{asked: {at: number, document?: string}[], offered: string[]}} Record */

/**
 * Verify a badge for the mark of a page. What is offered is asked when it comes again from the same page:
 * without a click, its scripts ask about no badge twice.
 * @param {string} url
 * @param {Page} page
 * @returns {Promise<import("../types.js").Answer | {state: "unasked"}>} unasked: only a click may ask this
 */
export async function verifyForPage(url, page) {
  const known = await remembered(url);
  if (known) return known;
  const how = await admitted(url, page);
  if (how === "offered") return { state: "unasked" };
  const site = how === "clicked" ? undefined : page.site;
  return whileThere(page, (signal) => verify({ url }, { signal, site }));
}

/**
 * Say how a badge may be asked about, and write that down.
 * @param {string} url
 * @param {Page} page
 * @returns {Promise<"unbidden" | "offered" | "clicked">}
 */
async function admitted(url, { tab, document, site }) {
  return navigator.locks.request(PREFIX + site, async () => {
    const { asked, offered } = await record(site);
    const offer = `${document ?? tab} ${url}`;
    if (offered.includes(offer)) return "clicked";
    const others = asked.filter((each) => document === undefined || each.document !== document);
    const isFree = others.length < MOST;
    await write(
      site,
      isFree
        ? { asked: [...asked, { at: Date.now(), document }].slice(-MOST_KEPT), offered }
        : { asked, offered: [...offered, offer].slice(-MOST_KEPT) },
    );
    return isFree ? "unbidden" : "offered";
  });
}

/**
 * Read what a site asked lately; a clock that was set back makes nothing late.
 * @param {string} site
 * @returns {Promise<Record>} without what is damaged
 */
async function record(site) {
  const name = PREFIX + site;
  /** @type {{[name: string]: any}} */
  const { [name]: kept } = await chrome.storage.session.get(name).catch(() => ({}));
  const asked = Array.isArray(kept?.asked) ? kept.asked : [];
  const offered = Array.isArray(kept?.offered) ? kept.offered : [];
  const now = Date.now();
  const isLate = (/** @type {any} */ { at } = {}) => at > now - WHILE && at <= now;
  return { asked: asked.filter(isLate), offered };
}

/** @param {string} site @param {Record} kept */
async function write(site, kept) {
  const entry = { [PREFIX + site]: kept };
  try {
    await chrome.storage.session.set(entry);
  } catch {
    await forgetAnswers(); // there is no room: an answer can be asked for again
    await chrome.storage.session.set(entry).catch(() => undefined);
  }
}
