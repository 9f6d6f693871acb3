import { sendDraft, type Sent } from "./send-draft.ts";

/** Milliseconds between two looks at what was written. */
const EVERY = 20_000;

/** Saves drafts by itself while somebody writes; the form is complete without. */
export const startAutosave = (page: Document): void => {
  for (const place of page.querySelectorAll<HTMLElement>("[data-autosave]")) {
    const form = place.querySelector("form");
    const words = place.querySelector<HTMLElement>("[data-autosave-words]");
    if (form && words) keepSaving(form, words, place.dataset);
  }
};

const keepSaving = (form: HTMLFormElement, words: HTMLElement, said: DOMStringMap): void => {
  let last = written(form);
  /** Sent, and no answer came: it may have been saved or not. */
  let unheard: string | undefined;
  let under: Promise<Sent> | undefined;
  let leaves = false;
  /** What is kept was just shown beside what would take its place: that is for whoever writes to decide. */
  const stopped = said["stopped"] !== undefined;
  let clashed = stopped;

  const save = async (): Promise<Sent> => {
    const now = unheard ?? written(form);
    if (clashed) return "clash";
    if (!unheard && now === last) return "same";
    const sent = await sendDraft(form, now);
    unheard = sent === "offline" ? now : undefined;
    if (sent === "clash") clashed = true;
    if (typeof sent !== "object") return sent;
    field(form, "version", String(sent.version));
    // What was written meanwhile is saved the next time.
    last = withField(now, "version", String(sent.version));
    return written(form) === last ? sent : save();
  };
  /** One at a time; what is said of it stays until the next. */
  const saveOnce = (): Promise<Sent> =>
    (under ??= save().then((sent) => {
      under = undefined;
      const about = typeof sent === "object" ? "saved" : sent;
      if (about !== "same" && !leaves && !stopped) words.textContent = said[about] ?? "";
      return sent;
    }));

  if (!stopped) words.textContent = `${words.textContent ?? ""} ${said["on"] ?? ""}`;
  setInterval(() => void saveOnce(), EVERY);
  addEventListener("online", () => void saveOnce());
  document.addEventListener("visibilitychange", () => document.hidden && void saveOnce());
  addEventListener("beforeunload", (event) => {
    if (!leaves && (unheard || clashed || written(form) !== last)) event.preventDefault();
  });
  // A form that cannot arrive is not sent: its page would be gone, and what was written with it.
  form.addEventListener("submit", (event) => {
    if (leaves) return;
    event.preventDefault();
    void saveOnce()
      .then((sent) => (sent === "same" || sent === "clash" ? sendDraft(form, undefined) : sent))
      .then((sent) => {
        if (sent === "offline" || sent === "signedOut") {
          words.textContent = said[sent] ?? "";
          return;
        }
        leaves = true;
        // While the event is under way, a form cannot be sent again.
        setTimeout(() => form.requestSubmit(event.submitter));
      });
  });
};

const field = (form: HTMLFormElement, name: string, value: string): void => {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement) found.value = value;
};

/** What somebody wrote, and on which version: neither files nor what proves where the form comes from. */
const written = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "csrf") fields.append(name, value);
  return fields.toString();
};

const withField = (fields: string, name: string, value: string): string => {
  const changed = new URLSearchParams(fields);
  changed.set(name, value);
  return changed.toString();
};
