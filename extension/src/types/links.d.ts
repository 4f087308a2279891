/** A link as somebody has it, the platforms that are known, and what reads it. */

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
  known?: boolean; // false: nobody confirmed it, so it is asked only after a click on this very link
  explanation?: Explanation | null;
}

export type Explanation = "only_on_its_site" | "no_public_badge";

/** Places that offer programs no badge, with patterns of their hosts and paths. */
export type SharePages = Record<Explanation, { id: string; name: string; hosts: string; paths: string }[]>;

/** Words that name no badge, and signs that count as digits. */
export interface LabelWords {
  ofAnyBadge: string[];
  ofAnyBadgeInJapanese: string; // alternatives of a pattern
  eastAsian: string; // ranges of a pattern
  lookAlike: string; // Greek and Cyrillic letters that look Latin
  lookedLike: string; // the Latin ones, in the same order
  digits: string[]; // ranges of a pattern
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
  explanation: Explanation | null;
  via: string[]; // what it was wrapped in, outermost first, and its platform
  address: string | null; // the e-mail address that it carried: it stays in the browser
  isShort: boolean; // where it leads stands nowhere in it
}
