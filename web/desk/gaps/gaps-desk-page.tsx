import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FieldSpec } from "../form.tsx";
import type { DeskGapsData, GapWordingData, ProposeGapData } from "./gaps-desk-data.ts";

const texts = partnershipTexts.gapsDesk;

/** Questions of the bodies that somebody works in, or their own. */
export const deskGapsPage = ({ show, gaps, nextHref, previousHref }: DeskGapsData, sides: DeskSides): Page => {
  const { title, state, priority, body, changed } = texts.columns;
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <ul class="plain row-of-links">
          <li>
            <a href="/desk/gaps/new">{texts.propose}</a>
          </li>
          <li>
            <a href="/gaps">{texts.publicList}</a>
          </li>
        </ul>
        <nav class="ways" aria-label={texts.showing}>
          {(["all", "mine"] as const).map((one) => (
            <a key={one} href={`/desk/gaps?show=${one}`} {...(one === show ? { "aria-current": "page" as const } : {})}>
              {texts.shows[one]}
            </a>
          ))}
        </nav>
        {gaps.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              class="wordy"
              caption={texts.title}
              headed
              columns={[title, state, priority, body, changed].map((name) => ({ name }))}
              rows={gaps.map((gap) => [
                <a key="title" href={gap.href} {...gap.text}>
                  {gap.title}
                </a>,
                <>
                  {gap.state}
                  {!gap.public && <span class="line small soft">{texts.notPublic}</span>}
                </>,
                gap.priority,
                gap.body,
                <Day key="day" on={gap.on} />,
              ])}
            />
          </div>
        )}
        <PartLinks
          label={texts.pages}
          later={[previousHref, partnershipTexts.gaps.previous]}
          earlier={[nextHref, partnershipTexts.gaps.next]}
        />
      </>
    ),
  });
};

/** Fields of the wording of a question and of what it is about. */
export const wordingFields = ({ themes, languages }: Pick<GapWordingData, "themes" | "languages">): readonly FieldSpec[] => {
  const { fields } = texts;
  return [
    { name: "title", label: fields.title, kind: "text", required: true, longest: 200 },
    { name: "question", label: fields.question, help: fields.questionHelp, kind: "long text", required: true, longest: 4_000, rows: 7 },
    { name: "purpose", label: fields.purpose, kind: "long text", longest: 2_000, rows: 3 },
    { name: "language", label: fields.language, kind: "choice", required: true, options: languages },
    { name: "themes", label: fields.themes, help: fields.themesHelp, kind: "several", options: themes },
    { name: "countries", label: fields.countries, help: fields.countriesHelp, kind: "text", longest: 500 },
  ];
};

/** The form in which somebody with an account asks for knowledge. */
export const proposeGapPage = (data: ProposeGapData, sides: DeskSides): Page => {
  const { fields } = texts;
  const consultation: FieldSpec = {
    name: "consultation",
    label: fields.consultation,
    help: fields.consultationHelp,
    kind: "text",
    longest: 300,
  };
  return deskPage({
    ...sides,
    title: texts.propose,
    body: (
      <>
        <p>{texts.proposeLead}</p>
        <Form
          action="/desk/gaps/new"
          fields={[...wordingFields(data), ...(data.consults ? [consultation] : []), { name: "shown", label: fields.shown, kind: "yes" }]}
          state={data.state}
          words={partnershipTexts.desk.form}
          submit={texts.submit}
        />
      </>
    ),
  });
};
