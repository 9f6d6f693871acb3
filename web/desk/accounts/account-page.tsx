import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { FieldSpec } from "../form.tsx";
import type { AccountData } from "./account-data.ts";
import { AddressSection } from "./address-section.tsx";
import { OneButton } from "./one-button.tsx";
import { SectionForm, type SectionProps } from "./section-form.tsx";
import { SignInSections } from "./sign-in-sections.tsx";

const { account } = partnershipTexts.accounts;

/** How somebody signs in here: name, addresses, password, passkeys, second factor, provider, sessions. */
export const accountPage = (data: AccountData): Page => ({
  ...deskPage({
    ...data.sides,
    title: account.title,
    body: (
      <>
        <p class="lead">{account.lead}</p>
        <Ways data={data} />
        {data.stale && (
          <p class="notice">
            {account.stale(data.proofMinutes)} <a href="/sign-in?again=yes&to=/desk/account">{account.signInAgain}</a>
          </p>
        )}
        <NameSection data={data} />
        <AddressSection data={data} />
        <SignInSections data={data} />
        <SessionSection data={data} />
      </>
    ),
  }),
  islands: ["passkey"],
});

const Ways = ({ data }: SectionProps): VNode => (
  <ul class="plain row-of-links">
    <li>
      <a href="/desk/me">{account.record}</a>
    </li>
    <li>
      <a href="/desk/account/tokens">{account.tokens}</a>
    </li>
    {data.mayInvite && (
      <li>
        <a href="/desk/account/invite">{account.invite}</a>
      </li>
    )}
    <li>
      <OneButton action="/sign-out" csrf={data.csrf} text={account.signOut} />
    </li>
  </ul>
);

const NameSection = ({ data }: SectionProps): VNode => {
  const field: FieldSpec = { name: "name", label: account.name.label, kind: "text", required: true, longest: 200, autocomplete: "name" };
  return (
    <section class="account-section">
      <h2>{account.name.title}</h2>
      <SectionForm
        data={data}
        action="/desk/account/name"
        submit={account.name.submit}
        fields={[field]}
        usual={{ name: data.name }}
        hidden={{ version: String(data.version) }}
      />
    </section>
  );
};

const SessionSection = ({ data }: SectionProps): VNode => {
  const { sessions } = account;
  return (
    <section class="account-section">
      <h2>{sessions.title}</h2>
      <p>{sessions.words}</p>
      <ul class="plain rows">
        {data.sessions.map(({ id, device, since, here }) => (
          <li key={id}>
            <span>
              {device}, {sessions.since(since)}
              {here && <strong>{` · ${sessions.here}`}</strong>}
            </span>
            <OneButton
              action="/desk/account/sessions/end"
              csrf={data.csrf}
              hidden={{ session: id }}
              text={sessions.end}
              about={`${device}, ${since}`}
            />
          </li>
        ))}
      </ul>
      {data.sessions.length > 1 && <OneButton action="/desk/account/sessions/end-others" csrf={data.csrf} text={sessions.endOthers} />}
    </section>
  );
};
