// @ts-check
/** The classic scripts that run in a page, in the order in which they are loaded. */

/** What finds badges: run once, on a click. */
export const FINDING = [
  "src/space.js",
  "src/sites/credly.js",
  "src/sites/moodle.js",
  "src/sites/index.js",
  "src/find/links.js",
  "src/find/scan.js",
];

/** What marks them: registered for the sites that are switched on. */
export const MARKING = [...FINDING, "src/mark/face.js", "src/content.js"];
