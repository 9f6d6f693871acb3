import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList, MandateTable } from "../../programme/people/person-page.tsx";
import { termWords } from "../../programme/people/term-words.ts";
import { OneButton } from "../accounts/one-button.tsx";
import { Form } from "../form.tsx";
import type { RecordData, TieLine } from "./record-data.ts";

const { record: texts, fictitious } = partnershipTexts.people;
const words = partnershipTexts.desk.form;

export interface RecordProps {
  readonly data: RecordData;
}

/** Name and details, and whether they are public. */
export const DetailsSection = ({ data }: RecordProps): VNode => (
  <section class="section">
    {data.erasesOn !== undefined && !data.own && <p class="notice">{texts.erasing(data.erasesOn)}</p>}
    {data.fictitious && <p class="notice">{fictitious}</p>}
    <FactList facts={data.facts} />
    <p>{data.publicHref === undefined ? texts.notPublic : <a href={data.publicHref}>{texts.publicPage}</a>}</p>
    <ul class="plain row-of-links">
      {data.mayCorrect && (
        <li>
          <a href={`${data.base}/correct`}>{data.own ? partnershipTexts.ownRecord.correct : texts.correct}</a>
        </li>
      )}
      {data.similarHref !== undefined && (
        <li>
          <a href={data.similarHref}>{texts.similar}</a>
        </li>
      )}
      {data.logHref !== undefined && (
        <li>
          <a href={data.logHref}>{texts.log}</a>
        </li>
      )}
    </ul>
  </section>
);

/** E-mail addresses; nothing where they are not shown. */
export const AddressesSection = ({ data }: RecordProps): VNode | null => {
  const { addresses, own, base, csrf } = data;
  if (addresses === undefined) return null;
  return (
    <section class="section" id="addresses">
      <h2>{texts.addresses}</h2>
      {addresses.length === 0 && <p>{texts.noAddresses}</p>}
      <ul class="lines">
        {addresses.map((one) => (
          <li key={one.id}>
            <span>
              {one.address}
              <span class="mark apart">{one.confirmed ? texts.confirmed : texts.unconfirmed}</span>
              {one.bounced && <span class="mark apart late">{texts.bounced}</span>}
              {one.preferred && <span class="mark apart">{texts.preferred}</span>}
            </span>
            {data.mayChangeAddresses && !one.confirmed && (
              <OneButton
                action={`${base}/addresses/remove`}
                csrf={csrf}
                text={texts.remove}
                about={one.address}
                hidden={{ address: one.id }}
              />
            )}
          </li>
        ))}
      </ul>
      {data.domains.length > 0 && <p class="soft">{texts.domainSays(data.domains.join(", "))}</p>}
      {own && (
        <p>
          <a href="/desk/account">{texts.ownAddresses}</a>
        </p>
      )}
      {data.mayChangeAddresses && (
        <Form
          action={`${base}/addresses`}
          fields={[{ name: "address", label: texts.address, help: texts.addressHelp, kind: "email", required: true, longest: 254 }]}
          state={data.addressState}
          words={words}
          submit={texts.addAddress}
        />
      )}
    </section>
  );
};

/** Ties that whoever looks may see, and a form for another. */
export const TiesSection = ({ data }: RecordProps): VNode => (
  <section class="section" id="ties">
    <h2>{texts.ties}</h2>
    <p class="soft">{texts.tiesLead}</p>
    {data.ties.length === 0 && <p>{texts.noTies}</p>}
    <ul class="lines">
      {data.ties.map((tie) => (
        <li key={tie.id}>
          <TieWords tie={tie} />
          <TieButtons tie={tie} data={data} />
        </li>
      ))}
    </ul>
    {data.hidesTies && <p class="soft">{texts.hiddenTies}</p>}
    {data.mayDeclare && (
      <details {...(Object.keys(data.tieState.faults).length > 0 ? { open: true } : {})}>
        <summary>{texts.addTie}</summary>
        <Form
          action={`${data.base}/ties`}
          fields={[
            { name: "kind", label: texts.tieKind, kind: "choice", required: true, options: data.tieKinds },
            { name: "organisation", label: texts.organisation, help: texts.organisationHelp, kind: "choice", options: data.organisations },
            { name: "person", label: texts.person, help: texts.personHelp, kind: "text", longest: 200 },
            { name: "role", label: texts.role, kind: "text", longest: 200 },
            { name: "from", label: texts.from, help: texts.dayHelp, kind: "date" },
            { name: "until", label: texts.until, kind: "date" },
          ]}
          state={data.tieState}
          words={words}
          submit={texts.addTie}
        />
      </details>
    )}
  </section>
);

const TieWords = ({ tie }: { readonly tie: TieLine }): VNode => (
  <span>
    {`${tie.kind} `}
    <TextLink link={tie.other} />
    {tie.role !== "" && ` (${tie.role})`}
    {(tie.fromOn !== null || tie.untilOn !== null) && <span class="soft">{`, ${termWords(tie.fromOn, tie.untilOn)}`}</span>}
    {tie.isPrivate && <span class="mark apart">{texts.privateTie}</span>}
    {tie.origin !== "declared" && <span class="mark apart">{texts[tie.origin]}</span>}
  </span>
);

const TieButtons = ({ tie, data: { base, csrf } }: { readonly tie: TieLine; readonly data: RecordData }): VNode | null => {
  if (!tie.mayEnd && !tie.mayRemove) return null;
  const about = `${tie.kind} ${tie.other.text}`;
  const hidden = { tie: tie.id, version: tie.version };
  return (
    <span class="row-of-links">
      {tie.mayEnd && (
        <OneButton action={`${base}/ties/end`} csrf={csrf} text={texts.endTie} about={about} hidden={{ ...hidden, how: "today" }} />
      )}
      {tie.mayRemove && (
        <OneButton action={`${base}/ties/end`} csrf={csrf} text={texts.removeTie} about={about} hidden={{ ...hidden, how: "mistake" }} />
      )}
    </span>
  );
};

/** Mandates with their terms. */
export const MandatesSection = ({ data }: RecordProps): VNode => (
  <section class="section">
    <h2>{texts.mandates}</h2>
    <MandateTable mandates={data.mandates} />
  </section>
);
