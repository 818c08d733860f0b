#!/usr/bin/env bash
# Builds the container image, runs it once with a read-only root file system as the user it names, and
# checks that the page is served and that the image's own health check passes.
#
# With a Docker engine: docker. Without one: buildah (installed on Debian as root). Then no base image is
# fetched either: the binary is built outside and takes the place of the first stage.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

image=${IMAGE:-raft-playground}
version=$(git describe --tags --always --dirty 2>/dev/null || echo dev)
work=$(mktemp -d)
server=
stop=(true) # the command that ends what was started for the check
trap cleanup EXIT

main() {
  if docker info >/dev/null 2>&1; then
    build_with_docker
    run_with_docker
  else
    need_buildah
    build_with_buildah
    run_with_buildah
  fi
  echo "image $image ($version) serves and is healthy"
}

build_with_docker() {
  docker build --build-arg "VERSION=$version" --tag "$image" .
}

run_with_docker() {
  local container port
  container=$(docker run --detach --rm --read-only --cap-drop ALL --security-opt no-new-privileges \
    --publish 127.0.0.1::8080 "$image")
  stop=(docker stop "$container")
  port=$(docker port "$container" 8080/tcp | head -n 1 | sed 's/.*://')
  eventually "the health check" docker exec "$container" /playground healthcheck
  eventually "the page" serves_page "http://127.0.0.1:$port/"
}

need_buildah() {
  command -v buildah >/dev/null && return
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    echo "no Docker engine answers: installing buildah"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends buildah
  else
    echo "no Docker engine answers and there is no buildah: start Docker, or install buildah and run this as root" >&2
    exit 1
  fi
}

build_with_buildah() {
  CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.release=$version" -o "$work/out/playground" ./cmd/playground
  buildah --storage-driver vfs build --isolation chroot --format docker --build-context "build=$work" \
    --build-arg "TARGETOS=$(go env GOOS)" --build-arg "TARGETARCH=$(go env GOARCH)" --target final --tag "$image" .
}

# run_with_buildah runs the entry point and the health check of the image as its configuration says, in a
# mount namespace where its file system can't be written. The network is the host's, so it takes any free port.
run_with_buildah() {
  local container root user entrypoint health in_image port
  container=$(buildah --storage-driver vfs from --pull-never "$image")
  stop=(buildah --storage-driver vfs rm "$container")
  root=$(buildah --storage-driver vfs mount "$container")
  user=$(configured '{{.Docker.Config.User}}')
  mapfile -t entrypoint < <(configured '{{range .Docker.Config.Entrypoint}}{{println .}}{{end}}')
  mapfile -t health < <(configured '{{range .Docker.Config.Healthcheck.Test}}{{println .}}{{end}}')
  [[ ${health[0]} == CMD ]] || fail "the health check of the image is not in exec form: ${health[*]}"

  # shellcheck disable=SC2016 # expanded by the inner shell
  in_image=(unshare --mount bash -ec
    'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; exec chroot --userspec="$2" "$1" "${@:3}"' in_image "$root" "$user")
  env -i PLAYGROUND_ADDR=:0 "${in_image[@]}" "${entrypoint[@]}" >"$work/log" 2>&1 &
  server=$!
  eventually "the start" grep -q '^Raft Playground: http' "$work/log"
  port=$(sed -n 's|^Raft Playground: http.*:\([0-9]*\)/.*|\1|p' "$work/log")
  eventually "the health check" env -i "PLAYGROUND_ADDR=:$port" "${in_image[@]}" "${health[@]:1}"
  eventually "the page" serves_page "http://127.0.0.1:$port/"
}

# configured prints a part of the image's configuration, a value a line.
configured() {
  buildah --storage-driver vfs inspect --type image --format "$1" "$image" | sed '/^$/d'
}

serves_page() {
  curl --silent --fail --location --cookie-jar /dev/null "$1" | grep -q '<title>'
}

# eventually tries a command for ten seconds at most.
eventually() {
  local what=$1 tries
  shift
  for ((tries = 0; tries < 100; tries++)); do
    if "$@" >/dev/null 2>&1; then
      echo "$what: ok"
      return
    fi
    sleep 0.1
  done
  "$@" >&2 || true
  cat "$work/log" >&2 2>/dev/null || true
  fail "$what does not pass"
}

cleanup() {
  if [[ -n $server ]]; then
    kill "$server" || true
    wait "$server" || true
  fi
  "${stop[@]}" >/dev/null || true
  rm -rf "$work"
}

fail() {
  echo "$1" >&2
  exit 1
}

main
