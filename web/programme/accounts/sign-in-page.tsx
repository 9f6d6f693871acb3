import { Form, type FormState } from "../../desk/form.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { accountFrame } from "./account-frame.tsx";

export interface SignInData {
  readonly state: FormState;
  /** Where to go on. */
  readonly to: string;
  /** Somebody is signed in and is asked for it again. */
  readonly again: boolean;
  /** What the last page said. */
  readonly notice: string;
  readonly openSignUp: boolean;
  readonly provider: { readonly name: string; readonly failed: boolean } | undefined;
  /** Addresses for the passkey's script. */
  readonly passkey: { readonly options: string; readonly verify: string };
}

const { signIn } = partnershipTexts.accounts;
const { form: words } = partnershipTexts.desk;

/** Every way of signing in; only passkeys need a script, which brings their button. */
export const signInPage = ({ state, to, again, notice, openSignUp, provider, passkey }: SignInData): Page =>
  accountFrame(
    signIn.title,
    <>
      {notice !== "" && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {again && <p>{signIn.again}</p>}
      {provider?.failed && (
        <p class="notice notice-fault" role="alert">
          {signIn.problemProvider(provider.name)}
        </p>
      )}
      <Form
        action="/sign-in"
        state={state}
        words={words}
        submit={signIn.submit}
        hidden={{ to }}
        fields={[
          { name: "address", label: signIn.address, kind: "email", required: true, longest: 254, autocomplete: "username" },
          {
            name: "password",
            label: signIn.password,
            kind: "password",
            help: signIn.passwordHelp,
            longest: 256,
            autocomplete: "current-password",
          },
        ]}
      />
      <div class="other-ways">
        {provider && (
          <p>
            <a class="button" href={`/sign-in/provider?to=${encodeURIComponent(to)}`}>
              {signIn.provider(provider.name)}
            </a>
          </p>
        )}
        <div hidden data-passkey="sign-in" data-options={passkey.options} data-verify={passkey.verify} data-to={to}>
          <p>
            <button type="button" class="button">
              {signIn.passkey}
            </button>
          </p>
          <p hidden role="alert">
            {signIn.passkeyFailed}
          </p>
        </div>
      </div>
      <p class="small soft">{openSignUp ? signIn.open : signIn.byInvitation}</p>
    </>,
    ["passkey"],
  );

/** After a link was asked for: the same words whether or not there is an account. */
export const linkSentPage = (): Page =>
  accountFrame(
    signIn.sent.title,
    <>
      {signIn.sent.words.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p>
        <a href="/sign-in">{signIn.sent.back}</a>
      </p>
    </>,
  );

/** The code of the second factor is asked for. */
export const codePage = (state: FormState, to: string): Page =>
  accountFrame(
    signIn.code.title,
    <>
      <p>{signIn.code.words}</p>
      <Form
        action="/sign-in/code"
        state={state}
        words={words}
        submit={signIn.code.submit}
        hidden={{ to }}
        fields={[{ name: "code", label: signIn.code.label, kind: "text", required: true, longest: 20, autocomplete: "one-time-code" }]}
      />
    </>,
  );

/** Before a browser leaves for a provider: a form must not lead to another site, so a link does. */
export const departPage = (name: string, href: string | undefined): Page =>
  accountFrame(
    signIn.depart.title(name),
    href === undefined ? (
      <p>{signIn.depart.failed(name)}</p>
    ) : (
      <>
        <p>{signIn.depart.words(name)}</p>
        <p>
          <a class="button" href={href} rel="external">
            {signIn.depart.title(name)}
          </a>
        </p>
      </>
    ),
  );
