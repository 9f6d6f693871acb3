import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { CaseTable } from "./case-table.tsx";
import type { CasesData, KindCard, ShownCases } from "./cases-data.ts";

const texts = partnershipTexts.cases;
const SHOWN = Object.keys(texts.shown) as readonly ShownCases[];

/** Cases that somebody may read, with ways to narrow them down. */
export const casesPage = (data: CasesData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        <p>
          <a href="/desk/cases/new">{texts.choose}</a>
        </p>
        <Filter data={data} />
        <p class="soft">{data.total === 0 ? texts.none : texts.count(data.total)}</p>
        {data.cases.length > 0 && <CaseTable caption={texts.shown[data.show]} cases={data.cases} />}
        <PartLinks label={texts.pages} later={[data.laterHref, texts.later]} earlier={[data.earlierHref, texts.earlier]} />
      </>
    ),
  });

const Filter = ({ data: { show, kind, kinds } }: { readonly data: CasesData }): VNode => (
  <form class="choice" action="/desk/cases" method="get">
    <label>
      <span>{texts.show}</span>
      <select name="show">
        {SHOWN.map((one) => (
          <option key={one} value={one} selected={one === show}>
            {texts.shown[one]}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>{texts.kind}</span>
      <select name="kind">
        <option value="" selected={kind === ""}>
          {texts.everyKind}
        </option>
        {kinds.map(({ id, name }) => (
          <option key={id} value={id} selected={id === kind}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">{texts.filter}</button>
  </form>
);

/** Kinds of cases to choose from. */
export const chooseKindPage = (kinds: readonly KindCard[], sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.choose,
    body: (
      <>
        <p class="lead">{texts.chooseLead}</p>
        <ul class="lines">
          {kinds.map(({ href, name, words }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <span class="soft">{words}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
