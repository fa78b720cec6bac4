package org.clausewise.gen.evg;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utf8;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** EVG Appendix F of old, the Tor Service Descriptor Hash extension. */
public final class EvOnionDescriptorsMutants {
    private static final String EXTENSION = "2.23.140.1.31";
    private static final String NAME = "expyuzz4wqqyqhjn.onion";
    private static final String ANOTHER = "facebookcorewwwi.onion";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";

    private EvOnionDescriptorsMutants() {}

    public static List<Mutant> mutants() {
        byte[] right = descriptor("https://" + NAME, SHA_256, 32);
        return List.of(
                mutant("present", "r2#1", "", c -> c.without(EXTENSION)),
                mutant("names", "r2#2", "", c -> c.dnsName("www." + ANOTHER)),
                mutant("names-alone", "r2#3", "", c -> with(c, right, descriptor("https://" + ANOTHER, SHA_256, 32))),
                mutant("names-alone", "r2#3", "no-uri", c -> with(c, right, descriptor(NAME, SHA_256, 32))),
                mutant("hash", "r3", "short", c -> with(c, descriptor("https://" + NAME, SHA_256, 31))),
                mutant("hash", "r3", "md5", c -> with(c, descriptor("https://" + NAME, "1.2.840.113549.2.5", 16))));
    }

    private static Mutant mutant(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("evg.subscriber.onion-descriptor." + rule, "evg-F-" + duty, change)
                .named(name)
                .of(Profile.TLS_EV)
                .given(c -> with(
                        c.lasting(Duration.ofDays(300)).dnsName(NAME), descriptor("https://" + NAME, SHA_256, 32)));
    }

    private static CertificateSpec with(CertificateSpec c, byte[]... descriptors) {
        return c.with(Extension.notCritical(EXTENSION, sequence(descriptors)));
    }

    private static byte[] descriptor(String uri, String algorithm, int octets) {
        return sequence(utf8(uri), sequence(oid(algorithm)), bitString(0, new byte[octets]));
    }
}
