/** How something that is due stands. */
export type ShownDueState = "late" | "due" | "not yet due" | "met" | "waived";

/** A line of the calendar: something that is due, or an event. */
export interface CalendarLine {
  readonly key: string;
  readonly on: string;
  /** Last day of an event of several days. */
  readonly until: string | undefined;
  readonly words: string;
  readonly bodyName: string;
  readonly bodyHref: string | undefined;
  readonly kind: "due" | "event";
  /** In words, with its shape where it is due. */
  readonly state: string;
  readonly shape: string;
  readonly late: boolean;
  /** "1 January 2099 to 31 December 2099", "1 of 2 noted". */
  readonly notes: readonly string[];
}

export interface CalendarData {
  /** Undefined for every body. */
  readonly body:
    | {
        readonly slug: string;
        readonly name: string;
        readonly href: string;
        readonly programmes: readonly { year: number; href: string }[];
      }
    | undefined;
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
  readonly year: number;
  readonly view: "month" | "list";
  readonly months: readonly {
    readonly name: string;
    readonly href: string;
    readonly current: boolean;
    readonly words: string;
    readonly late: boolean;
  }[];
  /** How many are due in the year, and how many of them are late. */
  readonly inYear: { readonly due: number; readonly late: number };
  /** The next day after what is shown on which something is; undefined where nothing is to come. */
  readonly next: { readonly on: string; readonly href: string } | undefined;
  /** "November 2099", or the year. */
  readonly shown: string;
  readonly lines: readonly CalendarLine[];
  readonly listHref: string;
  readonly monthHref: string;
  readonly icsHref: string;
  readonly beforeHref: string;
  readonly afterHref: string;
  readonly laterHref: string | undefined;
  readonly earlierHref: string | undefined;
}
