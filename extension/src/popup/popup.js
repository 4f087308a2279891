// @ts-check
/** A quick look: the badges of this tab, each with its face, and the ways to everything else. */

import { settings } from "../api/settings.js";
import { readTab, tabInView } from "../view/tab.js";
import { fillPage, load } from "../words.js";
import { Listing } from "./listing.js";
import { offerMarks } from "./marks.js";
import { showNothing } from "./nothing.js";
import { lookInPanel, openWays } from "./ways.js";

const { language, server } = await settings();
const words = await load(language);
const tab = await tabInView();
fillPage(document, words, language);
openWays(place, tab); // before the page is read, which may take its time
place("asked").textContent = words("popup_asked", new URL(server).host);
place("status").textContent = words("popup_reading");

const page = await readTab();
if (page.state !== "closed" && URL.canParse(page.origin)) {
  place("site").textContent = new URL(page.origin).host;
}
if (page.state === "read") await offerMarks(place("marks"), page.origin, words, new URL(server).host);
if (page.state === "read" && page.entries.length) {
  const look = (/** @type {import("../types.js").Entry} */ entry) => lookInPanel(page.tab, entry);
  await new Listing(place, { words, server, look }).show(page.entries);
} else showNothing(place("status"), page, words);

/** Give an element of this page by its id; one that there is not is a mistake of ours. @param {string} id */
function place(id) {
  const found = document.getElementById(id);
  if (!found) throw new RangeError(`the popup has no ${id}`);
  return found;
}
