package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyUsage.CRL_SIGN;
import static org.clausewise.pki.KeyUsage.DATA_ENCIPHERMENT;
import static org.clausewise.pki.KeyUsage.DECIPHER_ONLY;
import static org.clausewise.pki.KeyUsage.DIGITAL_SIGNATURE;
import static org.clausewise.pki.KeyUsage.ENCIPHER_ONLY;
import static org.clausewise.pki.KeyUsage.KEY_AGREEMENT;
import static org.clausewise.pki.KeyUsage.KEY_CERT_SIGN;
import static org.clausewise.pki.KeyUsage.KEY_ENCIPHERMENT;
import static org.clausewise.pki.KeyUsage.NON_REPUDIATION;
import static org.clausewise.rule.CertificateFacts.EC_KEY;
import static org.clausewise.rule.CertificateFacts.NO_USAGE;
import static org.clausewise.rule.CertificateFacts.RSA_KEY;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.onlyUsage;
import static org.clausewise.rule.CertificateFacts.usage;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyUsage;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.11, Subscriber Certificate Key Usage. */
public final class SubscriberKeyUsage {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.key-usage", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::keyUsage);

    // @formatter:off
    static {
        recommended(RSA_KEY, "rsa", DIGITAL_SIGNATURE, "tls-br-7.1.2.7.11-2");
        notPermitted(RSA_KEY, "rsa", NON_REPUDIATION, "tls-br-7.1.2.7.11-3");
        discouraged(RSA_KEY, "rsa", DATA_ENCIPHERMENT, "tls-br-7.1.2.7.11-5", "tls-br-7.1.2.7.11-15");
        notPermitted(RSA_KEY, "rsa", KEY_AGREEMENT, "tls-br-7.1.2.7.11-6");
        notPermitted(RSA_KEY, "rsa", KEY_CERT_SIGN, "tls-br-7.1.2.7.11-7");
        notPermitted(RSA_KEY, "rsa", CRL_SIGN, "tls-br-7.1.2.7.11-8");
        notPermitted(RSA_KEY, "rsa", ENCIPHER_ONLY, "tls-br-7.1.2.7.11-9");
        notPermitted(RSA_KEY, "rsa", DECIPHER_ONLY, "tls-br-7.1.2.7.11-10");

        required(EC_KEY, "ec", DIGITAL_SIGNATURE, "tls-br-7.1.2.7.11-16");
        notPermitted(EC_KEY, "ec", NON_REPUDIATION, "tls-br-7.1.2.7.11-17");
        notPermitted(EC_KEY, "ec", KEY_ENCIPHERMENT, "tls-br-7.1.2.7.11-18");
        notPermitted(EC_KEY, "ec", DATA_ENCIPHERMENT, "tls-br-7.1.2.7.11-19");
        discouraged(EC_KEY, "ec", KEY_AGREEMENT, "tls-br-7.1.2.7.11-20", "tls-br-7.1.2.7.11-25");
        notPermitted(EC_KEY, "ec", KEY_CERT_SIGN, "tls-br-7.1.2.7.11-21");
        notPermitted(EC_KEY, "ec", CRL_SIGN, "tls-br-7.1.2.7.11-22");
        notPermitted(EC_KEY, "ec", ENCIPHER_ONLY, "tls-br-7.1.2.7.11-23");
        notPermitted(EC_KEY, "ec", DECIPHER_ONLY, "tls-br-7.1.2.7.11-24");
    }
    // @formatter:on

    static final Rule<Certificate> ANY = RULES.rule("rsa.any", "tls-br-7.1.2.7.11-11")
            .when(has(KEY_USAGE), RSA_KEY)
            .require(NO_USAGE.not(), "set a bit of keyUsage: digitalSignature is enough");

    static final Rule<Certificate> NOT_BOTH = RULES.rule("rsa.not-both", "tls-br-7.1.2.7.11-14")
            .when(has(KEY_USAGE), RSA_KEY, usage(DIGITAL_SIGNATURE))
            .require(
                    usage(KEY_ENCIPHERMENT).not(),
                    "leave out keyEncipherment beside digitalSignature, or issue a certificate for each");

    static {
        // RFC 3279 says it of the three bits at once
        RULES.generallyAbout(
                Matter.KEY_AGREEMENT,
                "rsa.key-agreement.absent",
                "rsa.encipher-only.absent",
                "rsa.decipher-only.absent");
    }

    private SubscriberKeyUsage() {}

    private static void required(Fact<Certificate> key, String name, KeyUsage usage, String duty) {
        draft(key, name, usage, ".present", duty, "tls-br-7.1.2.7.11-1")
                .require(usage(usage), "set " + usage.fieldName() + " in keyUsage");
    }

    /** The note below the table excepts a key for key encipherment alone. */
    private static void recommended(Fact<Certificate> key, String name, KeyUsage usage, String duty) {
        draft(key, name, usage, ".present", duty)
                .when(onlyUsage(KEY_ENCIPHERMENT).not())
                .require(usage(usage), "set " + usage.fieldName() + " in keyUsage");
    }

    private static void notPermitted(Fact<Certificate> key, String name, KeyUsage usage, String duty) {
        draft(key, name, usage, ".absent", duty, "tls-br-7.1.2.7.11-1")
                .require(usage(usage).not(), "remove " + usage.fieldName() + " from keyUsage: the key is not for that");
    }

    private static void discouraged(Fact<Certificate> key, String name, KeyUsage usage, String... duties) {
        draft(key, name, usage, ".absent", duties)
                .require(usage(usage).not(), "leave " + usage.fieldName() + " out of keyUsage");
    }

    private static Rule.Draft<Certificate> draft(
            Fact<Certificate> key, String name, KeyUsage usage, String end, String... duties) {
        return RULES.rule(name + "." + Section.kebab(usage.fieldName()) + end, duties)
                .when(has(KEY_USAGE), key);
    }
}
