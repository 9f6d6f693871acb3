import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { RecordData } from "./record-data.ts";
import { AddressesSection, DetailsSection, MandatesSection, TiesSection } from "./record-sections.tsx";

/** What is kept of another person, as far as whoever looks may see it. */
export const recordPage = (name: string, data: RecordData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: name,
    body: (
      <>
        <p>
          <a href="/desk/people">{partnershipTexts.people.desk.title}</a>
        </p>
        <DetailsSection data={data} />
        <MandatesSection data={data} />
        <TiesSection data={data} />
        <AddressesSection data={data} />
      </>
    ),
  });
