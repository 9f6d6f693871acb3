import { FRENCH_PARTNERSHIP_API_PROBLEMS } from "./problem-catalogue-partnership-api-french.ts";
import type { PARTNERSHIP_PROBLEMS } from "./problem-catalogue-partnership.ts";
import type { ProblemTexts } from "./problem-catalogue.ts";

/** Errors of the partnership in French, with the places of the English texts. */
export const FRENCH_PARTNERSHIP_PROBLEMS: Readonly<Record<keyof typeof PARTNERSHIP_PROBLEMS, ProblemTexts>> = {
  ...FRENCH_PARTNERSHIP_API_PROBLEMS,
  "no-such-person": {
    title: "Personne introuvable",
    detail: "Il n’y a pas ici de fiche de cette personne, ou elle n’est pas pour vous.",
    remedy: "Cherchez de nouveau le nom ; la fiche a pu être fusionnée ou effacée depuis.",
  },
  "person-erased": {
    title: "Effacée",
    detail: "La personne dont c’était la page a demandé son effacement.",
    remedy: "Ce qu’elle a décidé reste dans les dossiers du partenariat, sans son nom.",
  },
  "no-such-organisation": {
    title: "Organisation introuvable",
    detail: "Il n’y a pas ici de fiche de cette organisation.",
    remedy: "Toutes les organisations figurent à l’adresse /organisations.",
  },
  "orcid-taken": {
    title: "Identifiant ORCID déjà pris",
    detail: "Une autre fiche porte l’identifiant ORCID {orcid}.",
    remedy: "Si les deux fiches sont d’une même personne, qui tient les fiches peut les fusionner.",
  },
  "consent-missing": {
    title: "Accord non consigné",
    detail: "On ne figure sur la liste publique qu’avec son accord, et rien ne dit où cette personne l’a donné.",
    remedy: "Indiquez où l’accord a été donné, par exemple une lettre et sa date, ou laissez la personne hors de la liste.",
  },
  "bad-organisation": {
    title: "Organisation incomprise",
    detail: "{field} ne peut pas être retenu : {reason}",
    remedy: "Revenez en arrière, corrigez et renvoyez le formulaire.",
  },
  "bad-tie": {
    title: "Lien incompris",
    detail: "{field} ne peut pas être retenu : {reason}",
    remedy: "Revenez en arrière, corrigez et renvoyez le formulaire.",
  },
  "no-such-tie": {
    title: "Lien introuvable",
    detail: "Ce lien n’existe pas, ou il ne vous revient pas de le modifier.",
    remedy: "Regardez la fiche dans son état actuel.",
  },
  "address-there": {
    title: "Adresse déjà présente",
    detail: "Cette adresse électronique figure déjà sur la fiche.",
    remedy: "Il n’y a rien à faire.",
  },
  "address-confirmed": {
    title: "Adresse impossible à retirer",
    detail: "Cette adresse est confirmée par son titulaire, ou ne figure plus sur la fiche.",
    remedy: "Seul son titulaire retire une adresse confirmée, sur la page de son compte.",
  },
  "merge-refused": {
    title: "Fusion refusée",
    detail: "Ces fiches ne peuvent pas être fusionnées : {reason}.",
    remedy: "Regardez les deux fiches dans leur état actuel.",
  },
  "no-such-merge": {
    title: "Fusion introuvable",
    detail: "Cette fusion de fiches n’existe pas.",
    remedy: "Les fusions figurent sur la page des doublons.",
  },
  "undo-refused": {
    title: "Fusion maintenue",
    detail: "Cette fusion reste telle quelle : {reason}.",
    remedy: "Regardez la liste des fusions dans son état actuel.",
  },
  "erasure-not-meant": {
    title: "Rien d’effacé",
    detail: "Rien n’a été effacé : les mots de confirmation n’ont pas été saisis.",
    remedy: "Saisissez « {phrase} » si c’est bien ce que vous voulez.",
  },
  "no-erasure": {
    title: "Rien à reprendre",
    detail: "Aucun effacement de cette fiche n’est en cours.",
    remedy: "Regardez votre fiche dans son état actuel.",
  },
  "no-such-case-kind": {
    title: "Type d’affaire inconnu",
    detail: "Il n’y a pas d’affaire de type {kind}.",
    remedy: "Types : {known}.",
  },
  "no-such-case": {
    title: "Affaire introuvable",
    detail: "Il n’y a pas ici d’affaire {reference}, ou elle n’est pas pour vous.",
    remedy: "Voyez la liste de vos affaires au bureau.",
  },
  "no-such-task": {
    title: "Tâche introuvable",
    detail: "Il n’y a pas ici de tâche {task}, ou elle n’est pas pour vous.",
    remedy: "Voyez au bureau ce qui vous attend.",
  },
  "bad-case": {
    title: "Incompris",
    detail: "{field} ne peut pas être retenu : {reason}",
    remedy: "Revenez en arrière, corrigez et renvoyez le formulaire.",
  },
  "bad-assignee": {
    title: "Demande impossible",
    detail: "On ne peut pas le demander à cette personne : {reason}.",
    remedy: "Choisissez quelqu’un d’autre.",
  },
  "case-refused": {
    title: "Plus possible pour cette affaire",
    detail: "{reference} reste en l’état : {reason}.",
    remedy: "Regardez l’affaire dans son état actuel.",
  },
  "task-refused": {
    title: "Plus possible pour cette tâche",
    detail: "La tâche « {task} » reste en l’état : {reason}.",
    remedy: "Regardez l’affaire dans son état actuel.",
  },
  "address-belongs-to-another": {
    title: "Adresse d’une autre personne",
    detail: "Une autre personne a confirmé cette adresse électronique.",
    remedy: "Si les deux fiches sont à vous, demandez à qui tient les fiches de les fusionner.",
  },
  "composition-refused": {
    title: "Une règle de l’organe s’y oppose",
    detail: "Une règle de l’organe serait enfreinte : {findings}",
    remedy: "Corrigez ce qui est dit, ou demandez à qui tient les règles de l’organe de les changer ; rien n’a été modifié.",
  },
  "composition-asks": {
    title: "Une règle de l’organe demande confirmation",
    detail: "Ce n’est pas ce que veulent les règles de l’organe : {findings}",
    remedy: "Lisez ce qui est dit et confirmez, ou choisissez autrement ; rien n’a été modifié.",
  },
  "no-such-body": {
    title: "Organe introuvable",
    detail: "Il n’y a pas d’organe {body}.",
    remedy: "Tous les organes figurent à l’adresse /bodies.",
  },
  "no-such-mandate": {
    title: "Mandat introuvable",
    detail: "Il n’y a pas de mandat {mandate}.",
    remedy: "Les mandats figurent avec leur organe.",
  },
  "no-such-seat": {
    title: "Siège introuvable",
    detail: "Il n’y a pas de siège {seat} dans cet organe.",
    remedy: "Choisissez un des sièges de l’organe.",
  },
  "no-such-rule": {
    title: "Règle introuvable",
    detail: "Il n’y a pas de règle {rule}.",
    remedy: "Les règles figurent avec leur organe.",
  },
  "bad-body": {
    title: "Organe incompris",
    detail: "{field} : {reason}.",
    remedy: "Corrigez le champ et renvoyez ; rien n’a été modifié.",
  },
  "bad-mandate": {
    title: "Mandat incompris",
    detail: "{field} : {reason}.",
    remedy: "Corrigez le champ et renvoyez ; rien n’a été modifié.",
  },
  "mandate-refused": {
    title: "Impossible pour ce mandat",
    detail: "Le mandat ne peut pas être changé ainsi : {reason}.",
    remedy: "Regardez le mandat dans son état actuel ; rien n’a été modifié.",
  },
  "seat-taken": {
    title: "Siège occupé",
    detail: "Le siège {seat} est occupé de {from} à {until}.",
    remedy: "Choisissez des jours ultérieurs, ou attendez la fin de ce mandat ; rien n’a été modifié.",
  },
  "no-such-obligation": {
    title: "Échéance introuvable",
    detail: "Il n’y a pas d’échéance {obligation}.",
    remedy: "Le bureau énumère ce qui est dû.",
  },
  "bad-obligation": {
    title: "Cela ne convient pas",
    detail: "{field} : {reason}.",
    remedy: "Corrigez et renvoyez le formulaire.",
  },
  "bad-due-rule": {
    title: "La règle ne convient pas",
    detail: "{field} : {reason}.",
    remedy: "Corrigez et renvoyez le formulaire.",
  },
  "no-such-work-programme": {
    title: "Programme de travail introuvable",
    detail: "Il n’y a pas de programme de travail {programme}.",
    remedy: "Le bureau énumère les programmes de travail.",
  },
  "bad-work-programme": {
    title: "Cela ne convient pas au programme de travail",
    detail: "{field} : {reason}.",
    remedy: "Corrigez et renvoyez le formulaire.",
  },
  "bad-configuration": {
    title: "Ce n’est pas un partenariat",
    detail: "Les données du partenariat ne peuvent pas être chargées : {faults}{more}.",
    remedy: "Corrigez les données et chargez-les de nouveau ; rien n’a été écrit. Leur forme : partnership/example/configuration-shape.ts.",
  },
  "other-partnership": {
    title: "Un autre partenariat est ici",
    detail: "Le partenariat {slug} ne peut pas être reçu ici : il y a déjà {there}.",
    remedy: "Utilisez un endroit vide : un autre répertoire, ou une autre base. Les dossiers de deux partenariats ne se mêlent jamais.",
  },
  "no-account": {
    title: "Aucun compte",
    detail: "Aucun compte ne s’ouvre avec {address}.",
    remedy: "Invitez la personne avec « knomad people invite {address} », ou indiquez une adresse qu’elle a confirmée.",
  },
  "bad-setting": {
    title: "Cette valeur ne peut pas être retenue",
    detail: "La valeur n’a pas été retenue : {reason}.",
    remedy: "Corrigez-la et renvoyez-la ; rien n’a été modifié.",
  },
  "bad-programme-fact": {
    title: "Cela ne peut pas être noté ainsi",
    detail: "Rien n’a été noté : {reason}.",
    remedy: "Corrigez le champ nommé ({field}) et renvoyez le formulaire.",
  },
  "no-such-risk": {
    title: "Risque introuvable",
    detail: "Ce risque n’existe pas.",
    remedy: "La page du partenariat les énumère tous.",
  },
  "fictitious-already": {
    title: "Des personnes fictives sont déjà là",
    detail: "Il y a déjà des fiches fictives ici.",
    remedy: "Retirez-les d’abord : knomad partnership remove-fictitious.",
  },
  "fictitious-beside-real": {
    title: "De vraies fiches sont là",
    detail: "Il y a ici de vraies fiches ({what}) : aucune personne fictive n’a été ajoutée.",
    remedy: "Prenez un endroit vide pour faire des essais. Si les unes doivent être à côté des autres, dites-le : --beside-real-records.",
  },
  "fictitious-in-use": {
    title: "Personnes fictives utilisées",
    detail: "D’autres fiches renvoient à des personnes fictives : rien n’a été retiré.",
    remedy: "Retirez ces fiches, ou commencez dans un endroit vide.",
  },
  "second-factor-unreadable": {
    title: "Second facteur invérifiable",
    detail: "Le second facteur de ce compte a été réglé sous un autre secret de ce site.",
    remedy:
      "Connectez-vous avec une clé d’accès, ou demandez à l’exploitant du site « knomad people reset-second-factor » avec votre adresse.",
  },
};
