import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { ReviewWaits } from "../review/submission/review-list-page.tsx";
import { CaseTable } from "../cases/case-table.tsx";
import type { DeskHomeData, TaskLine } from "./home-data.ts";

const { home: texts } = partnershipTexts.desk;

/** What waits for somebody, by when; what they wait for; where they hold a place. */
export const deskHomePage = (data: DeskHomeData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <section class="section">
          <h2>{texts.tasks}</h2>
          {data.tasks.length === 0 ? <p>{texts.noTasks}</p> : <Tasks tasks={data.tasks} />}
        </section>
        {data.reviews.length > 0 && (
          <section class="section">
            <h2>{texts.reviews}</h2>
            <ReviewWaits caption={texts.reviews} waiting={data.reviews} />
            <p>
              <a href="/desk/review">{texts.allReviews}</a>
            </p>
          </section>
        )}
        {data.toDecide.length > 0 && (
          <section class="section">
            <h2>{texts.toDecide}</h2>
            <CaseTable caption={texts.toDecide} cases={data.toDecide} />
          </section>
        )}
        {data.mine.length > 0 && (
          <section class="section">
            <h2>{texts.mine}</h2>
            <CaseTable caption={texts.mine} cases={data.mine} />
          </section>
        )}
        <p class="ways">
          <a href="/desk/cases/new">{texts.open}</a>
          <a href="/desk/cases">{texts.allCases}</a>
        </p>
        <Notices data={data} />
        <Bodies data={data} />
      </>
    ),
  });

const Tasks = ({ tasks }: { readonly tasks: readonly TaskLine[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.tasks}>
    <DataTable
      caption={texts.tasks}
      headed
      class="wide-first"
      columns={[{ name: texts.task }, { name: texts.due }, { name: texts.inCase }]}
      rows={tasks.map((task) => [
        <>
          <a href={task.href}>{task.title}</a>
          {task.role !== null && <span class="soft"> {texts.forRole(task.role)}</span>}
        </>,
        <Due key="due" task={task} />,
        <a key="case" href={task.caseHref}>
          {task.reference}
        </a>,
      ])}
    />
  </div>
);

const Due = ({ task: { due, late } }: { readonly task: TaskLine }): VNode => {
  if (due === null) return <span class="soft">{texts.noDue}</span>;
  return (
    <span class={late ? "late" : undefined}>
      <Day on={due} />
      {late && ` (${texts.late})`}
    </span>
  );
};

const Notices = ({ data: { notices } }: { readonly data: DeskHomeData }): VNode => (
  <section class="section">
    <h2>{texts.notices}</h2>
    {notices.length === 0 ? (
      <p>{texts.noNotices}</p>
    ) : (
      <ul class="lines">
        {notices.map(({ id, words, href, on }) => (
          <li key={id}>
            {href === "" ? <span>{words}</span> : <a href={href}>{words}</a>}
            <span class="small soft">
              <Day on={on} />
            </span>
          </li>
        ))}
      </ul>
    )}
    <p>
      <a href="/desk/notices">{texts.allNotices}</a>
    </p>
  </section>
);

const Bodies = ({ data: { bodies } }: { readonly data: DeskHomeData }): VNode => (
  <section class="section">
    <h2>{texts.bodies}</h2>
    {bodies.length === 0 ? (
      <p>{texts.noBodies}</p>
    ) : (
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.bodies}>
        <DataTable
          caption={texts.bodies}
          headed
          columns={[{ name: texts.body }, { name: texts.role }, { name: texts.until }]}
          rows={bodies.map(({ name, href, role, until }) => [
            <a key="body" href={href}>
              {name}
            </a>,
            role,
            until === null ? <span class="soft">{texts.noEnd}</span> : <Day on={until} />,
          ])}
        />
      </div>
    )}
  </section>
);
