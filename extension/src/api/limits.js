// @ts-check
/** How large a document the service reads, wherever it is taken from: in a tab, or as a file. */

export const MEGABYTE = 1_000_000; // bytes
export const DOCUMENT_MEGABYTES = 16; // the service takes 16 × 1,048,576 bytes: so there is room for a form
