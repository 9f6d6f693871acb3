import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { LibraryFacetData, LibraryFacetValue } from "./library-data.ts";

const texts = partnershipTexts.library;
/** Values of a facet that show at once; the others fold under them. */
const SHOWN_AT_ONCE = 6;
/** Facets that stand open where nothing is chosen. */
const OPEN_AT_FIRST = 3;

/** What the list can be narrowed down by, folded away on a phone; boxes of one form, so that several can be chosen without script. */
export const Facets = ({ facets }: { readonly facets: readonly LibraryFacetData[] }): VNode => {
  const chosen = facets.flatMap(({ values }) => values.filter((one) => one.chosen)).length;
  return (
    <details class="library-facets">
      <summary>{chosen === 0 ? texts.narrow : texts.narrowed(chosen)}</summary>
      <div class="facets">
        {facets.map((facet, place) => (
          <Facet key={facet.facet} facet={facet} open={place < OPEN_AT_FIRST} />
        ))}
        <p class="buttons">
          <button type="submit">{texts.show}</button>
        </p>
      </div>
    </details>
  );
};

const Facet = ({ facet: { facet, title, values }, open }: { readonly facet: LibraryFacetData; readonly open: boolean }): VNode => {
  const first = values.filter(({ chosen }, place) => chosen || place < SHOWN_AT_ONCE);
  const rest = values.filter((value) => !first.includes(value));
  return (
    <details class="facet" open={open || values.some(({ chosen }) => chosen)}>
      <summary>{title}</summary>
      <fieldset>
        <legend class="unseen">{title}</legend>
        <Values facet={facet} values={first} />
        {rest.length > 0 && (
          <details>
            <summary class="small">{texts.others(rest.length)}</summary>
            <Values facet={facet} values={rest} />
          </details>
        )}
      </fieldset>
    </details>
  );
};

const Values = ({ facet, values }: { readonly facet: string; readonly values: readonly LibraryFacetValue[] }): VNode => (
  <ul class="plain">
    {values.map(({ value, label, count, chosen }) => (
      <li key={value}>
        <label>
          <input type="checkbox" name={facet} value={value} checked={chosen} />
          <span>{label}</span>
          <span class="soft" title={texts.worksOf(count)}>
            {count.toLocaleString("en")}
          </span>
        </label>
      </li>
    ))}
  </ul>
);

/** What is chosen, each with a way to drop it. */
export const ChosenFacets = ({ facets }: { readonly facets: readonly LibraryFacetData[] }): VNode | null => {
  const chosen = facets.flatMap(({ values }) => values.filter((one) => one.chosen));
  if (chosen.length === 0) return null;
  return (
    <ul class="plain chosen-facets" aria-label={texts.chosen}>
      {chosen.map(({ label, withoutHref }) => (
        <li key={label}>
          <a href={withoutHref} aria-label={texts.drop(label)}>
            {label}
            <span aria-hidden="true">{" ×"}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};
