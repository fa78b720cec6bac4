package org.clausewise.gen.vectors;

import java.util.List;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.9: what it permits. */
final class PrecertificateCases {
    private PrecertificateCases() {}

    static List<Permitted> permitted() {
        CertificateSpec dv = Subscribers.plain(Profile.TLS_DV);
        return List.of(
                Permitted.of(
                        "tls-br-7.1.2.9-1#1",
                        "precertificate",
                        "it is a precertificate",
                        dv,
                        c -> c.artifact(Artifact.PRECERTIFICATE),
                        Certificate::isPrecertificate),
                Permitted.of(
                        "tls-br-7.1.2.9-2#1",
                        "sct-list",
                        "the certificate embeds an SCT",
                        dv,
                        c -> c.with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                                Keys.otherLogs().get(0), Subscribers.PLAIN))),
                        c -> c.has(ExtensionType.SCT_LIST)));
    }
}
