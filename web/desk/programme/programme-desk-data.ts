import type { RiskRow, SaidRow } from "../../programme/partnership/partnership-data.ts";
import type { FieldSpec, FormState } from "../form.tsx";

interface SettingLine extends SaidRow {
  readonly id: string;
  readonly version: number;
  readonly term: string;
  /** It may be let end. */
  readonly running: boolean;
}

/** Every dated value by kind, as of a day. */
export interface ProgrammeSettingsData {
  readonly on: string;
  readonly kinds: readonly { readonly key: string; readonly label: string; readonly rows: readonly SettingLine[] }[];
  /** May change them. */
  readonly may: boolean;
  readonly today: string;
  readonly csrf: string;
}

export interface NewSettingData {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
}

export interface ProgrammeRisksData {
  readonly risks: readonly (RiskRow & { readonly id: string; readonly version: number })[];
  readonly may: boolean;
  readonly csrf: string;
}

/** What the money at hand pays for. */
export interface ScaleDownData {
  readonly available: string;
  readonly currency: string;
  readonly wrong: boolean;
  readonly rows:
    | readonly {
        readonly name: string;
        readonly cost: string;
        readonly left: string;
        readonly verdict: "fits" | "does not fit" | "cost unknown";
      }[]
    | undefined;
}
