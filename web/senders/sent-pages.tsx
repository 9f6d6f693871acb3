import type { ComponentChildren } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";

const texts = { ...partnershipTexts.uptake.sent, response: partnershipTexts.debate.sent };

/** What somebody without an account sent. */
export type SentKind = "uptake" | "correction" | "response";

export interface ReceivedData {
  readonly kind: SentKind;
  readonly reference: string;
  readonly followHref: string;
  readonly byMail: boolean;
}

/** Said once something is kept that was sent without an account: its number, what happens now, and the way back to it. */
export const receivedPage = ({ kind, reference, followHref, byMail }: ReceivedData): Page => ({
  title: texts[kind].received,
  description: texts[kind].next,
  unlisted: true,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{texts[kind].received}</h1>
      <p>
        {texts.number} <strong class="reference">{reference}</strong>.
      </p>
      <p>{texts[kind].next}</p>
      <p>
        <a href={followHref}>{texts.follow}</a> {texts.followWords}
      </p>
      <p>{byMail ? texts.mail : texts.noMail}</p>
    </div>
  ),
});

export interface FollowedData {
  readonly kind: SentKind;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
  readonly notice: string;
  readonly address: "none" | "not confirmed" | "confirmed";
  readonly secret: string;
  readonly publicHref: string | undefined;
  /** What became of it, and what can be done now. */
  readonly history: ComponentChildren;
  readonly more: ComponentChildren;
}

/** What somebody sent, for whoever has its link. */
export const followedPage = (data: FollowedData): Page => ({
  title: texts[data.kind].title(data.reference),
  description: data.state,
  unlisted: true,
  section: "programme",
  body: (
    <>
      <div class="opening">
        {data.notice !== "" && (
          <p class="notice" role="status">
            {data.notice}
          </p>
        )}
        <p class="soft">{texts[data.kind].title(data.reference)}</p>
        <h1>{data.title}</h1>
        <p>
          <strong>{data.state}</strong>
        </p>
        {data.publicHref !== undefined && (
          <p>
            <a href={data.publicHref}>{texts.public}</a>
          </p>
        )}
        {data.address === "confirmed" && <p class="soft">{texts.isConfirmed}</p>}
        {data.address === "not confirmed" && (
          <form class="form" action={`/sent/${data.reference}/again`} method="post">
            <p>{texts.notConfirmed}</p>
            <input type="hidden" name="secret" value={data.secret} />
            <p class="buttons">
              <button type="submit" class="second">
                {texts.again}
              </button>
            </p>
          </form>
        )}
      </div>
      <section class="section">
        <h2>{texts.history}</h2>
        {data.history}
      </section>
      {data.more}
    </>
  ),
});
