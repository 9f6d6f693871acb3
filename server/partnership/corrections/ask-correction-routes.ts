import { createHash, randomBytes } from "node:crypto";
import { correctionShape, requestCorrection, senderShape, type CorrectionValues, type Published } from "#partnership";
import { askCorrectionPage, partnershipTexts, receivedPage, type FormState } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { PublicForm } from "../../desk/public-form.ts";
import { readPublished } from "../published-links.ts";
import { faultsOf } from "../uptake/use-form.ts";

const texts = partnershipTexts.corrections;
const shared = partnershipTexts.uptake.form;

/** Several forms of one place at once, and then one every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };

type Status = 200 | 400 | 422 | 429;

/** The form in which anybody asks for a correction of a published work or policy choice. */
export const askCorrectionRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const forms = new PublicForm(secret, RATE);
  return [
    {
      kind: "public",
      path: "/corrections/ask",
      answer: async (request) => show(request, forms, { values: { of: request.query("of").slice(0, 300) }, faults: {}, csrf: "" }),
    },
    { kind: "public", method: "post", path: "/corrections/ask", answer: (request) => take(request, forms) },
  ];
};

const show = (request: PartnershipRequest, forms: PublicForm, state: FormState, status: Status = 200): PartnershipAnswer => ({
  page: askCorrectionPage({ state, token: forms.issue(request.now), signedIn: request.session !== undefined }),
  status,
});

const take = async (request: PartnershipRequest, forms: PublicForm): Promise<PartnershipAnswer> => {
  const { form, database } = request;
  const again = (faults: FormState["faults"], status: Status): PartnershipAnswer =>
    show(request, forms, { values: form.values(), faults, csrf: "" }, status);
  const early = forms.faultBefore(request);
  if (early) return again({ form: shared.faults[early] }, 400);
  const published = await readPublished(database, form.text("of"));
  const read = correctionShape.safeParse(Object.fromEntries(Object.keys(correctionShape.shape).map((name) => [name, form.text(name)])));
  const sender = senderShape.safeParse({ name: form.text("name"), email: form.text("email") });
  const faults = {
    ...(read.success ? {} : faultsOf(read.error.issues)),
    ...(sender.success ? {} : faultsOf(sender.error.issues)),
    ...(published ? {} : { of: shared.unknownWork }),
  };
  if (!published || !read.success || !sender.success) return again(faults, 422);
  if (forms.faultOf(request)) return again({ form: shared.faults.often }, 429);
  return keep(request, published, read.data, sender.data);
};

const keep = async (
  { form, database, actor, surroundings, session }: PartnershipRequest,
  published: Published,
  values: CorrectionValues,
  sender: { readonly name: string; readonly email: string },
): Promise<PartnershipAnswer> => {
  const doing = { database, actor, surroundings };
  if (session) {
    const { id, reference } = await requestCorrection(doing, published, values, { personId: session.personId });
    return { redirect: `/desk/corrections/${id}`, notice: texts.desk.sent(reference) };
  }
  const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
  const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
  const by = { ...sender, key: `reader's correction ${hashOf(form.text("token"))}`, secretHash: hashOf(secret) };
  const { reference } = await requestCorrection(doing, published, values, by);
  const followHref = `/sent/${reference}?secret=${secret}`;
  return { page: receivedPage({ kind: "correction", reference, followHref, byMail: sender.email !== "" }), secretAddress: true };
};
