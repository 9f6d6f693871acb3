import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import type { ConfirmAddressData, ConfirmedAddressData } from "./gaps-data.ts";

const { confirming: texts } = partnershipTexts.gaps;

/** Asks whoever followed the link of a mail whether the address is theirs. */
export const confirmAddressPage = ({ of, title, action }: ConfirmAddressData): Page => ({
  title: texts.title,
  description: texts.title,
  unlisted: true,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.about[of](title)}</p>
      <p>{texts.follows}</p>
      <form class="form" action={action} method="post">
        <p class="buttons">
          <button type="submit">{texts.confirm}</button>
        </p>
      </form>
      <p class="small soft">{texts.notYou}</p>
    </div>
  ),
});

/** Says that an address is confirmed, and where what it was given with is followed. */
export const confirmedAddressPage = ({ of, title, href }: ConfirmedAddressData): Page => ({
  title: texts.done,
  description: texts.done,
  unlisted: true,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{texts.done}</h1>
      <p class="lead">{texts.doneWords[of]}</p>
      <p>
        <a href={href}>{linkText(of, title)}</a>
      </p>
      {of === "application" && <p class="soft">{texts.ownPage}</p>}
    </div>
  ),
});

const linkText = (of: ConfirmedAddressData["of"], title: string): string => {
  if (of === "application") return title;
  return of === "question" ? texts.see(title) : texts.seeSent(title);
};
