import { statusWords } from "#vocabulary";
import type { Messages } from "./messages.ts";
import { audience } from "./french/audience.ts";
import { counted, dollars, minus, people, percent, plural, when } from "./french/amounts.ts";
import { asked } from "./french/asked.ts";
import { library } from "./french/library.ts";
import { corridor } from "./french/corridor.ts";
import { country } from "./french/country.ts";
import { downloads } from "./french/downloads.ts";
import { explain } from "./french/explain.ts";
import { home } from "./french/home.ts";
import { indicatorTexts } from "./french/indicators.ts";
import { joined } from "./french/joined.ts";
import { map } from "./french/map.ts";
import { matrix } from "./french/matrix.ts";
import { methodologyTexts } from "./french/methods.ts";
import { qualityTexts } from "./french/quality.ts";
import { question } from "./french/question.ts";
import { regionTexts } from "./french/regions.ts";
import { releasesTexts } from "./french/releases.ts";
import { searchTexts } from "./french/search.ts";
import { unknownTexts } from "./french/unknown.ts";

const QUARTERS = ["premier", "deuxième", "troisième", "quatrième"] as const;

/** Every text of the pages, in French. */
export const fr: Messages = {
  locale: "fr",
  direction: "ltr",

  site: {
    name: "Observatoire des migrants et des envois de fonds",
    skip: "Aller au contenu",
    home: "Accueil",
    navigation: "Navigation principale",
    countries: "Pays",
    matrix: "Matrice",
    sources: "Sources",
    methods: "Méthodes",
    indicators: "Indicateurs",
    regions: "Régions",
    partnership: "Partenariat",
    inEnglish: "en anglais",
    notTranslated: "Page en anglais seulement : accueil en français",
    people: "Personnes",
    calendar: "Calendrier",
    questions: "Questions sur les chiffres",
    desk: "Bureau : se connecter",
    more: "Autres pages",
    languages: "Langues",
    release: (id) => `Édition ${id}`,
    releaseLine: (id, state) => `Édition ${id} · ${state}`,
    search: "Chercher",
    searchLabel: "Rechercher un pays, ou deux",
    searchField: "Pays ou corridor",
    searchHint: "Essayez « Mexique », « États-Unis vers Mexique » ou « coût d’envoi vers le Sénégal ».",
    independence:
      "Exemple établi à partir de documents publics de 2011 à 2024. Indépendant : ni affilié à la Banque mondiale, à son partenariat de connaissances sur les migrations et le développement, à ses donateurs ou à quelque personne citée, ni géré ou approuvé par eux.",
    borders:
      "Les noms, les codes et les regroupements sont ceux du producteur de chaque série. Pas plus que les tracés des cartes, ils n’impliquent de prise de position quant au statut juridique des pays, territoires, villes ou zones, ou de leurs autorités, ni quant au tracé de leurs frontières.",
    licence: (name) => `Les chiffres peuvent être utilisés sous ${name} ; citez cette édition et les sources du chiffre.`,
    sourcesLink: "Sources et licences",
  },

  joined,

  figures: {
    status: (code) => statusWords(code, "fr").words,
    assumedZero: "zéro supposé",
    absent: "pas de chiffre",
    about: (amount) => `environ ${amount}`,
    fewerThan: (limit) => `moins de ${limit}`,
    withUnit: (unit, amount) => (unit.startsWith("PT") ? percent(amount) : unit.startsWith("USD") ? dollars(amount) : minus(amount)),
    withUnitName: (unit, amount) => {
      if (unit.startsWith("PT")) return percent(amount);
      if (unit.startsWith("USD")) return dollars(amount);
      return unit === "PER_1000_PS" ? `${minus(amount)} pour 1 000 habitants` : people(minus(amount));
    },
    full: (amount, period, status) => `${amount}, ${period}, ${status}`,
    lessThanPercent: "moins de 0,1 %",
    explain: "D’où vient ce chiffre",
    explainOf: (what) => `D’où vient ce chiffre : ${what}`,
    inYear: when,
  },

  periods: { quarter: (quarter, year) => `${QUARTERS[quarter - 1]} trimestre ${year}` },

  charts: {
    table: "Les chiffres en tableau",
    credit: (producers, release) => `Source : ${producers} · Édition ${release}`,
    source: "Source",
    sources: "sources et licences",
    estimateNote: "Tirets : estimation.",
    gapNote: "Entre deux barres : pas de chiffre.",
    provisionalNote: "Cercle vide : provisoire.",
    other: (count) => `Autres (${count} ${plural(count, "pays ou zone", "pays et zones")})`,
    unnamed: "Origine non nommée",
    unallocated: "Non attribués à un pays d’envoi",
    year: "Année",
    area: "Pays ou zone",
    people: "Personnes",
    dollars: "Dollars des États-Unis",
    percent: "Pourcentage",
  },

  home,
  asked,
  library,
  country,
  corridor,
  explain,

  countries: {
    title: "Pays et zones",
    lead: (count, year) =>
      `${count} ${plural(count, "pays ou zone", "pays et zones")} pour lesquels une source de cette édition donne des chiffres. Les migrants et les personnes à l’étranger sont ceux de ${year}.`,
    caption: "Pays et zones, avec les migrants qui y vivent et les personnes qui vivent à l’étranger",
    here: "Migrants y vivant",
    abroad: "Vivant à l’étranger",
    received: (year) => `Envois de fonds reçus, ${year}`,
    jump: "Aller à la lettre",
  },

  matrix,

  sources: {
    title: "Sources et licences",
    lead: "Ce qu’est chaque source, qui la publie, sous quelle licence, et ce que cette édition en a fait. Aucun producteur n’a approuvé l’édition.",
    producer: "Producteur",
    version: "Millésime",
    licence: "Licence",
    citation: "À citer ainsi",
    changes: "Modifications faites ici",
    checksum: "SHA-256 du fichier publié",
  },

  release: {
    title: (id) => `Édition ${id}`,
    lead: "Une édition est un ensemble de chiffres qui ne change plus : citez-la, et chacun retrouvera les mêmes nombres.",
    state: "État",
    cite: "À citer ainsi",
    citeNote:
      "Ainsi se cite l’édition, où qu’elle soit conservée. Une page ou un chiffre de ce site se cite comme une partie de celle-ci, avec le nom du site ; chacun a sa propre citation.",
    licence: "Licence",
    contents: "Ce qu’elle contient",
    dataset: "Jeu de données",
    indicators: "Indicateurs",
    rows: "Chiffres",
    checks: "Ce qui a été contrôlé avant de figer l’édition",
    looked: (count) => `${counted(count, "élément examiné", "éléments examinés")}`,
    files: "Fichiers",
    filesLead: (count, size) =>
      `${count} ${plural(count, "fichier", "fichiers")} Parquet, ${size} en tout, chacun avec son empreinte dans le manifeste.`,
    code: "Empreinte du programme qui l’a calculée",
    megabytes: (size) => `${size} Mo`,
  },

  methods: {
    title: "Méthodes et statuts",
    lead: "Chaque chiffre porte deux codes : comment il a été établi, et comment il faut le lire.",
    methods: "Comment un chiffre a été établi",
    statuses: "Comment lire un chiffre",
    code: "Code",
    name: "Nom",
    meaning: "Ce que cela signifie",
    absence: "Un statut sans nombre est une sorte d’absence : aucune n’est un zéro.",
  },

  indicators: indicatorTexts,
  regions: regionTexts,
  quality: qualityTexts,
  unknown: unknownTexts,
  methodology: methodologyTexts,
  releases: releasesTexts,
  search: searchTexts,

  downloads,
  map,
  question,
  audience,

  problems: {
    title: "Ce qui peut mal se passer",
    lead: "Toutes les réponses codées de ce site. Les programmes qui demandent application/json les reçoivent comme détails de problème selon la RFC 9457.",
    notFound: "Il n’y a pas de page à cette adresse",
    notFoundWords: "L’adresse est peut-être mal écrite, ou la page appartient à une édition ultérieure.",
    perhaps: "Vouliez-vous dire",
    notCountry: (name) =>
      `Il n’y a pas de page « ${name} » dans cette édition : seuls les pays et zones qui ont des chiffres en ont une ; les groupes de pays et les anciens États n’en ont pas.`,
    unexpected: "Quelque chose s’est mal passé de notre côté",
    unexpectedWords: "La page n’a pas pu être composée. La panne a été consignée ; vous n’y êtes pour rien.",
    wayOut: "Que faire",
    status: "Statut HTTP",
  },
};
