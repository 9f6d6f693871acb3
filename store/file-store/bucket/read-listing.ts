import { text } from "node:stream/consumers";
import { Problem } from "#vocabulary";
import type { BucketService } from "./ask-bucket.ts";
import { elementsIn, textIn } from "./read-xml.ts";

export interface Listing {
  readonly objects: readonly { readonly name: string; readonly bytes: number; readonly changedAt: Date }[];
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined;
}

/** One page of what is in a bucket (ListObjectsV2). @throws Problem files-service for an answer that is none, and those of `bucket-problems.ts` */
export const readListing = async (service: BucketService, query: Readonly<Record<string, string>>): Promise<Listing> => {
  const xml = await service.demand({ method: "GET", name: "", query: { "list-type": "2", ...query } }, text);
  const refuse = (said: string): never => {
    throw new Problem("files-service", { endpoint: service.endpoint, said });
  };
  if (textIn(xml, "ListBucketResult") === undefined) refuse("a list of objects that cannot be read");
  const objects = elementsIn(xml, "Contents").map((one) => {
    const [name = "", bytes, changedAt] = [textIn(one, "Key"), Number(textIn(one, "Size")), new Date(textIn(one, "LastModified") ?? "")];
    if (name === "" || Number.isNaN(bytes + changedAt.getTime())) refuse("a list with an object that cannot be read");
    return { name, bytes, changedAt };
  });
  const next = textIn(xml, "IsTruncated") === "true" ? textIn(xml, "NextContinuationToken") : undefined;
  if (next === undefined && textIn(xml, "IsTruncated") === "true") refuse("a list that ends before its end");
  return { objects, next };
};
