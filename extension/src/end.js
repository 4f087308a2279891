// @ts-check
/** The last file that is run on a click: Firefox hands over its value, which must be such as can be copied. */
"use strict";

true;
