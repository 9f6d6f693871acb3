import { randomUUID } from "node:crypto";
import { hiddenFields, type Browser, type Shown } from "./cookie-browser.ts";

/** A form of the desk that is to be carried out once, known by the words it writes. */
export interface WrittenForm {
  readonly kind: "person" | "organisation" | "note" | "case" | "nomination";
  /** Page it stands on, and where it is sent. */
  readonly page: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the forms are about. */
export interface WrittenAbout {
  readonly caseReference: string;
  readonly body: string;
  /** A person for each nomination. */
  readonly nominees: readonly string[];
}

const KINDS = 5;
const PERSON = { sortedUnder: "", orcid: "", country: "", sex: "", sector: "", languages: "", about: "", reason: "" };
const ORGANISATION = {
  acronym: "",
  otherNames: "",
  kind: "university",
  ror: "",
  country: "",
  parent: "",
  domains: "",
  website: "",
  about: "",
};
const NOMINATION = { place: "role:expert", fromOn: "2030-01-01", untilOn: "", basis: "appointment" };

/** So many forms of five kinds, in turn; each bears its number. */
export const writtenForms = (count: number, { caseReference, body, nominees }: WrittenAbout): readonly WrittenForm[] =>
  Array.from({ length: count }, (_, number): WrittenForm => {
    const words = `Written ${number}.`;
    const inCase = `/desk/cases/${caseReference}`;
    const nominate = `/desk/bodies/${body}/nominate/for?holder=${encodeURIComponent(`person:${nominees[Math.floor(number / KINDS)]}`)}`;
    const forms: readonly WrittenForm[] = [
      { kind: "person", page: "/desk/people/new", action: "/desk/people/new", fields: { ...PERSON, name: words } },
      {
        kind: "organisation",
        page: "/desk/organisations/new",
        action: "/desk/organisations/new",
        fields: { ...ORGANISATION, name: words },
      },
      { kind: "note", page: inCase, action: `${inCase}/notes`, fields: { words, internal: "yes" } },
      {
        kind: "case",
        page: "/desk/cases/new/approval",
        action: "/desk/cases/new/approval",
        fields: { what: "paper", name: words, why: "It answers an invented gap.", record: "", body: "programme", key: randomUUID() },
      },
      { kind: "nomination", page: nominate, action: nominate, fields: { ...NOMINATION, words } },
    ];
    return forms[number % KINDS]!;
  });

/** What sending forms met. */
export interface Sending {
  /** Forms whose first answer never came, and those of them that had been carried out all the same. */
  resent: number;
  carriedOutBefore: number;
  /** Answers that no form should get. */
  readonly faults: string[];
}

/** Sends forms one after the other; one without an answer is sent again, as it was, once the site is there again. */
export const sendForms = async (
  browser: Browser,
  forms: () => WrittenForm | undefined,
  around: { readonly sending: Sending; readonly acknowledged: () => void; readonly siteIsBack: () => Promise<void> },
): Promise<void> => {
  const { sending, acknowledged, siteIsBack } = around;
  const answerOf = async (ask: () => Promise<Shown>): Promise<Shown | undefined> => {
    const shown = await ask().catch(() => undefined);
    return shown?.status === 503 ? undefined : shown;
  };
  const persistently = async (ask: () => Promise<Shown>, lost: () => void): Promise<Shown> => {
    for (;;) {
      const shown = await answerOf(ask);
      if (shown) return shown;
      lost();
      await siteIsBack();
    }
  };
  const opened = new Map<string, Record<string, string>>();
  for (let form = forms(); form; form = forms()) {
    const { page, action, fields } = form;
    let again = false;
    if (!opened.has(page)) {
      const { text } = await persistently(
        () => browser.get(page),
        () => undefined,
      );
      opened.set(page, hiddenFields(text.replaceAll("&amp;", "&"), action));
    }
    const sent = { ...opened.get(page), ...fields };
    const shown = await persistently(
      () => browser.send(action, sent),
      () => {
        again = true;
      },
    );
    if (again) sending.resent++;
    if (again && decodeURIComponent(shown.headers.get("set-cookie") ?? "").includes("arrived twice")) sending.carriedOutBefore++;
    if (shown.status === 303 && !shown.location?.startsWith("/sign-in")) acknowledged();
    else sending.faults.push(`${action} of “${fields["name"] ?? fields["words"]}”: ${shown.status} ${shown.location ?? ""}`);
  }
};
