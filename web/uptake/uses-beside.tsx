import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { TextLink } from "../programme/people/links.tsx";
import type { UseItem, UsesBesideData } from "./uptake-data.ts";

const texts = partnershipTexts.uptake;

/** Verified uses of a work or policy choice, as a part of its page. */
export const UsesBeside = ({ data: { uses, total, allHref, reportHref } }: { readonly data: UsesBesideData }): VNode => (
  <section class="section">
    <h2>{texts.beside.title}</h2>
    {uses.length === 0 ? (
      <p>{texts.beside.none}</p>
    ) : (
      <>
        <p class="soft">{texts.count(total)}</p>
        <ul class="plain stack">
          {uses.map((use) => (
            <li key={use.href}>
              <a href={use.href}>{use.title}</a>
              <UseFacts use={use} />
            </li>
          ))}
        </ul>
      </>
    )}
    <ul class="plain row-of-links">
      {total > uses.length && (
        <li>
          <a href={allHref}>{texts.beside.all(total)}</a>
        </li>
      )}
      <li>
        <a href={reportHref}>{texts.beside.report}</a>
      </li>
    </ul>
  </section>
);

/** Kind, day, place and user of a use in a line; with what was used where it is not clear. */
export const UseFacts = ({ use, of }: { readonly use: UseItem; readonly of?: true }): VNode => (
  <span class="line small soft">
    {[use.kind, use.when, use.area, use.usedBy].filter((part) => part !== "").join(" · ")}
    {of && (
      <>
        {" · "}
        <span {...use.of.language}>
          <TextLink link={use.of} />
        </span>
      </>
    )}
    {use.fictitious && (
      <span class="mark" title={texts.fictitious}>
        {texts.fictitiousMark}
      </span>
    )}
  </span>
);
