// @ts-check
/** How long ago something was. */

import { element } from "./element.js";

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/**
 * Say how long ago a moment was, in a language.
 * @param {number} moment milliseconds
 * @param {string} language
 */
export function ago(moment, language) {
  const seconds = Math.max(0, Math.round((Date.now() - moment) / 1000)); // clocks differ: never in the future
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(language, { style: "short" }).format(
    -Math.floor(seconds / length),
    unit,
  );
}

/**
 * Make an element that says how long ago a moment was; `refreshAgo` brings it up to date.
 * @param {unknown} moment as a report writes it
 * @param {string} language
 */
export function agoView(moment, language) {
  const time = typeof moment === "string" ? Date.parse(moment) : NaN;
  if (Number.isNaN(time)) return null;
  const iso = new Date(time).toISOString();
  return element("time", { datetime: iso, title: iso, "data-ago": language }, ago(time, language));
}

/** Bring all moments below an element up to date. @param {ParentNode} root */
export function refreshAgo(root) {
  for (const time of root.querySelectorAll("time[data-ago]")) {
    const { dateTime, dataset } = /** @type {HTMLTimeElement} */ (time);
    time.textContent = ago(Date.parse(dateTime), dataset.ago ?? "en");
  }
}
