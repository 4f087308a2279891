// @ts-check
/** Where the mark of a badge stands in a page, if there is such a place. Reads layout, changes nothing. */
"use strict";

{
  // A mark is a button: in one of these it would be a control within a control, and its click theirs.
  const ROLES = ["button", "link", "menuitem", "tab", "option"].map((role) => `[role=${role}]`);
  const CONTROL = ["a", "button", "summary", "label", ...ROLES].join();
  const UNSEEN = "[aria-hidden=true], [inert], [hidden], template, noscript, head, svg, object";

  /**
   * Give the element after which the mark of a badge stands: its link, or what the link is in.
   * @param {Element} shown the element that shows the badge
   * @returns {Element | null} null: nobody would see it there now
   */
  function markPlace(shown) {
    const { closest, parentOf } = badgeVerifier.nodes;
    if (closest(shown, UNSEEN) || !closest(shown, "body") || !isSeen(shown)) return null;
    let outermost = shown;
    let control = closest(shown, CONTROL);
    while (control) {
      outermost = control;
      const around = parentOf(control);
      control = around && closest(around, CONTROL);
    }
    return outermost;
  }

  /** @param {Element} shown */
  function isSeen(shown) {
    const { isSeen: isDrawn, boxOf } = badgeVerifier.nodes;
    if (!isDrawn(shown, { visibilityProperty: true })) return false;
    const { width, height } = boxOf(shown);
    return width > 2 && height > 2; // what is for screen readers alone is drawn in one pixel
  }

  /**
   * Say if a badge is shown in a link that leads elsewhere: a mark beside it would not speak of what opens.
   * @param {import("../types.js").Found} found
   */
  function isInOtherLink({ element, how, badge, url }) {
    const around = how === "link" ? null : badgeVerifier.nodes.closest(element, "a[href]");
    if (!(around instanceof HTMLAnchorElement)) return around !== null;
    const link = badgeVerifier.links.read(around.href);
    return (link?.badge ?? link?.url) !== (badge ?? url);
  }

  /**
   * Say how a mark has to be set so that it stays by its link: a row may part all that stands in it.
   * @param {Element} place after which it stands
   * @returns {import("../types.js").Fit}
   */
  function markFit(place) {
    const around = badgeVerifier.nodes.parentOf(place);
    const { display, flexDirection, justifyContent } = getComputedStyle(around ?? place);
    if (!display.endsWith("flex")) return "plain";
    if (flexDirection.startsWith("column")) return "column";
    if (!justifyContent.startsWith("space-")) return "plain";
    return flexDirection === "row" ? "row" : "reversed";
  }

  badgeVerifier.markPlace = markPlace;
  badgeVerifier.markFit = markFit;
  badgeVerifier.isInOtherLink = isInOtherLink;
}
