import { describe, expect, it } from "vitest";
import { fr } from "../fr.ts";

const { figures, country, corridor, explain, home, indicators, map, quality, regions, releases, search, periods, charts } = fr;

const USA = "États-Unis d’Amérique";
const third = periods.quarter(3, 2020);

/** Whole sentences as they are read, each given by a text and its values. */
const SENTENCES: readonly (readonly [said: string, expected: string])[] = [
  [figures.withUnitName("PS", "0"), "0 personne"],
  [figures.withUnitName("PS", "1"), "1 personne"],
  [figures.withUnitName("PS", "468 000"), "468 000 personnes"],
  [figures.withUnitName("PS", "1 000 001"), "1 000 001 personnes"],
  [figures.withUnitName("PER_1000_PS", "-2,4"), "−2,4 pour 1 000 habitants"],
  [figures.withUnit("USD", "63,3 milliards"), "63,3 milliards de dollars"],
  [figures.withUnit("USD", "1,5 million"), "1,5 million de dollars"],
  [figures.withUnit("USD", "-5 millions"), "−5 millions de dollars"],
  [figures.withUnit("USD", "1"), "1 dollar"],
  [figures.withUnit("USD", "63,3 Md"), "63,3 Md$"],
  [figures.withUnit("PT", "4,2"), "4,2 %"],
  [figures.inYear("2024"), "en 2024"],
  [figures.inYear(third), "au troisième trimestre 2020"],
  [charts.other(1), "Autres (1 pays ou zone)"],
  [
    home.mapTitle("Mexique", USA, "environ 11 millions"),
    "Le plus grand corridor va du Mexique vers les États-Unis d’Amérique : environ 11 millions de personnes",
  ],
  [country.abroad("Algérie"), "personnes nées en Algérie et vivant à l’étranger"],
  [country.here("Cuba"), "migrants vivant à Cuba"],
  [country.outTitle("Mexique", USA), "C’est aux États-Unis d’Amérique que vivent le plus de personnes nées au Mexique"],
  [country.inTitle("France", "Algérie"), "L’Algérie est la première origine des migrants vivant en France"],
  [country.inTitle("Canada", "Philippines"), "Les Philippines sont la première origine des migrants vivant au Canada"],
  [country.moneyInTitle("Mexique", USA), "La plus grande part des envois de fonds reçus au Mexique vient des États-Unis d’Amérique"],
  [country.moneyOutTitle("France", "Maroc"), "C’est au Maroc qu’arrive la plus grande part des fonds envoyés depuis la France"],
  [country.peopleTrendTitle("Haïti", "abroad"), "En Haïti, les natifs vivant à l’étranger sont plus nombreux que les migrants"],
  [country.moneyTrendTitle("Mexique", "received"), "Au Mexique, les envois de fonds reçus dépassent les envois versés"],
  [
    country.costTitle("Sénégal", "5,1 %", third),
    "Envoyer de l’argent au Sénégal coûtait en moyenne 5,1 % du montant au troisième trimestre 2020",
  ],
  [country.displacedGroups.idps("Soudan"), "Personnes déplacées à l’intérieur du Soudan"],
  [country.qualityOut("Inde"), "Comment ont été établis les corridors au départ de l’Inde"],
  [corridor.spoken("Mexique", USA), "Du Mexique vers les États-Unis d’Amérique"],
  [
    corridor.peopleSentence("environ 11 millions", "Mexique", USA, "2024"),
    "environ 11 millions de personnes nées au Mexique vivaient aux États-Unis d’Amérique en 2024.",
  ],
  [corridor.drawingTitle("Nauru", "France", "1"), "1 personne née à Nauru vit en France"],
  [corridor.drawingTitle("Nauru", "France", "moins de 10"), "moins de 10 personnes nées à Nauru vivent en France"],
  [
    corridor.moneySentence("63,3 milliards de dollars", "Mexique", USA, "2024"),
    "63,3 milliards de dollars ont été envoyés depuis les États-Unis d’Amérique vers le Mexique en 2024.",
  ],
  [corridor.moneySentence("1 dollar", "Mexique", "Cuba", "2024"), "1 dollar a été envoyé depuis Cuba vers le Mexique en 2024."],
  [
    corridor.costSentence("5,1 %", third),
    "Un envoi coûtait en moyenne 5,1 % du montant au troisième trimestre 2020, dernier trimestre relevé.",
  ],
  [corridor.trendPeopleTitle("grew", "1990", "2024"), "Les effectifs de migrants ont augmenté entre 1990 et 2024"],
  [
    corridor.trendCostTitle("fell", periods.quarter(1, 2011), third),
    "Envoyer de l’argent est devenu moins cher entre le premier trimestre 2011 et le troisième trimestre 2020",
  ],
  [
    corridor.trendCostSubtitle(periods.quarter(1, 2011), third),
    "Coût total moyen d’un envoi, en pourcentage du montant, du premier trimestre 2011 au troisième trimestre 2020",
  ],
  [
    explain.label({ measure: "Effectifs de migrants", from: "Mexique", to: "Cuba", sex: "F", period: "2024", direction: "people" }),
    "Effectifs de migrants, du Mexique à Cuba, femmes et filles, 2024",
  ],
  [
    explain.label({ measure: "Envois de fonds", from: "Italie", to: "Maroc", sex: "_T", period: "2024", direction: "money" }),
    "Envois de fonds, de l’Italie vers le Maroc, 2024",
  ],
  [
    indicators.highest("Inde", "137 milliards de dollars", "2024"),
    "C’est en Inde que le chiffre de 2024 est le plus élevé : 137 milliards de dollars.",
  ],
  [indicators.ranked(1), "1 pays ou zone a un chiffre."],
  [indicators.trendTitle("Migrants", ["France", USA]), "Migrants : la France et les États-Unis d’Amérique"],
  [
    map.title("Migrants, part de la population", "Émirats arabes unis", "Cuba", "2024"),
    "Migrants, part de la population : maximum aux Émirats arabes unis, minimum à Cuba, 2024",
  ],
  [quality.title("Inde"), "Que valent les chiffres de l’Inde ?"],
  [quality.noVintage("Cuba", quality.paid), "Aucune publication reprise dans cette édition ne donne d’envois de fonds versés pour Cuba."],
  [regions.within("Afrique"), "À l’intérieur de l’Afrique"],
  [regions.flowSum("25,1 millions", "2 400"), "Environ 25,1 millions de personnes dans 2 400 corridors ; les plus grands :"],
  [releases.whyReported(1), "1 chiffre déclaré modifié par le producteur"],
  [search.resultsFor("Mexique"), "Résultats pour « Mexique »"],
];

describe("sentences in French", () => {
  it.each(SENTENCES)("%s", (said, expected) => {
    expect(said).toBe(expected);
  });
});
