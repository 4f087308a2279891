// @ts-check
/**
 * What a link shows besides its plain lines: in drawings, on buttons, in fields, in open shadow roots. There
 * a badge is seldom named, but a page may well call it what it is not.
 */
"use strict";

{
  const NO_WORDS = /^(?:hidden|checkbox|radio|password|color|range|file|image)$/;
  const MAX_PARTS = 200; // elements of one link that are looked into
  const MAX_TREES = 10; // the link's own, and of shadow roots
  const MAX_WORDS = 20; // pieces that are compared

  /**
   * Give the words piece by piece: whatever one of them names, the next may name something else.
   * @param {Document} page
   * @param {Element} link
   * @param {boolean} isKnown the link's own texts hold nothing new
   * @returns {string[]}
   */
  function drawnIn(page, link, isKnown) {
    const { walk, closest, shadowOf } = badgeVerifier.nodes;
    const { linesOf, silent, unsaid } = badgeVerifier.lines;
    /** @type {(Element | ShadowRoot)[]} */
    const trees = [link]; // grows: shadow roots hold others
    const said = [];
    let left = MAX_PARTS;
    for (const tree of trees) {
      const isOwn = tree === link;
      const isPlain = (/** @type {Element} */ parent) => isOwn && !closest(parent, silent);
      if (!isOwn || !isKnown) said.push(...linesOf(page, tree, isPlain, unsaid).map(({ text }) => text));
      const parts = walk(page, tree, NodeFilter.SHOW_ELEMENT);
      for (let part = /** @type {Node | null} */ (tree); part && left > 0; part = parts.nextNode()) {
        left -= 1;
        said.push(valueOf(part));
        const root = shadowOf(part);
        if (root && trees.length < MAX_TREES) trees.push(root);
      }
    }
    return said.filter(Boolean).slice(0, MAX_WORDS);
  }

  /** Give what a field shows; "" for all else. @param {Node} field */
  function valueOf(field) {
    const isText = field instanceof HTMLInputElement && !NO_WORDS.test(field.type);
    return isText || field instanceof HTMLTextAreaElement ? field.value || field.placeholder : "";
  }

  badgeVerifier.drawnIn = drawnIn;
}
