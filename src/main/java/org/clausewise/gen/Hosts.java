package org.clausewise.gen;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names and addresses of hosts that may stand in a subjectAltName (TLS BR 7.1.2.7.12). */
final class Hosts {
    private static final int MAX_NAME = 253;
    private static final Instant NEW_TLDS = Instant.parse("2016-06-01T00:00:00Z");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";

    /** Suffixes to register under, in the root zone before 2012. */
    private static final List<String> SUFFIXES = List.of(
            "com",
            "com",
            "com",
            "net",
            "org",
            "info",
            "biz",
            "edu",
            "eu",
            "de",
            "fr",
            "nl",
            "be",
            "at",
            "ch",
            "se",
            "dk",
            "cz",
            "pl",
            "io",
            "tv",
            "ai",
            "co.uk",
            "org.uk",
            "com.br",
            "co.jp",
            "com.au",
            "co.nz",
            "co.za",
            "xn--p1ai",
            "xn--fiqs8s");

    private static final List<String> NEW_SUFFIXES =
            List.of("app", "dev", "cloud", "xyz", "online", "shop", "berlin", "xn--p1acf", "xn--io0a7i");

    /** First and last letter of a script, all of them valid in IDNA 2003 and 2008. */
    private static final int[][] SCRIPTS = {
        {0xE0, 0xF6},
        {0x3B1, 0x3C1},
        {0x430, 0x44F},
        {0x915, 0x928},
        {0xE01, 0xE2E},
        {0x3042, 0x3042},
        {0x30A2, 0x30A2},
        {0x4E00, 0x9FA5},
        {0xAC00, 0xD7A3},
    };

    /** Where no address is reserved: first octets of IPv4, first 16 bits of IPv6. */
    private static final int[] IPV4 = {1, 8, 9, 17, 23, 45, 52, 77, 93, 104, 128, 151, 185, 193, 212, 223};

    private static final int[] IPV6 = {0x2400, 0x2404, 0x2600, 0x2607, 0x2800, 0x2A00, 0x2A01, 0x2A02, 0x2C0F};

    private final Dice dice;
    private final Instant issuedAt;

    Hosts(Dice dice, Instant issuedAt) {
        this.dice = dice;
        this.issuedAt = issuedAt;
    }

    /** A registered domain or a name below it, of any length that DNS allows. */
    String fullyQualified() {
        String name = registered();
        if (dice.oneIn(40)) return fill(name, MAX_NAME);
        for (int more = dice.oneIn(3) ? 0 : dice.between(1, 4); more > 0; more--) {
            String longer = (dice.oneIn(8) ? "www" : label(1)) + "." + name;
            if (longer.length() <= MAX_NAME) name = longer;
        }
        return dice.oneIn(30) ? name.toUpperCase(Locale.ROOT) : name;
    }

    String wildcard() {
        String name = dice.oneIn(2) ? registered() : label(1) + "." + registered();
        return "*." + name;
    }

    /** A name with an A-label, in IDNA 2003 and 2008. */
    String internationalized() {
        int[] script = dice.pick(SCRIPTS);
        return punycoded(script[0], script[1]);
    }

    /** A name with a P-label that no version of IDNA knows. */
    String emoji() {
        return punycoded(0x1F600, 0x1F64F);
    }

    /** An onion service's version 3 address, or names below it. */
    String onion() {
        String name = OnionAddress.of(dice.pick(Keys.onions()), 3) + ".onion";
        return dice.pick("", "", label(1) + ".", "*.") + name;
    }

    byte[] ipv4() {
        byte[] address = dice.octets(4);
        address[0] = (byte) IPV4[dice.between(0, IPV4.length - 1)];
        return address;
    }

    byte[] ipv6() {
        byte[] address = dice.octets(16);
        int first = IPV6[dice.between(0, IPV6.length - 1)];
        address[0] = (byte) (first >> 8);
        address[1] = (byte) first;
        if (dice.oneIn(2)) Arrays.fill(address, 4, 15, (byte) 0);
        return address;
    }

    String url(String... extensions) {
        String host = label(1) + "." + registered();
        String port = dice.oneIn(10) ? ":" + dice.between(1, 65535) : "";
        return "http://" + host + port + "/" + label(1) + (dice.oneIn(4) ? "" : dice.pick(extensions));
    }

    /** A Non-Reserved LDH Label; from six letters on, no public suffix is one by chance. */
    String label(int least) {
        int length = dice.oneIn(30) ? 63 : dice.between(least, Math.max(least, 12));
        var label = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean hyphen = i > 0 && i < length - 1 && dice.oneIn(10);
            label.append(hyphen ? '-' : LETTERS_AND_DIGITS.charAt(dice.between(0, LETTERS_AND_DIGITS.length() - 1)));
        }
        if (label.indexOf("--", 2) == 2) label.setCharAt(3, 'a');
        return label.toString();
    }

    private String registered() {
        boolean recent = !issuedAt.isBefore(NEW_TLDS) && dice.oneIn(4);
        return label(6) + "." + dice.pick(recent ? NEW_SUFFIXES : SUFFIXES);
    }

    private String punycoded(int first, int last) {
        var label = new StringBuilder();
        if (dice.oneIn(3)) label.append(LETTERS.charAt(dice.between(0, 25)));
        for (int i = dice.between(1, 10); i > 0; i--) label.appendCodePoint(dice.between(first, last));
        if (dice.oneIn(3)) label.append("-").append(dice.between(0, 99));
        String name = "xn--" + Punycode.encode(label.toString()) + "." + dice.pick(SUFFIXES);
        return dice.oneIn(2) ? name : label(1) + "." + name;
    }

    /** The name with labels before it, so that it has exactly this length. */
    private static String fill(String name, int length) {
        var out = new StringBuilder(name);
        while (out.length() < length) {
            int missing = length - out.length() - 1;
            // a rest of one octet could not be filled: it needs a label and a dot
            int label = Math.min(63, missing == 64 ? 62 : missing);
            if (label == 0) return out.toString();
            out.insert(0, "a".repeat(label) + ".");
        }
        return out.toString();
    }
}
