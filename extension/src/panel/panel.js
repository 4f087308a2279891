// @ts-check
/** The panel beside a page: its badges, the report of each, and what a person can do with them. */

import { load, fillPage } from "../words.js";
import { settings } from "../api/settings.js";
import { part } from "../view/element.js";
import { readTab } from "../view/tab.js";
import { refreshAgo } from "../view/ago.js";
import { BadgeList } from "./badge_list.js";
import { Candidate } from "./candidate.js";
import { PdfInTab } from "./document.js";
import { followTab } from "./follow.js";
import { showChanged, showClosed, showNone } from "./notices.js";
import { preparePrinting } from "./printing.js";
import { followWishes } from "./wanted.js";

/** @typedef {{words: import("../words.js").Words, server: string}} Speech */

const REFRESH = 5_000; // milliseconds between two looks at the clock

const { language, server } = await settings();
const words = await load(language);
fillPage(document, words, language);
const speech = { words, server };
const [status, progress] = [part("status"), part("progress")];
const candidate = new Candidate(part("candidate"), words);
const badges = new BadgeList(part("page"), { status, progress }, candidate, speech);
const pdf = new PdfInTab({ status, progress, document: part("document") }, candidate, speech);
const wanted = new BadgeList(part("wanted"), null, candidate, speech);
candidate.also(() => [wanted]);
let looks = 0; // so that what was read of a page that is gone is not shown

/** Forget the page that was read, and the candidate with it. */
function clear() {
  looks += 1;
  badges.clear();
  pdf.clear();
  candidate.clear();
  part("site").textContent = "";
}

/** Read the page in view, and check its badges. */
async function read() {
  clear();
  const look = looks;
  status.replaceChildren(words("popup_reading"));
  const view = await readTab();
  if (look === looks) show(view);
}

/** @param {import("../types.js").PageInView} view */
function show(view) {
  part("site").textContent = "origin" in view && URL.canParse(view.origin) ? new URL(view.origin).host : "";
  switch (view.state) {
    case "closed":
      return showClosed(status, words);
    case "pdf":
      return pdf.offer(view.tab);
    case "read":
      return view.entries.length ? badges.show(view.entries) : showNone(status, words);
    default:
      throw new RangeError("a page in no state that we know");
  }
}

/** Say that what was shown is of a page that is no longer in view, and show it no more. */
function changed() {
  clear();
  wanted.clear();
  showChanged(status, words, read);
}

part("asked").textContent = words("panel_asked", new URL(server).host);
part("read").addEventListener("click", read);
part("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
part("drop").addEventListener(
  "click",
  () => chrome.tabs.create({ url: chrome.runtime.getURL("src/drop/drop.html") }),
);
setInterval(() => refreshAgo(document), REFRESH);
preparePrinting();

const { searchParams } = new URL(location.href);
if (searchParams.has("url") && !searchParams.has("tab")) {
  document.body.classList.add("alone"); // one report in a tab by itself: it speaks of no page
  await followWishes(() => null, words, (entry, answer) => wanted.showOne(entry, answer));
} else {
  const tab = await followTab(changed);
  await followWishes(tab, words, (entry, answer) => wanted.showOne(entry, answer));
  await read();
}
