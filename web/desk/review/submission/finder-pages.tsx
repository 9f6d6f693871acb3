import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../../parts/page.ts";
import { PartLinks } from "../../../parts/part-links.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import type { FinderPageData, InvitePageData, ShownCandidate } from "./submission-data.ts";
import { Conflicts, FactList, OneForm, submissionFrame } from "./submission-frame.tsx";

const texts = partnershipTexts.reviewDesk.finder;
const inviteTexts = partnershipTexts.reviewDesk.invite;

interface Props {
  readonly data: FinderPageData;
}

/** People who might review, in the order of what speaks for them, and somebody from outside by name and address. */
export const finderPage = (data: FinderPageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    texts.title,
    sides,
    <>
      <p class="lead">{texts.lead}</p>
      <Look data={data} />
      <p class="soft">
        {data.count} {data.blocked}
      </p>
      <ol class="plain lines">
        {data.candidates.map((one) => (
          <CandidateShown key={one.inviteHref} candidate={one} />
        ))}
      </ol>
      <PartLinks label={texts.pages} later={[data.previousHref, texts.later]} earlier={[data.nextHref, texts.earlier]} />
      <section class="section" id="outside">
        <h2>{texts.outside}</h2>
        <p>{texts.outsideLead}</p>
        <OneForm
          form={{
            action: data.action,
            fields: [
              { name: "name", label: texts.outsideName, kind: "text", longest: 200, required: true },
              { name: "address", label: texts.address, kind: "email", longest: 320, required: true },
            ],
            state: data.outside,
            hidden: { step: "look" },
            submit: texts.outsideLook,
          }}
        />
      </section>
      <Balance data={data} />
    </>,
  );

const Look = ({ data: { around, words } }: Props): VNode => (
  <form class="choice" action={`${around.href}/reviewers`} method="get">
    <label>
      <span>{texts.name}</span>
      <input type="search" name="q" value={words} maxLength={100} aria-describedby="look-help" />
    </label>
    <button type="submit">{texts.look}</button>
    <p class="small soft" id="look-help">
      {texts.nameHelp}
    </p>
  </form>
);

const CandidateShown = ({ candidate }: { readonly candidate: ShownCandidate }): VNode => (
  <li>
    <p>
      <strong>{candidate.name}</strong> <span class="soft">{candidate.country}</span>
    </p>
    {candidate.speaksFor.length > 0 && <p class="small">{`${texts.speaksFor}: ${candidate.speaksFor.join("; ")}.`}</p>}
    {candidate.speaksAgainst.length > 0 && <p class="small">{`${texts.speaksAgainst}: ${candidate.speaksAgainst.join("; ")}.`}</p>}
    <p class="small soft">{candidate.load}</p>
    {candidate.warnings.map(({ path, effect }) => (
      <p key={path} class="small state-note">
        {path} ({effect})
      </p>
    ))}
    <p>
      <a href={candidate.inviteHref} aria-label={texts.inviteSomebody(candidate.name)}>
        {texts.invite}
      </a>
    </p>
  </li>
);

const Balance = ({ data: { balance } }: Props): VNode | null =>
  balance.length === 0 ? null : (
    <section class="section">
      <h2>{texts.balance}</h2>
      <p class="small soft">{texts.balanceLead}</p>
      {balance.map(({ name, parts }) => (
        <div key={name}>
          <h3>{name}</h3>
          <FactList facts={parts} />
        </div>
      ))}
    </section>
  );

/** An invitation before it is sent: who, what was found of conflicts, and by when. */
export const inviteReviewerPage = (data: InvitePageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    inviteTexts.title(data.name),
    sides,
    <>
      <FactList facts={data.facts} />
      {data.conflicts && (
        <section class="section">
          <h2>{partnershipTexts.reviewDesk.conflicts.title}</h2>
          <Conflicts conflicts={data.conflicts} />
        </section>
      )}
      {data.alike && <Alike alike={data.alike} />}
      <OneForm form={data.form} />
    </>,
  );

const Alike = ({ alike }: { readonly alike: NonNullable<InvitePageData["alike"]> }): VNode => (
  <section class="section">
    <p>{alike.length === 0 ? texts.alikeNone : texts.alike}</p>
    <ul class="lines">
      {alike.map((one) => (
        <li key={one.href}>
          <span>
            <a href={one.href}>{one.name}</a> <span class="soft">{one.because}</span>
          </span>
          <Conflicts conflicts={one.conflicts} />
        </li>
      ))}
    </ul>
  </section>
);
