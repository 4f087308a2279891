// @ts-check
/** A quick look: the badges of this tab, each with its face. */

import { entriesOfTab } from "../view/tab.js";
import { verify } from "../api/client.js";
import { settings } from "../api/settings.js";
import { drawnFace } from "../view/face.js";
import { element, quoted } from "../view/element.js";
import { fillPage, load } from "../words.js";

const { language } = await settings();
const words = await load(language);
fillPage(document, words, language);
const list = element("ul", {});
document.querySelector("main")?.append(element("h1", {}, words("name")), list);
for (const entry of (await entriesOfTab()) ?? []) {
  const answer = await verify({ url: entry.url });
  const verdict = answer.state === "answered" ? answer.report.verdict : null;
  const line = verdict ? [drawnFace(verdict), words(`verdict_${verdict}`)] : [words("service_silent")];
  list.append(element("li", {}, quoted("strong", entry.label), " ", ...line));
}
