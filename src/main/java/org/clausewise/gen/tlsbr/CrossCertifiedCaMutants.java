package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.ANY_EXTENDED_KEY_USAGE;
import static org.clausewise.gen.Oids.ANY_POLICY;
import static org.clausewise.gen.Oids.CODE_SIGNING;
import static org.clausewise.gen.Oids.CPS_QUALIFIER;
import static org.clausewise.gen.Oids.DOMAIN_VALIDATED;
import static org.clausewise.gen.Oids.EMAIL_PROTECTION;
import static org.clausewise.gen.Oids.ORGANIZATION_VALIDATED;
import static org.clausewise.gen.Oids.SERVER_AUTH;
import static org.clausewise.gen.Oids.TIME_STAMPING;
import static org.clausewise.gen.Oids.USER_NOTICE_QUALIFIER;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR 7.1.2.2 to 7.1.2.2.6, Cross-Certified Subordinate CA Certificate Profile. */
public final class CrossCertifiedCaMutants {
    private static final String OWN = "1.3.6.1.4.1.99999.1";
    private static final String CLAUSE = "tls-br-7.1.2.2";
    private static final String POLICIES = CLAUSE + ".6";

    private CrossCertifiedCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.cross-ca.profile",
                "tls.cross-ca.issuer",
                "tls.cross-ca.ext",
                CLAUSE,
                CLAUSE + ".3",
                Profile.Group.TLS_CROSS_CAS);
        return Stream.of(
                        t.fields(3, 6).toList(),
                        List.of(t.issuer(5)),
                        validity(),
                        t.authorityKeyIdentifier(1),
                        t.basicConstraints(2),
                        t.certificatePolicies(3),
                        t.crlDistributionPoints(4),
                        t.keyUsage(5),
                        t.subjectKeyIdentifier(6),
                        t.authorityInfoAccess(7),
                        t.sctList(9),
                        t.others(10),
                        purposes(),
                        policies())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> validity() {
        return List.of(
                cross(
                        "cross-ca.validity.not-before.signing",
                        ".1-1#2",
                        Profile.Group.TLS_CROSS_CAS,
                        c -> c.notBefore(c.issuedAt().plusSeconds(1))),
                cross(
                        "cross-ca.validity.not-after.signing",
                        ".1-2",
                        Profile.Group.TLS_CROSS_CAS,
                        c -> c.notBefore(c.issuedAt().minusSeconds(86_400))
                                .notAfter(c.issuedAt().minusSeconds(1))));
    }

    private static List<Mutant> purposes() {
        return List.of(
                cross(
                        "affiliated-cross-ca.ext-key-usage.present",
                        ".3-12#1",
                        Profile.CROSS_CA,
                        c -> c.without(Oids.EXT_KEY_USAGE)),
                cross(
                        "affiliated-cross-ca.ext-key-usage.not-critical",
                        ".3-12#2",
                        Profile.CROSS_CA,
                        c -> c.with(Extensions.extKeyUsage(SERVER_AUTH)).critical(Oids.EXT_KEY_USAGE, true)),
                cross(
                        "external-cross-ca.ext-key-usage.present",
                        ".3-14#1",
                        Profile.CROSS_CA_EXTERNAL,
                        c -> c.without(Oids.EXT_KEY_USAGE)),
                cross(
                        "external-cross-ca.ext-key-usage.not-critical",
                        ".3-14#2",
                        Profile.CROSS_CA_EXTERNAL,
                        c -> c.critical(Oids.EXT_KEY_USAGE, true)),
                purposes("affiliated-cross-ca.any-purpose.alone", ".4-1", Profile.CROSS_CA, ANY_EXTENDED_KEY_USAGE, OWN)
                        .also(CLAUSE + ".4-2"),
                purposes(
                                "external-cross-ca.any-purpose.absent",
                                ".5-6",
                                Profile.CROSS_CA_EXTERNAL,
                                SERVER_AUTH,
                                ANY_EXTENDED_KEY_USAGE)
                        .named("tls"),
                purposes(
                                "external-cross-ca.any-purpose.absent",
                                ".5-9",
                                Profile.CROSS_CA_EXTERNAL,
                                ANY_EXTENDED_KEY_USAGE)
                        .also(CLAUSE + ".3-13")
                        .named("alone"),
                table("email-protection.absent", ".5-3", EMAIL_PROTECTION),
                table("code-signing.absent", ".5-4", CODE_SIGNING),
                table("time-stamping.absent", ".5-5", TIME_STAMPING),
                table("other.absent", ".5-7", "1.3.6.1.5.5.7.3.17"));
    }

    private static Mutant table(String rule, String duty, String purpose) {
        return purposes("cross-ca.eku." + rule, duty, Profile.Group.TLS_CROSS_CAS, SERVER_AUTH, purpose);
    }

    private static Mutant purposes(String rule, String duty, Profiles profiles, String... purposes) {
        return cross(rule, duty, profiles, c -> c.with(Extensions.extKeyUsage(purposes)));
    }

    private static List<Mutant> policies() {
        byte[] cps = DerWriter.ia5("https://cps.example.com/");
        byte[] notice = DerWriter.sequence(DerWriter.utf8("Read the CPS."));
        var all = new CaPoliciesMutants.Qualified(
                "tls.cross-ca.policies", POLICIES, Profile.Group.TLS_CROSS_CAS, DOMAIN_VALIDATED);
        var any = all.of(Profile.CROSS_CA, ANY_POLICY);
        String external = "tls.external-ca.policies.any-policy.absent";
        return List.of(
                policies("not-empty", "-1").implies("rfc5280.der.constraint", "tls.cross-ca.policies.reserved.present"),
                policies("any-policy.alone", "-4#2", ANY_POLICY, OWN)
                        .also(POLICIES + "-5")
                        .implies(external)
                        .named("own"),
                policies("any-policy.alone", "-11", DOMAIN_VALIDATED, ANY_POLICY)
                        .also(POLICIES + "-12")
                        .implies(external)
                        .named("reserved"),
                policies("reserved.present", "-9", OWN).also(POLICIES + "-18"),
                policies("reserved.first", "-17", OWN, DOMAIN_VALIDATED),
                policies("reserved.one", "-r1", DOMAIN_VALIDATED, ORGANIZATION_VALIDATED),
                all.mutant("qualifiers.absent", "-15", "restricted", CPS_QUALIFIER, cps)
                        .also(POLICIES + "-20"),
                any.mutant("qualifiers.absent", "-6", "any", CPS_QUALIFIER, cps),
                all.mutant("qualifiers.cps-only", "-16", "user-notice", USER_NOTICE_QUALIFIER, notice)
                        .also(POLICIES + "-21", POLICIES + "-23"),
                any.mutant("qualifiers.cps-only", "-7", "any", USER_NOTICE_QUALIFIER, notice),
                all.mutant(
                        "qualifiers.cps.http",
                        "-22#3",
                        "ldap",
                        CPS_QUALIFIER,
                        DerWriter.ia5("ldap://cps.example.com/")),
                all.mutant(
                        "qualifiers.cps.ia5-string",
                        "-22#2",
                        "utf8",
                        CPS_QUALIFIER,
                        DerWriter.utf8("https://cps.example.com/")));
    }

    private static Mutant policies(String rule, String duty, String... policies) {
        return cross(
                "cross-ca.policies." + rule,
                ".6" + duty,
                Profile.Group.TLS_CROSS_CAS,
                c -> c.with(Extensions.certificatePolicies(policies)));
    }

    private static Mutant cross(String rule, String duty, Profiles profiles, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls." + rule, CLAUSE + duty, change).of(profiles);
    }
}
