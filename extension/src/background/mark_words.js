// @ts-check
/**
 * The words of marks: a script in a page cannot read the extension's files, so the worker hands them
 * over.
 */

import { settings } from "../api/settings.js";

const OF_MARKS = /^(?:mark|verdict|outcome|question)_/;

/** @typedef {{message: string, placeholders?: Record<string, {content: string}>}} Message */

/** @returns {Promise<import("../types.js").MarkWords>} */
export async function wordsOfMarks() {
  const { language } = await settings();
  const response = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = /** @type {[string, Message][]} */ (Object.entries(await response.json()));
  const ofMarks = messages.filter(([key]) => OF_MARKS.test(key));
  return { language, words: Object.fromEntries(ofMarks.map(([key, message]) => [key, numbered(message)])) };
}

/** Put `$1` for `$NAME$`: where the page's own words go. @param {Message} message */
function numbered({ message, placeholders = {} }) {
  return message.replace(/\$(\w+)\$/g, (whole, name) => placeholders[name.toLowerCase()]?.content ?? whole);
}
