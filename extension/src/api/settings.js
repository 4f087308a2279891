// @ts-check
/** What the person chose, kept in `storage.local`. Nothing of a candidate is ever in it. */

/**
 * @typedef {object} Settings
 * @property {string} server origin of the service, without a slash at its end
 * @property {"en" | "ja"} language of the extension and of the reports
 * @property {string[] | null} profiles ids of the metadata profiles to show; null: those that the service always offers
 */

/** @returns {Settings} */
function usual() {
  return {
    server: "http://127.0.0.1:8080",
    language: chrome.i18n.getUILanguage().startsWith("ja") ? "ja" : "en",
    profiles: null,
  };
}

/** Read the settings; what was never chosen is as usual. @returns {Promise<Settings>} */
export async function settings() {
  return { ...usual(), ...(await chrome.storage.local.get(["server", "language", "profiles"])) };
}

/** Keep what the person chose. @param {Partial<Settings>} chosen */
export async function choose(chosen) {
  await chrome.storage.local.set(chosen);
}
