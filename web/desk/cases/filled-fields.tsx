import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import type { FilledField } from "./cases-data.ts";

/** What was filled in, field by field. */
export const FilledFields = ({ fields }: { readonly fields: readonly FilledField[] }): VNode => (
  <dl class="kept">
    {fields.map(({ label, words, href }) => (
      <>
        <dt>{label}</dt>
        <dd>
          {words === "" ? (
            <span class="soft">{partnershipTexts.cases.nothing}</span>
          ) : href === undefined ? (
            <Paragraphs words={words} />
          ) : (
            <a href={href} rel="nofollow noopener">
              {words}
            </a>
          )}
        </dd>
      </>
    ))}
  </dl>
);
