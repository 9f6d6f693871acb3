import { Fragment, type ComponentChildren, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import type { BriefChoice, BriefDocument, BriefPageData } from "./brief-document.ts";

const { brief } = partnershipTexts.choicesForCountry;

/** A brief for a minister as a page, with ways to take it along. */
export const briefPage = ({ code, name, document, pdfHref, docxHref }: BriefPageData): Page => ({
  title: document.title,
  description: brief.description(name),
  section: "programme",
  unlisted: true,
  body: (
    <article class="brief">
      <nav class="ways" aria-label={brief.take}>
        {pdfHref !== undefined && <a href={pdfHref}>{brief.pdf}</a>}
        <a href={docxHref}>{brief.docx}</a>
        <a href={`/choices/for/${code}`}>{brief.back(name)}</a>
      </nav>
      <Brief document={document} />
    </article>
  ),
});

/**
 * The same brief as a document of its own, to be printed: nothing is fetched from it.
 * @param style rules of CSS, letters included
 */
export const printedBrief = (document: BriefDocument, style: string): string =>
  `<!doctype html>${renderToString(
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; style-src 'unsafe-inline'" />
        <title>{document.title}</title>
        <meta name="author" content={document.siteName} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Brief document={document} />
      </body>
    </html>,
  )}`;

const Brief = ({ document }: { readonly document: BriefDocument }): VNode => (
  <>
    <header>
      <p class="small soft">{`${brief.kind} · ${brief.dateOf(document.siteName, document.day)}`}</p>
      <h1>{document.title}</h1>
    </header>
    <Part title={brief.question}>
      <p>{document.question}</p>
    </Part>
    <Part title={document.figuresTitle}>
      <Figures document={document} />
    </Part>
    <Part title={brief.choices}>
      {document.choices.map((choice) => (
        <Choice key={choice.title} choice={choice} />
      ))}
    </Part>
    <Part title={brief.sources}>
      <ol class="brief-sources">
        {document.sources.map(({ number, words, href }) => (
          <li key={number} value={number} id={`source-${number}`}>
            {words} <a href={href}>{href}</a>
          </li>
        ))}
      </ol>
    </Part>
    <footer class="brief-about small soft">
      <p>{`${brief.about.hash}: ${document.hash}. ${brief.hashHelp}`}</p>
      <p>
        {`${brief.about.address}: `}
        <a href={document.address}>{document.address}</a>
      </p>
    </footer>
  </>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const Figures = ({ document: { figures, figuresTitle } }: { readonly document: BriefDocument }): VNode => (
  <table>
    <caption class="unseen">{figuresTitle}</caption>
    <thead>
      <tr>
        <th scope="col">{brief.columns.what}</th>
        <th scope="col">{brief.columns.value}</th>
        <th scope="col">{brief.columns.year}</th>
        <th scope="col">{brief.columns.status}</th>
      </tr>
    </thead>
    <tbody>
      {figures.map(({ what, value, year, status, source }) => (
        <tr key={what}>
          <th scope="row">
            {what} <Note number={source} />
          </th>
          <td>{value}</td>
          <td>{year}</td>
          <td>{status}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Choice = ({ choice: { title, marks, lines, sources } }: { readonly choice: BriefChoice }): VNode => (
  <div class="brief-choice">
    <h3>
      {title}{" "}
      {marks.map((mark) => (
        <Fragment key={mark}>
          <span class="mark">{mark}</span>{" "}
        </Fragment>
      ))}
      {sources.map((number) => (
        <Note key={number} number={number} />
      ))}
    </h3>
    <dl>
      {lines.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </div>
);

const Note = ({ number }: { readonly number: number }): VNode => (
  <a class="brief-note" href={`#source-${number}`}>
    {`[${number}]`}
  </a>
);
