package org.clausewise.rules.practice;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Locale;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.LintResult;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** What other linters found, beside the record. */
public final class OtherLinters {
    public static final Section<Issuance> RULES =
            Section.of("practice.linting", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> NO_ERROR = RULES.rule("no-error", "practice-linting-u1")
            .require(
                    each(LintResult.class),
                    test(LintResult.class, r -> !isError(r.status())),
                    "see to what another linter calls an error: {}; where it is not one, the clause decides");

    private OtherLinters() {}

    /** In the words of zlint, pkilint and pkimetal. */
    private static boolean isError(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "error", "fatal", "bug" -> true;
            default -> false;
        };
    }
}
