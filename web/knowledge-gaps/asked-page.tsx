import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import type { AskedPageData, FollowedGapData } from "./gaps-data.ts";
import { GapSteps } from "./gap-page.tsx";
import { StateMark } from "./state-mark.tsx";

const { received, followed, stateWords } = partnershipTexts.gaps;

/** Said once a reader's question is kept: its number, what happens now, and the way back to it. */
export const gapReceivedPage = ({ reference, followHref, byMail }: AskedPageData): Page => ({
  title: received.title,
  description: received.next,
  unlisted: true,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{received.title}</h1>
      <p>
        {received.words} <strong class="reference">{reference}</strong>.
      </p>
      <p>{received.next}</p>
      <p>
        <a href={followHref}>{received.follow}</a> {received.followWords}
      </p>
      <p>{byMail ? received.mail : received.noMail}</p>
      <p>
        <a href="/gaps">{partnershipTexts.gaps.page.all}</a>
      </p>
    </div>
  ),
});

/** A question for the reader who asked it, public or not. */
export const followedGapPage = (data: FollowedGapData): Page => ({
  title: followed.title(data.reference),
  description: followed.state,
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
        <p class="soft">{followed.title(data.reference)}</p>
        <h1 {...data.text}>{data.title}</h1>
        <p>
          <StateMark state={data.state} />
          {`. ${stateWords[data.state]}`}
        </p>
        {data.publicHref !== undefined && (
          <p>
            <a href={data.publicHref}>{followed.public}</a>
          </p>
        )}
        {data.address === "confirmed" && <p class="soft">{followed.isConfirmed}</p>}
        {data.again && (
          <form class="form" action={data.again.action} method="post">
            <p>{followed.notConfirmed}</p>
            <input type="hidden" name="secret" value={data.again.secret} />
            <p class="buttons">
              <button type="submit" class="second">
                {followed.again}
              </button>
            </p>
          </form>
        )}
      </div>
      <section class="section">
        <h2>{partnershipTexts.gaps.page.history}</h2>
        <GapSteps steps={data.steps} />
      </section>
    </>
  ),
});
