/** An answer, with what is usually asked of it. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it leads; undefined where it does not. */
  readonly location: string | undefined;
}

/** A browser without script: keeps cookies, sends forms as they stand on a page. */
export class Browser {
  readonly #address: string;
  readonly #userAgent: string;
  readonly cookies = new Map<string, string>();

  constructor(address: string, userAgent: string) {
    this.#address = address;
    this.#userAgent = userAgent;
  }

  get(path: string): Promise<Shown> {
    return this.#fetch(path, { method: "GET" });
  }

  /** Sends fields as a form of this site would; `origin` of another site, or null for none, as an attack. */
  send(path: string, fields: Readonly<Record<string, string | readonly string[]>>, origin: string | null = this.#address): Promise<Shown> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.#fetch(path, { method: "POST", body, headers: origin === null ? {} : { origin } });
  }

  /** Opens a page, fills in the form with this action and sends it, hidden fields included. */
  async fill(page: string, action: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Shown> {
    const { text } = await this.get(page);
    return this.send(action, { ...hiddenFields(text, action), ...fields });
  }

  async #fetch(path: string, init: RequestInit): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string> | undefined), "user-agent": this.#userAgent, cookie };
    const response = await fetch(new URL(path, this.#address), { ...init, headers, redirect: "manual" });
    for (const one of response.headers.getSetCookie()) this.#keep(one);
    const location = response.headers.get("location") ?? undefined;
    return { status: response.status, headers: response.headers, text: await response.text(), location };
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf("="));
    if (attributes.some((one) => /^max-age=0$/i.test(one))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
  }
}

/** Hidden fields of the first form with an action. */
export const hiddenFields = (html: string, action: string): Record<string, string> => {
  const form = html.split("<form").find((one) => one.includes(`action="${action}"`)) ?? "";
  const fields: Record<string, string> = {};
  for (const [, name, value] of form.split("</form>")[0]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name!] = value!.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
  return fields;
};
