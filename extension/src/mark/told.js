// @ts-check
/** An answer of the worker and the words of the page → what a mark says. Pure. */
/** @import { Face, IssuerWords, MarkAnswer, MarkFacts, Sentence, Told, Verdict } from "../types.js" */
"use strict";

{
  const MOST = 60; // characters of a name: more would be a text of the page's own choice beside our face

  /** @type {Face} */
  const AMBER = { shape: "triangle", tone: "amber" };
  const HOLDER = {
    passed: "mark_holder_same",
    caution: "mark_holder_note",
    failed: "mark_holder_note",
    cantTell: "mark_holder_unknown",
    inapplicable: "mark_holder_unnamed",
    untested: "mark_holder_not_compared",
  };
  /**
   * What is no verdict has no face, so that it never looks like one.
   * @type {Record<string, Pick<Told, "word" | "action" | "lines">>}
   */
  const STATES = {
    unasked: { word: ["mark_check"], action: "check", lines: [] },
    checking: { word: ["checking"], action: null, lines: [] },
    unreachable: { word: ["mark_silent"], action: "again", lines: [["mark_says_nothing"]] },
    busy: { word: ["mark_busy"], action: "again", lines: [["mark_says_nothing"]] },
    several: { word: ["mark_several"], action: "open", lines: [] },
    refused: { word: ["mark_refused"], action: "open", lines: [["mark_says_nothing"]] },
  };

  /**
   * Say what a mark shows.
   * @param {MarkAnswer | {state: "unasked" | "checking"}} answer
   * @param {string} label the words of the page beside the badge; "" if it has none
   * @returns {Told | null} null: this gets no mark
   */
  function told(answer, label) {
    if (answer.state === "answered") return answer.verdict === "not_a_badge" ? null : toldOf(answer, label);
    return { face: null, aside: [], ...(STATES[answer.state] ?? STATES.unreachable) };
  }

  /** @param {MarkFacts} facts @param {string} label @returns {Told} */
  function toldOf({ verdict, headline, issuer, name, recipient }, label) {
    /** @type {{face: Face, word: Sentence}} */
    const own = { face: badgeVerifier.face(verdict), word: [`verdict_${verdict}`] };
    /** @type {Sentence} */
    const holder = [HOLDER[recipient] ?? HOLDER.cantTell];
    const behind = sentences(headline, ["mark_behind", headline]);
    const [short, long] = [
      sentences(name, ["mark_name", cut(name)]),
      sentences(name, ["mark_badge_says", cut(name)]),
    ];
    /** @type {Told} */
    const said = { ...own, aside: [...short, holder], lines: [...behind, ...long, holder], action: "open" };
    if (!isAnother(label, name, issuer)) return said;
    /** @type {Sentence} */
    const differs = ["mark_label_differs", cut(label), cut(name)];
    const turned = turnsAmber(verdict) && { face: AMBER, word: differs, aside: [holder], verdict: own };
    return { ...said, lines: [...behind, differs, holder], ...turned };
  }

  /**
   * @param {string} text
   * @param {Sentence} sentence
   * @returns {Sentence[]} none where there is nothing to say
   */
  function sentences(text, sentence) {
    return text ? [sentence] : [];
  }

  /**
   * Say if the page calls a badge something else than it calls itself. Where one is silent, nothing differs.
   * @param {string} label @param {string} name @param {IssuerWords} issuer
   */
  function isAnother(label, name, issuer) {
    return Boolean(label && name) && !badgeVerifier.names.agree(label, name, issuer);
  }

  /**
   * Say if a face turns amber where the page calls the badge something else. One that already warns, or
   * says that too little is known, keeps what it says.
   * @param {Verdict} verdict
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
