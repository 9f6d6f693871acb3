import { createHash, randomBytes } from "node:crypto";
import { followGap, openBodies, proposePublicly, publicGapShape, sendConfirmationAgain, type FollowedGap } from "#partnership";
import { askGapPage, followedGapPage, gapReceivedPage, partnershipTexts, type FormState } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { LinkTries } from "../../desk/link-tries.ts";
import { PublicForm } from "../../desk/public-form.ts";
import { dayOf } from "../case-words.ts";
import { languageOptions } from "../works/work-in-hand.ts";
import { confirmRoutes } from "./confirm-routes.ts";
import { stepLines } from "./gap-page-data.ts";
import { begunGap, gapHref, gapLanguage } from "./gaps-data.ts";
import { readCountries } from "../read-countries.ts";

const texts = partnershipTexts.gaps;

/** Several forms of one place at once, and then one every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };

/** The form in which readers ask for knowledge, their way back to their question, and the links by which they confirm their addresses. */
export const askRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const forms = new PublicForm(secret, RATE);
  const tries = new LinkTries();
  return [
    { kind: "public", path: "/gaps/ask", answer: (request) => show(request, forms, { values: begunGap(request), faults: {}, csrf: "" }) },
    { kind: "public", method: "post", path: "/gaps/ask", answer: (request) => take(request, forms) },
    {
      kind: "public",
      path: "/gaps/asked/:reference",
      answer: (request) => withFollowed(request, tries, request.query("secret"), followed),
    },
    {
      kind: "public",
      method: "post",
      path: "/gaps/asked/:reference/again",
      answer: (request) => withFollowed(request, tries, request.form.text("secret"), sendAgain),
    },
    ...confirmRoutes(tries),
  ];
};

type Status = 200 | 400 | 422 | 429;

const show = async (request: PartnershipRequest, forms: PublicForm, state: FormState, status: Status = 200): Promise<PartnershipAnswer> => {
  const themes = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const data = {
    state,
    token: forms.issue(request.now),
    themes: themes.map(({ id, name }) => ({ value: id, label: name })),
    languages: languageOptions(),
    signedIn: request.session !== undefined,
  };
  return { page: askGapPage(data), status };
};

const FIELDS = ["title", "question", "purpose", "language", "name", "shown", "email"];

const take = async (request: PartnershipRequest, forms: PublicForm): Promise<PartnershipAnswer> => {
  const { form, database, surroundings } = request;
  const again = (faults: FormState["faults"], status: Status): Promise<PartnershipAnswer> =>
    show(request, forms, { values: form.values(), faults, csrf: "" }, status);
  const early = forms.faultBefore(request);
  if (early) return again({ form: texts.asking.faults[early] }, 400);
  const read = readCountries(form.text("countries"));
  const parsed = publicGapShape.safeParse({
    ...Object.fromEntries(FIELDS.map((name) => [name, form.text(name)])),
    themes: form.several("themes").filter((id) => id !== ""),
    countries: "codes" in read ? read.codes : [],
  });
  if (!parsed.success || "unknown" in read) {
    const issues = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    const unknown = "unknown" in read ? { countries: texts.asking.unknownCountry(read.unknown) } : {};
    return again({ ...Object.fromEntries(issues.toReversed()), ...unknown }, 422);
  }
  if (forms.faultOf(request)) return again({ form: texts.asking.faults.often }, 429);
  const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
  const asking = { key: `reader's knowledge gap ${hashOf(form.text("token"))}`, secretHash: hashOf(secret) };
  const actor = { kind: "system", id: "reader" } as const;
  const { reference } = await proposePublicly({ database, surroundings, actor }, parsed.data, asking);
  return {
    page: gapReceivedPage({ reference, followHref: `/gaps/asked/${reference}?secret=${secret}`, byMail: parsed.data.email !== "" }),
  };
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A question whose sender has its secret, and the address of its page. */
interface Followed extends FollowedGap {
  readonly reference: string;
  readonly secret: string;
}

const withFollowed = async (
  request: PartnershipRequest,
  tries: LinkTries,
  secret: string,
  answer: (request: PartnershipRequest, found: Followed) => PartnershipAnswer | Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  tries.count(request);
  const reference = request.part("reference");
  const found = await followGap(request.database, reference, secret);
  return found ? answer(request, { ...found, reference, secret }) : { nothing: texts.followed.unknown };
};

const followed = ({ notice }: PartnershipRequest, { gap, steps, address, reference, secret }: Followed): PartnershipAnswer => ({
  page: followedGapPage({
    ...{ reference, address, notice },
    title: gap.title,
    text: gapLanguage(gap.language),
    state: gap.state,
    steps: stepLines(steps),
    publicHref: gap.public ? gapHref(gap.slug) : undefined,
    again: address === "not confirmed" ? { action: `/gaps/asked/${reference}/again`, secret } : undefined,
  }),
  secretAddress: true,
});

const sendAgain = async (
  { database, actor, surroundings }: PartnershipRequest,
  { gap, reference, secret }: Followed,
): Promise<PartnershipAnswer> => {
  await sendConfirmationAgain({ database, actor, surroundings }, { gapId: gap.id });
  return {
    redirect: `/gaps/asked/${encodeURIComponent(reference)}?secret=${encodeURIComponent(secret)}`,
    notice: texts.followed.sentAgain,
    secretAddress: true,
  };
};
