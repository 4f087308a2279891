// @ts-check
/** What the person chose, kept in `storage.local`. Nothing of a candidate is ever in it. */
/** @import { Settings } from "../types.js" */

const USUAL_SERVER = "http://127.0.0.1:8080"; // what `make run` starts
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const LANGUAGES = new Set(["en", "ja"]);
const PROFILE = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/**
 * Read the settings. What was never chosen is as usual, and so is what is damaged.
 * @returns {Promise<Settings>}
 */
export async function settings() {
  const kept = await chrome.storage.local.get(["server", "language", "profiles", "lists"]).catch(() => ({}));
  return readSettings(kept);
}

/** @param {Record<string, any>} kept @returns {Settings} */
function readSettings(kept) {
  return {
    server: (typeof kept.server === "string" ? serverOrigin(kept.server) : null) ?? USUAL_SERVER,
    language: LANGUAGES.has(kept.language) ? kept.language : usualLanguage(),
    profiles: Array.isArray(kept.profiles) ? kept.profiles.filter((id) => PROFILE.test(id)) : null,
    lists: Array.isArray(kept.lists) ? kept.lists.filter(isObject) : [],
  };
}

/**
 * Keep what the person chose.
 * @param {Partial<Settings>} chosen
 * @returns {Promise<void>}
 * @throws {RangeError} the server is none that may be asked
 */
export async function choose(chosen) {
  const server = chosen.server === undefined ? undefined : serverOrigin(chosen.server);
  if (server === null) throw new RangeError("a service is at https://, or at http:// on this machine");
  await chrome.storage.local.set({ ...chosen, ...(server && { server }) });
}

/**
 * Read an address of a service: its origin, without a slash at its end. Null for what may not be asked: plain
 * http leaves what is sent open to everybody between, so it is for one's own machine alone.
 * @param {string} text as somebody typed it, with a scheme or without
 * @returns {string | null}
 */
export function serverOrigin(text) {
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim());
  let url;
  try {
    url = new URL(named ? text.trim() : `https://${text.trim()}`);
  } catch {
    return null;
  }
  if (!named && isOwn(url)) url.protocol = "http:"; // what runs on this machine has no certificate
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isOwn(url));
  const isName = url.hostname !== "" && !url.hostname.includes("%"); // words with blanks are none
  return isSafe && isName && !url.username && !url.password ? url.origin : null;
}

/** Say whether an address is on the person's own machine. @param {string | URL} url */
export function isOwn(url) {
  return LOOPBACK.has(new URL(url).hostname);
}

/** @returns {Settings["language"]} */
function usualLanguage() {
  return chrome.i18n.getUILanguage().startsWith("ja") ? "ja" : "en";
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
