import { createHmac, timingSafeEqual } from "node:crypto";

const SESSION = "knomad.session_token";
const CHALLENGE = "knomad.two_factor";

const isSecure = (address: string): boolean => address.startsWith("https:");
const nameOf = (name: string, address: string): string => (isSecure(address) ? `__Secure-${name}` : name);

/** Token of the session that an answer of the sign-in library begins. */
export const sessionTokenOf = (answered: Headers, address: string): string | undefined => {
  const start = `${nameOf(SESSION, address)}=`;
  const cookie = answered.getSetCookie().findLast((one) => one.startsWith(start));
  return valueOf(cookie?.slice(start.length).split(";")[0]);
};

/** Token of the session that a request belongs to, if this site signed it. */
export const signedTokenOf = (headers: Headers, address: string, key: string): string | undefined => {
  const raw = cookieOf(headers, nameOf(SESSION, address));
  const token = valueOf(raw);
  if (raw === undefined || token === undefined) return undefined;
  const expected = createHmac("sha256", key).update(token).digest();
  const given = Buffer.from(decode(raw).slice(token.length + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
};

/** Which challenge for the second factor a request answers; the sign-in library checks its signature. */
export const challengeOf = (headers: Headers, address: string): string | undefined =>
  valueOf(cookieOf(headers, nameOf(CHALLENGE, address)));

/** Takes the session's cookie away. */
export const endedSession = (address: string): string =>
  `${nameOf(SESSION, address)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(address) ? "; Secure" : ""}`;

const cookieOf = (headers: Headers, name: string): string | undefined =>
  (headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** What stands before the signature. */
const valueOf = (raw: string | undefined): string | undefined => (raw === undefined ? undefined : decode(raw).split(".")[0] || undefined);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};
