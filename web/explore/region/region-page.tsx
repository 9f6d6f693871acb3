import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { Facts } from "../../parts/facts.tsx";
import type { Frame } from "../../parts/frame.ts";
import { NotesSection } from "../../parts/notes-section.tsx";
import type { Page } from "../../parts/page.ts";
import { FlowSection } from "./flow-section.tsx";
import { MembersSection } from "./members-section.tsx";
import type { RegionData } from "./region-data.ts";
import { RegionTrends } from "./region-trends.tsx";

/**
 * A group of countries: main figures and what they rest on, corridors within, into and out of it, trends, members. Two publishers may give
 * groups of different members one name, so the title says whose it is.
 */
export const regionPage = (data: RegionData, { messages }: Frame): Page => ({
  title: data.members.length === 0 ? data.name : `${data.name} · ${data.kind}`,
  description: messages.regions.description(data.name, data.members.length),
  section: "regions",
  place: `region/${data.code}`,
  body: <Region data={data} messages={messages} />,
});

export interface RegionProps {
  readonly data: RegionData;
  readonly messages: Messages;
}

const Region = ({ data, messages }: RegionProps): VNode => {
  const { regions } = messages;
  return (
    <>
      <div class="opening">
        <p class="soft">
          <a href="/regions">{regions.title}</a> · {data.kind}
        </p>
        <h1>{data.name}</h1>
        <Facts facts={data.facts} messages={messages} />
        <p class="small soft">{regions.coverageNote}</p>
      </div>
      <FlowSection data={data} messages={messages} />
      <RegionTrends data={data} messages={messages} />
      <MembersSection data={data} messages={messages} />
      <NotesSection notes={data.notes} messages={messages} />
    </>
  );
};
