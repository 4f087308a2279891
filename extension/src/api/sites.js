// @ts-check
/** The sites whose pages may be marked: each by a click of its own, with the browser's leave for it alone. */

import { MARKING, fromRoot } from "../content_files.js";
import { ANEW, CHANGED, OFF } from "./messages.js";
import { isOwn } from "./settings.js";

const FILES = fromRoot(MARKING);
const KEPT = "sites";
const ID = "marks:";
const NAME = /^[a-z0-9._-]+$/; // no star, which patterns would read as every site

/**
 * Switch a site on. It asks the browser's question first, so it must be called in a click.
 * @param {string} origin
 * @returns {Promise<boolean>} false: the person said no, or it is no site that may be marked
 */
export async function switchOn(origin) {
  const site = siteOf(origin);
  if (!site || !(await chrome.permissions.request({ origins: [pattern(site)] }))) return false;
  await change((sites) => [...new Set([...sites, site])].sort());
  await reconcile();
  await runInOpenTabs(site);
  return true;
}

/**
 * Switch a site off: its marks go, also in open tabs, and so does the leave to read it.
 * @param {string} origin
 */
export async function switchOff(origin) {
  const site = siteOf(origin);
  if (!site) return;
  await change((sites) => sites.filter((each) => each !== site));
  await reconcile();
  await tellOpenTabs(site);
  await clearCounts(site); // while the browser still says which tabs these are
  // Where it was granted in another way, by an administrator say, the browser keeps it.
  await chrome.permissions.remove({ origins: [pattern(site)] }).catch(() => false);
}

/** List the sites that are switched on, as origins. @returns {Promise<string[]>} */
export async function switchedOn() {
  const allowed = await Promise.all(
    (await kept()).map(async (site) => ((await isAllowed(site)) ? site : null)),
  );
  return allowed.filter((site) => site !== null);
}

/** Say whether the site of an address is switched on. @param {string | undefined} url */
export async function isSwitchedOn(url) {
  const site = url ? siteOf(url) : null;
  return site !== null && (await kept()).includes(site) && isAllowed(site);
}

/**
 * Make the browser run our files on the sites that are switched on, and on no other. What was registered may
 * be gone after an update of the extension, and the leave for a site whenever the person takes it back.
 */
export async function reconcile() {
  await navigator.locks.request("sites:scripts", async () => {
    const wanted = (await switchedOn()).map(script);
    const ids = new Set(wanted.map(({ id }) => id));
    const there = await chrome.scripting.getRegisteredContentScripts();
    const stale = there.filter((given) => !ids.has(given.id) || !isOfToday(given)).map(({ id }) => id);
    if (stale.length) await chrome.scripting.unregisterContentScripts({ ids: stale });
    const standing = new Set(there.map(({ id }) => id).filter((id) => !stale.includes(id)));
    const missing = wanted.filter(({ id }) => !standing.has(id));
    if (missing.length) await chrome.scripting.registerContentScripts(missing);
  });
}

/** The person took back the leave for sites in the browser's own settings. */
export async function forgetWithoutLeave() {
  const before = await kept();
  const still = await switchedOn();
  const gone = before.filter((site) => !still.includes(site));
  if (!gone.length) return;
  await change((sites) => sites.filter((site) => !gone.includes(site)));
  await reconcile();
  for (const site of gone) await tellOpenTabs(site);
}

/**
 * The site of an address: scheme and host. Ports are no part of it, as in the patterns of browsers.
 * @param {string} url
 * @returns {string | null} null: there is nothing to mark, or it is not safe
 */
export function siteOf(url) {
  try {
    const { protocol, hostname } = new URL(url);
    const isSafe = protocol === "https:" || (protocol === "http:" && isOwn(url));
    return isSafe && NAME.test(hostname) ? `${protocol}//${hostname}` : null;
  } catch {
    return null;
  }
}

/** @param {string} site */
function pattern(site) {
  return `${site}/*`;
}

/** @param {string} site @returns {chrome.scripting.RegisteredContentScript} */
function script(site) {
  return {
    id: `${ID}${site}`,
    matches: [pattern(site)],
    js: FILES,
    runAt: "document_idle",
    persistAcrossSessions: true,
  };
}

/** Each browser gives paths back in its own way. @param {chrome.scripting.RegisteredContentScript} given */
function isOfToday({ js = [] }) {
  return String(js.map((file) => new URL(file, chrome.runtime.getURL("/")).pathname)) === String(FILES);
}

/** @param {string} site @returns {Promise<boolean>} */
async function isAllowed(site) {
  return chrome.permissions.contains({ origins: [pattern(site)] });
}

/** @returns {Promise<string[]>} without what is damaged */
async function kept() {
  const { [KEPT]: sites } = await chrome.storage.local.get(KEPT).catch(() => ({ [KEPT]: [] }));
  if (!Array.isArray(sites)) return [];
  return sites.filter((site) => typeof site === "string" && siteOf(site) === site);
}

/** @param {(sites: string[]) => string[]} work */
async function change(work) {
  await navigator.locks.request("sites:kept", async () => {
    await chrome.storage.local.set({ [KEPT]: work(await kept()) });
  });
}

/** Mark also what is open already. @param {string} site */
async function runInOpenTabs(site) {
  for (const { id } of await chrome.tabs.query({ url: pattern(site) })) {
    if (id === undefined) continue;
    // A tab that shows an error, or was closed meanwhile, is marked when it is loaded next.
    await chrome.scripting.executeScript({ target: { tabId: id }, files: FILES }).catch(() => []);
  }
}

/**
 * Tell the pages of a site to take their marks away. Without leave for it, nobody says which tabs show it: so
 * all are told, and a tab in which nothing of ours runs hears nothing.
 * @param {string} site
 */
async function tellOpenTabs(site) {
  const told = (/** @type {chrome.tabs.Tab} */ { id }) =>
    id !== undefined && chrome.tabs.sendMessage(id, { type: OFF, site }).catch(() => null);
  await Promise.all((await chrome.tabs.query({})).map(told));
}

/** @param {string} site */
async function clearCounts(site) {
  for (const { id } of await chrome.tabs.query({ url: pattern(site) })) {
    await chrome.action.setBadgeText({ tabId: id, text: "" }).catch(() => undefined);
  }
}

/** Tell the marks of a badge that there is a newer answer about it. @param {string} url */
export async function tellMarks(url) {
  await tellMarkedTabs({ type: CHANGED, url });
}

/** Let all marks be made anew: what they say depends on settings that are others now. */
export async function markAnew() {
  await tellMarkedTabs({ type: ANEW });
}

/** @param {{type: string, url?: string}} message */
async function tellMarkedTabs(message) {
  for (const site of await switchedOn()) {
    for (const { id } of await chrome.tabs.query({ url: pattern(site) })) {
      if (id !== undefined) void chrome.tabs.sendMessage(id, message).catch(() => null);
    }
  }
}
