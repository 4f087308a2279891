// @ts-check
/**
 * A badge whose report somebody asked for elsewhere: by a mark in a page, by the menu of a link, by our
 * address.
 */
/** @import { Answer, Entry, Wanted } from "../types.js" */

import "../find/all.js";
import { onWanted, satisfied, wanted } from "../api/wanted.js";

/**
 * @typedef {(entry: Entry, answer: Answer | null) => void} Show an answer of null: it is being asked, or is
 * to be
 */

/**
 * Show what is wanted now, and whatever is wanted while this page is open.
 * @param {() => number | null} tab the tab in view; what is wanted beside another is for another panel
 * @param {import("../words.js").Words} words
 * @param {Show} show
 */
export async function followWishes(tab, words, show) {
  const named = linked(new URLSearchParams(location.search).get("url"));
  if (named) show(named, null);
  /** @param {Wanted | null} what */
  const heard = (what) => {
    if (!what || (tab() !== null && what.tab !== tab())) return;
    const entry = what.url ? linked(what.url) : given(what, words);
    if (!entry) return;
    show(entry, what.answer);
    if (what.url || what.answer) satisfied();
  };
  onWanted(heard);
  heard(await wanted());
}

/** @param {string | null} url @returns {Entry | null} */
function linked(url) {
  const link = url ? badgeVerifier.links.read(url) : null;
  return link && { ...link, label: "", labels: [], how: "link" };
}

/**
 * Make an entry for what has no address: a picture or a text. It cannot be asked about again from here.
 * @param {Wanted} what
 * @param {import("../words.js").Words} words
 * @returns {Entry}
 */
function given({ what }, words) {
  const name = words(what === "image" ? "panel_wanted_image" : "panel_wanted_text");
  const nothing = {
    url: "",
    host: "",
    platform: null,
    badge: null,
    known: false,
    explanation: null,
    via: [],
    address: null,
    isShort: false,
  };
  return { ...nothing, name, label: "", labels: [], how: what === "image" ? "image" : "text" };
}
