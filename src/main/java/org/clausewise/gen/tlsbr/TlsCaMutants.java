package org.clausewise.gen.tlsbr;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.6 and 7.1.2.6.1, TLS Subordinate CA Certificate Profile. */
public final class TlsCaMutants {
    private TlsCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.tls-ca.profile",
                "tls.tls-ca.issuer",
                "tls.tls-ca.ext",
                "tls-br-7.1.2.6",
                "tls-br-7.1.2.6.1",
                Profile.Group.TLS_UNCONSTRAINED_CAS);
        return Stream.of(
                        t.fields(1, 4).toList(),
                        List.of(t.issuer(3)),
                        t.authorityKeyIdentifier(1),
                        t.basicConstraints(2),
                        t.certificatePolicies(3),
                        t.crlDistributionPoints(4),
                        t.keyUsage(5),
                        t.subjectKeyIdentifier(6),
                        t.extKeyUsage(7),
                        t.authorityInfoAccess(8),
                        t.sctList(10),
                        t.others(11),
                        old())
                .flatMap(List::stream)
                .toList();
    }

    /** What was said of all subordinate CAs. */
    private static List<Mutant> old() {
        return List.of(
                old("authority-info-access.present", "-r1", Oids.AUTHORITY_INFO_ACCESS, false),
                old("certificate-policies.discouraged-critical", "-r2", Oids.CERTIFICATE_POLICIES, true),
                old("ext-key-usage.discouraged-critical", "-r3", Oids.EXT_KEY_USAGE, true));
    }

    private static Mutant old(String rule, String duty, String oid, boolean critical) {
        return Mutant.mutant(
                        "tls.sub-ca.ext." + rule,
                        "tls-br-7.1.2.6.1" + duty,
                        c -> critical ? c.critical(oid, true) : c.without(oid))
                .of(Profile.Group.TLS_NAMED_SUBORDINATE_CAS)
                .when(c -> c.has(oid));
    }
}
