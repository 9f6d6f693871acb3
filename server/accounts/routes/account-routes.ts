import * as z from "zod";
import { accountPage, partnershipTexts } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { accountData } from "../account-data.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { addAddress, preferOwnAddress, removeOwnAddress, type AddressFault } from "../addresses.ts";
import { setPassword } from "../passwords.ts";
import { renameOneself } from "../rename.ts";
import { endOtherSessions, endSession } from "../sessions.ts";
import { endedSession } from "../cookies.ts";
import { demandProof, ownAccount } from "./own-account.ts";
import { ADDRESS } from "./sign-in-routes.ts";

const { account: texts, passwordFaults, signedOut } = partnershipTexts.accounts;
const HERE = "/desk/account";

type Work = (request: SignedInRequest) => Promise<PartnershipAnswer>;

/** What every form of the account's page works with. */
interface AccountForms {
  readonly context: AccountsContext;
  readonly form: (path: string, answer: Work) => DeskRoute;
  /** A form that hurts: it wants a sign-in of the last minutes. */
  readonly proved: (path: string, answer: Work) => DeskRoute;
  /** The page again, with what is wrong. */
  readonly again: (request: SignedInRequest, faults: Readonly<Record<string, string>>) => Promise<PartnershipAnswer>;
}

/** The account's page and its forms for name, addresses, password and sessions. */
export const accountRoutes = (context: AccountsContext): readonly DeskRoute[] => {
  const form = (path: string, answer: Work): DeskRoute => ({ kind: "desk", method: "post", path: `${HERE}/${path}`, answer });
  const proved = (path: string, answer: Work): DeskRoute =>
    form(path, async (request) => {
      demandProof(request);
      return answer(request);
    });
  const again: AccountForms["again"] = async (request, faults) => ({
    page: accountPage(await accountData(context, request, faults)),
    status: 422,
  });
  const page: Work = async (request) => ({ page: accountPage(await accountData(context, request, problemOf(context, request))) });
  const forms = { context, form, proved, again };
  return [
    { kind: "desk", method: "get", path: HERE, answer: page },
    nameForm(forms),
    passwordForm(forms),
    ...addressForms(forms),
    ...sessionForms(forms),
  ];
};

const nameForm = ({ context, form, again }: AccountForms): DeskRoute =>
  form("name", async (request) => {
    request.demand("change-own-record", { bodies: [], ownerId: request.session.personId });
    const shape = z.object({ name: z.string().min(1, texts.name.empty).max(200, texts.name.empty) });
    const parsed = request.form.parse(shape);
    if (!parsed.ok) return again(request, parsed.faults);
    await renameOneself(ofForm(context, request), request.actor, request.session.personId, parsed.values.name, request.form.version());
    return { redirect: HERE, notice: texts.name.saved };
  });

const passwordForm = ({ context, proved, again }: AccountForms): DeskRoute =>
  proved("password", async (request) => {
    const fault = await setPassword(
      ofForm(context, request),
      request.actor,
      ownAccount(request),
      request.form.several("newPassword")[0] ?? "",
    );
    return fault ? again(request, { newPassword: passwordFaults[fault] }) : { redirect: HERE, notice: texts.password.saved };
  });

const addressForms = ({ context, proved, again }: AccountForms): readonly DeskRoute[] => {
  const after = (request: SignedInRequest, fault: AddressFault, notice: string): Promise<PartnershipAnswer> | PartnershipAnswer =>
    fault ? again(request, { addresses: texts.addresses.faults[fault] }) : { redirect: HERE, notice };
  return [
    proved("addresses/add", async (request) => {
      const parsed = request.form.parse(z.object({ address: ADDRESS }));
      if (!parsed.ok) return again(request, parsed.faults);
      context.limits.countFrom(request.client);
      context.limits.countAt(`adding by ${request.session.accountId}`);
      const fault = await addAddress(ofForm(context, request), request.actor, request.session.personId, parsed.values.address);
      return after(request, fault, texts.addresses.added);
    }),
    proved("addresses/prefer", async (request) => {
      const fault = await preferOwnAddress(ofForm(context, request), request.actor, request.session.personId, request.form.text("email"));
      return after(request, fault, texts.addresses.changed);
    }),
    proved("addresses/remove", async (request) => {
      const fault = await removeOwnAddress(ofForm(context, request), request.actor, request.session.personId, request.form.text("email"));
      return after(request, fault, texts.addresses.changed);
    }),
  ];
};

const sessionForms = ({ context, form }: AccountForms): readonly DeskRoute[] => [
  form("sessions/end", async (request) => {
    const session = request.form.text("session");
    await endSession(ofForm(context, request), request.actor, ownAccount(request), session);
    if (session === request.session.id) return { redirect: "/sign-in", notice: signedOut, cookies: [endedSession(context.address)] };
    return { redirect: HERE, notice: texts.sessions.ended };
  }),
  form("sessions/end-others", async (request) => {
    const ended = await endOtherSessions(ofForm(context, request), request.actor, ownAccount(request));
    return { redirect: HERE, notice: texts.sessions.endedOthers(ended) };
  }),
];

/** What went wrong on the way back from the provider. */
const problemOf = ({ oidc }: AccountsContext, { query }: SignedInRequest): Readonly<Record<string, string>> =>
  oidc && query("problem") === "provider" ? { addresses: texts.provider.failed(oidc.name) } : {};
