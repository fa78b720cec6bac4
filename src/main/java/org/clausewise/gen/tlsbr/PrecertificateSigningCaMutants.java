package org.clausewise.gen.tlsbr;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.4 to 7.1.2.4.2, Technically Constrained Precertificate Signing CA Certificate Profile. */
public final class PrecertificateSigningCaMutants {
    private static final String END = "2026-03-15";

    private PrecertificateSigningCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.precert-ca.profile",
                "tls.precert-ca.issuer",
                "tls.precert-ca.ext",
                "tls-br-7.1.2.4",
                "tls-br-7.1.2.4.1",
                Profile.PRECERT_SIGNING_CA);
        return Stream.concat(
                        Stream.of(
                                        t.fields(4, 8).toList(),
                                        List.of(t.issuer(6), keyAlgorithm()),
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
                                        purposes())
                                .flatMap(List::stream)
                                .map(mutant -> mutant.until(END)),
                        Stream.of(ended(), used()))
                .toList();
    }

    private static Mutant keyAlgorithm() {
        return Mutant.mutant(
                        "tls.precert-ca.issuer.key-algorithm",
                        "tls-br-7.1.2.4-7",
                        c -> c.key(Keys.first(
                                TestKey.Role.CA,
                                c.key().kind() == TestKey.Kind.RSA ? TestKey.Kind.P256 : TestKey.Kind.RSA)))
                .of(Profile.PRECERT_SIGNING_CA);
    }

    private static List<Mutant> purposes() {
        return List.of(
                purposes("precertificate-signing.present", "-1", Oids.SERVER_AUTH)
                        .implies("tls.precert-ca.eku.other.absent"),
                purposes("other.absent", "-2", Oids.PRECERTIFICATE_SIGNING, Oids.SERVER_AUTH));
    }

    private static Mutant purposes(String rule, String duty, String... purposes) {
        return Mutant.mutant(
                        "tls.precert-ca.eku." + rule,
                        "tls-br-7.1.2.4.2" + duty,
                        c -> c.with(Extensions.extKeyUsage(purposes)))
                .of(Profile.PRECERT_SIGNING_CA);
    }

    /** Such CAs do not comply any more, so another is made one. */
    private static Mutant ended() {
        return Mutant.mutant(
                        "tls.sub-ca.precert-ca.absent",
                        "tls-br-7.1.2.4-11",
                        c -> c.with(Extensions.extKeyUsage(Oids.SERVER_AUTH, Oids.PRECERTIFICATE_SIGNING)))
                .of(Profile.Group.TLS_ISSUING_CAS)
                .implies("tls.ca.eku.precertificate-signing.absent");
    }

    private static Mutant used() {
        return Mutant.mutant(
                        "tls.subscriber.precert-ca.absent",
                        "tls-br-7.1.2.4-12",
                        c -> c.issuer(i -> i.with(Extensions.extKeyUsage(Oids.PRECERTIFICATE_SIGNING))))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.artifact(Artifact.PRECERTIFICATE));
    }
}
