// @ts-check
/** The words of the extension, in the language that the person chose and not only in that of the browser. */

/** @typedef {(key: string, ...fills: (string | number)[]) => string} Words */
/** @typedef {{message: string, placeholders?: Record<string, {content: string}>}} Message */

/**
 * Load the words of a language.
 * @param {"en" | "ja"} language
 * @returns {Promise<Words>} gives the text of a key; it throws for a key that there is not
 */
export async function load(language) {
  const messages = await messagesOf(language);
  return (key, ...fills) => {
    if (!Object.hasOwn(messages, key)) throw new RangeError(`no words for ${key}`);
    // All at once: no fill is put into another.
    return messages[key].replace(/\$(\d)/g, (_, place) => String(fills[Number(place) - 1] ?? ""));
  };
}

/**
 * Give all messages of a language, with `$1`, `$2` where fills go.
 * @param {"en" | "ja"} language
 * @returns {Promise<Record<string, string>>}
 */
export async function messagesOf(language) {
  const response = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = /** @type {[string, Message][]} */ (Object.entries(await response.json()));
  return Object.fromEntries(messages.map(([key, message]) => [key, numbered(message)]));
}

/** Put `$1` for `$NAME$`. @param {Message} message */
function numbered({ message, placeholders = {} }) {
  return message.replace(/\$(\w+)\$/g, (whole, name) => placeholders[name.toLowerCase()]?.content ?? whole);
}

/**
 * Put words into every element that has `data-words`, and into the label of one with `data-words-aria-label`.
 * @param {Document} page
 * @param {Words} words
 * @param {string} language
 */
export function fillPage(page, words, language) {
  page.documentElement.lang = language;
  for (const element of page.querySelectorAll("[data-words]")) {
    element.textContent = words(/** @type {HTMLElement} */ (element).dataset.words ?? "");
  }
  for (const element of page.querySelectorAll("[data-words-aria-label]")) {
    element.setAttribute("aria-label", words(element.getAttribute("data-words-aria-label") ?? ""));
  }
}
