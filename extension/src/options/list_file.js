// @ts-check
/**
 * A file that an organisation keeps its issuers in → a list that may be sent with requests, or what is wrong
 * with it.
 */

import { ask } from "../api/request.js";

const MOST_LISTS = 4;
const MOST_BYTES = 256 * 1024; // of all lists, as they are sent
const WITHIN = 10_000; // milliseconds
const EXPORTED = "badge-verifier-issuer-list/1"; // the format of `verifier lists export`
const OF_EXPORT = ["format", "source", "digest", "seal", "leftOut", "obtainedAt", "maxAge"];
const DAY = 24 * 3600; // seconds

/**
 * Read a file.
 * @param {File} file
 * @param {object[]} others the lists that there are already
 * @returns {Promise<{list: object} | {wrong: string}>} `wrong` is the key of a sentence
 */
export async function readListFile(file, others) {
  if (others.length >= MOST_LISTS) return { wrong: "options_list_many" };
  if (file.size > MOST_BYTES) return { wrong: "options_list_long" };
  const list = asOwn(parse(await file.text()));
  const isObject = typeof list === "object" && list !== null && !Array.isArray(list);
  if (!isObject) return { wrong: "options_list_no_json" };
  if (!Array.isArray(list.issuers)) return { wrong: "options_list_no_issuers" };
  if (new Blob([JSON.stringify([...others, list])]).size > MOST_BYTES) return { wrong: "options_list_long" };
  return { list };
}

/**
 * Let the service read lists, beside nothing to verify: what it finds wrong comes back as a sentence.
 * @param {object[]} lists @param {string} server @param {import("../words.js").Words} words
 * @returns {Promise<string | null>} null: they are in order
 */
export async function checkLists(lists, server, words) {
  const body = JSON.stringify({ text: "-", lists });
  const got = await ask(`${server}/verify`, { body, mediaType: "application/json", within: WITHIN });
  switch (got.state) {
    case "json":
      return null;
    case "refused":
      return words("options_list_wrong", got.detail || got.title);
    default:
      return words("options_list_unchecked", new URL(server).host);
  }
}

/**
 * Write a list that was exported as one of our own is written; any other is as it was. What limits its use
 * goes with it: until when it holds, and a member that the service will refuse.
 * @param {any} list
 */
function asOwn(list) {
  if (list?.format !== EXPORTED) return list;
  const own = Object.fromEntries(Object.entries(list).filter(([member]) => !OF_EXPORT.includes(member)));
  const days = { max_age_days: Math.max(1, Math.floor(list.maxAge / DAY)) };
  return { ...own, ...(list.obtainedAt && { updated: list.obtainedAt }), ...(list.maxAge && days) };
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
