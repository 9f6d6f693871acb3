import type { BucketSettings } from "./bucket/bucket-settings.ts";
import type { FileStore } from "./file-store.ts";
import { filesOnDisk } from "./files-on-disk.ts";

/** Where the files of a site are: in a folder, or in a bucket. */
export type FilesPlace =
  | { readonly folder: string; readonly bucket?: never }
  | { readonly bucket: BucketSettings; readonly folder?: never };

/** The files of a place. What a bucket needs is loaded when the first is asked for. */
export const openFiles = (place: FilesPlace): FileStore => {
  if (place.folder !== undefined) return filesOnDisk(place.folder);
  const { bucket } = place;
  let opened: Promise<FileStore> | undefined;
  const open = (): Promise<FileStore> => (opened ??= import("./files-in-bucket.ts").then(({ filesInBucket }) => filesInBucket(bucket)));
  return {
    put: async (...given) => (await open()).put(...given),
    get: async (...given) => (await open()).get(...given),
    has: async (...given) => (await open()).has(...given),
    list: async function* () {
      yield* (await open()).list();
    },
    remove: async (...given) => (await open()).remove(...given),
    removeUnfinished: async (...given) => (await open()).removeUnfinished(...given),
  };
};
