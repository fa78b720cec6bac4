package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Section;

/** What one section of RFC 5280 4.2 after the other demands of its extension as a whole. */
final class ExtensionRules {
    private ExtensionRules() {}

    static void mustBeCritical(Section<Certificate> rules, String duty, ExtensionType type) {
        rules.rule("critical", duty)
                .at(c -> c.extension(type))
                .when(has(type))
                .require(critical(type), "mark " + type.fieldName() + " critical");
    }

    static void mustNotBeCritical(Section<Certificate> rules, String duty, ExtensionType type) {
        rules.rule("not-critical", duty)
                .at(c -> c.extension(type))
                .when(has(type))
                .require(critical(type).not(), "do not mark " + type.fieldName() + " critical");
    }

    static void ofCasAlone(Section<Certificate> rules, String duty, ExtensionType type) {
        rules.rule("ca-alone", duty)
                .at(c -> c.extension(type))
                .when(IS_CA.not())
                .require(has(type).not(), "remove " + type.fieldName() + ": it is for CA certificates alone");
    }
}
