package org.clausewise.io.overlay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewise.der.Der;
import org.clausewise.der.OidTable;
import org.clausewise.io.overlay.Baseline.Period;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/** The limits of an overlay that a certificate shows, but for the tables of its profile. */
final class CertificateLimits {
    private static final Elements<Certificate> NAMES =
            (c, previous) -> Der.next(c.bytes(), c.subjectAltName(), previous);
    private static final int MAX_RSA_BITS = 1 << 16;

    /** RFC 5280 4.2.1.4. */
    private static final OidTable<Boolean> CPS = OidTable.of(Map.of("1.3.6.1.5.5.7.2.1", true));

    private CertificateLimits() {}

    static void validity(Place node, Period period, Rows<Certificate> rows) {
        Place limit = node.at("at-most");
        Baseline.atMost(limit, period, Baseline.VALIDITY, "second", "the validity period");
        long seconds = limit.number();
        rows.add(
                "at-most",
                "Valid for at most " + seconds + " seconds, both ends included.",
                d -> d.at(Certificate::validity)
                        .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
                        .require(
                                c -> c.notAfterSeconds() - c.notBeforeSeconds() + 1 <= seconds,
                                "shorten the validity period to at most " + seconds
                                        + " seconds, the seconds of notBefore and notAfter included"));
    }

    static void keys(Place node, Period period, Rows<Certificate> rows) {
        List<String> words = new ArrayList<>();
        Set<PublicKey.Curve> curves = EnumSet.noneOf(PublicKey.Curve.class);
        List<Integer> moduli = new ArrayList<>();
        for (Place each : node.elements()) {
            words.add(each.text());
            if (each.text().matches("rsa-[1-9][0-9]{0,4}")) {
                int bits = Integer.parseInt(each.text().substring("rsa-".length()));
                moduli.add(bits);
                if (bits < 2048) {
                    Baseline.against(each, period, Baseline.keys(1), "an RSA modulus has at least 2048 bits");
                } else if (bits % 8 != 0 || bits > MAX_RSA_BITS) {
                    Baseline.against(each, period, Baseline.keys(2), "the bits of an RSA modulus are divisible by 8");
                }
                continue;
            }
            switch (each.text()) {
                case "p-256" -> curves.add(PublicKey.Curve.P_256);
                case "p-384" -> curves.add(PublicKey.Curve.P_384);
                case "p-521" -> curves.add(PublicKey.Curve.P_521);
                default ->
                    each.refuse(each.text() + " would loosen a Baseline Requirement: keys are RSA (rsa-2048, ...), "
                            + "p-256, p-384 or p-521 (tls-br-6.1.5-3)");
            }
        }
        int[] bits = moduli.stream().mapToInt(Integer::intValue).toArray();
        rows.add(
                "allowed",
                "The key is one of " + String.join(", ", words) + ".",
                d -> d.at(Certificate::subjectPublicKeyInfo)
                        .reads(Part.SUBJECT_PUBLIC_KEY_INFO)
                        .require(c -> isOneOf(c, curves, bits), "use a key of " + String.join(", ", words)));
    }

    private static boolean isOneOf(Certificate c, Set<PublicKey.Curve> curves, int[] moduli) {
        int key = c.subjectPublicKeyInfo();
        if (PublicKey.isEc(c.bytes(), key)) {
            return curves.contains(PublicKey.curve(c.bytes(), key));
        }
        int bits = PublicKey.rsaModulusBits(c.bytes(), key);
        for (int each : moduli) {
            if (each == bits) {
                return true;
            }
        }
        return false;
    }

    static void signatures(Place node, Period period, Rows<Certificate> rows) {
        Set<Algorithm> algorithms = EnumSet.noneOf(Algorithm.class);
        for (Place each : node.elements()) {
            Algorithm algorithm = algorithm(each.text());
            if (algorithm == null) {
                each.refuse(each.text() + " is no signature algorithm that is known here; sha256WithRSAEncryption and "
                        + "ecdsa-with-SHA256 are");
            } else {
                algorithms.add(algorithm);
                Baseline.against(
                        each,
                        period,
                        Baseline.signature(algorithm),
                        each.text() + " is not among the permitted signature algorithms");
            }
        }
        String names =
                String.join(", ", node.elements().stream().map(Place::text).toList());
        rows.add(
                "allowed",
                "Signed by " + names + " alone.",
                d -> d.at(Certificate::tbsSignature)
                        .reads(Part.TBS_SIGNATURE)
                        .require(c -> algorithms.contains(c.tbsSignatureAlgorithm()), "sign with " + names));
    }

    private static @Nullable Algorithm algorithm(String name) {
        for (Algorithm each : Algorithm.values()) {
            if (each != Algorithm.OTHER && each.fieldName().equals(name)) {
                return each;
            }
        }
        return null;
    }

    static void policies(Place node, Set<Profile> profiles, Period period, Rows<Certificate> rows) {
        if (node.has("required")) {
            for (Place each : node.at("required").elements()) {
                required(each, profiles, period);
                OidTable<Boolean> table = table(List.of(each));
                rows.add(
                        each.text() + ".present",
                        "certificatePolicies has " + each.text() + ".",
                        d -> d.at(CertificateFacts::extensionsPlace)
                                .reads(Part.CERTIFICATE_POLICIES, Part.EXTENSIONS)
                                .require(
                                        c -> nextPolicy(c, -1, table, true) >= 0,
                                        "add the policy " + each.text() + " to certificatePolicies"));
            }
        }
        if (node.has("forbidden")) {
            for (Place each : node.at("forbidden").elements()) {
                forbidden(each, profiles, period);
                OidTable<Boolean> table = table(List.of(each));
                rows.add(
                        each.text() + ".absent",
                        "certificatePolicies does not have " + each.text() + ".",
                        d -> d.reads(Part.CERTIFICATE_POLICIES, Part.EXTENSIONS)
                                .require(
                                        (c, previous) -> nextPolicy(c, previous, table, true),
                                        (c, at) -> false,
                                        "remove the policy {}"));
            }
        }
        if (node.has("allowed")) {
            List<Place> allowed = node.at("allowed").elements();
            allowed(node.at("allowed"), allowed, profiles, period);
            OidTable<Boolean> table = table(allowed);
            rows.add(
                    "other.absent",
                    "certificatePolicies has no other policy than those listed.",
                    d -> d.reads(Part.CERTIFICATE_POLICIES, Part.EXTENSIONS)
                            .require(
                                    (c, previous) -> nextPolicy(c, previous, table, false),
                                    (c, at) -> false,
                                    "remove the policy {}: the CA's document does not list it"));
        }
        if (node.has("cps")) {
            pointer(node.at("cps"), profiles, period, rows);
        }
    }

    private static void pointer(Place node, Set<Profile> profiles, Period period, Rows<Certificate> rows) {
        if (node.text().equals("required")) {
            rows.add(
                    "cps.present",
                    "A policy qualifier points to the CPS.",
                    d -> d.at(Certificate::certificatePolicies)
                            .reads(Part.CERTIFICATE_POLICIES, Part.EXTENSIONS)
                            .require(c -> nextPointer(c, -1) >= 0, "add a policy qualifier that points to the CPS"));
            return;
        }
        if (profiles.contains(Profile.TLS_EV)) {
            Baseline.before(
                    node, period, Baseline.EV_POINTER, "a policy qualifier of EV certificates points to the CPS");
        }
        rows.add(
                "cps.absent",
                "No policy qualifier points to the CPS.",
                d -> d.reads(Part.CERTIFICATE_POLICIES, Part.EXTENSIONS)
                        .require(
                                CertificateLimits::nextPointer,
                                (c, at) -> false,
                                "remove the policy qualifier that points to the CPS"));
    }

    /** The next policy qualifier that points to the CPS. */
    private static int nextPointer(Certificate c, int previous) {
        byte[] b = c.bytes();
        int policies = c.certificatePolicies();
        for (int i = Der.next(b, policies, -1); i >= 0; i = Der.next(b, policies, i)) {
            int qualifiers = Der.next(b, i, Der.next(b, i, -1));
            if (qualifiers < 0) {
                continue;
            }
            for (int q = Der.next(b, qualifiers, -1); q >= 0; q = Der.next(b, qualifiers, q)) {
                if (q > previous && CPS.get(b, Der.next(b, q, -1)) != null) {
                    return q;
                }
            }
        }
        return -1;
    }

    private static void required(Place oid, Set<Profile> profiles, Period period) {
        if (oid.text().equals(Baseline.ANY_POLICY)) {
            Baseline.against(oid, period, Baseline.policies(6), "anyPolicy must not be there");
        }
        for (Profile profile : profiles) {
            if (Baseline.isReserved(oid.text()) && !Baseline.reserved(profile).equals(oid.text())) {
                Baseline.against(
                        oid,
                        period,
                        Baseline.policies(12),
                        profile.id() + " has exactly one reserved policy identifier, " + Baseline.reserved(profile));
            }
        }
    }

    private static void forbidden(Place oid, Set<Profile> profiles, Period period) {
        for (Profile profile : profiles) {
            if (Baseline.reserved(profile).equals(oid.text())) {
                Baseline.against(
                        oid, period, Baseline.policies(4), profile.id() + " has this reserved policy identifier");
            }
        }
    }

    private static void allowed(Place node, List<Place> allowed, Set<Profile> profiles, Period period) {
        List<String> oids = allowed.stream().map(Place::text).toList();
        for (Profile profile : profiles) {
            if (!oids.contains(Baseline.reserved(profile))) {
                Baseline.against(
                        node,
                        period,
                        Baseline.policies(4),
                        profile.id() + " has the reserved policy identifier " + Baseline.reserved(profile)
                                + ", which is not listed");
            }
        }
        for (Place each : allowed) {
            if (each.text().equals(Baseline.ANY_POLICY)) {
                Baseline.against(each, period, Baseline.policies(6), "anyPolicy must not be there");
            }
        }
    }

    /** The next policy identifier that is, or is not, in the table. */
    private static int nextPolicy(Certificate c, int previous, OidTable<Boolean> table, boolean listed) {
        byte[] b = c.bytes();
        int policies = c.certificatePolicies();
        for (int i = Der.next(b, policies, -1); i >= 0; i = Der.next(b, policies, i)) {
            int oid = Der.next(b, i, -1);
            if (oid > previous && table.get(b, oid) != null == listed) {
                return oid;
            }
        }
        return -1;
    }

    private static OidTable<Boolean> table(List<Place> oids) {
        Map<String, Boolean> entries = new HashMap<>();
        for (Place each : oids) {
            if (isOid(each.text())) {
                entries.put(each.text(), true);
            } else {
                each.refuse(each.text() + " is no object identifier");
            }
        }
        return OidTable.of(entries);
    }

    static boolean isOid(String text) {
        try {
            OidTable.of(Map.of(text, true));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static void names(Place node, Rows<Certificate> rows) {
        if (node.has("at-most")) {
            long most = node.at("at-most").number();
            rows.add(
                    "at-most",
                    "At most " + most + " names.",
                    d -> d.at(Certificate::subjectAltName)
                            .reads(Part.SUBJECT_ALT_NAME, Part.EXTENSIONS)
                            .require(c -> count(c) <= most, "put at most " + most + " names into one certificate"));
        }
        if (node.has("wildcards")) {
            rows.add(
                    "no-wildcard",
                    "No wildcard.",
                    d -> d.reads(Part.SUBJECT_ALT_NAME, Part.EXTENSIONS)
                            .require(NAMES, (c, at) -> !isWildcard(c, at), "remove the wildcard {}"));
        }
        if (node.has("addresses")) {
            rows.add(
                    "no-address",
                    "No IP address.",
                    d -> d.reads(Part.SUBJECT_ALT_NAME, Part.EXTENSIONS)
                            .require(
                                    NAMES,
                                    (c, at) -> Der.tag(c.bytes(), at) != GeneralName.IP_ADDRESS,
                                    "remove the IP address {}"));
        }
    }

    private static int count(Certificate c) {
        int count = 0;
        for (int i = NAMES.next(c, -1); i >= 0; i = NAMES.next(c, i)) {
            count++;
        }
        return count;
    }

    private static boolean isWildcard(Certificate c, int at) {
        byte[] b = c.bytes();
        return Der.tag(b, at) == GeneralName.DNS_NAME && Der.length(b, at) > 0 && b[Der.content(b, at)] == '*';
    }
}
