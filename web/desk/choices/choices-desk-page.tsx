import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { DeskChoicesData, NamedTable } from "./choices-desk-data.ts";

const texts = partnershipTexts.choicesDesk;
const HERE = "/desk/choices";

/** Policy choices of the bodies that somebody works in, those that wait for something first. */
export const deskChoicesPage = (data: DeskChoicesData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <ul class="plain row-of-links" aria-label={texts.ways}>
          {data.mayPropose && (
            <li>
              <a href={`${HERE}/new`}>{texts.propose}</a>
            </li>
          )}
          <li>
            <a href={`${HERE}/pilots`}>{texts.pilots}</a>
          </li>
          {data.mayKeepLists &&
            (["instrument", "outcome"] as const).map((list) => (
              <li key={list}>
                <a href={`${HERE}/lists/${list}`}>{texts.lists[list]}</a>
              </li>
            ))}
        </ul>
        <nav class="ways" aria-label={texts.showing}>
          {["", ...Object.keys(texts.states)].map((state) => (
            <a
              key={state}
              href={state === "" ? HERE : `${HERE}?state=${encodeURIComponent(state)}`}
              {...(state === data.state ? { "aria-current": "page" as const } : {})}
            >
              {state === "" ? texts.all : texts.states[state as keyof typeof texts.states]}
            </a>
          ))}
        </nav>
        <Choices choices={data.choices} />
        <PartLinks label={texts.pages} later={[data.previousHref, texts.previous]} earlier={[data.nextHref, texts.next]} />
      </>
    ),
  });

const Choices = ({ choices }: Pick<DeskChoicesData, "choices">): VNode =>
  choices.length === 0 ? (
    <p>{texts.none}</p>
  ) : (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
      <DataTable
        class="wordy"
        caption={texts.title}
        headed
        columns={Object.values(texts.columns).map((name) => ({ name }))}
        rows={choices.map((choice) => [
          <a key="title" href={choice.href}>
            {choice.title}
          </a>,
          <>
            {choice.state}
            {choice.note !== "" && <span class="line small soft">{choice.note}</span>}
          </>,
          choice.instrument,
          choice.body,
          choice.review === "" ? "" : <Day key="review" on={choice.review} />,
        ])}
      />
    </div>
  );

/** A list that is kept at the desk: pilots, instruments, outcomes. */
export const choiceTablePage = ({ title, lead, none, add, columns, rows }: NamedTable, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title,
    body: (
      <>
        <p>
          <a href={HERE}>{texts.title}</a>
        </p>
        <p class="lead">{lead}</p>
        {add && (
          <p>
            <TextLink link={add} />
          </p>
        )}
        {rows.length === 0 ? (
          <p>{none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={title}>
            <DataTable
              class="wordy"
              caption={title}
              headed
              columns={columns.map((name) => ({ name }))}
              rows={rows.map(({ first, cells }) => [<TextLink key="first" link={first} />, ...cells])}
            />
          </div>
        )}
      </>
    ),
  });
