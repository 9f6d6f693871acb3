import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";

/** What a link to a page that is written in English alone says of where it leads. */
export const IN_ENGLISH = { hreflang: "en" } as const;

/** Tells readers of another language that a link leads to a page in English; nothing to readers of English. */
export const InEnglish = ({ messages: { locale, site } }: { readonly messages: Messages }): VNode | null =>
  locale === "en" ? null : (
    <>
      <span class="in-english" aria-hidden="true">
        EN
      </span>
      <span class="unseen">{` (${site.inEnglish})`}</span>
    </>
  );
