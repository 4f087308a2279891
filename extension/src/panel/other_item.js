// @ts-check
/** What may be a badge: a link that nobody is asked about before a click on this very line. */

import { element, quoted } from "../view/element.js";
import { addressView } from "../view/link.js";

/**
 * @param {import("../types.js").Entry} entry
 * @param {import("../words.js").Words} words
 * @param {(line: HTMLElement) => void} check
 */
export function otherItem(entry, words, check) {
  const name = entry.label || entry.host;
  const texts = element(
    "span",
    { class: "texts" },
    quoted("strong", name, 60),
    entry.isShort ? addressView(entry.url) : element("span", { class: "faint" }, entry.name ?? entry.host),
    entry.isShort && element("span", { class: "faint" }, words("panel_short_link")),
  );
  const line = element("li", { class: "entry plain" }, texts);
  if (!entry.isShort) {
    const label = words("popup_check_this", name);
    line.append(
      element(
        "button",
        { type: "button", class: "small", "aria-label": label, click: () => check(line) },
        words("popup_check"),
      ),
    );
  }
  return line;
}
