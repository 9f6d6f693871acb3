import type { CorrectionAnswer, UseAnswer } from "#contract";
import {
  findUptakeKind,
  listPublicCorrections,
  publicUptake,
  readPublicCorrection,
  readPublicUptake,
  uptakeSteps,
  type CorrectionLine,
  type PublishedKind,
  type UptakeLine,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { publishedHref } from "../published-links.ts";
import { useHref } from "../uptake/uses-data.ts";
import { hrefOf, type Keepers } from "./api-request.ts";
import { listAnswer } from "./list-answer.ts";

interface Of {
  readonly kind: PublishedKind;
  readonly slug: string;
  readonly title: string;
  readonly reference: string;
}

const ofAnswer = ({ kind, slug, title, reference }: Of) => ({
  of: kind,
  ofReference: reference,
  ofTitle: title,
  ofHref: hrefOf(kind === "work" ? "works" : "choices", slug),
  ofPage: publishedHref(kind, slug),
});

const useLine = (line: UptakeLine): Omit<UseAnswer, "withdrawn" | "steps"> => {
  const { reference, kind, title, fromOn, untilOn, area, usedBy, words, proofHref, proofArchive, proofHash, proofWords, fictitious } = line;
  return {
    ...{ reference, kind, title, area, usedBy, words, proofHref, proofArchive, proofHash, proofWords, fictitious },
    href: hrefOf("uses", reference),
    page: useHref(reference),
    kindName: findUptakeKind(kind)?.name ?? kind,
    from: fromOn,
    until: untilOn,
    ...ofAnswer({ kind: line.of.kind, slug: line.ofSlug, title: line.ofTitle, reference: line.ofReference }),
    verified: line.verifiedAt === null ? null : dayOf(line.verifiedAt),
  };
};

const correctionAnswer = (line: CorrectionLine): CorrectionAnswer => {
  const { reference, state, requestedAt, decidedAt, summary, reasons, fictitious } = line;
  return {
    ...{ reference, summary, reasons, fictitious },
    href: hrefOf("corrections", reference),
    ...ofAnswer({ kind: line.of, slug: line.ofSlug, title: line.ofTitle, reference: line.ofReference }),
    outcome: state,
    requested: dayOf(requestedAt),
    decided: dayOf(decidedAt),
  };
};

export const USE_KEEPERS: Keepers<"listUses" | "getUse" | "listCorrections" | "getCorrection"> = {
  listUses: async ({ database, query, part }) => {
    const { kind = "", area = "", work = "", choice = "", year = "" } = query;
    const [on = "", at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { on, at: new Date(at), id };
    const { lines, total } = await publicUptake(database, { kind, area, work, choice, year }, { offset: 0, most: part.limit + 1, after });
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.fromOn, line.reportedAt.toISOString(), line.id],
      itemOf: useLine,
      total,
    });
    return { answer };
  },
  getUse: async ({ database, parts }) => {
    const line = await readPublicUptake(database, parts.reference);
    if (!line) throw new Problem("no-such-uptake");
    const steps = await uptakeSteps(database, line.id);
    return {
      answer: {
        ...useLine(line),
        withdrawn: line.state === "withdrawn",
        steps: steps.map(({ kind, at, words, changed }) => ({ kind, at: at.toISOString(), words, changed: [...changed] })),
      } satisfies UseAnswer,
    };
  },
  listCorrections: async ({ database, query, part }) => {
    const { work = "", choice = "" } = query;
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const { lines, total } = await listPublicCorrections(database, { work, choice }, { most: part.limit + 1, after });
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.decidedAt.toISOString(), line.id],
      itemOf: correctionAnswer,
      total,
    });
    return { answer };
  },
  getCorrection: async ({ database, parts }) => {
    const line = await readPublicCorrection(database, parts.reference);
    if (!line) throw new Problem("no-such-correction");
    return { answer: correctionAnswer(line) };
  },
};
