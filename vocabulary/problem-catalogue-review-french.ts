import type { ProblemTexts } from "./problem-catalogue.ts";
import type { REVIEW_PROBLEMS } from "./problem-catalogue-review.ts";

/** French of the problems of peer review, in the same order. */
export const FRENCH_REVIEW_PROBLEMS: Readonly<Record<keyof typeof REVIEW_PROBLEMS, ProblemTexts>> = {
  "no-such-submission": {
    title: "Soumission introuvable",
    detail: "Il n’y a pas ici de soumission {submission}, ou vous n’y avez pas accès.",
    remedy: "Le bureau énumère les soumissions qui vous concernent.",
  },
  "no-such-invitation": {
    title: "Invitation introuvable",
    detail: "Il n’y a pas ici de telle invitation, ou elle n’est pas la vôtre, ou elle a expiré.",
    remedy: "Demandez-en une autre à qui vous a invité.",
  },
  "bad-review": {
    title: "Cela ne convient pas à l’évaluation",
    detail: "{field} : {reason}.",
    remedy: "Corrigez et renvoyez le formulaire.",
  },
  "review-state-refused": {
    title: "Impossible dans cet état",
    detail: "{reference} reste inchangé : {reason}.",
    remedy: "Regardez la soumission dans son état actuel.",
  },
  "submission-open": {
    title: "Déjà en évaluation",
    detail: "Une version de ce travail est en évaluation sous {reference}.",
    remedy: "Attendez la décision, ou retirez d’abord cette soumission.",
  },
  "work-not-reviewed": {
    title: "Les travaux de ce genre ne sont pas évalués",
    detail: "Un travail du genre {kind} n’a pas d’évaluation par les pairs.",
    remedy: "Les procès-verbaux et mandats sont approuvés par leur organe : ouvrez un dossier.",
  },
  "review-version-differs": {
    title: "C’est une autre version",
    detail: "La version acceptée a l’empreinte {accepted} ; celle-ci a {given}.",
    remedy: "Une version modifiée demande son propre tour, ou une modification éditoriale signée par une seconde personne.",
  },
  "review-round-decided": {
    title: "Le tour est déjà décidé",
    detail: "Quelqu’un a entre-temps décidé de ce tour : {outcome}.",
    remedy: "Regardez la décision.",
  },
  "reviews-outstanding": {
    title: "Des évaluations manquent",
    detail: "{have} des {needed} évaluations que la décision demande sont là.",
    remedy: "Attendez les autres, ou invitez d’autres évaluateurs.",
  },
  "conflict-blocks": {
    title: "Un conflit d’intérêts s’y oppose",
    detail: "Cette personne ne peut pas participer : {reason}.",
    remedy: "Choisissez quelqu’un d’autre, ou demandez une dispense si la règle en permet une.",
  },
  "interests-not-declared": {
    title: "Les intérêts d’abord",
    detail: "Rien de {reference} ne s’ouvre avant que vous ayez déclaré vos intérêts.",
    remedy: "Déclarez-les, ou déclarez n’en avoir aucun.",
  },
  "reviewer-not-independent": {
    title: "Pas indépendant",
    detail: "Cette personne ne peut pas participer : {reason}.",
    remedy: "Choisissez quelqu’un d’autre.",
  },
  "points-unanswered": {
    title: "Des points restent sans réponse",
    detail: "{count} points des évaluateurs n’ont pas de réponse acceptée.",
    remedy: "Répondez à chacun ; le responsable de l’évaluation juge les réponses.",
  },
  "release-not-frozen": {
    title: "Seule une édition gelée entre en évaluation",
    detail: "L’édition {release} est dans l’état {state}.",
    remedy: "Gelez d’abord l’édition\u202f; choisissez-en une autre si elle est publiée ou retirée.",
  },
  "release-has-work": {
    title: "L’édition a déjà un travail",
    detail: "L’édition {release} est décrite par le travail {reference}.",
    remedy: "Poursuivez ce travail, ou demandez à qui l’a commencé de le retirer.",
  },
  "release-altered": {
    title: "L’édition n’est plus ce qu’elle était",
    detail:
      "La version en évaluation est celle d’une édition {release} dont le manifeste avait l’empreinte {reviewed}\u202f; il a maintenant {now}.",
    remedy: "Plus rien n’en est décidé\u00a0: retirez la soumission, faites une autre version et soumettez celle-là.",
  },
  "release-bytes-differ": {
    title: "Ce n’est pas l’édition qui a été évaluée",
    detail: "Le manifeste évalué a l’empreinte {wanted}\u202f; celui de l’édition {release} a {found}.",
    remedy: "Remettez les fichiers évalués, ou faites passer l’édition actuelle par son évaluation.",
  },
  "release-not-reviewed": {
    title: "L’édition n’est pas passée par son évaluation",
    detail: "La direction n’a pas autorisé l’édition {release} avec le manifeste {hash}.",
    remedy: "Faites-la passer par son évaluation, ou publiez-la sans et dites pourquoi\u00a0: la raison entre au journal.",
  },
  "not-a-statistics-office": {
    title: "Ici commentent les offices de statistique",
    detail: "Vous n’avez ni lien avec un office de statistique ni invitation à commenter.",
    remedy: "Demandez au programme de noter où vous travaillez, ou d’inviter votre office.",
  },
  "comments-open": {
    title: "Les offices de statistique peuvent encore commenter",
    detail: "La période de commentaires de {reference} dure jusqu’au {until}, ou des commentaires sont sans réponse.",
    remedy: "Attendez sa fin et répondez à chaque commentaire.",
  },
};
