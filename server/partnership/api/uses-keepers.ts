import type { CorrectionAnswer, ResponseAnswer, UseAnswer } from "#contract";
import {
  findAuthorsAnswer,
  findUptakeKind,
  listPublicCorrections,
  publicResponses,
  publicUptake,
  readPublicCorrection,
  readPublicResponse,
  readPublicUptake,
  uptakeSteps,
  type CorrectionLine,
  type PublishedKind,
  type ResponseLine,
  type UptakeLine,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { responseHref } from "../debate/debate-data.ts";
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

const responseLineAnswer = (line: ResponseLine): Omit<ResponseAnswer, "state" | "endedReason" | "answer"> => {
  const { reference, stance, viewpoint, area, language, name, affiliation, title, claim, words, interests, fictitious } = line;
  return {
    ...{ reference, stance, viewpoint, area, language, name, affiliation, title, claim, words, interests, fictitious },
    href: hrefOf("responses", reference),
    page: responseHref(reference),
    ...ofAnswer({ kind: line.of.kind, slug: line.ofSlug, title: line.ofTitle, reference: line.ofReference }),
    ofVersion: line.since.number,
    cites: [...line.cites],
    published: (line.publishedAt ?? line.sentAt).toISOString(),
    answered: line.answer === "published",
  };
};

/** What readers see of the states of a response. */
const stateOf = ({ state }: ResponseLine): ResponseAnswer["state"] => (state === "withdrawn" || state === "removed" ? state : "published");

type Uses = "listUses" | "getUse" | "listCorrections" | "getCorrection" | "listResponses" | "getResponse";

export const USE_KEEPERS: Keepers<Uses> = {
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
  listResponses: async ({ database, query, part }) => {
    const { theme = "", viewpoint = "", stance = "", area = "", work = "", choice = "" } = query;
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const filter = { theme, viewpoint, stance, area, work, choice };
    const { lines, total } = await publicResponses(database, filter, { offset: 0, most: part.limit + 1, after });
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [(line.publishedAt ?? line.sentAt).toISOString(), line.id],
      itemOf: responseLineAnswer,
      total,
    });
    return { answer };
  },
  getResponse: async ({ database, parts }) => {
    const line = await readPublicResponse(database, parts.reference);
    if (!line) throw new Problem("no-such-response");
    const answer = await findAuthorsAnswer(database, line.id);
    return {
      answer: {
        ...responseLineAnswer(line),
        state: stateOf(line),
        endedReason: line.endedReason,
        answer:
          answer?.state === "published" && answer.publishedAt ? { words: answer.words, published: answer.publishedAt.toISOString() } : null,
      } satisfies ResponseAnswer,
    };
  },
};
