import type { Messages } from "../messages.ts";

/** What has no figure for any country, and what would fill it, in French. */
export const UNKNOWN_TOPICS: Messages["unknown"]["topics"] = [
  {
    id: "detail-2024",
    title: "Qui venait d’où en 2024",
    words:
      "Les Nations Unies ont publié les totaux de 2024 par destination et par origine, mais aucun tableau croisant les deux. Les corridors de 2024 sont ici ajustés à ces totaux ; ce sont tous des estimations.",
    fill: "Le tableau par destination et origine de la révision de 2024 ; les recensements de la série de 2020 avec le pays de naissance ; les registres et les enquêtes sur la population active.",
  },
  {
    id: "intervals",
    title: "L’incertitude d’une estimation",
    words:
      "Les chiffres portent un statut et une méthode, mais pas d’intervalle : les sources n’en publient pas, et le nôtre ne décrirait que l’ajustement.",
    fill: "Les erreurs d’échantillonnage des enquêtes et les défauts de couverture des recensements, publiés avec les totaux ; plusieurs points de départ plausibles ajustés côte à côte.",
  },
  {
    id: "internal",
    title: "Les migrations à l’intérieur des pays",
    words: "Tout ce qui est ici traverse une frontière. La plupart des personnes qui se déplacent n’en traversent pas.",
    fill: "Les recensements avec la résidence antérieure par district ; les registres de population ; les bases de données sur les migrations internes qui en sont tirées.",
  },
  {
    id: "skills",
    title: "Compétences, études et travail",
    words: "Aucun chiffre ne dit ce que les migrants ont appris, quel travail ils font, ni lequel a été perdu là d’où ils sont partis.",
    fill: "La base de données de l’OCDE sur les immigrés par niveau d’études et profession (DIOC) ; les microdonnées de recensement ; les enquêtes sur la population active avec le pays de naissance.",
  },
  {
    id: "age",
    title: "L’âge",
    words: "Les corridors ne sont détaillés que par sexe. Combien sont des enfants, d’âge actif ou âgés n’y figure pas.",
    fill: "Les effectifs des Nations Unies par âge, sexe et destination ; les tableaux de recensement du lieu de naissance par âge.",
  },
  {
    id: "second-generation",
    title: "Les enfants de migrants",
    words:
      "Un migrant est ici une personne qui vit hors de son pays de naissance. Les personnes nées là où leurs parents sont venus s’installer ne sont pas des migrants et ne sont pas comptées à part.",
    fill: "Des enquêtes et des registres qui demandent le pays de naissance des parents.",
  },
  {
    id: "irregular",
    title: "Les migrants sans papiers",
    words:
      "Les recensements comptent une partie des personnes sans papiers et en oublient d’autres ; nul ne sait dans quelle proportion. Aucun chiffre ici ne les distingue.",
    fill: "Des estimations par solde à partir d’enquêtes et de titres de séjour ; les dossiers de régularisation ; des études par capture et recapture.",
  },
  {
    id: "return",
    title: "Retours et nouveaux départs",
    words:
      "Un effectif dit qui est là, non qui est revenu ou reparti. Un corridor qui se réduit peut tenir aux retours, aux décès, ou aux naturalisations là où l’on compte par nationalité.",
    fill: "Les entrées et sorties par nationalité ; les recensements qui demandent la résidence cinq ans plus tôt ; les registres des deux pays rapprochés.",
  },
  {
    id: "informal",
    title: "L’argent par des voies informelles",
    words:
      "Ce qui est porté de la main à la main, envoyé par hawala ou payé en nature n’est pas dans la balance des paiements, donc pas ici.",
    fill: "Des enquêtes auprès des ménages aux deux bouts, qui demandent la voie utilisée ; les enquêtes des banques centrales auprès des expéditeurs.",
  },
  {
    id: "both-ends",
    title: "De quel pays l’argent a été envoyé",
    words:
      "Presque aucune banque centrale ne publie les recettes par pays d’envoi. Tous les montants par corridor sont ici des estimations ; ceux qui reçoivent et ceux qui envoient se contredisent.",
    fill: "Les recettes par pays d’origine, telles que quelques banques centrales les publient ; les données des opérateurs de transfert.",
  },
  {
    id: "cost-after-2020",
    title: "Ce que coûte un envoi après 2020",
    words: "La série de prix par corridor qui peut être utilisée ici s’arrête au troisième trimestre 2020.",
    fill: "Les trimestres suivants de Remittance Prices Worldwide, sous une licence qui permette leur rediffusion.",
  },
  {
    id: "treaties",
    title: "Quels traités un pays a ratifiés",
    words:
      "Les indicateurs de base des profils migratoires commencent par les instruments ratifiés. Aucun n’est ici : cette partie de l’ensemble manque, elle n’est pas vide.",
    fill: "Le Recueil des traités des Nations Unies et NORMLEX de l’OIT, lus traité par traité et date par date.",
  },
  {
    id: "recruitment",
    title: "Ce que les migrants paient pour être recrutés",
    words:
      "Les sommes versées aux agents et pour les papiers peuvent atteindre une année de salaire. Il n’en existe pas ici de série par corridor.",
    fill: "Des enquêtes auprès des travailleurs migrants selon l’indicateur 10.7.1 des ODD, comme quelques pays en ont mené.",
  },
];
