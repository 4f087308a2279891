// @ts-check
/** The words of marks. The worker sends them: a script in a page cannot read the extension's files. */
"use strict";

{
  /**
   * Give what makes sentences of the worker's words.
   * @param {import("../types.js").MarkWords} sent words in the person's language, with `$1`, `$2` for fills
   */
  function wording({ language, words }) {
    /**
     * Give the nodes of a sentence. A fill is foreign text: it stands in an element of its own, in whatever
     * direction it is written, and cannot turn the words around it.
     * @param {string} key
     * @param {...string} fills
     * @returns {(Node | string)[]}
     */
    function sentence(key, ...fills) {
      if (!Object.hasOwn(words, key)) throw new RangeError(`no words for ${key}`);
      return words[key].split(/(\$\d)/).map((piece) => {
        const place = /^\$(\d)$/.exec(piece);
        return place ? badgeVerifier.make("bdi", { dir: "auto" }, fills[Number(place[1]) - 1]) : piece;
      });
    }
    return { language, sentence };
  }

  badgeVerifier.wording = wording;
}
