import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Form, type FieldSpec } from "../form.tsx";
import type { AccountData } from "./account-data.ts";

export interface SectionProps {
  readonly data: AccountData;
}

interface SectionFormProps extends SectionProps {
  readonly action: string;
  readonly submit: string;
  readonly fields: readonly FieldSpec[];
  /** What stands in its fields before anybody writes. */
  readonly usual?: Readonly<Record<string, string>>;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form of the account's page: shows the faults of its own fields alone. */
export const SectionForm = ({ data, fields, usual = {}, ...rest }: SectionFormProps): VNode => {
  const own = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => fields.some((field) => field.name === name)));
  const state = { values: { ...usual, ...own(data.values) }, faults: own(data.faults), csrf: data.csrf };
  return <Form {...rest} fields={fields} state={state} words={partnershipTexts.desk.form} />;
};
