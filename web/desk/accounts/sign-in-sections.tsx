import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { SectionForm, type SectionProps } from "./section-form.tsx";
import { OneButton } from "./one-button.tsx";

const { account, invitation } = partnershipTexts.accounts;

/** Password, passkeys, second factor and provider. */
export const SignInSections = ({ data }: SectionProps): VNode => (
  <>
    <PasswordSection data={data} />
    <PasskeySection data={data} />
    <SecondFactorSection data={data} />
    <ProviderSection data={data} />
  </>
);

const PasswordSection = ({ data }: SectionProps): VNode => (
  <section class="account-section">
    <h2>{account.password.title}</h2>
    <p>{data.hasPassword ? account.password.some : account.password.none}</p>
    {!data.stale && (
      <SectionForm
        data={data}
        action="/desk/account/password"
        submit={account.password.submit}
        fields={[
          {
            name: "newPassword",
            label: account.password.label,
            help: invitation.passwordRule,
            kind: "password",
            required: true,
            longest: 256,
            autocomplete: "new-password",
          },
        ]}
      />
    )}
  </section>
);

const PasskeySection = ({ data }: SectionProps): VNode => {
  const { passkeys: texts } = account;
  return (
    <section class="account-section">
      <h2>{texts.title}</h2>
      <p>{texts.words}</p>
      {data.passkeys.length === 0 && <p>{texts.none}</p>}
      <ul class="plain rows">
        {data.passkeys.map(({ id, name, added }) => (
          <li key={id}>
            <span>
              {name || texts.unnamed} <span class="soft small">{texts.added(added)}</span>
            </span>
            {!data.stale && (
              <OneButton
                action="/desk/account/passkeys/remove"
                csrf={data.csrf}
                hidden={{ passkey: id }}
                text={texts.remove}
                about={name || texts.unnamed}
              />
            )}
          </li>
        ))}
      </ul>
      {!data.stale && <NewPasskey csrf={data.csrf} />}
    </section>
  );
};

/** Made by the script alone: without one a sentence says so. */
const NewPasskey = ({ csrf }: { readonly csrf: string }): VNode => {
  const { passkeys: texts } = account;
  return (
    <>
      <p class="soft small" data-passkey-absent>
        {texts.needsScript}
      </p>
      <div
        hidden
        class="form"
        data-passkey="add"
        data-options="/desk/account/passkeys/options"
        data-verify="/desk/account/passkeys/add"
        data-csrf={csrf}
        data-to="/desk/account"
      >
        <div class="field">
          <label for="passkeyName">{texts.label}</label>
          <input id="passkeyName" type="text" maxLength={60} value={texts.unnamed} />
        </div>
        <p>
          <button type="button">{texts.add}</button>
        </p>
        <p hidden role="alert" class="fault">
          {texts.failed}
        </p>
      </div>
    </>
  );
};

const SecondFactorSection = ({ data }: SectionProps): VNode => {
  const { secondFactor: texts } = account;
  return (
    <section class="account-section">
      <h2>{texts.title}</h2>
      <p>{texts.words}</p>
      <p>{data.secondFactor ? texts.on : texts.off}</p>
      {!data.stale && data.secondFactor && <OneButton action="/desk/account/second-factor/off" csrf={data.csrf} text={texts.turnOff} />}
      {!data.mayHaveSecondFactor && !data.secondFactor && <p>{texts.noSecret}</p>}
      {!data.stale && !data.secondFactor && data.mayHaveSecondFactor && (
        <SectionForm
          data={data}
          action="/desk/account/second-factor/setup"
          submit={texts.start}
          fields={
            data.hasPassword
              ? [
                  {
                    name: "password",
                    label: texts.password,
                    kind: "password",
                    required: true,
                    longest: 256,
                    autocomplete: "current-password",
                  },
                ]
              : []
          }
        />
      )}
    </section>
  );
};

const ProviderSection = ({ data: { provider, stale, csrf } }: SectionProps): VNode | null => {
  const { provider: texts } = account;
  if (!provider) return null;
  const { name, connected, orcid } = provider;
  return (
    <section class="account-section">
      <h2>{texts.title(name)}</h2>
      <p>{connected ? texts.connected(name) : texts.not(name)}</p>
      {connected && orcid !== undefined && <p>{texts.orcid(orcid)}</p>}
      {!stale && connected && <OneButton action="/desk/account/provider/disconnect" csrf={csrf} text={texts.disconnect} />}
      {!stale && !connected && <OneButton action="/desk/account/provider/connect" csrf={csrf} text={texts.connect(name)} />}
    </section>
  );
};
