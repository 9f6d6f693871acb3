import type { VNode } from "preact";
import { anchorOf } from "../../charts/atlas/anchors.ts";
import type { Arc } from "../../charts/world-arcs/layout.ts";
import { drawWorldArcs } from "../../charts/world-arcs/world-arcs.tsx";
import { isPresent } from "../../figures/figure.ts";
import { aboutFigure, fullWords } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { HomeData, LargeCorridor } from "./home-data.ts";

const WIDTH = 1100;

/** The world's largest corridors as ribbons over the land. */
export const WorldFigure = ({ data, messages }: { readonly data: HomeData; readonly messages: Messages }): VNode | null => {
  const { home, charts, joined } = messages;
  const [first] = data.corridors;
  if (!first) return null;
  const count = data.corridors.length;
  return (
    <ChartFigure
      name="world"
      figures={data.corridors.flatMap(({ people, money }) => [people, money])}
      selection="joined"
      kind="world"
      messages={messages}
      title={home.mapTitle(first.origin.name, first.destination.name, aboutFigure(first.people, messages))}
      subtitle={home.mapSubtitle(count, data.peopleYear, data.moneyYear)}
      source={data.source}
      remark={home.mapNote}
      oneWidth={WIDTH}
      draw={(width) => drawWorldArcs({ arcs: arcsOf(data.corridors, messages), label: home.mapLabel(count) }, width)}
      table={
        <DataTable
          caption={home.listCaption}
          columns={[
            { name: home.corridor },
            { name: joined.apart(charts.people, data.peopleYear), number: true },
            { name: joined.apart(charts.dollars, data.moneyYear), number: true },
          ]}
          rows={data.corridors.map(({ origin, destination, people, money }) => [
            messages.corridor.spoken(origin.name, destination.name),
            <FigureValue figure={people} messages={messages} />,
            <FigureValue figure={money} messages={messages} />,
          ])}
        />
      }
    />
  );
};

const arcsOf = (corridors: readonly LargeCorridor[], messages: Messages): readonly Arc[] => {
  const mostPeople = Math.max(...corridors.map(({ people }) => people.value));
  const mostMoney = Math.max(1, ...corridors.map(({ money }) => money?.value ?? 0));
  return corridors.flatMap(({ origin, destination, people, money }) => {
    const [from, to] = [anchorOf(origin.code), anchorOf(destination.code)];
    if (!from || !to) return [];
    const full = [people, money].filter((one) => one !== undefined).map((one) => fullWords(one, messages));
    const name = messages.corridor.spoken(origin.name, destination.name);
    return [
      {
        name,
        from,
        to,
        people: people.value / mostPeople,
        money: isPresent(money) ? money.value / mostMoney : undefined,
        full: messages.joined.labelled(name, full.join(messages.joined.semicolon)),
      },
    ];
  });
};
