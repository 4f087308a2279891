// @ts-check
/** Addresses that a page shows as text, with or without their `https://`. */
"use strict";

{
  const MAX_TEXT = 20_000; // characters of one text: prose is shorter, data that a page keeps is longer
  const MAX_ADDRESS = 2048;
  const NONE = /** @type {string[]} */ ([]);
  const NOT_SHOWN = "script, style, noscript, template, textarea, title, svg";
  const APART = /[\s<>"'`|,;()[\]{}\u3000-\u3002\u300c-\u300f\uff08\uff09\uff0c]+/;
  const CHUNK = 100_000; // characters that are looked through at a time
  const BEGINNING = /\.[a-z]{2,24}\/[^\s"'<>\\]{2,300}/gi; // of the path of an address, after its host
  const HOST = 80; // characters before that
  const ADDRESS = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S/i;

  /**
   * Say whether any text may show the address of a badge. Looking through all of it is quick; going from text
   * to text is not, and on most pages there is no need.
   * @param {Document} page
   * @param {import("../types.js").Slices} slices
   */
  async function mayHaveAny(page, slices) {
    const text = badgeVerifier.nodes.textOf(badgeVerifier.nodes.rootOf(page));
    for (let start = 0; start < text.length; start += CHUNK) {
      if (slices.isOver()) await slices.pause();
      const chunk = text.slice(start, start + CHUNK + MAX_ADDRESS);
      for (const { index, 0: path } of chunk.matchAll(BEGINNING)) {
        const begins = Math.max(0, index - HOST);
        if (badgeVerifier.mayLead.word(chunk.slice(begins, index + path.length))) return true;
      }
    }
    return false;
  }

  /**
   * Give the addresses in a text. Most texts have no slash, and cost one look.
   * @param {Text} node
   * @returns {string[]}
   */
  function addressesIn(node) {
    const { data } = node;
    if (data.length > MAX_TEXT || !data.includes("/") || !badgeVerifier.mayLead.word(data)) return NONE;
    const words = data.split(APART).filter((word) => word.length <= MAX_ADDRESS && ADDRESS.test(word));
    return words.length && isShown(node) ? words.map(address) : NONE;
  }

  /** @param {string} word */
  function address(word) {
    const ended = word.replace(/[.:!?\u2026]+$/, "");
    return /^https?:/i.test(ended) ? ended : `https://${ended}`;
  }

  /** @param {Text} node */
  function isShown(node) {
    const { closest, parentOf } = badgeVerifier.nodes;
    const parent = parentOf(node);
    return parent !== null && closest(parent, NOT_SHOWN) === null;
  }

  badgeVerifier.visibleText = { mayHaveAny, addressesIn };
}
