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
DATED=(
  tests/unit/cli tests/unit/fhir tests/unit/letter tests/unit/pipeline tests/unit/store
  tests/web
)
# Slow, and neither days nor zones concern them.
NOT_DATED=(
  '*fuzz*' '*/test_golden*' '*/letter/workers/*' '*/letter/test_layout.py'
  '*/letter/test_hostile.py' '*/letter/test_checklist*' '*/letter/test_pdf*'
  '*/letter/leaflet/*' '*/accounts/test_starting.py' '*/accounts/test_passwords.py'
  '*/cli/test_package.py' '*/cli/test_rules_verify.py' '*/web/test_warm_up.py'
)

[ -e "/usr/share/zoneinfo/$ZONE" ] || fail "There is no time zone $ZONE on this machine.
Install tzdata (Debian name), which holds the time zones."

run() {
  pytest --numprocesses=auto --maxprocesses=4 --quiet "${DATED[@]}" \
    "${NOT_DATED[@]/#/--ignore-glob=}" "$@"
}

say "In the time zone of New Zealand:"
TZ=$ZONE run "$@"
say "On $LEAP_DAY:"
run --at "$LEAP_DAY" "$@"
