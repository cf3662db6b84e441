# What ./run and ./test need on the machine; sourced by both. Each function installs what is missing when it can,
# and otherwise says in one sentence what is missing and how to get it.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# apt_install PACKAGE…: true when Debian's or Ubuntu's package manager could be used without asking for a password.
apt_install() {
    command -v apt-get >/dev/null || return 1
    local as=""
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as="sudo -n"
    fi
    say "Installing $* …"
    $as env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    $as apt-get update >/dev/null 2>&1
    $as env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1
}

need_dotnet() {
    command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing: install it (Debian, Ubuntu: dotnet-sdk-10.0 from Microsoft's feed; macOS: brew install dotnet) and run this again."
    dotnet --version >/dev/null 2>&1 || fail "The .NET SDK that is installed does not fit global.json, which asks for SDK 10: $(dotnet --list-sdks 2>/dev/null | tail -n 1 | cut -d' ' -f1) was found; install .NET SDK 10 and run this again."
}

postgres_binaries() {
    command -v initdb 2>/dev/null && return 0
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin/initdb /opt/homebrew/opt/postgresql@*/bin/initdb /usr/local/opt/postgresql@*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
    [ -n "$found" ] && printf '%s\n' "$found"
}

need_postgres() {
    [ -n "$(postgres_binaries)" ] && return 0
    # Debian would start a cluster of its own beside ours; nobody needs it.
    if [ "$(id -u)" = 0 ] && [ -d /etc ] && command -v apt-get >/dev/null && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        mkdir -p /etc/postgresql-common && printf 'create_main_cluster = false\n' > /etc/postgresql-common/createcluster.conf
    fi
    apt_install postgresql && [ -n "$(postgres_binaries)" ] && return 0
    command -v brew >/dev/null && brew install postgresql@17 >/dev/null 2>&1 && [ -n "$(postgres_binaries)" ] && return 0
    fail "PostgreSQL's server programs (initdb, postgres; 15 or later) are missing: install them (Debian, Ubuntu: sudo apt-get install postgresql; macOS: brew install postgresql@17) and run this again."
}

need_chromium() {
    command -v chromedriver >/dev/null && { command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null; } && return 0
    apt_install chromium chromium-driver && command -v chromedriver >/dev/null && return 0
    fail "Chromium and chromedriver are missing, which the browser tests drive: install them (Debian: sudo apt-get install chromium chromium-driver) and run this again."
}
