// @ts-check
/** Answers that were given already, kept until the browser closes, and no longer than they are worth. */
/** @import { Answer } from "../types.js" */

import { readReport, readSeveral } from "./report.js";

const INDEX = "answers";
const PREFIX = "answer:";
const GOOD = 300_000; // milliseconds: the service's own bound on how old a word about withdrawal may be
const UNDECIDED = 30_000; // of `incomplete`: whoever did not answer may answer soon
const TAKEN_BY_THOSE_WHO_WAITED = 10_000; // no answer is dropped sooner
const MAX_BYTES = 6 * 1024 * 1024; // of the 10 MB that a browser gives to storage.session
const TOUCHED_WITHIN = 10_000; // that it was used is written down no more often than this

/** @typedef {{at: number, until: number, used: number, size: number}} Kept */

/**
 * Give a kept answer while it is fresh; or whatever was answered `since`, so that who waited need not
 * ask again.
 * @param {string} key
 * @param {number} [since] milliseconds; no answer that came before counts, and any that came later does
 * @returns {Promise<Answer | null>}
 */
export async function recall(key, since) {
  const kept = (await index())[key];
  const now = Date.now();
  if (!kept || kept.at > now) return null; // a clock that was set back makes nothing fresh
  if (since === undefined ? kept.until <= now : kept.at < since) return null;
  const stored = (await read(PREFIX + key))[PREFIX + key];
  const answer = typeof stored === "string" ? readAnswer(stored) : null;
  if (answer && now - kept.used > TOUCHED_WITHIN) {
    // Meanwhile a newer answer may have been kept, or all forgotten.
    await change((all) =>
      all[key]?.at === kept.at ? { ...all, [key]: { ...all[key], used: now } } : all,
    );
  }
  return answer;
}

/**
 * Keep an answer. That it cannot be kept is no failure: it is asked for again.
 * @param {string} key
 * @param {Answer} answer
 */
export async function keep(key, answer) {
  const text = JSON.stringify(answer); // as text: its size is known, and a browser keeps it in that size
  const now = Date.now();
  const kept = { at: now, until: now + lifetime(answer), used: now, size: text.length * 2 + key.length };
  await change(async (all) => {
    const { [key]: _before, ...others } = all;
    const room = makeRoom(others, MAX_BYTES - kept.size, now);
    const dropped = Object.keys(others).filter((each) => !(each in room));
    await chrome.storage.session.remove(dropped.map((each) => PREFIX + each));
    await chrome.storage.session.set({ [PREFIX + key]: text });
    return { ...room, [key]: kept };
  });
}

/** Forget all answers: the room is needed. They are asked for again. */
export async function forgetAnswers() {
  await change(async (all) => {
    await chrome.storage.session.remove(Object.keys(all).map((key) => PREFIX + key));
    return {};
  });
}

/**
 * @param {Answer} answer
 * @returns {number} milliseconds for which others may have it who did not wait for it
 */
function lifetime(answer) {
  if (answer.state === "several") return UNDECIDED;
  if (answer.state !== "answered") return 0;
  return answer.report.verdict === "incomplete" ? UNDECIDED : GOOD;
}

/**
 * Drop what is past, then what was not used for longest, until the rest has so many bytes.
 * @param {Record<string, Kept>} all
 * @param {number} bytes
 * @param {number} now
 */
function makeRoom(all, bytes, now) {
  const end = (/** @type {Kept} */ { at, until }) => Math.max(until, at + TAKEN_BY_THOSE_WHO_WAITED);
  const fresh = Object.entries(all).filter(([, kept]) => end(kept) > now);
  fresh.sort(([, one], [, other]) => other.used - one.used);
  let size = 0;
  return Object.fromEntries(fresh.filter(([, kept]) => (size += kept.size) <= bytes));
}

/**
 * Change the index, one at a time.
 * @param {(all: Record<string, Kept>) => Record<string, Kept> | Promise<Record<string, Kept>>} work
 */
async function change(work) {
  await navigator.locks.request("answers", async () => {
    try {
      await chrome.storage.session.set({ [INDEX]: await work(await index()) });
    } catch {
      // Full, or refused: an answer that is not kept is asked for again.
    }
  });
}

/** @returns {Promise<Record<string, Kept>>} without what is damaged */
async function index() {
  const all = (await read(INDEX))[INDEX];
  const isTable = typeof all === "object" && all !== null && !Array.isArray(all);
  return isTable ? Object.fromEntries(Object.entries(all).filter(([, kept]) => isKept(kept))) : {};
}

/** @param {any} kept @returns {kept is Kept} */
function isKept(kept) {
  return ["at", "until", "used", "size"].every((member) => Number.isFinite(kept?.[member]));
}

/** @param {string} name @returns {Promise<Record<string, any>>} */
async function read(name) {
  return chrome.storage.session.get(name).catch(() => ({}));
}

/** @param {string} text @returns {Answer | null} */
function readAnswer(text) {
  try {
    const answer = JSON.parse(text);
    if (answer.state === "answered") return readReport(answer.report) && answer;
    return answer.state === "several" ? readSeveral(answer.several) && answer : answer;
  } catch {
    return null;
  }
}
