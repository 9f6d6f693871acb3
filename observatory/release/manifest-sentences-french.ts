/** Sentences that manifests carry, by the English one, in French. A sentence that is not here is shown in English. */
const CHECKS = {
  "Every file is the one that the manifest lists, and no other is there.":
    "Chaque fichier est celui que le manifeste énumère, et il n’y en a pas d’autre.",
  "Observations are sorted by area, counterpart, sex and period, and no key stands twice.":
    "Les observations sont rangées par zone, contrepartie, sexe et période, et aucune clé ne figure deux fois.",
  "Every status, method and source that an observation names is explained in the release.":
    "Chaque statut, méthode et source que nomme une observation est expliqué dans l’édition.",
  "An observation has no value exactly when its status says so.": "Une observation est sans valeur si et seulement si son statut le dit.",
  "No area is its own counterpart where the dataflow says that this cannot exist.":
    "Aucune zone n’est sa propre contrepartie là où le flux de données dit que cela ne peut exister.",
  "In every cell of the migrant stock, both sexes are women plus men (persons).":
    "Dans chaque cellule des effectifs de migrants, les deux sexes sont les femmes plus les hommes (en personnes).",
  "The totals of migrant stock and remittances by area, and by counterpart, are the sums of their corridors, of what stands under other origins and of what is not allocated (stored units).":
    "Les totaux des effectifs de migrants et des envois de fonds par zone, et par contrepartie, sont les sommes de leurs corridors, de ce qui figure sous les autres origines et de ce qui n’est pas réparti (en unités conservées).",
  "Migrants summed over origins, others included, are the published total of each destination, in every round and for each sex (persons).":
    "La somme des migrants sur les origines, autres comprises, est le total publié de chaque destination, à chaque année de référence et pour chaque sexe (en personnes).",
  "Migrants summed over destinations are the published total of each origin, in every round and for each sex (persons).":
    "La somme des migrants sur les destinations est le total publié de chaque origine, à chaque année de référence et pour chaque sexe (en personnes).",
  "Every figure released as reported is in the reported figures of its source under the same key, rounded to the unit of the release.":
    "Chaque chiffre repris tel que publié figure parmi les chiffres publiés de sa source sous la même clé, arrondi à l’unité de l’édition.",
  "The average cost to an area, from an area and of all corridors is the mean of the corridors of the quarter, within one stored unit.":
    "Le coût moyen vers une zone, depuis une zone et de tous les corridors est la moyenne des corridors du trimestre, à une unité conservée près.",
  "Every indicator of the migration profiles is what its formula gives from the release's own figures.":
    "Chaque indicateur des profils migratoires est ce que donne sa formule appliquée aux chiffres de l’édition.",
};

const CHANGES = {
  "Figures are carried in this release's own format with the place they stand in the file; estimates made from them are marked by status and method.":
    "Les chiffres sont repris au format propre de cette édition avec leur place dans le fichier ; les estimations qui en sont tirées sont signalées par un statut et une méthode.",
  "The publisher's file, gzipped.": "Le fichier du producteur, compressé par gzip.",
  "Read from a processed redistribution of the publisher's workbook (Gapminder, DDF); the publisher's own file is not at hand.":
    "Lu dans une redistribution retraitée du classeur du producteur (Gapminder, DDF) ; le fichier même du producteur n’est pas disponible ici.",
  "Read from a processed redistribution of the publisher's workbook (matrices by sex keyed by English short names, turned into ISO codes); the publisher's own file is not at hand. In every cell men and women make both.":
    "Lu dans une redistribution retraitée du classeur du producteur (matrices par sexe dont les clés sont des noms abrégés anglais, convertis en codes ISO) ; le fichier même du producteur n’est pas disponible ici. Dans chaque cellule, les hommes et les femmes font l’ensemble.",
  "Read from a tidy file made of the Population Division's WPP 2024 data package (1.1-3); the publisher's own files are not at hand.":
    "Lu dans un fichier ordonné tiré du paquet de données WPP 2024 de la Division de la population (1.1-3) ; les fichiers mêmes du producteur ne sont pas disponibles ici.",
  "A long table made of the figures in the publisher's package; the figures were not altered.":
    "Un tableau long établi avec les chiffres du paquet du producteur ; les chiffres n’ont pas été modifiés.",
  "A table made of the figures in UNHCR's package; the figures were not altered.":
    "Un tableau établi avec les chiffres du paquet du HCR ; les chiffres n’ont pas été modifiés.",
  "A long table made of a redistributed DataBank extract; the figures were not altered.":
    "Un tableau long établi à partir d’un extrait redistribué de DataBank ; les chiffres n’ont pas été modifiés.",
  "A long table made of redistributed copies of the publisher's extracts; the figures were not altered.":
    "Un tableau long établi à partir de copies redistribuées des extraits du producteur ; les chiffres n’ont pas été modifiés.",
  "A long table made of a redistributed copy of the publisher's extract; the figures were not altered.":
    "Un tableau long établi à partir d’une copie redistribuée de l’extrait du producteur ; les chiffres n’ont pas été modifiés.",
  "A third party's processed aggregate; the firm-level file was not at hand, so it could not be checked.":
    "Un agrégat établi par un tiers ; le fichier par entreprise n’était pas disponible, et l’agrégat n’a donc pas pu être vérifié.",
  "Rebuilt from a processed redistribution in the layout of the publisher's workbook; never to be released.":
    "Reconstruit d’après une redistribution retraitée, dans la disposition du classeur du producteur ; à ne jamais publier.",
};

const SETTINGS = {
  stock: "effectifs de migrants",
  "remittances, rule 3": "envois de fonds, règle 3",
  "remittances, reconciled": "envois de fonds, mise en cohérence",
  "elasticity, foreignBorn": "élasticité, personnes nées à l’étranger",
  "elasticity, foreignBornAndRefugees": "élasticité, personnes nées à l’étranger et réfugiés",
  "elasticity, foreignCitizens": "élasticité, ressortissants étrangers",
  "elasticity, imputed": "élasticité, chiffres imputés",
  "elasticity, other origins": "élasticité, autres origines",
  "elasticity, comparable areas": "élasticité, zones comparables",
  "last round detailed by an earlier revision": "dernière année de référence détaillée par une révision antérieure",
  "least share of a corridor kept after displacement": "part minimale d’un corridor conservée après déplacement",
  "tolerance in persons": "tolérance, en personnes",
  beta: "bêta",
  income: "revenu",
  received: "reçus",
  "assumed zeros": "zéros supposés",
  paid: "versés",
  "unit of evidence in US dollars": "unité d’information, en dollars des États-Unis",
  "standard error of receipts": "erreur type des montants reçus",
  "standard error of payments": "erreur type des montants versés",
  "added to it, share of the distance to the rule": "ajout à celle-ci, part de la distance à la règle",
  "standard error of payments filled from other years": "erreur type des montants versés repris d’autres années",
  "years a payment is carried beyond a sender's reports":
    "années pendant lesquelles un montant versé est reconduit après la dernière déclaration",
};

export const FRENCH_SENTENCES: Readonly<Partial<Record<string, string>>> = { ...CHECKS, ...CHANGES, ...SETTINGS };
