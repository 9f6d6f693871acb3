import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { RoundSection } from "./round-section.tsx";
import type { ShownDecision, SubmissionPageData } from "./submission-data.ts";
import { Conflicts, Deeds, FactList, OneForm, Stages } from "./submission-frame.tsx";

const texts = partnershipTexts.reviewDesk;

interface Props {
  readonly data: SubmissionPageData;
}

/** One submission: where it stands, what its reader can do, rounds with reviews, decisions, what happened. */
export const submissionPage = (data: SubmissionPageData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    here: "/desk/review",
    title: data.around.title,
    body: (
      <>
        <p class="lead">{data.you}</p>
        <Stages around={data.around} />
        <Declaration data={data} />
        <Deeds deeds={data.deeds} label={texts.todo} />
        {data.notYet.map(({ text, missing }) => (
          <p key={text}>
            <strong>{texts.missing.notYet(text)}</strong> {missing}
          </p>
        ))}
        <Appeal data={data} />
        <section class="section">
          <h2>{texts.facts.title}</h2>
          <FactList facts={data.facts} />
        </section>
        <Suggested data={data} />
        {data.rounds.toReversed().map((round) => (
          <RoundSection key={round.title} round={round} />
        ))}
        <Comments data={data} />
        {data.decisions && <Decisions decisions={data.decisions} />}
        <History data={data} />
      </>
    ),
  });

const Declaration = ({ data: { declare, around } }: Props): VNode | null =>
  declare === undefined ? null : (
    <section class="section" id="interests">
      <h2>{texts.declare.title(declare.capacity)}</h2>
      <p>{texts.declare.lead}</p>
      <h3>{texts.conflicts.own}</h3>
      <Conflicts conflicts={declare.conflicts} />
      <OneForm
        form={{
          action: `${around.href}/interests`,
          fields: [
            {
              name: "interest",
              label: texts.declare.has,
              kind: "choice",
              required: true,
              options: [
                { value: "no", label: texts.declare.none },
                { value: "yes", label: texts.declare.some },
              ],
            },
            { name: "words", label: texts.declare.words, help: texts.declare.wordsHelp, kind: "long text", rows: 3, longest: 4_000 },
          ],
          state: declare.state,
          hidden: declare.hidden,
          submit: texts.declare.button,
        }}
      />
    </section>
  );

const Appeal = ({ data: { appeal } }: Props): VNode | null =>
  appeal?.why === undefined ? null : (
    <section class="section" id="appeal">
      <h2>{texts.appeal.title}</h2>
      <p>
        <a href={appeal.href}>{texts.appeal.caseOf(appeal.reference)}</a>
        {". "}
        {texts.appeal.due} <Day on={appeal.dueOn} />.
      </p>
      <Paragraphs words={appeal.why} />
      <p class="small soft">{texts.appeal.closed}</p>
    </section>
  );

const Suggested = ({ data: { suggested } }: Props): VNode | null =>
  suggested.length === 0 ? null : (
    <section class="section">
      <h2>{texts.suggested.title}</h2>
      <ul class="lines">
        {suggested.map(({ name, wish, reason }, place) => (
          <li key={place}>
            <span>
              {name} <span class="mark">{wish}</span>
            </span>
            {reason !== "" && <span class="small soft">{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );

const Comments = ({ data: { comments } }: Props): VNode | null =>
  comments === undefined ? null : (
    <section class="section" id="comments">
      <h2>{texts.comments.title}</h2>
      {comments.length === 0 && <p>{texts.comments.none}</p>}
      <ul class="lines">
        {comments.map((comment, place) => (
          <li key={place}>
            <p>
              <strong>{comment.office}</strong>{" "}
              <span class="small soft">
                <Day on={comment.on} />
              </span>
            </p>
            <Paragraphs words={comment.words} />
            {comment.answered !== "" && (
              <div class="answer">
                <p class="small soft">{comment.answered}</p>
                <Paragraphs words={comment.answer} />
              </div>
            )}
            {comment.way && <a href={comment.way.href}>{comment.way.text}</a>}
          </li>
        ))}
      </ul>
    </section>
  );

const Decisions = ({ decisions }: { readonly decisions: readonly ShownDecision[] }): VNode => (
  <section class="section" id="decisions">
    <h2>{texts.decisions.title}</h2>
    {decisions.length === 0 && <p>{texts.decisions.none}</p>}
    <ul class="lines">
      {decisions.map(({ on, what, reasons, hash }, place) => (
        <li key={place}>
          <p>
            <strong>{what}</strong>{" "}
            <span class="small soft">
              <Day on={on} />
            </span>
          </p>
          <Paragraphs words={reasons} />
          {hash !== "" && <span class="work-hash soft">{hash}</span>}
        </li>
      ))}
    </ul>
  </section>
);

const History = ({ data: { history } }: Props): VNode | null =>
  history === undefined ? null : (
    <section class="section">
      <details>
        <summary>{texts.history.title}</summary>
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.history.title}>
          <DataTable
            caption={texts.history.title}
            headed
            columns={[{ name: texts.history.columns.when }, { name: texts.history.columns.who }, { name: texts.history.columns.what }]}
            rows={history.map(({ at, who, what }) => [at, who, what])}
          />
        </div>
      </details>
    </section>
  );
