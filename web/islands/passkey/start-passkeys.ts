import { bytesOf, textOf } from "./base64url.ts";

/** Brings the buttons for passkeys where the browser has them; pages are complete without. */
export const startPasskeys = (page: Document): void => {
  if (typeof PublicKeyCredential === "undefined") return;
  for (const place of page.querySelectorAll<HTMLElement>("[data-passkey]")) {
    place.hidden = false;
    place.querySelector("button")?.addEventListener("click", () => void carryOut(place));
  }
  for (const words of page.querySelectorAll<HTMLElement>("[data-passkey-absent]")) words.hidden = true;
};

/** Asks the site, then the device, then the site again; any of them may say no. */
const carryOut = async (place: HTMLElement): Promise<void> => {
  const { passkey, options = "", verify = "", csrf = "", to = "/" } = place.dataset;
  const failed = place.querySelector<HTMLElement>("[role=alert]");
  if (failed) failed.hidden = true;
  try {
    const question = await ask(options, { csrf });
    const answer = passkey === "add" ? await makeKey(question) : await useKey(question);
    const name = place.querySelector("input")?.value ?? "";
    const done = await ask(verify, { csrf, name, to, response: JSON.stringify(answer) });
    location.assign(typeof done["to"] === "string" ? done["to"] : to);
  } catch {
    if (failed) failed.hidden = false;
  }
};

type Json = Readonly<Record<string, unknown>>;

const ask = async (address: string, fields: Readonly<Record<string, string>>): Promise<Json> => {
  const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Json;
};

interface Listed {
  readonly id: string;
  readonly transports?: AuthenticatorTransport[];
}

const listed = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list as readonly Listed[] | undefined) ?? []).map(({ id, transports }) => ({
    type: "public-key",
    id: bytesOf(id),
    ...(transports ? { transports } : {}),
  }));

const makeKey = async (question: Json): Promise<Json> => {
  const options = question as unknown as PublicKeyCredentialCreationOptions & {
    readonly challenge: string;
    readonly user: { readonly id: string };
  };
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: listed(question["excludeCredentials"]),
  };
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...partsOf(made),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
};

const useKey = async (question: Json): Promise<Json> => {
  const publicKey = {
    ...question,
    challenge: bytesOf(String(question["challenge"])),
    allowCredentials: listed(question["allowCredentials"]),
  } as PublicKeyCredentialRequestOptions;
  const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const response = used.response as AuthenticatorAssertionResponse;
  return {
    ...partsOf(used),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle ? { userHandle: textOf(response.userHandle) } : {}),
    },
  };
};

const partsOf = ({ id, rawId }: PublicKeyCredential): Json => ({
  id,
  rawId: textOf(rawId),
  type: "public-key",
  clientExtensionResults: {},
});
