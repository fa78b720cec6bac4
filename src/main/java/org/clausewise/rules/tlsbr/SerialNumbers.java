package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SerialNumberSource;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7, serialNumber: where the CA says that it came from. */
public final class SerialNumbers {
    private static final int RANDOM_BITS = 64;

    public static final Section<Issuance> RULES =
            Section.of("tls.serial-number", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> RANDOM = RULES.rule("random-bits", "tls-br-7.1.2.7-2#4")
            .require(
                    each(SerialNumberSource.class),
                    test(SerialNumberSource.class, s -> s.randomBits() >= RANDOM_BITS),
                    "put at least 64 bits of output of a CSPRNG into the serial number");

    private SerialNumbers() {}
}
