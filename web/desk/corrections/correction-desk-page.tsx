import { AskedFacts } from "../../corrections/asked-correction.tsx";
import type { AskedCorrection } from "../../corrections/corrections-data.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import type { Link } from "../../programme/people/people-data.ts";
import { TextLink } from "../../programme/people/links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState } from "../form.tsx";

const texts = partnershipTexts.corrections.desk;

export interface DeskCorrectionData {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly of: Link;
  readonly asked: AskedCorrection;
  readonly reasons: string;
  readonly caseLink: Link | undefined;
  /** Where a correction is noted, for those who may. */
  readonly noteLink: Link | undefined;
  /** The form in which whoever made the work says what they think; undefined for others and once it is decided. */
  readonly say: FormState | undefined;
}

/** A request for a correction at the desk: for those who made the work, decide, or asked. */
export const deskCorrectionPage = (data: DeskCorrectionData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title(data.reference),
    body: (
      <>
        <p>
          <TextLink link={data.of} />
          {" · "}
          <strong>{data.state}</strong>
        </p>
        {[data.caseLink, data.noteLink].map(
          (link) =>
            link && (
              <p key={link.href}>
                <TextLink link={link} />
              </p>
            ),
        )}
        <AskedFacts asked={data.asked} reasons={data.reasons} />
        {data.say && (
          <section>
            <h2>{texts.say}</h2>
            <p>{texts.sayLead}</p>
            <Form
              action={`/desk/corrections/${data.id}/say`}
              fields={[{ name: "words", label: texts.say, kind: "long text", required: true, longest: 8_000, rows: 6 }]}
              state={data.say}
              words={partnershipTexts.desk.form}
              submit={texts.submit}
            />
          </section>
        )}
      </>
    ),
  });
