import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day, writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { AsOfForm } from "./as-of-form.tsx";
import type { BodyData, MemberRow, VacantSeat } from "./bodies-data.ts";
import { Ahead } from "./ahead.tsx";
import { Checklist } from "./checklist.tsx";
import { History } from "./history.tsx";
import { SaidIn } from "./said-in.tsx";
import { termWords } from "./term-words.ts";

const texts = partnershipTexts.bodies;

interface Props {
  readonly data: BodyData;
}

/** One body as of a day: what it is for, who holds a place, what is vacant, its rules, charters, and what became of it. */
export const bodyPage = (data: BodyData): Page => ({
  title: data.name,
  description: data.description === "" ? `${texts.kind[data.kind]}: ${data.name}` : data.description.slice(0, 200),
  section: "programme",
  head: { feed: { href: data.works.feedHref, title: `${partnershipTexts.library.feedTitle}: ${data.name}` } },
  body: (
    <>
      <div class="opening">
        <p class="small soft">
          <a href="/bodies">{texts.allBodies}</a> · {texts.kind[data.kind]}
          {data.fictitious && <span class="mark">{texts.fictitious}</span>}
        </p>
        <h1>{data.name}</h1>
        {data.state === "not yet" && data.opened !== null && <p class="state-note">{texts.notYet(data.opened)}</p>}
        {data.state === "closed" && data.closed !== null && <p class="state-note">{texts.closed(data.closed)}</p>}
        {data.description !== "" && <Paragraphs words={data.description} />}
        <SaidIn saidIn={data.saidIn} />
        <Facts data={data} />
        <AsOfForm asOf={data.asOf} action={`/bodies/${data.slug}`} />
        {data.deskHref !== undefined && (
          <p class="ways">
            <a href={data.deskHref}>{partnershipTexts.desk.navigation}</a>
          </p>
        )}
      </div>
      <Members data={data} />
      <Ahead ahead={data.ahead} today={data.asOf.today} />
      {data.checklist.length > 0 && (
        <section class="section" id="checklist">
          <h2>{texts.checklist}</h2>
          <p class="small soft">{texts.checklistHelp}</p>
          <Checklist lines={data.checklist} />
        </section>
      )}
      <Gaps gaps={data.gaps} />
      <Works works={data.works} />
      <Charters data={data} />
      {data.links.length > 0 && <Links links={data.links} />}
      {data.interests.length > 0 && <Interests interests={data.interests} />}
      <History name={data.name} lanes={data.lanes} today={data.asOf.on} names={data.names} />
    </>
  ),
});

const Facts = ({ data }: Props): VNode => (
  <dl class="kept">
    {data.opened !== null && (
      <>
        <dt>{texts.facts.opened}</dt>
        <dd>
          <Day on={data.opened} />
        </dd>
      </>
    )}
    {data.started !== null && (
      <>
        <dt>{texts.facts.started}</dt>
        <dd>
          <Day on={data.started} />
        </dd>
      </>
    )}
    {data.above && (
      <>
        <dt>{texts.facts.above}</dt>
        <dd>
          <a href={data.above.href}>{data.above.name}</a>
        </dd>
      </>
    )}
    {data.theme && (
      <>
        <dt>{texts.facts.theme}</dt>
        <dd>
          <a href={data.theme.href}>{data.theme.name}</a>
        </dd>
      </>
    )}
    {data.below.length > 0 && (
      <>
        <dt>{texts.facts.below}</dt>
        <dd>
          <ul class="plain">
            {data.below.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </dd>
      </>
    )}
  </dl>
);

const Members = ({ data }: Props): VNode => (
  <section class="section" id="members">
    <h2>{data.asOf.today ? texts.membersTitle : texts.membersTitleOn(data.asOf.on)}</h2>
    {data.members.length + data.vacant.length === 0 ? (
      <p>
        {texts.nobody} {data.asOf.today && data.state === "open" && <span class="soft">{texts.nobodyHelp}</span>}
      </p>
    ) : (
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.membersTitle}>
        <DataTable
          headed
          class="places"
          caption={texts.membersTitle}
          columns={Object.values(texts.columns).map((name) => ({ name }))}
          rows={[...data.members.map(memberCells), ...data.vacant.map(vacantCells)]}
        />
      </div>
    )}
  </section>
);

const memberCells = (row: MemberRow): readonly ComponentChildren[] => [
  <Holder row={row} />,
  [row.role, ...(row.seat === undefined ? [] : [row.seat]), ...(row.votes ? [] : [texts.withoutVote])].join(" · "),
  termWords(row.from, row.until),
  texts.basis[row.basis],
];

const vacantCells = ({ label, words }: VacantSeat): readonly ComponentChildren[] => [
  <span class="vacant">{texts.vacantSeat}</span>,
  label,
  <span class="soft">–</span>,
  <span class="soft">{words}</span>,
];

const Holder = ({ row: { name, href, quotedFrom } }: { readonly row: MemberRow }): VNode => {
  if (name === undefined) return <span class="soft">{texts.unnamed}</span>;
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {quotedFrom && (
        <>
          <br />
          <span class="small soft">{texts.quoted(texts.at(quotedFrom.document, quotedFrom.place))}</span>
        </>
      )}
    </>
  );
};

const Charters = ({ data: { charters } }: Props): VNode => (
  <section class="section" id="charters">
    <h2>{texts.charters}</h2>
    {charters.length === 0 && <p>{texts.noCharter}</p>}
    {charters.map(({ kind, words, versions }) => (
      <div key={kind} class="stack">
        <h3>{texts.charterKinds[kind]}</h3>
        {words !== "" && <Paragraphs words={words} />}
        <ul>
          {versions.map(({ number, from, inForce, href, compareHref }) => (
            <li key={number}>
              <a href={href}>{texts.version(number, from)}</a>
              {inForce && <span class="mark">{texts.inForce}</span>}{" "}
              {compareHref !== undefined && <a href={compareHref}>{texts.compare}</a>}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
);

/** The way to questions that were asked of a body or about a theme. */
export const Gaps = ({ gaps }: Pick<BodyData, "gaps">): VNode | null =>
  gaps ? (
    <section class="section" id="gaps">
      <h2>{partnershipTexts.gaps.ofBody}</h2>
      <p>
        <a href={gaps.href}>{partnershipTexts.gaps.countOf(gaps.count)}</a>
      </p>
    </section>
  ) : null;

/** Public works of a body or on a theme; nothing where there are none. */
export const Works = ({ works: { href, feedHref, count } }: Pick<BodyData, "works">): VNode | null =>
  count === 0 ? null : (
    <section class="section" id="works">
      <h2>{partnershipTexts.library.ofBody}</h2>
      <p class="ways">
        <a href={href}>{partnershipTexts.library.count(count)}</a>
        <a href={feedHref}>{partnershipTexts.library.feedOfBody}</a>
      </p>
    </section>
  );

/** What became of a body, and where it came from. */
export const Links = ({ links }: Pick<BodyData, "links">): VNode => (
  <section class="section" id="links">
    <h2>{texts.links}</h2>
    <ul>
      {links.map(({ words, to, day }, place) => (
        <li key={place}>
          {words} <a href={to.href}>{to.name}</a>
          {day !== null && `, ${writtenDay(day)}`}
        </li>
      ))}
    </ul>
  </section>
);

/** Partner organisations that asked to join. */
export const Interests = ({ interests }: Pick<BodyData, "interests">): VNode => (
  <section class="section" id="partners">
    <h2>{texts.interests}</h2>
    <ul>
      {interests.map(({ organisation, words, saidIn }, place) => (
        <li key={place}>
          <a href={organisation.href}>{organisation.name}</a>
          {words !== "" && `: ${words}`}
          <SaidIn saidIn={saidIn} />
        </li>
      ))}
    </ul>
  </section>
);
