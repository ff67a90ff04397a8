#!/bin/sh
# Runs a suite or judges a folder, keeps every report, and ends with the tool's own exit code.
# Settings come from the environment, so that the GitHub action and the GitLab template share this file:
#   HULIAN       command, default "npx hulian"; "node path/to/hulian.js" where there is no npx
#   HULIAN_SUITE suite, or "artifacts"           HULIAN_TARGET address, "sandbox", or the folder of artefacts
#   HULIAN_OPTIONS more options                  HULIAN_BASELINE earlier result; only what is worse fails
#   HULIAN_REPORTS folder for reports, default conformance-reports
set -u
hulian=${HULIAN:-npx hulian}
suite=${HULIAN_SUITE:-unified}
target=${HULIAN_TARGET:-sandbox}
reports=${HULIAN_REPORTS:-conformance-reports}
baseline=${HULIAN_BASELINE:-}
mkdir -p "$reports" || exit 3

# Words of HULIAN and HULIAN_OPTIONS are split on purpose.
# shellcheck disable=SC2086
if [ "$suite" = artifacts ]; then
  $hulian conformance artifacts "$target" --format json --output "$reports/results.json" ${HULIAN_OPTIONS:-}
  code=$?
else
  annotations=none
  [ -n "${GITHUB_ACTIONS:-}" ] && annotations=github
  set -- conformance run "$suite" --target "$target" --format json --output "$reports/results.json" --annotations "$annotations"
  [ -n "$baseline" ] && [ -f "$baseline" ] && set -- "$@" --baseline "$baseline"
  $hulian "$@" ${HULIAN_OPTIONS:-}
  code=$?
fi

# Reports are made from the one result, also when tests failed; a missing report never hides the result.
if [ -f "$reports/results.json" ]; then
  $hulian conformance report "$reports/results.json" --format html --output "$reports/report.html"
  $hulian conformance report "$reports/results.json" --format markdown --output "$reports/report.md"
  $hulian conformance badge "$reports/results.json" --output "$reports/badge.svg"
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit $code
