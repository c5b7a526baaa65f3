#!/usr/bin/env bash
# Called by ./test.sh conformance: what other people's tools make of our output.
# Needs Node 20 or newer with npm, Java 17 or newer and Maven; what they fetch and build
# goes into .cache, and afterwards no network is needed.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh
# shellcheck source=scripts/node.sh
. scripts/node.sh

PROGRAMS=tests/conformance/java
SDC=hl7.fhir.uv.sdc@4.0.0-ballot
SDC_SHA512=a6042d77e0ad0a90b8fdec4d72a623132a1b42eff100547cc6e89c194c71e23322654e0a5007f59f897338938b9f4796c38d78baf51cc270e4b549065b2b6533
export CONFORMANCE_JAVA=$PWD/.cache/conformance/java
export CONFORMANCE_SDC=$PWD/.cache/conformance/sdc
LHC_FORMS=lforms@40.1.3
LHC_FORMS_SHA512=58baee4e6f817159da7c2d2b480437fdc36a871bdc941531c811baf1ab9bfee85ad8d68af47f1965c1174d3b8e46e1b3cc2b74c1aedfbe1ba2799b5c0c874fcd
export CONFORMANCE_LHC_FORMS=$PWD/.cache/conformance/lhc-forms

has_java() {
  [ "$(java -XshowSettings:properties -version 2>&1 |
    awk '$1 == "java.specification.version" { print int($3) }')" -ge 17 ] 2>/dev/null &&
    command -v javac >/dev/null
}

# fetch FOLDER PACKAGE SHA512: a package of npm without those that it names. HL7's names
# some that npm has not; LHC-Forms is built ready to use and names 150 MB for building it.
fetch() {
  [ -d "$1" ] && return
  say "Fetching $2 ..."
  local archive unpacked=$1.part
  rm -rf "$unpacked" && mkdir -p "$unpacked"
  archive=$(cd "$unpacked" && npm pack --silent "$2") &&
    echo "$3  $unpacked/$archive" | sha512sum --check --quiet &&
    tar -xz -C "$unpacked" --strip-components 1 -f "$unpacked/$archive" &&
    rm "$unpacked/$archive" &&
    mv "$unpacked" "$1"
}

build_java() {
  local wanted
  wanted=$(find "$PROGRAMS" -type f -exec sha512sum {} + | sort)
  [ "$(cat "$CONFORMANCE_JAVA/.built" 2>/dev/null)" = "$wanted" ] && return
  say "Building the validators and the server (the first time Maven fetches 480 MB) ..."
  rm -rf "$CONFORMANCE_JAVA"
  mvn -q -B -ntp -f "$PROGRAMS/pom.xml" -Dtarget="$CONFORMANCE_JAVA" compile &&
    printf '%s' "$wanted" >"$CONFORMANCE_JAVA/.built"
}

need_node "Conformance tests"
has_java || fail "Conformance tests need Java 17 or newer (a JDK): not found here."
command -v mvn >/dev/null || fail "Conformance tests need Maven: mvn not found here."
fetch "$CONFORMANCE_SDC" "$SDC" "$SDC_SHA512" ||
  fail "Conformance tests need $SDC from npm: it could not be fetched."
fetch "$CONFORMANCE_LHC_FORMS" "$LHC_FORMS" "$LHC_FORMS_SHA512" ||
  fail "Conformance tests need $LHC_FORMS from npm: it could not be fetched."
build_java || fail "Conformance tests need the Java programs: Maven could not build them."
# What is of one group shares one start of a slow program.
exec pytest --numprocesses=auto --maxprocesses=4 --dist=loadgroup --timeout=1800 \
  tests/conformance "$@"
