package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.append;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.bool;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.BASIC_CONSTRAINTS;
import static org.clausewise.gen.Oids.EXT_KEY_USAGE;
import static org.clausewise.gen.Oids.INHIBIT_ANY_POLICY;
import static org.clausewise.gen.Oids.KEY_USAGE;
import static org.clausewise.gen.Oids.POLICY_CONSTRAINTS;
import static org.clausewise.gen.Oids.SUBJECT_DIRECTORY_ATTRIBUTES;
import static org.clausewise.gen.Oids.SUBJECT_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.TLS_FEATURE;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** RFC 5280 4.2 and the extensions of 4.2.1 that hold a value or two; RFC 7633 4; appendix B on object identifiers. */
public final class CertificateExtensionsMutants {
    /** An extension, policy, purpose and attribute of nobody: an arc of 2^28. */
    private static final String GREAT_ARC = "1.3.6.1.4.1.99999.268435456";

    private CertificateExtensionsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(keyIdentifiers(), usage(), authorities(), identifiers())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> keyIdentifiers() {
        String aki = "authority-key-identifier.";
        String ski = "subject-key-identifier.";
        return Stream.of(
                ext("once", "4.2-3", c -> c.duplicate(AUTHORITY_KEY_IDENTIFIER)).named("aki"),
                ext(
                                "once",
                                "4.2-3",
                                c -> c.add(Extension.notCritical("1.3.6.1.4.1.99999.8", DerWriter.nul()))
                                        .duplicate("1.3.6.1.4.1.99999.8"))
                        .named("unknown"),
                ext(aki + "present", "4.2.1.1-2#1", c -> c.without(AUTHORITY_KEY_IDENTIFIER)),
                ext(aki + "present", "4.2.1.1-2#1", c -> c.without(AUTHORITY_KEY_IDENTIFIER))
                        .named("self-issued-end-entity")
                        .given(c -> CertificateAuthorities.selfSigned(CertificateAuthorities.named(c))),
                ext(aki + "key-identifier", "4.2.1.1-2#2", c -> c.value(AUTHORITY_KEY_IDENTIFIER, v -> sequence()))
                        .named("empty"),
                ext(
                                aki + "key-identifier",
                                "4.2.1.1-2#2",
                                c -> c.value(
                                        AUTHORITY_KEY_IDENTIFIER,
                                        v -> sequence(authorityCertIssuer(c), implicit(2, integer(7)))))
                        .named("issuer-and-serial"),
                ext(aki + "not-critical", "4.2.1.1-8", c -> c.critical(AUTHORITY_KEY_IDENTIFIER, true)),
                rfc(
                                "rfc5280.ext." + aki + "issuer-and-serial",
                                "rfc5280-A.2-u1",
                                c -> c.value(AUTHORITY_KEY_IDENTIFIER, v -> append(v, authorityCertIssuer(c))))
                        .named("issuer"),
                rfc(
                                "rfc5280.ext." + aki + "issuer-and-serial",
                                "rfc5280-A.2-u1",
                                c -> c.value(AUTHORITY_KEY_IDENTIFIER, v -> append(v, implicit(2, integer(7)))))
                        .named("serial"),
                ofCa(ski + "ca", "4.2.1.2-1", c -> c.without(SUBJECT_KEY_IDENTIFIER)),
                ext(ski + "present", "4.2.1.2-4", c -> c.without(SUBJECT_KEY_IDENTIFIER)),
                ext(ski + "not-critical", "4.2.1.2-8", c -> c.critical(SUBJECT_KEY_IDENTIFIER, true)));
    }

    private static Stream<Mutant> usage() {
        return Stream.of(
                ofCa("key-usage.ca", "4.2.1.3-1", c -> c.without(KEY_USAGE)),
                ext("key-usage.critical", "4.2.1.3-2", c -> c.critical(KEY_USAGE, false))
                        .given(CertificateExtensionsMutants::withKeyUsage),
                ext(
                                "key-usage.cert-sign",
                                "4.2.1.3-3",
                                c -> c.with(Extensions.basicConstraints())
                                        .with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN)))
                        .also("rfc5280-4.2.1.9-1")
                        .named("ca-false")
                        .given(CertificateExtensionsMutants::withoutPurposes),
                ext(
                                "key-usage.cert-sign",
                                "4.2.1.3-3",
                                c -> c.without(BASIC_CONSTRAINTS).with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN)))
                        .also("rfc5280-4.2.1.9-1")
                        .named("no-basic-constraints")
                        .given(CertificateExtensionsMutants::withoutPurposes)
                        .implies("rfc5280.ext.basic-constraints.ca.present"),
                ext("key-usage.some-bit", "4.2.1.3-7", c -> c.value(KEY_USAGE, v -> bitString(0)))
                        .given(c -> withKeyUsage(withoutPurposes(c)))
                        .named("none"),
                ext("key-usage.some-bit", "4.2.1.3-7", c -> c.value(KEY_USAGE, v -> bitString(7, new byte[1])))
                        .given(c -> withKeyUsage(withoutPurposes(c)))
                        .named("zeros")
                        .implies("rfc5280.der.named-octets"),
                ext(
                        "ext-key-usage.any.not-critical",
                        "4.2.1.12-5",
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH, Oids.ANY_EXTENDED_KEY_USAGE))
                                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))
                                .critical(EXT_KEY_USAGE, true)),
                ext(
                                "ext-key-usage.key-usage",
                                "4.2.1.12-8",
                                c -> c.with(Extensions.keyUsage(Extensions.NON_REPUDIATION)))
                        .given(c -> c.with(Extensions.extKeyUsage(Oids.CODE_SIGNING))
                                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE)))
                        .named("code-signing"),
                ext(
                                "ext-key-usage.key-usage",
                                "4.2.1.12-8",
                                c -> c.with(Extensions.keyUsage(Extensions.NON_REPUDIATION)))
                        .given(c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH, Oids.CODE_SIGNING))
                                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE)))
                        .named("several"),
                ext(
                        "subject-directory-attributes.not-critical",
                        "4.2.1.8-1",
                        c -> c.with(Extension.critical(
                                SUBJECT_DIRECTORY_ATTRIBUTES,
                                sequence(sequence(
                                        DerWriter.oid("1.3.6.1.5.5.7.9.4"), set(DerWriter.printable("NL"))))))),
                rfc(
                        "rfc7633.tls-feature.not-critical",
                        "rfc7633-4-1",
                        c -> c.with(Extensions.tlsFeature(5)).critical(TLS_FEATURE, true)));
    }

    private static Stream<Mutant> authorities() {
        return Stream.of(
                ofCa(
                        "basic-constraints.path-length.not-negative",
                        "4.2.1.9-3",
                        c -> c.value(BASIC_CONSTRAINTS, v -> sequence(bool(true), integer(-1)))),
                ext(
                                "basic-constraints.ca.present",
                                "4.2.1.9-4#1",
                                c -> c.without(BASIC_CONSTRAINTS).with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN)))
                        .given(CertificateExtensionsMutants::withoutPurposes)
                        .implies("rfc5280.ext.key-usage.cert-sign"),
                ofCa("basic-constraints.critical", "4.2.1.9-4#2", c -> c.critical(BASIC_CONSTRAINTS, false)),
                ofCa(
                                "basic-constraints.critical",
                                "4.2.1.9-4#2",
                                c -> c.critical(BASIC_CONSTRAINTS, false).without(KEY_USAGE))
                        .named("any-usage")
                        .implies("rfc5280.ext.key-usage.ca"),
                ext(
                                "basic-constraints.path-length.ca-alone",
                                "4.2.1.9-7#1",
                                c -> c.with(Extension.critical(BASIC_CONSTRAINTS, sequence(integer(0)))))
                        .named("end-entity"),
                ofCa(
                                "basic-constraints.path-length.cert-sign",
                                "4.2.1.9-7#2",
                                c -> c.with(Extensions.basicConstraintsOfCa(0))
                                        .with(Extensions.keyUsage(Extensions.CRL_SIGN)))
                        .named("crl-signer"),
                ofCa(
                                "basic-constraints.path-length.cert-sign",
                                "4.2.1.9-7#2",
                                c -> c.with(Extensions.basicConstraintsOfCa(0)).without(KEY_USAGE))
                        .named("any-usage")
                        .implies("rfc5280.ext.key-usage.ca"),
                ofCa("policy-constraints.not-empty", "4.2.1.11-4", c -> c.with(policyConstraints()))
                        .also("rfc5280-4.2.1.11-5"),
                ofCa(
                        "policy-constraints.critical",
                        "4.2.1.11-6",
                        c -> c.with(policyConstraints(implicit(0, integer(1)))).critical(POLICY_CONSTRAINTS, false)),
                ext(
                        "policy-constraints.ca-alone",
                        "4.2.1.11-u1",
                        c -> c.with(policyConstraints(implicit(1, integer(0))))),
                ofCa(
                        "policy-constraints.not-negative",
                        "4.2.1.11-u2",
                        c -> c.with(policyConstraints(implicit(0, integer(0)), implicit(1, integer(-1))))),
                ofCa(
                        "inhibit-any-policy.critical",
                        "4.2.1.14-1",
                        c -> c.with(Extension.notCritical(INHIBIT_ANY_POLICY, integer(0)))),
                ext(
                        "inhibit-any-policy.ca-alone",
                        "4.2.1.14-u1",
                        c -> c.with(Extension.critical(INHIBIT_ANY_POLICY, integer(2)))),
                ofCa(
                        "inhibit-any-policy.not-negative",
                        "4.2.1.14-u2",
                        c -> c.with(Extension.critical(INHIBIT_ANY_POLICY, integer(-3)))));
    }

    private static Stream<Mutant> identifiers() {
        return Stream.of(
                oid("extension", "arc", c -> c.with(Extension.notCritical(GREAT_ARC, DerWriter.nul()))),
                oid(
                        "extension",
                        "arcs",
                        c -> c.with(Extension.notCritical(
                                "1.3.6.1.4.1.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15", DerWriter.nul()))),
                oid("policy", "arc", c -> c.with(Extensions.certificatePolicies(GREAT_ARC))),
                oid(
                        "policy",
                        "uuid",
                        c -> c.with(Extensions.certificatePolicies("2.25.329800735698586629295641978511506172918"))),
                oid(
                        "key-purpose",
                        "arc",
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH, GREAT_ARC))
                                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))),
                oid("attribute", "arc", c -> c.subject(DistinguishedName.of(Attribute.utf8(GREAT_ARC, "Example"))))
                        .given(CertificateAuthorities::named));
    }

    private static Mutant oid(String rule, String name, UnaryOperator<CertificateSpec> change) {
        return rfc("rfc5280.oid." + rule, "rfc5280-B-12", change).named(name);
    }

    private static Mutant ext(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return rfc("rfc5280.ext." + rule, "rfc5280-" + clause, change);
    }

    private static Mutant ofCa(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return ext(rule, clause, change).given(CertificateAuthorities::ca);
    }

    private static Mutant rfc(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(rule, clause, change).of(PKIX);
    }

    private static byte[] authorityCertIssuer(CertificateSpec c) {
        return implicit(1, sequence(GeneralNames.directory(c.issuer().issuerName())));
    }

    private static Extension policyConstraints(byte[]... fields) {
        return Extension.critical(POLICY_CONSTRAINTS, sequence(fields));
    }

    private static CertificateSpec withKeyUsage(CertificateSpec c) {
        return c.with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE));
    }

    private static CertificateSpec withoutPurposes(CertificateSpec c) {
        return c.without(EXT_KEY_USAGE);
    }
}
