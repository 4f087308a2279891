// @ts-check
/** Badges that a page names in its linked data, for programs to read. */
"use strict";

{
  const MAX_BLOCK = 256 * 1024; // characters: read in about two milliseconds
  const MAX_PARTS = 2000; // objects and lists of one block
  const TYPE = /(?:^|[/#:])(?:Assertion|(?:OpenBadge|Achievement|Verifiable)Credential)$/;

  /**
   * Read a block. It never throws: what cannot be read names nothing.
   * @param {string} text
   * @returns {{url: string, label: string}[]}
   */
  function read(text) {
    if (text.length > MAX_BLOCK || !/Assertion|Credential/.test(text)) return [];
    let parts;
    try {
      parts = [JSON.parse(text)];
    } catch {
      return [];
    }
    const found = [];
    // A list that grows while it is read: nothing here recurses, however deep the block is.
    for (let index = 0; index < parts.length && index < MAX_PARTS; index += 1) {
      const part = parts[index];
      if (typeof part !== "object" || part === null) continue;
      if (isBadge(part)) found.push(...badgeOf(part));
      for (const value of Object.values(part)) if (typeof value === "object") parts.push(value);
    }
    return found;
  }

  /** @param {any} part */
  function isBadge(part) {
    return [part["@type"] ?? part.type].flat().some((type) => typeof type === "string" && TYPE.test(type));
  }

  /** @param {any} part */
  function badgeOf(part) {
    const addresses = [part.id, part["@id"], part.url];
    const url = addresses.find((given) => typeof given === "string" && /^https:/i.test(given));
    const names = [part.badge?.name, part.credentialSubject?.achievement?.name, part.name];
    return url ? [{ url, label: names.find((name) => typeof name === "string") ?? "" }] : [];
  }

  badgeVerifier.linkedData = { read };
}
