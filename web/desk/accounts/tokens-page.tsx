import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import { Form, type FormState, type Option } from "../form.tsx";
import type { DeskSides } from "./account-data.ts";
import { OneButton } from "./one-button.tsx";

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly until: string;
  /** "" when it never was. */
  readonly used: string;
  readonly ended: boolean;
}

export interface TokensData {
  readonly sides: DeskSides;
  readonly state: FormState;
  readonly rows: readonly TokenRow[];
  readonly scopes: readonly Option[];
  readonly stale: boolean;
  readonly proofMinutes: number;
}

const { account, tokens } = partnershipTexts.accounts;

/** Tokens of the own account: made, seen, revoked. */
export const tokensPage = ({ sides, state, rows, scopes, stale, proofMinutes }: TokensData): Page =>
  deskPage({
    ...sides,
    title: tokens.title,
    body: (
      <>
        <p class="lead">{tokens.lead}</p>
        {rows.length === 0 ? <p>{tokens.none}</p> : <TokenTable rows={rows} csrf={state.csrf} />}
        {stale ? (
          <p class="notice">
            {account.stale(proofMinutes)} <a href="/sign-in?again=yes&to=/desk/account/tokens">{account.signInAgain}</a>
          </p>
        ) : (
          <Form
            action="/desk/account/tokens"
            state={state}
            words={partnershipTexts.desk.form}
            submit={tokens.submit}
            fields={[
              { name: "name", label: tokens.name, help: tokens.nameHelp, kind: "text", required: true, longest: 100 },
              { name: "scopes", label: tokens.scopes, kind: "several", options: scopes },
              {
                name: "days",
                label: tokens.days,
                kind: "choice",
                required: true,
                options: Object.entries(tokens.dayChoices).map(([value, label]) => ({ value, label })),
              },
            ]}
          />
        )}
      </>
    ),
  });

const TokenTable = ({ rows, csrf }: { readonly rows: readonly TokenRow[]; readonly csrf: string }): VNode => (
  <div class="table-scroll" role="region" aria-label={tokens.title} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {Object.values(tokens.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, scopes, until, used, ended }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{scopes.join(", ")}</td>
            <td>{ended ? tokens.ended : until}</td>
            <td>{used || tokens.never}</td>
            <td>
              {!ended && (
                <OneButton action="/desk/account/tokens/revoke" csrf={csrf} hidden={{ token: id }} text={tokens.revoke} about={name} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A token that was made, shown once. */
export const newTokenPage = (sides: DeskSides, token: string): Page =>
  deskPage({
    ...sides,
    title: tokens.made.title,
    body: (
      <>
        <p>{tokens.made.words}</p>
        <p>
          <code class="breakable secret">{token}</code>
        </p>
        <p>
          <a href="/desk/account/tokens">{tokens.made.back}</a>
        </p>
      </>
    ),
  });
