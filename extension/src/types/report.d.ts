/** What is asked of the service, and what it answers. */

export type Verdict = "trusted" | "valid" | "caution" | "incomplete" | "rejected" | "not_a_badge";
export type Outcome = "passed" | "caution" | "cantTell" | "failed" | "inapplicable" | "untested";

export interface Face {
  shape: "tick" | "triangle" | "ring" | "octagon" | "square";
  tone: "green" | "blue" | "amber" | "grey" | "red" | "none";
}

/** What came of asking the service. Only the first is a report; the others say nothing about the badge. */
export type Answer =
  | { state: "answered"; report: Report; at: number }
  | { state: "unreachable"; cause: "network" | "timeout" | "server" | "unreadable" }
  | { state: "busy"; seconds: number } // it asked us to come back
  | { state: "refused"; title: string; detail: string } // it could not read what we sent
  | { state: "several"; several: SeveralReport; at: number } // many badges in one input: no face of all
  | { state: "stopped" }; // who asked gave up waiting

/** What is to be verified: a badge's address, or what the person chose. `image` is base64. */
export type Given = { url: string } | { image: string } | { text: string } | { credential: object };

export interface HowToVerify {
  fresh?: boolean; // ask even if an answer is at hand
  recipient?: { hashes?: object[]; email?: string } | null; // such answers are kept nowhere
  sign?: boolean; // with a signed report; such answers are kept nowhere
  signal?: AbortSignal;
  site?: string; // whose page asks this without a click: people, and other sites, do not wait behind it
}

/** What came of asking about a document; beside a report the same as of a badge. */
export type DocumentAnswer =
  | { state: "answered"; report: DocumentReport; at: number }
  | Exclude<Answer, { state: "answered" | "several" }>;

/** Several badges in one input; `verdict` is null where they only stand on the same page. */
export interface SeveralReport {
  verdict: Verdict | null;
  summary: string;
  counts: Record<Verdict | "not_opened", number>;
  reports: (Report | SeveralReport)[];
  [member: string]: any;
}

/** The report on a document, `document-report-1.json`. */
export interface DocumentReport {
  summary: string;
  counts: Record<Verdict | "not_opened", number>;
  entries: {
    where: string;
    page: number | null;
    label: string;
    url: string | null;
    findings: Finding[];
    report: Report | SeveralReport | null; // null: it was not opened; the findings say why
  }[];
  findings: Finding[]; // about the document, or about its badges together
  [member: string]: any;
}

/** What was found, in one badge or in a whole document. */
export interface Finding {
  code: string;
  cause: string | null;
  outcome: Outcome | null; // null: a remark, which decides nothing
  text: string;
  nextStep: string | null;
  actor: string | null;
  retryable: boolean;
  pointer: string;
  detail: string;
  exhibits: string[];
}

/** The trust report, `trust-report-1.json`, as far as the extension reads it. */
export interface Report {
  verdict: Verdict;
  verified: boolean | null;
  authentic: boolean | null;
  summary: string;
  checks: { id: string; asks: string; outcome: Outcome; findings: Finding[] }[];
  [member: string]: any;
}

/** What a person may do with a report here; a button stands for each that is given. */
export interface ReportActions {
  again?: () => void;
  ask?: string; // a `mailto:` address with a prepared mail to the candidate
  save?: () => void;
  saveSigned?: () => void;
  print?: () => void;
}
