import {
  alertEditors,
  closeCalls,
  forgetApplicants,
  forgetConfirmations,
  forgetGapAskers,
  forgetSenders,
  forgetUnconfirmedResponses,
  meetByRecords,
  pastEvents,
  planObligations,
  reviewChoices,
  sendReminders,
  type RecordSupplier,
} from "#partnership";
import type { DailyWork } from "./keep-jobs-running.ts";

/** Records that meet obligations by themselves; another is a line. */
const SUPPLIERS: readonly RecordSupplier[] = [pastEvents];

const actor = (id: string) => ({ kind: "system", id }) as const;

/** What is done about due days each day: what is due is planned and met by records at night, reminders go out in the morning. */
export const DUE_DAILY: readonly DailyWork[] = [
  {
    queue: "plan-obligations",
    hour: 2,
    work: async (database, surroundings) => {
      await planObligations(database, actor("plan-obligations"), surroundings);
      await meetByRecords(database, actor("meet-obligations"), surroundings, SUPPLIERS);
    },
  },
  { queue: "close-calls", hour: 0, work: (database, surroundings) => closeCalls(database, surroundings) },
  { queue: "forget-applicants", hour: 2, work: (database, surroundings) => forgetApplicants(database, surroundings) },
  { queue: "forget-confirmations", hour: 2, work: (database, surroundings) => forgetConfirmations(database, surroundings) },
  { queue: "forget-gap-askers", hour: 2, work: (database, surroundings) => forgetGapAskers(database, surroundings) },
  { queue: "forget-senders", hour: 2, work: (database, surroundings) => forgetSenders(database, surroundings) },
  { queue: "forget-responses", hour: 2, work: (database, surroundings) => forgetUnconfirmedResponses(database, surroundings) },
  { queue: "review-choices", hour: 1, work: (database, surroundings) => reviewChoices(database, surroundings) },
  { queue: "send-reminders", hour: 5, work: (database, surroundings) => sendReminders(database, actor("send-reminders"), surroundings) },
  { queue: "alert-editors", hour: 5, work: (database, surroundings) => alertEditors(database, actor("alert-editors"), surroundings) },
];
