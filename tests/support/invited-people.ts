import { invitePerson } from "../../server/accounts/invitations.ts";
import type { AccountsSite } from "./accounts-site.ts";
import type { Browser } from "./cookie-browser.ts";

/** A password that no rule refuses. */
export const PASSWORD = "Vlnt kro83 qwem tarp";

/** The link of a mail, as a path. */
export const linkOf = (text: string): string => {
  const url = new URL(/https?:\/\/\S+\?token\S+/.exec(text)![0]);
  return url.pathname + url.search;
};

/** Somebody invented with an account, and the browser in which they opened it. */
export const invited = async (
  site: AccountsSite,
  name: string,
  address: string,
): Promise<{ readonly personId: string; readonly browser: Browser }> => {
  const personId = await site.addPerson(name, address);
  await invitePerson(site.accounts.context, { kind: "command", id: "test" }, "command", { address, personId });
  const mails = await site.deliver();
  const browser = site.browser();
  const path = linkOf(mails.find(({ to }) => to === address)!.text);
  const done = await browser.fill(path, "/invitation", { name, password: PASSWORD });
  if (done.location !== "/desk/account") throw new Error(`the invitation was answered with ${done.status}: ${done.text}`);
  return { personId, browser };
};

/** Who a browser is signed in as; where it is sent, when nobody. */
export const whoIs = async (browser: Browser): Promise<string> => {
  const shown = await browser.get("/desk");
  return shown.status === 200 ? /here is ([^<]*)/.exec(shown.text)![1]! : `sent to ${shown.location}`;
};
