// @ts-check
/**
 * The words beside a badge: which of them name it, and do they name the badge that was found?
 *
 * Its like on the service's side: verifier/locate/labels.py; the tables are the same. Letters are those of
 * the browser's edition of Unicode, which may know some more than the service.
 */
"use strict";

{
  const { digits, eastAsian, lookAlike, lookedLike, ofAnyBadge, ofAnyBadgeInJapanese } =
    badgeVerifier.tables.labelWords;
  const MAX_LABEL = 200; // characters
  const MAX_READ = 4 * MAX_LABEL;
  const SIGN = String.raw`[\p{L}\p{N}_]`;
  const BLANK = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
  const BLANKS = new RegExp(`${BLANK}+`, "v");
  const BEFORE_ADDRESS = /^[(\[{<"'“„«「（]+/u;
  const WITH_SCHEME = /https?:\/\/[^]*/iu; // in Japanese no space is before it
  const ADDRESS = /^(?:https?:|www\.|(?:[a-zıİ0-9\-]{1,63}\.){1,6}[a-zıİ]{2,24}\/)/iu;
  // A word, or a run of signs of languages that put no space between words.
  const WORD = new RegExp(`[${eastAsian}]+|[${SIGN}--[${eastAsian}]]+`, "gv");
  // Signs of languages that put no space between words, also of Thai, Lao, Burmese and Khmer.
  const TOGETHER = new RegExp(`[${eastAsian}\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff]`, "v");
  const NO_SIGN = new RegExp(`[^${SIGN}]+`, "gv");
  // Numbers that tell when, or which copy: years, whole dates, identifiers. All others tell badges apart.
  const D = String.raw`\p{Nd}`;
  const WHEN = new RegExp(
    `${D}{1,4}[.\\/\\-]${D}{1,2}[.\\/\\-]${D}{1,4}|(?<![[\\p{L}\\p{N}]--${D}])(?:19|20)${D}${D}(?!${SIGN})` +
      `|(?:19|20)${D}${D}年|(?<!${SIGN})${D}{5,}(?!${SIGN})|${D}{1,2}[年月日]`,
    "gv",
  );
  // Identifiers: what follows the word for one, or is as long as only digests and the like are.
  const IDENTIFIER = new RegExp(
    `(?<!${SIGN})(?:` +
      `(?:id|no|nr|number|code|serial)(?!${SIGN})[${BLANK}.:#]{0,4}[${SIGN}\\-]{0,60}${D}[${SIGN}\\-]{0,60}` +
      `|(?=[a-f\\-]{0,40}${D})[0-9a-f]{7,40}(?!${SIGN})` +
      `|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!${SIGN}))`,
    "gv",
  );
  const OF_ANY_BADGE = new Set(ofAnyBadge);
  const OF_ANY_BADGE_IN_JAPANESE = new RegExp(ofAnyBadgeInJapanese, "gv");
  const DIGITS = new RegExp(`^[\\p{Nd}${digits.join("")}]+$`, "v");
  const SCRIPTS = [
    { name: "latin", signs: /[a-zÀ-ʯᴀ-ᶿḀ-ỿ]/ },
    { name: "east-asian", signs: new RegExp(`[${eastAsian}]`, "v") },
    { name: "greek", signs: /[Ͱ-Ͽἀ-῿]/ },
    { name: "cyrillic", signs: /[Ѐ-ԯ]/ },
  ];
  const GREEK_OR_CYRILLIC = new RegExp(String.raw`[[Ͱ-Ͽἀ-῿Ѐ-ԯ]&&[\p{L}\p{N}]]`, "v");
  const LOOK_ALIKE = new RegExp(`[${lookAlike}]`, "gv");
  const LEAST = 3; // letters of a name's beginning that may stand for it

  /**
   * Give the first of some texts that names something, as one line without addresses; "" if none does.
   * @param {Iterable<string>} texts
   */
  function labelOf(texts) {
    for (const text of texts) {
      const words = cut(text, MAX_READ).split(BLANKS);
      const others = words.filter((word) => word && !ADDRESS.test(word.replace(BEFORE_ADDRESS, "")));
      const line = others.map((word) => word.replace(WITH_SCHEME, "")).join(" ");
      if (namesSomething(line)) return cut(line, MAX_LABEL);
    }
    return "";
  }

  /**
   * Say whether a text may name a badge: it is no date, no number, and not what stands at every badge.
   * @param {string} text
   */
  function namesSomething(text) {
    return [...telling(text)].some((word) => !DIGITS.test(word));
  }

  /**
   * Say whether a label and a badge's name may well mean the same badge; what names nothing always does.
   *
   * They do if one of them says all that the other says. What the label says in a script that the name is not
   * written in may be its translation, and is not compared; numbers are. But "МВА", which looks like an MBA
   * in every letter, is taken for one.
   * @param {string} label the words beside the badge
   * @param {string} name what the badge calls itself
   * @param {import("../types.js").IssuerWords} [issuer] in a label its proven words are no title; those that
   *   the badge alone claims may be anything: they are none only beside words of the name, or such as may
   *   translate them
   */
  function agree(label, name, { proven, claimed } = { proven: "", claimed: "" }) {
    const [words, latin] = [telling(label), asLatin(label)];
    const [said, named] = inSharedScripts(words, telling(name));
    const looksLatin = [...words].some(isNotLatin) && !GREEK_OR_CYRILLIC.test(latin);
    if (looksLatin && !said.some(isNotLatin)) return agree(latin, name, { proven, claimed });
    const titles = withoutIssuer(said, proven);
    if (!titles.length || !named.length) return true;
    if (titles.every((word) => named.includes(word))) return true;
    if (named.every((word) => said.includes(word))) return true;
    const own = withoutIssuer(titles, claimed);
    const told = [...own, ...[...words].filter((word) => !said.includes(word))];
    if (own.every((word) => named.includes(word)) && !told.every((word) => DIGITS.test(word))) return true;
    return standsIn(name, label) || standsIn(label, name);
  }

  /**
   * Keep of two sets of words those in scripts that both are written in, and all numbers.
   * @param {Set<string>} said
   * @param {Set<string>} named
   */
  function inSharedScripts(said, named) {
    const ofName = new Set([...named].map(scriptOf));
    const scripts = new Set([...said].map(scriptOf).filter((script) => ofName.has(script)));
    return [said, named].map((words) =>
      [...words].filter((word) => DIGITS.test(word) || scripts.has(scriptOf(word))),
    );
  }

  /** @param {string[]} words @param {string} issuer */
  function withoutIssuer(words, issuer) {
    const whole = new Set([...telling(issuer), ...telling(asLatin(issuer))]);
    return words.filter((word) => !isOfTheIssuer(word, whole));
  }

  /**
   * Say whether a word names the issuer, were it in short: "Uni of Examples".
   * @param {string} word
   * @param {Set<string>} issuer
   */
  function isOfTheIssuer(word, issuer) {
    const mayBeShort = [...word].length >= LEAST;
    return issuer.has(word) || (mayBeShort && [...issuer].some((each) => each.startsWith(word)));
  }

  /**
   * Give the words of a text that tell badges apart, in the singular as far as a final s tells.
   * @param {string} text
   */
  function telling(text) {
    const words = small(text).replace(WHEN, " ").replace(IDENTIFIER, " ").match(WORD) ?? [];
    return new Set(words.filter((word) => !isOfAnyBadge(word)).map((word) => word.replace(/s$/, "")));
  }

  /** @param {string} word */
  function isOfAnyBadge(word) {
    return OF_ANY_BADGE.has(word) || word.replace(OF_ANY_BADGE_IN_JAPANESE, "") === "";
  }

  /**
   * Name the script of a word, as far as it tells a translation; one with a Latin letter in it is Latin.
   * @param {string} word
   */
  function scriptOf(word) {
    return SCRIPTS.find(({ signs }) => signs.test(word))?.name ?? "other";
  }

  /** @param {string} word */
  function isNotLatin(word) {
    return ["greek", "cyrillic"].includes(scriptOf(word));
  }

  /**
   * Say whether a text has another in it, however both are put together: "CLOUD-BASICS", "CloudBasics".
   *
   * It begins and ends where words do: a captain has no "AI". Where words stand together, that is anywhere.
   * Labels and names in reports are cut at 200 characters: then the last word may go on.
   * @param {string} part
   * @param {string} whole
   */
  function standsIn(part, whole) {
    const [words, sought] = [plain(whole), plain(part).join("")];
    const ends = new Set([0]);
    let text = "";
    for (const word of words) ends.add((text += word).length);
    const isCut = [...cut(part, MAX_LABEL)].length >= MAX_LABEL - 1;
    const isEnd = (/** @type {number} */ at) => ends.has(at) || TOGETHER.test(text.slice(at - 1, at + 1));
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (isEnd(at) && (isCut || isEnd(at + sought.length))) return true;
    }
    return false;
  }

  /** @param {string} text */
  function plain(text) {
    return small(text).split(NO_SIGN).filter(Boolean);
  }

  /**
   * Write a text in small letters, so that equal letters are equal. Browsers cannot fold case, but letters
   * that count as equal have one capital: ß is ss, and ς, which a word as a whole would end in, is σ. Only ı
   * is no i.
   * @param {string} text
   */
  function small(text) {
    const lower = plainly(text).toLowerCase();
    const folded = (/** @type {string} */ letter) => letter.toUpperCase().toLowerCase();
    return Array.from(lower, (letter) => (letter === "ı" ? letter : folded(letter))).join("");
  }

  /** Write the letters that look Latin as Latin ones. @param {string} text */
  function asLatin(text) {
    return plainly(text).replace(LOOK_ALIKE, (letter) => lookedLike.charAt(lookAlike.indexOf(letter)));
  }

  /** @param {string} text */
  function plainly(text) {
    return cut(text, MAX_READ).normalize("NFKC");
  }

  /**
   * Cut a text to a length in characters, none of them in two.
   * @param {string} text
   * @param {number} length
   */
  function cut(text, length) {
    return Array.from(text.slice(0, 2 * length)).slice(0, length).join("");
  }

  badgeVerifier.names = { labelOf, agree };
}
