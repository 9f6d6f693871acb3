import type { RiskRow, SaidRow } from "../../programme/partnership/partnership-data.ts";
import type { FieldSpec, FormState } from "../form.tsx";

interface SettingLine extends SaidRow {
  readonly id: string;
  readonly term: string;
  /** Where it is let end, for whoever may. */
  readonly endHref: string | undefined;
}

/** Every dated value by kind, as of a day. */
export interface ProgrammeSettingsData {
  readonly on: string;
  readonly kinds: readonly {
    readonly key: string;
    readonly label: string;
    readonly rows: readonly SettingLine[];
    /** Those that do not hold on the day. */
    readonly others: readonly SettingLine[];
    /** Whoever asks may set one. */
    readonly may: boolean;
  }[];
}

export interface NewSettingData {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  /** Day of the draft that is shown. */
  readonly savedOn?: string | undefined;
}

export interface ProgrammeRisksData {
  readonly risks: readonly (RiskRow & { readonly id: string; readonly version: number })[];
  readonly may: boolean;
}

/** What the money at hand pays for. */
export interface ScaleDownData {
  readonly available: string;
  readonly currency: string;
  readonly wrong: boolean;
  /** Money at hand as it was last said. */
  readonly atHand: string | undefined;
  /** Where work is not begun. */
  readonly waiting: readonly { readonly name: string; readonly href: string; readonly startHref: string | undefined }[];
  readonly rows:
    | readonly {
        readonly name: string;
        /** Work was begun. */
        readonly started: boolean;
        readonly cost: string;
        readonly left: string;
        readonly verdict: "fits" | "does not fit" | "cost unknown";
      }[]
    | undefined;
}
