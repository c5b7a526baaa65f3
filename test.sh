#!/usr/bin/env bash
# Checks format, lint, types and layers, then runs the tests; sets itself up first.
# Arguments go to pytest: ./test.sh tests/rules -k weakness
# ./test.sh conformance runs what needs Java, Maven and Node instead, ./test.sh browser
# what drives the form in Chromium, ./test.sh elsewhere what depends on time, in another
# time zone and on another day.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

# check NAME HINT COMMAND...: silent when all is well.
check() {
  local name=$1 hint=$2 output
  if output=$("${@:3}" 2>&1); then
    say "$name: ok"
  else
    fail "$output"$'\n'"$name: failed. $hint"
  fi
}

set_up test
PATH=$PWD/.venv/bin:$PATH
[ "${1:-}" != conformance ] || exec scripts/conformance.sh "${@:2}"
if [ "${1:-}" = browser ]; then
  find_chromium
  exec pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal tests/browser "${@:2}"
fi
[ "${1:-}" != elsewhere ] || exec scripts/elsewhere.sh "${@:2}"
check "Format" "Mend with: .venv/bin/ruff format" ruff format --check .
check "Lint" "Some can be mended with: .venv/bin/ruff check --fix" ruff check .
check "Types" "The settings are in setup.cfg." mypy
check "Layers" "The contracts are in setup.cfg." lint-imports --no-logo
[ $# -gt 0 ] || say "Not in this run: ./test.sh elsewhere, browser and conformance."
exec pytest --numprocesses=auto --maxprocesses=4 "$@"
