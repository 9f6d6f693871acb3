import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../../parts/page.ts";
import { TextLink } from "../../../programme/people/links.tsx";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { Form, type FieldSpec } from "../../form.tsx";
import { Part } from "../../works/work-frame.tsx";
import type { HandInData, ReviewFormData } from "./reviewer-data.ts";
import { OPENNESS } from "./reviewer-page.tsx";
import { ShownReview } from "./shown-review.tsx";

const texts = partnershipTexts.reviewReviewer;
const { form: words, handIn, reviewer } = texts;
const { autosave } = partnershipTexts.worksDesk;

/** The form of a review: it works without script, which only saves it by itself. */
export const reviewFormPage = (data: ReviewFormData, sides: DeskSides): Page => ({
  ...deskPage({
    ...sides,
    title: words.title(data.reference),
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={data.textHref}>{reviewer.read}</a>
        </p>
        <Writing data={data} />
        {data.kept && (
          <Part title={words.keptTitle}>
            <ShownReview review={data.kept} />
          </Part>
        )}
      </>
    ),
  }),
  islands: ["autosave"],
});

const Writing = ({ data }: { readonly data: ReviewFormData }): VNode => (
  <div
    class="work-editor"
    data-autosave=""
    data-on={autosave.on}
    data-saved={autosave.saved}
    data-clash={autosave.clash}
    data-failed={autosave.failed}
    data-offline={autosave.offline}
    data-signed-out={autosave.signedOut}
    data-stopped={data.kept && ""}
  >
    <Form
      action={data.action}
      fields={fieldsOf(data)}
      state={data.state}
      words={partnershipTexts.desk.form}
      submit={words.save}
      hidden={{ version: data.version, points: String(data.points) }}
      also={{ name: "next", value: "hand-in", text: words.handIn }}
    >
      {data.file && (
        <p>
          {words.kept}
          <TextLink link={data.file} />
        </p>
      )}
      {!data.keepsFiles && <p class="small soft">{words.noFiles}</p>}
      <p class="buttons">
        <button type="submit" class="second" name="next" value="more">
          {words.more}
        </button>
        {data.file && (
          <button type="submit" class="second" name="next" value="take-off">
            {words.takeOff}
          </button>
        )}
      </p>
      <p class="small soft" role="status" data-autosave-words="">
        {data.savedWords}
      </p>
    </Form>
  </div>
);

const fieldsOf = (data: ReviewFormData): readonly FieldSpec[] => [
  ...data.scores.map(({ name, label, options }): FieldSpec => ({ name, label, kind: "choice", required: true, options })),
  { name: "openWords", label: words.openWords, help: words.openWordsHelp, kind: "long text", rows: 10, longest: 60_000 },
  ...Array.from({ length: data.points }, (_, place) => place + 1).flatMap((number): readonly FieldSpec[] => [
    {
      name: `point-${number}`,
      label: reviewer.point(number),
      ...(number === 1 ? { help: words.pointsHelp } : {}),
      kind: "long text",
      rows: 3,
      longest: 8_000,
    },
    { name: `must-${number}`, label: words.mustLabel(number), kind: "yes" },
  ]),
  { name: "confidentialWords", label: words.confidential, help: words.confidentialHelp, kind: "long text", rows: 4, longest: 60_000 },
  {
    name: "recommendation",
    label: words.recommendation,
    help: words.recommendationHelp,
    kind: "choice",
    required: true,
    options: data.recommendations,
  },
  ...(data.keepsFiles ? [{ name: "file", label: words.file, help: words.fileHelp, kind: "file" } as const] : []),
];

/** The last look before a review is handed in for good. */
export const handInPage = ({ reference, action, writeHref, review, state }: HandInData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: handIn.title(reference),
    body: (
      <>
        <p class="lead">{handIn.lead}</p>
        <p>
          <a href={writeHref}>{handIn.back}</a>
        </p>
        <Part title={reviewer.own}>
          <ShownReview review={review} />
        </Part>
        <Part title={handIn.openness}>
          <p class="soft">{handIn.opennessLead}</p>
          <Form
            action={action}
            fields={[...OPENNESS, { name: "confirm", label: handIn.confirm, kind: "yes", required: true }]}
            state={state}
            words={partnershipTexts.desk.form}
            submit={handIn.button}
          />
        </Part>
      </>
    ),
  });
