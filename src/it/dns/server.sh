#!/bin/sh
# An authoritative server on loopback with zones under a private root of our own: signed, unsigned and broken.
#   server.sh start FOLDER PORT    makes zones, keys and FOLDER/root.ds, and starts NSD
#   server.sh stop FOLDER          stops it
# Wants Debian's nsd and ldnsutils; installs them where they are missing and this is root or sudo asks for no password.
set -eu
action=$1
folder=$2

stop() {
    if [ -f "$folder/nsd.pid" ]; then
        pid=$(cat "$folder/nsd.pid")
        kill "$pid" 2>/dev/null || true
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.2
        done
        rm -f "$folder/nsd.pid"
    fi
}

if [ "$action" = stop ]; then
    stop
    exit 0
fi
port=$3
PATH=$PATH:/usr/sbin
if ! command -v nsd >/dev/null || ! command -v ldns-signzone >/dev/null; then
    as_root=
    [ "$(id -u)" = 0 ] || as_root='sudo -n'
    $as_root apt-get install -y --no-install-recommends nsd ldnsutils >&2 ||
        { echo "install Debian's nsd and ldnsutils first" >&2; exit 1; }
fi
stop
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"

# zone NAME: the records that every zone has, and those on standard input
zone() {
    {
        echo "\$ORIGIN $1"
        echo '$TTL 300'
        echo "@ SOA ns.test. hostmaster.test. 1 3600 600 86400 60"
        echo "@ NS ns.test."
        cat
    } > "$1zone"
}

# sign NAME [OPTION...]: gives NAMEzone.signed, and NAMEds for its parent
sign() {
    name=$1
    shift
    key=$(ldns-keygen -r /dev/urandom -a ECDSAP256SHA256 -k "$name")
    ldns-signzone "$@" -o "$name" -f "$name"zone.signed "$name"zone "$key"
    ldns-key2ds -n -2 "$key.key" > "$name"ds
}

zone secure.test. <<'Z'
@         CAA 0 issue "ca.example.net"
@         CAA 0 issuewild ";"
a.b       A 192.0.2.1
none      CAA 0 issue ";"
critical  CAA 128 tbs "unknown"
alias     CNAME none
far       CNAME only.insecure.test.
dead      CNAME nowhere
ring      CNAME gnir
gnir      CNAME ring
moved     DNAME tree
host.tree CAA 0 issue "tree.example.net"
*.wild    CAA 0 issue "wild.example.net"
Z
sign secure.test.
{
    echo '@ CAA 0 issue "ca.example.net"'
    echo 'broken NS ns.test.'
    i=0
    while [ $i -lt 60 ]; do
        echo "big CAA 0 issue \"ca$i.example.net; account=$i\""
        i=$((i + 1))
    done
} | zone hashed.test.
sign hashed.test. -n
zone insecure.test. <<'Z'
@    CAA 0 issue "ca.example.net"
only CAA 0 issue "only.example.net"
back CNAME none.secure.test.
Z
zone island.test. <<'Z'
@ CAA 0 issue "ca.example.net"
Z
sign island.test.
zone forged.test. <<'Z'
@ CAA 0 issue "ca.example.net"
Z
sign forged.test.
sed 's/"ca\.example\.net"/"ca.example.org"/' forged.test.zone.signed > forged && mv forged forged.test.zone.signed
zone expired.test. <<'Z'
@ CAA 0 issue "ca.example.net"
Z
sign expired.test. -i 20200101000000 -e 20200201000000
zone stripped.test. <<'Z'
@ CAA 0 issue "ca.example.net"
Z
sign stripped.test.
cp stripped.test.zone stripped.test.zone.signed

{
    echo 'ns A 127.0.0.1'
    echo 'bare A 192.0.2.1'
    echo 'lost NS ns.test.'
    echo 'lost DS 1 13 2 8d4f3716b332307c34e5fa54ac17966f96ccefe40b9c624a5b4b9038dc62a21d'
    for child in secure hashed insecure island forged expired stripped broken; do
        echo "$child NS ns.test."
        case $child in
            secure | hashed | forged | expired | stripped) cat "$child.test.ds" ;;
        esac
    done
} | zone test.
sign test.
{
    echo 'test. NS ns.test.'
    echo 'ns.test. A 127.0.0.1'
    cat test.ds
} | zone .
sign .
# shellcheck disable=SC2010
cat .ds > root.ds

{
    cat <<C
server:
    ip-address: 127.0.0.1@$port
    port: $port
    server-count: 1
    database: ""
    username: "$(id -un)"
    chroot: ""
    zonesdir: "$folder"
    zonelistfile: "$folder/zone.list"
    xfrdfile: "$folder/xfrd.state"
    xfrdir: "$folder"
    pidfile: "$folder/nsd.pid"
    logfile: "$folder/nsd.log"
    rrl-ratelimit: 0
remote-control:
    control-enable: no
zone:
    name: insecure.test.
    zonefile: insecure.test.zone
# has no file: SERVFAIL
zone:
    name: broken.test.
    zonefile: broken.test.zone
C
    for signed in . test. secure.test. hashed.test. island.test. forged.test. expired.test. stripped.test.; do
        printf 'zone:\n    name: %s\n    zonefile: "%szone.signed"\n' "$signed" "$signed"
    done
} > nsd.conf
nsd -c "$folder/nsd.conf"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    if [ -f nsd.pid ] && drill -p "$port" @127.0.0.1 . SOA 2>/dev/null | grep -q NOERROR; then
        exit 0
    fi
    sleep 0.3
done
cat nsd.log >&2
exit 1
