import { expect, it } from "vitest";
import { filesSettings } from "./files-settings.ts";

const BUCKET = {
  KNOMAD_FILES: "s3://files.of-us/a/b_c/",
  KNOMAD_FILES_ENDPOINT: "https://s3.example.org/",
  KNOMAD_FILES_KEY: "key",
  KNOMAD_FILES_SECRET: "secret",
};

it("files are in the data folder, or in the bucket that is named", () => {
  expect(filesSettings({}, undefined)).toBeUndefined();
  expect(filesSettings({ KNOMAD_FILES: "" }, "/data")).toEqual({ folder: "/data/files" });
  expect(filesSettings(BUCKET, "/data")).toEqual({
    bucket: {
      bucket: "files.of-us",
      prefix: "a/b_c",
      endpoint: "https://s3.example.org",
      key: "key",
      secret: "secret",
      region: "us-east-1",
      addressing: "path",
      aside: "/data/files-aside",
    },
  });
  const other = { ...BUCKET, KNOMAD_FILES: "s3://files", KNOMAD_FILES_REGION: "eu-west-3", KNOMAD_FILES_ADDRESSING: "host" };
  expect(filesSettings(other, "/data").bucket).toMatchObject({ bucket: "files", prefix: "", region: "eu-west-3", addressing: "host" });
});

it.each([
  ...["files", "s3://", "s3://F", "https://files", "s3://files/a//b", "s3://files/ü", "s3://files/../b", "s3://files/a+b"].map(
    (place) => ({ KNOMAD_FILES: place }) as const,
  ),
  { KNOMAD_FILES_ENDPOINT: "" },
  { KNOMAD_FILES_ENDPOINT: "s3.example.org" },
  { KNOMAD_FILES_ENDPOINT: "https://key:secret@s3.example.org" },
  { KNOMAD_FILES_KEY: "" },
  { KNOMAD_FILES_SECRET: "" },
  { KNOMAD_FILES_ADDRESSING: "virtual" },
])("a bucket that cannot be meant is refused: %o", (wrong) => {
  expect(() => filesSettings({ ...BUCKET, ...wrong }, "/data")).toThrow(/^(?:The prefix in )?KNOMAD_FILES/);
});

it("a bucket without a data folder is refused", () => {
  expect(() => filesSettings(BUCKET, undefined)).toThrow("KNOMAD_DATA");
});
