package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Set;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SourceKind;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Section;

/** Rules that sections about the Applicant's identity have in common. */
final class IdentityRules {
    /** The data about the subject, which TLS BR 5.4.1 has kept. */
    static final Detail<Issuance> IDENTITY =
            Detail.of("identity", (i, at) -> !i.record().identity().isEmpty());

    private IdentityRules() {}

    /** A fact of this kind was verified before issuance. */
    static void verified(Section<Issuance> section, String name, String message, IdentityKind kind, String... duties) {
        section.rule(name + ".verified", duties)
                .knowing(
                        IDENTITY,
                        Detail.of("identity.verified of " + kind, (i, at) -> isVerified(i, kind) || isDated(i, kind)))
                .require(i -> isVerified(i, kind), message + " before issuing");
    }

    /** At least one source of the facts of this kind is one of those; the first of them stands for all. */
    static void source(
            Section<Issuance> section, String name, String duty, IdentityKind kind, Set<SourceKind> permitted) {
        Elements<Issuance> first = (i, previous) -> previous < 0 ? first(i, kind) : -1;
        section.rule(name + ".source", duty)
                .knowing(Detail.of("sourceKind", (i, at) -> isFrom(i, kind, permitted) || hasSources(i, kind)))
                .require(
                        first,
                        (i, at) -> isFrom(i, kind, permitted),
                        "verify the " + kind + " by one of the sources that the section names");
    }

    static boolean isVerified(Issuance i, IdentityKind kind) {
        for (IdentityDatum d : i.record().identity()) {
            if (d.kind() == kind && d.verified() != null && i.isBeforeSigning(d.verified())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDated(Issuance i, IdentityKind kind) {
        for (IdentityDatum d : i.record().identity()) {
            if (d.kind() == kind && d.verified() == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFrom(Issuance i, IdentityKind kind, Set<SourceKind> permitted) {
        for (IdentityDatum d : i.record().identity()) {
            if (d.kind() == kind && d.sourceKind() != null && permitted.contains(d.sourceKind())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSources(Issuance i, IdentityKind kind) {
        for (IdentityDatum d : i.record().identity()) {
            if (d.kind() == kind && d.sourceKind() == null) {
                return false;
            }
        }
        return true;
    }

    private static int first(Issuance i, IdentityKind kind) {
        int at = i.next(IdentityDatum.class, -1);
        while (at >= 0 && i.node(IdentityDatum.class, at).kind() != kind) {
            at = i.next(IdentityDatum.class, at);
        }
        return at;
    }
}
