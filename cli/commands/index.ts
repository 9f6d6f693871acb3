import type { Command } from "commander";
import type { Invocation } from "../invocation.ts";
import { explain } from "./explain.ts";
import { exportDataflow } from "./export.ts";
import { query } from "./query.ts";
import { questionsList } from "./questions-list.ts";
import { releaseBuild } from "./release-build.ts";
import { releaseDiff } from "./release-diff.ts";
import { releaseFreeze } from "./release-freeze.ts";
import { releaseList } from "./release-list.ts";
import { releasePublish } from "./release-publish.ts";
import { releaseVerify } from "./release-verify.ts";
import { releaseWithdraw } from "./release-withdraw.ts";
import { serve } from "./serve.ts";
import { sourcesCheck } from "./sources-check.ts";
import { sourcesFetch } from "./sources-fetch.ts";
import { sourcesList } from "./sources-list.ts";

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
  { name: "questions", summary: "what readers question", commands: [questionsList] },
];

/** Commands of one word. */
export const COMMANDS: readonly MakeCommand[] = [query, exportDataflow, explain, serve];
