// @ts-check
/** Escapes of addresses undone, and blanks cut off: character for character as the service does it. */
"use strict";

{
  const RUN = /(?:%[0-9a-f]{2})+/gi;
  const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true }); // what is no UTF-8 becomes "\ufffd"

  /**
   * Undo the escapes of a text, once. Unlike the browser's own function it never throws.
   * @param {string} text
   */
  function undone(text) {
    return text.replace(RUN, (run) => {
      try {
        return decodeURIComponent(run); // much the faster, and the same for all that is UTF-8
      } catch {
        const bytes = run.slice(1).split("%");
        return utf8.decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
      }
    });
  }

  /** Undo the escapes of a part of a query, once: in it a plus is a blank. @param {string} text */
  function undoneInQuery(text) {
    return undone(text.replaceAll("+", " "));
  }

  /**
   * Cut off the blanks around a text. A regular expression would try each place of a long run of blanks.
   * @param {string} text
   */
  function trimmed(text) {
    let begin = 0;
    let end = text.length;
    while (begin < end && BLANK.test(text[begin])) begin += 1;
    while (end > begin && BLANK.test(text[end - 1])) end -= 1;
    return text.slice(begin, end);
  }

  badgeVerifier.escapes = { undone, undoneInQuery, trimmed };
}
