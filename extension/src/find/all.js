// @ts-check
/**
 * All that reads links and names, for the worker and the pages of the extension: one import loads it.
 *
 * The same files, in the same order, are what `content_files.js` loads into a page; a test compares the two.
 */

import "../space.js";
import "../tables/share_pages.js";
import "../tables/label_words.js";
import "../sites/credly.js";
import "../sites/badgr.js";
import "../sites/open_educational_badges.js";
import "../sites/edubadges.js";
import "../sites/open_badge_factory.js";
import "../sites/open_badge_passport.js";
import "../sites/moodle.js";
import "../sites/verifierplus.js";
import "../sites/brightspace.js";
import "../sites/share_pages.js";
import "../sites/accredible.js";
import "../sites/index.js";
import "./escapes.js";
import "./personal.js";
import "./address.js";
import "./wrapped.js";
import "./links.js";
import "./names.js";
