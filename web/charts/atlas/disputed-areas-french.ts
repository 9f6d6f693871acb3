import type { DisputedArea } from "./disputed-areas.ts";

/** What the map does with disputed areas in French, by id. */
export const FRENCH_DISPUTED_AREAS: Readonly<Partial<Record<string, Omit<DisputedArea, "id">>>> = {
  abyei: {
    name: "Abyei",
    treatment:
      "La carte ne trace pas de ligne entre le Soudan et le Soudan du Sud, dont la frontière et le statut d’Abyei ne sont pas déterminés.",
    source: "Carte n° 4170 des Nations Unies, note sur Abyei",
  },
  "aksai-chin": {
    name: "Aksai Chin et Arunachal Pradesh",
    treatment: "Aucune ligne n’est tracée ; la couleur suit la zone à laquelle le fonds de carte rattache le territoire.",
    source: "Carte n° 4170 des Nations Unies, qui trace ces lignes comme non déterminées",
  },
  crimea: {
    name: "Crimée",
    treatment: "Dessinée avec l’Ukraine ; le fonds de carte la place en Russie.",
    source: "Résolution 68/262 de l’Assemblée générale (2014)",
  },
  falkland: {
    name: "Îles Falkland (Malvinas)",
    treatment:
      "Forme propre avec le chiffre de la série, sous les deux noms. Il existe un différend entre les Gouvernements de l’Argentine et du Royaume-Uni au sujet de la souveraineté.",
    source: "Carte n° 4170 des Nations Unies, note sur les Îles Falkland (Malvinas)",
  },
  golan: {
    name: "Golan",
    treatment:
      "Hachures neutres, sans appartenir à aucune des deux couleurs ; son étendue est approximative à la taille de la carte. Le fonds de carte le place en Israël.",
    source: "Résolution 497 du Conseil de sécurité (1981)",
  },
  "indian-ocean": {
    name: "Île Christmas et Îles Cocos (Keeling)",
    treatment:
      "Retirées des formes et dessinées comme des cercles sous leurs propres codes ; le fonds de carte en fait un seul objet sans code.",
    source: "Codes standard des pays et des zones (M49), 162 et 166",
  },
  "jammu-kashmir": {
    name: "Jammu-et-Cachemire",
    treatment:
      "Aucune ligne n’est tracée ; la couleur suit la ligne de contrôle. Les parties ne se sont pas entendues sur le statut définitif.",
    source: "Carte n° 4170 des Nations Unies, note sur le Jammu-et-Cachemire",
  },
  kosovo: {
    name: "Kosovo",
    treatment:
      "Forme propre avec le chiffre de la série qui en a un, sinon des hachures, et aucun contour entre lui et la Serbie : au sens de la résolution 1244 du Conseil de sécurité.",
    source: "Résolution 1244 du Conseil de sécurité (1999)",
  },
  "northern-cyprus": {
    name: "Nord de Chypre",
    treatment: "Dessiné avec Chypre ; le fonds de carte en fait un objet sans code.",
    source: "Résolutions 541 (1983) et 550 (1984) du Conseil de sécurité",
  },
  palestine: {
    name: "État de Palestine",
    treatment: "Forme propre avec le chiffre de la série, sous le nom que lui donne la série.",
    source: "Résolution 67/19 de l’Assemblée générale (2012)",
  },
  siachen: {
    name: "Glacier de Siachen",
    treatment: "Hachures neutres, sans appartenir à aucune des deux couleurs ; le fonds de carte en fait un objet sans code.",
    source: "Carte n° 4170 des Nations Unies, note sur le Jammu-et-Cachemire",
  },
  somaliland: {
    name: "Somaliland",
    treatment: "Dessiné avec la Somalie ; le fonds de carte en fait un objet sans code.",
    source: "Carte n° 4170 des Nations Unies, qui dessine la Somalie d’un seul tenant",
  },
  taiwan: {
    name: "Taïwan",
    treatment: "Forme propre avec le chiffre de la série qui en a un, sous le nom que lui donne la série, et sans ligne autour.",
    source:
      "Codes standard des pays et des zones (M49), qui ne lui donnent pas de code propre ; les noms suivent le producteur de la série",
  },
  "western-sahara": {
    name: "Sahara occidental",
    treatment:
      "Dessiné comme une seule forme au sud de 27°40′ N, avec le chiffre de la série qui en a un, sinon des hachures. Le fonds de carte place sa partie occidentale au Maroc.",
    source: "Liste des territoires non autonomes des Nations Unies ; Carte n° 4170 des Nations Unies",
  },
};
