#!/usr/bin/env bash
# Runs TypeScript in Node, which can't by itself: bundles it first.
#
#   node.sh test FOLDER [NAME]   FOLDER's *.test.ts with Node's own test runner, or only NAME.test.ts
#   node.sh run FILE             a program
#
# Paths are under static/, which is the working directory too. Packages stay outside the bundles, which is
# why these lie beside node_modules.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../static"

main() {
  local verb=$1 what=$2 name=${3:-*} sources
  case $verb in
    test)
      mapfile -t sources < <(find "$what" -name "$name.test.ts" | sort)
      ((${#sources[@]})) || fail "static/$what holds no $name.test.ts"
      bundle "$what" "${sources[@]}"
      mapfile -t sources < <(find "$out" -name '*.test.mjs' | sort)
      # Node would leave a core free, which of two is half the machine.
      exec node --enable-source-maps --test --test-concurrency="$(getconf _NPROCESSORS_ONLN)" --test-reporter=spec "${sources[@]}"
      ;;
    run)
      bundle "$(dirname "$what")" "$what"
      exec node --enable-source-maps "$out/$(basename "$what" .ts).mjs"
      ;;
    *) fail "usage: node.sh test FOLDER [NAME] | run FILE" ;;
  esac
}

# bundle FOLDER FILE... leaves each file of the folder in $out, under its own name. Every run has a folder of its own,
# named by its process: one that starts while another is at work must not take the bundles from under it.
bundle() {
  local folder=$1 left
  shift
  out=.tests/$folder.$$
  for left in ".tests/$folder".*; do
    kill -0 "${left##*.}" 2>/dev/null || rm -rf "$left"
  done
  rm -rf "$out"
  go tool esbuild "$@" --bundle --platform=node --format=esm --target=node20 --packages=external \
    --sourcemap=inline --sources-content=false --outbase="$folder" --outdir="$out" --out-extension:.js=.mjs --log-level=warning
}

fail() {
  echo "$1" >&2
  exit 1
}

main "$@"
