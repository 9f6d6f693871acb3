import type { Command } from "commander";
import type { Invocation } from "../invocation.ts";
import { archiveExport } from "./archive-export.ts";
import { archiveImport } from "./archive-import.ts";
import { backup } from "./backup.ts";
import { explain } from "./explain.ts";
import { exportDataflow } from "./export.ts";
import { filesCheck } from "./files-check.ts";
import { filesCopy } from "./files-copy.ts";
import { jobsDead } from "./jobs-dead.ts";
import { jobsList } from "./jobs-list.ts";
import { jobsRetry } from "./jobs-retry.ts";
import { logHeads } from "./log-heads.ts";
import { logVerify } from "./log-verify.ts";
import { mailBounce } from "./mail-bounce.ts";
import { partnershipLoadFictitious, partnershipRemoveFictitious } from "./partnership-fictitious.ts";
import { partnershipLoad } from "./partnership-load.ts";
import { partnershipLoadExample } from "./partnership-load-example.ts";
import { peopleInvite } from "./people-invite.ts";
import { peopleResetSecondFactor } from "./people-reset-second-factor.ts";
import { peopleSignInLink } from "./people-sign-in-link.ts";
import { query } from "./query.ts";
import { questionsList } from "./questions-list.ts";
import { questionsOutcomes } from "./questions-outcomes.ts";
import { releaseBuild } from "./release-build.ts";
import { releaseDiff } from "./release-diff.ts";
import { releaseFreeze } from "./release-freeze.ts";
import { releaseList } from "./release-list.ts";
import { releasePublish } from "./release-publish.ts";
import { releaseVerify } from "./release-verify.ts";
import { releaseWithdraw } from "./release-withdraw.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";
import { sourcesCheck } from "./sources-check.ts";
import { sourcesFetch } from "./sources-fetch.ts";
import { sourcesList } from "./sources-list.ts";
import { storeMigrate } from "./store-migrate.ts";

/** Makes a command for one run of the programme. It opens rooms only inside its action, so that help is quick. */
export type MakeCommand = (invocation: Invocation) => Command;

/** Commands of two words, by their first. Adding one is a file and a line. */
export const GROUPS: readonly { readonly name: string; readonly summary: string; readonly commands: readonly MakeCommand[] }[] = [
  { name: "sources", summary: "the publishers' files: list, check, fetch", commands: [sourcesList, sourcesCheck, sourcesFetch] },
  {
    name: "release",
    summary: "releases: build, list, verify, compare, change their state",
    commands: [releaseBuild, releaseList, releaseVerify, releaseDiff, releaseFreeze, releasePublish, releaseWithdraw],
  },
  { name: "questions", summary: "what readers question", commands: [questionsList, questionsOutcomes] },
  {
    name: "partnership",
    summary: "the partnership as data: the example, or one of your own",
    commands: [partnershipLoadExample, partnershipLoad, partnershipLoadFictitious, partnershipRemoveFictitious],
  },
  { name: "store", summary: "the store of records", commands: [storeMigrate] },
  { name: "files", summary: "files that people send: are they whole, and moving them", commands: [filesCheck, filesCopy] },
  { name: "log", summary: "the log of what was done: does it hold?", commands: [logVerify, logHeads] },
  { name: "jobs", summary: "what waits to be done: mails, daily work", commands: [jobsList, jobsDead, jobsRetry] },
  { name: "people", summary: "people's accounts: invite, let in", commands: [peopleInvite, peopleSignInLink, peopleResetSecondFactor] },
  { name: "mail", summary: "what comes back of the mails that were sent", commands: [mailBounce] },
  { name: "archive", summary: "the open export: everything that may be carried elsewhere", commands: [archiveExport, archiveImport] },
];

/** Commands of one word. */
export const COMMANDS: readonly MakeCommand[] = [query, exportDataflow, explain, backup, restore, serve];
