#!/bin/bash
# Understands the variables of the usual PostgreSQL image: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB.
set -euo pipefail

user="${POSTGRES_USER:-postgres}"
database="${POSTGRES_DB:-$user}"

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  [ -n "${POSTGRES_PASSWORD:-}" ] || { echo "Set POSTGRES_PASSWORD." >&2; exit 1; }
  initdb --pgdata "$PGDATA" --username "$user" --pwfile <(printf '%s' "$POSTGRES_PASSWORD") \
    --auth scram-sha-256 --encoding UTF8 --locale-provider builtin --builtin-locale C.UTF-8 --locale C.UTF-8
  if [ "$database" != postgres ]; then
    echo "create database \"$database\"" | postgres --single -D "$PGDATA" postgres
  fi
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  # A first start on no port, as the usual image has it: those who wait count two messages of readiness.
  pg_ctl --pgdata "$PGDATA" --wait --options "-c listen_addresses=''" start
  pg_ctl --pgdata "$PGDATA" --wait stop
fi
exec "$@" -c listen_addresses='*'
