/** What a mark is told, shows and is made with. */

import type { Found } from "./pages.js";
import type { Face, Outcome, Verdict } from "./report.js";

/** Words that name an issuer: what was proven, and what the badge alone says. */
export interface IssuerWords {
  proven: string;
  claimed: string;
}

/** What a mark in a page is told: enough for a mark, not the report. */
export interface MarkFacts {
  verdict: Verdict;
  headline: string; // the domain that was proven, or the list entry's name, or the service's word for nobody
  issuer: IssuerWords;
  name: string; // what the badge calls itself
  recipient: Outcome; // of *For this person?*
}

/** What the worker answers to a mark that asks about a badge. */
export type MarkAnswer =
  | ({ state: "answered" } & MarkFacts)
  | { state: "unreachable" | "busy" | "refused" | "several" }; // several: one mark cannot speak of them

/** A key of words, and its fills. */
export type Sentence = [key: string, ...fills: string[]];

/** What a mark shows. */
export interface Told {
  face: Face | null; // null: no verdict
  word: Sentence;
  aside: Sentence[]; // smaller, beside it
  verdict?: { face: Face; word: Sentence }; // of the badge itself, where the mark says what the page does
  lines: Sentence[]; // of the opened mark
  action: "check" | "again" | "open" | null; // of its button
}

/** Makes the sentences of marks. */
export interface Wording {
  language: "en" | "ja";
  sentence(key: string, ...fills: string[]): (Node | string)[];
}

/** One mark. */
export interface Mark {
  host: HTMLElement;
  show(told: Told, isNews: boolean): void;
}

/** How a mark is set beside its link: what stands around them decides. */
export type Fit = "plain" | "column" | "row" | "reversed";

/** A mark on a page. */
export interface Marked {
  found: Found;
  key: string; // by which it is the same badge
  place: Element; // after which it stands
  shown: string; // what its element showed when it was asked about
  inside: string; // what fields and shadow roots in its element showed when they were last looked at
  mark: Mark;
  stop: () => void; // no longer watches the element
  answer: MarkAnswer | { state: "unasked" | "checking" };
}

/** What marks are made with. */
export interface Marking {
  wording: Wording;
  questions: {
    ask(key: string, url: string, isClicked: boolean): Promise<MarkAnswer | null> | null;
    isOld(key: string): boolean;
  };
  tell(message: { type: string; [member: string]: unknown }): Promise<any>;
  again(): void; // look at the page anew, soon
  signal: AbortSignal;
}

export interface Marks {
  reconcile(found: Found[]): void;
  refresh(url: string): void;
  seen(): void; // somebody may look at them now
}

/** The words of marks in the person's language, with `$1`, `$2` where fills go. */
export interface MarkWords {
  language: "en" | "ja";
  words: Record<string, string>;
}
