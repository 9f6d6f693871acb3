import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { AsOfForm } from "./as-of-form.tsx";
import type { BodiesData, BodyCard, BodyKindName } from "./bodies-data.ts";
import { BodyCourses } from "./body-courses.tsx";
import { kindPrefix, shortName } from "./short-name.ts";

const texts = partnershipTexts.bodies;

type KindData = BodiesData["kinds"][number];

/** Kinds of which a reader wants to know who holds a place; of the others the names are enough. */
const WITH_PLACES: ReadonlySet<BodyKindName> = new Set(["programme", "committee", "management", "group", "panel", "donors"]);

/** Every body by kind, as of a day, what became of those that are gone, and how many there were over the years. */
export const bodiesPage = ({ asOf, kinds, courses, counts }: BodiesData): Page => ({
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
      {kinds.length === 0 ? (
        <div class="stack-tight">
          <p>{texts.none}</p>
          <p class="soft">{texts.noneHelp}</p>
        </div>
      ) : (
        <Sums kinds={kinds} />
      )}
      {kinds.map((one) => (
        <section key={one.kind} class="section kind-section" id={one.kind.replaceAll(" ", "-")}>
          <h2>
            {texts.kinds[one.kind]} <span class="mark">{countWords(countsOf(one))}</span>
          </h2>
          {WITH_PLACES.has(one.kind) ? <Places kind={one} /> : <NamesAlone kind={one} />}
        </section>
      ))}
      {courses.length > 0 && <BodyCourses courses={courses} today={asOf.on} />}
      {counts.years.length > 1 && <Counts counts={counts} />}
    </>
  ),
});

interface Count {
  readonly bodies: number;
  readonly across: number;
}

const countsOf = ({ bodies }: KindData): Count => ({
  bodies: bodies.filter(({ across }) => !across).length,
  across: bodies.filter(({ across }) => across).length,
});

/** "12", or "12 + 3" where some cut across all themes. */
const countWords = ({ bodies, across }: Count): string => (across === 0 ? String(bodies) : `${bodies} + ${across}`);

/** The day in four numbers. */
const Sums = ({ kinds }: { readonly kinds: readonly KindData[] }): VNode => {
  const bodies = kinds.flatMap((one) => one.bodies);
  const sumOf = (value: (body: BodyCard) => number): number => bodies.reduce((sum, body) => sum + value(body), 0);
  const ofKind = (kind: BodyKindName) => {
    const found = kinds.find((one) => one.kind === kind);
    const { bodies: number, across } = found ? countsOf(found) : { bodies: 0, across: 0 };
    return { value: number, label: texts.kinds[kind].toLowerCase(), more: texts.acrossThemes(across) };
  };
  const sums = [
    ofKind("group"),
    ofKind("theme"),
    { value: sumOf(({ members }) => members ?? 0), label: texts.held, more: texts.heldHelp },
    { value: sumOf(({ vacant }) => vacant), label: texts.seatsFree, more: texts.seatsFreeHelp },
  ];
  return (
    <div class="facts body-sums" role="group" aria-label={texts.inAll}>
      {sums.map(({ value, label, more }) => (
        <div key={label} class="fact">
          <p class="fact-value">{value}</p>
          <p class="fact-label">{label}</p>
          {more !== "" && <p class="fact-state">{more}</p>}
        </div>
      ))}
    </div>
  );
};

const Places = ({ kind: { kind, bodies } }: { readonly kind: KindData }): VNode => {
  const noneStarted = bodies.every(({ started }) => !started);
  return (
    <div class="stack-tight">
      {noneStarted && <p class="small soft">{texts.noneStarted}</p>}
      <PlaceRows kind={kind} bodies={noneStarted ? bodies.map((body) => ({ ...body, started: true })) : bodies} />
    </div>
  );
};

const PlaceRows = ({ kind, bodies }: KindData): VNode => (
  <ul class="body-rows">
    {bodies.map((body) => (
      <li key={body.href}>
        <span class="body-row-name">
          <BodyName kind={kind} body={body} />
          <Remarks body={body} />
        </span>
        <span class={body.members ? "body-row-count" : "body-row-count soft"}>{texts.members(body.members ?? 0)}</span>
        <span class={body.vacant > 0 ? "body-row-count vacant" : "body-row-count"}>{body.vacant > 0 && texts.vacant(body.vacant)}</span>
      </li>
    ))}
  </ul>
);

const NamesAlone = ({ kind: { kind, bodies } }: { readonly kind: KindData }): VNode => (
  <div class="stack-tight">
    <ul class="columns plain body-names">
      {bodies.map((body) => (
        <li key={body.href}>
          <BodyName kind={kind} body={body} />
          {body.members !== undefined && body.members > 0 && <span class="small soft">{` ${texts.members(body.members)}`}</span>}
          <Remarks body={{ ...body, started: true }} />
        </li>
      ))}
    </ul>
    {kind === "theme" && (
      <p>
        <a href="/themes">{texts.allThemesOf}</a>
      </p>
    )}
  </div>
);

/** The kind before a name is for those who hear the link alone. */
const BodyName = ({ kind, body: { href, name } }: { readonly kind: BodyKindName; readonly body: BodyCard }): VNode => {
  const short = shortName(kind, name);
  return (
    <a href={href}>
      {short !== name && <span class="unseen">{kindPrefix(kind)}</span>}
      {short}
    </a>
  );
};

const Remarks = ({ body }: { readonly body: BodyCard }): VNode | null => {
  const remarks = [
    ...(body.across ? [texts.isAcross] : []),
    ...(body.started ? [] : [texts.notStarted]),
    ...(body.above === undefined ? [] : [texts.below(body.above)]),
    ...(body.fictitious ? [texts.fictitious] : []),
  ];
  return remarks.length === 0 ? null : <span class="small soft">{` ${remarks.join(" · ")}`}</span>;
};

const Counts = ({ counts }: { readonly counts: BodiesData["counts"] }): VNode => (
  <section class="section" id="counts">
    <h2>{texts.overYears}</h2>
    <p class="small soft">{texts.overYearsHelp}</p>
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.overYears}>
      <DataTable
        headed
        caption={texts.overYears}
        columns={[{ name: texts.year }, ...counts.kinds.map((kind) => ({ name: texts.kinds[kind], number: true }))]}
        rows={counts.years.map(({ year, counts: numbers }) => [year, ...numbers.map(countWords)])}
      />
    </div>
  </section>
);
