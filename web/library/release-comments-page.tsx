import type { VNode } from "preact";
import type { ReleaseCommentsData, ShownOfficeComment } from "../desk/releases/releases-desk-data.ts";
import { Form } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";

const texts = partnershipTexts.dataReleases;
const { comments: said } = texts;

/** What statistics offices say of a release before it is published: how long they may, and afterwards what they said. */
export const releaseCommentsPage = (data: ReleaseCommentsData, notice: string): Page => ({
  title: said.title(data.id),
  description: said.description(data.id),
  section: "release",
  ...(data.period.kind === "none" ? { unlisted: true } : {}),
  body: (
    <>
      <div class="opening">
        {notice !== "" && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        <h1>{said.title(data.id)}</h1>
        <p class="lead">{said.lead}</p>
        {data.fictitious && <p class="small soft">{said.fictitious}</p>}
      </div>
      <section class="section" aria-label={said.release}>
        <dl class="kept">
          <dt>{said.release}</dt>
          <dd>
            <a href={`/releases/${encodeURIComponent(data.id)}`}>{texts.one(data.id)}</a>
          </dd>
          <Period data={data} />
        </dl>
      </section>
      <Write data={data} />
      {data.period.kind === "over" && <Comments comments={data.period.comments} />}
    </>
  ),
});

const Period = ({ data: { period } }: { readonly data: ReleaseCommentsData }): VNode => {
  if (period.kind === "none")
    return (
      <>
        <dt>{texts.facts.comments}</dt>
        <dd>{said.notOpen}</dd>
      </>
    );
  if (period.kind === "over")
    return (
      <>
        <dt>{said.over}</dt>
        <dd>
          <Day on={period.on} />
        </dd>
      </>
    );
  return (
    <>
      <dt>{said.until}</dt>
      <dd>
        <Day on={period.until} /> · <strong>{said.open(period.daysLeft)}</strong>
      </dd>
      <dt>{texts.facts.comments}</dt>
      <dd>
        {said.count(period.count)} {said.hiddenYet}
      </dd>
    </>
  );
};

const Write = ({ data: { period, form, signedIn, altered } }: { readonly data: ReleaseCommentsData }): VNode | null => {
  if (period.kind !== "open") return null;
  if (altered)
    return (
      <p class="notice" role="alert">
        {said.altered}
      </p>
    );
  if (!form)
    return (
      <section class="section">
        <h2>{said.who}</h2>
        <p>{signedIn ? said.whoSignedIn : said.whoReader}</p>
        {!signedIn && (
          <p>
            <a href="/sign-in">{said.signIn}</a>
          </p>
        )}
      </section>
    );
  return (
    <section class="section">
      <h2>{form.invited === "" ? said.write : said.writeFor(form.invited)}</h2>
      <Form
        action={form.action}
        fields={[
          ...(form.invited === ""
            ? [{ name: "office", label: said.choose, kind: "choice" as const, required: true, options: form.offices }]
            : []),
          {
            name: "words",
            label: texts.fields.words,
            help: texts.fields.wordsHelp,
            kind: "long text",
            rows: 10,
            required: true,
            longest: 20_000,
          },
        ]}
        state={form.state}
        hidden={form.hidden}
        words={partnershipTexts.desk.form}
        submit={said.send}
      />
    </section>
  );
};

const Comments = ({ comments }: { readonly comments: readonly ShownOfficeComment[] }): VNode => (
  <section class="section">
    <h2>{texts.facts.comments}</h2>
    {comments.length === 0 && <p>{said.none}</p>}
    {comments.map(({ id, office, area, on, words, answer }) => (
      <article key={id} class="stack-tight">
        <h3>{area === "" ? office : `${office}, ${area}`}</h3>
        <p class="small soft">
          {said.received} <Day on={on} />
        </p>
        <Paragraphs words={words} />
        <h4>{said.answer}</h4>
        {answer ? (
          <>
            <p class="small soft">
              <Day on={answer.on} />
            </p>
            <Paragraphs words={answer.words} />
          </>
        ) : (
          <p>{said.unanswered}</p>
        )}
      </article>
    ))}
  </section>
);
