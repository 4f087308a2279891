// @ts-check
/** Might this be a badge, though of no platform that we know? It is listed then, and waits for a click. */
"use strict";

{
  const WORDS = "(?:badge|assertion|credential|certific|zertifikat)";
  const WORD = new RegExp(WORDS, "i");
  // A word that ends the path names a list or a page about badges; one badge has something more.
  const NAMES_ONE = new RegExp(`${WORDS}[^/]*(?:/[^/]*\\w|\\?.|\\.(?:png|svg|json|jwt|pdf)$)`, "i");
  const SMALLEST = 48; // pixels: the pictures of badges are larger, those of buttons and of states smaller

  badgeVerifier.mayBe = { link, picture };

  /** @param {import("../types.js").Link} given @param {string} page the address of the page itself */
  function link(given, page) {
    if (given.isShort) return true;
    return given.url.startsWith("https:") && NAMES_ONE.test(pathOf(given.url)) && !isPage(given.url, page);
  }

  /** @param {import("../types.js").Link} given @param {HTMLImageElement} image */
  function picture(given, image) {
    if (!given.url.startsWith("https:") || isSmall(image)) return false;
    return WORD.test(pathOf(given.url)) || WORD.test(badgeVerifier.nodes.attribute(image, "alt"));
  }

  /** A picture that is not loaded yet has no size; then it may be large. @param {HTMLImageElement} image */
  function isSmall(image) {
    const { attribute } = badgeVerifier.nodes;
    const written = [attribute(image, "width"), attribute(image, "height")].map((size) => parseInt(size, 10));
    const sizes = [image.naturalWidth, image.naturalHeight, ...written].filter((size) => size > 0);
    return Math.min(...sizes) < SMALLEST;
  }

  /** Host and user are nobody's badge, even where they are called so. @param {string} url */
  function pathOf(url) {
    return url.slice(url.indexOf("/", "https://".length));
  }

  /** @param {string} url @param {string} page */
  function isPage(url, page) {
    return url.split("?")[0] === page.split(/[?#]/)[0];
  }
}
