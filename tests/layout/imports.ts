import { posix } from "node:path";
import { DOORS, isSource, isTest, PURE_ROOMS, roomOf, type Tree } from "./house.ts";

const STATEMENT = /(?:^|[\s;}])(?:import|export)\s(?:[^"'`;]*?\sfrom\s*)?["']([^"']+)["']/gm;
const CALL = /\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g;

/** Specifiers of the import, export-from and dynamic import statements of a source; those in comments are left out. */
export function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [STATEMENT, CALL].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ""));
}

/** Imports of the rooms that the house does not allow, in words. */
export function forbiddenImports(tree: Tree): string[] {
  return roomSources(tree).flatMap(([room, path]) =>
    importsIn(tree.read(path)).flatMap((specifier) => {
      const reason = reasonAgainst(room, path, specifier);
      return reason ? [`${path}: "${specifier}" ${reason}`] : [];
    }),
  );
}

/** Rooms each room opens in fact, tests aside. */
export function openedDoors(tree: Tree): Map<string, Set<string>> {
  const doors = new Map<string, Set<string>>();
  for (const [room, path] of roomSources(tree)) {
    if (isTest(path)) continue;
    const opened = doors.get(room) ?? new Set();
    for (const specifier of importsIn(tree.read(path))) if (specifier.startsWith("#")) opened.add(doorOf(specifier));
    doors.set(room, opened);
  }
  return doors;
}

/** A way from a room back to itself, or undefined. */
export function cycleIn(doors: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const follow = (room: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of doors.get(room) ?? []) {
      const cycle = follow(next, [...way, room]);
      if (cycle) return cycle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of doors.keys()) {
    const cycle = follow(room, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** The room that a door opens: "#store" and "#store/columns" both open store. */
const doorOf = (specifier: string): string => specifier.slice(1).split("/")[0] ?? "";

function roomSources(tree: Tree): [room: string, path: string][] {
  return tree.paths.filter(isSource).flatMap((path): [string, string][] => {
    const room = roomOf(path);
    return room ? [[room, path]] : [];
  });
}

function reasonAgainst(room: string, path: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) {
    const door = doorOf(specifier);
    if (!(door in DOORS)) return "is no door of the house";
    if (door === room) return isTest(path) ? undefined : "is the door of its own room";
    return DOORS[room]?.includes(door) ? undefined : `is a door that ${room} may not open`;
  }
  if (specifier.startsWith(".")) {
    const target = posix.join(posix.dirname(path), specifier);
    if (roomOf(target) === room) return undefined;
    return isTest(path) && mayUseInTests(room, target) ? undefined : "leaves the room beside its door";
  }
  return PURE_ROOMS.includes(room) && !isTest(path) ? `is a package, and ${room} imports nothing` : undefined;
}

/** Tests may also use the samples of a room whose door is open to theirs, and what supports tests. */
function mayUseInTests(room: string, target: string): boolean {
  const owner = roomOf(target);
  if (owner) return (DOORS[room]?.includes(owner) ?? false) && target.split("/").includes("samples");
  return target.startsWith("tests/support/");
}
