#!/usr/bin/env bash
# Serves the screening; the first run installs all it needs.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

usage() {
  cat <<'END'
Usage: ./start.sh [--port N] [--host ADDRESS]

Serves the screening on this machine only, at http://127.0.0.1:8000/.

  --port N         another port (or set SCREENING_PORT)
  --host ADDRESS   another address (or set SCREENING_HOST); other machines can then
                   reach the service, and it does not start without accounts: make
                   the first with .venv/bin/screening user add, or serve FHIR alone
                   with SCREENING_FORM=off
  --help           this text
END
}

read_arguments() {
  host=${SCREENING_HOST:-127.0.0.1}
  port=${SCREENING_PORT:-8000}
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) usage; exit 0 ;;
      --port=* | --host=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
      --port | --host)
        [ -n "${2:-}" ] || fail "$1 needs a value; see ./start.sh --help"
        if [ "$1" = --port ]; then port=$2; else host=$2; fi
        shift 2
        ;;
      *) usage >&2; exit 2 ;;
    esac
  done
  if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || ((port > 65535)); then
    fail "The port must be a number from 1 to 65535, not \"$port\"."
  fi
}

warn_if_reachable() {
  case $host in 127.* | ::1 | localhost) return ;; esac
  say "WARNING: other machines can reach this service on $host. Its FHIR API, which keeps" \
    "nothing, asks nobody for an account." >&2
  [ "${SCREENING_HTTPS:-off}" = on ] || say "WARNING: without https, passwords and answers" \
    "can be read on the way. Put a proxy with https before it and set SCREENING_HTTPS=on." >&2
}

check_address() {
  "$PYTHON" - "$host" "$port" <<'END' || exit 1
import errno
import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])
try:
    family, kind, _, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    with socket.socket(family, kind) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(address)
        trial.listen()
except OSError as error:
    if error.errno == errno.EADDRINUSE:
        sys.exit(
            f"Port {port} is already in use. Stop what runs there, or choose another"
            f" port: ./start.sh --port {port + 1 if port < 65535 else 8000}"
        )
    sys.exit(f"Cannot listen on {host} port {port}: {error.strerror}.")
END
}

# Prints the address as soon as a request is answered; gives up with the server.
announce() {
  local at=$host shown=$host line
  case $host in 0.0.0.0) at=127.0.0.1 shown=127.0.0.1 ;; ::) at=::1 shown=::1 ;; esac
  case $shown in *:*) shown="[$shown]" ;; esac
  while kill -0 "$server" 2>/dev/null; do
    if { exec 3<>"/dev/tcp/$at/$port"; } 2>/dev/null &&
      printf 'GET /healthz HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' \
        "$shown:$port" >&3 && read -r -t 10 line <&3 && [[ $line == HTTP/* ]]; then
      exec 3>&-
      say "Serving on http://$shown:$port/ ... stop with Ctrl-C"
      return
    fi
    sleep 0.1
  done
}

# A session of its own keeps Ctrl-C from reaching the worker too: with two signals at
# once it was seen to hang after some 10 stops, with one after 150 (granian 2.8.7); then
# it is ended after 5 seconds.
serve() {
  setsid .venv/bin/granian --interface wsgi --host "$host" --port "$port" \
    --workers 1 --workers-kill-timeout 5 --respawn-failed-workers \
    --blocking-threads 4 --no-ws --log-level warning wsgi:app &
  server=$!
  trap 'kill -TERM "$server" 2>/dev/null' INT TERM HUP
  announce
  while kill -0 "$server" 2>/dev/null; do wait "$server" || true; done
  wait "$server"
}

# Says where the database is; deletes what is past its time. Both end the start with words.
prepare_database() {
  .venv/bin/screening db upgrade
  .venv/bin/screening purge >/dev/null
}

# Without a database the key that signs the cookies is kept for as long as this script
# runs: a worker that has to be started again then knows its users still.
make_key() {
  [ -z "${SCREENING_SECRET_KEY_FILE:-}" ] && [ "${SCREENING_DATABASE_URL-set}" = "" ] || return 0
  SCREENING_SECRET_KEY_FILE=$(mktemp)
  export SCREENING_SECRET_KEY_FILE
  trap 'rm -f "$SCREENING_SECRET_KEY_FILE"' EXIT
  head -c 32 /dev/urandom | base64 >"$SCREENING_SECRET_KEY_FILE"
}

# Anything that would stop the server is said here, in words and once.
check_settings() { .venv/bin/python -c 'import wsgi' || exit 1; }

read_arguments "$@"
export SCREENING_HOST=$host SCREENING_PORT=$port
find_python
check_address
case ${SCREENING_DATABASE_URL:-} in
  postgresql*) set_up postgresql ;;
  *) set_up run ;;
esac
prepare_database
make_key
check_settings
warn_if_reachable
serve
