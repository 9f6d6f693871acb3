import { Problem } from "#vocabulary";
import { checkKey } from "./check-key.ts";
import type { BoundDataflow, FigureBinding } from "./figure-binding.ts";
import { readLook } from "./figure-look.ts";
import { areaNamed, meant, nearestArea, nearestName } from "./nearest-code.ts";
import { SHORT_FORMS, type ShortForm } from "./short-forms.ts";

const EXACT = /^([A-Za-z][A-Za-z0-9_]*)\s*[/:]\s*([^\s@]+)$/;
const SHORT = /^([\p{L}-]+)\s+(?:(women|men)\s+)?(.+?)\s+(\d{4}(?:-?Q[1-4])?)$/u;
const RELEASE = /^[A-Za-z0-9._-]{1,40}$/;

/** What a reader of bindings is given. */
export interface BindingContext {
  readonly dataflows: readonly BoundDataflow[];
  /** Release of the version, for bindings that name none. */
  readonly release?: string | undefined;
}

/**
 * Reads what stands between the braces: exact, `DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1`, or short, `stock MEX>USA 2024 @2026.1`; behind
 * commas how it is written: `rounded`, `bare`, a number of decimals.
 * @throws Problem work-figure-unreadable, work-figure-dataflow, work-figure-key, work-figure-area, work-figure-option, work-figure-release
 */
export const parseBinding = (written: string, { dataflows, release }: BindingContext): FigureBinding => {
  const [figure = "", ...options] = written.split(",").map((part) => part.trim());
  const [named = "", own, ...more] = figure.split("@").map((part) => part.trim());
  if (more.length > 0 || (own !== undefined && !RELEASE.test(own))) throw new Problem("work-figure-release", { written });
  const look = readLook(written, options);
  const { dataflow, whole } = readExact(named) ?? readShort(written, named);
  checkKey(dataflows, dataflow, whole);
  const end = whole.lastIndexOf(".");
  return { dataflow, key: whole.slice(0, end), period: whole.slice(end + 1), release: own ?? release, pinned: own !== undefined, look };
};

interface NamedFigure {
  readonly dataflow: string;
  readonly whole: string;
}

const readExact = (named: string): NamedFigure | undefined => {
  const [, dataflow, whole] = EXACT.exec(named) ?? [];
  return dataflow === undefined || whole === undefined ? undefined : { dataflow, whole };
};

const readShort = (written: string, named: string): NamedFigure => {
  const [, word = "", sex, place = "", period = ""] = SHORT.exec(named) ?? [];
  if (word === "") throw unreadable(written);
  const form = SHORT_FORMS.find((one) => one.word === word.toLowerCase());
  if (!form)
    throw unreadable(
      written,
      nearestName(
        word,
        SHORT_FORMS.map((one) => one.word),
      ),
    );
  return { dataflow: form.dataflow, whole: [form.indicator, ...areasOf(written, form, place), ...sexOf(form, sex), period].join(".") };
};

const areasOf = (written: string, form: ShortForm, place: string): readonly string[] => {
  const ends = place.split(/\s*(?:>|→)\s*/);
  if (ends.length !== (form.pair ? 2 : 1)) throw unreadable(written);
  const [from = "", to = ""] = ends.map((end) => areaIn(written, end));
  if (!form.pair) return [from];
  const { REF_AREA, COUNTERPART_AREA } = form.pair(from, to);
  return [REF_AREA, COUNTERPART_AREA];
};

const areaIn = (written: string, name: string): string => {
  const code = areaNamed(name);
  if (code !== undefined) return code;
  throw new Problem("work-figure-area", { written, name, meant: meant(nearestArea(name)) });
};

/** Dataflows with a sex count both together unless the text says otherwise; a sex on another shows in the key, which is then refused. */
const WITH_SEX = new Set(["DF_MIGRANT_STOCK", "DF_POPULATION"]);

const sexOf = ({ dataflow }: ShortForm, sex: string | undefined): readonly string[] => {
  if (sex !== undefined) return [sex === "women" ? "F" : "M"];
  return WITH_SEX.has(dataflow) ? ["_T"] : [];
};

const unreadable = (written: string, nearest?: string): Problem =>
  new Problem("work-figure-unreadable", { written, meant: meant(nearest) });
