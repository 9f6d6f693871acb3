/** A kind of work: how its text is given, what it must have before a version is made, and who reviews it (`review/profiles.ts`, by name). */
export interface WorkKind {
  readonly id: string;
  readonly name: string;
  readonly profile: "two reviewers" | "one reviewer" | "body approval" | "data release";
  /** Parts that a version cannot be made without, besides its title and a contributor. */
  readonly needs: readonly ("abstract" | "summary" | "text")[];
  /** Whether the text is written here, is an uploaded document, or either. */
  readonly text: "written" | "file" | "either";
  /** Type of schema.org for those who index works. */
  readonly schema: "ScholarlyArticle" | "Report" | "Book" | "Article" | "BlogPosting" | "Dataset" | "LearningResource";
}

const kind = (
  id: string,
  name: string,
  profile: WorkKind["profile"],
  needs: WorkKind["needs"],
  more: Partial<Pick<WorkKind, "text" | "schema">> = {},
): WorkKind => ({ id, name, profile, needs, text: more.text ?? "either", schema: more.schema ?? "Report" });

/** Every kind; another is a line here. */
export const WORK_KINDS: readonly WorkKind[] = [
  kind("working-paper", "Working paper", "two reviewers", ["abstract", "summary", "text"], { schema: "ScholarlyArticle" }),
  kind("policy-brief", "Policy brief", "one reviewer", ["summary", "text"]),
  kind("case-study", "Case study", "one reviewer", ["summary", "text"]),
  kind("literature-review", "Literature review", "two reviewers", ["abstract", "summary", "text"], { schema: "ScholarlyArticle" }),
  kind("synthesis", "Synthesis", "two reviewers", ["abstract", "summary", "text"], { schema: "ScholarlyArticle" }),
  kind("book", "Book", "two reviewers", ["abstract", "summary", "text"], { schema: "Book" }),
  kind("analytical-report", "Analytical report", "two reviewers", ["abstract", "summary", "text"]),
  kind("guideline", "Guideline", "two reviewers", ["abstract", "summary", "text"]),
  kind("good-practice", "Good practice", "one reviewer", ["summary", "text"]),
  kind("dataset-note", "Dataset note", "one reviewer", ["summary", "text"]),
  kind("data-release", "Data release", "data release", ["summary", "text"], { text: "written", schema: "Dataset" }),
  kind("handbook", "Handbook", "two reviewers", ["abstract", "summary", "text"], { schema: "Book" }),
  kind("short-note", "Short note", "one reviewer", ["summary", "text"], { schema: "Article" }),
  kind("blog-post", "Blog post", "one reviewer", ["text"], { text: "written", schema: "BlogPosting" }),
  kind("meeting-report", "Meeting report", "body approval", ["text"]),
  kind("pilot-report", "Pilot report", "two reviewers", ["abstract", "summary", "text"]),
  kind("evaluation", "Evaluation", "two reviewers", ["abstract", "summary", "text"]),
  kind("training-material", "Training material", "one reviewer", ["summary", "text"], { schema: "LearningResource" }),
  kind("terms-of-reference", "Terms of reference", "body approval", ["text"]),
  kind("monitoring-plan", "Monitoring and evaluation plan", "body approval", ["text"]),
  kind("rapid-response-note", "Rapid-response note", "one reviewer", ["summary", "text"]),
];

export const findWorkKind = (id: string): WorkKind | undefined => WORK_KINDS.find((one) => one.id === id);
