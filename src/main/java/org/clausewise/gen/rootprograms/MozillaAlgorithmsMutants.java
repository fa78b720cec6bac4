package org.clausewise.gen.rootprograms;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.TestKey;
import org.clausewise.gen.tlsbr.KeyMutants;
import org.clausewise.gen.tlsbr.SignatureMutants;
import org.clausewise.rule.Profile;

/** Mozilla Root Store Policy 5.1, Algorithms, and 5.2 on public keys: what the TLS BR refuse, the policy refuses too. */
public final class MozillaAlgorithmsMutants {
    /** The rule of the policy that asks what a rule of another document asks. */
    private static final Map<String, String> TWINS = Map.ofEntries(
            Map.entry("tls.key.algorithm", "mozilla.key.algorithm"),
            Map.entry("tls.key.rsa.2048", "mozilla.key.rsa.2048"),
            Map.entry("tls.key.ec.curve", "mozilla.key.ec.curve"),
            Map.entry("tls.key.ec.point", "mozilla.key.ec.point"),
            Map.entry("tls.key-encoding.rsa.identifier", "mozilla.key-encoding.rsa.identifier"),
            Map.entry("tls.key-encoding.rsa.parameters", "mozilla.key-encoding.rsa.parameters"),
            Map.entry("rfc5280.der.non-minimal-length", "mozilla.der.non-minimal-length"),
            Map.entry("rfc5280.der.encoded-default", "mozilla.der.encoded-default"),
            Map.entry("rfc4055.signature.sha-2-parameters", "mozilla.signature.rsa.null"),
            Map.entry("rfc5758.ecdsa.parameters", "mozilla.signature.ecdsa.no-parameters"),
            Map.entry("tls.signature.issuer.p256", "mozilla.signature.issuer.p256"),
            Map.entry("tls.signature.issuer.p384", "mozilla.signature.issuer.p384"));

    private static final String ENCODING = "tls.signature.rsa.encoding";

    /** RSASSA-PSS with SHA-256 without NULL in the parameters of its hash algorithm. */
    private static final byte[] NO_NULL = HexFormat.of()
            .parseHex(
                    "303f06092a864886f70d01010a3032a00d300b0609608648016503040201a11c301a06092a864886f70d010108300d0609"
                            + "6086480165030402010500a203020120");

    private MozillaAlgorithmsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(keys(), signatures()).flatMap(m -> m).toList();
    }

    private static Stream<Mutant> keys() {
        return Stream.of(
                as("mozilla.key.algorithm", "tls.key.algorithm", "ml-dsa-65", "mozilla-rsp-5.1-1#1"),
                as("mozilla.key.no-dsa", "tls.key.no-dsa", "", "mozilla-rsp-5.1-1#1"),
                as("mozilla.key.no-eddsa", "tls.key.algorithm", "ed25519", "mozilla-rsp-5.1-4"),
                as("mozilla.key.rsa.2048", "tls.key.rsa.2048", "2040", "mozilla-rsp-5.1-1#2"),
                as("mozilla.key.rsa.whole-octets", "tls.key.rsa.whole-octets", "2049", "mozilla-rsp-5.1-1#3"),
                as("mozilla.key.rsa.whole-octets", "tls.key.rsa.whole-octets", "2047", "mozilla-rsp-5.1-1#3"),
                as("mozilla.key.ec.curve", "tls.key.ec.curve", "secp256k1", "mozilla-rsp-5.1-2"),
                as("mozilla.key.rsa.exponent.minimum", "tls.key.rsa.exponent.minimum", "one", "mozilla-rsp-5.2-6"),
                as("mozilla.key.rsa.exponent.odd", "tls.key.rsa.exponent.odd", "65538", "mozilla-rsp-5.2-6"),
                as("mozilla.key.ec.point", "tls.key.ec.point", "other-coordinate", "mozilla-rsp-5.2-6"),
                as(
                        "mozilla.key-encoding.rsa.algorithm",
                        "tls.key-encoding.rsa.algorithm",
                        "pss",
                        "mozilla-rsp-5.1.1-1#1",
                        "mozilla-rsp-5.1.1-3"),
                as(
                        "mozilla.key-encoding.rsa.parameters",
                        "tls.key-encoding.rsa.parameters",
                        "",
                        "mozilla-rsp-5.1.1-1#2",
                        "mozilla-rsp-5.1.1-2"),
                as(
                        "mozilla.key-encoding.rsa.identifier",
                        "tls.key-encoding.rsa.identifier",
                        "long-length",
                        "mozilla-rsp-5.1.1-2"),
                as("mozilla.key-encoding.ec.algorithm", "tls.key-encoding.ec.algorithm", "", "mozilla-rsp-5.1.2-1"),
                as(
                        "mozilla.key-encoding.ec.named-curve",
                        "tls.key-encoding.ec.named-curve",
                        "implicit",
                        "mozilla-rsp-5.1.2-5"),
                as("mozilla.key-encoding.ec.p256", "tls.key-encoding.ec.p256.identifier", "", "mozilla-rsp-5.1.2-2"),
                as("mozilla.key-encoding.ec.p384", "tls.key-encoding.ec.p384.identifier", "", "mozilla-rsp-5.1.2-3"),
                as("mozilla.key-encoding.ec.p521", "tls.key-encoding.ec.p521.identifier", "", "mozilla-rsp-5.1.2-4"));
    }

    private static Stream<Mutant> signatures() {
        return Stream.of(
                as("mozilla.signature.rsa.algorithm", "tls.signature.rsa.algorithm", "sha-224", "mozilla-rsp-5.1.1-u1"),
                as("mozilla.signature.rsa.sha-256", ENCODING, "no-null", "mozilla-rsp-5.1.1-7"),
                as("mozilla.signature.rsa.sha-384", ENCODING, "long-length", "mozilla-rsp-5.1.1-9"),
                rsa(
                                "rsa.sha-512",
                                "no-null",
                                DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.1.13")),
                                "mozilla-rsp-5.1.1-11")
                        .implies("rfc4055.signature.sha-2-parameters", "mozilla.signature.rsa.null"),
                as("mozilla.signature.rsa.pss", ENCODING, "short-salt", "mozilla-rsp-5.1.1-13"),
                rsa("rsa.pss", "salt-32", salt(SignatureScheme.PSS_SHA384, "130", "120"), "mozilla-rsp-5.1.1-15"),
                rsa("rsa.pss", "salt-48", salt(SignatureScheme.PSS_SHA512, "140", "130"), "mozilla-rsp-5.1.1-17"),
                rsa("rsa.pss", "no-null", NO_NULL, "mozilla-rsp-5.1.1-20"),
                rsa(
                                "rsa.null",
                                "sha-512",
                                DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.1.13")),
                                "mozilla-rsp-5.1.1-18")
                        .implies("rfc4055.signature.sha-2-parameters", "mozilla.signature.rsa.sha-512"),
                rsa(
                                "rsa.pss.no-trailer",
                                "",
                                DerWriter.edit(
                                        SignatureScheme.PSS_SHA256.algorithmIdentifier(),
                                        p -> DerWriter.append(p, DerWriter.explicit(3, DerWriter.integer(1))),
                                        1),
                                "mozilla-rsp-5.1.1-19")
                        .implies(
                                "rfc4055.pss.no-trailer",
                                "mozilla.signature.rsa.pss",
                                "rfc5280.der.encoded-default",
                                "mozilla.der.encoded-default"),
                as(
                        "mozilla.signature.ecdsa.algorithm",
                        "tls.signature.ecdsa.algorithm",
                        "sha-224",
                        "mozilla-rsp-5.1.2-u1"),
                as("mozilla.signature.ecdsa.sha-256", "tls.signature.ecdsa.sha-256", "", "mozilla-rsp-5.1.2-8"),
                as("mozilla.signature.ecdsa.sha-384", "tls.signature.ecdsa.sha-384", "", "mozilla-rsp-5.1.2-10"),
                as("mozilla.signature.ecdsa.sha-512", "tls.signature.ecdsa.sha-512", "", "mozilla-rsp-5.1.2-12"),
                as("mozilla.signature.ecdsa.no-parameters", "tls.signature.ecdsa.sha-256", "", "mozilla-rsp-5.1.2-13")
                        .implies("mozilla.signature.ecdsa.sha-256"),
                as("mozilla.signature.issuer.p256", "tls.signature.issuer.p256", "", "mozilla-rsp-5.1.2-7"),
                as("mozilla.signature.issuer.p384", "tls.signature.issuer.p384", "", "mozilla-rsp-5.1.2-9"),
                as("mozilla.signature.issuer.p521", "tls.signature.issuer.p521", "", "mozilla-rsp-5.1.2-11"),
                as("mozilla.subscriber.signature.sha-1", "tls.no-cross.signature.sha-1", "", "mozilla-rsp-5.1.3-14")
                        .implies("tls.subscriber.signature.sha-1-expiry", "tls.no-cross.signature.sha-1-of-2016"));
    }

    /** A mutant of another rule as one of the policy's. */
    private static Mutant as(String rule, String other, String name, String... duties) {
        Mutant m = Stream.concat(KeyMutants.mutants().stream(), SignatureMutants.mutants().stream())
                .filter(k -> k.rule().equals(other) && k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mutant " + other + "/" + name));
        Set<String> twins = Stream.concat(Stream.of(other), m.implied().stream())
                .filter(TWINS::containsKey)
                .map(TWINS::get)
                .filter(twin -> !twin.equals(rule))
                .collect(Collectors.toSet());
        return m.ofRule(rule, duties[0]).also(duties).implies(twins.toArray(String[]::new));
    }

    private static Mutant rsa(String rule, String name, byte[] algorithmIdentifier, String duty) {
        return Mutant.mutant("mozilla.signature." + rule, duty, c -> c.signatureAlgorithm(algorithmIdentifier))
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .when(c -> c.issuerKey().kind() == TestKey.Kind.RSA)
                .implies(ENCODING);
    }

    private static byte[] salt(SignatureScheme scheme, String old, String octets) {
        String hex = HexFormat.of().formatHex(scheme.algorithmIdentifier());
        return HexFormat.of().parseHex(hex.substring(0, hex.length() - old.length()) + octets);
    }
}
