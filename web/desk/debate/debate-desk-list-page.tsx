import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { DeskDebateData } from "./debate-desk-data.ts";

const texts = partnershipTexts.debateDesk;
const debate = partnershipTexts.debate;
const SHOWS = ["waiting", "mine", "all"] as const;

/** Responses at the desk: those to be decided on, one's own, or both. */
export const deskDebatePage = ({ shown, lines, nextHref, previousHref }: DeskDebateData, sides: DeskSides): Page => {
  const { title, of, viewpoint, state, on } = texts.columns;
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <nav aria-label={texts.showing}>
          <ul class="plain row-of-links">
            {SHOWS.map((show) => (
              <li key={show}>
                <a href={`/desk/debate?show=${show}`} {...(show === shown ? { "aria-current": "page" as const } : {})}>
                  {texts.shows[show]}
                </a>
              </li>
            ))}
            <li>
              <a href="/debate">{texts.publicList}</a>
            </li>
          </ul>
        </nav>
        {lines.length === 0 ? (
          <p>{texts.none[shown]}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              class="wordy"
              caption={texts.title}
              headed
              stacked
              columns={[title, of, viewpoint, state, on].map((name) => ({ name }))}
              rows={lines.map((line) => [
                <a key="title" href={line.href}>
                  {line.title}
                </a>,
                <span key="of" {...line.of.language}>
                  <TextLink link={line.of} />
                </span>,
                line.viewpoint,
                line.state,
                <Day key="day" on={line.on} />,
              ])}
            />
          </div>
        )}
        <PartLinks label={texts.pages} later={[previousHref, debate.previous]} earlier={[nextHref, debate.next]} />
      </>
    ),
  });
};
