// @ts-check
/** The words of marks: a script in a page cannot read the extension's files, so the worker hands them over. */

import { settings } from "../api/settings.js";
import { load } from "../words.js";

const OF_MARKS = /^(?:mark|verdict|outcome|question)_/;
const PLACES = ["$1", "$2", "$3"]; // where the page's own words go

/** @returns {Promise<import("../types.js").MarkWords>} */
export async function wordsOfMarks() {
  const { language } = await settings();
  const { keys, words } = await loaded(language);
  const chosen = keys.filter((key) => OF_MARKS.test(key));
  return { language, words: Object.fromEntries(chosen.map((key) => [key, words(key, ...PLACES)])) };
}

/** @param {"en" | "ja"} language */
async function loaded(language) {
  const words = await load(language);
  const response = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  return { keys: Object.keys(await response.json()), words };
}
