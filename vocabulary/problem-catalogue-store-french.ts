import type { STORE_PROBLEMS } from "./problem-catalogue-store.ts";
import type { ProblemTexts } from "./problem-catalogue.ts";

/** Errors of the store, of accounts and of forms in French, with the places of the English texts. */
export const FRENCH_STORE_PROBLEMS: Readonly<Record<keyof typeof STORE_PROBLEMS, ProblemTexts>> = {
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
  "proof-too-old": {
    title: "Connectez-vous de nouveau",
    detail: "Ceci change la façon d’ouvrir votre compte, et votre connexion date de plus de {minutes} minutes.",
    remedy: "Connectez-vous de nouveau et recommencez.",
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
  "files-not-named": {
    title: "Aucun compartiment indiqué",
    detail: "Aucun compartiment pour les fichiers n’est indiqué.",
    remedy: "Définissez KNOMAD_FILES, KNOMAD_FILES_ENDPOINT, KNOMAD_FILES_KEY et KNOMAD_FILES_SECRET pour cette commande.",
  },
  "files-unreachable": {
    title: "Service de fichiers injoignable",
    detail: "Le service de fichiers de {endpoint} ne répond pas : {reason}.",
    remedy: "Vérifiez qu’il fonctionne et que KNOMAD_FILES_ENDPOINT l’indique, puis réessayez.",
  },
  "files-key": {
    title: "Clé refusée par le service de fichiers",
    detail: "Le service de fichiers de {endpoint} refuse la clé de ce site pour le compartiment {bucket} : {said}.",
    remedy:
      "Vérifiez KNOMAD_FILES_KEY et KNOMAD_FILES_SECRET, et que la clé permet de lister, lire, écrire et supprimer dans ce compartiment.",
  },
  "files-no-bucket": {
    title: "Compartiment inconnu",
    detail: "Le service de fichiers de {endpoint} n’a pas de compartiment {bucket}.",
    remedy: "Créez-le, ou corrigez KNOMAD_FILES.",
  },
  "files-region": {
    title: "Compartiment dans une autre région",
    detail: "Le compartiment {bucket} est dans la région {region}, et non dans {given}.",
    remedy: "Donnez à KNOMAD_FILES_REGION la valeur {region}.",
  },
  "files-clock": {
    title: "Horloges en désaccord",
    detail: "L’horloge de cette machine et celle du service de fichiers diffèrent de {seconds} secondes.",
    remedy: "Réglez-les toutes deux sur un serveur de temps.",
  },
  "files-full": {
    title: "Service de fichiers plein",
    detail: "Le service de fichiers de {endpoint} n’accepte plus rien dans le compartiment {bucket} : {said}.",
    remedy: "Faites-y de la place ou relevez sa limite, puis réessayez.",
  },
  "files-service": {
    title: "Service de fichiers en difficulté",
    detail: "Le service de fichiers de {endpoint} ne répond pas comme il le devrait : {said}.",
    remedy: "Consultez son propre journal, puis réessayez.",
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
};
