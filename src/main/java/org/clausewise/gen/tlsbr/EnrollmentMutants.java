package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Agreement;
import org.clausewise.evidence.AgreementKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.LintTarget;
import org.clausewise.evidence.Linting;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.RefusalReason;
import org.clausewise.evidence.SerialNumberSource;
import org.clausewise.gen.Mutant;

/** TLS BR 4.1.2, 4.3.1.2, 6.1.1.3 and 7.1.2.7: request, agreement, linting, key and serial number. */
public final class EnrollmentMutants {
    private EnrollmentMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                recordMutant("tls.enrollment.request", "tls-br-4.1.2-1", r -> r.request(q -> q.received(later(r))))
                        .also("tls-br-4.1.2-4#1"),
                recordMutant(
                                "tls.enrollment.agreement",
                                "tls-br-4.1.2-2",
                                r -> r.agreement(
                                        Agreement.of(AgreementKind.TERMS_OF_USE).accepted(later(r))))
                        .given(c -> c.recorded()
                                .record(r -> r.agreement(Agreement.of(AgreementKind.TERMS_OF_USE)
                                        .accepted(r.request().received()))))
                        .also("tls-br-9.6.3-2"),
                linted("should", "tls-br-4.3.1.2-r1"),
                linted("before-signing", "tls-br-4.3.1.2-1"),
                key("proven-method", "3#2", k -> k.knownWeak(true)),
                key("reported-compromised", "4", k -> k.reportedCompromised(true)),
                key("generated-by-ca", "11#2", k -> k.generatedBy(Performer.CA)),
                refused("flawed-generation", "2#2", RefusalReason.FLAWED_GENERATION),
                refused("exposed", "3#2", RefusalReason.EXPOSED),
                refused("compromised", "4", RefusalReason.COMPROMISED),
                refused("generated-by-ca", "11#2", RefusalReason.GENERATED_BY_CA),
                recordMutant(
                                "tls.serial-number.random-bits",
                                "tls-br-7.1.2.7-2#4",
                                r -> r.serialNumber(SerialNumberSource.of(63)))
                        .given(c -> c.recorded().record(r -> r.serialNumber(SerialNumberSource.of(64)))));
    }
    // spotless:on

    /** The one run comes after signing. */
    private static Mutant linted(String rule, String duty) {
        return recordMutant(
                        "tls.linting." + rule,
                        duty,
                        r -> r.linting(Linting.of("zlint").at(later(r)).target(LintTarget.CERTIFICATE)))
                .given(c -> c.recorded()
                        .record(r -> r.linting(
                                Linting.of("zlint").at(r.signingTime()).target(LintTarget.TBS_CERTIFICATE))));
    }

    private static Mutant refused(String name, String clause, RefusalReason reason) {
        return key("refused-before." + name, clause, k -> k.refusedBefore(reason));
    }

    private static Mutant key(String rule, String clause, UnaryOperator<KeyEvidence> change) {
        return recordMutant("tls.key-history." + rule, "tls-br-6.1.1.3-" + clause, r -> r.keys(change));
    }

    private static Instant later(IssuanceRecord r) {
        return known(r.signingTime()).plusSeconds(1);
    }
}
