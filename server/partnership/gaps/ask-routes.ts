import { createHash, randomBytes } from "node:crypto";
import { confirmGapAsker, followGap, openBodies, proposePublicly, publicGapShape } from "#partnership";
import { Problem } from "#vocabulary";
import { askGapPage, followedGapPage, gapReceivedPage, partnershipTexts, type FormState } from "#web";
import { RateLimit } from "../../api/rate-limit.ts";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { FormTokens } from "../../questions/form-token.ts";
import { dayOf } from "../case-words.ts";
import { languageOptions } from "../works/work-in-hand.ts";
import { stepLines } from "./gap-page-data.ts";
import { gapHref, gapLanguage } from "./gaps-data.ts";
import { readCountries } from "../read-countries.ts";

const texts = partnershipTexts.gaps;

/** Several forms of one place at once, and then one every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };

/** The form in which readers ask for knowledge, and their way back to their question. */
export const askRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const limit = new RateLimit({ ...RATE, clock: () => performance.now(), secret });
  const around: AskAround = { secret, limit };
  return [
    { kind: "public", path: "/gaps/ask", answer: (request) => show(request, around, { values: { language: "en" }, faults: {}, csrf: "" }) },
    { kind: "public", method: "post", path: "/gaps/ask", answer: (request) => take(request, around) },
    { kind: "public", path: "/gaps/asked/:reference", answer: (request) => followed(request) },
    { kind: "public", method: "post", path: "/gaps/asked/:reference/confirm", answer: (request) => confirm(request) },
  ];
};

interface AskAround {
  readonly secret: Uint8Array;
  readonly limit: RateLimit;
}

const tokensOf = ({ surroundings }: PartnershipRequest, { secret }: AskAround): FormTokens =>
  new FormTokens({ secret, now: surroundings.now, randomBytes: surroundings.randomBytes });

type Status = 200 | 400 | 422 | 429;

const show = async (request: PartnershipRequest, around: AskAround, state: FormState, status: Status = 200): Promise<PartnershipAnswer> => {
  const themes = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const data = {
    state,
    token: tokensOf(request, around).issue(),
    themes: themes.map(({ id, name }) => ({ value: id, label: name })),
    languages: languageOptions(),
    signedIn: request.session !== undefined,
  };
  return { page: askGapPage(data), status };
};

const take = async (request: PartnershipRequest, around: AskAround): Promise<PartnershipAnswer> => {
  const { form, database, surroundings } = request;
  const again = (faults: FormState["faults"], status: Status): Promise<PartnershipAnswer> =>
    show(request, around, { values: form.values(), faults, csrf: "" }, status);
  if (form.text("website") !== "") return again({ form: texts.asking.faults.filled }, 400);
  const token = form.text("token");
  const fault = tokensOf(request, around).faultOf(token);
  if (fault) return again({ form: texts.asking.faults[fault] }, 400);
  const read = readCountries(form.text("countries"));
  const parsed = publicGapShape.safeParse({
    ...Object.fromEntries(["title", "question", "purpose", "language", "name", "shown", "email"].map((name) => [name, form.text(name)])),
    themes: form.several("themes").filter((id) => id !== ""),
    countries: "codes" in read ? read.codes : [],
  });
  if (!parsed.success || "unknown" in read) {
    const issues = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    const unknown = "unknown" in read ? { countries: texts.asking.unknownCountry(read.unknown) } : {};
    return again({ ...Object.fromEntries(issues.toReversed()), ...unknown }, 422);
  }
  if (!mayAsk(request, around)) return again({ form: texts.asking.faults.often }, 429);
  const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
  const asking = { key: `reader's knowledge gap ${hashOf(token)}`, secretHash: hashOf(secret) };
  const actor = { kind: "system", id: "reader" } as const;
  const { reference } = await proposePublicly({ database, surroundings, actor }, parsed.data, asking);
  return {
    page: gapReceivedPage({ reference, followHref: `/gaps/asked/${reference}?secret=${secret}`, byMail: parsed.data.email !== "" }),
  };
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const mayAsk = ({ client }: PartnershipRequest, { limit }: AskAround): boolean => {
  try {
    limit.take(client);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};

const followed = async ({ database, part, query, notice }: PartnershipRequest): Promise<PartnershipAnswer> => {
  const [reference, secret] = [part("reference"), query("secret")];
  const found = await followGap(database, reference, secret);
  if (!found) return { nothing: texts.followed.unknown };
  const { gap, steps, confirms, confirmed } = found;
  return {
    page: followedGapPage({
      ...{ reference, confirmed, notice },
      title: gap.title,
      text: gapLanguage(gap.language),
      state: gap.state,
      steps: stepLines(steps),
      publicHref: gap.public ? gapHref(gap.slug) : undefined,
      confirm: confirms ? { action: `/gaps/asked/${reference}/confirm`, secret } : undefined,
    }),
  };
};

const confirm = async ({ database, actor, surroundings, part, form }: PartnershipRequest): Promise<PartnershipAnswer> => {
  const [reference, secret] = [part("reference"), form.text("secret")];
  const done = await confirmGapAsker({ database, actor, surroundings }, { reference, secret });
  if (done === "unknown") return { nothing: texts.followed.unknown };
  return {
    redirect: `/gaps/asked/${encodeURIComponent(reference)}?secret=${encodeURIComponent(secret)}`,
    notice: texts.followed.confirmed,
  };
};
