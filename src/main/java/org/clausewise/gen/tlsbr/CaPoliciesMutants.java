package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.ANY_POLICY;
import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;
import static org.clausewise.gen.Oids.CPS_QUALIFIER;
import static org.clausewise.gen.Oids.DOMAIN_VALIDATED;
import static org.clausewise.gen.Oids.ORGANIZATION_VALIDATED;
import static org.clausewise.gen.Oids.USER_NOTICE_QUALIFIER;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR 7.1.2.10.5, CA Certificate Certificate Policies. */
public final class CaPoliciesMutants {
    private static final String OWN = "1.3.6.1.4.1.99999.1";
    private static final String CLAUSE = "tls-br-7.1.2.10.5";
    private static final String RESERVED = "tls.ca.policies.reserved.present";
    private static final String EXTERNAL = "tls.external-ca.policies.any-policy.absent";
    private static final byte[] CPS = DerWriter.ia5("https://cps.example.com/");
    private static final byte[] NOTICE = DerWriter.sequence(DerWriter.utf8("Read the CPS."));

    private CaPoliciesMutants() {}

    public static List<Mutant> mutants() {
        Qualified all = new Qualified("tls.ca.policies", CLAUSE, Profile.Group.TLS_ISSUING_CAS, DOMAIN_VALIDATED);
        return List.of(
                policies("not-empty", "-1", "").implies("rfc5280.der.constraint", RESERVED),
                policies("any-policy.alone", "-4#2", "own", ANY_POLICY, OWN)
                        .also(CLAUSE + "-5")
                        .implies(EXTERNAL),
                policies("any-policy.alone", "-11", "reserved", DOMAIN_VALIDATED, ANY_POLICY)
                        .also(CLAUSE + "-12")
                        .implies(EXTERNAL),
                policies("reserved.present", "-9", "own", OWN).also(CLAUSE + "-18#1"),
                policies("reserved.one", "-18#2", "second", DOMAIN_VALIDATED, OWN, ORGANIZATION_VALIDATED),
                policies("reserved.first", "-17", "second", OWN, DOMAIN_VALIDATED),
                all.mutant("qualifiers.absent", "-15", "restricted", CPS_QUALIFIER, CPS)
                        .also(CLAUSE + "-19"),
                all.of(Profile.TLS_CA, ANY_POLICY).mutant("qualifiers.absent", "-6", "any", CPS_QUALIFIER, CPS),
                all.mutant("qualifiers.cps-only", "-16", "user-notice", USER_NOTICE_QUALIFIER, NOTICE)
                        .also(CLAUSE + "-20", CLAUSE + "-22"),
                all.mutant("qualifiers.cps-only", "-16", "own", OWN, DerWriter.utf8("Anything"))
                        .also(CLAUSE + "-20", CLAUSE + "-22"),
                all.of(Profile.TLS_CA, ANY_POLICY)
                        .mutant("qualifiers.cps-only", "-7", "any", USER_NOTICE_QUALIFIER, NOTICE),
                all.mutant(
                        "qualifiers.cps.http",
                        "-21#3",
                        "ldap",
                        CPS_QUALIFIER,
                        DerWriter.ia5("ldap://cps.example.com/")),
                all.mutant(
                        "qualifiers.cps.ia5-string",
                        "-21#2",
                        "utf8",
                        CPS_QUALIFIER,
                        DerWriter.utf8("https://cps.example.com/")),
                Mutant.mutant(EXTERNAL, CLAUSE + "-4#1", c -> c.with(Extensions.certificatePolicies(ANY_POLICY)))
                        .of(Profile.Group.TLS_EXTERNAL_CAS)
                        .also("tls-br-7.1.2.2.6-4#1"));
    }

    private static Mutant policies(String rule, String duty, String name, String... policies) {
        return Mutant.mutant(
                        "tls.ca.policies." + rule, CLAUSE + duty, c -> c.with(Extensions.certificatePolicies(policies)))
                .of(Profile.Group.TLS_ISSUING_CAS)
                .named(name);
    }

    /** Of CAs of these profiles with one policy, which the change gives a qualifier. */
    record Qualified(String section, String clause, Profiles profiles, String policy) {
        Qualified of(Profiles other, String another) {
            return new Qualified(section, clause, other, another);
        }

        Mutant mutant(String rule, String duty, String name, String qualifier, byte[] value) {
            byte[] qualifiers = DerWriter.sequence(DerWriter.sequence(DerWriter.oid(qualifier), value));
            UnaryOperator<CertificateSpec> change = c ->
                    c.value(CERTIFICATE_POLICIES, old -> DerWriter.edit(old, p -> DerWriter.append(p, qualifiers), 0));
            Mutant mutant = Mutant.mutant(section + "." + rule, clause + duty, change)
                    .of(profiles)
                    .given(c -> c.with(Extensions.certificatePolicies(policy)))
                    .named(name);
            if (rule.endsWith("ia5-string")) return mutant.implies("rfc5280.der.wrong-tag");
            mutant = mutant.implies("rfc5280.ext.certificate-policies.qualifiers");
            return rule.equals("qualifiers.absent") ? mutant : mutant.implies(section + ".qualifiers.absent");
        }
    }
}
