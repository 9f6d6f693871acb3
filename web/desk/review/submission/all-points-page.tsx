import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../../parts/page.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import type { FieldSpec } from "../../form.tsx";
import { PointShown } from "./round-section.tsx";
import type { AllPointsPageData, AskedPoint } from "./submission-data.ts";
import { OneForm, submissionFrame } from "./submission-frame.tsx";

const { answers: texts, points: words } = partnershipTexts.reviewDesk;

/** All points that wait for the authors in one form, review by review. */
export const allPointsPage = (data: AllPointsPageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    texts.title,
    sides,
    <>
      <p class="lead">{texts.lead}</p>
      <p class="soft">{data.left}</p>
      {data.form && data.points.length > 0 && <OneForm form={{ ...data.form, fields: fieldsOf(data), submit: texts.button }} />}
      {data.form && data.points.length === 0 && <p>{texts.none}</p>}
      {data.unkept.length > 0 && <Unkept unkept={data.unkept} />}
    </>,
  );

const DONE = Object.entries(words.done).map(([value, label]) => ({ value, label }));

const fieldsOf = ({ points, versions }: AllPointsPageData): readonly FieldSpec[] =>
  points.flatMap((point): readonly FieldSpec[] => {
    const { id, reviewer, number } = point;
    return [
      {
        ...{ name: `words-${id}`, label: texts.words(reviewer, number), kind: "long text", rows: 5, longest: 20_000 },
        above: <Asked point={point} />,
      },
      { name: `done-${id}`, label: texts.done(reviewer, number), kind: "choice", options: DONE },
      { name: `version-${id}`, label: texts.version(reviewer, number), kind: "choice", options: versions },
    ];
  });

const Asked = ({ point }: { readonly point: AskedPoint }): VNode => (
  <>
    {point.title !== "" && <h2>{point.title}</h2>}
    {point.openWords !== "" && (
      <details>
        <summary>{texts.open}</summary>
        <Paragraphs words={point.openWords} />
      </details>
    )}
    <section class="review" id={`point-${point.id}`}>
      <PointShown point={point} />
    </section>
  </>
);

const Unkept = ({ unkept }: Pick<AllPointsPageData, "unkept">): VNode => (
  <section class="section" role="alert">
    <p>{texts.refused}</p>
    {unkept.map(({ title, words: written }) => (
      <section key={title} class="review">
        <h3>{title}</h3>
        <Paragraphs words={written} />
      </section>
    ))}
  </section>
);
