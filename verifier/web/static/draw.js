// @ts-check
/** Draws a tree of elements that the service sent: texts are text, and nothing else than listed names appears. */

/** @typedef {string | [string, Record<string, string>, ...unknown[]]} Tree */

const SVG = "http://www.w3.org/2000/svg";
// as in render/page/element.py
const SHAPES = new Set("circle g line path rect svg text title".split(" "));
const ELEMENTS = new Set(
  (
    "a article aside b blockquote br button caption code dd details div dl dt em fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 header hr i input label legend li mark meter nav ol option p pre progress section " +
    "select small span strong sub summary sup table tbody td textarea tfoot th thead time tr ul wbr"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "action autocomplete checked class cols colspan cx cy d datetime dir disabled download fill focusable for " +
    "height hidden href hreflang id inputmode lang max maxlength method min name open placeholder popover " +
    "popovertarget r readonly rel required role rows rowspan rx scope selected spellcheck stroke " +
    "stroke-dasharray stroke-linecap stroke-width tabindex target text-anchor title transform type value " +
    "viewBox width x x1 x2 y y1 y2"
  ).split(" "),
);
const OPEN_ATTRIBUTE = /^(?:aria|data)-[a-z-]+$/;
const OWN = /^(?:\/(?![/\\])|#)/;
const WEB = /^https?:\/\//i;

/**
 * Draw a tree.
 * @param {Tree} tree
 * @param {boolean} [isInside] of a drawing
 * @returns {Node}
 * @throws {TypeError} it names what is never sent
 */
export function draw(tree, isInside = false) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  const isShape = name === "svg" || (isInside && SHAPES.has(name));
  if (!isShape && !ELEMENTS.has(name)) throw new TypeError("no such element");
  const made = isShape ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(made, key, value);
  made.append(...children.map((child) => draw(/** @type {Tree} */ (child), isShape)));
  return made;
}

/** @param {Element} made @param {string} key @param {string} value */
function set(made, key, value) {
  const isKnown = ATTRIBUTES.has(key) || OPEN_ATTRIBUTE.test(key);
  const isElsewhere = (key === "href" || key === "action") && !OWN.test(value);
  if (!isKnown || (isElsewhere && !(key === "href" && WEB.test(value)))) {
    throw new TypeError("no such attribute");
  }
  made.setAttribute(key, value);
}
