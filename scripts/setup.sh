# shellcheck shell=bash
# Sourced by start.sh and test.sh: makes .venv and finds the libraries for the PDF.
# Changes nothing outside this folder, except Debian packages when run as root.

PDF_LIBRARIES=(
  libgobject-2.0.so.0 libpango-1.0.so.0 libpangoft2-1.0.so.0 libfontconfig.so.1
  libharfbuzz.so.0 libharfbuzz-subset.so.0
)
PDF_PACKAGES=(
  libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core
)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# One set-up at a time: start.sh and test.sh may be called together.
lock_setup() {
  mkdir -p .cache
  exec 9>.cache/setup.lock
  flock --wait 2 9 && return
  say "Waiting for another set-up in this folder to finish ..."
  flock 9
}

# --- Debian packages: installed as root, otherwise unpacked into .cache ------------

APT_LOG=.cache/apt.log

install_packages() {
  say "Installing Debian packages: $*"
  mkdir -p .cache
  if [ -z "${APT_UPDATED:-}" ]; then
    apt-get update -qq >"$APT_LOG" 2>&1 || true
    APT_UPDATED=yes
  fi
  DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >>"$APT_LOG" 2>&1 9>&-
}

unpacked_root() {
  local release
  # shellcheck source=/dev/null
  release=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}${VERSION_ID:-}")
  printf '%s' "$PWD/.cache/${release:-system}"
}

# apt-get for a user who is not root, with package lists of its own.
own_apt() {
  local state=$PWD/.cache/apt
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  apt-get -qq -o Debug::NoLocking=1 -o Acquire::Retries=1 \
    -o Dir::State::Lists="$state/lists" -o Dir::Cache="$state" "$@" 2>>"$APT_LOG"
}

# Unpacks the packages named, and with --with-dependencies all they still lack here.
unpack_packages() {
  local names=("$@") root deb
  say "Not root: unpacking Debian packages into .cache instead of installing them ..."
  root=$(unpacked_root)
  if [ -z "${APT_UPDATED:-}" ]; then
    : >"$APT_LOG"
    own_apt update >>"$APT_LOG" || return 1
    APT_UPDATED=yes
  fi
  if [ "$1" = --with-dependencies ]; then
    mapfile -t names < <(
      own_apt install --simulate --no-install-recommends "${@:2}" |
        awk '$1 == "Inst" { print $2 }'
    )
    [ "${#names[@]}" -gt 0 ] || return 1
  fi
  mkdir -p "$root" .cache/debs
  (cd .cache/debs && rm -f ./*.deb && APT_LOG=../apt.log fetch_debs "${names[@]}") ||
    return 1
  for deb in .cache/debs/*.deb; do
    dpkg-deb -x "$deb" "$root" || return 1
  done
  rm -rf .cache/debs
}

fetch_debs() {
  apt-get -qq -o Acquire::Retries=1 -o Dir::State::Lists="$PWD/../apt/lists" \
    -o Dir::Cache="$PWD/../apt" download "$@" >>"$APT_LOG" 2>&1
}

# --- Python -----------------------------------------------------------------------

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
  local candidate
  for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
    if is_new_enough "$candidate"; then
      PYTHON=$(command -v "$candidate")
      return
    fi
  done
  if is_root && command -v apt-get >/dev/null && install_packages python3 &&
    is_new_enough python3; then
    PYTHON=$(command -v python3)
    return
  fi
  fail "Python 3.11 or newer is needed and was not found. Install it, or name it:" \
    "PYTHON=/path/to/python3.12 $0"
}

has_venv() { "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; }

make_venv() {
  local version wheels wheel
  say "Creating .venv with $("$PYTHON" --version) ..."
  rm -rf .venv
  version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  if ! has_venv && is_root && command -v apt-get >/dev/null; then
    install_packages "python$version-venv" || true
  fi
  if has_venv; then
    "$PYTHON" -m venv .venv
    return
  fi
  # Debian keeps pip's wheel in a package of its own; it can install itself.
  wheels=$(unpacked_root)/usr/share/python-wheels
  if command -v apt-get >/dev/null && { is_root || unpack_packages python3-pip-whl; }; then
    for wheel in "$wheels"/pip-*.whl; do
      "$PYTHON" -m venv --without-pip .venv &&
        PYTHONPATH=$wheel .venv/bin/python -m pip install -q --no-index --no-deps \
          "$wheel" && return
    done
  fi
  rm -rf .venv
  fail "Python cannot create a virtual environment here. Ask the administrator to" \
    "install the package python$version-venv, then run $0 again."
}

# Moved to another folder, or made with another Python than the one asked for: no.
venv_works() {
  grep -qsF "$PWD/.venv" .venv/bin/activate &&
    [ "$(.venv/bin/python -c 'import pip, sys; print(sys.version)' 2>/dev/null)" = \
      "$("$PYTHON" -c 'import sys; print(sys.version)')" ]
}

pip_install() {
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-input --no-deps \
    --no-build-isolation "$@"
}

# install_locked build|run|postgresql|test ...: from an index only files whose hashes
# stand in requirements/. A folder of wheels (PIP_NO_INDEX) may hold some that were built
# there, with hashes of their own: then the version is enough.
install_locked() {
  local files=("${@/#/requirements/}")
  files=("${files[@]/%/.txt}")
  case ${PIP_NO_INDEX:-0} in
    0 | n | no | f | false | off)
      pip_install --require-hashes "${files[@]/#/--requirement=}"
      return
      ;;
  esac
  pip_install --require-hashes "${files[@]/#/--requirement=}" 2>/dev/null && return
  say "Not all wheels given are those that were locked: taking them by version."
  pip_install --requirement <(sed -n 's/^\([^ #]*==[^ ]*\).*/\1/p' "${files[@]}")
}

# install_project run|postgresql|test: the locked packages and this project, editable.
install_project() {
  local purpose=$1 stamp=.venv/.set-up files=(run) wanted
  [ "$purpose" = run ] || files+=("$purpose")
  wanted=$(
    { cat setup.cfg setup.py pyproject.toml requirements/*.txt; "$PYTHON" -VV; pwd; } |
      sha256sum | cut -c 1-64
  )
  # What is there for the tests is enough to serve.
  if [ -f "$stamp" ] && venv_works; then
    case "$(cat "$stamp")" in
      "$wanted test") return ;;
      "$wanted $purpose") return ;;
    esac
  fi
  venv_works || make_venv
  say "Installing the Python packages ..."
  rm -f "$stamp"
  if ! { install_locked build && install_locked "${files[@]}" && pip_install -e .; }; then
    fail "The Python packages could not be installed; the reason stands above. pip" \
      "needs its package index, or a folder of wheels: PIP_NO_INDEX=1" \
      "PIP_FIND_LINKS=/path/to/wheels $0"
  fi
  printf '%s %s\n' "$wanted" "$purpose" >"$stamp"
}

# --- Libraries for the PDF -----------------------------------------------------------

has_pdf_libraries() {
  "$PYTHON" -c 'import ctypes, sys; [ctypes.CDLL(name) for name in sys.argv[1:]]' \
    "${PDF_LIBRARIES[@]}" 2>/dev/null
}

use_unpacked() {
  local root folder
  root=$(unpacked_root)
  for folder in "$root"/usr/lib/*-linux-* "$root"/lib/*-linux-*; do
    [ -d "$folder" ] || continue
    LD_LIBRARY_PATH=$folder${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
  done
  export LD_LIBRARY_PATH=${LD_LIBRARY_PATH:-}
  export SCREENING_FALLBACK_FONTS=$root/usr/share/fonts
  has_pdf_libraries
}

find_pdf_libraries() {
  has_pdf_libraries && return
  [ -d "$(unpacked_root)" ] && use_unpacked && return
  if command -v apt-get >/dev/null; then
    if is_root; then
      install_packages "${PDF_PACKAGES[@]}" && has_pdf_libraries && return
    else
      unpack_packages --with-dependencies "${PDF_PACKAGES[@]}" && use_unpacked && return
    fi
  fi
  say "No libraries for the PDF (${PDF_PACKAGES[*]}):" \
    "letters will be answered with 501, everything else works."
}

# --- A browser for the tests of the form ----------------------------------------------

# Debian's package. Ubuntu's of that name is a shell for a snap, which needs a daemon.
find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    CHROMIUM=$(command -v "$name") && "$CHROMIUM" --version >/dev/null 2>&1 &&
      export CHROMIUM && return
  done
  export CHROMIUM= # none, whatever else is called so
  if is_root && grep -qs '^ID=debian' /etc/os-release && [ -z "${1:-}" ]; then
    install_packages chromium && find_chromium again && return
  fi
  say "No Chromium: the tests in tests/browser are skipped. To run them, install it" \
    "(on Debian: apt-get install chromium) and call $0 again."
}

set_up() { # run|postgresql|test
  lock_setup
  find_python
  find_pdf_libraries
  install_project "$1"
  exec 9>&-
}
