import type { Messages } from "../messages.ts";

/** Texts of the form that contests a figure, in French. */
export const question: Messages["question"] = {
  title: "Contester ce chiffre",
  lead: "Un chiffre est-il faux, ou connaissez-vous une meilleure source ? Dites-le-nous. Aucun compte n’est nécessaire.",
  subject: "Le chiffre",
  shown: "Tel qu’affiché",
  key: "Clé",
  release: "Édition",
  none: "Ouvrez d’abord un chiffre : à côté de chaque graphique, et sur chaque page qui explique un chiffre, se trouve « Contester ce chiffre ». Ce lien apporte le chiffre avec lui.",
  fields: {
    wrong: "Qu’est-ce qui est faux ?",
    source: "Adresse d’une meilleure source (facultatif)",
    office: "Votre service ou organisme (facultatif)",
    email: "Adresse électronique, si vous souhaitez une réponse (facultatif)",
    language: "Langue de la réponse",
  },
  help: {
    wrong: "Dites ce que le chiffre devrait être, ou ce qu’il oublie. 4 000 caractères au plus.",
    source: "Une adresse Internet qui commence par https:// ou http://.",
    office: "Par exemple un institut de statistique. Laissez vide si vous écrivez en votre nom.",
    email: "Sert à cette question seulement, et n’est vue que de l’équipe.",
    language: "",
  },
  leaveEmpty: "Laissez ce champ vide",
  send: "Envoyer la question",
  privacy:
    "Nous gardons ce que vous écrivez ici jusqu’à la réponse de l’équipe : le chiffre, votre texte et, si vous les donnez, l’organisme et l’adresse électronique. Aucune adresse de votre ordinateur n’est conservée.",
  errors: "Veuillez vérifier votre saisie",
  errorTitle: "Erreur",
  faults: {
    missing: "Écrivez ce qui est faux dans ce chiffre.",
    short: "Écrivez un peu plus : au moins dix caractères.",
    long: "C’est trop long.",
    address: "Écrivez une adresse Internet complète, comme https://example.org/tableau.xlsx.",
    email: "Écrivez une adresse électronique comme nom@example.org, ou laissez vide.",
    language: "Choisissez une langue de la liste.",
    subject: "La clé du chiffre est arrivée abîmée. Ouvrez de nouveau le chiffre et suivez « Contester ce chiffre ».",
    filled:
      "Un champ que personne ne voit a été rempli. Il est vide à nouveau, et votre texte est toujours là : envoyez-le encore une fois.",
    forged: "Ce formulaire ne vient pas d’ici, ou le site a redémarré depuis. Votre texte est toujours là : envoyez-le encore une fois.",
    early: "C’était plus rapide qu’on ne peut écrire. Votre texte est toujours là : attendez un instant et envoyez-le encore une fois.",
    old: "Ce formulaire est resté ouvert trop longtemps. Votre texte est toujours là : envoyez-le encore une fois.",
    elsewhere:
      "Ce formulaire n’a pas été envoyé depuis une page de ce site. Votre texte est toujours là : envoyez-le encore une fois d’ici.",
    often: "Beaucoup de questions sont venues de votre réseau. Votre texte est toujours là : envoyez-le encore une fois dans dix minutes.",
    large: "C’était beaucoup trop long et n’a pas été lu. Revenez en arrière, raccourcissez et renvoyez.",
    closed: "Votre question n’a pas pu être conservée : rien n’a été reçu. Copiez votre texte et réessayez plus tard.",
  },
  closedTitle: "Les questions ne peuvent pas être reçues pour le moment",
  closed:
    "Ce site n’a pas d’endroit où les garder. Revenez plus tard, ou écrivez à qui gère ce site en indiquant la clé et l’édition ci-dessus.",
  receivedTitle: "Votre question est enregistrée",
  received: "Elle porte le numéro",
  receivedWords: "Nous la gardons jusqu’à la réponse de l’équipe. La suite donnée figurera dans les notes de la prochaine édition.",
  receivedNoMail: "Vous n’avez pas laissé d’adresse électronique : aucune réponse ne peut être envoyée. Notez le numéro.",
  receivedMail:
    "Un accusé de réception part à votre adresse électronique. Confirmez-la par le lien qu’il contient et la réponse vous parviendra aussi par courriel.",
  follow: "Suivre votre question.",
  followWords: "Conservez ce lien : lui seul permet de voir où en est votre question.",
  followNoMail: "Vous n’avez pas laissé d’adresse électronique : aucune réponse ne peut être envoyée. Le lien y mène.",
  back: "Retour aux chiffres",
};
