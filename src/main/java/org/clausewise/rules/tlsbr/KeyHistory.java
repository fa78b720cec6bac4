package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.RefusalReason;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 6.1.1.3, Subscriber Key Pair Generation: what the CA knew of the key when it was asked to certify it. */
public final class KeyHistory {
    public static final Section<Issuance> RULES =
            Section.of("tls.key-history", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** What the record knows of the key that is certified. */
    private static final Elements<Issuance> KEYS =
            each(KeyEvidence.class).where(test(KeyEvidence.class, KeyHistory::isCertified));

    // nobody has to keep that a look for reasons to refuse a key found none
    static final Rule<Issuance> PROVEN_METHOD = RULES.rule("proven-method", "tls-br-6.1.1.3-3#2")
            .knowing(detail("knownWeak", KeyEvidence.class, k -> k.knownWeak() != null)
                    .raw())
            .require(
                    KEYS,
                    test(KeyEvidence.class, k -> !known(k.knownWeak())),
                    "refuse a key whose private key a known method computes");

    static final Rule<Issuance> REPORTED = RULES.rule("reported-compromised", "tls-br-6.1.1.3-4")
            .knowing(detail("reportedCompromised", KeyEvidence.class, k -> k.reportedCompromised() != null)
                    .raw())
            .require(
                    KEYS,
                    test(KeyEvidence.class, k -> !known(k.reportedCompromised())),
                    "refuse a key that was reported to the CA as compromised");

    static final Rule<Issuance> GENERATED = RULES.rule("generated-by-ca", "tls-br-6.1.1.3-11#2")
            .knowing(detail("generatedBy", KeyEvidence.class, k -> k.generatedBy() != null)
                    .raw())
            .require(
                    KEYS,
                    test(KeyEvidence.class, k -> known(k.generatedBy()) != Performer.CA),
                    "certify no key that the CA made");

    // @formatter:off
    static {
        refusedBefore("flawed-generation", RefusalReason.FLAWED_GENERATION, "tls-br-6.1.1.3-2#2",  "it was made by a flawed method");
        refusedBefore("exposed",           RefusalReason.EXPOSED,           "tls-br-6.1.1.3-3#2",  "a known method exposes it");
        refusedBefore("compromised",       RefusalReason.COMPROMISED,       "tls-br-6.1.1.3-4",    "it was reported as compromised");
        refusedBefore("generated-by-ca",   RefusalReason.GENERATED_BY_CA,   "tls-br-6.1.1.3-11#2", "the CA made it");
    }
    // @formatter:on

    private KeyHistory() {}

    /** Such a condition does not pass: a key that was refused for it is refused for good. */
    private static void refusedBefore(String name, RefusalReason reason, String duty, String why) {
        RULES.rule("refused-before." + name, duty)
                .require(
                        KEYS,
                        test(KeyEvidence.class, k -> !k.refusedBefore().contains(reason)),
                        "refuse the key again, as before: " + why);
    }

    private static boolean isCertified(Issuance i, KeyEvidence key) {
        Certificate c = i.certificate();
        if (c == null) {
            return true;
        }
        int spki = c.subjectPublicKeyInfo();
        byte[] b = c.bytes();
        byte[] other = key.publicKey().bytes();
        return spki >= 0 && Arrays.equals(b, spki, Der.stop(b, spki), other, 0, other.length);
    }
}
