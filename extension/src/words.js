// @ts-check
/** The words of the extension, in the language that the person chose and not only in that of the browser. */

/** @typedef {(key: string, ...fills: (string | number)[]) => string} Words */

/**
 * Load the words of a language.
 * @param {"en" | "ja"} language
 * @returns {Promise<Words>} gives the text of a key; it throws for a key that there is not
 */
export async function load(language) {
  const response = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = await response.json();
  return (key, ...fills) => {
    if (!Object.hasOwn(messages, key)) throw new RangeError(`no words for ${key}`);
    return fill(messages[key], fills);
  };
}

/**
 * Put fills into the places of a message, each once and never into another fill.
 * @param {{message: string, placeholders?: Record<string, {content: string}>}} message
 * @param {(string | number)[]} fills
 */
function fill({ message, placeholders = {} }, fills) {
  return message.replace(/\$(\w+)\$/g, (whole, name) => {
    const place = /^\$(\d)$/.exec(placeholders[name.toLowerCase()]?.content ?? "");
    return place ? String(fills[Number(place[1]) - 1] ?? "") : whole;
  });
}

/**
 * Put words into every element that has `data-words`, and into attributes named by `data-words-<attribute>`.
 * @param {Document} page
 * @param {Words} words
 * @param {string} language
 */
export function fillPage(page, words, language) {
  page.documentElement.lang = language;
  for (const element of page.querySelectorAll("[data-words]")) {
    element.textContent = words(/** @type {HTMLElement} */ (element).dataset.words ?? "");
  }
  for (const attribute of ["aria-label", "placeholder", "title"]) {
    for (const element of page.querySelectorAll(`[data-words-${attribute}]`)) {
      element.setAttribute(attribute, words(element.getAttribute(`data-words-${attribute}`) ?? ""));
    }
  }
}
