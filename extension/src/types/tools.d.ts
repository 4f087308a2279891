/** What the extension's own pages know: what the person chose, wants and gave. */

import type { Answer } from "./report.js";

export interface Settings {
  server: string; // origin of the service, without a slash at its end
  language: "en" | "ja"; // of the extension and of the reports
  profiles: string[] | null; // metadata profiles to show; null: those that the service always offers
  lists: object[]; // the organisation's own issuer lists, sent with each request
}

/** What is at an address that may be a service's. */
export type Probe =
  | { state: "works" | "not_this_service" | "unreachable"; server: string }
  | { state: "not_https" };

/** The report that the person asked for in a mark or a menu, for the panel to show. */
export interface Wanted {
  at: number;
  tab: number; // beside which it is to be shown
  what: "link" | "image" | "text";
  url: string | null; // of a link: the panel asks about it itself; null: the service alone has its bytes
  answer: Answer | null; // null: the panel asks, or it is being asked; then it is heard of by onWanted
}

export interface Profile {
  id: string;
  title: string;
  [member: string]: any;
}

export interface IssuerList {
  id: string;
  name: string;
  state: "in_force" | "unavailable";
  text: string;
  [member: string]: any;
}

/** What a person dropped, chose or pasted; the name is shown. */
export type Dropped = { name: string; file: File } | { name: string; text: string };

/** What every part of the options knows. */
export interface OptionsPage {
  chosen: Settings;
  words: (key: string, ...fills: (string | number)[]) => string;
  show(): Promise<void>; // everything anew, after something was chosen
  ask(): Promise<void>; // the same, and the service is asked what it offers: the person has just asked it
}
