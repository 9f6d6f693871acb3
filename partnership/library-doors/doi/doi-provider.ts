import type { DataciteAttributes } from "../datacite/datacite-attributes.ts";

/** Who registers DOIs, and as whom they are asked. */
export interface DoiAgency {
  /** "10.5072" */
  readonly prefix: string;
  /** Where its interface answers, without a slash at the end. */
  readonly url: string;
  readonly repository: string;
  readonly password: string;
}

/** How far a DOI is with its agency. */
export type RegisteredState = "draft" | "findable";

/** An agency that registers DOIs. It may be asked the same again: what was done already is done once. */
export interface DoiProvider {
  /** "datacite": kept with each DOI. */
  readonly name: string;
  readonly prefix: string;
  /**
   * Makes a DOI findable with these metadata, or gives it them anew.
   * @throws DoiRefused where no further try can mend it; any other error where one can
   */
  readonly register: (doi: string, attributes: DataciteAttributes) => Promise<RegisteredState>;
}

/** The agency will not have it as it is: wrong credentials, or metadata that it does not take. */
export class DoiRefused extends Error {
  override readonly name = "DoiRefused";
}
