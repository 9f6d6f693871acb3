import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { CalendarFeedData } from "./due-data.ts";

const { feed: texts } = partnershipTexts.due;
const { form: words } = partnershipTexts.desk;

/** The address of the own calendar: made, shown once, closed. */
export const calendarFeedPage = ({ since, address, csrf }: CalendarFeedData, sides: DeskSides): Page => {
  const form = { fields: [], state: { values: {}, faults: {}, csrf }, words };
  return deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        {address !== undefined ? (
          <div class="notice" role="status">
            <p>{texts.shown}</p>
            <p class="detail">{address}</p>
          </div>
        ) : (
          <p>{since === undefined ? texts.none : texts.since(writtenDay(since))}</p>
        )}
        <Form {...form} action="/desk/due/calendar" submit={since === undefined ? texts.make : texts.again} />
        {since !== undefined && <Form {...form} action="/desk/due/calendar/close" submit={texts.close} danger />}
      </>
    ),
  });
};
