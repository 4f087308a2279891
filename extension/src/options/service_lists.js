// @ts-check
/**
 * The issuer lists that the service judges by, as they are now: shown, for they are the service's to keep.
 */

import { listIssuerLists } from "../api/offers.js";
import { element } from "../view/element.js";
import { within } from "./parts.js";

/** @param {import("../types.js").OptionsPage} page */
export async function showServiceLists({ words, chosen }) {
  const lists = await listIssuerLists();
  const held = within("lists", ".theirs");
  if (!lists) return held.replaceChildren(element("p", {}, words("options_not_told")));
  if (!lists.length) return held.replaceChildren(element("p", {}, words("options_lists_none")));
  const lines = lists.map((list) => element("li", {}, face(list, words, chosen.language)));
  held.replaceChildren(element("ul", {}, ...lines));
}

/**
 * @param {import("../types.js").IssuerList} list
 * @param {import("../words.js").Words} words
 * @param {string} language
 */
function face({ name, version, issuers, obtainedAt, text, reason }, words, language) {
  const obtained = Date.parse(obtainedAt ?? "");
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const facts = [
    version && words("options_list_version", version),
    Number.isInteger(issuers) && words("options_list_issuers", issuers),
    Number.isFinite(obtained) && words("options_list_obtained", days.format(obtained)),
    text,
    reason,
  ];
  return element(
    "span",
    {},
    element("bdi", {}, name),
    element("small", {}, facts.filter(Boolean).join(" · ")),
  );
}
