// @ts-check
/** What knows links of badges, for modules: the same files that run in pages, up to the reading of links. */

import "../find/all.js";
