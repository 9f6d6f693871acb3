export { endAccountsOf as endAccounts } from "../accounts/open-account.ts";
