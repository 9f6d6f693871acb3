import { uptakeShape, type UptakeValues } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts } from "#web";
import type { FormFields } from "../../desk/form-fields.ts";
import { readCountries } from "../read-countries.ts";

const texts = partnershipTexts.uptake.form;

type Faults = Readonly<Record<string, string>>;

/** What a form says of a use, or what is wrong with it by field. */
export const readUse = (form: FormFields): { readonly values: UptakeValues } | { readonly faults: Faults } => {
  const read = readCountries(form.text("area"));
  const codes = "codes" in read ? read.codes : [];
  const names = Object.keys(uptakeShape.shape).filter((name) => name !== "area");
  const parsed = uptakeShape.safeParse({
    ...Object.fromEntries(names.map((name) => [name, form.text(name)])),
    area: codes[0] ?? "",
  });
  const area = "unknown" in read ? { area: texts.unknownCountry(read.unknown) } : codes.length > 1 ? { area: texts.oneCountry } : undefined;
  if (parsed.success && !area) return { values: parsed.data };
  return { faults: { ...(parsed.success ? {} : faultsOf(parsed.error.issues)), ...area } };
};

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

/** The first fault of each field. */
export const faultsOf = (issues: Issues): Faults =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message] as const).toReversed());

const IN_A_FORM: ReadonlySet<number> = new Set([409, 422]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const useFault = (error: unknown): { readonly faults: Faults; readonly status: 409 | 422 } => {
  if (!(error instanceof Problem) || !IN_A_FORM.has(error.status)) throw error;
  if (error.code === "bad-uptake") return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
  return { faults: { form: words }, status: error.status === 409 ? 409 : 422 };
};
