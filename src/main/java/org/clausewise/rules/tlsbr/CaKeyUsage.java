package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyUsage.CRL_SIGN;
import static org.clausewise.pki.KeyUsage.DATA_ENCIPHERMENT;
import static org.clausewise.pki.KeyUsage.DECIPHER_ONLY;
import static org.clausewise.pki.KeyUsage.ENCIPHER_ONLY;
import static org.clausewise.pki.KeyUsage.KEY_AGREEMENT;
import static org.clausewise.pki.KeyUsage.KEY_CERT_SIGN;
import static org.clausewise.pki.KeyUsage.KEY_ENCIPHERMENT;
import static org.clausewise.pki.KeyUsage.NON_REPUDIATION;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.usage;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyUsage;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.7, CA Certificate Key Usage. */
public final class CaKeyUsage {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.key-usage", Subject.CERTIFICATE, Profile.Group.TLS_CAS)
            .at(Certificate::keyUsage);

    // @formatter:off
    static {
        notPermitted("tls-br-7.1.2.10.7-2", NON_REPUDIATION);
        notPermitted("tls-br-7.1.2.10.7-3", KEY_ENCIPHERMENT);
        notPermitted("tls-br-7.1.2.10.7-4", DATA_ENCIPHERMENT);
        notPermitted("tls-br-7.1.2.10.7-5", KEY_AGREEMENT);
        required("tls-br-7.1.2.10.7-6", KEY_CERT_SIGN);
        required("tls-br-7.1.2.10.7-7", CRL_SIGN);
        notPermitted("tls-br-7.1.2.10.7-8", ENCIPHER_ONLY);
        notPermitted("tls-br-7.1.2.10.7-9", DECIPHER_ONLY);
    }
    // @formatter:on

    private CaKeyUsage() {}

    private static void required(String duty, KeyUsage usage) {
        row(usage, ".present", duty).require(usage(usage), "set " + usage.fieldName() + " in keyUsage");
    }

    private static void notPermitted(String duty, KeyUsage usage) {
        row(usage, ".absent", duty)
                .require(
                        usage(usage).not(),
                        "remove " + usage.fieldName() + " from keyUsage: the key of a CA is not for that");
    }

    private static Rule.Draft<Certificate> row(KeyUsage usage, String end, String duty) {
        return RULES.rule(Section.kebab(usage.fieldName()) + end, duty).when(has(KEY_USAGE));
    }
}
