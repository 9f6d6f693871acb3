import { encode } from "uqr";
import { partnershipTexts, secondFactorPage, accountPage } from "#web";
import type { DeskRoute } from "../../desk/desk-route.ts";
import { accountData } from "../account-data.ts";
import { ofForm, type AccountsContext } from "../accounts-context.ts";
import { offerSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from "../second-factor.ts";
import { demandProof, ownAccount } from "./own-account.ts";

const { secondFactor: texts } = partnershipTexts.accounts.account;
const HERE = "/desk/account";
const QUIET_ZONE = 4;

/** Setting up the second factor, and turning it off. */
export const secondFactorRoutes = (context: AccountsContext): readonly DeskRoute[] => [
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/second-factor/setup`,
    answer: async (request) => {
      demandProof(request);
      if (!context.secretLasts) return { redirect: HERE, notice: texts.noSecret };
      context.limits.countFrom(request.client);
      context.limits.countAt(`second factor of ${request.session.accountId}`);
      const offer = await offerSecondFactor(context, ownAccount(request), request.headers, request.form.several("password")[0] ?? "");
      if (!offer) return { page: accountPage(await accountData(context, request, { password: texts.wrongPassword })), status: 422 };
      const { uri, secret, backupCodes } = offer;
      const qr = encode(uri, { ecc: "L", border: QUIET_ZONE }).data;
      const state = { values: {}, faults: {}, csrf: request.csrf };
      return { page: secondFactorPage({ sides: await context.sides(request, HERE), state, offer: { qr, secret, backupCodes } }) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/second-factor/on`,
    answer: async (request) => {
      demandProof(request);
      context.limits.countFrom(request.client);
      context.limits.countAt(`second factor of ${request.session.accountId}`);
      const cookies = await turnOnSecondFactor(
        ofForm(context, request),
        request.actor,
        ownAccount(request),
        request.headers,
        request.form.text("code"),
      );
      if (cookies) return { redirect: HERE, notice: texts.setup.done, cookies };
      const state = { values: {}, faults: { code: texts.setup.wrong }, csrf: request.csrf };
      return { page: secondFactorPage({ sides: await context.sides(request, HERE), state, offer: undefined }), status: 422 };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/second-factor/off`,
    answer: async (request) => {
      demandProof(request);
      await turnOffSecondFactor(ofForm(context, request), request.actor, ownAccount(request));
      return { redirect: HERE, notice: texts.turnedOff };
    },
  },
];
