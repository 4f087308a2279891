// @ts-check
/** Who is behind a badge, in the words that are no title in a label: "Statistics 101, Uni of Examples". */

/**
 * Give what was proven of the issuer, and what the badge calls it. The service compares labels by the same:
 * a list that recognises the issuer speaks for its name as well.
 * @param {any} credential of a checked report; null where it tells of none
 * @returns {import("../types.js").IssuerWords}
 */
export function issuerWords(credential) {
  const { proven = null, recognition = null, headline = "", claimedName = "" } = credential?.issuer ?? {};
  const name = claimedName ?? "";
  const place = proven ? headline : "";
  return recognition ? { proven: `${place} ${name}`, claimed: "" } : { proven: place, claimed: name };
}
