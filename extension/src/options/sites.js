// @ts-check
/** The sites on whose pages marks stand: each switched on by the person, each easily switched off. */
/** @import { OptionsPage } from "../types.js" */

import { switchedOn, switchOff, switchOn } from "../api/sites.js";
import { element } from "../view/element.js";
import { part, say, within } from "./parts.js";

/** @param {OptionsPage} page */
export async function showSites(page) {
  const { words } = page;
  const sites = await switchedOn();
  const lines = sites.map((/** @type {string} */ origin) => line(origin, page));
  const none = element("p", {}, words("options_sites_none"));
  within("sites", ".held").replaceChildren(lines.length ? element("ul", {}, ...lines) : none);
  within("sites", "form").onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    return add(part("site").value, page);
  };
}

/** @param {string} origin @param {OptionsPage} page */
function line(origin, { words, show }) {
  const { host } = new URL(origin);
  const off = async () => {
    await switchOff(origin);
    await show();
    part("site").focus(); // the button that was pressed is gone
    say("sites", "good", words("options_site_is_off", host));
  };
  const label = words("popup_marks_off", host);
  return element(
    "li",
    {},
    element("bdi", {}, host),
    element("button", { type: "button", click: off, "aria-label": label }, words("options_site_off")),
  );
}

/**
 * Switch a site on. The browser asks its question within the click: nothing may come before.
 * @param {string} text
 * @param {OptionsPage} page
 */
async function add(text, { words, show }) {
  const origin = originOf(text);
  part("site").setAttribute("aria-invalid", String(!origin));
  if (!origin) return say("sites", "wrong", words("options_site_wrong"));
  const isOn = await switchOn(origin);
  await show();
  if (!isOn) return say("sites", "wrong", words("popup_marks_refused"));
  part("site").value = "";
  say("sites", "good", words("options_site_is_on", new URL(origin).host));
}

/** Give the origin of a site as somebody typed it; null if it is none. @param {string} text */
function originOf(text) {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === "https:" && hostname.includes(".") ? origin : null;
}
