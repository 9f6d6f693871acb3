import type { PARTNERSHIP_PROBLEMS } from "./problem-catalogue-partnership.ts";
import type { ProblemTexts } from "./problem-catalogue.ts";

/** Errors of the store, of accounts and of the partnership in French, with the places of the English texts. */
export const FRENCH_PARTNERSHIP_PROBLEMS: Readonly<Record<keyof typeof PARTNERSHIP_PROBLEMS, ProblemTexts>> = {
  "store-not-named": {
    title: "Aucun endroit pour les dossiers",
    detail: "Ni base de données ni répertoire pour en tenir une n’est indiqué.",
    remedy: "Donnez à KNOMAD_DATA un répertoire où l’on peut écrire, ou à DATABASE_URL une base PostgreSQL.",
  },
  "store-unreachable": {
    title: "Base de données injoignable",
    detail: "La base de DATABASE_URL ne répond pas : {reason}.",
    remedy: "Vérifiez que PostgreSQL fonctionne et que DATABASE_URL indique son hôte, son utilisateur et sa base.",
  },
  "store-too-old": {
    title: "PostgreSQL trop ancien",
    detail: "La base est un PostgreSQL {version}.",
    remedy: "Utilisez PostgreSQL {oldest} ou une version plus récente.",
  },
  "store-in-use": {
    title: "Dossiers déjà ouverts",
    detail: "Un autre processus travaille avec les dossiers de {folder}.",
    remedy:
      "Arrêtez l’autre processus, ou donnez à celui-ci un KNOMAD_DATA à lui. À deux sur un même répertoire, des dossiers se perdraient.",
  },
  "store-damaged": {
    title: "Dossiers impossibles à ouvrir",
    detail: "Les dossiers de {folder} n’ont pas pu être ouverts : {reason}.",
    remedy:
      "Restaurez la dernière sauvegarde dans un répertoire vide (knomad restore). D’ici là, laissez le répertoire endommagé tel quel.",
  },
  "records-not-open": {
    title: "Dossiers fermés",
    detail: "Les dossiers du partenariat sont momentanément injoignables ({reason}).",
    remedy:
      "Les chiffres et leurs pages restent là. Réessayez dans une minute ; si cela dure, l’exploitant du serveur en trouvera la raison dans son journal.",
  },
  "no-such-dead-job": {
    title: "Tâche abandonnée inconnue",
    detail: "Aucune tâche {id} n’a été abandonnée.",
    remedy: "Pour la liste : knomad jobs dead.",
  },
  "folder-name-too-long": {
    title: "Nom de répertoire trop long",
    detail: "Le chemin {folder} est trop long pour le point de connexion qui doit s’y trouver.",
    remedy: "Choisissez un KNOMAD_DATA au chemin plus court : environ 80 caractères au plus.",
  },
  "migration-changed": {
    title: "Migration modifiée après coup",
    detail: "La base contient la migration {migration} avec un autre contenu que ce programme.",
    remedy:
      "Lancez la version du programme qui a écrit la base. Une migration appliquée ne se modifie jamais : tout changement en est une nouvelle.",
  },
  "migration-unknown": {
    title: "Base plus récente que le programme",
    detail: "La base contient la migration {migration}, que ce programme ne connaît pas.",
    remedy: "Lancez une version du programme au moins aussi récente que la dernière qui a servi à cette base.",
  },
  "changed-meanwhile": {
    title: "Modifié entre-temps",
    detail: "Quelqu’un a modifié {kind} {id} après que vous l’avez ouvert.",
    remedy: "Regardez-le dans son état actuel et refaites votre changement.",
  },
  "not-allowed": {
    title: "Non autorisé",
    detail: "Vous ne pouvez pas le faire : {reason}.",
    remedy: "Adressez-vous à qui dirige l’organe. Les droits découlent des mandats en cours ; le bureau énumère les vôtres.",
  },
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
  "too-many-attempts": {
    title: "Trop de tentatives",
    detail: "Il y a eu trop de tentatives de connexion d’ici ou sur ce compte.",
    remedy: "Réessayez dans {seconds} s, ou connectez-vous autrement.",
  },
  "invitation-not-valid": {
    title: "Invitation non valable",
    detail: "Cette invitation a servi, a été retirée ou est trop ancienne.",
    remedy: "Demandez-en une nouvelle à qui vous a invité. Si vous avez déjà un compte, connectez-vous.",
  },
  "link-not-valid": {
    title: "Lien non valable",
    detail: "Ce lien a servi ou est trop ancien.",
    remedy: "Demandez-en un nouveau là où vous aviez demandé celui-ci. Chaque lien sert une fois.",
  },
  "account-exists": {
    title: "Compte existant",
    detail: "Cette personne a déjà un compte.",
    remedy: "Elle se connecte avec n’importe laquelle de ses adresses confirmées.",
  },
  "address-belongs-to-another": {
    title: "Adresse d’une autre personne",
    detail: "Une autre personne a confirmé cette adresse électronique.",
    remedy: "Si les deux fiches sont à vous, demandez à qui tient les fiches de les fusionner.",
  },
  "proof-too-old": {
    title: "Connectez-vous de nouveau",
    detail: "Ceci change la façon d’ouvrir votre compte, et votre connexion date de plus de {minutes} minutes.",
    remedy: "Connectez-vous de nouveau et recommencez.",
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
  "form-not-from-here": {
    title: "Formulaire venu d’ailleurs",
    detail: "Ce formulaire n’a pas été envoyé d’une page de ce site, dans la session pour laquelle il a été fait : rien n’a été modifié.",
    remedy: "Revenez en arrière, rechargez la page et envoyez le formulaire de là. Reconnectez-vous si vous étiez déconnecté.",
  },
  "form-too-large": {
    title: "Formulaire trop long",
    detail: "Le formulaire dépasse {limit} : rien n’a été modifié.",
    remedy: "Raccourcissez le texte. Les documents se déposent en tant que fichiers.",
  },
  "file-too-large": {
    title: "Fichier trop lourd",
    detail: "Le fichier dépasse {limit} octets.",
    remedy: "Envoyez-en un plus petit : numérisations en gris, images à la taille de l’écran.",
  },
  "file-not-kept": {
    title: "Fichier absent",
    detail: "Aucun fichier de somme de contrôle {sha256} n’est conservé ici.",
    remedy: "Si une fiche le mentionne, remettez-le depuis une sauvegarde.",
  },
  "file-damaged": {
    title: "Fichier endommagé",
    detail: "Le fichier conservé sous {sha256} n’est plus celui qui a été reçu.",
    remedy: "Remettez-le depuis une sauvegarde et surveillez le disque.",
  },
  "not-a-dump": {
    title: "Pas une copie",
    detail: "{path} ne contient ni sauvegarde ni export de ce programme.",
    remedy: "Indiquez un fichier écrit par knomad backup, ou un répertoire ou fichier écrit par knomad archive export.",
  },
  "dump-too-new": {
    title: "Écrit par un programme plus récent",
    detail: "La copie est au format {version} ; ce programme lit jusqu’au format {newest}.",
    remedy: "Utilisez une version du programme au moins aussi récente que celle qui l’a écrite.",
  },
  "dump-damaged": {
    title: "Copie endommagée",
    detail: "Dans la copie, {file} n’est plus tel qu’il a été écrit : {reason}.",
    remedy: "Rien n’a été modifié. Utilisez un autre exemplaire.",
  },
  "dump-kind": {
    title: "Autre type de copie",
    detail: "C’est une copie de type {kind}.",
    remedy: "Les sauvegardes se lisent avec knomad restore, les exports ouverts avec knomad archive import.",
  },
  "store-not-empty": {
    title: "L’endroit n’est pas vide",
    detail: "Il y a déjà des dossiers ici : {rows} dans {table}.",
    remedy:
      "Les dossiers ne se lisent que dans un endroit vide : un nouveau KNOMAD_DATA, ou une nouvelle base dans DATABASE_URL. Rien n’a été modifié.",
  },
  "no-heads": {
    title: "Aucune tête publiée",
    detail: "{path} n’est pas une liste de têtes publiées du journal.",
    remedy: "Indiquez un fichier enregistré depuis /log/heads.json.",
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
};
