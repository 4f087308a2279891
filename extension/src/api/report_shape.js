// @ts-check
/**
 * The shape of a trust report, as far as views rely on it. verifier/render/trust-report-1.json says all
 * of it.
 */

import { all, count, list, maybe, object, oneOf, optional, said, text, truth } from "./shape.js";

const mayBeText = maybe(text);
const texts = list(text);
export const verdict = oneOf("trusted", "valid", "caution", "incomplete", "rejected", "not_a_badge");
export const outcome = oneOf("passed", "caution", "cantTell", "failed", "inapplicable", "untested");
const picture = object({ url: mayBeText, showable: truth });
const answer = object({ outcome, text: said });

export const finding = object({
  code: said,
  outcome: maybe(outcome),
  text: said,
  detail: text,
  actor: oneOf("issuer", "candidate", "you", "us", "nobody"),
  nextStep: mayBeText,
});

const ownFinding = all(
  finding,
  object({ pointer: text, cause: mayBeText, retryable: truth, exhibits: texts }),
);
const check = object({ id: said, asks: said, outcome, findings: list(ownFinding, 1) });

const recognition = object({
  list: text,
  name: text,
  version: text,
  digest: text,
  by: text,
  entry: object({ key: text, name: text, url: mayBeText, location: mayBeText, logo: picture }),
});

const issuer = object({
  id: mayBeText,
  claimedName: mayBeText,
  headline: said,
  signedBy: object({
    id: mayBeText,
    kind: oneOf("issuer", "platform", "self", "unknown"),
    name: mayBeText,
    confirmed: truth,
    text: mayBeText,
  }),
  awardedInTheNameOf: mayBeText,
  awarded: object({ name: mayBeText, confirmed: truth, by: mayBeText, text: mayBeText }),
  proven: maybe(object({ kind: text, place: said, unicode: mayBeText, registrableDomain: mayBeText })),
  recognition: maybe(recognition),
});

const recipient = all(
  object({ claimedName: mayBeText, identifierKinds: texts, hashed: truth }),
  optional("hashing", list(object({ kind: text, method: text, salt: mayBeText }))),
);

const credential = object({
  edition: said,
  securing: said,
  trustworthy: truth,
  id: mayBeText,
  name: mayBeText,
  description: mayBeText,
  image: picture,
  achievementType: mayBeText,
  criteria: object({ url: mayBeText, narrative: mayBeText }),
  issuer,
  recipient,
  validFrom: mayBeText,
  validUntil: mayBeText,
  awardedDate: mayBeText,
});

const scored = maybe(
  oneOf("not_applicable", "does_not_meet", "cannot_tell", "meets_with_weak_points", "meets"),
);
const tally = maybe(object({ met: count, weak: count, missing: count, of: count, unknown: count }));
const strength = oneOf("absent", "stated", "structured", "linked", "verified");

const field = object({
  id: said,
  concept: text,
  label: said,
  level: oneOf("required", "recommended", "recommended_if_available", "optional"),
  need: strength,
  strength,
  state: oneOf("present", "weak", "unknown", "missing", "not_applicable"),
  via: text,
  reason: text,
  why: said,
  notes: list(object({ code: text, text: said })),
  pointers: texts,
  excerpt: text,
  advice: mayBeText,
});

const type = {
  type: text,
  typeLabel: said,
  verdict: scored,
  totals: mayBeText,
  required: tally,
  recommended: tally,
  fields: list(field),
};

const score = all(
  object({
    ...type,
    profile: said,
    version: text,
    digest: text,
    title: said,
    fidelity: oneOf("transcribed", "reconstructed", "house"),
    edition: text,
    applies: oneOf("native", "by_analogy", "no"),
    basis: text,
    shown: truth,
    summary: said,
    alsoCarries: maybe(texts),
    claimed: object({ claimed: maybe(truth), computed: maybe(truth), text: mayBeText }),
    askIssuer: texts,
  }),
  optional("otherTypes", list(object(type))),
);

const statement = object({
  kind: text,
  about: text,
  verified: truth,
  by: object({
    headline: mayBeText,
    kind: text,
    listed: truth,
    list: mayBeText,
    claimedName: mayBeText,
    claimedUrl: mayBeText,
  }),
  claim: mayBeText,
  date: mayBeText,
  pointer: text,
  text: said,
});

const issuerList = object({
  id: text,
  name: text,
  version: mayBeText,
  digest: mayBeText,
  issuers: maybe(count),
  leftOut: maybe(count),
  register: mayBeText,
  obtainedAt: mayBeText,
  usableUntil: mayBeText,
  state: oneOf("in_force", "unavailable"),
  cause: mayBeText,
  text: said,
});

const found = object({
  id: said,
  source: text,
  mediaType: text,
  sha256: text,
  size: count,
  status: count,
  finalUrl: mayBeText,
  obtainedAt: text,
});
const missed = object({ id: said, source: text, unavailable: said });

export const input = object({
  kind: oneOf("url", "image", "json", "jwt", "page", "document"),
  url: mayBeText,
  mediaType: text,
  sha256: text,
  foundIn: text,
  via: texts,
});

export const language = oneOf("en", "ja");

/** One badge. */
export const report = object({
  reportVersion: oneOf("1"),
  verdict,
  verified: maybe(truth),
  authentic: maybe(truth),
  summary: said,
  judgedAt: said,
  checkedAt: said,
  language,
  input,
  credential: maybe(credential),
  answers: object({ genuine: answer, current: answer, issuer: answer, recipient: answer }),
  checks: list(check, 1),
  saidByOthers: list(statement),
  saidByOthersCount: count,
  scores: list(score),
  lists: list(issuerList),
  exhibits: list((value) => found(value) || missed(value)),
  contactedHosts: texts,
  limits: list(said, 1),
  verifier: object({ version: said, rules: said, samples: truth }),
});

export const counts = object({
  trusted: count,
  valid: count,
  caution: count,
  incomplete: count,
  rejected: count,
  not_a_badge: count,
  not_opened: count,
});

/** Several badges in one input; its `reports` are read one by one. */
export const several = object({
  reportVersion: oneOf("1"),
  verdict: maybe(verdict),
  verified: maybe(truth),
  authentic: maybe(truth),
  summary: said,
  counts,
  findings: list(ownFinding),
  reports: list(() => true, 1),
});
