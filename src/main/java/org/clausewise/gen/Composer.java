package org.clausewise.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;

/** A subject in the making with the sources of chance that its parts are drawn from. */
record Composer(CertificateSpec spec, Dice dice, Hosts hosts, Identity identity) {
    Composer(CertificateSpec spec, Dice dice) {
        this(spec, dice, new Hosts(dice, spec.issuedAt()), new Identity(dice, spec.issuedAt()));
    }

    /** Adds AccessDescriptions of a method, among those that are there in any order. */
    void access(String method, int count, String... suffixes) {
        List<byte[]> all = new ArrayList<>(accesses());
        for (int i = 0; i < count; i++) {
            all.add(dice.between(0, all.size()), Extensions.access(method, hosts.url(suffixes)));
        }
        spec.with(Extensions.authorityInfoAccess(all.toArray(byte[][]::new)));
    }

    boolean hasOcsp() {
        byte[] ocsp = DerWriter.oid(Oids.OCSP);
        return accesses().stream().anyMatch(a -> Arrays.equals(DerWriter.get(a, 0), ocsp));
    }

    private List<byte[]> accesses() {
        return spec.extension(Oids.AUTHORITY_INFO_ACCESS)
                .map(e -> CertificateSpec.elements(e.value()))
                .orElse(List.of());
    }

    void crlUrls(int count) {
        spec.with(Extensions.crlDistributionPoints(
                Stream.generate(() -> hosts.url(".crl")).limit(count).toArray(String[]::new)));
    }

    /** Adds policies behind those that are there. */
    void policies(String... more) {
        spec.value(
                Oids.CERTIFICATE_POLICIES,
                old -> DerWriter.append(
                        old,
                        DerWriter.content(Extensions.certificatePolicies(more).value())));
    }

    /** A policy of a CA's own, its arcs within what RFC 5280 B wants software to know. */
    String policy() {
        return "1.3.6.1.4.1." + dice.between(1, 60_000) + "." + dice.between(0, 20) + "."
                + dice.anyMagnitude((1L << 28) - 1);
    }
}
