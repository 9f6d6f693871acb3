import { Problem } from "#vocabulary";
import { doneByLinkPage, oneClickPage, partnershipTexts } from "#web";
import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { isSigned, stopMails } from "../../mail/stop-mails.ts";
import { keyFor } from "../accounts-settings.ts";
import type { AccountsContext } from "../accounts-context.ts";
import { confirmByLink, showCheck } from "../addresses.ts";

const { confirmAddress, stopMails: stopTexts, signIn } = partnershipTexts.accounts;

/** Signs the ways to stop mails. */
export const stopKey = (secret: string): Buffer => keyFor(secret, "stop mails");

/** What links in mails lead to, besides signing in: confirming an address, and stopping reminders. */
export const mailLinkRoutes = (context: AccountsContext): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: "/confirm-address",
    answer: async ({ query, client }) => {
      context.limits.countFrom(client);
      const { title, words, submit } = confirmAddress;
      const hidden = { token: query("token") };
      return {
        page: oneClickPage({ title, words: words(await showCheck(context, hidden.token)), submit, action: "/confirm-address", hidden }),
      };
    },
  },
  {
    kind: "public",
    method: "post",
    path: "/confirm-address",
    answer: async ({ form, client, session }) => {
      context.limits.countFrom(client);
      await confirmByLink(context, form.text("token"));
      if (session) return { redirect: "/desk/account", notice: confirmAddress.done };
      return { page: doneByLinkPage(confirmAddress.done, confirmAddress.doneWords, { text: signIn.title, href: "/sign-in" }) };
    },
  },
  {
    kind: "public",
    path: "/mail/stop",
    answer: async ({ query }) => {
      const hidden = { person: query("person"), sign: query("sign") };
      if (!isSigned(stopKey(context.secret), hidden.person, hidden.sign)) throw new Problem("link-not-valid");
      return {
        page: oneClickPage({ title: stopTexts.title, words: stopTexts.words, submit: stopTexts.submit, action: "/mail/stop", hidden }),
      };
    },
  },
  {
    kind: "public",
    method: "post",
    // Mail programmes send it with nothing but what stands in the address (RFC 8058).
    fromAnywhere: true,
    path: "/mail/stop",
    answer: async ({ query, form, database, surroundings }) => {
      const person = query("person") || form.text("person");
      if (!isSigned(stopKey(context.secret), person, query("sign") || form.text("sign"))) throw new Problem("link-not-valid");
      await stopMails(database, surroundings, person);
      return { page: doneByLinkPage(stopTexts.title, stopTexts.done) };
    },
  },
];
