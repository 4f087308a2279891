// @ts-check
/** What the person chooses. */
