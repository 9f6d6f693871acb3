import { Form, type FieldSpec, type FormState } from "../../desk/form.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { accountFrame } from "./account-frame.tsx";

export interface InvitationData {
  readonly token: string;
  /** For the first administrator. */
  readonly first: boolean;
  /** Where it was sent; "" for the first administrator. */
  readonly address: string;
  readonly state: FormState;
}

const { invitation } = partnershipTexts.accounts;

const name: FieldSpec = {
  name: "name",
  label: invitation.name,
  help: invitation.nameHelp,
  kind: "text",
  required: true,
  longest: 200,
  autocomplete: "name",
};
const address: FieldSpec = {
  name: "address",
  label: invitation.address,
  kind: "email",
  required: true,
  longest: 254,
  autocomplete: "username",
};
const password = (help: string, required: boolean): FieldSpec => ({
  name: "password",
  label: invitation.password,
  help: `${help} ${invitation.passwordRule}`,
  kind: "password",
  required,
  longest: 256,
  autocomplete: "new-password",
});

/** An invitation is accepted here, once. */
export const invitationPage = ({ token, first, address: sentTo, state }: InvitationData): Page =>
  accountFrame(
    invitation.title,
    <>
      <p>{first ? invitation.first : invitation.words(sentTo)}</p>
      <Form
        action="/invitation"
        state={state}
        words={partnershipTexts.desk.form}
        submit={invitation.submit}
        hidden={{ token }}
        fields={first ? [name, address, password(invitation.passwordFirst, true)] : [name, password(invitation.passwordOptional, false)]}
      />
    </>,
  );
