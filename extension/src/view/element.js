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
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Make an element for words of a badge: quoted material, in whatever script, cut to a length.
 * @param {string} name @param {string} text @param {number} [most] characters
 */
export function quoted(name, text, most = 500) {
  const cut = [...text].length > most ? `${[...text].slice(0, most - 1).join("")}…` : text;
  return element(name, { dir: "auto", class: "quoted" }, cut);
}
