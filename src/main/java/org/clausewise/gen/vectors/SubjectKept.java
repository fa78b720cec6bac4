package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.rule.Profile.TLS_EV;
import static org.clausewise.rule.Profile.TLS_IV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.util.HexFormat;
import java.util.List;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Oids;

/** TLS BR 7.1.2.7.3, 7.1.2.7.4 and 7.1.4: attributes that a certificate may have and most do without. */
final class SubjectKept {
    private static final String HOST = "plain.example.com";
    private static final String IPV6 = "2001:4860:4860::8888";
    private static final byte[] IPV6_OCTETS = HexFormat.of().parseHex("20014860486000000000000000008888");

    // @formatter:off
    static final List<Kept> ALL = List.of(
            Kept.of(TLS_IV, c -> commonName(c, HOST), "tls-br-7.1.2.7.3-26#1", "tls-br-7.1.2.7.3-26#2"),
            Kept.of(TLS_IV, c -> commonName(c, "8.8.8.8"), "tls-br-7.1.2.7.3-26#3"),
            Kept.of(TLS_IV, c -> commonName(c, IPV6), "tls-br-7.1.2.7.3-26#4"),
            Kept.of(TLS_OV, c -> commonName(c, HOST), "tls-br-7.1.2.7.4-30#1", "tls-br-7.1.2.7.4-30#2",
                    "tls-br-7.1.4.3-2#1", "tls-br-7.1.4.3-5#1", "tls-br-7.1.4.3-1#2"),
            Kept.of(TLS_OV, c -> commonName(c, HOST), "tls-br-7.1.4.3-1#1", "tls-br-7.1.4.3-r2#1").on("2020-06-01"),
            Kept.of(TLS_OV, c -> commonName(c, "8.8.8.8"), "tls-br-7.1.2.7.4-30#3", "tls-br-7.1.4.3-3#1"),
            Kept.of(TLS_OV, c -> commonName(c, IPV6), "tls-br-7.1.2.7.4-30#4", "tls-br-7.1.4.3-4#1"),
            Kept.of(TLS_OV, c -> commonName(c.dnsName("xn--mller-kva.example.com"), "xn--mller-kva.example.com"), "tls-br-7.1.4.3-6#1"),
            Kept.of(TLS_EV, c -> c.subject(s -> s.with(utf8(Oids.COMMON_NAME, HOST))),
                    "evg-7.1.4.2.2-1#1", "evg-7.1.4.2.2-1#2", "evg-7.1.4.2.2-3#1"),
            Kept.of(TLS_OV, c -> c.subject(s -> s
                            .with(ia5(Oids.DOMAIN_COMPONENT, "com"))
                            .with(ia5(Oids.DOMAIN_COMPONENT, "example"))),
                    "tls-br-7.1.2.7.4-6#1", "tls-br-7.1.2.7.4-7#1", "tls-br-7.1.2.7.4-7#2", "tls-br-7.1.2.7.4-8#1"),
            // as long as they may be, which is long for an address, and OU has left the profiles
            Kept.of(TLS_EV, SubjectKept::everything,
                    "tls-br-7.1.4.2-2#2", "tls-br-7.1.4.2-14#1",
                    "tls-br-7.1.4.2-7#1", "tls-br-7.1.4.2-7#2", "tls-br-7.1.4.2-8#1", "tls-br-7.1.4.2-8#2",
                    "tls-br-7.1.4.2-12#1", "tls-br-7.1.4.2-12#2", "tls-br-7.1.4.2-13#1", "tls-br-7.1.4.2-13#2",
                    "tls-br-7.1.4.2-15#1", "tls-br-7.1.4.2-15#2", "tls-br-7.1.4.2-16#1", "tls-br-7.1.4.2-16#2",
                    "tls-br-7.1.4.2-17#1", "tls-br-7.1.4.2-17#2", "tls-br-7.1.4.2-18#1", "tls-br-7.1.4.2-18#2",
                    "tls-br-7.1.4.2-19#1", "tls-br-7.1.4.2-19#2", "tls-br-7.1.4.2-20#1"));
    // @formatter:on

    private SubjectKept() {}

    private static CertificateSpec commonName(CertificateSpec c, String name) {
        return c.name(GeneralNames.ip("8.8.8.8"))
                .name(GeneralNames.ip(IPV6_OCTETS))
                .subject(s -> s.with(utf8(Oids.COMMON_NAME, name)));
    }

    private static CertificateSpec everything(CertificateSpec c) {
        String name = "a".repeat(52) + ".example.com";
        return c.dnsName(name)
                .subject(s -> s.with(utf8(Oids.POSTAL_CODE, "\u0661".repeat(40)))
                        .with(utf8(Oids.STREET_ADDRESS, "\u00e9".repeat(128)))
                        .with(utf8(Oids.ORGANIZATIONAL_UNIT, "\u00e9".repeat(64)))
                        .with(utf8(Oids.COMMON_NAME, name))
                        .with(utf8(Oids.JURISDICTION_STATE_OR_PROVINCE, "\u00e9".repeat(128)))
                        .with(utf8(Oids.JURISDICTION_LOCALITY, "\u00e9".repeat(128)))
                        .with(printable(Oids.ORGANIZATION_IDENTIFIER, "NTRNL-33031431")));
    }
}
