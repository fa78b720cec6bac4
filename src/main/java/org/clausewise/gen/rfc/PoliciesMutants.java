package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.append;
import static org.clausewise.der.DerWriter.bmp;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utf8;
import static org.clausewise.der.DerWriter.visible;
import static org.clausewise.gen.Oids.ANY_POLICY;
import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;
import static org.clausewise.gen.Oids.CPS_QUALIFIER;
import static org.clausewise.gen.Oids.USER_NOTICE_QUALIFIER;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** RFC 5280 4.2.1.4 and 4.2.1.5, certificatePolicies and policyMappings, with RFC 6818 3. */
public final class PoliciesMutants {
    private static final String POLICY = "1.3.6.1.4.1.99999.1";
    private static final String OTHER_POLICY = "1.3.6.1.4.1.99999.2";
    private static final String QUALIFIERS = "rfc5280.ext.certificate-policies.qualifiers";
    private static final String TEXT = "explicit-text.";
    private static final String NOT_UTF8 = "rfc5280.ext.certificate-policies.explicit-text.utf8";
    private static final String IA5 = "rfc5280.ext.certificate-policies.explicit-text.ia5";

    private PoliciesMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                policies(
                        "once",
                        "rfc5280-4.2.1.4-2",
                        c -> c.with(Extensions.certificatePolicies(POLICY, OTHER_POLICY, POLICY))),
                policies(
                                "qualifiers",
                                "rfc5280-4.2.1.4-5",
                                c -> qualified(c, POLICY, cps(ia5("https://cps.example.com/"))))
                        .named("cps"),
                policies("qualifiers", "rfc5280-4.2.1.4-5", c -> qualified(c, POLICY, notice(utf8("Hello"))))
                        .named("notice"),
                policies(
                                "any-policy-qualifiers",
                                "rfc5280-4.2.1.4-6",
                                c -> qualified(c, ANY_POLICY, sequence(oid("1.3.6.1.4.1.99999.3"), DerWriter.nul())))
                        .implies(QUALIFIERS),
                policies(
                                "user-notice.self-issued",
                                "rfc5280-4.2.1.4-7",
                                c -> qualified(c, POLICY, notice(utf8("Hello"))))
                        .given(c -> CertificateAuthorities.selfSigned(CertificateAuthorities.ca(c)))
                        .implies(QUALIFIERS),
                policies(
                                "notice-reference",
                                "rfc5280-4.2.1.4-8",
                                c -> qualified(c, POLICY, notice(reference(), utf8("Hello"))))
                        .implies(QUALIFIERS),
                text("length", "rfc5280-4.2.1.4-u1", utf8("ü".repeat(201))),
                text("utf8", "rfc5280-4.2.1.4-10", visible("Hello"))
                        .also("rfc6818-3-5")
                        .implies(QUALIFIERS, "rfc5280.ext.certificate-policies.explicit-text.old-types"),
                text("old-types", "rfc5280-4.2.1.4-11", visible("Hello"))
                        .named("visible")
                        .implies(QUALIFIERS, NOT_UTF8),
                text("old-types", "rfc5280-4.2.1.4-11", bmp("Hello"))
                        .named("bmp")
                        .implies(QUALIFIERS, NOT_UTF8),
                text("ia5", "rfc6818-3-6", ia5("Hello")).implies(QUALIFIERS, NOT_UTF8),
                text("controls", "rfc5280-4.2.1.4-12", utf8("a\nb"))
                        .also("rfc6818-3-7")
                        .named("line-feed"),
                text("controls", "rfc5280-4.2.1.4-12", utf8("a\u0085b"))
                        .also("rfc6818-3-7")
                        .named("next-line"),
                text("controls", "rfc5280-4.2.1.4-12", ia5("a\u007Fb"))
                        .also("rfc6818-3-7")
                        .named("delete")
                        .implies(QUALIFIERS, NOT_UTF8, IA5),
                text("nfc", "rfc5280-4.2.1.4-13", utf8("Mu\u0308ller"))
                        .also("rfc6818-3-8")
                        .named("utf8"),
                text("nfc", "rfc6818-3-8", bmp("Mu\u0308ller")).named("bmp").implies(QUALIFIERS, NOT_UTF8),
                policies(
                                "cps-uri.absolute",
                                "rfc5280-4.2.1.4-u2#1",
                                c -> qualified(c, POLICY, cps(ia5("www.example.com/cps"))))
                        .implies(QUALIFIERS),
                policies(
                                "cps-uri.syntax",
                                "rfc5280-4.2.1.4-u2#2",
                                c -> qualified(c, POLICY, cps(ia5("https://www.example.com/our cps"))))
                        .implies(QUALIFIERS),
                mappings("asserted", "rfc5280-4.2.1.5-1", true, mapping("1.3.6.1.4.1.99999.4", OTHER_POLICY)),
                mappings("any-policy", "rfc5280-4.2.1.5-2", true, mapping(POLICY, ANY_POLICY))
                        .named("to"),
                mappings("any-policy", "rfc5280-4.2.1.5-2", true, mapping(ANY_POLICY, POLICY))
                        .named("from"),
                mappings("critical", "rfc5280-4.2.1.5-4", false, mapping(POLICY, OTHER_POLICY)),
                mappings("ca-alone", "rfc5280-4.2.1.5-u1", true, mapping(POLICY, OTHER_POLICY))
                        .given(c -> c.with(Extensions.certificatePolicies(POLICY))));
    }

    private static Mutant policies(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc5280.ext.certificate-policies." + rule, clause, change)
                .of(PKIX);
    }

    private static Mutant text(String rule, String clause, byte[] text) {
        return policies(TEXT + rule, clause, c -> qualified(c, POLICY, notice(text)))
                .implies(QUALIFIERS);
    }

    private static Mutant mappings(String rule, String clause, boolean critical, byte[] mapping) {
        return Mutant.mutant(
                        "rfc5280.ext.policy-mappings." + rule,
                        clause,
                        c -> c.with(Extension.critical(Oids.POLICY_MAPPINGS, sequence(mapping)))
                                .critical(Oids.POLICY_MAPPINGS, critical))
                .of(PKIX)
                .given(c -> CertificateAuthorities.ca(c).with(Extensions.certificatePolicies(POLICY, ANY_POLICY)));
    }

    private static CertificateSpec qualified(CertificateSpec c, String policy, byte[] qualifier) {
        return c.with(Extensions.certificatePolicies(policy))
                .value(CERTIFICATE_POLICIES, v -> append(v, sequence(qualifier), 0));
    }

    private static byte[] cps(byte[] uri) {
        return sequence(oid(CPS_QUALIFIER), uri);
    }

    private static byte[] notice(byte[]... fields) {
        return sequence(oid(USER_NOTICE_QUALIFIER), sequence(fields));
    }

    private static byte[] reference() {
        return sequence(utf8("Example B.V."), sequence(integer(1)));
    }

    private static byte[] mapping(String issuer, String subject) {
        return sequence(oid(issuer), oid(subject));
    }
}
