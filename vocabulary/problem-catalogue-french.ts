import type { ProblemCode, ProblemTexts } from "./problem-catalogue.ts";
import { FRENCH_COMMISSION_PROBLEMS } from "./problem-catalogue-commissions-french.ts";
import { FRENCH_STORE_PROBLEMS } from "./problem-catalogue-store-french.ts";
import { FRENCH_CHOICES_PROBLEMS } from "./problem-catalogue-choices-french.ts";
import { FRENCH_CORRECTIONS_PROBLEMS } from "./problem-catalogue-corrections-french.ts";
import { FRENCH_DEBATE_PROBLEMS } from "./problem-catalogue-debate-french.ts";
import { FRENCH_UPTAKE_PROBLEMS } from "./problem-catalogue-uptake-french.ts";
import { FRENCH_GAPS_PROBLEMS } from "./problem-catalogue-gaps-french.ts";
import { FRENCH_PARTNERSHIP_PROBLEMS } from "./problem-catalogue-partnership-french.ts";
import { FRENCH_REVIEW_PROBLEMS } from "./problem-catalogue-review-french.ts";
import { FRENCH_WORKS_PROBLEMS } from "./problem-catalogue-works-french.ts";

/** Every coded error in French, with the places of the English texts. */
export const FRENCH_PROBLEMS: Readonly<Record<ProblemCode, ProblemTexts>> = {
  ...FRENCH_STORE_PROBLEMS,
  ...FRENCH_PARTNERSHIP_PROBLEMS,
  ...FRENCH_WORKS_PROBLEMS,
  ...FRENCH_REVIEW_PROBLEMS,
  ...FRENCH_GAPS_PROBLEMS,
  ...FRENCH_CHOICES_PROBLEMS,
  ...FRENCH_UPTAKE_PROBLEMS,
  ...FRENCH_CORRECTIONS_PROBLEMS,
  ...FRENCH_DEBATE_PROBLEMS,
  ...FRENCH_COMMISSION_PROBLEMS,
  "unknown-dataflow": {
    title: "Flux de données inconnu",
    detail: "Il n’y a pas de flux de données {dataflow}.",
    remedy: "Flux de données connus : {known}.",
  },
  "unknown-release": {
    title: "Édition inconnue",
    detail: "Il n’y a pas ici d’édition {release}.",
    remedy: "Éditions présentes ici : {known}.",
  },
  "bad-key": {
    title: "La clé ne convient pas au flux de données",
    detail: "La clé {key} ne convient pas à {dataflow} : {reason}.",
    remedy: "Écrivez les dimensions dans cet ordre, séparées par des points : {dimensions}.",
  },
  "bad-count": {
    title: "Nombre non compris",
    detail: "{name} vaut {value}, qui n’est pas un nombre entier à partir de 1.",
    remedy: "Écrivez combien d’observations vous voulez de chaque série, par exemple 1.",
  },
  "unknown-source": {
    title: "Source inconnue",
    detail: "L’édition {release} ne conserve aucun chiffre publié par {source}.",
    remedy: "Sources de cette édition : {known}.",
  },
  "unknown-working-table": {
    title: "Tableau de travail inconnu",
    detail: "L’édition {release} ne conserve pas de tableau de travail {name}.",
    remedy: "Tableaux de travail de cette édition : {known}.",
  },
  "unknown-format": {
    title: "Format inconnu",
    detail: "Il n’y a pas de format d’exportation {format}.",
    remedy: "Formats : {known}.",
  },
  "too-many-rows": {
    title: "Trop de lignes pour ce format",
    detail: "Il y a ici plus de {limit} observations, le maximum que contient {format}.",
    remedy: "Demandez moins de zones ou de périodes, ou choisissez {others}.",
  },
  "release-damaged": {
    title: "Édition endommagée",
    detail: "{file} de l’édition {release} n’est pas ce que son manifeste énumère : {reason}.",
    remedy: "Copiez de nouveau l’édition depuis l’endroit où elle a été publiée, ou reconstruisez-la ; puis vérifiez-la.",
  },
  "release-not-a-draft": {
    title: "L’édition n’est pas un brouillon",
    detail: "L’édition {release} est dans l’état « {state} » ; seul un brouillon peut être réécrit.",
    remedy: "Construisez-la sous un nouvel identifiant d’édition.",
  },
  "release-state-refused": {
    title: "Une édition ne peut pas changer ainsi",
    detail: "L’édition {release} est dans l’état « {state} » et ne peut pas passer à « {next} ».",
    remedy: "De l’état « {state} », une édition peut passer à : {allowed}.",
  },
  "release-state-reason-missing": {
    title: "Motif manquant",
    detail: "L’édition {release} ne peut pas être retirée sans motif.",
    remedy: "Dites pourquoi, en des mots que verra tout lecteur de l’édition.",
  },
  "disk-full": {
    title: "Disque plein",
    detail: "{path} n’a pas pu être écrit : le disque ou le quota est plein.",
    remedy: "Libérez de la place et réessayez ; ce qui s’y trouvait auparavant est inchangé.",
  },
  "not-writable": {
    title: "Écriture impossible",
    detail: "{path} n’a pas pu être écrit : le droit manque, ou le disque est en lecture seule.",
    remedy: "Donnez à cet utilisateur le droit d’y écrire, ou choisissez un autre dossier.",
  },
  "unknown-area": {
    title: "Zone inconnue",
    detail: "Il n’y a ni pays, ni zone, ni groupe de zones de code {area}.",
    remedy:
      "Les plus proches : {nearest}. Les codes sont ceux de l’ISO 3166-1 alpha-3 (MEX), les numéros M49 des régions (002) ou les groupes de la Banque mondiale (LMY).",
  },
  "no-members": {
    title: "Membres non conservés",
    detail: "Les membres de {area} ({name}) ne sont pas conservés ici.",
    remedy: "Demandez une région ou un groupe dont les membres sont énumérés, ou nommez les zones une à une.",
  },
  "bad-corridor": {
    title: "Ce n’est pas un corridor",
    detail: "{corridor} n’est pas un corridor.",
    remedy: "Écrivez l’origine et la destination des migrants, deux codes de zone différents : MEX-USA.",
  },
  "bad-time-period": {
    title: "Ce n’est pas une période",
    detail: "{period} n’est ni une année, ni un trimestre, ni un intervalle de ceux-ci.",
    remedy: "Écrivez 2020, 2020-Q1 ou 2015/2020.",
  },
  "bad-amount": {
    title: "Ce montant ne peut pas être conservé",
    detail: "{amount} n’est pas un montant en {currency} : {reason}.",
    remedy: "Écrivez des chiffres avec au plus {decimals} décimales et aucun autre signe, comme {example}.",
  },
  "currencies-differ": {
    title: "Deux monnaies",
    detail: "{left} et {right} sont des monnaies différentes ; on ne peut ni les additionner ni les comparer.",
    remedy: "Convertissez d’abord l’une d’elles, à un taux et à une date indiqués.",
  },
  "source-unusable": {
    title: "Une source est inutilisable",
    detail: "{source} comporte {errors} erreurs ; la première : {message}",
    remedy:
      "Lancez « knomad sources check {source} » pour les voir toutes, corrigez ou téléchargez de nouveau le fichier ; rien n’a été écrit.",
  },
  "source-without-address": {
    title: "Source non proposée au téléchargement",
    detail: "Le producteur de {source} n’offre pas d’adresse durable du fichier.",
    remedy: "Récupérez {file} à la main depuis {page} et indiquez son dossier avec --from.",
  },
  "source-unreachable": {
    title: "Source injoignable",
    detail: "{source} n’a pas pu être téléchargé depuis {address} : {reason}.",
    remedy: "Réessayez plus tard, ou récupérez {file} à la main depuis {page} et indiquez son dossier avec --from.",
  },
  "source-stalled": {
    title: "Téléchargement interrompu",
    detail: "{source} : {address} a cessé d’envoyer ({reason}) ; abandonné après {attempts} tentatives.",
    remedy:
      "Réessayez : ce qui est arrivé est gardé et sera poursuivi. Ou récupérez {file} à la main depuis {page} et indiquez son dossier avec --from.",
  },
  "source-too-large": {
    title: "Source trop volumineuse",
    detail: "{file} de {origin} dépasse {limit} octets.",
    remedy: "Rien n’a été remplacé. Consultez {page} : l’adresse mène peut-être désormais à un autre fichier.",
  },
  "source-not-a-file": {
    title: "Ce n’est pas le fichier",
    detail: "{origin} a donné {found} au lieu de {file}.",
    remedy:
      "Rien n’a été remplacé. Ouvrez {page} dans un navigateur et cherchez où se trouve maintenant le fichier ; un fichier récupéré à la main s’indique avec --from.",
  },
  "source-bytes-differ": {
    title: "Un autre fichier que celui déclaré",
    detail:
      "{file} de {origin} compte {bytes} octets et a pour somme de contrôle {sha256} ; sont déclarés {declaredBytes} octets et {declaredSha256}.",
    remedy:
      "Rien n’a été remplacé ; ce qui est arrivé est gardé sous {kept}. S’il s’agit d’une nouvelle livraison du producteur, déclarez-la comme telle ; sinon, téléchargez de nouveau le fichier.",
  },
  "source-busy": {
    title: "Source en cours de téléchargement",
    detail: "{file} est en cours de téléchargement par un autre processus ({process}).",
    remedy: "Attendez qu’il ait terminé.",
  },
  "no-such-source": {
    title: "Source inexistante",
    detail: "Il n’y a pas de source {source}.",
    remedy: "Sources : {known}.",
  },
  "no-release": {
    title: "Aucune édition",
    detail: "Il n’y a pas d’édition figée ou publiée dans {folders}.",
    remedy:
      "Nommez un brouillon (brouillons présents ici : {drafts}), construisez-en un avec « knomad release build », ou donnez à KNOMAD_DATA le dossier qui contient les éditions.",
  },
  "binary-to-screen": {
    title: "Pas pour l’écran",
    detail: "{format} ne peut pas s’afficher à l’écran.",
    remedy: "Nommez un fichier avec --out figures.{extension}, ou dirigez la sortie vers un fichier avec >.",
  },
  "release-check-failed": {
    title: "Un contrôle de l’édition a échoué",
    detail: "Le contrôle {check} ({words}) a trouvé {count} contradictions. La première : {first}",
    remedy: "Cherchez la source dont les chiffres se contredisent avec « knomad sources check » ; rien n’a été écrit.",
  },
  "input-check-failed": {
    title: "Les sources se contredisent",
    detail: "Le contrôle {check} ({words}) a relevé {count} contradictions. La première : {first}",
    remedy:
      "Comparez les cellules nommées avec les fichiers du producteur, corrigez-les ou téléchargez-les de nouveau ; rien n’a été écrit.",
  },
  "cannot-listen": {
    title: "Écoute impossible",
    detail: "Le serveur ne peut pas écouter sur {host}, port {port} : {reason}.",
    remedy: "Choisissez un autre port avec --port (0 laisse le système choisir) ou une autre adresse avec --host.",
  },
  "folder-not-a-release": {
    title: "Ce dossier ne peut pas recevoir une édition",
    detail: "{folder} contient autre chose qu’une édition.",
    remedy: "Nommez un dossier vide, qui n’existe pas encore ou qui contient un brouillon : une construction le remplace en entier.",
  },
  "unknown-parameter": {
    title: "Paramètre inconnu",
    detail: "Il n’y a pas de paramètre {parameter} à cette adresse.",
    remedy: "{suggestion}Paramètres admis ici : {known}.",
  },
  "repeated-parameter": {
    title: "Paramètre répété",
    detail: "{parameter} est donné {times} fois.",
    remedy: "Donnez-le une seule fois ; plusieurs codes d’une dimension se joignent par + dans la clé.",
  },
  "bad-parameter": {
    title: "Paramètre non compris",
    detail: "Valeur de {parameter} : {value}. {reason}",
    remedy: "Ce que {parameter} admet : {expected}.",
  },
  "releases-differ": {
    title: "Deux éditions demandées",
    detail: "L’adresse nomme l’édition {pinned}, le paramètre {release}.",
    remedy: "Omettez le paramètre sous /r/{pinned}, ou demandez sous /api.",
  },
  "unknown-address": {
    title: "Rien à cette adresse",
    detail: "Il n’y a rien à l’adresse {address}.",
    remedy: "La plus proche : {nearest}. Toutes les adresses sont décrites dans /api/openapi.json.",
  },
  "method-not-allowed": {
    title: "En lecture seulement",
    detail: "{method} n’est pas possible à l’adresse {address}.",
    remedy: "Utilisez GET ou HEAD.",
  },
  "not-acceptable": {
    title: "Pas de telle forme",
    detail: "Cette adresse ne peut répondre sous aucune de ces formes : {accepted}.",
    remedy:
      "Elle répond sous les formes : {offered}. Omettez Accept ou ajoutez-y */* ; un format= dans la requête, là où il existe, l’emporte sur Accept.",
  },
  "too-many-observations": {
    title: "Trop d’observations pour une réponse",
    detail: "Il y a ici plus que les {limit} observations que contient une réponse au format {format}.",
    remedy: "Nommez moins de codes ou de périodes{others}, ou prenez des indicateurs entiers : {bulk}.",
  },
  "address-too-long": {
    title: "Adresse trop longue",
    detail: "Longueur de {part} : {length} caractères, pour un maximum de {limit}.",
    remedy: "Laissez une dimension ouverte, vide ou par *, et choisissez dans la réponse ; ou demandez par parties.",
  },
  "range-not-satisfiable": {
    title: "Pas de telle partie",
    detail: "{range} n’est pas une partie d’un fichier de {bytes} octets.",
    remedy: "Demandez des octets de 0 à {last}, comme dans Range: bytes=0-99.",
  },
  "periods-reversed": {
    title: "La fin précède le début",
    detail: "startPeriod {start} est postérieur à endPeriod {end}.",
    remedy: "Échangez-les.",
  },
  "too-many-codes": {
    title: "Trop de codes",
    detail: "La clé nomme {count} codes, pour un maximum de {limit}.",
    remedy: "Laissez une dimension ouverte, vide ou par *, et choisissez dans la réponse ; ou demandez par parties.",
  },
  "too-many-requests": {
    title: "Trop de requêtes",
    detail: "Plus de {limit} requêtes par minute sont venues d’ici.",
    remedy: "Redemandez dans {seconds} s. Les indicateurs entiers s’obtiennent en une seule requête sous /api/v1/bulk.",
  },
  busy: {
    title: "Trop de fichiers à la fois",
    detail: "Autant de classeurs et de fichiers Parquet qu’il peut s’en faire bientôt sont déjà attendus.",
    remedy:
      "Redemandez dans {seconds} s, ou demandez du CSV ou du JSON, qui viennent tout de suite. Les indicateurs entiers en Parquet se trouvent sous /api/v1/bulk.",
  },
  unexpected: {
    title: "Une erreur s’est produite ici",
    detail: "La requête n’a pas pu recevoir de réponse à cause d’un défaut de ce programme.",
    remedy: "Réessayez plus tard ; si cela persiste, dites à qui gère ce serveur quelle adresse vous avez demandée.",
  },
};
