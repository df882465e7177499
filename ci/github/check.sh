#!/usr/bin/env bash
# Runs the check for the action, writes its outputs, and ends as it ended. Environment: PROGRAM, and the inputs of action.yml.
set -uo pipefail

# Appends the lines of $1 that are not empty to `args`; with a second word, that word before each.
lines() {
  local line
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    if [[ -n ${line//[[:space:]]/} ]]; then args+=(${2:+"$2"} "$line"); fi
  done <<<"$1"
}

args=(lint --fail-level "$FAIL_LEVEL")
lines "$REPORTERS" --reporter
if [[ -n $SARIF_FILE ]]; then args+=(--reporter "sarif:$SARIF_FILE"); fi
if [[ -n $BASELINE ]]; then args+=(--baseline "$BASELINE"); fi
report=$RUNNER_TEMP/proviso-report.json
rm -f -- "$report"
args+=(--reporter "json:$report")
lines "$ARGS"
args+=(--)
lines "$PATHS"

cd -- "$WORKING_DIRECTORY" || exit 2
node "$PROGRAM" "${args[@]}"
code=$?

if [[ -f $report ]]; then
  node -e '
    const { summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const { files, errors, warnings, infos } = summary;
    console.log(`files=${files}\nerrors=${errors}\nwarnings=${warnings}\nnotes=${infos}`);
  ' "$report" >>"$GITHUB_OUTPUT"
fi
sarif=
if [[ -n $SARIF_FILE && -f $SARIF_FILE ]]; then
  sarif=$(node -p 'require("node:path").relative(process.argv[1], process.argv[2])' "$GITHUB_WORKSPACE" "$SARIF_FILE")
fi
# A name may hold a line break; an output of one line may not.
{
  echo "sarif-file=${sarif//[$'\r\n']/}"
  echo "exit-code=$code"
} >>"$GITHUB_OUTPUT"
if ((code == 2)); then echo "::error::Proviso could not check the letters; the log says why."; fi
exit "$code"
