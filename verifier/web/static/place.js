// @ts-check
/** Places of the page, and copies of its templates: every word of them was written by the service. */

/** Give an element of the page; one that there is not is a mistake of ours. @param {string} id */
export function place(id) {
  const found = document.getElementById(id);
  if (!found) throw new RangeError(`the page has no ${id}`);
  return found;
}

/** Copy what is in a template. @param {string} id @returns {HTMLElement} */
export function copyOf(id) {
  const template = /** @type {HTMLTemplateElement} */ (place(id));
  return /** @type {HTMLElement} */ (template.content.cloneNode(true).firstElementChild);
}

/** Give what is in a part of the page. @param {ParentNode} part @param {string} which a selector @returns {HTMLElement} */
export function within(part, which) {
  const found = part.querySelector(which);
  if (!(found instanceof HTMLElement)) throw new RangeError(`the part has no ${which}`);
  return found;
}

/**
 * Let each button of a part do what it says.
 * @param {ParentNode} part @param {Record<string, (button: HTMLElement) => void>} does
 */
export function letDo(part, does) {
  for (const button of part.querySelectorAll("[data-do]")) {
    if (!(button instanceof HTMLElement)) continue;
    const act = does[button.dataset.do ?? ""];
    button.hidden = !act;
    if (act) button.addEventListener("click", () => act(button));
  }
}

/** Tell those who listen, once. @param {string} text */
export function say(text) {
  place("said").textContent = text;
}
