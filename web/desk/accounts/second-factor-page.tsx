import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import { Form, type FormState } from "../form.tsx";
import type { DeskSides } from "./account-data.ts";

export interface SecondFactorData {
  readonly sides: DeskSides;
  readonly state: FormState;
  /** Undefined once they were shown: the form is asked again after a wrong code. */
  readonly offer:
    | { readonly qr: readonly (readonly boolean[])[]; readonly secret: string; readonly backupCodes: readonly string[] }
    | undefined;
}

const { setup } = partnershipTexts.accounts.account.secondFactor;

/** An authenticator app is set up: picture, secret, backup codes, and the first code to prove it. */
export const secondFactorPage = ({ sides, state, offer }: SecondFactorData): Page =>
  deskPage({
    ...sides,
    title: setup.title,
    body: (
      <>
        {offer && (
          <>
            <p>{setup.scan}</p>
            <QrPicture modules={offer.qr} />
            <p>
              {setup.secret}: <code class="breakable">{offer.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
            </p>
            <h2>{setup.codes}</h2>
            <p>{setup.codesWords}</p>
            <ul class="plain backup-codes">
              {offer.backupCodes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </>
        )}
        <Form
          action="/desk/account/second-factor/on"
          state={state}
          words={partnershipTexts.desk.form}
          submit={setup.submit}
          fields={[{ name: "code", label: setup.label, kind: "text", required: true, longest: 10, autocomplete: "one-time-code" }]}
        />
      </>
    ),
  });

/** Dark on light in every mode: cameras want it so. */
const QrPicture = ({ modules }: { readonly modules: readonly (readonly boolean[])[] }): VNode => {
  const size = modules.length;
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={setup.picture} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};
