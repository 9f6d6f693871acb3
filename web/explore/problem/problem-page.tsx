import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

export interface ProblemPageData {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly remedy?: string;
  /** Code of the catalogue, where there is one. */
  readonly code?: string;
  readonly suggestions: readonly { readonly text: string; readonly href: string }[];
}

/** What went wrong, in words, and the way out. */
export const problemPage = (data: ProblemPageData, { messages }: Frame): Page => {
  const { problems, home } = messages;
  return {
    title: data.title,
    description: data.detail,
    unlisted: true,
    body: (
      <>
        <div class="opening">
          <p class="soft">{data.status}</p>
          <h1>{data.title}</h1>
          <p class="lead">{data.detail}</p>
          {data.remedy && <p>{data.remedy}</p>}
        </div>
        {data.suggestions.length > 0 && (
          <section class="section">
            <h2>{problems.perhaps}</h2>
            <ul class="found">
              {data.suggestions.map(({ text, href }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <a href="/">{messages.site.home}</a> · <a href="/countries">{home.allCountries}</a>
        </p>
      </>
    ),
  };
};
