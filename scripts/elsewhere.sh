#!/usr/bin/env bash
# Called by ./test.sh elsewhere: what depends on time, in another time zone and on another
# day. The zone is real and reaches every process. The day is moved within Python: moved for
# whole processes, by libfaketime, no process that was started can be waited for.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

# The farthest from UTC, with summer time in winter.
ZONE=Pacific/Auckland
LEAP_DAY=2028-02-29T12:00Z
# Every folder of tests is here or among those that a test names as not run elsewhere
# (tests/layout/test_elsewhere.py); so is every file that is left out.
FOLDERS=(tests/unit tests/web tests/wording)
# Slow, and none of them reads the clock or the zone of the machine.
LEFT_OUT=(
  tests/unit/cli/test_package.py
  tests/unit/cli/test_rules_verify.py
  tests/unit/fhir/populate/test_fuzz.py
  tests/unit/fhir/test_fuzz.py
  tests/unit/fhir/test_golden_resources.py
  tests/unit/letter/leaflet/test_readability.py
  tests/unit/letter/test_checklist_front.py
  tests/unit/letter/test_checklist_rest.py
  tests/unit/letter/test_golden.py
  tests/unit/letter/test_hostile.py
  tests/unit/letter/test_layout.py
  tests/unit/letter/test_pdf.py
  tests/unit/letter/workers/test_growth.py
  tests/unit/letter/workers/test_hostile.py
  tests/unit/letter/workers/test_limits.py
  tests/unit/letter/workers/test_no_orphans.py
  tests/web/accounts/test_passwords.py
  tests/web/accounts/test_starting.py
  tests/web/test_openapi_fuzz.py
  tests/web/test_warm_up.py
)

[ -e "/usr/share/zoneinfo/$ZONE" ] || fail "There is no time zone $ZONE on this machine.
Install tzdata (Debian name), which holds the time zones."

run() {
  pytest --numprocesses=auto --maxprocesses=4 --quiet "${FOLDERS[@]}" \
    "${LEFT_OUT[@]/#/--ignore=}" "$@"
}

# These tests reach nearly all of the code: with --cov they measure branch coverage, for
# which setup.cfg states the least it may be; .venv/bin/coverage report names the lines.
# At 20:00 UTC it is another day there, whatever the hour of this run.
say "In the time zone of New Zealand, in the evening of UTC:"
TZ=$ZONE run --at "$(date -u +%F)T20:00Z" "$@"
say "On $LEAP_DAY:"
run --at "$LEAP_DAY" "$@"
