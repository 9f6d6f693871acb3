import { minVersion, satisfies } from "semver";

/** What these checks read of a package-lock.json, version 3. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Packages whose install script may be left unrun, with the reason. */
const SCRIPTS_NOT_NEEDED: Readonly<Record<string, string>> = {
  "node_modules/esbuild": "it only puts the binary of its platform package in the place of a launcher that works without",
};

/** What stands against the locked packages for a project that runs on `engines`, in words. */
export function lockfileFindings({ packages }: Lockfile, engines: string): string[] {
  const floor = minVersion(engines)?.version ?? "";
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .flatMap(([path, locked]) => {
      const findings = [];
      if (locked.resolved) findings.push(`${path} names a host in "resolved"`);
      if (!locked.integrity) findings.push(`${path} has no checksum`);
      if (locked.hasInstallScript && !locked.optional && !(path in SCRIPTS_NOT_NEEDED)) findings.push(`${path} needs an install script`);
      const node = locked.engines?.node;
      if (node && !satisfies(floor, node)) findings.push(`${path} needs Node ${node}, and this project runs on ${floor}`);
      const missing = Object.keys(locked.optionalDependencies ?? {}).filter((name) => !names.has(name));
      // Of a platform package that a registry lacks, npm writes nothing into the lockfile, and then refuses the lockfile.
      if (missing.length > 0) findings.push(`${path}: npm ci will miss ${missing.join(", ")}`);
      return findings;
    });
}
