import { THE_PROGRAMME } from "#partnership";
import { mailsPage, MAIL_SAMPLES, partnershipTexts, REVIEW_STEPS, type MailSample, type ShownMail } from "#web";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { deskSides } from "./desk-ways.ts";

const HERE = "/desk/admin/mails";

/** Every kind of mail as it goes out, filled with invented values, for those who keep accounts and invite people. */
export const MAILS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      request.demand("invite-account", THE_PROGRAMME);
      const mails = MAIL_SAMPLES.map((sample) => shownMail(request, sample));
      return { page: mailsPage({ mails, steps: REVIEW_STEPS }, await deskSides(request, HERE)) };
    },
  },
];

const shownMail = ({ frame: { address, siteName } }: SignedInRequest, sample: MailSample): ShownMail => {
  const { template, values, ...about } = sample;
  const text = partnershipTexts.mail.templates[template]!(values, siteName);
  const stoppable = !text.account;
  const stopHref = stoppable ? `${address}/mail/stop?of=invented` : undefined;
  const { subject, text: plain, html } = composeMail(text, { address, siteName, name: "Invented Person", stopHref });
  return { id: about.id, name: about.name, when: about.when, to: about.to, subject, plain, html: bodyOf(html), stoppable };
};

/** What stands in the body of a mail's HTML; its links lead nowhere, since there is nobody whom they are for. */
const bodyOf = (html: string): string =>
  (/<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "").replaceAll(/<a href="[^"]*">([\s\S]*?)<\/a>/g, "<u>$1</u>");
