// @ts-check
/** Who is behind a badge, in the words that are no title in a label: "Statistics 101, Uni of Examples". */

/**
 * Give what the badge calls its issuer, and what was proven of it. The service compares labels by the same.
 * @param {any} credential of a checked report; null where it tells of none
 */
export function issuerWords(credential) {
  return `${credential?.issuer.claimedName ?? ""} ${credential?.issuer.headline ?? ""}`.trim();
}
