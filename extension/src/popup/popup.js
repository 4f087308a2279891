// @ts-check
/** A quick look: the badges of this tab, each with its face, and the ways to everything else. */

import { settings } from "../api/settings.js";
import { part } from "../view/element.js";
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
openWays(tab); // before the page is read, which may take its time
part("asked").textContent = words("popup_asked", new URL(server).host);
part("status").textContent = words("popup_reading");

const page = await readTab();
if (page.state !== "closed" && URL.canParse(page.origin)) {
  part("site").textContent = new URL(page.origin).host;
}
if (page.state === "read") await offerMarks(part("marks"), page.origin, words, new URL(server).host);
if (page.state === "read" && page.entries.length) {
  const look = (/** @type {import("../types.js").Entry} */ entry) => lookInPanel(page.tab, entry);
  await new Listing({ words, server, look }).show(page.entries);
} else showNothing(part("status"), page, words);
