// @ts-check
/**
 * The one object that files share which also run in pages.
 *
 * Content scripts are classic scripts (a module there would need web_accessible_resources, by which pages
 * could tell that the extension is installed). So such a file is a block that puts its part into this object
 * of the isolated world, which no page can see; modules load the same file by a bare import.
 */
"use strict";

// `<a id="badgeVerifier">` is a variable of that name too, in our world as well: only one of our own counts.
if (!Object.hasOwn(globalThis, "badgeVerifier")) {
  Object.defineProperty(globalThis, "badgeVerifier", { value: { sites: {}, tables: {} } });
}
