# shellcheck shell=bash
# Sourced by what needs Node: puts the pinned packages into .cache.

NODE_SOURCE=tests/conformance/node
export CONFORMANCE_NODE=$PWD/.cache/conformance/node

has_node() {
  command -v npm >/dev/null &&
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
}

# need_node WHO: with its packages, or an end that says what is missing.
need_node() {
  has_node || fail "$1 need Node 20 or newer and npm: not found here."
  install_node_packages ||
    fail "$1 need the packages of $NODE_SOURCE: npm could not install them."
}

install_node_packages() {
  mkdir -p "$CONFORMANCE_NODE"
  cmp -s "$NODE_SOURCE/package-lock.json" "$CONFORMANCE_NODE/.installed" && return
  say "Installing the Node packages ..."
  rm -f "$CONFORMANCE_NODE/.installed"
  cp "$NODE_SOURCE/package.json" "$NODE_SOURCE/package-lock.json" "$CONFORMANCE_NODE"
  (cd "$CONFORMANCE_NODE" && npm ci --silent --legacy-peer-deps --ignore-scripts --no-audit --no-fund) &&
    cp "$NODE_SOURCE/package-lock.json" "$CONFORMANCE_NODE/.installed"
}
