// @ts-check
/** Addresses that a page shows as text, with or without their `https://`. */
"use strict";

{
  const MAX_TEXT = 20_000; // characters of one text: prose is shorter, data that a page keeps for itself longer
  const MAX_ADDRESS = 2048;
  const NOT_SHOWN = "script, style, noscript, template, textarea, title, svg";
  const APART = /[\s<>"'`|,;()[\]{}\u3000-\u3002\u300c-\u300f\uff08\uff09\uff0c]+/;
  const ADDRESS = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S/i;

  /**
   * Give the addresses in a text. Most texts have no slash, and cost one look.
   * @param {Text} node
   * @returns {string[]}
   */
  function addressesIn(node) {
    const { data } = node;
    if (data.length > MAX_TEXT || !data.includes("/")) return [];
    const words = data.split(APART).filter((word) => word.length <= MAX_ADDRESS && ADDRESS.test(word));
    return words.length && isShown(node) ? words.map(address) : [];
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

  badgeVerifier.visibleText = { addressesIn };
}
