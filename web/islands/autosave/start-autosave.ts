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

const keepSaving = (form: HTMLFormElement, words: HTMLElement, { on = "", saved = "", clash = "", failed = "" }: DOMStringMap): void => {
  let last = written(form);
  let left = false;
  words.textContent = `${words.textContent ?? ""} ${on}`;
  form.addEventListener("submit", () => (left = true));
  const save = async (): Promise<void> => {
    const now = written(form);
    if (left || now === last) return;
    const body = new URLSearchParams(now);
    body.set("next", "autosave");
    try {
      const response = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (left) return;
      if (response.status === 409) {
        clearInterval(timer);
        words.textContent = clash;
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      const { version } = (await response.json()) as { readonly version: number };
      const field = form.elements.namedItem("version");
      if (field instanceof HTMLInputElement) field.value = String(version);
      // What was written meanwhile is saved the next time.
      last = withVersion(now, version);
      words.textContent = saved;
    } catch {
      words.textContent = failed;
    }
  };
  const timer = setInterval(() => void save(), EVERY);
};

const written = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields.toString();
};

const withVersion = (fields: string, version: number): string => {
  const changed = new URLSearchParams(fields);
  changed.set("version", String(version));
  return changed.toString();
};
