import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { BodiesData } from "./bodies-data.ts";
import { Sometime } from "./history.tsx";
import { TimeLine } from "./time-line.tsx";

const texts = partnershipTexts.bodies;

interface CoursesProps {
  readonly courses: BodiesData["courses"];
  readonly today: string;
}

/** Bodies that were renamed, merged, split or closed, drawn over the years and as tables. */
export const BodyCourses = ({ courses, today }: CoursesProps): VNode => (
  <section class="section" id="courses">
    <h2>{texts.courses}</h2>
    <p class="small soft">{texts.coursesHelp}</p>
    {courses.map(({ kind, lanes }) => (
      <div key={kind} class="stack">
        <h3>{texts.kinds[kind]}</h3>
        <TimeLine lanes={lanes} today={today} title={texts.coursesTitle(texts.kinds[kind])} />
        <details>
          <summary>{texts.historyTable}</summary>
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.coursesTitle(texts.kinds[kind])}>
            <DataTable
              headed
              caption={texts.coursesTitle(texts.kinds[kind])}
              columns={Object.values(texts.historyColumns).map((name) => ({ name }))}
              rows={lanes.map(({ label, from, until }) => [label, <Sometime day={from} />, <Sometime day={until} />])}
            />
          </div>
        </details>
      </div>
    ))}
  </section>
);
