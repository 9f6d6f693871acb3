import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { CaseFormPart } from "./case-form-page.tsx";
import type { TaskData } from "./cases-data.ts";
import { FilledFields } from "./filled-fields.tsx";

const texts = partnershipTexts.cases;

/** One task: what is asked, by when, in which case, and the form of the answer. */
export const taskPage = (data: TaskData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <p class="lead">
          {data.state !== "open" ? (
            texts.closed[data.state]
          ) : data.due === null ? null : data.late ? (
            <span class="late">{texts.taskLate(writtenDay(data.due))}</span>
          ) : (
            texts.taskDue(writtenDay(data.due))
          )}
        </p>
        <p>
          {texts.taskIn}{" "}
          <a href={data.caseHref}>
            {data.reference}: {data.caseTitle}
          </a>
        </p>
        <section class="section">
          <h2>{texts.fields}</h2>
          <FilledFields fields={data.asked} />
        </section>
        {data.form && <CaseFormPart data={data.form} />}
        {data.ways.length > 0 && (
          <p class="ways">
            {data.ways.map(({ href, text }) => (
              <a key={href} href={href}>
                {text}
              </a>
            ))}
          </p>
        )}
      </>
    ),
  });
