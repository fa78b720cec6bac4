package org.clausewise.gen.rfc;

import static org.clausewise.gen.Oids.KEY_USAGE;
import static org.clausewise.gen.Oids.PRECERTIFICATE_POISON;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.TestKey;

/** RFC 6962 3.1 and 3.2, precertificates, and certificates beside them. */
public final class PrecertificatesMutants {
    private static final byte[] NOTHING = {};

    private PrecertificatesMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                poison("critical", "#1", "", c -> c.critical(PRECERTIFICATE_POISON, false))
                        .implies("tls.precertificate.poison.critical"),
                poison("null", "#2", "boolean", c -> c.value(PRECERTIFICATE_POISON, v -> octets("0101FF")))
                        .implies("rfc5280.der.wrong-tag", "tls.precertificate.poison.null"),
                poison("null", "#2", "trailed", c -> c.value(PRECERTIFICATE_POISON, v -> octets("05000500")))
                        .implies("rfc5280.der.trailing-bytes", "tls.precertificate.poison.null"),
                poison("null", "#2", "nothing", c -> c.value(PRECERTIFICATE_POISON, v -> octets("")))
                        .implies("rfc5280.der.missing-field", "tls.precertificate.poison.null"),
                differs("version", "", p -> p.replace(CertificateSpec.Field.VERSION, NOTHING))
                        .implies("tls.precertificate.pair.version"),
                differs(
                                "serial-number",
                                "",
                                p -> p.serialNumber(p.serialNumber().add(BigInteger.ONE)))
                        .implies("tls.precertificate.pair.serial-number"),
                differs("validity", "not-after", p -> p.notAfter(p.notAfter().plusSeconds(1)))
                        .implies("tls.precertificate.pair.validity"),
                differs(
                                "subject",
                                "",
                                p -> p.subject(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Another"))))
                        .implies("tls.precertificate.pair.subject"),
                differs("subject-public-key-info", "", p -> p.key(Keys.first(TestKey.Role.CA, TestKey.Kind.P521)))
                        .implies("tls.precertificate.pair.subject-public-key-info"),
                differs("issuer-unique-id", "", p -> p.replace(CertificateSpec.Field.ISSUER_UNIQUE_ID, uniqueId(1)))
                        .implies("tls.precertificate.pair.issuer-unique-id"),
                differs("subject-unique-id", "", p -> p.replace(CertificateSpec.Field.SUBJECT_UNIQUE_ID, uniqueId(2)))
                        .implies("tls.precertificate.pair.subject-unique-id"),
                differs("extensions", "criticality", p -> p.critical(KEY_USAGE, false))
                        .given(c -> c.with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE)))
                        .implies("tls.precertificate.pair.extensions"),
                differs(
                                "extensions",
                                "order",
                                p -> p.extensions(all -> {
                                    // the poison's own place is free
                                    Extension first = all.remove(isPoison(all.get(0)) ? 1 : 0);
                                    all.add(first);
                                    return all;
                                }))
                        .implies("tls.precertificate.pair.extensions"),
                differs("extensions", "extension-less", p -> p.without(Oids.AUTHORITY_KEY_IDENTIFIER))
                        .implies("tls.precertificate.pair.extensions"),
                differs("extensions", "name-more", p -> p.dnsName("more.example.com"))
                        .implies("tls.precertificate.pair.extensions"),
                Mutant.mutant(
                                "rfc6962.pair.corresponds.signature",
                                "rfc6962-3.2-u2",
                                c -> c.precertificate(p ->
                                        p.signatureAlgorithm(other(p.issuerKey().kind()))))
                        .also("rfc6962-3.2-u1")
                        .ofCertificates()
                        .when(c -> c.artifact() == Artifact.CERTIFICATE && !isOther(c))
                        .implies("tls.precertificate.pair.signature"),
                Mutant.mutant(
                                "rfc6962.pair.issuer",
                                "rfc6962-3.2-u3",
                                c -> c.issuerName(DistinguishedName.of(
                                        Attribute.utf8(Oids.COMMON_NAME, "Precertificate signer"))))
                        .ofCertificates()
                        .implies("rfc5280.issuer.name", "evg.subscriber.issuer.name", "tls.subscriber.issuer.name"),
                scts("ecdsa", 0, c -> c.serialNumber(c.serialNumber().add(BigInteger.ONE))),
                scts("rsa", 1, c -> c.serialNumber(c.serialNumber().add(BigInteger.ONE))));
    }

    /** Changes a certificate, and its precertificate alike, after the log has signed. */
    private static Mutant scts(String name, int log, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc6962.pair.sct-signature", "rfc6962-3.2-u9", change)
                .named(name)
                .given(c -> c.sctsBy(c.issuedAt(), Keys.verifiedLogs().get(log)))
                .ofCertificates()
                .implies("tls.subscriber.sct.log.signature");
    }

    private static Mutant poison(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(
                        "rfc6962.precertificate.poison." + rule, "rfc6962-3.1-u1" + duty, c -> c.precertificate(change))
                .named(name)
                .given(c -> c.artifact(Artifact.PRECERTIFICATE));
    }

    private static Mutant differs(String field, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc6962.pair.corresponds." + field, "rfc6962-3.2-u1", c -> c.precertificate(change))
                .named(name)
                .ofCertificates();
    }

    private static byte[] uniqueId(int tag) {
        return DerWriter.implicit(tag, DerWriter.bitString(0, new byte[8]));
    }

    private static boolean isPoison(Extension extension) {
        return extension.oid().equals(PRECERTIFICATE_POISON);
    }

    private static SignatureScheme other(TestKey.Kind kind) {
        return kind == TestKey.Kind.RSA ? SignatureScheme.RSA_SHA512 : SignatureScheme.ECDSA_SHA256;
    }

    private static boolean isOther(CertificateSpec c) {
        byte[] algorithm = DerWriter.get(c.tbs(), 2);
        return Arrays.equals(algorithm, other(c.issuerKey().kind()).algorithmIdentifier());
    }

    private static byte[] octets(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
