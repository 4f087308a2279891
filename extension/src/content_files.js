// @ts-check
/** The classic scripts that run in a page, in the order in which they are loaded. */

/** What reads links and names; `find/all.js` loads the same where there is no page. */
export const READING = [
  "src/space.js",
  "src/tables/share_pages.js",
  "src/tables/label_words.js",
  "src/sites/credly.js",
  "src/sites/badgr.js",
  "src/sites/open_educational_badges.js",
  "src/sites/edubadges.js",
  "src/sites/open_badge_factory.js",
  "src/sites/open_badge_passport.js",
  "src/sites/moodle.js",
  "src/sites/verifierplus.js",
  "src/sites/brightspace.js",
  "src/sites/share_pages.js",
  "src/sites/accredible.js",
  "src/sites/index.js",
  "src/find/escapes.js",
  "src/find/personal.js",
  "src/find/address.js",
  "src/find/wrapped.js",
  "src/find/links.js",
  "src/find/names.js",
];

/** What finds badges: run once, on a click. */
export const FINDING = [
  ...READING,
  "src/find/nodes.js",
  "src/find/slices.js",
  "src/find/place.js",
  "src/find/may_lead.js",
  "src/find/may_be.js",
  "src/find/json_ld.js",
  "src/find/visible_text.js",
  "src/find/sources.js",
  "src/find/collect.js",
  "src/find/territory.js",
  "src/find/parts.js",
  "src/find/lines.js",
  "src/find/drawn.js",
  "src/find/folded.js",
  "src/find/label.js",
  "src/find/scan.js",
  "src/end.js",
];

/** What marks them: registered for the sites that are switched on. */
export const MARKING = [
  ...FINDING,
  "src/find/observe.js",
  "src/mark/face.js",
  "src/mark/make.js",
  "src/mark/wording.js",
  "src/mark/told.js",
  "src/mark/style.js",
  "src/mark/place.js",
  "src/mark/shown.js",
  "src/mark/details.js",
  "src/mark/mark.js",
  "src/mark/worker.js",
  "src/mark/questions.js",
  "src/mark/near.js",
  "src/mark/standing.js",
  "src/mark/marks.js",
  "src/mark/follower.js",
  "src/content.js",
];

/**
 * Name files so that every browser finds them: Firefox takes a path as from the page that names it.
 * @param {string[]} files
 */
export function fromRoot(files) {
  return files.map((file) => `/${file}`);
}
