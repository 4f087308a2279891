// @ts-check
/** Collects what leads to badges on a page: one draft a badge, with every place at which it stands. */
/** @import { Draft, Link, Place, Slices, Source } from "../types.js" */
"use strict";

{
  const MAX_ELEMENTS = 50_000; // that may lead to something; a page with more of them wants to hurt
  const MAX_BADGES = 2000;
  const MAX_UNKNOWN = 50; // that only may be badges: each waits for a click
  const MAX_PLACES = 5000; // of all badges: no page gets more marks
  const MAX_REMEMBERED = 20_000;

  /** What links were read as, for the next time that this page is read. */
  const remembered = new Map();

  /** @param {Document} page @param {Slices} slices @returns {Promise<Draft[]>} in the order of the page */
  async function collect(page, slices) {
    const shelf = new Shelf(page);
    await shelf.addElements(slices);
    await shelf.addTexts(slices);
    return shelf.inOrder();
  }

  class Shelf {
    /** @param {Document} page */
    constructor(page) {
      const { addressOf } = badgeVerifier.nodes;
      this.page = page;
      this.address = addressOf(page);
      this.host = new URL(this.address).hostname;
      this.isOwners = badgeVerifier.places.ownersPlace(page, this.host);
      /** @type {Map<string, Draft>} */
      this.drafts = new Map();
      this.unknown = 0;
      this.places = 0;
      this.hasTexts = false;
    }

    /** @param {Slices} slices */
    async addElements(slices) {
      const elements = badgeVerifier.nodes.all(this.page, badgeVerifier.sources.elements);
      const count = Math.min(elements.length, MAX_ELEMENTS);
      // Where the page's own address has such words, what is written beside them need not.
      const isAll = badgeVerifier.mayLead.link(badgeVerifier.nodes.baseOf(this.page));
      for (let index = 0; index < count && this.hasRoom(); index += 1) {
        if (slices.isOver()) await slices.pause();
        const element = elements[index];
        if (!isAll && !badgeVerifier.mayLead.element(element)) continue;
        for (const source of badgeVerifier.sources.sourcesOf(element)) this.add(source);
      }
      // A page that is itself the share page of a badge says so by its address.
      const own = badgeVerifier.mayLead.link(this.address) ? read(this.address) : null;
      const head = own?.platform ? badgeVerifier.nodes.all(this.page, "head")[0] : null;
      if (head) this.add({ element: head, how: "alternate", url: this.address });
    }

    /** @param {Slices} slices */
    async addTexts(slices) {
      if (!(await badgeVerifier.visibleText.mayHaveAny(this.page, slices))) return;
      const { walk, rootOf, parentOf } = badgeVerifier.nodes;
      const texts = walk(this.page, rootOf(this.page), NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node && this.hasRoom(); node = texts.nextNode()) {
        if (slices.isOver()) await slices.pause();
        for (const url of badgeVerifier.visibleText.addressesIn(/** @type {Text} */ (node))) {
          const isNew = this.add({ element: /** @type {Element} */ (parentOf(node)), how: "text", url });
          this.hasTexts ||= isNew;
        }
      }
    }

    hasRoom() {
      return this.drafts.size < MAX_BADGES && this.places < MAX_PLACES;
    }

    /** @param {Source} source @returns {boolean} whether it is a badge that was not there yet */
    add(source) {
      const link = read(source.url);
      if (!link || !(link.platform || this.mayBe(source, link))) return false;
      if (!this.isOwners(source.element)) return false;
      const key = link.badge ?? link.url;
      this.places += 1;
      const draft = this.drafts.get(key);
      if (draft) {
        join(draft, source);
        return false;
      }
      if (!link.platform) this.unknown += 1;
      this.drafts.set(key, draftOf(key, link, source));
      return true;
    }

    /** @param {Source} source @param {Link} link */
    mayBe({ element, how, isData }, link) {
      if (this.unknown >= MAX_UNKNOWN || badgeVerifier.places.isNetwork(link.host)) return false;
      const { mayBe } = badgeVerifier;
      if (how === "link") return mayBe.link(link, this.address);
      if (how === "image" && element instanceof HTMLImageElement) {
        return mayBe.picture(link, element) && !this.isInBadge(element);
      }
      return isData === true && link.url.startsWith("https:");
    }

    /** The picture in a link to a badge is that badge's. @param {Element} element */
    isInBadge(element) {
      const around = badgeVerifier.nodes.closest(element, "a[href]");
      if (!(around instanceof HTMLAnchorElement)) return false;
      return badgeVerifier.sources.sourcesOf(around).some(({ url }) => {
        const link = read(url);
        return link !== null && this.drafts.has(link.badge ?? link.url);
      });
    }

    /** @returns {Draft[]} */
    inOrder() {
      const drafts = [...this.drafts.values()];
      return this.hasTexts ? drafts.sort(byPlace) : drafts;
    }
  }

  /** @param {string} url @returns {Link | null} */
  function read(url) {
    let link = remembered.get(url);
    if (link === undefined) {
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      link = badgeVerifier.links.read(url);
      remembered.set(url, link);
    }
    return link;
  }

  /** @param {string} key @param {Link} link @param {Source} source @returns {Draft} */
  function draftOf(key, link, { element, how, label }) {
    return { key, link, how, element, places: placesOf(element, how), said: label ?? "" };
  }

  /**
   * What stands in a page's head or in its data has no place on the page.
   * @param {Element} element
   * @param {Source["how"]} how
   * @returns {Place[]}
   */
  function placesOf(element, how) {
    return how === "alternate" || how === "data" ? [] : [{ element, how }];
  }

  /** @param {Draft} draft @param {Source} source */
  function join(draft, { element, how, label }) {
    draft.said ||= label ?? "";
    if (draft.places.some((place) => place.element === element)) return;
    draft.places.push(...placesOf(element, how));
  }

  /** @param {Draft} one @param {Draft} other */
  function byPlace({ element: one }, { element: other }) {
    if (one === other) return 0;
    return badgeVerifier.nodes.isBefore(one, other) ? -1 : 1;
  }

  badgeVerifier.collect = collect;
}
