#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests: $CHROMIUM if set, else the first one found. On
# Debian as root it installs one where there is none, with the fonts for Chinese; elsewhere it says what to install.
#
#   chromium.sh                  a whole browser
#   chromium.sh headless-shell   the same without what is around a page, which is faster; a whole one if there is none
set -euo pipefail

packages=(chromium fonts-noto-cjk)

main() {
  if [[ -n ${CHROMIUM:-} ]]; then
    [[ -x $CHROMIUM ]] || fail "CHROMIUM=$CHROMIUM is not an executable file"
    echo "$CHROMIUM"
    return
  fi
  if can_install && ! installed; then
    install >&2
  fi
  if [[ ${1:-} == headless-shell ]] && command -v chromium-headless-shell; then
    return
  fi
  find_chromium || fail "no Chromium found. Install it (Debian: apt-get install ${packages[*]}; macOS: brew install --cask chromium) or set CHROMIUM to the path of one."
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable ||
    find_in /Applications/Chromium.app/Contents/MacOS/Chromium "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

find_in() {
  local file
  for file in "$@"; do
    if [[ -x $file ]]; then
      echo "$file"
      return
    fi
  done
  return 1
}

can_install() {
  [[ $(id -u) == 0 && -f /etc/debian_version ]] && command -v apt-get >/dev/null
}

installed() {
  if shell_known && ! command -v chromium-headless-shell >/dev/null; then
    return 1
  fi
  [[ $(dpkg-query --show --showformat='${db:Status-Status}\n' "${packages[@]}" 2>/dev/null | grep -cx installed) == "${#packages[@]}" ]]
}

# Not every Debian has it.
shell_known() {
  apt-cache show chromium-headless-shell >/dev/null 2>&1
}

install() {
  apt-get update -qq
  if shell_known; then
    packages+=(chromium-headless-shell)
  fi
  echo "installing ${packages[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

fail() {
  echo "$1" >&2
  exit 1
}

main "$@"
