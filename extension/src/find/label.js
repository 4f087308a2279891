// @ts-check
/**
 * What a page calls a badge: the words beside its link.
 *
 * They are the page's words, nothing more. A badge is found by its link alone; where the words cannot be told,
 * the label is empty.
 */
"use strict";

{
  const HEADING = "h1, h2, h3, h4, h5, h6, figcaption, dt, th, caption, [role='heading'], [role='rowheader']";
  const SECTION = "h1, h2, header, nav";
  const MAX_LABEL = 200; // characters
  const PUNCTUATION = /^[\s:;,.|·–—•\-()]+|[\s:;,|·–—•\-(]+$/g;

  /** @typedef {import("../types.js").Draft} Draft @typedef {import("../types.js").Found} Found */

  /**
   * Name what was found. What turns out to be somebody else's is left out.
   * @param {Draft[]} drafts
   * @param {Document} page
   * @param {import("../types.js").Slices} slices
   * @returns {Promise<Found[]>}
   */
  async function label(drafts, page, slices) {
    const reader = new Reader(drafts, page);
    const found = [];
    for (const draft of drafts) {
      if (slices.isOver()) await slices.pause();
      if (reader.isSomebodyElses(draft)) continue;
      found.push({ ...draft.link, label: reader.labelOf(draft), how: draft.how, element: draft.places[0] ?? draft.element });
    }
    return found;
  }

  class Reader {
    /** @param {Draft[]} drafts @param {Document} page */
    constructor(drafts, page) {
      const url = new URL(badgeVerifier.nodes.addressOf(page));
      this.page = page;
      this.isNetwork = badgeVerifier.places.isNetwork(url.hostname);
      this.owner = badgeVerifier.places.profileIn(url.pathname);
      this.territory = badgeVerifier.territories.parted(drafts);
      this.buttons = repeated(drafts);
    }

    /** A list of other people may look like one of badges. @param {Draft} draft */
    isSomebodyElses(draft) {
      if (!this.isNetwork || draft.places.length === 0) return false;
      return this.partsOf(draft, draft.places[0]).some(
        ({ part, isEntry }) => isEntry && badgeVerifier.places.namesOther(part, this.owner),
      );
    }

    /** @param {Draft} draft @returns {string} */
    labelOf(draft) {
      for (const place of draft.places) {
        const words = this.wordsAt(draft, place);
        if (words) return words;
      }
      return tidy(draft.said);
    }

    /** @param {Draft} draft @param {Element} place */
    wordsAt(draft, place) {
      const own = this.ownWords(draft, place);
      for (const words of this.candidates(draft, place, own)) {
        const named = badgeVerifier.names.labelOf(words.map(tidy).filter(Boolean));
        if (named) return tidy(named);
      }
      return "";
    }

    /**
     * Lists of lines, the likeliest first. On most pages a link says what it leads to. On the network it says
     * "Show credential" in the language of the reader, and so does every link whose words come back.
     * @param {Draft} draft
     * @param {Element} place
     * @param {string[]} own
     */
    *candidates(draft, place, own) {
      const isName = !this.isNetwork && !this.buttons.has(own.join(" "));
      if (isName) yield own;
      for (const { part, isEntry } of this.partsOf(draft, place)) {
        const lines = this.linesIn(part, draft, place, isEntry);
        yield [...lines.filter(isHeading), ...lines].map(({ text }) => text);
        yield this.headingBefore(part);
      }
      yield this.textBefore(place, draft);
    }

    /** @param {Draft} draft @param {Element} place */
    partsOf(draft, place) {
      return badgeVerifier.parts.partsAround(place, (element) => this.territory.isOf(element, draft));
    }

    /** @param {Element} part @param {Draft} draft @param {Element} place @param {boolean} isEntry */
    linesIn(part, draft, place, isEntry) {
      const { closest } = badgeVerifier.nodes;
      const isOwnButton = draft.how !== "text";
      const lines = badgeVerifier.lines.linesOf(
        this.page,
        part,
        (element) =>
          (isOwnButton && place.contains(element)) || (!isEntry && closest(element, SECTION) !== null),
      );
      return isOwnButton ? lines : lines.map((line) => ({ ...line, text: withoutAddresses(line.text) }));
    }

    /** What the badge's own link or picture says. @param {Draft} draft @param {Element} place @returns {string[]} */
    ownWords(draft, place) {
      return draft.how === "link" || draft.how === "image" ? ownWords(this.page, place) : [];
    }

    /** @param {Element} part */
    headingBefore(part) {
      const { before, textOf, matches } = badgeVerifier.nodes;
      let node = before(part);
      while (node && !(node instanceof Element)) node = before(node);
      return node && matches(node, HEADING) && !matches(node, SECTION) ? [textOf(node).slice(0, 300)] : [];
    }

    /** In running text the name stands before its link. @param {Element} place @param {Draft} draft */
    textBefore(place, draft) {
      const { before, textOf } = badgeVerifier.nodes;
      let [text, node] = ["", before(place)];
      for (let count = 0; node && count < 4; count += 1) {
        if (node instanceof Element && (node.localName === "br" || !this.territory.isOf(node, draft))) break;
        text = textOf(node).slice(-300) + text;
        node = before(node);
      }
      return [text.split(/[,;]\s/).findLast((piece) => tidy(piece)) ?? ""];
    }
  }

  /** @param {import("../types.js").Line} line */
  function isHeading({ owner }) {
    return badgeVerifier.nodes.closest(owner, HEADING) !== null;
  }

  /** @param {Document} page @param {Element} place @returns {string[]} */
  function ownWords(page, place) {
    const { attribute, firstPictureIn } = badgeVerifier.nodes;
    if (place instanceof HTMLImageElement) return [attribute(place, "alt")];
    const lines = badgeVerifier.lines.linesOf(page, place, () => false);
    const words = [...lines.filter(isHeading), ...lines].map(({ text }) => text);
    const picture = firstPictureIn(place);
    return words.length || !picture ? words : [attribute(picture, "alt")];
  }

  /** Words of links that come back beside other badges. @param {Draft[]} drafts @returns {Set<string>} */
  function repeated(drafts) {
    const seen = new Set();
    const again = new Set();
    for (const { how, places } of drafts) {
      for (const place of how === "link" ? places.slice(0, 1) : []) {
        const words = badgeVerifier.nodes.textOf(place).slice(0, 300).replace(/\s+/g, " ").trim();
        if (seen.has(words)) again.add(words);
        seen.add(words);
      }
    }
    return again;
  }

  /** @param {string} text */
  function withoutAddresses(text) {
    return text.replace(/\S+\.\S+\/\S*/g, " ");
  }

  /** @param {string} text */
  function tidy(text) {
    return text.replace(/\s+/g, " ").slice(0, MAX_LABEL).replace(PUNCTUATION, "");
  }

  badgeVerifier.labels = { label };
}
