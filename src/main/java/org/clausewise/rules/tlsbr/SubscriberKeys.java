package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.rule.CertificateFacts.LISTED_KEY;
import static org.clausewise.rule.CertificateFacts.SEARCHED_KEY;
import static org.clausewise.rule.CertificateFacts.keyOf;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyList;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.RsaModulus;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 6.1.1.3, weak keys, as far as the key alone or a list of such keys shows them. */
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

    // @formatter:off
    static {
        listed("debian",            KeyList.DEBIAN,            "a list of Debian weak keys (CVE-2008-0166) has it", "tls-br-6.1.1.3-7", "tls-br-6.1.1.3-5#2");
        listed("debian-other-size", KeyList.DEBIAN_OTHER_SIZE, "a list of Debian weak keys (CVE-2008-0166) has it", "tls-br-6.1.1.3-8", "tls-br-6.1.1.3-5#2");
        listed("known-weak",        KeyList.WEAK,              "a list of weak keys has it",                        "tls-br-6.1.1.3-5#4");
        listed("known-compromised", KeyList.COMPROMISED,       "a list of keys reported as compromised has it",     "tls-br-6.1.1.3-4");
    }
    // @formatter:on

    static {
        RULES.about(Matter.MODULUS, "close-primes", "roca");
    }

    private SubscriberKeys() {}

    private static void listed(String name, int trait, String why, String... duties) {
        LISTED_KEY.forbid(trait, RULES.rule(name, duties).needs(Input.BLOCKLIST), "refuse this key: " + why);
    }
}
