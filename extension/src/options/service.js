// @ts-check
/** Which service is asked: its address, and whether it answers there. */
/** @import { OptionsPage, Probe } from "../types.js" */

import { listIssuerLists, listProfiles, probe } from "../api/offers.js";
import { choose, isOwn } from "../api/settings.js";
import { part, say, within } from "./parts.js";

/** @param {OptionsPage} page */
export function showService(page) {
  const field = part("server");
  if (document.activeElement !== field) field.value = page.chosen.server;
  within("service", "form").onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    return test(page, field.value);
  };
}

/** @param {OptionsPage} page @param {string} address */
async function test({ chosen, words, ask }, address) {
  const field = part("server");
  say("service", "wait", words("options_testing"));
  const found = await probe(address);
  field.setAttribute("aria-invalid", String(found.state === "not_https"));
  if (found.state === "not_https") {
    field.focus();
    return say("service", "wrong", words("options_not_https"));
  }
  field.value = found.server;
  // Ids of profiles are those of one service: another may know none of them, and would refuse every request.
  const isOther = found.server !== chosen.server;
  await choose({ server: found.server, ...(isOther && { profiles: null }) });
  await ask();
  const { kind, text } = await told(found, words);
  say("service", kind, text);
}

/**
 * @param {Exclude<Probe, {state: "not_https"}>} found
 * @param {import("../words.js").Words} words
 * @returns {Promise<{kind: "good" | "wrong", text: string}>}
 */
async function told({ state, server }, words) {
  const { host } = new URL(server);
  switch (state) {
    case "works": {
      const [profiles, lists] = await Promise.all([listProfiles(), listIssuerLists()]);
      return { kind: "good", text: words("options_works", host, profiles?.length ?? 0, lists?.length ?? 0) };
    }
    case "not_this_service":
      return { kind: "wrong", text: words("options_not_this_service", host) };
    case "unreachable": {
      const key = isOwn(server) ? "options_not_running" : "options_unreachable";
      return { kind: "wrong", text: words(key, host) };
    }
    default:
      throw new RangeError(`no words for a service that is ${state}`);
  }
}
