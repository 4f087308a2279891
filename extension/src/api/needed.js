// @ts-check
/** What of a link its platform needs. The rest may be anything: a session, a name, a candidate's address. */

/**
 * Leave out of a link to a known platform every parameter without which it still leads to the same badge.
 * @param {import("../types.js").Link} link
 * @returns {string}
 */
export function needed(link) {
  const [address, query] = link.url.split(/\?(.*)/s, 2);
  if (!link.known || !query) return link.url;
  if (leadsAsMuch(address, link)) return address;
  let kept = query.split("&");
  for (const parameter of kept) {
    const fewer = kept.filter((each) => each !== parameter);
    if (leadsAsMuch(`${address}?${fewer.join("&")}`, link)) kept = fewer;
  }
  return `${address}?${kept.join("&")}`;
}

/** @param {string} url @param {import("../types.js").Link} link */
function leadsAsMuch(url, { platform, badge }) {
  const read = badgeVerifier.links.read(url);
  return read !== null && read.known && read.platform === platform && read.badge === badge;
}
