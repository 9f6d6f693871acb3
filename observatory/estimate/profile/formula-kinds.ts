import type { BaseReader } from "./base-reader.ts";
import { componentEvaluator, type Evaluator } from "./evaluator.ts";
import type { Formula, FormulaKind, FormulaOf } from "./formula.ts";
import { topShareEvaluator } from "./top-share.ts";

/** What each kind of formula adds up over members, and what it makes of the sums. */
const KINDS: { readonly [K in FormulaKind]: (formula: FormulaOf<K>, reader: BaseReader) => Evaluator } = {
  sum: ({ of }, reader) => componentEvaluator(reader, [{ panel: reader.panel(of) }], ([sum]) => sum, reader.panel(of)),
  ratio: ({ of, to, factor }, reader) =>
    componentEvaluator(reader, [{ panel: reader.panel(of) }, { panel: reader.panel(to) }], ([over, under]) =>
      quotient(factor * over!, under!),
    ),
  growth: ({ of, years }, reader) =>
    componentEvaluator(reader, [{ panel: reader.panel(of) }, { panel: reader.panel(of), lag: years }], ([now, before]) =>
      quotient(100 * (now! - before!), before!),
    ),
  mean: ({ of, weight, weightLag = 0 }, reader) => {
    const weighing = { panel: reader.panel(weight), lag: weightLag };
    const weighted = { panel: reader.panel(of), times: weighing };
    return componentEvaluator(reader, [weighted, weighing], ([total, weights]) => quotient(total!, weights!), reader.panel(of));
  },
  difference: ({ of, less }, reader) =>
    componentEvaluator(reader, [{ panel: reader.panel(of) }, { panel: reader.panel(less) }], ([a, b]) => a! - b!),
  "top-share": ({ of, partners }, reader) => topShareEvaluator(reader.cube(of.key), of.side, partners, reader.context.frame),
};

/** A formula ready to compute. */
export const evaluatorOf = (formula: Formula, reader: BaseReader): Evaluator => KINDS[formula.kind](formula as never, reader);

const quotient = (over: number, under: number): number | undefined => (under > 0 ? over / under : undefined);
