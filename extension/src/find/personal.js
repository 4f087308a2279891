// @ts-check
/**
 * What a link says about the person who shares it, and what follows them: cut off before anything is sent.
 *
 * Its like on the service's side: verifier/parse/personal.py.
 */
"use strict";

{
  const { trimmed, undoneInQuery } = badgeVerifier.escapes;
  const MAX_EMAIL = 254; // characters; RFC 5321 section 4.5.3.1
  const EMAIL = "identity__email";
  const PERSONAL =
    /^(?:identity__.*|utm_.*|trk|trkEmail|lipi|midToken|midSig|otpToken|fbclid|gclid|mc_eid)$/isu;
  const LIKE_AN_I = /[İı]/g; // which the service reads as an i, and the browser does not
  const PARTS = /^([^/?#]*\/\/)([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;
  const MAX_ESCAPES = 3; // of escapes of escapes; beyond that no server goes

  /**
   * Cut everything personal out of a link, and the fragment; all else stays as it is written.
   *
   * Names and passwords before the host go too. Their "@" stays, so that nobody asks the host in their stead.
   * @param {string} link
   * @returns {{url: string, address: string | null}} the address is the candidate's word and never sent
   */
  function without(link) {
    const parts = PARTS.exec(link);
    if (!parts) return { url: link, address: null };
    const [, beginning, authority, path, query = ""] = parts;
    const pieces = query.split(/([&;])/);
    const rest = withoutPersonal(pieces);
    return {
      url: beginning + authority.slice(Math.max(0, authority.lastIndexOf("@"))) + path + (rest && `?${rest}`),
      address: pieces.map(addressIn).find(Boolean) ?? null,
    };
  }

  /**
   * Put together again what is not personal, each parameter with the separator before it.
   * @param {string[]} pieces parameters and, at each odd place, separators
   */
  function withoutPersonal(pieces) {
    let kept = "";
    pieces.forEach((piece, at) => {
      if (at % 2 === 0 && !isPersonal(piece)) kept += (pieces[at - 1] ?? "&") + piece;
    });
    return kept.slice(1);
  }

  /** Say whether a parameter is personal, or holds an address in which one is. @param {string} piece */
  function isPersonal(piece) {
    const whole = unescaped(piece);
    const name = whole.split("=", 1)[0].replace(LIKE_AN_I, "i");
    return PERSONAL.test(name) || whole.toLowerCase().includes("identity__");
  }

  /** @param {string} piece */
  function addressIn(piece) {
    const sign = piece.indexOf("=");
    if (sign < 0 || unescaped(piece.slice(0, sign)).toLowerCase() !== EMAIL) return null;
    const address = trimmed(undoneInQuery(piece.slice(sign + 1)));
    return address.includes("@") && address.length <= MAX_EMAIL ? address : null;
  }

  /** @param {string} text */
  function unescaped(text) {
    let plain = text;
    for (let level = 0; level < MAX_ESCAPES && /[%+]/.test(plain); level += 1) plain = undoneInQuery(plain);
    return trimmed(plain);
  }

  badgeVerifier.personal = { without };
}
