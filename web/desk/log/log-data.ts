/** A line of the log as it is shown. */
export interface LogRow {
  readonly seq: number;
  /** 2099-01-02T03:04:05.000Z */
  readonly at: string;
  readonly who: string;
  /** Leads to all lines of the same person, job or command. */
  readonly whoHref: string;
  readonly what: string;
  readonly about: string;
  readonly aboutHref: string;
  readonly detail: "hidden" | "erased" | { readonly reason: string; readonly before: string; readonly after: string };
}

export interface LogFilterValues {
  readonly actor: string;
  readonly object: string;
  readonly action: string;
  readonly day: string;
}

export interface LogPageData {
  readonly filter: LogFilterValues;
  readonly faults: Readonly<Record<string, string>>;
  readonly rows: readonly LogRow[];
  readonly newestHref: string | undefined;
  readonly olderHref: string | undefined;
  readonly csrf: string;
}

/** What came of checking the whole log. */
export interface LogCheck {
  readonly rows: number;
  readonly erased: number;
  readonly head: string;
  readonly checkedAt: string;
  readonly faults: readonly { readonly seq: number; readonly fault: string }[];
}
