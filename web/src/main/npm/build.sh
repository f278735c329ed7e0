#!/bin/sh
# usage: build.sh FOLDER : fonts, icons and editors into FOLDER; asks npm only when the lock file changed
set -eu
cd "$(dirname "$0")"
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund
fi
exec node build.mjs "$1"
