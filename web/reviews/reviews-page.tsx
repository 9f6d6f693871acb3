import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { TextLink } from "../programme/people/links.tsx";
import type { ReviewsPageData } from "./reviews-data.ts";

const words = partnershipTexts.reviewsOpen.statistics;

/** How reviewing goes: numbers that count themselves, reviewed works, and reviewers who wanted to be named. */
export const reviewsPage = (data: ReviewsPageData): Page => ({
  title: words.title,
  description: words.description,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <section class="section">
        <h2>{words.table}</h2>
        <Statistics data={data} />
      </section>
      <section class="section">
        <h2>{words.works}</h2>
        {data.works.length === 0 ? (
          <p>{words.noWorks}</p>
        ) : (
          <ul class="plain lines">
            {data.works.map(({ link, on }) => (
              <li key={link.href}>
                <span>
                  <TextLink link={link} />
                  {" · "}
                  <Day on={on} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {data.moreHref !== undefined && (
          <p>
            <a href={data.moreHref}>{words.more}</a>
          </p>
        )}
      </section>
      <section class="section" id="reviewers">
        <h2>{words.reviewers}</h2>
        <p>{words.reviewersLead}</p>
        <Reviewers data={data} />
      </section>
    </>
  ),
});

const Statistics = ({ data: { rows, smallest, works } }: { readonly data: ReviewsPageData }): VNode => {
  if (rows.length === 0) return <p>{works.length === 0 ? words.none : words.noneButInvented}</p>;
  const { year, body, ...rest } = words.columns;
  return (
    <>
      <div class="scroller" tabIndex={0} role="region" aria-label={words.table}>
        <DataTable
          caption={words.table}
          headed
          columns={[{ name: year }, { name: body }, ...Object.values(rest).map((name) => ({ name, number: true }))]}
          rows={rows.map((row) => [
            row.year,
            <TextLink key="body" link={row.body} />,
            ...row.cells.map(
              (cell, place) =>
                cell ?? (
                  <abbr key={place} title={words.few(smallest)}>
                    {words.fewMark}
                  </abbr>
                ),
            ),
          ])}
        />
      </div>
      {rows.some(({ cells }) => cells.includes(undefined)) && <p class="small soft">{`${words.fewMark} ${words.few(smallest)}`}</p>}
    </>
  );
};

const Reviewers = ({ data: { reviewers } }: { readonly data: ReviewsPageData }): VNode => {
  if (reviewers.length === 0) return <p>{words.noReviewers}</p>;
  const { name, year, reviews } = words.reviewerColumns;
  return (
    <DataTable
      caption={words.reviewers}
      headed
      columns={[{ name }, { name: year, number: true }, { name: reviews, number: true }]}
      rows={reviewers.map((one) => [<TextLink key="name" link={one.name} />, one.year, one.reviews])}
    />
  );
};
