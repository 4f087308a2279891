// @ts-check
/** Marks on this site: off until the person has read what they mean and switched them on. */

import { isSwitchedOn, switchOff, switchOn } from "../api/sites.js";
import { element } from "../view/element.js";

const LINKEDIN = /(?:^|\.)linkedin\.com$/;

/**
 * Offer marks on the site of a page, if its pages can be marked at all.
 * @param {HTMLElement} place @param {string} origin @param {import("../words.js").Words} words
 * @param {string} service whom its badges are asked of
 */
export async function offerMarks(place, origin, words, service) {
  if (!/^https:/.test(origin)) return;
  place.hidden = false;
  await show(place, { origin, words, service, isOn: await isSwitchedOn(origin) });
}

/**
 * @param {HTMLElement} place
 * @param {{origin: string, words: import("../words.js").Words, service: string, isOn: boolean}} facts
 */
function show(place, { origin, words, service, isOn }) {
  const { hostname } = new URL(origin);
  /** The browser asks its question within the click: nothing may come before. */
  const turn = async () => {
    const turned = await (isOn ? switchOff(origin) : switchOn(origin));
    const said = turned === false ? words("popup_marks_refused") : null;
    show(place, { origin, words, service, isOn: await isSwitchedOn(origin) });
    place.querySelector("button")?.focus();
    const done = words(isOn ? "popup_marks_now_off" : "popup_marks_now_on");
    place.querySelector("[role=status]")?.append(said ?? done);
  };
  const name = words(isOn ? "popup_marks_off" : "popup_marks_on", hostname);
  place.replaceChildren(
    element("summary", {}, words(isOn ? "popup_marks_are_on" : "popup_marks_are_off", hostname)),
    element("p", {}, words("popup_marks_what", hostname, service)),
    ...(LINKEDIN.test(hostname) ? [element("p", { class: "notice" }, words("options_linkedin_rules"))] : []),
    element("button", { type: "button", click: turn }, name),
    element("p", { role: "status" }),
  );
}
