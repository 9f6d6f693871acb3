import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import { TextLink } from "../../../programme/people/links.tsx";
import { FactList } from "../../../programme/people/person-page.tsx";
import type { ShownReview as Shown } from "./reviewer-data.ts";

const { reviewer: words, form } = partnershipTexts.reviewReviewer;

/** A review with its points and, where they may be seen, the authors' answers. */
export const ShownReview = ({ review, level = 3 }: { readonly review: Shown; readonly level?: 3 | 4 }): VNode => {
  const Heading = `h${level}` as "h3" | "h4";
  return (
    <article class="stack">
      {review.title !== "" && (
        <Heading>
          {review.title}
          {review.by && (
            <>
              {": "}
              <TextLink link={review.by} />
            </>
          )}
        </Heading>
      )}
      {(review.scores.length > 0 || review.recommendation !== undefined || review.file) && (
        <FactList
          facts={[
            ...review.scores,
            ...(review.recommendation === undefined ? [] : [[form.recommendation, review.recommendation] as const]),
            ...(review.file ? [[form.file, <TextLink key="file" link={review.file} />] as const] : []),
          ]}
        />
      )}
      {review.openWords !== "" && <Paragraphs words={review.openWords} />}
      <Points review={review} />
      {review.confidentialWords !== "" && (
        <div class="state-note">
          <p>
            <strong>{form.confidential}</strong>
          </p>
          <Paragraphs words={review.confidentialWords} />
        </div>
      )}
    </article>
  );
};

const Points = ({ review }: { readonly review: Shown }): VNode | null =>
  review.points.length === 0 ? null : (
    <ol class="plain lines">
      {review.points.map(({ number, words: said, must, response }) => (
        <li key={number}>
          <p>
            <strong>{words.point(number)}</strong> <span class="mark">{must ? words.must : words.may}</span>
          </p>
          <Paragraphs words={said} />
          {review.answered && (
            <div class="cell-of">
              {response ? (
                <>
                  <p>
                    <strong>{`${words.response} (${words.responseDone[response.done]})`}</strong>
                  </p>
                  <Paragraphs words={response.words} />
                </>
              ) : (
                <p>{words.noResponse}</p>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
