/** The shapes that files of the extension hand to each other. Types alone: nothing of this runs. */

import "./types/space.js";

export * from "./types/links.js";
export * from "./types/marks.js";
export * from "./types/pages.js";
export * from "./types/report.js";
export * from "./types/tools.js";
