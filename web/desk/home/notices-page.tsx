import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { PartLinks } from "../../parts/part-links.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { NoticeLine, NoticesData } from "./home-data.ts";

const { notices: texts } = partnershipTexts.desk;

/** Everything somebody was told, newest first. */
export const noticesPage = (data: NoticesData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        {data.notices.length === 0 && <p>{texts.none}</p>}
        {data.unread > 0 && <MarkForm id="all" text={texts.readAll} csrf={data.csrf} />}
        <ul class="lines">
          {data.notices.map((notice) => (
            <Notice key={notice.id} notice={notice} csrf={data.csrf} />
          ))}
        </ul>
        <PartLinks label={texts.pages} later={[data.laterHref, texts.later]} earlier={[data.earlierHref, texts.earlier]} />
      </>
    ),
  });

const Notice = ({ notice: { id, words, href, on, read }, csrf }: { readonly notice: NoticeLine; readonly csrf: string }): VNode => (
  <li>
    <span class={read ? undefined : "unread"}>
      {!read && <span class="mark">{texts.unread}</span>} {href === "" ? words : <a href={href}>{words}</a>}
    </span>
    <span class="small soft">
      <Day on={on} />
    </span>
    {!read && <MarkForm id={id} text={texts.read} csrf={csrf} />}
  </li>
);

const MarkForm = ({ id, text, csrf }: { readonly id: string; readonly text: string; readonly csrf: string }): VNode => (
  <form class="inline-form" action="/desk/notices" method="post">
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="notice" value={id} />
    <button type="submit" class="plain-button">
      {text}
    </button>
  </form>
);
