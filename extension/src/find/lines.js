// @ts-check
/** The lines that people see in a part of a page, without what its buttons say. */
/** @import { Line } from "../types.js" */
"use strict";

{
  const MAX_TEXTS = 120; // pieces of text of one part: what names a badge stands near it
  const MAX_LINES = 16;
  const MAX_LINE = 300; // characters
  const MAX_READ = 4000; // of a text, blanks included
  const UNSAID = "script, style, noscript, template, textarea, title, desc, metadata";
  const SILENT = `${UNSAID}, select, button, [role='button'], svg`;
  const INLINE = new Set(
    "a abbr b bdi bdo cite code em font i label mark q s small span strong sub sup time u wbr".split(" "),
  );

  /**
   * Give the lines of a part of a page, each once: much is there twice, for the eye and for the ear.
   * @param {Document} page
   * @param {Element | ShadowRoot} part
   * @param {(element: Element) => boolean} isLeftOut
   * @param {string} [silent] where nothing counts as said
   * @returns {Line[]}
   */
  function linesOf(page, part, isLeftOut, silent = SILENT) {
    const { walk, parentOf, closest } = badgeVerifier.nodes;
    /** @type {Line[]} */
    const lines = [];
    const texts = walk(page, part, NodeFilter.SHOW_TEXT);
    for (let count = 0; count < MAX_TEXTS; count += 1) {
      const node = texts.nextNode();
      if (!node) break;
      const parent = parentOf(node) ?? /** @type {ShadowRoot} */ (part).host;
      const text = /** @type {Text} */ (node).data.slice(0, MAX_READ);
      if (text.trim() === "" || isLeftOut(parent) || closest(parent, silent)) continue;
      add(lines, ownerOf(parent), text.slice(0, MAX_LINE));
    }
    return distinct(lines);
  }

  /** @param {Line[]} lines @param {Element} owner @param {string} text */
  function add(lines, owner, text) {
    const last = lines.at(-1);
    if (last?.owner === owner) last.text += text;
    else lines.push({ owner, text });
  }

  /** Give the element that makes a line of what is in it. @param {Element} parent @returns {Element} */
  function ownerOf(parent) {
    const { parentOf, attribute } = badgeVerifier.nodes;
    let owner = parent;
    while (INLINE.has(owner.localName) && attribute(owner, "aria-hidden") !== "true") {
      const next = parentOf(owner);
      if (!next) break;
      owner = next;
    }
    return owner;
  }

  /** @param {Line[]} lines */
  function distinct(lines) {
    const seen = new Set();
    const tidy = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim().slice(0, MAX_LINE);
    const told = lines.map(({ owner, text }) => ({ owner, text: tidy(text) }));
    return told.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MAX_LINES);
  }

  badgeVerifier.lines = { linesOf, silent: SILENT, unsaid: UNSAID };
}
