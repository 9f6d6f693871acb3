import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Link } from "../programme/people/people-data.ts";
import { TextLink } from "../programme/people/links.tsx";
import type { ResponsesBesideData } from "../debate/debate-data.ts";
import type { CorrectionsBesideData } from "../corrections/corrections-data.ts";
import type { UsesBesideData } from "../uptake/uptake-data.ts";
import type { TextLanguage } from "./library-data.ts";

const { beside: texts, ...library } = partnershipTexts.library;

/** A public work that belongs to the one of the page. */
export interface RelatedWorkLine {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly text: TextLanguage;
  readonly on: string;
  readonly retracted: boolean;
  readonly fictitious: boolean;
  /** What the two have in common. */
  readonly why: string;
}

/** What stands around a public work on its page. */
export interface BesideWork {
  /** Its number in a series. */
  readonly series: Link | undefined;
  readonly issn: string | undefined;
  /** What led to it, and what came of it. */
  readonly chainHref: string;
  /** Public questions that it answers. */
  readonly gaps: readonly Link[];
  readonly related: readonly RelatedWorkLine[];
  /** Requests for a correction whose outcome is public. */
  readonly corrections: CorrectionsBesideData;
  /** What others say to it. */
  readonly responses: ResponsesBesideData;
  /** Where it was used. */
  readonly uses: UsesBesideData;
  /** How often it is read, in words; undefined where nobody counts. */
  readonly read: string | undefined;
}

/** Questions that a work answers. */
export const AnsweredQuestions = ({ gaps }: { readonly gaps: readonly Link[] }): VNode | null =>
  gaps.length === 0 ? null : (
    <section class="section">
      <h2>{texts.answers}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.href}>
            <TextLink link={gap} />
          </li>
        ))}
      </ul>
    </section>
  );

/** Works that belong to this one, each with what they have in common. */
export const RelatedWorks = ({ related }: { readonly related: readonly RelatedWorkLine[] }): VNode | null =>
  related.length === 0 ? null : (
    <section class="section">
      <h2>{texts.related}</h2>
      <ul class="plain related-works">
        {related.map(({ href, title, kind, text, on, retracted, fictitious, why }) => (
          <li key={href}>
            <a href={href} {...text}>
              {title}
            </a>
            {retracted && <strong class="late">{` · ${library.retracted}`}</strong>}
            {fictitious && (
              <span class="mark" title={library.fictitious}>
                {library.fictitiousMark}
              </span>
            )}
            <span class="line small soft">
              {`${kind} · `}
              <Day on={on} />
              {` · ${why}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
