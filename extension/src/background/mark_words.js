// @ts-check
/** The words of marks: a script in a page cannot read the extension's files, so the worker sends them. */

import { settings } from "../api/settings.js";
import { messagesOf } from "../words.js";

const OF_MARKS = /^(?:mark_|verdict_|checking$)/;

/** @returns {Promise<import("../types.js").MarkWords>} */
export async function wordsOfMarks() {
  const { language } = await settings();
  const messages = Object.entries(await messagesOf(language));
  return { language, words: Object.fromEntries(messages.filter(([key]) => OF_MARKS.test(key))) };
}
