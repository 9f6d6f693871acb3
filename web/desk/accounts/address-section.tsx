import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { AccountAddress } from "./account-data.ts";
import { SectionForm, type SectionProps } from "./section-form.tsx";
import { OneButton } from "./one-button.tsx";

const { addresses: texts } = partnershipTexts.accounts.account;

/** E-mail addresses: which are confirmed, which one mails go to; adding and removing. */
export const AddressSection = ({ data }: SectionProps): VNode => (
  <section class="account-section">
    <h2>{texts.title}</h2>
    <p>{texts.words}</p>
    {data.faults["addresses"] !== undefined && (
      <p class="fault" role="alert">
        {data.faults["addresses"]}
      </p>
    )}
    <ul class="plain rows">
      {data.addresses.map((one) => (
        <li key={one.id}>
          <span>
            <span class="breakable">{one.address}</span> <span class="soft small">{stateOf(one)}</span>
          </span>
          {!data.stale && <AddressButtons one={one} last={isLast(one, data.addresses)} csrf={data.csrf} />}
        </li>
      ))}
    </ul>
    {!data.stale && (
      <SectionForm
        data={data}
        action="/desk/account/addresses/add"
        submit={texts.submit}
        fields={[{ name: "address", label: texts.label, kind: "email", required: true, longest: 254, autocomplete: "email" }]}
      />
    )}
  </section>
);

const stateOf = ({ confirmed, bounced, preferred }: AccountAddress): string =>
  [confirmed ? texts.confirmed : texts.unconfirmed, ...(preferred ? [texts.preferred] : []), ...(bounced ? [texts.bounced] : [])].join(
    ", ",
  );

/** The only confirmed one stays: otherwise nobody could reach them. */
const isLast = (one: AccountAddress, all: readonly AccountAddress[]): boolean =>
  one.confirmed && all.filter(({ confirmed }) => confirmed).length === 1;

interface AddressButtonsProps {
  readonly one: AccountAddress;
  readonly last: boolean;
  readonly csrf: string;
}

const AddressButtons = ({ one, last, csrf }: AddressButtonsProps): VNode => (
  <span class="row-buttons">
    {(!one.confirmed || one.bounced) && (
      <OneButton
        action="/desk/account/addresses/add"
        csrf={csrf}
        hidden={{ address: one.address }}
        text={texts.again}
        about={one.address}
      />
    )}
    {one.confirmed && !one.preferred && (
      <OneButton action="/desk/account/addresses/prefer" csrf={csrf} hidden={{ email: one.id }} text={texts.prefer} about={one.address} />
    )}
    {!last && (
      <OneButton action="/desk/account/addresses/remove" csrf={csrf} hidden={{ email: one.id }} text={texts.remove} about={one.address} />
    )}
  </span>
);
