import { describe, expect, it } from "vitest";
import { ASSUMED_ZEROS } from "../../estimate/remittances/assumed-zeros.ts";
import { CARRIED_SERIES } from "../../harmonise/carried-series.ts";
import type { Base } from "../../estimate/profile/base.ts";
import type { Formula } from "../../estimate/profile/formula.ts";
import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import { SOURCES, sourceOf } from "../../sources/index.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { frenchArea } from "./french-areas.ts";
import { explanationWords } from "./words-by-language.ts";

const NARROW = "\u202f";
const NBSP = "\u00a0";

it("speaks the language of a locale, English for want of it", () => {
  expect(["en", "en-GB", "fr", "fr-CA", "fr-u-nu-latn", "ar", ""].map((locale) => explanationWords(locale) === FRENCH)).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(explanationWords("ar")).toBe(ENGLISH);
});

it("has a French name and unit for every source's series that explanations take figures from", () => {
  const basesOf = (base: Base): readonly Base[] => {
    if (base.kind === "first-of") return base.bases.flatMap(basesOf);
    return base.kind === "interpolated" || base.kind === "joined" ? basesOf(base.of) : [base];
  };
  const ofFormula = (formula: Formula): readonly Base[] =>
    Object.values(formula).flatMap((part: unknown) =>
      typeof part === "object" && part !== null && "kind" in part ? basesOf(part as Base) : [],
    );
  const reported = Object.values(PROFILE_FORMULAS)
    .flatMap(ofFormula)
    .flatMap((base) => (base.kind === "reported" ? [base] : []));
  expect(reported.length).toBeGreaterThan(10);
  for (const { source, indicator } of reported) {
    const own = sourceOf(source)!.indicators[indicator]!;
    const french = FRENCH.shared.sourceSeries(own);
    expect([french.name === own.name, french.unit === own.unit], own.name).toEqual([false, false]);
  }
  for (const { source, sourceIndicator } of CARRIED_SERIES) {
    const own = sourceOf(source)!.indicators[sourceIndicator]!;
    expect(FRENCH.shared.sourceSeries(own).unit, own.unit).not.toBe(own.unit);
  }
});

it("has French for every reason of an assumed zero and every remark that a file is not the publisher's own", () => {
  for (const { reason } of ASSUMED_ZEROS) expect(FRENCH.money.assumedZeroRule(reason)).not.toBe(reason);
  for (const { id, redistributed } of SOURCES)
    if (redistributed) expect(FRENCH.shared.redistributed(redistributed), id).not.toBe(redistributed);
});

describe("French sentences", () => {
  const corridor = { sex: "F", from: "FRA", to: "USA", year: "2020" } as const;

  it.each([
    [FRENCH.stock.corridor(corridor), "femmes originaires de France vivant aux États-Unis d’Amérique, 2020"],
    [FRENCH.stock.corridor({ ...corridor, sex: "M", from: "OTH", to: "ISR" }), "hommes d’origine non nommée vivant en Israël, 2020"],
    [FRENCH.stock.bothSexes({ from: "DZA", to: "CUB", year: "1999" }), "femmes et hommes originaires d’Algérie vivant à Cuba, 1999"],
    [
      FRENCH.stock.publishedTotal("origin", "_T", "VEN", "2024"),
      `ensemble des migrants originaires de la République bolivarienne du Venezuela, 2024${NBSP}: total publié par la dernière révision`,
    ],
    [FRENCH.stock.inAllDestinations("MEX", 1, "2007"), "migrants originaires du Mexique dans la seule destination qui en compte, 2007"],
    [
      FRENCH.stock.inAllDestinations("MEX", 43, "2007"),
      "migrants originaires du Mexique dans l’ensemble des 43 destinations qui en comptent, 2007",
    ],
    [
      FRENCH.stock.displaced("OIP", corridor),
      "autres personnes ayant besoin d’une protection internationale originaires de France vivant aux États-Unis d’Amérique, fin 2020",
    ],
    [
      FRENCH.stock.leastKept(0.1),
      `il est parti plus de personnes déplacées que le corridor n’en comptait${NBSP}: on en garde 10${NARROW}%`,
    ],
    [FRENCH.stock.addedOver(["CHN", "JPN"]), `somme sur les destinations comparables${NBSP}: Chine${NARROW}; Japon`],
    [FRENCH.money.receivedFrom("PHL", "ARE"), "fonds reçus par les Philippines en provenance des Émirats arabes unis"],
    [FRENCH.money.gapPower(0.75), `cet écart à la puissance 0,75${NBSP}: plus l’écart grandit, plus la part envoyée est faible`],
    [
      FRENCH.money.weightSum(1250, "IND", "2022", 1),
      `somme des poids des 1${NARROW}250 corridors vers l’Inde en 2022${NARROW}; 1 corridor mis à zéro par la règle du producteur est laissé de côté`,
    ],
    [
      FRENCH.money.weightSum(1, "IND", "2022", 2),
      `somme des poids de l’unique corridor vers l’Inde en 2022${NARROW}; 2 corridors mis à zéro par la règle du producteur sont laissés de côté`,
    ],
    [
      FRENCH.money.cost("USA", "HTI", "2020-Q3"),
      "coût d’un envoi depuis les États-Unis d’Amérique vers Haïti, troisième trimestre 2020, en pourcentage du montant, tel que publié",
    ],
    [
      FRENCH.absence.noPrice("TUV", "MEX", "2020-Q1"),
      `Non répertorié par la source${NBSP}: aucun prix n’a été relevé au premier trimestre 2020 pour un envoi depuis les Tuvalu vers le Mexique.`,
    ],
    [
      FRENCH.profile.coverage("LCN", { members: 34, withFigure: 33, populationShare: 0.9916 }),
      `33 des 34 membres de l’Amérique latine et des Caraïbes ont un chiffre, soit 99,2${NARROW}% de la population`,
    ],
    [
      FRENCH.profile.whole({ unit: "PT_GDP", unitMultiplier: 0, decimals: 4 }),
      "en nombre entier de dix-millièmes de point de pourcentage du PIB",
    ],
    [
      FRENCH.profile.scaled({ unit: "PER_1000_PS", unitMultiplier: 0, decimals: 4 }),
      `en dix-millièmes d’unité pour 1${NARROW}000 habitants`,
    ],
    [
      FRENCH.absence.withoutFigure(undefined, "O"),
      `Répertorié sans chiffre par le producteur${NBSP}: non communiqué. Ce n’est pas un zéro.`,
    ],
    [FRENCH.shared.textCell(4205, 7), "ligne 4205, champ 7"],
  ])("%s", (sentence, expected) => expect(sentence).toBe(expected));

  it("keep a code that is no area, and say what rows that are no place are", () => {
    expect([frenchArea("XAA").name, frenchArea("XAA").from]).toEqual(["XAA", "originaires de XAA"]);
    expect(["WLD", "OTH", "UNK", "XXA", "TIB", "AB9"].map((code) => frenchArea(code).from)).toEqual([
      "de toutes origines",
      "d’origine non nommée",
      "d’origine inconnue",
      "apatrides",
      "originaires du Tibet",
      "originaires de la région d’Abyei",
    ]);
  });
});
