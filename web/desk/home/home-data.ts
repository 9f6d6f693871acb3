import type { ReviewWaitLine } from "../review/submission/submission-data.ts";

/** A task that waits for somebody. */
export interface TaskLine {
  readonly href: string;
  readonly title: string;
  /** 2099-01-02; null for one without a day. */
  readonly due: string | null;
  readonly late: boolean;
  readonly reference: string;
  readonly caseHref: string;
  /** The role it is given to; null where it is given to this person. */
  readonly role: string | null;
}

/** A case in a list. */
export interface CaseLine {
  readonly reference: string;
  readonly href: string;
  readonly title: string;
  /** "Waiver" */
  readonly kind: string;
  readonly state: "open" | "waiting" | "decided" | "withdrawn";
  /** In words; "" while it is not decided. */
  readonly outcome: string;
  readonly bodyName: string;
  /** 2099-01-02 */
  readonly openedOn: string;
}

export interface NoticeLine {
  readonly id: string;
  readonly words: string;
  readonly href: string;
  readonly on: string;
  readonly read: boolean;
}

export interface DeskHomeData {
  readonly tasks: readonly TaskLine[];
  readonly reviews: readonly ReviewWaitLine[];
  readonly toDecide: readonly CaseLine[];
  readonly mine: readonly CaseLine[];
  readonly bodies: readonly { readonly name: string; readonly href: string; readonly role: string; readonly until: string | null }[];
  readonly notices: readonly NoticeLine[];
}

export interface NoticesData {
  readonly notices: readonly NoticeLine[];
  readonly unread: number;
  readonly laterHref: string | undefined;
  readonly earlierHref: string | undefined;
  readonly csrf: string;
}
