import type { Messages } from "../messages.ts";

/** Texts of the page that tells how often the site is read, in French. */
export const audience: Messages["audience"] = {
  title: "Fréquentation du site",
  lead: (since, until) =>
    `Décompte des trente derniers jours, du ${since} au ${until} (jours UTC) : des réponses, non des personnes. Personne n’est suivi.`,
  kinds: {
    page: "Pages",
    picture: "Images",
    embed: "Intégrations",
    download: "Fichiers des travaux",
    citation: "Citations",
    data: "Données et API",
  },
  total: (count) => `${count} en tout`,
  nothing: "Rien pour l’instant.",
  object: "Objet",
  times: "Nombre de fois",
  others: (objects, fewest) => `${objects} autres, rarement lus (moins de ${fewest} fois) ou au-delà des vingt premiers`,
  caption: (kind) => `${kind}, par ordre de lecture décroissant`,
  rules: "Comment on compte",
  rulesWords: [
    "Le serveur ajoute un à un nombre lorsqu’il a répondu. Il garde le jour, le genre, la page ou le jeu de données, et le nombre : ni témoin de connexion, ni adresse, ni empreinte, ni mots cherchés, ni heure.",
    "Ne sont pas comptés : les robots d’après le nom que donne leur programme, les programmes qui n’en donnent pas, les pages qu’un navigateur charge d’avance, les demandes d’en-têtes seuls, les réponses vides, les parties de fichiers et les contrôles propres au site.",
    "Les pages et les images demandées par des programmes tels que curl ne sont pas comptées ; les données qu’ils demandent le sont, car c’est ainsi qu’on lit des données.",
    "Une page que le navigateur ou un cache intermédiaire montre de nouveau sans la redemander n’est pas vue ici : les vrais nombres sont donc plus grands.",
    "Ce qui a été lu moins de cinq fois n’est pas nommé. Les nombres sont enregistrés une fois par minute : si le serveur s’arrête brutalement, on perd au plus la dernière minute.",
  ],
  unkept: "Ce site n’a pas d’endroit où garder ces décomptes : ils repartent de zéro à chaque démarrage.",
};
