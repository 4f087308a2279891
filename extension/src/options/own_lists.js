// @ts-check
/** The organisation's own issuer lists: imported from files, kept in this browser, sent with each request. */
/** @import { OptionsPage } from "../types.js" */

import { digestOf } from "../api/bytes.js";
import { choose } from "../api/settings.js";
import { element } from "../view/element.js";
import { checkLists, readListFile } from "./list_file.js";
import { part, say, within } from "./parts.js";

const OTHERWISE_WRITTEN = ["options_list_no_json", "options_list_no_issuers"];

/** @param {OptionsPage} page */
export async function showOwnLists(page) {
  const { lists } = page.chosen;
  const { words } = page;
  const lines = await Promise.all(lists.map((list, place) => line(list, () => remove(place, page), words)));
  const none = element("p", { class: "faint" }, words("options_lists_own_none"));
  within("lists", ".own").replaceChildren(lines.length ? element("ul", {}, ...lines) : none);
  const input = part("list-file");
  input.onchange = async () => {
    const [file] = input.files;
    if (file) await add(file, page);
    input.value = ""; // so that the same file, mended, can be chosen again
  };
}

/** @param {any} list @param {() => void} removed @param {import("../words.js").Words} words */
async function line(list, removed, words) {
  const digest = await digestOf(JSON.stringify(list)); // the same for everybody who imports the same file
  const facts = [
    typeof list.version === "string" && words("options_list_version", list.version),
    words("options_list_issuers", list.issuers?.length ?? 0),
    words("options_list_digest", digest.slice(0, 16)),
  ];
  const name = String(list.name ?? list.id ?? digest.slice(0, 8));
  const told = element("small", { title: `SHA-256 ${digest}` }, facts.filter(Boolean).join(" · "));
  const label = words("options_list_remove", name);
  return element(
    "li",
    {},
    element("span", {}, element("bdi", {}, name), told),
    element("button", { type: "button", click: removed, "aria-label": label }, words("options_remove")),
  );
}

/**
 * Add a list, once the service has read it: a wrong one would have it refuse every badge.
 * @param {File} file
 * @param {OptionsPage} page
 */
async function add(file, { chosen, words, show }) {
  say("lists", "wait", words("options_list_reading"));
  const read = await readListFile(file, chosen.lists);
  /** @param {...string} why */
  const refuse = (...why) => say("lists", "wrong", words("options_list_refused", file.name), ...why);
  if ("wrong" in read) {
    const way = OTHERWISE_WRITTEN.includes(read.wrong) ? [words("options_lists_own_export")] : [];
    return refuse(words(read.wrong), ...way);
  }
  const wrong = await checkLists([read.list, ...chosen.lists], chosen.server, words);
  if (wrong) return refuse(wrong);
  await choose({ lists: [...chosen.lists, read.list] });
  await show();
  say("lists", "good", words("options_list_added", file.name));
}

/** @param {number} place @param {OptionsPage} page */
async function remove(place, { chosen, words, show }) {
  await choose({ lists: chosen.lists.filter((_, each) => each !== place) });
  await show();
  part("list-file").focus(); // the button that was pressed is gone
  say("lists", "good", words("options_list_removed"));
}
