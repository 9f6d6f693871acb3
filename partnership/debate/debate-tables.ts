import type { Generated } from "kysely";
import type { AnswerState, ResponseState, ResponseStepKind, ResponseStance, Viewpoint } from "./response-words.ts";

/** Rows of responses and of authors' answers to them. */
export interface DebateTables {
  "partnership.response": {
    id: string;
    reference: string;
    opening_key: string | null;
    work_id: string | null;
    work_version: string | null;
    choice_id: string | null;
    choice_version: string | null;
    body_id: string;
    name: string;
    affiliation: Generated<string>;
    viewpoint: Viewpoint;
    stance: ResponseStance;
    area: string | null;
    language: string;
    title: string;
    claim: string;
    words: string;
    interests: string;
    cites: Generated<readonly string[]>;
    offered_title: string | null;
    offered_words: string | null;
    state: ResponseState;
    reasons: Generated<string>;
    rules_id: string;
    rules_acknowledged_at: Date;
    responder_id: string | null;
    sent_at: Date;
    published_at: Date | null;
    ended_at: Date | null;
    ended_reason: Generated<string>;
    case_id: string | null;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.response_step": { id: string; response_id: string; kind: ResponseStepKind; words: Generated<string>; at: Date };
  "partnership.response_answer": {
    id: string;
    response_id: string;
    words: string;
    state: AnswerState;
    reasons: Generated<string>;
    written_by: string | null;
    written_at: Date;
    published_at: Date | null;
    ended_at: Date | null;
    ended_reason: Generated<string>;
    case_id: string | null;
    version: Generated<number>;
  };
}
