import type { ProblemTexts } from "./problem-catalogue.ts";
import type { WORKS_PROBLEMS } from "./problem-catalogue-works.ts";

/** Problems and findings of works, in French. */
export const FRENCH_WORKS_PROBLEMS: Readonly<Record<keyof typeof WORKS_PROBLEMS, ProblemTexts>> = {
  "no-such-work": {
    title: "Ce travail n’existe pas",
    detail: "Il n’y a pas ici de travail qui vous soit ouvert.",
    remedy: "Cherchez parmi vos travaux, ou dans la bibliothèque.",
  },
  "no-such-series": {
    title: "Cette série n’existe pas",
    detail: "Aucune série de travaux n’a cette adresse.",
    remedy: "Choisissez-en une dans la liste des séries.",
  },
  "series-kind-taken": {
    title: "Ce genre appartient à une autre série",
    detail: "Les travaux du genre « {kind} » sont numérotés dans la série « {series} » ; un travail n’a qu’un numéro.",
    remedy: "Laissez ce genre de côté, ou retirez-le d’abord de l’autre série.",
  },
  "no-such-version": {
    title: "Cette version n’existe pas",
    detail: "Le travail n’a pas de version de ce numéro.",
    remedy: "Choisissez-en une dans la liste de ses versions.",
  },
  "bad-work": {
    title: "Le travail ne peut pas être conservé ainsi",
    detail: "{field} : {reason}",
    remedy: "Corrigez, puis renvoyez.",
  },
  "work-closed": {
    title: "Le brouillon est clos",
    detail: "Le travail est dans l’état « {state} » ; personne ne modifie plus son brouillon.",
    remedy: "Commencez un autre travail, ou adressez-vous aux responsables du programme.",
  },
  "work-state": {
    title: "Le travail n’en est pas là",
    detail: "Le travail est dans l’état « {state} » et ne peut pas passer à « {wanted} ».",
    remedy: "Voyez sur la page du travail ce qui est possible maintenant.",
  },
  "work-not-approved": {
    title: "Les travaux de ce genre ne sont pas approuvés par leur organe",
    detail: "Un travail du genre «\u00a0{kind}\u00a0» passe par l’évaluation par les pairs.",
    remedy: "Soumettez la version à l’évaluation.",
  },
  "approval-open": {
    title: "L’organe est déjà saisi",
    detail: "La version {number} attend son approbation sous {reference}.",
    remedy: "Attendez la décision, ou retirez d’abord ce dossier.",
  },
  "approval-refused-before": {
    title: "Cette version n’a pas été approuvée",
    detail: "L’organe n’a pas approuvé cette version\u00a0: {reference}.",
    remedy: "Modifiez le texte, faites-en une autre version et demandez son approbation.",
  },
  "work-not-ready": {
    title: "Aucune version ne peut encore être faite",
    detail: "Il manque encore au brouillon : {missing}.",
    remedy: "Complétez le brouillon, puis faites la version.",
  },
  "print-busy": {
    title: "Trop d’impressions en cours",
    detail: "Plusieurs travaux sont en cours d’impression.",
    remedy: "Réessayez dans une minute.",
  },
  "work-same-version": {
    title: "Cette version existe déjà",
    detail: "La version {number} est la même à la lettre.",
    remedy: "Utilisez celle-là, ou modifiez d’abord le brouillon.",
  },
  "work-source-too-long": {
    title: "Le texte est trop long",
    detail: "Le texte compte {length} caractères ; le maximum est de {limit}.",
    remedy: "Répartissez-le en plusieurs travaux ou fichiers.",
  },
  "work-source-tangled": {
    title: "Le texte ne peut pas être composé",
    detail: "Vers la ligne {line}, il y a trop de signes dans un paragraphe, ou trop de listes et de citations les unes dans les autres.",
    remedy: "Coupez le paragraphe, ou faites précéder d’un \\ les signes à prendre tels quels.",
  },
  "work-figure-unreadable": {
    title: "Un chiffre est illisible",
    detail: "« {written} » ne désigne aucun chiffre.",
    remedy:
      "{meant}Écrivez-le comme stock MEX>USA 2024, ou comme dans l’adresse de son explication : DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024.",
  },
  "work-figure-dataflow": {
    title: "Un chiffre nomme un flux de données inconnu",
    detail: "Il n’y a pas de flux de données {dataflow}.",
    remedy: "{meant}Flux de données connus : {known}.",
  },
  "work-figure-key": {
    title: "La clé d’un chiffre ne convient pas",
    detail: "La clé {key} ne convient pas à {dataflow} : {reason}.",
    remedy: "{meant}Écrivez les dimensions dans cet ordre, séparées par des points : {dimensions}.",
  },
  "work-figure-area": {
    title: "Un chiffre nomme une zone inconnue",
    detail: "Dans « {written} », « {name} » n’est pas une zone.",
    remedy: "{meant}Écrivez son code ou son nom.",
  },
  "work-figure-option": {
    title: "La présentation d’un chiffre n’est pas comprise",
    detail: "Dans « {written} », « {option} » ne veut rien dire.",
    remedy: "Écrivez rounded, bare, ou le nombre de décimales de 0 à 6.",
  },
  "work-figure-release": {
    title: "L’édition d’un chiffre est illisible",
    detail: "Dans « {written} », l’édition après @ est illisible.",
    remedy: "Écrivez son identifiant une fois, à la fin, après un @.",
  },
  "work-figure-no-release": {
    title: "Un chiffre ne nomme pas d’édition",
    detail: "Ni « {written} » ni sa version ne dit de quelle édition vient le chiffre.",
    remedy: "Écrivez-la derrière le chiffre, après un @.",
  },
  "work-figure-absent": {
    title: "Un chiffre manque dans son édition",
    detail: "Dans l’édition {release}, {written} n’a pas de valeur : {status}.",
    remedy: "Choisissez un autre chiffre, ou dites en toutes lettres qu’il n’y en a pas.",
  },
  "work-figure-absent-then": {
    title: "Un chiffre manque pour sa période",
    detail: "Dans l’édition {release}, {written} n’a pas de valeur : {status}.",
    remedy: "La période la plus proche qui en a une : {nearest}.",
  },
  "work-heading-skips": {
    title: "Un titre saute un niveau",
    detail: "Le titre « {heading} » est plus d’un niveau sous le précédent.",
    remedy: "Ôtez des signes # jusqu’à ce qu’il soit au plus un niveau en dessous.",
  },
  "work-heading-empty": {
    title: "Un titre est vide",
    detail: "Un titre n’a pas de mots.",
    remedy: "Écrivez ses mots, ou supprimez-le.",
  },
  "work-label-form": {
    title: "Une étiquette est inutilisable",
    detail: "L’étiquette {label} ne peut pas servir ici.",
    remedy: "Commencez-la par {kind}- et n’employez que des minuscules, des chiffres et des traits d’union.",
  },
  "work-label-twice": {
    title: "Une étiquette figure deux fois",
    detail: "L’étiquette {label} figure à deux endroits.",
    remedy: "Donnez à l’un d’eux une autre étiquette.",
  },
  "work-label-unknown": {
    title: "Un renvoi ne mène nulle part",
    detail: "Rien dans le texte ne porte l’étiquette {label}.",
    remedy: "{meant}Écrivez l’étiquette derrière ce qu’elle désigne, comme {#fig-map}.",
  },
  "work-raw-html": {
    title: "Le texte contient du HTML",
    detail: "« {html} » est du HTML, montré tel qu’il est écrit.",
    remedy: "Écrivez-le en Markdown ; s’il est à prendre tel quel, mettez-le entre des signes `.",
  },
  "work-caption-missing": {
    title: "Il manque une légende",
    detail: "{what} n’a pas de légende.",
    remedy: "Écrivez-en une dans un paragraphe qui suit et commence par « Figure : » ou « Tableau : ».",
  },
  "work-picture-words": {
    title: "Une image n’a pas de mots",
    detail: "L’image {file} ne dit rien à qui ne la voit pas.",
    remedy: "Écrivez ce qu’elle montre entre les crochets : ![ce qu’elle montre]({file}).",
  },
  "work-picture-elsewhere": {
    title: "Une image est ailleurs",
    detail: "L’image {file} n’est pas un fichier de ce travail.",
    remedy: "Ajoutez le fichier au travail et n’écrivez que son nom.",
  },
  "work-picture-unknown": {
    title: "Une image n’est pas là",
    detail: "Le travail n’a pas de fichier {file}.",
    remedy: "{meant}Ajoutez le fichier, ou corrigez son nom.",
  },
  "work-picture-in-line": {
    title: "Une image figure dans une ligne de texte",
    detail: "L’image {file} est parmi des mots : elle n’a ni numéro ni légende.",
    remedy: "Mettez-la dans un paragraphe à elle.",
  },
  "work-note-missing": {
    title: "Une note n’est pas écrite",
    detail: "Le texte renvoie à la note {note}, qui n’existe pas.",
    remedy: "Écrivez-la à la fin, derrière [^{note}] suivi de deux-points, ou supprimez l’appel.",
  },
  "work-note-unused": {
    title: "Une note n’est appelée nulle part",
    detail: "Rien ne renvoie à la note {note} : elle est omise.",
    remedy: "Mettez [^{note}] où elle doit être, ou supprimez-la.",
  },
  "work-link-refused": {
    title: "Un lien est refusé",
    detail: "L’adresse {address} n’est ni du web, ni une adresse électronique, ni un endroit d’ici.",
    remedy: "Écrivez une adresse qui commence par https://, « mailto », / ou #.",
  },
  "work-citation-unknown": {
    title: "Un travail cité n’est pas dans la bibliographie",
    detail: "La bibliographie n’a pas d’entrée {key}.",
    remedy: "{meant}Ajoutez l’entrée, ou corrigez la clé.",
  },
  "work-citation-style": {
    title: "Un style de citation est inconnu",
    detail: "Il n’y a pas de style de citation {style}.",
    remedy: "{meant}Il y a {styles}.",
  },
  "work-citations-slow": {
    title: "Les citations n’ont pas pu être composées",
    detail: "Composer les citations de ce texte a pris trop de temps, ou a échoué.",
    remedy: "Essayez encore. Si cela dure, cherchez dans la bibliographie une entrée d’une longueur inhabituelle.",
  },
  "work-text-broken": {
    title: "Le texte contient des caractères brisés",
    detail: "{part} contient une moitié de caractère, qui ne peut pas être écrite.",
    remedy: "Retapez cet endroit.",
  },
  "print-unavailable": {
    title: "Pas de PDF ici",
    detail: "Ce site n’a pas de programme qui imprime les pages.",
    remedy: "Imprimez la page depuis votre navigateur. Pour qui exploite le site : réglez CHROMIUM_PATH sur un Chromium.",
  },
  "print-failed": {
    title: "Le PDF n’a pas été produit",
    detail: "L’impression a échoué : {reason}.",
    remedy: "Réessayez ; la page elle-même peut être imprimée depuis votre navigateur.",
  },
  "upload-type": {
    title: "Ce genre de fichier n’est pas accepté",
    detail: "D’après son contenu, le fichier est de type {type}.",
    remedy: "Envoyez l’un de ceux-ci : {taken}.",
  },
  "upload-too-large": {
    title: "Le fichier est trop volumineux",
    detail: "Le fichier compte {size} octets ; le maximum est de {limit}.",
    remedy: "Allégez-le, par exemple avec des images plus petites.",
  },
  "upload-encrypted": {
    title: "Le fichier est protégé par un mot de passe",
    detail: "Le fichier est illisible sans son mot de passe.",
    remedy: "Enregistrez une copie sans mot de passe et envoyez-la.",
  },
  "upload-broken": {
    title: "Le fichier est abîmé",
    detail: "Le fichier ne peut pas être lu jusqu’au bout.",
    remedy: "Ouvrez-le dans le programme qui l’a produit, enregistrez-le à nouveau et envoyez-le.",
  },
  "upload-inflates": {
    title: "Le fichier n’est pas ce qu’il prétend",
    detail: "Le fichier donnerait bien plus qu’il ne doit une fois déplié.",
    remedy: "Enregistrez-le à nouveau dans le programme qui l’a produit et envoyez-le.",
  },
  "upload-slow": {
    title: "Le fichier est trop long à lire",
    detail: "La lecture du fichier a demandé plus de temps ou de mémoire qu’il n’y en a pour un seul.",
    remedy: "Divisez-le, ou enregistrez-le plus simplement, et envoyez-le.",
  },
  "upload-infected": {
    title: "Le fichier est dangereux",
    detail: "L’antivirus a trouvé quelque chose dans le fichier : {found}. Le fichier n’a pas été gardé.",
    remedy: "Nettoyez l’ordinateur d’où vient le fichier, et envoyez-en un autre.",
  },
  "upload-not-scanned": {
    title: "Le fichier n’a pas pu être examiné",
    detail: "L’antivirus n’a pas répondu : le fichier n’a pas été gardé.",
    remedy: "Renvoyez-le plus tard.",
  },
  "literature-too-large": {
    title: "La liste est trop longue",
    detail: "La liste compte {size} caractères ou {entries} entrées ; le maximum est de {limit} caractères et de {most} entrées.",
    remedy: "Importez-la en plusieurs parties.",
  },
  "literature-one-line": {
    title: "Une ligne est trop longue",
    detail: "La ligne {line} compte plus de {limit} caractères : ce n’est pas une liste de références.",
    remedy: "Exportez à nouveau la liste depuis son programme.",
  },
  "literature-nested": {
    title: "La liste est trop imbriquée",
    detail: "Vers la ligne {line}, les éléments sont imbriqués sur plus de {limit} niveaux.",
    remedy: "Exportez à nouveau la liste depuis son programme.",
  },
  "literature-unknown": {
    title: "Ce n’est pas une liste de références",
    detail: "Le fichier n’est ni du BibTeX, ni du RIS, ni du JSON de Crossref ou de CSL.",
    remedy: "Exportez la liste en BibTeX, RIS ou CSL-JSON.",
  },
  "literature-json": {
    title: "Le JSON est abîmé",
    detail: "La liste n’est pas lisible comme du JSON.",
    remedy: "Exportez-la à nouveau depuis son programme.",
  },
  "literature-slow": {
    title: "La liste est trop longue à lire",
    detail: "La lecture de la liste a demandé plus de temps ou de mémoire qu’il n’y en a pour une seule.",
    remedy: "Importez-la en plusieurs parties.",
  },
  "literature-entry": {
    title: "Une entrée est illisible",
    detail: "L’entrée {entry} n’est pas lisible jusqu’au bout et a été omise.",
    remedy: "Corrigez-la et importez-la à nouveau.",
  },
  "literature-title": {
    title: "Une entrée n’a pas de titre",
    detail: "L’entrée {entry} n’a pas de titre.",
    remedy: "Ajoutez son titre.",
  },
  "literature-year": {
    title: "L’année d’une entrée n’en est pas une",
    detail: "L’entrée {entry} a « {year} » pour année.",
    remedy: "Écrivez quatre chiffres, ou rien.",
  },
  "literature-key-twice": {
    title: "Deux entrées ont la même clé",
    detail: "La clé {key} figure deux fois ; la seconde entrée est désormais {instead}.",
    remedy: "Citez la seconde par sa nouvelle clé.",
  },
  "literature-doi-twice": {
    title: "Deux entrées ont le même DOI",
    detail: "Les entrées {first} et {entry} ont le DOI {doi}.",
    remedy: "N’en gardez qu’une.",
  },
  "literature-same": {
    title: "Deux entrées sont peut-être le même travail",
    detail: "Les entrées {first} et {entry} ont le même titre et la même année.",
    remedy: "N’en gardez qu’une, ou les deux si ce sont deux travaux.",
  },
};
