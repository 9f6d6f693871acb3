import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import { Difference } from "../../../library/work-history.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { PointShown, ReviewShown } from "./round-section.tsx";
import type { ContentPageData, DeedPageData, PointPageData, AskedReviewerData } from "./submission-data.ts";
import { Conflicts, Deeds, FactList, OneForm, submissionFrame } from "./submission-frame.tsx";

const texts = partnershipTexts.reviewDesk;

/** A form of a submission, below what has to be read before it is sent. */
export const deedPage = (data: DeedPageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    data.title,
    sides,
    <>
      <p class="lead">{data.lead}</p>
      {data.facts.length > 0 && <FactList facts={data.facts} />}
      <Deeds deeds={data.ways} label={texts.todo} />
      {data.difference && <Difference {...data.difference} />}
      {data.reviews.map((review) => (
        <ReviewShown key={review.title} review={review} />
      ))}
      {data.form === undefined ? <p>{data.none}</p> : <OneForm form={data.form} />}
    </>,
  );

/** A point of a reviewer, within what the reviewer wrote. */
export const pointPage = (data: PointPageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    data.title,
    sides,
    <>
      <p class="soft">{data.left}</p>
      <section class="review">
        <PointShown point={data.point} />
      </section>
      {data.form && <OneForm form={data.form} />}
      {data.review.openWords !== "" && (
        <details>
          <summary>{data.review.title}</summary>
          <Paragraphs words={data.review.openWords} />
        </details>
      )}
    </>,
  );

/** The version under review as it is read, or what changed between two. */
export const contentPage = (data: ContentPageData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    data.title,
    sides,
    <div class="work">
      {data.summary !== "" && (
        <div {...data.text}>
          <Paragraphs words={data.summary} />
        </div>
      )}
      {data.files.length > 0 && (
        <section class="section">
          <h2>{texts.files}</h2>
          <ul>
            {data.files.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div dangerouslySetInnerHTML={{ __html: data.html }} />
    </div>,
  );

/** What differs between two versions of the work. */
export const submissionChangesPage = (
  around: DeedPageData["around"],
  title: string,
  difference: NonNullable<DeedPageData["difference"]>,
  sides: DeskSides,
): Page => submissionFrame(around, title, sides, <Difference {...difference} />);

/** One reviewer for the editor: days, interests, what was let stand, and what can be done. */
export const askedReviewerPage = (data: AskedReviewerData, sides: DeskSides): Page =>
  submissionFrame(
    data.around,
    data.title,
    sides,
    <>
      <FactList facts={data.facts} />
      <section class="section">
        <h2>{texts.conflicts.title}</h2>
        <p>
          {texts.conflicts.declared}
          {": "}
          {data.declared}
        </p>
        <Conflicts conflicts={data.conflicts} />
        {data.waivers.length > 0 && <h3>{texts.conflicts.waivers}</h3>}
        <ul class="lines">
          {data.waivers.map(({ rule, reason, on }, place) => (
            <li key={place}>
              <span>{rule}</span>
              <span class="small soft">
                {reason} <Day on={on} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Deeds deeds={data.deeds} label={texts.todo} />
      {data.form && (
        <section class="section" id="form">
          <h2>{data.form.title}</h2>
          {data.form.lead !== "" && <p>{data.form.lead}</p>}
          <OneForm form={data.form} />
        </section>
      )}
    </>,
  );
