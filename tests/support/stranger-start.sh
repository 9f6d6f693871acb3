#!/usr/bin/env bash
# Does it start for a stranger? Copies the checkout as it stands, installs what is needed at run time and nothing else, without install scripts,
# takes all rights to write away, and starts it as nobody, with no git in PATH, no home, nothing to write but a temporary folder (not even that
# with TSX_DISABLE_CACHE=1, tried second) and, where the system allows, no network.
# usage: tests/support/stranger-start.sh     as root; needs the package registry for the copy's npm ci
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d /tmp/knomad-stranger-XXXXXX)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
[ "$(id -u)" = 0 ] || { echo "run this as root: it becomes another user"; exit 2; }

mkdir "$folder/project" "$folder/bin"
cd "$source"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' path; do [ -e "$path" ] && printf '%s\0' "$path"; done |
  tar --null -cf - -T - | tar -xf - -C "$folder/project"
cd "$folder/project"
NODE_ENV=production npm ci --ignore-scripts --no-audit --no-fund >"$folder/install.log" 2>&1 || { cat "$folder/install.log"; exit 1; }
if [ -d node_modules/typescript ]; then echo "FAILED: development packages were installed"; exit 1; fi
echo "installed: $(find node_modules -name package.json -path '*node_modules/*/package.json' -prune | wc -l) packages, $(du -sh node_modules | cut -f1)"

for name in node npm npx sh env; do ln -s "$(command -v "$name")" "$folder/bin/$name"; done
cat >"$folder/bin/try.mjs" <<'TRY'
import { spawn } from "node:child_process";
const start = performance.now();
const server = spawn("npm", ["start"], { stdio: ["ignore", "inherit", "inherit"], detached: true });
let ended = false;
server.on("exit", (code) => (ended = code ?? true));
const address = `http://127.0.0.1:${process.env.PORT}/`;
for (let attempt = 0; attempt < 240 && ended === false; attempt++) {
  const answer = await fetch(address).catch(() => undefined);
  if (answer) {
    const page = await answer.text();
    const words = `${answer.status}, ${page.length} characters, ${((performance.now() - start) / 1000).toFixed(1)} s after npm start`;
    const good = answer.status === 200 && page.includes("</html>");
    console.log(`${good ? "passed" : "FAILED"}: first page ${words}`);
    process.exitCode = good ? 0 : 1;
    process.kill(-server.pid, "SIGTERM");
    await new Promise((resolve) => (ended === false ? server.on("exit", resolve) : resolve()));
    process.exit();
  }
  await new Promise((resolve) => setTimeout(resolve, 250));
}
console.log(`FAILED: no page (${ended === false ? "no answer in a minute" : `npm start ended with ${ended}`})`);
try { process.kill(-server.pid, "SIGKILL"); } catch {}
process.exit(1);
TRY
chmod -R a+rX,a-w "$folder"
chmod a+rx "$folder"

isolate=()
if unshare -n true 2>/dev/null && command -v ip >/dev/null; then isolate=(unshare -n sh -c 'ip link set lo up && exec "$@"' sh)
else echo "note: this system allows no network of its own; the network stays"; fi
try() {
  "${isolate[@]}" setpriv --reuid=65534 --regid=65534 --clear-groups \
    env -i PATH="$folder/bin" HOME=/nonexistent npm_config_cache=/nonexistent npm_config_update_notifier=false \
    PORT=18377 KNOMAD_DATA=/nonexistent/data NODE_ENV=production "$@" node "$folder/bin/try.mjs"
}
mkdir -m 1777 "$folder/tmp"
try TMPDIR="$folder/tmp"
try TMPDIR=/nonexistent TSX_DISABLE_CACHE=1
