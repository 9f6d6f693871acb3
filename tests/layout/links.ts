import { posix } from "node:path";
import type { Tree } from "./house.ts";

/** Links of the Markdown files that lead to no file of the tree, or to no heading of it, in words. */
export function deadLinks(tree: Tree): string[] {
  const places = new Set(tree.paths.flatMap((path) => foldersOf(path).concat(path)));
  return tree.paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      linksIn(tree.read(path)).flatMap((link) => {
        const [target = "", heading] = link.split("#");
        const place = target ? posix.join(posix.dirname(path), decodeURI(target)).replace(/\/$/, "") : path;
        if (!places.has(place) && place !== ".") return [`${path}: ${link} leads nowhere`];
        if (heading && place.endsWith(".md") && !headingsIn(tree.read(place)).includes(heading))
          return [`${path}: ${link} leads to no heading`];
        return [];
      }),
    );
}

function foldersOf(path: string): string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join("/"));
}

const withoutCode = (text: string): string => text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");

function linksIn(text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return links.filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

function headingsIn(text: string): string[] {
  return [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
