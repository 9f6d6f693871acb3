import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { TextLanguage } from "../../library/library-data.ts";
import type { Page } from "../../parts/page.ts";
import type { Link } from "../../programme/people/people-data.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";

const texts = partnershipTexts.cases.paper;

/** A version that a body is asked to approve, as it is approved. */
export interface ApprovalPaperData {
  readonly title: string;
  readonly number: number;
  readonly hash: string;
  readonly html: string;
  readonly documents: readonly Link[];
  readonly text: TextLanguage;
  readonly caseHref: string;
  readonly reference: string;
}

export const approvalPaperPage = (data: ApprovalPaperData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: data.title,
    body: (
      <>
        <FactList
          facts={[
            [
              texts.case,
              <a key="case" href={data.caseHref}>
                {data.reference}
              </a>,
            ],
            [texts.version, String(data.number)],
            [texts.hash, data.hash],
            ...data.documents.map((link) => [texts.document, <TextLink key={link.text} link={link} />] as const),
          ]}
        />
        <section class="section work" aria-label={texts.text} {...data.text}>
          <div dangerouslySetInnerHTML={{ __html: data.html }} />
        </section>
      </>
    ),
  });
