import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import { followedPage, type FollowedData } from "../senders/sent-pages.tsx";
import type { AskedCorrection } from "./corrections-data.ts";

const { form, desk } = partnershipTexts.corrections;

/** What was asked for, and the reasons of the decision once there is one. */
export const AskedFacts = ({ asked, reasons }: { readonly asked: AskedCorrection; readonly reasons: string }): VNode => (
  <FactList
    facts={(
      [
        [form.place, asked.place],
        [form.wrong, asked.wrong],
        [form.correction, asked.correction],
        [form.source, asked.source],
        [desk.reasons, reasons],
      ] as const
    ).flatMap(([name, words]) => (words === "" ? [] : [[name, <Paragraphs key={name} words={words} />] as const]))}
  />
);

export interface FollowedCorrectionData extends Omit<FollowedData, "kind" | "history" | "more"> {
  readonly asked: AskedCorrection;
  readonly reasons: string;
}

/** A request for a correction for the reader who sent it. */
export const followedCorrectionPage = ({ asked, reasons, ...data }: FollowedCorrectionData): Page =>
  followedPage({ ...data, kind: "correction", history: <AskedFacts asked={asked} reasons={reasons} />, more: null });
