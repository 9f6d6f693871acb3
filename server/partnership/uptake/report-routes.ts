import { createHash, randomBytes } from "node:crypto";
import { reportUptake, senderShape, type Published, type UptakeValues } from "#partnership";
import { partnershipTexts, receivedPage, reportUsePage, type FormState } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { PublicForm } from "../../desk/public-form.ts";
import { readPublished } from "../published-links.ts";
import { faultsOf, readUse, useFault } from "./use-form.ts";
import { kindOptions } from "./uses-data.ts";

const texts = partnershipTexts.uptake;

/** Several forms of one place at once, and then one every ten minutes. */
const RATE = { perMinute: 0.1, burst: 6 };

type Status = 200 | 400 | 422 | 429;

/** The form in which anybody reports where a work or policy choice was used. */
export const reportRoutes = (secret: Uint8Array = randomBytes(32)): readonly PartnershipRoute[] => {
  const forms = new PublicForm(secret, RATE);
  return [
    {
      kind: "public",
      path: "/uptake/report",
      answer: async (request) => show(request, forms, { values: { of: request.query("of").slice(0, 300) }, faults: {}, csrf: "" }),
    },
    { kind: "public", method: "post", path: "/uptake/report", answer: (request) => take(request, forms) },
  ];
};

const show = (request: PartnershipRequest, forms: PublicForm, state: FormState, status: Status = 200): PartnershipAnswer => ({
  page: reportUsePage({ state, token: forms.issue(request.now), kinds: kindOptions(), signedIn: request.session !== undefined }),
  status,
});

const take = async (request: PartnershipRequest, forms: PublicForm): Promise<PartnershipAnswer> => {
  const { form, database } = request;
  const again = (faults: FormState["faults"], status: Status): PartnershipAnswer =>
    show(request, forms, { values: form.values(), faults, csrf: "" }, status);
  const early = forms.faultBefore(request);
  if (early) return again({ form: texts.form.faults[early] }, 400);
  const published = await readPublished(database, form.text("of"));
  const read = readUse(form);
  const sender = senderShape.safeParse({ name: form.text("name"), email: form.text("email") });
  const faults = {
    ...("faults" in read ? read.faults : {}),
    ...(sender.success ? {} : faultsOf(sender.error.issues)),
    ...(published ? {} : { of: texts.form.unknownWork }),
  };
  if (!published || "faults" in read || !sender.success) return again(faults, 422);
  if (forms.faultOf(request)) return again({ form: texts.form.faults.often }, 429);
  try {
    return await keep(request, published, read.values, sender.data);
  } catch (error) {
    return again(useFault(error).faults, 422);
  }
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const keep = async (
  request: PartnershipRequest,
  published: Published,
  values: UptakeValues,
  sender: { readonly name: string; readonly email: string },
): Promise<PartnershipAnswer> => {
  const { form, database, actor, surroundings, session } = request;
  const doing = { database, actor, surroundings };
  if (session) {
    const { id, reference } = await reportUptake(doing, published, values, { personId: session.personId });
    return { redirect: `/desk/uptake/${id}`, notice: texts.desk.sent(reference) };
  }
  const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
  const by = { ...sender, key: `reader's report ${hashOf(form.text("token"))}`, secretHash: hashOf(secret) };
  const { reference } = await reportUptake(doing, published, values, by);
  const followHref = `/sent/${reference}?secret=${secret}`;
  return { page: receivedPage({ kind: "uptake", reference, followHref, byMail: sender.email !== "" }), secretAddress: true };
};
