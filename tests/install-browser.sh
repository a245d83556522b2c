#!/bin/sh
# Chromium and a Chinese font for the browser tests, where there is none and apt may install it.
if [ -x "${FENGONG_CHROMIUM:-/usr/bin/chromium}" ] && fc-list 2>/dev/null | grep -qi 'noto.*cjk'; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Chromium and a Chinese font for the browser tests"
    apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            chromium fonts-noto-cjk fontconfig >/dev/null
    exit $?
fi
echo "no Chromium here, and no right to install it: the browser tests will be skipped" >&2
