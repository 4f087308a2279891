// @ts-check
/** The list of badges of this page, and the report of each. */
