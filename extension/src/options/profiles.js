// @ts-check
/** Which metadata profiles reports are to have: those that the service always offers, all, or chosen ones. */
/** @import { OptionsPage, Profile } from "../types.js" */

import { listProfiles } from "../api/offers.js";
import { choose } from "../api/settings.js";
import { element } from "../view/element.js";
import { say, within } from "./parts.js";

const WAYS = ["usual", "all", "chosen"];

/** @param {OptionsPage} page */
export async function showProfiles(page) {
  const profiles = await listProfiles();
  const held = within("profiles", ".held");
  if (!profiles) return held.replaceChildren(element("p", {}, page.words("options_not_told")));
  const way = wayOf(page.chosen.profiles, profiles);
  const ways = WAYS.map((each) => wayChoice(each, each === way, page, profiles));
  const legend = page.words("options_profiles");
  const group = element("div", { role: "radiogroup", class: "choices", "aria-label": legend }, ...ways);
  const fields = { class: "profiles", hidden: way !== "chosen", "aria-label": legend };
  held.replaceChildren(group, element("fieldset", fields, ...boxes(profiles, page)));
}

/** @param {string[] | null} ids @param {Profile[]} profiles */
function wayOf(ids, profiles) {
  if (ids === null) return "usual";
  return profiles.every(({ id }) => ids.includes(id)) ? "all" : "chosen";
}

/** @param {string} way @param {boolean} checked @param {OptionsPage} page @param {Profile[]} profiles */
function wayChoice(way, checked, page, profiles) {
  const turn = async () => {
    const all = profiles.map(({ id }) => id);
    within("profiles", "fieldset").hidden = way !== "chosen";
    for (const box of document.querySelectorAll("[name=profile]")) {
      const { value } = /** @type {HTMLInputElement} */ (box);
      /** @type {HTMLInputElement} */ (box).checked = way === "all" || isUsual(profiles, value);
    }
    const usual = profiles.filter(({ id }) => isUsual(profiles, id)).map(({ id }) => id);
    await keep(way === "usual" ? null : way === "all" ? all : usual, page);
  };
  const input = element("input", { type: "radio", name: "profiles-way", value: way, checked, change: turn });
  return element("label", {}, input, element("span", {}, page.words(`options_profiles_${way}`)));
}

/** @param {Profile[]} profiles @param {string} id */
function isUsual(profiles, id) {
  return profiles.find((profile) => profile.id === id)?.offered === "always";
}

/** @param {Profile[]} profiles @param {OptionsPage} page */
function boxes(profiles, page) {
  return profiles.map((profile) => {
    const { id, title, publisher, fidelityText } = profile;
    const checked = page.chosen.profiles?.includes(id) ?? isUsual(profiles, id);
    const change = () => keep(chosenIds(), page);
    const input = element("input", { type: "checkbox", name: "profile", value: id, checked, change });
    const more = [publisher, fidelityText].filter((text) => typeof text === "string").join(" · ");
    return element("label", {}, input, element("span", { dir: "auto" }, title, element("small", {}, more)));
  });
}

function chosenIds() {
  const checked = document.querySelectorAll("[name=profile]:checked");
  return [...checked].map((input) => /** @type {HTMLInputElement} */ (input).value);
}

/** @param {string[] | null} profiles @param {OptionsPage} page */
async function keep(profiles, { words }) {
  await choose({ profiles });
  const kept = profiles ? words("options_profiles_kept", profiles.length) : words("options_saved");
  say("profiles", "good", kept);
}
