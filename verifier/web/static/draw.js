// @ts-check
/** Draws a tree of elements that the service sent: texts are text, and nothing else than listed names appears. */

/** @typedef {string | [string, Record<string, string>, ...unknown[]]} Tree */

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = new Set(["svg", "g", "circle", "path", "rect", "line", "title"]);
const ELEMENTS = new Set(
  (
    "a article aside b blockquote br button caption code dd details div dl dt em figcaption figure footer h2 h3 h4 " +
    "header hr input label li mark meter nav ol p pre section small span strong sub summary sup table tbody td th " +
    "thead time tr ul wbr form"
  ).split(" "),
);
const ATTRIBUTE = /^(?:aria-[a-z]+|data-[a-z-]+|[a-z][a-zA-Z0-9]*|stroke-[a-z]+|text-anchor)$/;

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
  const isHandler = key.startsWith("on");
  const isAddress = key === "href" && !/^(?:https?:\/\/|\/(?![/\\])|#)/.test(value);
  if (isHandler || isAddress || !ATTRIBUTE.test(key) || key === "style" || key === "src") {
    throw new TypeError("no such attribute");
  }
  made.setAttribute(key, value);
}
