package org.clausewise.evidence.acme;

import java.util.Arrays;
import java.util.HexFormat;
import org.clausewise.pki.IpAddress;

/** Names and paths at which a challenge of ACME is looked for. */
public final class ChallengeNames {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String DNS = "_acme-challenge.";
    private static final String HTTP = "/.well-known/acme-challenge/";
    private static final int ACCOUNT_OCTETS = 10;
    private static final int IPV4 = 4;

    private ChallengeNames() {}

    /** The path of http-01 (RFC 8555 8.3). */
    public static String path(String token) {
        return HTTP + token;
    }

    /** The name of the TXT record of dns-01 (RFC 8555 8.4). */
    public static String dns(String domain) {
        return DNS + domain;
    }

    /** The name of the TXT record of dns-account-01 (draft-ietf-acme-dns-account-label-00). */
    public static String dnsAccount(String accountUri, String domain) {
        return accountLabel(accountUri) + "." + DNS + domain;
    }

    /** An underscore, then the first 10 octets of the SHA-256 of the account's URL in base32, lower case. */
    public static String accountLabel(String accountUri) {
        byte[] octets = Arrays.copyOf(KeyAuthorization.sha256(accountUri), ACCOUNT_OCTETS);
        StringBuilder label = new StringBuilder("_");
        for (int bit = 0; bit < 8 * octets.length; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | octets[i / 8] >> 7 - i % 8 & 1;
            }
            label.append(BASE32.charAt(value));
        }
        return label.toString();
    }

    /**
     * The name in place of an address in the Server Name Indication of tls-alpn-01 (RFC 8738 6): its reverse mapping.
     *
     * @return the text itself where it is no address
     */
    public static String serverName(String address) {
        byte[] octets = IpAddress.parse(address);
        if (octets == null) {
            return address;
        }
        StringBuilder name = new StringBuilder();
        for (int i = octets.length - 1; i >= 0; i--) {
            if (octets.length == IPV4) {
                name.append(octets[i] & 0xFF).append('.');
            } else {
                String digits = HexFormat.of().toHexDigits(octets[i]);
                name.append(digits.charAt(1))
                        .append('.')
                        .append(digits.charAt(0))
                        .append('.');
            }
        }
        return name.append(octets.length == IPV4 ? "in-addr.arpa" : "ip6.arpa").toString();
    }
}
