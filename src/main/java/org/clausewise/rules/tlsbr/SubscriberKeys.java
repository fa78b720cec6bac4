package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.rule.CertificateFacts.SEARCHED_KEY;
import static org.clausewise.rule.CertificateFacts.keyOf;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.RsaModulus;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 6.1.1.3, weak keys, as far as the key alone shows them. */
public final class SubscriberKeys {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.key", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(c -> PublicKey.rsaModulus(c.bytes(), c.subjectPublicKeyInfo()));

    static final Rule<Certificate> CLOSE_PRIMES = RULES.rule("close-primes", "tls-br-6.1.1.3-10", "tls-br-6.1.1.3-5#1")
            .when(keyOf(RSA, RSASSA_PSS))
            .require(
                    SEARCHED_KEY.none(RsaModulus.CLOSE_PRIMES),
                    "refuse this key: Fermat's method factors it within 100 rounds, as its primes lie close together");

    static final Rule<Certificate> ROCA = RULES.rule("roca", "tls-br-6.1.1.3-9", "tls-br-6.1.1.3-5#3")
            .when(keyOf(RSA, RSASSA_PSS))
            .require(
                    SEARCHED_KEY.none(RsaModulus.ROCA),
                    "refuse this key: it has the fingerprint of ROCA (CVE-2017-15361), by which its primes are found");

    private SubscriberKeys() {}
}
