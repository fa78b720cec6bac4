package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.implicit;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.1 and 7.1.2.7, Subscriber (Server) Certificate Profile. */
public final class SubscriberProfileMutants {
    private static final Duration TWO_DAYS_AND_A_SECOND = Duration.ofDays(2).plusSeconds(1);

    private SubscriberProfileMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                mutant("tls.certificate.version.3", "tls-br-7.1.1-1", c -> c.version(0))
                        .implies("rfc5280.fields.version.3", id("version.3")),
                profile("version.3", "-1", c -> c.version(1))
                        .implies("rfc5280.fields.version.3", "tls.certificate.version.3"),
                profile("serial-number.positive", "-2#2", c -> c.serialNumber(BigInteger.ZERO))
                        .named("zero")
                        .implies("rfc5280.fields.serial-number.positive"),
                profile("serial-number.length", "-2#3", c -> c.serialNumber(BigInteger.ONE.shiftLeft(159)))
                        .implies("rfc5280.fields.serial-number.length"),
                profile("serial-number.entropy", "-2#4", c -> c.serialNumber(BigInteger.ONE))
                        .named("one"),
                profile(
                                "serial-number.entropy",
                                "-2#4",
                                c -> c.serialNumber(BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE)))
                        .named("32-bits"),
                mutant(
                                "tls.subscriber.issuer.name",
                                "tls-br-7.1.2.7-3",
                                c -> c.issuerName(c.issuerName().with(Attribute.utf8(Oids.LOCALITY, "Utrecht"))))
                        .ofCertificates()
                        .implies("rfc5280.issuer.name", "rfc6962.pair.issuer", "evg.subscriber.issuer.name"),
                profile("issuer-unique-id.absent", "-4", c -> c.replace(Field.ISSUER_UNIQUE_ID, uniqueId(1)))
                        .implies("rfc5280.fields.unique-id.issuer", "rfc5280.fields.unique-id.discouraged"),
                profile("subject-unique-id.absent", "-5", c -> c.replace(Field.SUBJECT_UNIQUE_ID, uniqueId(2)))
                        .implies("rfc5280.fields.unique-id.subject", "rfc5280.fields.unique-id.discouraged"),
                profile(
                                "signature-algorithm",
                                "-6",
                                c -> c.replace(
                                        Field.SIGNATURE_ALGORITHM, DerWriter.sequence(DerWriter.oid("1.3.101.112"))))
                        .ofCertificates()
                        .implies("rfc5280.fields.signature-algorithm", "tls.signature.algorithm"),
                profile("not-before.signing", "-u1", c -> movedTo(c, TWO_DAYS_AND_A_SECOND.negated()))
                        .named("backdated"),
                profile("not-before.signing", "-u1", c -> movedTo(c, TWO_DAYS_AND_A_SECOND))
                        .named("postdated"),
                profile("not-before.sct", "-u1", c -> movedTo(c, TWO_DAYS_AND_A_SECOND.negated()))
                        .given(SubscriberProfileMutants::withSct)
                        .ofCertificates()
                        .implies(id("not-before.signing")));
    }

    private static Mutant mutant(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(rule, duty, change).of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static Mutant profile(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return mutant(id(rule), "tls-br-7.1.2.7" + duty, change);
    }

    /** With notBefore so long after the signing, and as long a period as before, of a day at most. */
    private static CertificateSpec movedTo(CertificateSpec c, Duration afterSigning) {
        Duration period = c.validity().compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : c.validity();
        return c.notBefore(c.issuedAt().plus(afterSigning)).lasting(period);
    }

    private static CertificateSpec withSct(CertificateSpec c) {
        return c.notBefore(c.issuedAt())
                .lasting(Duration.ofDays(1))
                .with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                        Keys.first(TestKey.Role.LOG, TestKey.Kind.P256), c.issuedAt())));
    }

    private static byte[] uniqueId(int tag) {
        return implicit(tag, bitString(0, new byte[8]));
    }

    private static String id(String rule) {
        return "tls.subscriber.profile." + rule;
    }
}
