import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { AskedSection } from "../../parts/asked-section.tsx";
import type { Frame } from "../../parts/frame.ts";
import { NotesSection } from "../../parts/notes-section.tsx";
import type { Page } from "../../parts/page.ts";
import type { CorridorData } from "./corridor-data.ts";
import { CorridorTrends } from "./corridor-trends.tsx";
import { costSentence, moneySentence, moneyShares, peopleSentence, peopleShares } from "./direction-sentences.ts";
import { HowWeKnow } from "./how-we-know.tsx";
import { RibbonsFigure } from "./ribbons-figure.tsx";

/** A corridor: people one way, money back, what sending costs, how it changed and how it is known. */
export const corridorPage = (data: CorridorData, frame: Frame): Page => {
  const { messages } = frame;
  return {
    title: messages.corridor.title(data.origin.name, data.destination.name),
    place: `corridor/${data.origin.code}-${data.destination.code}`,
    description: `${peopleSentence(data, messages)} ${moneySentence(data, messages)}`,
    body: <CorridorBody data={data} messages={messages} frame={frame} />,
  };
};

export interface CorridorProps {
  readonly data: CorridorData;
  readonly messages: Messages;
}

const CorridorBody = ({ data, messages, frame }: CorridorProps & { readonly frame: Frame }): VNode => {
  const { corridor } = messages;
  const { origin, destination } = data;
  return (
    <>
      <div class="opening">
        <h1>{corridor.title(origin.name, destination.name)}</h1>
        <p class="soft">
          {[origin, destination]
            .map((area) => (
              <a key={area.code} class="more-link" href={area.href}>
                {corridor.bothPages(area.name)}
              </a>
            ))
            .flatMap((link, place) => (place === 0 ? [link] : [" · ", link]))}
        </p>
        <Asked data={data} messages={messages} />
      </div>
      <RibbonsFigure data={data} messages={messages} />
      <Facts data={data} messages={messages} />
      <HowWeKnow data={data} messages={messages} />
      <CorridorTrends data={data} messages={messages} />
      <OtherWay data={data} messages={messages} />
      <AskedSection areas={[origin, destination]} frame={frame} />
      <NotesSection notes={data.notes} messages={messages} />
    </>
  );
};

/** Which way was searched for, and where the other meaning of it is. */
const Asked = ({ data: { asked, origin, destination, reverse }, messages: { corridor } }: CorridorProps): VNode | null =>
  asked === undefined ? null : (
    <p class="note" id="asked">
      {asked === "people" ? corridor.askedPeople(origin.name, destination.name) : corridor.askedMoney(destination.name, origin.name)}{" "}
      <a href={reverse.href}>{corridor.askedOther(destination.name, origin.name)}</a>
    </p>
  );

const Facts = ({ data, messages }: CorridorProps): VNode => {
  const { corridor } = messages;
  return (
    <section class="section three facts-of-pair">
      <div class="stack fact fact-people">
        <h2>{corridor.people}</h2>
        <p>{peopleSentence(data, messages)}</p>
        <Shares lines={peopleShares(data, messages)} />
      </div>
      <div class="stack fact fact-cost">
        <h2>{corridor.cost}</h2>
        <p>{costSentence(data.cost?.figure, messages)}</p>
        {data.cost && data.costOld && <p class="soft small">{corridor.costOld(data.cost.figure.period.slice(0, 4))}</p>}
      </div>
      <div class="stack fact fact-money">
        <h2>{corridor.money}</h2>
        <p>{moneySentence(data, messages)}</p>
        <Shares lines={moneyShares(data, messages)} />
        {data.zeroByRule && <p class="soft small">{corridor.assumedZeroSentence}</p>}
      </div>
    </section>
  );
};

const Shares = ({ lines }: { readonly lines: readonly string[] }): VNode | null =>
  lines.length === 0 ? null : (
    <ul class="soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

const OtherWay = ({ data: { reverse }, messages }: CorridorProps): VNode => {
  const { corridor } = messages;
  return (
    <section class="section" id="other-way">
      <h2>{corridor.otherWay}</h2>
      <p>{peopleSentence(reverse, messages)}</p>
      <p>{moneySentence(reverse, messages)}</p>
      <p>
        <a href={reverse.href}>{corridor.otherWayLink(reverse.origin.name, reverse.destination.name)}</a>
      </p>
    </section>
  );
};
