// @ts-check
/**
 * Draws a tree of elements that the service sent: texts are text, and nothing else than listed names appears.
 * What is folded is drawn when somebody wants it: most of a long report never is.
 */

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
/** @type {WeakMap<Element, Tree[]>} what is in a part that nobody has opened yet */
const folded = new WeakMap();

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
  const trees = /** @type {Tree[]} */ (children);
  if (name === "details" && !("open" in attributes)) fold(made, trees);
  else made.append(...trees.map((child) => draw(child, isShape)));
  return made;
}

/** Draw the title of a folded part, and keep the rest until it is opened. @param {Element} made @param {Tree[]} trees */
function fold(made, [title, ...rest]) {
  if (title !== undefined) made.append(draw(title));
  folded.set(made, rest);
  made.addEventListener("toggle", () => unfold(made), { once: true });
}

/** @param {Element} made */
function unfold(made) {
  const trees = folded.get(made) ?? [];
  folded.delete(made);
  made.append(...trees.map((tree) => draw(tree)));
}

/** Draw what is still folded, however deep: until a place is there, or all of it. @param {string} [id] of the place */
export function drawFolded(id) {
  for (const made of document.getElementsByTagName("details")) {
    if (id && document.getElementById(id)) return;
    unfold(made); // and the list that is gone through grows
  }
}

addEventListener("beforeprint", () => drawFolded());

/** @param {Element} made @param {string} key @param {string} value */
function set(made, key, value) {
  const isKnown = ATTRIBUTES.has(key) || OPEN_ATTRIBUTE.test(key);
  const isElsewhere = (key === "href" || key === "action") && !OWN.test(value);
  if (!isKnown || (isElsewhere && !(key === "href" && WEB.test(value)))) {
    throw new TypeError("no such attribute");
  }
  made.setAttribute(key, value);
}
