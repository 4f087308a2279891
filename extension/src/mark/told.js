// @ts-check
/** An answer of the worker and the words of the page → what a mark says. Pure; the report itself is not here. */
"use strict";

{
  const MOST = 60; // characters of a name: more would be a text of the page's own choice beside our face
  const AMBER = { shape: "triangle", tone: "amber" };
  const HOLDER = {
    passed: "mark_holder_same",
    caution: "mark_holder_note",
    failed: "mark_holder_note",
    cantTell: "mark_holder_unknown",
    inapplicable: "mark_holder_unnamed",
    untested: "mark_holder_not_compared",
  };
  // What is no verdict has no face, so that it never looks like one.
  const STATES = {
    unasked: { word: ["mark_check"], action: "check", lines: [] },
    checking: { word: ["mark_checking"], action: null, lines: [] },
    unreachable: { word: ["mark_silent"], action: "again", lines: [["mark_says_nothing"]] },
    busy: { word: ["mark_busy"], action: "again", lines: [["mark_says_nothing"]] },
    refused: { word: ["mark_refused"], action: "open", lines: [["mark_says_nothing"]] },
  };

  /**
   * Say what a mark shows.
   * @param {import("../types.js").MarkAnswer | {state: "unasked" | "checking"}} answer
   * @param {string} label the words of the page beside the badge; "" if it has none
   * @returns {import("../types.js").Told | null} null: this gets no mark
   */
  function told(answer, label) {
    if (answer.state === "answered") return answer.verdict === "not_a_badge" ? null : toldOf(answer, label);
    return { face: null, aside: [], ...STATES[answer.state] };
  }

  /**
   * @param {import("../types.js").MarkFacts} facts
   * @param {string} label
   * @returns {import("../types.js").Told}
   */
  function toldOf({ verdict, headline, name, recipient }, label) {
    const verdictWord = `verdict_${verdict}`;
    const differs = isAnother(label, name, headline) && ["mark_label_differs", cut(label), cut(name)];
    const isTurned = differs && turnsAmber(verdict);
    const holder = [HOLDER[recipient] ?? HOLDER.untested];
    const named = name ? [["mark_badge_says", cut(name)]] : [];
    return {
      face: isTurned ? AMBER : badgeVerifier.face(verdict),
      word: isTurned ? differs : [verdictWord],
      aside: isTurned || !name ? [holder] : [["mark_name", cut(name)], holder],
      verdict: { face: badgeVerifier.face(verdict), word: [verdictWord] },
      lines: [...(headline ? [["mark_behind", headline]] : []), ...(differs ? [differs] : named), holder],
      action: "open",
    };
  }

  /**
   * Say if the page calls a badge something else than it calls itself. Where one is silent, nothing differs.
   * @param {string} label @param {string} name @param {string} headline
   */
  function isAnother(label, name, headline) {
    return Boolean(label && name) && !badgeVerifier.names.agree(label, name, headline);
  }

  /**
   * Say if a face turns amber where the page calls the badge something else. One that already warns, or says that
   * too little is known, keeps what it says.
   * @param {import("../types.js").Verdict} verdict
   */
  function turnsAmber(verdict) {
    switch (verdict) {
      case "trusted":
      case "valid":
      case "caution":
        return true;
      case "incomplete":
      case "rejected":
      case "not_a_badge":
        return false;
      default:
        throw new RangeError(`no rule for the verdict ${JSON.stringify(verdict)}`);
    }
  }

  /** Cut a name. Never a host: what counts of it stands at its end. @param {string} text */
  function cut(text) {
    const characters = [...text];
    return characters.length > MOST ? `${characters.slice(0, MOST - 1).join("")}…` : text;
  }

  badgeVerifier.told = told;
}
