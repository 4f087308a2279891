// @ts-check
/** The page at /. */
