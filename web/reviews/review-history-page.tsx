import type { ComponentChildren, VNode } from "preact";
import { ShownReview } from "../desk/review/reviewer/shown-review.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import type { HistoryRound, ReviewHistoryData } from "./reviews-data.ts";

const words = partnershipTexts.reviewsOpen.history;

/** How a public work was reviewed: rounds, decisions bound to hashes, and what reviewers let readers see. */
export const reviewHistoryPage = (data: ReviewHistoryData): Page => ({
  title: words.title(data.title),
  description: words.description(data.title),
  section: "programme",
  body: (
    <div class="work">
      <div class="opening">
        <h1>{words.title(data.title)}</h1>
        {data.fictitious && <p class="notice">{words.fictitious}</p>}
        <FactList
          facts={[
            [words.work, <TextLink key="work" link={data.work} />],
            [words.kind, data.kind],
            [words.reference, <span class="reference">{data.reference}</span>],
            [words.anonymity, words.anonymityWords[data.anonymity]],
            [words.submitted, <Day key="submitted" on={data.submittedOn} />],
            [words.released, <Day key="released" on={data.releasedOn} />],
          ]}
        />
      </div>
      <Section title={words.rounds}>
        <p class="soft">{words.onlyAgreed}</p>
        {data.rounds.map((round) => (
          <Round key={round.heading} round={round} text={data.text} />
        ))}
      </Section>
      <Section title={words.steps}>
        <Steps data={data} />
      </Section>
      <LetStand data={data} />
      <p>
        <a href="/reviews">{words.all}</a>
      </p>
    </div>
  ),
});

/** Waivers and editorial changes, each with why. */
const LetStand = ({ data }: { readonly data: ReviewHistoryData }): VNode => (
  <>
    <Section title={words.waivers}>
      {data.waivers.length === 0 ? (
        <p>{words.noWaivers}</p>
      ) : (
        <ul class="plain lines">
          {data.waivers.map((waiver, place) => (
            <li key={place}>
              <Day on={waiver.on} />
              <Paragraphs words={waiver.words} />
            </li>
          ))}
        </ul>
      )}
    </Section>
    <Section title={words.changes}>
      {data.changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ul class="plain lines">
          {data.changes.map((change, place) => (
            <li key={place}>
              <span>
                <Day on={change.on} />
                {change.version && (
                  <>
                    {" · "}
                    <TextLink link={change.version} />
                  </>
                )}
              </span>
              <Paragraphs words={change.words} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  </>
);

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {children}
  </section>
);

const Round = ({ round, text }: { readonly round: HistoryRound; readonly text: ReviewHistoryData["text"] }): VNode => (
  <section class="source-card">
    <h3>{round.heading}</h3>
    <FactList
      facts={[
        [words.opened, <Day key="opened" on={round.openedOn} />],
        ...(round.closedOn === undefined ? [] : [[words.closed, <Day key="closed" on={round.closedOn} />] as const]),
        ...(round.decision ? [[words.decision, round.decision.outcome] as const] : []),
        [
          words.hash,
          <span key="hash" class="work-hash">
            {round.hash}
          </span>,
        ],
      ]}
    />
    {round.decision && round.decision.reasons !== "" && <Paragraphs words={round.decision.reasons} />}
    {round.reviews.length === 0 ? (
      <p>{words.noReviews}</p>
    ) : (
      round.reviews.map((review) => (
        <div key={review.title} {...text}>
          <ShownReview review={review} level={4} />
        </div>
      ))
    )}
  </section>
);

const Steps = ({ data: { steps } }: { readonly data: ReviewHistoryData }): VNode => {
  const { what, outcome, on, hash, reasons } = words.stepColumns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={words.steps}>
      <DataTable
        class="wordy"
        stacked
        caption={words.steps}
        headed
        columns={[{ name: what }, { name: outcome }, { name: on }, { name: hash }, { name: reasons }]}
        rows={steps.map((step) => [
          step.what,
          step.outcome,
          <Day key="on" on={step.on} />,
          <span key="hash" class="work-hash">
            {step.hash.slice(0, 12)}
          </span>,
          step.reasons,
        ])}
      />
    </div>
  );
};
