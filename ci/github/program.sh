#!/usr/bin/env bash
# Gets the program for the action, and puts its path into the step's outputs. Environment: ACTION_PATH, PACKAGE (may be empty).
set -euo pipefail

if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)'; then
  echo "::error::Proviso needs Node.js 20.19 or later. Put a step with actions/setup-node before this one."
  exit 2
fi

if [[ -n $PACKAGE ]]; then
  if [[ -f $PACKAGE ]]; then PACKAGE=$(realpath -- "$PACKAGE"); fi
  home=$RUNNER_TEMP/proviso
  npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --no-save -- "$PACKAGE"
  program=$home/node_modules/proviso/dist/proviso.cjs
else
  program=$ACTION_PATH/dist/proviso.cjs
  if [[ ! -f $program ]]; then
    (cd -- "$ACTION_PATH" && npm ci --ignore-scripts --no-audit --no-fund && node scripts/build.mjs)
  fi
fi
if [[ ! -f $program ]]; then
  echo "::error::The package has no dist/proviso.cjs. Give the tarball that “npm pack” makes of Proviso."
  exit 2
fi
echo "program=$program" >>"$GITHUB_OUTPUT"
