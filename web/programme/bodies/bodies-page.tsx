import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { AsOfForm } from "./as-of-form.tsx";
import type { BodiesData, BodyCard } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** Every body by kind, as of a day, and how many there were over the years. */
export const bodiesPage = ({ asOf, kinds, counts }: BodiesData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <AsOfForm asOf={asOf} action="/bodies" />
      </div>
      {kinds.length === 0 && <p>{texts.none}</p>}
      {kinds.map(({ kind, bodies }) => (
        <section key={kind} class="section" id={kind.replaceAll(" ", "-")}>
          <h2>
            {texts.kinds[kind]}{" "}
            <span class="mark">
              {countWords(bodies.filter(({ across }) => !across).length, bodies.filter(({ across }) => across).length)}
            </span>
          </h2>
          <ul class="body-list">
            {bodies.map((body) => (
              <li key={body.href}>
                <BodyLine body={body} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {counts.years.length > 1 && <Counts counts={counts} />}
    </>
  ),
});

/** "12", or "12 + 3" where some cut across all themes. */
const countWords = (bodies: number, across: number): string => (across === 0 ? String(bodies) : `${bodies} + ${across}`);

const BodyLine = ({ body }: { readonly body: BodyCard }): VNode => (
  <>
    <a href={body.href}>{body.name}</a>
    {body.fictitious && <span class="mark">{texts.fictitious}</span>}
    <span class="small soft">
      {[
        ...(body.members === undefined ? [] : [texts.members(body.members)]),
        ...(body.vacant > 0 ? [texts.vacant(body.vacant)] : []),
        ...(body.across ? [texts.isAcross] : []),
        ...(body.started ? [] : [texts.notStarted]),
        ...(body.above === undefined ? [] : [texts.below(body.above)]),
      ].join(" · ")}
    </span>
  </>
);

const Counts = ({ counts }: { readonly counts: BodiesData["counts"] }): VNode => (
  <section class="section" id="counts">
    <h2>{texts.overYears}</h2>
    <p class="small soft">{texts.overYearsHelp}</p>
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.overYears}>
      <DataTable
        headed
        caption={texts.overYears}
        columns={[{ name: texts.year }, ...counts.kinds.map((kind) => ({ name: texts.kinds[kind], number: true }))]}
        rows={counts.years.map(({ year, counts: numbers }) => [year, ...numbers.map(({ bodies, across }) => countWords(bodies, across))])}
      />
    </div>
  </section>
);
