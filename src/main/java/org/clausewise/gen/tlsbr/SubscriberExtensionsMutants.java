package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.AUTHORITY_INFO_ACCESS;
import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.BASIC_CONSTRAINTS;
import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;
import static org.clausewise.gen.Oids.CRL_DISTRIBUTION_POINTS;
import static org.clausewise.gen.Oids.EXT_KEY_USAGE;
import static org.clausewise.gen.Oids.KEY_USAGE;
import static org.clausewise.gen.Oids.NAME_CONSTRAINTS;
import static org.clausewise.gen.Oids.SCT_LIST;
import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;
import static org.clausewise.gen.Oids.SUBJECT_KEY_IDENTIFIER;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.6, Subscriber Certificate Extensions. */
public final class SubscriberExtensionsMutants {
    private SubscriberExtensionsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                ext("authority-info-access.present", "-1#1", c -> c.without(AUTHORITY_INFO_ACCESS))
                        .given(SubscriberExtensionsMutants::withCrl),
                critical("authority-info-access", "-1#2", AUTHORITY_INFO_ACCESS)
                        .implies(rfc("authority-info-access.not-critical")),
                ext("authority-key-identifier.present", "-2#1", c -> c.without(AUTHORITY_KEY_IDENTIFIER))
                        .implies(rfc("authority-key-identifier.present")),
                critical("authority-key-identifier", "-2#2", AUTHORITY_KEY_IDENTIFIER)
                        .implies(rfc("authority-key-identifier.not-critical")),
                ext("certificate-policies.present", "-3#1", c -> c.without(CERTIFICATE_POLICIES))
                        .of(Profile.TLS_OV, Profile.TLS_EV)
                        .implies(
                                "tls.subscriber.ov.policies.present",
                                "tls.subscriber.ev.policies.present",
                                "evg.subscriber.ext.certificate-policies.present"),
                ext("certificate-policies.present", "-3#1", c -> c.without(CERTIFICATE_POLICIES))
                        .named("individual-validated")
                        .of(Profile.TLS_IV)
                        .implies("tls.subscriber.iv.policies.present", "tls.subscriber.name.person.policy"),
                ext("certificate-policies.present", "-3#1", c -> c.without(CERTIFICATE_POLICIES))
                        .named("domain-validated")
                        .of(Profile.TLS_DV)
                        .implies("tls.subscriber.dv.policies.present"),
                critical("certificate-policies", "-3#2", CERTIFICATE_POLICIES),
                ext("certificate-policies.discouraged-critical", "-r1", c -> c.critical(CERTIFICATE_POLICIES, true)),
                ext("ext-key-usage.present", "-4#1", c -> c.without(EXT_KEY_USAGE)),
                critical("ext-key-usage", "-4#2", EXT_KEY_USAGE),
                ext("subject-alt-name.present", "-5#1", c -> c.without(SUBJECT_ALT_NAME))
                        .when(c -> !c.subject().rdns().isEmpty())
                        .implies("tls.subscriber.san.present", "evg.subscriber.san.present"),
                ext("name-constraints.absent", "-6#1", c -> c.add(nameConstraints()))
                        .implies(rfc("name-constraints.ca-alone")),
                ext("key-usage.present", "-7#1", c -> c.without(KEY_USAGE)),
                ext("key-usage.critical", "-7#2", c -> c.critical(KEY_USAGE, false))
                        .implies(rfc("key-usage.critical")),
                ext("basic-constraints.critical", "-8#2", c -> c.critical(BASIC_CONSTRAINTS, false))
                        .given(c -> c.with(Extensions.basicConstraints())),
                ext(
                                "crl-distribution-points.present",
                                "-u1#1",
                                c -> withoutOcsp(c).without(CRL_DISTRIBUTION_POINTS))
                        .also("tls-br-7.1.2.11.2-2")
                        .given(c -> withCrl(c).lasting(Duration.ofDays(11)))
                        .named("no-ocsp")
                        .implies("evg.subscriber.ext.crl-distribution-points.present"),
                ext(
                                "crl-distribution-points.present",
                                "-u1#1",
                                c -> withoutOcsp(c)
                                        .without(CRL_DISTRIBUTION_POINTS)
                                        .lasting(Duration.ofDays(10).plusSeconds(1)))
                        .also("tls-br-7.1.2.11.2-2")
                        .named("a-second-more-than-short-lived")
                        .implies("evg.subscriber.ext.crl-distribution-points.present"),
                critical("crl-distribution-points", "-u1#2", CRL_DISTRIBUTION_POINTS)
                        .implies(rfc("crl-distribution-points.not-critical"))
                        .given(SubscriberExtensionsMutants::withCrl),
                critical("signed-certificate-timestamp-list", "-9#2", SCT_LIST)
                        .given(c -> c.with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                                Keys.first(TestKey.Role.LOG, TestKey.Kind.P256), c.issuedAt()))))
                        .ofCertificates(),
                ext("subject-key-identifier.absent", "-10#1", SubscriberExtensionsMutants::withKeyIdentifier),
                ext(
                                "subject-key-identifier.not-critical",
                                "-10#2",
                                c -> withKeyIdentifier(c).critical(SUBJECT_KEY_IDENTIFIER, true))
                        .implies(id("subject-key-identifier.absent"), rfc("subject-key-identifier.not-critical")),
                ext("other.absent", "-11#1", c -> c.add(Extensions.tlsFeature(5)))
                        .named("tls-feature"),
                ext(
                                "other.absent",
                                "-11#1",
                                c -> c.add(Extension.notCritical(Oids.QC_STATEMENTS, DerWriter.sequence())))
                        .named("qc-statements"),
                ext(
                                "other.absent",
                                "-11#1",
                                c -> c.add(Extension.notCritical("1.3.6.1.4.1.99999.3", DerWriter.utf8("anything"))))
                        .named("unknown"),
                Mutant.mutant(
                                "tls.not-ev.ext.cabf-organization-identifier.absent",
                                "tls-br-7.1.2.7.6-11#1",
                                c -> c.add(Extensions.organizationIdentifier("NTR", "NL", null, "33031431")))
                        .of(Profile.Group.TLS_NOT_EV));
    }

    private static Mutant ext(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "tls-br-7.1.2.7.6" + duty, change).of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static Mutant critical(String extension, String duty, String oid) {
        return ext(extension + ".not-critical", duty, c -> c.critical(oid, true));
    }

    private static CertificateSpec withCrl(CertificateSpec c) {
        return c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"));
    }

    private static CertificateSpec withoutOcsp(CertificateSpec c) {
        return c.with(
                Extensions.authorityInfoAccess(Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer")));
    }

    private static CertificateSpec withKeyIdentifier(CertificateSpec c) {
        return c.with(Extensions.subjectKeyIdentifier(c.key().keyIdentifier()));
    }

    private static Extension nameConstraints() {
        return Extension.critical(
                NAME_CONSTRAINTS,
                DerWriter.sequence(DerWriter.implicit(
                        0, DerWriter.sequence(DerWriter.sequence(GeneralNames.dns("example.com"))))));
    }

    private static String id(String rule) {
        return "tls.subscriber.ext." + rule;
    }

    private static String rfc(String rule) {
        return "rfc5280.ext." + rule;
    }
}
