import { describe, expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { treeOf } from "./house.ts";
import { deadLinks } from "./links.ts";

describe("links of the documents", () => {
  it("lead somewhere", () => expect(deadLinks(checkout)).toEqual([]));

  const tree = (text: string): ReturnType<typeof treeOf> =>
    treeOf({ "docs/map.md": text, "docs/how-to/add-a-source.md": "# Add a source\n## The `read` step\n" });

  it.each(["[a](how-to/add.md)", "[a](../README.md)", "[a](#nothing)", "[a](how-to/add-a-source.md#nothing)", "[a]: nowhere.md"])(
    "are refused: %s",
    (text) => expect(deadLinks(tree(text))).toHaveLength(1),
  );

  it.each([
    "[a](how-to/add-a-source.md)",
    "[a](how-to/)",
    "[a](how-to/add-a-source.md#the-read-step)",
    "[a](https://example.org/a.md)",
    "`[a](nothing.md)`",
    "```\n[a](nothing.md)\n```",
    "# Here\n[a](#here)",
  ])("pass: %s", (text) => expect(deadLinks(tree(text))).toEqual([]));
});
