// @ts-check
/** The last file that is run on a click: Firefox hands over its value, and must be able to copy it. */
"use strict";

true;
