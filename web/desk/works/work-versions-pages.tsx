import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day, writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { Difference } from "../../library/work-history.tsx";
import type { DifferencePageData } from "../../library/library-data.ts";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part, workFrame } from "./work-frame.tsx";
import type { CommentsData, VersionsData, WorkAround } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;
const formWords = partnershipTexts.desk.form;

/** Versions of a work, and making another of the draft. */
export const workVersionsPage = (around: WorkAround, data: VersionsData, sides: DeskSides): Page => {
  const { columns } = texts.versions;
  return workFrame(
    around,
    "versions",
    sides,
    <>
      {data.versions.length === 0 ? (
        <p>{texts.versions.none}</p>
      ) : (
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.ways.versions}>
          <DataTable
            class="wordy"
            caption={texts.ways.versions}
            headed
            columns={[
              { name: columns.number },
              { name: columns.day },
              { name: columns.by },
              { name: columns.words },
              { name: columns.compare },
              { name: texts.versions.hash },
            ]}
            rows={data.versions.map((version) => [
              <a key="number" href={version.href}>{`${columns.number} ${version.number}`}</a>,
              <Day key="day" on={version.on} />,
              version.by,
              version.words,
              version.compare && <TextLink key="compare" link={version.compare} />,
              <span key="hash" class="work-hash">
                {version.hash}
              </span>,
            ])}
          />
        </div>
      )}
      {around.mayWrite && around.closed === "" && (
        <Part title={texts.versions.make}>
          <Form
            action={`/desk/works/${around.id}/versions`}
            fields={[
              { name: "words", label: texts.fields.words, help: texts.fields.wordsHelp, kind: "long text", rows: 2, longest: 1_000 },
            ]}
            state={data.state}
            words={formWords}
            submit={texts.versions.button}
            hidden={{ version: data.version }}
          />
        </Part>
      )}
    </>,
  );
};

/** One version as its contributors read it before it is public. */
export const draftVersionPage = (around: WorkAround, html: string, summary: string, sides: DeskSides): Page =>
  workFrame(
    around,
    "versions",
    sides,
    <div class="work">
      {summary !== "" && (
        <div {...around.text}>
          <Paragraphs words={summary} />
        </div>
      )}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>,
  );

/** What changed between two versions, or from a version to the draft. */
export const deskDifferencePage = (
  around: WorkAround,
  title: string,
  difference: Pick<DifferencePageData, "fields" | "html">,
  sides: DeskSides,
): Page =>
  workFrame(
    around,
    "versions",
    sides,
    <Part title={title}>
      <Difference {...difference} />
    </Part>,
  );

/** What contributors say of a draft to each other. */
export const workCommentsPage = (around: WorkAround, data: CommentsData, sides: DeskSides): Page => {
  const words = texts.comments;
  return workFrame(
    around,
    "comments",
    sides,
    <>
      {data.comments.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol class="plain lines">
          {data.comments.map((comment) => (
            <li key={comment.id}>
              <p class="small soft">
                {comment.by}
                {" · "}
                <Day on={comment.on} />
                {comment.place !== "" && ` · ${words.on(comment.place)}`}
                {comment.settledOn !== undefined && ` · ${words.settled(writtenDay(comment.settledOn))}`}
              </p>
              <Paragraphs words={comment.words} />
              {comment.settledOn === undefined && around.mayWrite && around.closed === "" && (
                <form class="inline-form" action={`/desk/works/${around.id}/comments/${comment.id}/settle`} method="post">
                  <input type="hidden" name="csrf" value={data.state.csrf} />
                  <button type="submit" class="plain-button">
                    {words.settle}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
      )}
      {around.closed === "" && (
        <Part title={words.add}>
          <Form
            action={`/desk/works/${around.id}/comments`}
            fields={[
              { name: "place", label: texts.fields.place, help: texts.fields.placeHelp, kind: "text", longest: 300 },
              { name: "words", label: texts.fields.comment, kind: "long text", rows: 4, required: true, longest: 5_000 },
            ]}
            state={data.state}
            words={formWords}
            submit={words.button}
          />
        </Part>
      )}
    </>,
  );
};
