/** What came of sending a draft: its new version, or why there is none. `same`: there was nothing new. */
export type Sent = { readonly version: number } | "same" | "clash" | "failed" | "offline" | "signedOut";

/**
 * Sends what was written; without anything written, asks only whether a form would arrive. Whoever signed in again meanwhile has the form
 * proved anew.
 */
export const sendDraft = async (form: HTMLFormElement, fields: string | undefined): Promise<Sent> => {
  try {
    if (fields === undefined) return (await proveAgain(form)) ? "same" : "signedOut";
    const first = await post(form, fields);
    if (first !== "unproved") return first;
    if (!(await proveAgain(form))) return "signedOut";
    const second = await post(form, fields);
    return second === "unproved" ? "failed" : second;
  } catch {
    return "offline";
  }
};

const proofOf = (form: HTMLFormElement): HTMLInputElement => form.elements.namedItem("csrf") as HTMLInputElement;

const post = async (form: HTMLFormElement, fields: string): Promise<Sent | "unproved"> => {
  const body = new URLSearchParams(fields);
  body.set("csrf", proofOf(form).value);
  body.set("next", "autosave");
  const response = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
  if (response.status === 403 || leadsToSignIn(response)) return "unproved";
  if (response.status === 409) return "clash";
  if (!response.ok) return "failed";
  // Led elsewhere: the same words arrived before, and only the answer was lost.
  if (response.redirected) return { version: Number(body.get("version")) + 1 };
  return { version: ((await response.json()) as { readonly version: number }).version };
};

const leadsToSignIn = ({ redirected, url }: Response): boolean => redirected && new URL(url).pathname.startsWith("/sign-in");

/** Takes the proof of the form from its page as it is now; false for whoever is signed out. */
const proveAgain = async (form: HTMLFormElement): Promise<boolean> => {
  const response = await fetch(location.href);
  if (leadsToSignIn(response)) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const proof = [...page.forms].find((one) => one.getAttribute("action") === form.getAttribute("action"))?.elements.namedItem("csrf");
  if (!(proof instanceof HTMLInputElement)) return !response.redirected;
  proofOf(form).value = proof.value;
  return true;
};
