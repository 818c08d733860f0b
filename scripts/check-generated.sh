#!/usr/bin/env bash
# Runs every generator and fails if that changes any file of the checkout, showing how: what is committed
# must be what the sources give. Compares with the files as they were a moment ago, not with the last
# commit, so that it works in the middle of a change too. The new files stay: commit them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

main() {
  before=$(mktemp -d)
  after=$(mktemp -d)
  trap 'rm -rf "$before" "$after"' EXIT
  snapshot "$before"
  go generate ./...
  snapshot "$after"
  if ! diff --recursive --brief "$before" "$after" >/dev/null; then
    echo "go generate changes these files; it has done so, commit them:" >&2
    # A bundle is one line of tens of kilobytes.
    (diff --recursive --unified --new-file "$before" "$after" || true) |
      sed -e "s|$before/|before/|g" -e "s|$after/|after/|g" | cut -c 1-200 | head -n 120 >&2
    exit 1
  fi
}

# snapshot copies the files that git has or would add: no dependency, no build output.
snapshot() {
  git ls-files --cached --others --exclude-standard -z | existing | tar --create --null --files-from=- | tar --extract --directory "$1"
}

# existing passes on the names of files that are there: git still lists one that was just deleted.
existing() {
  local name
  while IFS= read -r -d '' name; do
    if [[ -e $name || -L $name ]]; then
      printf '%s\0' "$name"
    fi
  done
}

main
