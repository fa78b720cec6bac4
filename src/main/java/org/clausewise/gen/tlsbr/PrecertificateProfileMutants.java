package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.PRECERTIFICATE_POISON;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.9, precertificates by themselves and beside the certificates that repeat them. */
public final class PrecertificateProfileMutants {
    private static final byte[] NOTHING = {};

    private PrecertificateProfileMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                alone("signature-algorithm", "-14", p -> p.edit(Field.SIGNATURE_ALGORITHM, SignatureScheme::another))
                        .also("tls-br-7.1.2.9-24")
                        .implies("rfc5280.fields.signature-algorithm"),
                alone("poison.critical", ".1-1#2", p -> p.critical(PRECERTIFICATE_POISON, false))
                        .also("tls-br-7.1.2.9.2-1#2")
                        .implies("rfc6962.precertificate.poison.critical"),
                alone(
                                "poison.null",
                                ".3-2",
                                p -> p.value(
                                        PRECERTIFICATE_POISON,
                                        v -> HexFormat.of().parseHex("0101FF")))
                        .implies("rfc6962.precertificate.poison.null", "rfc5280.der.wrong-tag"),
                alone(
                                "sct-list.absent",
                                ".1-2",
                                p -> p.with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                                        Keys.otherLogs().get(0), p.issuedAt()))))
                        .also("tls-br-7.1.2.9.2-2")
                        .implies("rfc6962.sct.list.not-in-precertificate"),
                beside("version", "-5", "-15", p -> p.replace(Field.VERSION, NOTHING)),
                beside(
                        "serial-number",
                        "-6",
                        "-16",
                        p -> p.serialNumber(p.serialNumber().add(BigInteger.ONE))),
                beside(
                        "signature",
                        "-7",
                        "-17",
                        p -> p.replace(Field.SIGNATURE, DerWriter.sequence(DerWriter.oid("1.3.101.112")))),
                Mutant.mutant(
                                "tls.precertificate.pair.issuer",
                                "tls-br-7.1.2.9-8",
                                c -> c.precertificate(p -> p.issuerName(DistinguishedName.of(
                                        Attribute.utf8(Oids.COMMON_NAME, "Precertificate signer")))))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .ofCertificates(),
                beside("validity", "-9", "-19", p -> p.notAfter(p.notAfter().plusSeconds(1))),
                beside(
                        "subject",
                        "-10",
                        "-20",
                        p -> p.subject(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Another")))),
                beside(
                        "subject-public-key-info",
                        "-11",
                        "-21",
                        p -> p.key(Keys.first(TestKey.Role.CA, TestKey.Kind.P521))),
                beside("issuer-unique-id", "-12", "-22", p -> p.replace(Field.ISSUER_UNIQUE_ID, uniqueId(1))),
                beside("subject-unique-id", "-13", "-23", p -> p.replace(Field.SUBJECT_UNIQUE_ID, uniqueId(2))),
                beside("extensions", ".1-3", ".1-4", p -> p.without(Oids.AUTHORITY_KEY_IDENTIFIER))
                        .also("tls-br-7.1.2.9.2-3"));
    }

    private static Mutant alone(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.precertificate." + rule, "tls-br-7.1.2.9" + duty, c -> c.precertificate(change))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.artifact(Artifact.PRECERTIFICATE));
    }

    private static Mutant beside(String rule, String duty, String also, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.precertificate.pair." + rule, "tls-br-7.1.2.9" + duty, c -> c.precertificate(change))
                .also("tls-br-7.1.2.9" + also)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .ofCertificates()
                .implies("rfc6962.pair.corresponds." + rule);
    }

    private static byte[] uniqueId(int tag) {
        return DerWriter.implicit(tag, DerWriter.bitString(0, new byte[8]));
    }
}
