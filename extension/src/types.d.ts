/** The shapes that files of the extension hand to each other. Types alone: nothing of this runs. */

/** A web address taken apart; verifier/model/link.py has the same. */
export interface SharedUrl {
  text: string; // what may be sent and shown: without a fragment, and nothing personal in it
  scheme: string;
  host: string; // lower-case, on the usual port
  path: string;
  parameters: Map<string, string>; // decoded; those that are named once
  fragment: string; // read before it is cut off
}

/** Where the badge of a share link is, as far as its platform is known. */
export interface Route {
  platform: string;
  name: string;
  badge: string | null; // the first address at which the service will ask for it; null: there is none
  known: boolean; // false: nobody confirmed it, so it is asked only after a click on this very link
  explanation: "only_on_its_site" | "no_public_badge" | null;
}

export interface Site {
  ids: string[];
  recognise(url: SharedUrl): Route | null;
}

/** A link as somebody has it, read; verifier/model/link.py has the same. */
export interface Link {
  url: string; // what may be sent and shown
  host: string;
  platform: string | null;
  name: string | null;
  badge: string | null;
  known: boolean;
  explanation: Route["explanation"];
  via: string[]; // what it was wrapped in, outermost first
  address: string | null; // the e-mail address that it carried: it stays in the browser
  isShort: boolean; // where it leads stands nowhere in it
}

/** One badge, or what may be one, as a page shows it. */
export interface Entry extends Link {
  label: string; // the words beside it; "" if none name it
  how: "link" | "text" | "image" | "frame" | "embed" | "alternate" | "data";
}

export type Verdict = "trusted" | "valid" | "caution" | "incomplete" | "rejected" | "not_a_badge";
export type Outcome = "passed" | "caution" | "cantTell" | "failed" | "inapplicable" | "untested";

export interface Face {
  shape: "tick" | "triangle" | "ring" | "octagon" | "square";
  tone: "green" | "blue" | "amber" | "grey" | "red" | "none";
}

/** What there is to see in the tab that the person looks at. */
export type PageInView =
  | { state: "read"; tab: number; origin: string; entries: Entry[] }
  | { state: "pdf"; tab: number; origin: string } // in the viewer of the browser: its bytes, after a click
  | { state: "closed"; tab: number | null }; // a page of the browser itself, or no click gave leave for it

/** What came of asking the service. Only the first is a report; the others say nothing about the badge. */
export type Answer =
  | { state: "answered"; report: Report; at: number }
  | { state: "unreachable"; cause: "network" | "timeout" | "server" | "unreadable" }
  | { state: "busy"; seconds: number } // it asked us to come back
  | { state: "refused"; title: string; detail: string }; // it could not read what we sent

/** The trust report, `trust-report-1.json`, as far as the extension reads it. */
export interface Report {
  verdict: Verdict;
  summary: string;
  [member: string]: any;
}

/** What a mark in a page is told: enough for a mark, not the report. */
export interface MarkFacts {
  verdict: Verdict;
  headline: string; // the domain that was proven, or the list entry's name; "" if nobody was
  name: string; // what the badge calls itself
  recipient: Outcome; // of *For this person?*
  labelDiffers: boolean;
}

declare global {
  var badgeVerifier: {
    sites: Record<string, Site>;
    platforms: Site[];
    links: { read(text: string): Link | null };
    scan(page: Document): Promise<Entry[]>;
    face(verdict: string): Face;
    [part: string]: any;
  };
}
