#!/usr/bin/env bash
# Says which of the tools that nobody can install for you are missing, and stops.
set -euo pipefail

missing=()
command -v go >/dev/null || missing+=("Go 1.26 or newer")
command -v git >/dev/null || missing+=("git")
command -v npm >/dev/null || missing+=("npm")
command -v "${CC:-cc}" >/dev/null || missing+=("a C compiler, for Go's race detector")
if ! command -v node >/dev/null || (($(node --version | sed 's/^v\([0-9]*\).*/\1/') < 20)); then
  missing+=("Node.js 20 or newer")
fi

if ((${#missing[@]})); then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 1
fi
