#!/usr/bin/env bash
# Makes the container images that CRM_INFRA=containers tests against: PostgreSQL and Kafka, out of the very artifacts
# that the suite uses without containers. Needs no registry: the base comes from the Debian archive.
set -euo pipefail

usage() {
  cat <<'TEXT'
scripts/container-images.sh [--start-engine]

Builds guanxi/postgres:18 and guanxi/kafka:4 for CRM_INFRA=containers ./crm test.

  --start-engine  install Debian's docker.io if there is no engine, and start it
                  if it does not run (as root)

Needs root for debootstrap, JDK 25 in JAVA_HOME, and platform/parts built:
  ./mvnw -pl platform/parts -am package -DskipTests
TEXT
}

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
release=bookworm
mirror="${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
base=guanxi/base:$release
work=

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

install_missing() {
  local package=$1
  echo "Installing $package"
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$package" > /dev/null ||
    fail "$package could not be installed. Install it by hand and try again."
}

start_engine() {
  command -v dockerd > /dev/null || install_missing docker.io
  echo "Starting the container engine; its messages stand in /var/log/dockerd.log"
  setsid dockerd > /var/log/dockerd.log 2>&1 < /dev/null &
  for _ in $(seq 60); do
    docker info > /dev/null 2>&1 && return
    sleep 0.5
  done
  fail "The container engine did not start; see /var/log/dockerd.log."
}

base_image() {
  docker image inspect "$base" > /dev/null 2>&1 && return
  command -v debootstrap > /dev/null || install_missing debootstrap
  echo "Making $base from $mirror"
  debootstrap --variant=minbase "$release" "$work/root" "$mirror" > "$work/debootstrap.log" ||
    fail "debootstrap failed:" "$(tail -5 "$work/debootstrap.log")"
  rm -rf "$work"/root/var/cache/apt/archives/*.deb "$work"/root/var/lib/apt/lists/*
  tar -C "$work/root" -c . | docker import - "$base" > /dev/null
}

# The jars of the shared parts, one a line.
jars() {
  local list="$home/platform/parts/target/classes/META-INF/guanxi/parts.classpath"
  [ -e "$list" ] || fail "platform/parts is not built: ./mvnw -pl platform/parts -am package -DskipTests"
  tr ':' '\n' < "$list" | sed "s|@localRepository@|${MAVEN_REPOSITORY:-$HOME/.m2/repository}|"
}

postgres_image() {
  echo "Making guanxi/postgres:18"
  local context="$work/postgres" binaries
  mkdir -p "$context/pgsql"
  binaries="$(jars | grep embedded-postgres-binaries)"
  (cd "$work" && "$JAVA_HOME/bin/jar" --extract --file "$binaries" postgres-linux-x86_64.txz)
  tar -C "$context/pgsql" -xJf "$work/postgres-linux-x86_64.txz"
  install -m 755 "$home/scripts/containers/postgres-entrypoint.sh" "$context/entrypoint.sh"
  cp "$home/scripts/containers/postgres.Dockerfile" "$context/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q -t guanxi/postgres:18 --build-arg "BASE=$base" "$context" > /dev/null
}

kafka_image() {
  echo "Making guanxi/kafka:4"
  local context="$work/kafka"
  mkdir -p "$context/libs"
  "$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.management --strip-debug --no-header-files \
    --no-man-pages --compress zip-6 --output "$context/jre"
  jars | grep -v 'embedded-postgres\|/postgresql/\|testcontainers\|docker-java' | xargs cp -t "$context/libs"
  install -m 755 "$home/scripts/containers/kafka-run.sh" "$context/run"
  cp "$home/scripts/containers/kafka.Dockerfile" "$context/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q -t guanxi/kafka:4 --build-arg "BASE=$base" "$context" > /dev/null
}

case "${1:-}" in
  --help | -h) usage; exit 0 ;;
  --start-engine) command -v docker > /dev/null && docker info > /dev/null 2>&1 || start_engine ;;
  "") ;;
  *) fail "container-images.sh does not know \"$1\"." "$(usage)" ;;
esac
[ -n "${JAVA_HOME:-}" ] || fail "Set JAVA_HOME to a JDK 25."
docker info > /dev/null 2>&1 || fail "No container engine answers. Start one, or let this script do it: --start-engine"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
base_image
postgres_image
kafka_image
docker image ls --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep '^guanxi/'
