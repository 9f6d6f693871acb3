import type { PARTNERSHIP_API_PROBLEMS } from "./problem-catalogue-partnership-api.ts";
import type { ProblemTexts } from "./problem-catalogue.ts";

/** Errors of programmes that ask below /api/v1/partnership, in French. */
export const FRENCH_PARTNERSHIP_API_PROBLEMS: Readonly<Record<keyof typeof PARTNERSHIP_API_PROBLEMS, ProblemTexts>> = {
  "token-missing": {
    title: "Il faut un jeton",
    detail: "La réponse n’est donnée qu’à un jeton ayant l’une de ces portées : {scopes}.",
    remedy: "Créez un jeton sur la page de votre compte et envoyez-le dans l’en-tête Authorization, après le mot Bearer.",
  },
  "token-not-valid": {
    title: "Jeton non valable",
    detail: "Le jeton est inconnu, révoqué ou périmé.",
    remedy: "Créez un nouveau jeton sur la page de votre compte.",
  },
  "scope-missing": {
    title: "Les portées du jeton ne le permettent pas",
    detail: "Il faut l’une de ces portées : {scopes}. Le jeton a : {given}.",
    remedy: "Créez un jeton ayant la portée voulue ; ce qu’un jeton permet ne peut être étendu ensuite.",
  },
  "json-only": {
    title: "Seul JSON est accepté",
    detail: "La requête est venue sous la forme {type}.",
    remedy: "Envoyez le corps en application/json, en UTF-8.",
  },
  "body-not-json": {
    title: "Le corps n’est pas un objet JSON",
    detail: "Le corps ne peut être lu : {reason}.",
    remedy: "Envoyez un seul objet JSON, tel que le décrit l’adresse.",
  },
  "body-too-large": {
    title: "Corps trop long",
    detail: "Le corps dépasse {limit} : rien n’a été modifié.",
    remedy: "Raccourcissez les textes.",
  },
  "file-bytes-only": {
    title: "Seuls les octets du fichier sont acceptés",
    detail: "La requête est venue sous la forme {type}.",
    remedy: "Envoyez le fichier lui-même en application/octet-stream, sans formulaire autour ; ce qu’on en dit figure dans l’adresse.",
  },
  "files-not-taken": {
    title: "Aucun fichier n’est accepté ici",
    detail: "Ce site n’a pas d’endroit où garder des fichiers.",
    remedy: "Écrivez le texte dans le brouillon. Pour qui exploite le site : réglez KNOMAD_DATA.",
  },
  "unknown-field": {
    title: "Champ inconnu",
    detail: "Il n’y a pas de champ {field} dans cette requête.",
    remedy: "Champs connus : {known}.",
  },
  "bad-field": {
    title: "Champ non compris",
    detail: "{field} ne peut être accepté : {reason}",
    remedy: "Corrigez-le et renvoyez la requête ; rien n’a été modifié.",
  },
  "bad-cursor": {
    title: "Curseur non valable",
    detail: "Le curseur ne vient pas de cette liste, ou a été donné pour d’autres paramètres.",
    remedy: "Suivez les adresses de « next » telles quelles, ou recommencez sans curseur.",
  },
  "version-missing": {
    title: "Dites quelle version vous modifiez",
    detail: "{address} ne peut être modifié que par qui dit quelle version il a vue.",
    remedy: "Lisez d’abord, puis envoyez l’ETag, ou la version entre guillemets, dans If-Match.",
  },
  "version-stale": {
    title: "Modifié entre-temps",
    detail: "Quelqu’un a modifié {kind} {id} après votre lecture.",
    remedy: "Relisez l’état actuel et refaites votre modification.",
  },
  "bad-idempotency-key": {
    title: "Idempotency-Key non comprise",
    detail: "L’en-tête Idempotency-Key compte {length} caractères, ou l’un d’eux n’est pas un caractère ASCII visible.",
    remedy: "Envoyez de 1 à 200 caractères visibles, par exemple un UUID créé pour chaque modification.",
  },
  "idempotency-key-reused": {
    title: "Idempotency-Key utilisée pour une autre requête",
    detail: "La clé {key} a déjà été envoyée avec une autre adresse ou un autre corps.",
    remedy: "Créez une clé pour chaque modification, et ne renvoyez la même qu’avec la même requête.",
  },
};
