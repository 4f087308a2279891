// @ts-check
/** Makes elements. Text is always text: there is no way from here to HTML. */

/**
 * Make an element.
 * @param {string} name
 * @param {Record<string, string | number | boolean | ((event: any) => void) | null | undefined>} attributes
 *   a function listens (`click: …`), true is an empty attribute, false, null and undefined are none
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(attribute, value);
    else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(attribute, value === true ? "" : String(value));
    }
  }
  made.append(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));
  return made;
}

/**
 * Give an element of this page by its id; one that there is not is a mistake of ours.
 * @param {string} id
 * @returns {any}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new RangeError(`the page has no ${id}`);
  return found;
}

/**
 * Make an element for words of a badge or a page: quoted material in whatever language, cut to a length.
 * @param {string} name
 * @param {unknown} text what is no text is shown as none
 * @param {number} [most] characters
 */
export function quoted(name, text, most = 500) {
  return element(name, { dir: "auto", lang: "", class: "quoted" }, cut(text, most));
}

/** Cut a text to a length. @param {unknown} text @param {number} most characters, as people count them */
export function cut(text, most) {
  const characters = typeof text === "string" ? [...text.slice(0, most * 4)] : [];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
}

/**
 * Put elements into the places of a sentence, so that no sentence is built from pieces.
 * @param {import("../words.js").Words} words
 * @param {string} key of a sentence with as many places
 * @param {...Node} parts
 * @returns {(Node | string)[]}
 */
export function sentence(words, key, ...parts) {
  const marks = parts.map((_, place) => `\u{E000}${place}\u{E001}`); // private signs: in no catalogue
  const pieces = words(key, ...marks).split(/\u{E000}(\d+)\u{E001}/u);
  return pieces.map((piece, place) => (place % 2 ? parts[Number(piece)] : piece));
}
