#!/usr/bin/env bash
# Writes requirements/*.txt: the versions of constraints.txt, with the hashes of their
# files, for start.sh and test.sh.
#
#   scripts/lock.sh              after a change of setup.cfg or of constraints.txt
#   scripts/lock.sh --upgrade    takes the newest versions into constraints.txt first
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

TOOL=uv==0.13.9
PYTHONS=(3.11 3.12 3.13)
EXTRAS=(postgresql test)

prepare_tool() {
  local venv=.cache/lock
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check "$TOOL"
  UV=$PWD/$venv/bin/uv
}

# compile PYTHON ARGUMENT...: the packages of setup.cfg that the arguments ask for.
compile() {
  "$UV" pip compile --quiet --python-platform linux --no-header --no-annotate \
    --python-version "$@"
}

everything() {
  compile "$1" setup.cfg "${EXTRAS[@]/#/--extra=}" - "${@:2}" <<<setuptools
}

# One file serves all: every Python gets the same packages in the same versions.
check_pythons() {
  local python
  for python in "${PYTHONS[@]}"; do
    everything "$python" -c constraints.txt | diff - <(
      everything "${PYTHONS[0]}" -c constraints.txt
    ) || {
      echo "Python $python needs other packages than ${PYTHONS[0]}, see above." >&2
      exit 1
    }
  done
}

upgrade() {
  { grep '^#' constraints.txt; everything "${PYTHONS[0]}"; } >.cache/constraints.txt
  mv .cache/constraints.txt constraints.txt
}

names() { sed -n 's/^\([a-z0-9][a-z0-9._-]*\)==.*/\1/p' "$@"; }

# write FILE WHAT ARGUMENT...: what stands in one of the files $earlier is left out.
write() {
  local file=requirements/$1 left_out=() name
  for name in $([ "${#earlier[@]}" = 0 ] || names "${earlier[@]}"); do
    left_out+=(--no-emit-package "$name")
  done
  {
    printf '# %s\n# Written by scripts/lock.sh; do not edit.\n' "$2"
    compile "${PYTHONS[0]}" --generate-hashes -c constraints.txt "${left_out[@]}" \
      "${@:3}"
  } >.cache/locked.txt
  mv .cache/locked.txt "$file"
}

prepare_tool
case ${1:-} in
  "") ;;
  --upgrade) upgrade ;;
  *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
check_pythons
mkdir -p requirements
earlier=()
write build.txt "What builds this project." - <<<setuptools
earlier=(requirements/build.txt)
write run.txt "What serves." setup.cfg
earlier+=(requirements/run.txt)
for extra in "${EXTRAS[@]}"; do
  write "$extra.txt" "What the extra \"$extra\" needs besides run.txt." \
    setup.cfg --extra "$extra"
done
