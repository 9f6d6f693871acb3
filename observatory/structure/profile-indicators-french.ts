import type { IndicatorWords } from "./dataflow.ts";
import type { ProfileIndicatorId } from "./profile-indicators.ts";

const words = (name: string, description: string): IndicatorWords => ({ name, description });

const WDI = "Indicateurs du développement dans le monde";
const WPP = "World Population Prospects 2024";
const STOCK = "d’après les effectifs de migrants de cette édition (DF_MIGRANT_STOCK, STOCK)";
const RECEIVED = "Les envois de fonds reçus sont des WDI de juillet 2025";
const PAID = "Les envois de fonds versés sont de la série de KNOMAD sur Data360";
const KOSOVO =
  "Le chiffre de la Serbie est celui de la Serbie et du Kosovo ensemble, comme les comptent les effectifs de la Division de la population des Nations Unies ; il est absent là où l’un ou l’autre l’est.";
const SOUTH =
  "Le Sud : les pays à revenu faible ou intermédiaire selon l’exercice de la Banque mondiale en vigueur au 1er juillet ; sa liste change donc d’une année à l’autre.";
const WEIGHTED = "Agrégats : moyenne pondérée par la population.";
const FIVE_YEARS = "en pourcentage (et non en taux annuel).";
const AVERAGE_POPULATION = `pour 1 000 personnes de la population moyenne de l’année civile (${WPP}`;
const NOT_OBSERVED = "L’argent d’une année civile, rapporté à un effectif au milieu de l’année";

/** Indicators of migration profiles in French. */
export const FRENCH_PROFILE_INDICATORS: Readonly<Record<ProfileIndicatorId, IndicatorWords>> = {
  POPULATION: words("Population", `Population au milieu de l’année, les deux sexes (${WDI}, mars 2026).`),
  POPULATION_PROJECTED: words(
    "Population, projetée",
    `Variante moyenne de ${WPP}, à la fin de l’année : à ne pas mettre en regard de chiffres du milieu de l’année.`,
  ),
  POPULATION_GROWTH: words("Croissance de la population", "Variation de la population au milieu de l’année sur un an, en pourcentage."),
  BIRTH_RATE: words("Taux de natalité", `Naissances ${AVERAGE_POPULATION} ; variante moyenne à partir de 2024).`),
  DEATH_RATE: words("Taux de mortalité", `Décès ${AVERAGE_POPULATION} ; variante moyenne à partir de 2024).`),
  GDP: words("Produit intérieur brut", `En dollars courants des États-Unis (${WDI}, juillet 2025).`),
  GDP_PER_CAPITA: words(
    "PIB par habitant",
    `En dollars courants des États-Unis (${WDI}, juillet 2026, millésime plus récent que celui du PIB : le PIB divisé par la population en diffère un peu). ${WEIGHTED}`,
  ),
  GDP_PPP_PER_CAPITA: words(
    "PIB par habitant en parité de pouvoir d’achat",
    `En dollars internationaux courants, et non en dollars des États-Unis (${WDI}, 2026). ${WEIGHTED}`,
  ),
  GNI_PER_CAPITA: words("RNB par habitant", `Méthode Atlas, en dollars courants des États-Unis (${WDI}, juin 2024). ${WEIGHTED}`),
  GDP_GROWTH: words(
    "Croissance du PIB",
    `Croissance annuelle du PIB réel (${WDI}, 2026). Agrégats : moyenne pondérée par le PIB de l’année précédente en dollars courants des États-Unis (juillet 2025) ; ce ne sont donc pas les agrégats de la Banque mondiale.`,
  ),
  INFLATION: words("Inflation", `Variation annuelle des prix à la consommation (${WDI}, 2026) ; pays seulement.`),
  FDI: words(
    "Investissements directs étrangers",
    `Entrées nettes, en dollars courants des États-Unis (${WDI}, janvier 2025) ; peuvent être négatives.`,
  ),
  ODA: words(
    "Aide publique au développement reçue",
    `Aide publique au développement et aide publique nettes, en dollars courants des États-Unis (${WDI}, octobre 2025) ; peut être négative.`,
  ),
  IMMIGRANTS: words(
    "Immigrants",
    `Migrants internationaux vivant dans la zone au 1er juillet, ${STOCK}. Les agrégats comprennent ceux qui viennent d’autres membres.`,
  ),
  IMMIGRANTS_SHARE: words(
    "Immigrants, part de la population",
    "Immigrants en pourcentage de la population que la Division de la population des Nations Unies publie avec les effectifs ; entre les années de référence, les deux sont interpolés. Comme dans la part publiée par la Division, la population de la Serbie est sans le Kosovo.",
  ),
  IMMIGRANTS_WOMEN: words("Femmes parmi les immigrants", "Femmes en pourcentage des immigrants."),
  IMMIGRANTS_CHANGE_5Y: words("Immigrants, variation sur cinq ans", `Variation du nombre d’immigrants sur cinq ans, ${FIVE_YEARS}`),
  IMMIGRANTS_TOP5_SHARE: words(
    "Immigrants, part des cinq premières origines",
    "Les cinq premiers pays d’origine en pourcentage de tous les immigrants, y compris ceux d’origine non nommée. Agrégats : les cinq premières origines des membres ensemble.",
  ),
  IMMIGRANTS_FROM_SOUTH: words(
    "Immigrants venus du Sud",
    `Immigrants venus du Sud en pourcentage de ceux dont l’origine est nommée. ${SOUTH}`,
  ),
  SOUTH_SOUTH_SHARE: words(
    "Migrants Sud-Sud",
    `Migrants du Sud vivant dans des membres du Sud, en pourcentage des immigrants d’origine nommée dans tous les membres ; agrégats seulement, et 0 par définition lorsqu’aucun membre n’est du Sud. ${SOUTH}`,
  ),
  EMIGRANTS: words(
    "Émigrants",
    `Migrants internationaux originaires de la zone vivant ailleurs au 1er juillet, ${STOCK}. Les agrégats comprennent ceux qui vivent dans d’autres membres. Les migrants d’origine non nommée ne sont les émigrants de personne : le monde compte donc moins d’émigrants que d’immigrants.`,
  ),
  EMIGRANTS_SHARE: words(
    "Émigrants, part de la population",
    `Émigrants en pourcentage de la population de la zone d’origine, que la Division de la population des Nations Unies publie avec les effectifs ; entre les années de référence, les deux sont interpolés. ${KOSOVO} La population du Kosovo vient des ${WDI}.`,
  ),
  EMIGRANTS_WOMEN: words("Femmes parmi les émigrants", "Femmes en pourcentage des émigrants."),
  EMIGRANTS_CHANGE_5Y: words("Émigrants, variation sur cinq ans", `Variation du nombre d’émigrants sur cinq ans, ${FIVE_YEARS}`),
  EMIGRANTS_TOP5_SHARE: words(
    "Émigrants, part des cinq premières destinations",
    "Les cinq premiers pays de destination en pourcentage de tous les émigrants. Agrégats : les cinq premières destinations des membres ensemble.",
  ),
  EMIGRANTS_IN_SOUTH: words("Émigrants vivant dans le Sud", `Émigrants vivant dans le Sud en pourcentage des émigrants. ${SOUTH}`),
  NET_MIGRATION: words("Migration nette", `Immigrants moins émigrants de l’année civile (${WPP}). Le Kosovo y est distinct de la Serbie.`),
  NET_MIGRATION_RATE: words("Taux de migration nette", `Migration nette ${AVERAGE_POPULATION}).`),
  REFUGEES_HOSTED: words(
    "Réfugiés accueillis",
    "Réfugiés relevant du mandat du HCR vivant dans la zone à la fin de l’année ; les réfugiés enregistrés auprès de l’UNRWA n’en sont pas. La Serbie comprend le Kosovo.",
  ),
  REFUGEES_HOSTED_RATE: words(
    "Réfugiés accueillis pour 1 000 habitants",
    `Réfugiés relevant du mandat du HCR à la fin de l’année pour 1 000 habitants au milieu de l’année (${WDI}). La population de la Serbie est avec celle du Kosovo, comme ses réfugiés.`,
  ),
  REFUGEES_FROM: words(
    "Réfugiés originaires de la zone",
    "Réfugiés relevant du mandat du HCR dont c’est le pays d’origine, à la fin de l’année. La Serbie comprend le Kosovo.",
  ),
  ASYLUM_SEEKERS_HOSTED: words(
    "Demandeurs d’asile accueillis",
    "Personnes présentes dans la zone dont la demande d’asile était en instance à la fin de l’année. La Serbie comprend le Kosovo.",
  ),
  IDPS: words(
    "Personnes déplacées internes",
    "Personnes déplacées internes relevant de la compétence du HCR à la fin de l’année. La plupart des pays n’y figurent pas ; un pays absent n’est pas compté pour zéro : la plupart des agrégats n’ont donc pas de chiffre.",
  ),
  REM_RECEIVED: words(
    "Envois de fonds reçus",
    `Envois de fonds personnels reçus, en dollars courants des États-Unis (${WDI}, juillet 2025).`,
  ),
  REM_RECEIVED_GROWTH: words("Envois de fonds reçus, croissance", "Variation des envois de fonds reçus sur un an, en pourcentage."),
  REM_RECEIVED_GDP: words(
    "Envois de fonds reçus, part du PIB",
    "Calculé ici à partir des envois de fonds reçus et du PIB, tous deux des WDI de juillet 2025 ; ce ne sont pas les pourcentages publiés auparavant.",
  ),
  REM_RECEIVED_PER_CAPITA: words(
    "Envois de fonds reçus par habitant",
    `${RECEIVED}, la population est des WDI de mars 2026 : deux millésimes.`,
  ),
  REM_RECEIVED_PER_EMIGRANT: words(
    "Envois de fonds reçus par émigrant",
    `${RECEIVED} ; les émigrants sont comptés ${STOCK}. ${NOT_OBSERVED} ; ce qu’envoie un émigrant n’est pas observé. ${KOSOVO}`,
  ),
  REM_RECEIVED_TO_ODA: words(
    "Envois de fonds reçus, en pourcentage de l’aide",
    `${RECEIVED}, l’aide est des WDI d’octobre 2025 : deux millésimes. Absent lorsque l’aide nette n’est pas supérieure à zéro.`,
  ),
  REM_RECEIVED_TO_FDI: words(
    "Envois de fonds reçus, en pourcentage des investissements directs étrangers",
    `${RECEIVED}, les investissements sont des WDI de janvier 2025 : deux millésimes. Absent lorsque les entrées nettes ne sont pas supérieures à zéro.`,
  ),
  REM_RECEIVED_TOP5_SHARE: words(
    "Envois de fonds reçus, part des cinq premiers pays d’envoi",
    "Les cinq premiers pays d’envoi en pourcentage de tous les corridors des envois de fonds mis en cohérence de cette édition (REM_RECONCILED) : une estimation qui repose sur les effectifs de migrants. Agrégats : les cinq premiers pays d’envoi vers les membres ensemble.",
  ),
  REM_PAID: words(
    "Envois de fonds versés",
    "Envois de fonds personnels versés, en dollars courants des États-Unis (série de KNOMAD sur Data360).",
  ),
  REM_PAID_GROWTH: words("Envois de fonds versés, croissance", "Variation des envois de fonds versés sur un an, en pourcentage."),
  REM_PAID_GDP: words("Envois de fonds versés, part du PIB", `${PAID}, le PIB est des WDI de juillet 2025 : deux publications.`),
  REM_PAID_PER_IMMIGRANT: words(
    "Envois de fonds versés par immigrant",
    `${PAID} ; les immigrants sont comptés ${STOCK}. ${NOT_OBSERVED} ; ce qu’envoie un immigrant n’est pas observé. ${KOSOVO}`,
  ),
  REM_NET: words(
    "Envois de fonds, reçus moins versés",
    `${RECEIVED}. ${PAID} : deux publications. Donné seulement là où les deux existent.`,
  ),
  COST_OF_SENDING_TO: words(
    "Coût d’un envoi vers la zone",
    `Coût moyen d’un envoi de 200 dollars des États-Unis vers la zone, en pourcentage du montant (${WDI}, mai 2023, jusqu’en 2020). Agrégats : moyenne pondérée par les envois de fonds reçus.`,
  ),
  COST_OF_SENDING_FROM: words(
    "Coût d’un envoi depuis la zone",
    `Coût moyen d’un envoi de 200 dollars des États-Unis depuis la zone, en pourcentage du montant (${WDI}, mai 2023, jusqu’en 2020). Agrégats : moyenne pondérée par les envois de fonds versés.`,
  ),
};
