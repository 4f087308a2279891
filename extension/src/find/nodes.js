// @ts-check
/**
 * The nodes of a page, asked so that the page cannot answer in their place.
 *
 * `<img name="querySelectorAll">` hides that method of its document, `<input name="parentElement">` that of
 * its form, in our world too. The prototypes are ours, and nothing in a page can hide what they have.
 */
"use strict";

{
  const parent = getter(Node.prototype, "parentElement");
  const before = getter(Node.prototype, "previousSibling");
  const text = getter(Node.prototype, "textContent");
  const base = getter(Node.prototype, "baseURI");
  const address = getter(Document.prototype, "URL");
  const root = getter(Document.prototype, "documentElement");
  const shadow = getter(Element.prototype, "shadowRoot");
  const connected = getter(Node.prototype, "isConnected");
  const { compareDocumentPosition, contains } = Node.prototype;
  const { querySelectorAll, createTreeWalker } = Document.prototype;
  const { closest, getAttribute, matches, querySelector, checkVisibility } = Element.prototype;
  const { after, getBoundingClientRect } = Element.prototype;
  const allIn = Element.prototype.querySelectorAll;

  badgeVerifier.nodes = /** @type {import("../types.js").Nodes} */ ({
    all: (page, selector) => querySelectorAll.call(page, selector),
    walk: (page, from, what) => createTreeWalker.call(page, from, what),
    addressOf: (page) => address.call(page),
    rootOf: (page) => root.call(page),
    parentOf: (node) => parent.call(node),
    before: (node) => before.call(node),
    textOf: (node) => (node && text.call(node)) ?? "",
    baseOf: (node) => base.call(node),
    attribute: (element, name) => getAttribute.call(element, name) ?? "",
    closest: (element, selector) => closest.call(element, selector),
    matches: (element, selector) => matches.call(element, selector),
    has: (element, selector) => querySelector.call(element, selector) !== null,
    linksIn: (element, words) => [...allIn.call(element, `a[href*="${words}"]`)],
    firstPictureIn: (element) => querySelector.call(element, "img[alt]"),
    titleIn: (element) => querySelector.call(element, "svg title"),
    shadowOf: (node) => (node instanceof Element ? shadow.call(node) : null),
    isBefore: (one, other) =>
      (compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    isSeen: (element, how) => checkVisibility.call(element, how),
    isThere: (node) => connected.call(node),
    contains: (element, other) => contains.call(element, other),
    boxOf: (element) => getBoundingClientRect.call(element),
    putAfter: (element, node) => after.call(element, node),
  });

  /** @param {object} prototype @param {string} name @returns {() => any} */
  function getter(prototype, name) {
    return /** @type {any} */ (Object.getOwnPropertyDescriptor(prototype, name)).get;
  }
}
