import type { DataflowTranslations } from "./dataflows.ts";
import { FRENCH_PROFILE_INDICATORS } from "./profile-indicators-french.ts";

const WDI_2023 = "Indicateurs du développement dans le monde, version du 10 mai 2023.";
const KNOMAD_2023 = "Classeur KNOMAD de juin 2023, 2000–2022.";
const WPP = "World Population Prospects 2024";

/** Dataflows and their indicators in French. */
export const FRENCH_DATAFLOWS: DataflowTranslations = {
  DF_MIGRANT_STOCK: {
    name: "Migrants internationaux par origine et destination",
    description:
      "Personnes vivant dans la zone de référence (destination) qui sont nées dans la zone de contrepartie (origine), ou en ont la nationalité lorsque le lieu de naissance n’est pas connu ; au 1er juillet. Les années de référence sont ajustées aux totaux publiés par destination et par origine ; les années intermédiaires sont interpolées.",
    indicators: {
      STOCK: {
        name: "Effectifs de migrants",
        description: "Migrants par origine et destination ; ceux dont les sources ne nomment pas l’origine figurent sous OTH.",
      },
      STOCK_OTHER_DISTRIBUTED: {
        name: "Effectifs de migrants, autres origines réparties",
        description:
          "Comme les effectifs de migrants, mais les migrants d’origine non nommée sont répartis entre les origines selon ce que suggèrent des destinations comparables.",
      },
    },
  },
  DF_REMITTANCE_FLOW: {
    name: "Envois de fonds par zone de réception et zone d’envoi",
    description:
      "Envois de fonds personnels que la zone de référence a reçus de la zone de contrepartie au cours d’une année civile : des estimations, car presque aucun pays ne déclare les deux bouts.",
    indicators: {
      REM_RECONCILED: {
        name: "Envois de fonds, mis en cohérence",
        description:
          "La répartition de la règle, rapprochée de ce que déclarent ceux qui reçoivent et ceux qui envoient ; ni les uns ni les autres ne sont tenus pour exacts.",
      },
      REM_RS3: {
        name: "Envois de fonds, règle 3 de Ratha et Shaw",
        description:
          "Ce que chaque zone déclare avoir reçu, réparti entre les pays d’accueil selon les migrants et les revenus, avec les zéros supposés des matrices publiées.",
      },
    },
  },
  DF_REMITTANCE_TOTAL: {
    name: "Envois de fonds reçus et versés",
    description:
      "Envois de fonds personnels qu’un pays a reçus ou versés au cours d’une année civile, tels que déclarés ; plusieurs millésimes côte à côte.",
    indicators: {
      REM_RECEIVED: {
        name: "Envois de fonds reçus",
        description: "Indicateurs du développement dans le monde, version de juillet 2025 : le millésime qu’emploie la répartition.",
      },
      REM_RECEIVED_WDI_2023: { name: "Envois de fonds reçus, WDI de mai 2023", description: WDI_2023 },
      REM_RECEIVED_KNOMAD_2025: {
        name: "Envois de fonds reçus, KNOMAD sur Data360",
        description: "Série de KNOMAD sur Data360, 2000–2023.",
      },
      REM_RECEIVED_KNOMAD_2023: { name: "Envois de fonds reçus, KNOMAD de juin 2023", description: KNOMAD_2023 },
      REM_RECEIVED_WB_2013: {
        name: "Envois de fonds reçus, Banque mondiale d’avril 2013",
        description: "Classeur de la Banque mondiale d’avril 2013, 1970–2012.",
      },
      REM_PAID: {
        name: "Envois de fonds versés",
        description: "Série de KNOMAD sur Data360, 2000–2023 : le millésime qu’emploie la mise en cohérence.",
      },
      REM_PAID_WDI_2023: { name: "Envois de fonds versés, WDI de mai 2023", description: WDI_2023 },
      REM_PAID_KNOMAD_2023: { name: "Envois de fonds versés, KNOMAD de juin 2023", description: KNOMAD_2023 },
    },
  },
  DF_REMITTANCE_COST: {
    name: "Coût des envois de fonds",
    description:
      "Coût total moyen d’un envoi d’argent vers la zone de référence depuis la zone de contrepartie, en pourcentage du montant envoyé, par trimestre.",
    indicators: {
      COST_AVERAGE: {
        name: "Coût moyen d’un envoi",
        description:
          "Moyenne par corridor de Remittance Prices Worldwide. Contrepartie WLD : moyenne des corridors vers une zone ; zone de référence WLD : moyenne des corridors depuis une zone ; WLD des deux côtés : moyenne de tous les corridors (indicateur 10.c.1 des ODD).",
      },
    },
  },
  DF_DISPLACEMENT: {
    name: "Personnes déplacées de force par origine et pays d’asile",
    description:
      "Personnes relevant du mandat du HCR ou de l’UNRWA vivant dans la zone de référence, par origine (zone de contrepartie), à la fin de l’année.",
    indicators: {
      REFUGEES: {
        name: "Réfugiés",
        description: "Réfugiés et personnes dans une situation assimilable à celle des réfugiés, relevant du mandat du HCR.",
      },
      ASYLUM_SEEKERS: { name: "Demandeurs d’asile", description: "Personnes dont la demande était en instance." },
      OIP: {
        name: "Autres personnes ayant besoin d’une protection internationale",
        description: "Personnes hors de leur pays ayant besoin de protection, principalement des Vénézuéliens.",
      },
      IDPS: {
        name: "Personnes déplacées internes relevant de la compétence du HCR",
        description: "Déplacées à l’intérieur de leur propre pays : la zone de référence et la zone de contrepartie sont la même.",
      },
      STATELESS: { name: "Apatrides", description: "Apatrides connus du HCR." },
      PALESTINE_REFUGEES: { name: "Réfugiés de Palestine", description: "Réfugiés enregistrés auprès de l’UNRWA." },
    },
  },
  DF_POPULATION: {
    name: "Population, naissances, décès et migration nette",
    description: "Population au 1er juillet, et naissances, décès et migration nette d’une année civile.",
    indicators: {
      POPULATION: {
        name: "Population",
        description: "Population au milieu de l’année employée avec les effectifs de migrants (International Migrant Stock 2024).",
      },
      POPULATION_WDI: {
        name: "Population, annuelle",
        description: "Population au milieu de l’année (Indicateurs du développement dans le monde).",
      },
      POPULATION_PROJECTED: { name: "Population, projetée", description: `Variante moyenne de ${WPP}.` },
      BIRTHS: { name: "Naissances", description: `Naissances de l’année civile (${WPP}).` },
      DEATHS: { name: "Décès", description: `Décès de l’année civile (${WPP}).` },
      NET_MIGRATION: {
        name: "Migration nette",
        description: `Immigrants moins émigrants de l’année civile (${WPP}).`,
      },
    },
  },
  DF_MIGRATION_PROFILE: {
    name: "Indicateurs de base des profils migratoires",
    description:
      "L’ensemble de base du profil migratoire d’un pays, pour les pays, les régions, les groupes de revenu et le monde, chaque indicateur étant calculé à partir de cette édition par une règle énoncée.",
    indicators: FRENCH_PROFILE_INDICATORS,
  },
};
