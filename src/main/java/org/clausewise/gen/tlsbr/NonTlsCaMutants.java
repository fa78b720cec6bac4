package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.ANY_EXTENDED_KEY_USAGE;
import static org.clausewise.gen.Oids.ANY_POLICY;
import static org.clausewise.gen.Oids.CODE_SIGNING;
import static org.clausewise.gen.Oids.CPS_QUALIFIER;
import static org.clausewise.gen.Oids.EMAIL_PROTECTION;
import static org.clausewise.gen.Oids.OCSP_SIGNING;
import static org.clausewise.gen.Oids.PRECERTIFICATE_SIGNING;
import static org.clausewise.gen.Oids.SERVER_AUTH;
import static org.clausewise.gen.Oids.TIME_STAMPING;
import static org.clausewise.gen.Oids.USER_NOTICE_QUALIFIER;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.3 to 7.1.2.3.3, Technically Constrained Non-TLS Subordinate CA Certificate Profile. */
public final class NonTlsCaMutants {
    private static final String OWN = "1.3.6.1.4.1.99999.1";
    private static final String CLAUSE = "tls-br-7.1.2.3.2";

    private NonTlsCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.non-tls-ca.profile",
                "tls.non-tls-ca.issuer",
                "tls.non-tls-ca.ext",
                "tls-br-7.1.2.3",
                "tls-br-7.1.2.3.1",
                Profile.NON_TLS_CA);
        return Stream.of(
                        t.fields(2, 5).toList(),
                        List.of(t.issuer(4)),
                        t.authorityKeyIdentifier(1),
                        t.basicConstraints(2),
                        t.crlDistributionPoints(3),
                        t.keyUsage(4),
                        t.subjectKeyIdentifier(5),
                        t.extKeyUsage(6),
                        t.authorityInfoAccess(7),
                        List.of(
                                t.notCritical("certificate-policies", 8, Oids.CERTIFICATE_POLICIES, false)
                                        .given(c -> c.with(Extensions.certificatePolicies(OWN))),
                                t.extension(
                                                "certificate-policies.present",
                                                "r1",
                                                c -> c.without(Oids.CERTIFICATE_POLICIES))
                                        .given(c -> c.with(Extensions.certificatePolicies(OWN)))),
                        t.sctList(10),
                        t.others(11),
                        policies(),
                        purposes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> policies() {
        byte[] cps = DerWriter.ia5("https://cps.example.com/");
        byte[] notice = DerWriter.sequence(DerWriter.utf8("Read the CPS."));
        var own = new CaPoliciesMutants.Qualified("tls.non-tls-ca.policies", CLAUSE, Profile.NON_TLS_CA, OWN);
        var any = own.of(Profile.NON_TLS_CA, ANY_POLICY);
        return List.of(
                policies("any-policy.alone", "-4", ANY_POLICY, OWN).also(CLAUSE + "-5", CLAUSE + "-10", CLAUSE + "-11"),
                policies("reserved.absent", "-9", Oids.DOMAIN_VALIDATED),
                own.mutant("qualifiers.absent", "-14", "restricted", CPS_QUALIFIER, cps),
                any.mutant("qualifiers.absent", "-6", "any", CPS_QUALIFIER, cps),
                own.mutant("qualifiers.cps-only", "-15", "user-notice", USER_NOTICE_QUALIFIER, notice)
                        .also(CLAUSE + "-17"),
                any.mutant("qualifiers.cps-only", "-7", "any", USER_NOTICE_QUALIFIER, notice),
                own.mutant(
                        "qualifiers.cps.http",
                        "-16#3",
                        "ldap",
                        CPS_QUALIFIER,
                        DerWriter.ia5("ldap://cps.example.com/")),
                own.mutant(
                        "qualifiers.cps.ia5-string",
                        "-16#2",
                        "utf8",
                        CPS_QUALIFIER,
                        DerWriter.utf8("https://cps.example.com/")));
    }

    private static Mutant policies(String rule, String duty, String... policies) {
        return Mutant.mutant(
                        "tls.non-tls-ca.policies." + rule,
                        CLAUSE + duty,
                        c -> c.with(Extensions.certificatePolicies(policies)))
                .of(Profile.NON_TLS_CA);
    }

    private static List<Mutant> purposes() {
        return List.of(
                purposes("time-stamping.alone", "-2", TIME_STAMPING, CODE_SIGNING),
                purposes("code-signing.alone", "-2", CODE_SIGNING, EMAIL_PROTECTION),
                purposes("server-auth.absent", "-3", EMAIL_PROTECTION, SERVER_AUTH),
                purposes("ocsp-signing.absent", "-4", EMAIL_PROTECTION, OCSP_SIGNING),
                purposes("any.absent", "-5", EMAIL_PROTECTION, ANY_EXTENDED_KEY_USAGE),
                purposes("precertificate-signing.absent", "-6", EMAIL_PROTECTION, PRECERTIFICATE_SIGNING)
                        .implies("tls.sub-ca.precert-ca.absent"));
    }

    private static Mutant purposes(String rule, String duty, String... purposes) {
        return Mutant.mutant(
                        "tls.non-tls-ca.eku." + rule,
                        "tls-br-7.1.2.3.3" + duty,
                        c -> c.with(Extensions.extKeyUsage(purposes)))
                .of(Profile.NON_TLS_CA);
    }
}
