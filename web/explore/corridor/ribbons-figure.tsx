import type { VNode } from "preact";
import type { Ribbon } from "../../charts/ribbons/layout.ts";
import { drawRibbons } from "../../charts/ribbons/ribbons.tsx";
import { isAssumedZero, isPresent, type Figure } from "../../figures/figure.ts";
import { formatPeriod } from "../../figures/format-period.ts";
import { aboutFigure, figureWords, fullWords } from "../../figures/figure-words.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import type { CorridorData } from "./corridor-data.ts";

/** The pair as two ribbons to scale. */
export const RibbonsFigure = ({ data, messages }: { readonly data: CorridorData; readonly messages: Messages }): VNode => {
  const { corridor } = messages;
  const { origin, destination } = data;
  const people = data.people.figure;
  const money = data.money.figure;
  const cost = data.cost?.figure;
  const words = {
    people: isPresent(people) ? corridor.peopleText(aboutFigure(people, messages)) : corridor.peopleAbsent(figureWords(people, messages)),
    money:
      isPresent(money) && !isAssumedZero(money)
        ? corridor.moneyText(aboutFigure(money, messages), money.period)
        : corridor.moneyAbsent(figureWords(money, messages)),
    cost: isPresent(cost) ? corridor.costText(figureWords(cost, messages), formatPeriod(cost.period, messages)) : "",
  };
  return (
    <ChartFigure
      name="ribbons"
      figures={figuresOf(data)}
      selection="joined"
      full
      level={2}
      messages={messages}
      title={
        isPresent(people)
          ? capital(corridor.drawingTitle(origin.name, destination.name, aboutFigure(people, messages)))
          : corridor.drawingTitleAbsent(origin.name, destination.name)
      }
      subtitle={corridor.drawingSubtitle(people.period)}
      source={data.source}
      draw={(width) =>
        drawRibbons(
          {
            direction: messages.direction,
            origin: origin.name,
            destination: destination.name,
            people: ribbonOf(people, data.mostPeople, words.people, messages),
            money: ribbonOf(money, data.mostMoney, words.money, messages),
            cost: words.cost,
            label: corridor.drawingLabel(origin.name, destination.name, words.people, words.money),
          },
          width,
        )
      }
      table={<PairTable data={data} messages={messages} />}
    />
  );
};

/** Every figure of the pair, both ways. */
const figuresOf = (data: CorridorData): readonly (Figure | undefined)[] =>
  [data, data.reverse].flatMap(({ people, money, cost }) => [people.figure, money.figure, cost?.figure]);

const ribbonOf = (figure: Figure, most: number, text: string, messages: Messages): Ribbon => ({
  share: isPresent(figure) && !isAssumedZero(figure) && most > 0 ? figure.value / most : undefined,
  text,
  full: fullWords(figure, messages),
});

const PairTable = ({ data, messages }: { readonly data: CorridorData; readonly messages: Messages }): VNode => {
  const { corridor } = messages;
  const directions = [data, data.reverse];
  return (
    <DataTable
      caption={corridor.drawingSubtitle(data.people.figure.period)}
      columns={[
        { name: messages.home.corridor },
        { name: corridor.people, number: true },
        { name: corridor.money, number: true },
        { name: corridor.cost, number: true },
      ]}
      rows={directions.map(({ origin, destination, people, money, cost }) => [
        corridor.spoken(origin.name, destination.name),
        <FigureValue figure={people.figure} messages={messages} />,
        <FigureValue figure={money.figure} messages={messages} />,
        <FigureValue figure={cost?.figure} messages={messages} />,
      ])}
    />
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
