import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import { Form, type FormState } from "../form.tsx";
import type { DeskSides } from "./account-data.ts";

export interface InviteData {
  readonly sides: DeskSides;
  readonly state: FormState;
  /** Mails that wait because none can be sent; undefined where they can. */
  readonly waitingMails: number | undefined;
}

const { invite } = partnershipTexts.accounts;

/** Somebody is invited to open an account. */
export const invitePage = ({ sides, state, waitingMails }: InviteData): Page =>
  deskPage({
    ...sides,
    title: invite.title,
    body: (
      <>
        <p class="lead">{invite.lead}</p>
        {waitingMails !== undefined && <p class="notice notice-fault">{invite.noMail(waitingMails)}</p>}
        <Form
          action="/desk/account/invite"
          state={state}
          words={partnershipTexts.desk.form}
          submit={invite.submit}
          fields={[{ name: "address", label: invite.address, kind: "email", required: true, longest: 254 }]}
        />
      </>
    ),
  });
