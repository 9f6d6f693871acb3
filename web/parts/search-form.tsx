import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";

interface SearchFormProps {
  readonly messages: Messages;
  readonly query?: string | undefined;
  readonly large?: boolean;
}

/** Search by GET: works without script, and its address can be shared. */
export const SearchForm = ({ messages: { site }, query = "", large = false }: SearchFormProps): VNode => (
  <form class={large ? "search search-large" : "search"} action="/search" method="get" role="search">
    <label class="unseen" for={large ? "search-large" : "search"}>
      {site.searchLabel}
    </label>
    <input
      id={large ? "search-large" : "search"}
      type="search"
      name="q"
      value={query}
      placeholder={site.searchField}
      autocomplete="off"
      spellcheck={false}
      maxLength={120}
    />
    <button type="submit">{site.search}</button>
  </form>
);
