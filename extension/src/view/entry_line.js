// @ts-check
/**
 * One badge of a page in a line: face and word, the badge's own name, and what the page calls it otherwise.
 */
/** @import { Answer, Entry, Report } from "../types.js" */
/** @import { Words } from "../words.js" */

import "../find/all.js";
import { issuerWords } from "../api/issuer_words.js";
import { drawnFace } from "./face.js";
import { element, quoted, sentence } from "./element.js";
import { holderView } from "./holder.js";
import { drawnMark } from "./outcome.js";
import { countsList } from "./counts.js";
import { stateView } from "./state.js";

const NAME = 60; // characters of a name
const SILENT = ["unreachable", "busy", "stopped"];

/**
 * Show a badge of a page in a line. It is made of spans, so that it may stand in a button.
 * @param {Entry} entry
 * @param {Answer | null} answer null: it is being asked
 * @param {Words} words
 * @param {boolean} [isSilenceTold] elsewhere, once for all lines: this one says only that it has no answer
 */
export function entryLine(entry, answer, words, isSilenceTold = false) {
  if (answer?.state === "answered") return reportLine(entry, answer.report, words);
  if (answer?.state === "several") return severalLine(entry, answer.several, words);
  return lineOf(
    "",
    element("span", { class: "face none" }),
    quoted("strong", entry.label || entry.url, NAME),
    isSilenceTold && SILENT.includes(answer?.state ?? "")
      ? element("span", { class: "place" }, words("report_count_silent"))
      : stateView(answer, words),
    place(entry),
  );
}

/** @param {Entry} entry @param {Report} report @param {Words} words */
function reportLine(entry, report, words) {
  const { tone } = badgeVerifier.face(report.verdict);
  const name = report.credential?.name;
  return lineOf(
    tone,
    drawnFace(report.verdict),
    quoted("strong", name || entry.label || entry.url, NAME),
    element("span", { class: "word" }, words(`verdict_${report.verdict}`)),
    place(entry, hostBehind(report)),
    otherLabel(entry, [report], words),
    holderView(report, words),
  );
}

/** @param {Entry} entry @param {any} several @param {Words} words */
function severalLine(entry, several, words) {
  const name = quoted("strong", entry.label || entry.url, NAME);
  return lineOf(
    "",
    element("span", { class: "face none" }),
    name,
    countsList(several.counts, words, null, "span"),
    place(entry),
    otherLabel(entry, several.reports, words),
  );
}

/**
 * Give what the page calls a badge, at one link or another, that no badge there calls itself: that was not
 * verified. Null where there is none.
 * @param {Entry} entry @param {Report[]} named those with a name
 */
function labelThatDiffers(entry, named) {
  /** @param {string} label @param {Report} report */
  const isName = (label, { credential }) =>
    badgeVerifier.names.agree(label, String(credential?.name), issuerWords(credential));
  const isAnother = (/** @type {string} */ label) => named.every((report) => !isName(label, report));
  return named.length ? (entry.labels.find(isAnother) ?? null) : null;
}

/** @param {string} tone @param {Node} face @param {...(Node | string | false | null)} texts */
function lineOf(tone, face, ...texts) {
  return element("span", { class: `line ${tone}` }, face, element("span", { class: "texts" }, ...texts));
}

/**
 * Give who was proven to be behind a badge, if that is short: a host, or a name in a list; no longer path.
 * @param {Report} report
 */
function hostBehind(report) {
  const { headline, proven } = report.credential?.issuer ?? {};
  return proven && !String(headline).includes("/") ? headline : null;
}

/** @param {Entry} entry @param {unknown} [headline] */
function place(entry, headline) {
  const known = entry.name ?? entry.host;
  const parts = [headline, headline === known ? null : known].filter(Boolean);
  return element("span", { class: "place", dir: "auto" }, parts.join(" · "));
}

/** @param {Entry} entry @param {Report[]} reports @param {Words} words */
function otherLabel(entry, reports, words) {
  const named = reports.filter((report) => report.credential?.name);
  const label = labelThatDiffers(entry, named);
  if (label === null) return null;
  const name = [...new Set(named.map((report) => report.credential?.name))].join(" / ");
  const said = sentence(
    words,
    "report_label_differs",
    quoted("bdi", label, NAME),
    quoted("bdi", name, NAME),
  );
  return element(
    "span",
    { class: "differs outcome amber" },
    drawnMark("caution"),
    element("span", {}, ...said),
  );
}
