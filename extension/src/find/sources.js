// @ts-check
/** Everything on a page that may lead to a badge, in the order of the page: links first of all. */
/** @import { Source } from "../types.js" */
"use strict";

{
  const ELEMENTS = [
    "a[href]",
    "area[href]",
    "svg a",
    "img",
    "picture > source[srcset]",
    "iframe[src]:not([srcdoc])", // one that has both shows what the page wrote
    "[data-share-badge-id]",
    "link[rel~='alternate'][href]",
    "script[type='application/ld+json']",
  ].join();
  const NONE = /** @type {Source[]} */ ([]);
  const WEB = /^https?:/;
  const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const EMBEDDED = /^(?:https?:)?\/\/(?:www\.)?(?:credly|youracclaim)\.com\/embedded_badge\/([0-9a-f-]{36})/i;
  const SHARED = "https://www.credly.com/badges/";
  const MAX_WRITTEN = 16_384; // characters of an address: no longer one is read
  const MAX_SOURCES = 4; // of one picture in several sizes
  const DATA = /^application\/(?:(?:ld|vc|vp)\+)?(?:json|ld\+json|jwt|vc|vp)\b/i;

  /**
   * Give what an element leads to. The resolved address, as a click on it would have it.
   * @param {Element} element
   * @returns {Source[]}
   */
  function sourcesOf(element) {
    const { attribute } = badgeVerifier.nodes;
    // To resolve it alone would keep the page busy.
    if (["href", "src"].some((name) => attribute(element, name).length > MAX_WRITTEN)) return NONE;
    if (element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement) return links(element);
    if (element instanceof HTMLImageElement) return pictures(element);
    const embedded = attribute(element, "data-share-badge-id");
    if (UUID.test(embedded)) return [{ element, how: "embed", url: SHARED + embedded.toLowerCase() }];
    if (element instanceof HTMLSourceElement) return several(element, element.srcset);
    if (element instanceof HTMLIFrameElement) return one(element, "frame", element.src);
    if (element instanceof HTMLLinkElement) return alternates(element);
    if (element instanceof HTMLScriptElement) return dataOf(element);
    if (element instanceof SVGAElement) return one(element, "link", resolved(element, element.href.baseVal));
    return [];
  }

  /** @param {HTMLAnchorElement | HTMLAreaElement} element @returns {Source[]} */
  function links(element) {
    return one(element, "link", element.href);
  }

  /** @param {HTMLImageElement} element @returns {Source[]} */
  function pictures(element) {
    const { src, srcset, alt } = element;
    // A picture may be called a badge where its address tells nothing.
    const isCalledSo = alt !== "" && badgeVerifier.mayLead.link(alt) && WEB.test(src);
    if (isCalledSo) return [{ element, how: "image", url: src }];
    return [...one(element, "image", src), ...several(element, srcset)];
  }

  /** @param {Element} element @param {string} srcset @returns {Source[]} */
  function several(element, srcset) {
    if (srcset === "") return [];
    const candidates = srcset.slice(0, 8192).split(",", MAX_SOURCES);
    return candidates.flatMap((candidate) => {
      const [address] = candidate.trim().split(/\s/, 1);
      return one(element, "image", resolved(element, address));
    });
  }

  /**
   * Feeds and translations are alternates too: only data may be a badge of a platform that we do not know.
   * @param {HTMLLinkElement} element
   * @returns {Source[]}
   */
  function alternates(element) {
    const isData = DATA.test(badgeVerifier.nodes.attribute(element, "type"));
    return one(element, "alternate", element.href).map((source) => ({ ...source, isData }));
  }

  /** @param {HTMLScriptElement} element @returns {Source[]} */
  function dataOf(element) {
    const badges = badgeVerifier.linkedData.read(badgeVerifier.nodes.textOf(element));
    return badges.map(({ url, label }) => ({ element, how: "data", url, label, isData: true }));
  }

  /** @param {Element} element @param {Source["how"]} how @param {string} url @returns {Source[]} */
  function one(element, how, url) {
    return WEB.test(url) && badgeVerifier.mayLead.link(url) ? [{ element, how, url: shared(url) }] : NONE;
  }

  /** @param {Element} element @param {string} text */
  function resolved(element, text) {
    const base = badgeVerifier.nodes.baseOf(element);
    return text !== "" && URL.canParse(text, base) ? new URL(text, base).href : "";
  }

  /** What a platform's frame shows has a share link too, by which it is known. @param {string} url */
  function shared(url) {
    const badge = url.includes("/embedded_badge/") ? EMBEDDED.exec(url)?.[1] : null;
    return badge && UUID.test(badge) ? SHARED + badge.toLowerCase() : url;
  }

  badgeVerifier.sources = { elements: ELEMENTS, sourcesOf };
}
