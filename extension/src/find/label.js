// @ts-check
/**
 * What a page calls a badge: the words beside each link to it.
 *
 * They are the page's words, nothing more. A badge is found by its link alone; where the words cannot be
 * told, the label is empty. One page may call the same badge by its name here and by another there.
 */
/** @import { Draft, Found, Line, Place, Slices, Territory } from "../types.js" */
"use strict";

{
  const HEADING = "h1, h2, h3, h4, h5, h6, figcaption, dt, th, caption, [role='heading'], [role='rowheader']";
  const SECTION = "h1, h2, header, nav";
  const MIXED = `${badgeVerifier.lines.silent}, img[alt]`; // where a link has more than plain lines
  const MAX_LABEL = 200; // characters
  const MAX_READ = 4000; // of a text, blanks included
  const FEWEST = 3; // links of which each has another item, but the same words: those of a button
  const LONGEST_OF_BUTTONS = 40; // characters
  const MAX_COMPARED = 20; // links with the same words
  const PUNCTUATION = /^[\s:;,.|·–—•\-()]+|[\s:;,|·–—•\-(]+$/g;

  /** @typedef {{places: {draft: Draft, place: Place}[], isButton: boolean | null}} Group */

  /**
   * Name what was found. What turns out to be somebody else's is left out.
   * @param {Draft[]} drafts
   * @param {Document} page
   * @param {Slices} slices
   * @returns {Promise<Found[]>}
   */
  async function label(drafts, page, slices) {
    const territory = await badgeVerifier.territories.parted(drafts, slices);
    const reader = new Reader(page, territory, await wordsOfLinks(drafts, slices));
    const found = [];
    for (const draft of drafts) {
      if (slices.isOver()) await slices.pause();
      const { link, said, how, element, places } = draft;
      if (!places.length) found.push({ ...link, label: tidy(said), how, element });
      const named = [];
      for (const place of places) {
        if (slices.isOver()) await slices.pause();
        if (reader.isSomebodyElses(draft, place) || reader.isPartOfBadge(draft, place)) continue;
        named.push({ ...place, ...reader.named(draft, place) });
      }
      for (const place of badgeVerifier.folded(named)) found.push({ ...link, ...place });
    }
    return found;
  }

  class Reader {
    /**
     * @param {Document} page
     * @param {Territory} territory
     * @param {Map<string, Group>} groups words of links → the links that have them
     */
    constructor(page, territory, groups) {
      const url = new URL(badgeVerifier.nodes.addressOf(page));
      this.page = page;
      this.territory = territory;
      this.groups = groups;
      this.isNetwork = badgeVerifier.places.isNetwork(url.hostname);
      this.owner = badgeVerifier.places.profileIn(url.pathname);
    }

    /** A list of other people may look like one of badges. @param {Draft} draft @param {Place} place */
    isSomebodyElses(draft, { element }) {
      if (!this.isNetwork) return false;
      return this.partsOf(draft, element).some(
        ({ part, isEntry }) => isEntry && badgeVerifier.places.namesOther(part, this.owner),
      );
    }

    /** A picture in the entry of a badge is that badge's. @param {Draft} draft @param {Place} place */
    isPartOfBadge({ link }, { element, how }) {
      if (link.platform !== null || how !== "image") return false;
      const { nodes, parts } = badgeVerifier;
      const around = [nodes.closest(element, "figure"), nodes.closest(element, parts.entry)];
      return around.some((part) => part !== null && this.territory.isClaimed(part));
    }

    /** @param {Draft} draft @param {Place} place @returns {{label: string, claims: string[]}} */
    named(draft, place) {
      const own = this.ownWords(place);
      const label = firstName(this.candidates(draft, place, own)) || tidy(draft.said);
      const claims = new Set([...this.claims(place, own)].map((words) => firstName([words])));
      const others = [...claims].filter((claim) => claim && claim !== label);
      return { label: label || (others[0] ?? ""), claims: others };
    }

    /**
     * What the page says at the place itself, whatever names the badge: all of it is compared. On the network
     * its owner has no say in what stands there.
     * @param {Place} place
     * @param {string[]} own its own words
     */
    *claims({ element, how }, own) {
      if (this.isNetwork || (how !== "link" && how !== "embed")) return;
      const isButton = this.isButton(wordsOf(element));
      if (!isButton) yield own;
      // Whether a text is a plain line costs a look at all that is around it, which may be much.
      const isPlain = own.length > 0 && !badgeVerifier.nodes.has(element, MIXED);
      for (const words of badgeVerifier.drawnIn(this.page, element, isButton || isPlain)) yield [words];
    }

    /**
     * Say if words are those of a button in a language that nobody told us: they stand at several links, and
     * beside each of them is something else. What is hidden does not count.
     * @param {string} words
     */
    isButton(words) {
      const group = this.groups.get(words);
      if (!group || group.places.length < FEWEST || words.length > LONGEST_OF_BUTTONS) return false;
      const { isSeen } = badgeVerifier.nodes;
      const how = { visibilityProperty: true };
      const seen = () => group.places.filter(({ place }) => isSeen(place.element, how));
      const items = () => seen().map(({ draft, place }) => firstName(this.around(draft, place)));
      group.isButton ??= new Set(items().filter(Boolean)).size >= FEWEST;
      return group.isButton;
    }

    /**
     * Lists of lines, the likeliest first. On most pages a link says what it leads to. On the network it says
     * "Show credential" in the language of the reader, unless nothing else there names a badge. A link whose
     * words come back beside other badges is such a button everywhere; most titles of drawings, which are
     * shown to who points there, are those of buttons too.
     * @param {Draft} draft
     * @param {Place} place
     * @param {string[]} own its own words
     */
    *candidates(draft, place, own) {
      const { textOf, titleIn } = badgeVerifier.nodes;
      const words = tidy(own.join(" ")) || wordsOf(place.element);
      const isName = (this.groups.get(words)?.places.length ?? 0) < 2;
      if (isName && !this.isNetwork) yield own;
      yield* this.around(draft, place);
      if (isName && this.isNetwork) yield own;
      if (isName && place.how === "link") yield [textOf(titleIn(place.element))];
    }

    /** Lists of lines that stand around a link. @param {Draft} draft @param {Place} place */
    *around(draft, place) {
      for (const { part, isEntry } of this.partsOf(draft, place.element)) {
        const lines = this.linesIn(part, place, isEntry);
        const term = badgeVerifier.nodes.matches(part, "dd") ? this.headingBefore(part) : [];
        yield [...term, ...[...lines.filter(isHeading), ...lines].map(({ text }) => text)];
        yield this.headingBefore(part);
      }
      yield this.textBefore(place.element, draft);
    }

    /** @param {Draft} draft @param {Element} from */
    partsOf(draft, from) {
      return badgeVerifier.parts.partsAround(from, (element) => this.territory.isOf(element, draft));
    }

    /** @param {Element} part @param {Place} place @param {boolean} isEntry */
    linesIn(part, place, isEntry) {
      const { closest, contains } = badgeVerifier.nodes;
      const isOwnButton = place.how !== "text";
      const isLeftOut = (/** @type {Element} */ element) =>
        (isOwnButton && contains(place.element, element)) ||
        (!isEntry && closest(element, SECTION) !== null);
      const lines = badgeVerifier.lines.linesOf(this.page, part, isLeftOut);
      return isOwnButton ? lines : lines.map((line) => ({ ...line, text: withoutAddresses(line.text) }));
    }

    /** @param {Place} place @returns {string[]} what its own link, picture or embedding says */
    ownWords({ element, how }) {
      return how === "link" || how === "image" || how === "embed" ? ownWords(this.page, element) : [];
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

  /** @param {Line} line */
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

  /**
   * Give the words of links, each with some links to different badges that have them.
   * @param {Draft[]} drafts
   * @param {Slices} slices
   * @returns {Promise<Map<string, Group>>}
   */
  async function wordsOfLinks(drafts, slices) {
    /** @type {Map<string, Group>} */
    const groups = new Map();
    for (const draft of drafts) {
      for (const place of draft.places) {
        if (slices.isOver()) await slices.pause();
        const words = wordsOf(place.element);
        const group = groups.get(words) ?? { places: [], isButton: null };
        groups.set(words, group);
        const isOther = group.places.at(-1)?.draft !== draft;
        if (isOther && group.places.length < MAX_COMPARED) group.places.push({ draft, place });
      }
    }
    return groups;
  }

  /** @param {Element} element */
  function wordsOf(element) {
    return tidy(badgeVerifier.nodes.textOf(element).slice(0, 4 * MAX_LABEL));
  }

  /** Give the first name in lists of lines. @param {Iterable<string[]>} lists */
  function firstName(lists) {
    for (const words of lists) {
      const named = badgeVerifier.names.labelOf(words.map(tidy).filter(Boolean));
      if (named) return tidy(named);
    }
    return "";
  }

  /** @param {string} text */
  function withoutAddresses(text) {
    return text.replace(/\S+/g, (word) => (isAddress(word) ? " " : word));
  }

  /** Say whether a dot and a slash stand in a word as in an address. @param {string} word */
  function isAddress(word) {
    const dot = word.indexOf(".", 1);
    return dot > 0 && word.lastIndexOf("/") > dot + 1;
  }

  /** @param {string} text */
  function tidy(text) {
    return text.slice(0, MAX_READ).replace(/\s+/g, " ").slice(0, MAX_LABEL).replace(PUNCTUATION, "");
  }

  badgeVerifier.labels = { label };
}
