#!/usr/bin/env bash
# Called by ./test.sh conformance: what other people's tools make of our output.
# Needs Node 20 or newer with npm; the packages go into .cache.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

SOURCE=tests/conformance/node
export CONFORMANCE_NODE=$PWD/.cache/conformance/node

has_node() {
  command -v npm >/dev/null &&
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
}

install_node_packages() {
  mkdir -p "$CONFORMANCE_NODE"
  cmp -s "$SOURCE/package-lock.json" "$CONFORMANCE_NODE/.installed" && return
  say "Installing the Node packages ..."
  rm -f "$CONFORMANCE_NODE/.installed"
  cp "$SOURCE/package.json" "$SOURCE/package-lock.json" "$CONFORMANCE_NODE"
  (cd "$CONFORMANCE_NODE" && npm ci --silent --ignore-scripts --no-audit --no-fund) &&
    cp "$SOURCE/package-lock.json" "$CONFORMANCE_NODE/.installed"
}

has_node || fail "Conformance tests need Node 20 or newer and npm: not found here."
install_node_packages ||
  fail "Conformance tests need the packages of $SOURCE: npm could not install them."
exec pytest --numprocesses=auto --maxprocesses=4 tests/conformance "$@"
