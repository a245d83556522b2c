#!/bin/sh
# Node and the packages of the pages' scripts (graph/fengong/{explorer,serve}/web), where there are none and apt may install
# them, and curl, which a test asks the server with.
# Without them the page works all the same, but its scripts are neither built nor checked; CI must have them.
graph="$(dirname "$0")/../graph/fengong"
has_node() { node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2>/dev/null; }
has_npm() { command -v npm >/dev/null 2>&1; }
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }

if ! { has_node && has_npm; } && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Node for the scripts of the page"
    # Some packages of Node bring npm, and do not go together with that of Debian.
    apt-get update -qq && { has_node || install nodejs; } && { has_npm || install npm; }
fi
if ! { has_node && has_npm; }; then
    echo "no Node 18 or newer with npm here: the page's scripts are neither built nor checked" >&2
    [ -z "$CI" ]
    exit $?
fi
if ! command -v curl >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update -qq && install curl; } || [ -z "$CI" ] || exit 1
fi
for web in "$graph/explorer/web" "$graph/serve/web"; do
    if [ ! -e "$web/node_modules/.ready" ] || [ "$web/package-lock.json" -nt "$web/node_modules/.ready" ]; then
        { npm --prefix "$web" ci --silent && touch "$web/node_modules/.ready"; } || exit 1
    fi
done
