import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { writtenDay } from "../parts/day.tsx";

const { drafts } = partnershipTexts.desk;

interface KeptDraftProps {
  readonly savedOn: string;
  /** Where the form is sent; the draft is thrown away there too. */
  readonly action: string;
  readonly csrf: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Says that a form begins with a draft, and throws it away. */
export const KeptDraft = ({ savedOn, action, csrf, hidden = {} }: KeptDraftProps): VNode => (
  <div class="notice">
    <p>{drafts.found(writtenDay(savedOn))}</p>
    <form class="inline-form" action={action} method="post">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="step" value="discard" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="plain-button">
        {drafts.discard}
      </button>
    </form>
  </div>
);
