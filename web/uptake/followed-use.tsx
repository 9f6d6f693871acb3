import type { VNode } from "preact";
import { Form, type FormState, type Option } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { followedPage, type FollowedData } from "../senders/sent-pages.tsx";
import { useFields } from "./report-use-page.tsx";
import { UseSteps } from "./use-page.tsx";
import type { UseStepLine } from "./uptake-data.ts";

export interface FollowedUseData extends Omit<FollowedData, "kind" | "history" | "more"> {
  readonly steps: readonly UseStepLine[];
  /** The form in which what is missing is added; undefined where nothing is. */
  readonly missing: { readonly state: FormState; readonly version: number; readonly kinds: readonly Option[] } | undefined;
}

/** A report for the reader who sent it. */
export const followedUsePage = ({ steps, missing, ...data }: FollowedUseData): Page =>
  followedPage({
    ...data,
    kind: "uptake",
    history: <UseSteps steps={steps} />,
    more: missing && <Missing missing={missing} reference={data.reference} secret={data.secret} />,
  });

const Missing = ({
  missing: { state, version, kinds },
  reference,
  secret,
}: {
  readonly missing: NonNullable<FollowedUseData["missing"]>;
  readonly reference: string;
  readonly secret: string;
}): VNode => (
  <section class="section">
    <h2>{partnershipTexts.uptake.sent.uptake.complete}</h2>
    <Form
      action={`/sent/${reference}/complete`}
      fields={useFields(kinds)}
      state={state}
      words={partnershipTexts.desk.form}
      submit={partnershipTexts.uptake.form.submit}
      hidden={{ secret, version: String(version) }}
    />
  </section>
);
