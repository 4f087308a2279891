// @ts-check
/** What an element shows of a badge. A mark speaks of that alone: where it changes, the mark goes. */
"use strict";

{
  const NAMING = ["href", "src", "srcset", "data", "data-share-badge-id"];
  const FILLED = "[srcdoc]"; // a frame that shows what the page wrote, and not what it names
  const ATTRIBUTES = { attributes: true, attributeFilter: [...NAMING, "srcdoc"] };
  const TEXT = { characterData: true, childList: true, subtree: true };
  const CHOICE = { ...ATTRIBUTES, childList: true, subtree: true };

  /** Give what would have to stay as it is, as one text. @param {import("../types.js").Found} found */
  function shownBy({ element, how }) {
    const { attribute, textOf, matches } = badgeVerifier.nodes;
    const around = pictureAround(element);
    const sources = around ? [...around.querySelectorAll("source")] : [];
    const named = [element, ...sources].flatMap((one) => NAMING.map((name) => attribute(one, name)));
    const resolved = element instanceof HTMLAnchorElement ? element.href : ""; // <base> changes it from afar
    const isFilled = matches(element, FILLED) ? FILLED : "";
    return [...named, resolved, isFilled, how === "text" ? textOf(element) : ""].join("\n");
  }

  /**
   * Tell at once, before anything is drawn, when an element may show something else.
   * @param {import("../types.js").Found} found
   * @param {() => void} changed
   * @returns {() => void} ends it
   */
  function watchShown({ element, how }, changed) {
    const observer = new MutationObserver(changed);
    observer.observe(element, how === "text" ? TEXT : ATTRIBUTES);
    const around = pictureAround(element);
    if (around) observer.observe(around, CHOICE);
    return () => observer.disconnect();
  }

  /** Give the `<picture>` that chooses what a picture shows. @param {Element} element */
  function pictureAround(element) {
    const around = badgeVerifier.nodes.parentOf(element);
    return around?.localName === "picture" ? around : null;
  }

  badgeVerifier.shownBy = shownBy;
  badgeVerifier.watchShown = watchShown;
}
