package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Linting;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 4.3.1.2, Linting of to-be-signed Certificate content. */
public final class PreIssuanceLinting {
    public static final Section<Issuance> RULES =
            Section.of("tls.linting", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** Nobody has to keep it. */
    private static final Detail<Issuance> LINTING = Detail.<Issuance>of(
                    "linting", (i, at) -> !i.record().linting().isEmpty())
            .raw();

    private static final Detail<Issuance> LINTED_AT = Detail.of("linting.at", (i, at) -> isLinted(i) || isDated(i));

    static final Rule<Issuance> SHOULD = RULES.rule("should", "tls-br-4.3.1.2-r1")
            .knowing(LINTING, LINTED_AT)
            .require(PreIssuanceLinting::isLinted, "lint what is to be signed before signing it");

    static final Rule<Issuance> BEFORE_SIGNING = RULES.rule("before-signing", "tls-br-4.3.1.2-1")
            .knowing(LINTING, LINTED_AT)
            .require(PreIssuanceLinting::isLinted, "lint what is to be signed before signing it");

    private PreIssuanceLinting() {}

    /** What was linted, a TBSCertificate, a precertificate or a stand-in with a dummy signature, does not matter; when does. */
    private static boolean isLinted(Issuance i) {
        for (Linting linting : i.record().linting()) {
            if (linting.at() != null && i.isBeforeSigning(linting.at())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDated(Issuance i) {
        for (Linting linting : i.record().linting()) {
            if (linting.at() == null) {
                return false;
            }
        }
        return true;
    }
}
