/** The part of citeproc that is used here; the package has no types of its own. */
declare module "citeproc" {
  export interface System {
    retrieveLocale(locale: string): string;
    retrieveItem(id: string): unknown;
  }
  export interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly Readonly<Record<string, string | boolean>>[];
    readonly properties: { readonly noteIndex: number; readonly unsorted: boolean; readonly mode?: "composite" };
  }
  export class Engine {
    constructor(system: System, style: string, locale: string, isForced: boolean);
    setOutputFormat(format: "html"): void;
    rebuildProcessorState(citations: readonly Citation[], format: "html"): readonly (readonly [id: string, note: number, text: string])[];
    getTerm(term: string): string;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): false | readonly [parameters: { readonly entry_ids: readonly (readonly string[])[] }, entries: readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
