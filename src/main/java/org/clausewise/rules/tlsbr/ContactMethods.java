package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.List;
import java.util.function.Predicate;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.IssuanceFacts;
import org.clausewise.rule.Section;

/** Rules that methods of TLS BR 3.2.2.4 have in common, and what they are made of: each method cites its own section. */
final class ContactMethods {
    /** Corroboration binds the validations done since; those done before may be used again. */
    private static final At<Issuance> SINCE_CORROBORATION = performedSince(MethodRules.CORROBORATION);

    /** What must not be there at all. One constant, so that several rules that forbid it are one finding. */

    /** Who was contacted. */
    static final Detail<Issuance> CONTACTS =
            detail("contacts", Validation.class, v -> !v.contacts().isEmpty());

    /** That somebody confirmed, and when. */
    static final Detail<Issuance> CONFIRMED =
            detail("contacts.confirmed", Validation.class, ofSomeContact(c -> c.confirmed() != null));

    /** The DNS queries of the validation that a contact belongs to. */
    static final Detail<Issuance> DNS_AROUND =
            detailAround("dns", Validation.class, v -> !v.dns().isEmpty());

    static final Detail<Issuance> DOMAIN_AROUND =
            detailAround("authorizationDomainName", Validation.class, v -> v.authorizationDomainName() != null);

    /** Each response came at most 30 days after the Random Value in it was made. */
    static final At<Issuance> WITHIN_30_DAYS = test(Validation.class, v -> {
        for (Contact c : v.contacts()) {
            if (c.confirmed() != null
                    && challenge(v).value().equals(c.confirmedValue())
                    && !Ages.atMost(30 * Ages.DAY, known(challenge(v).created()), c.confirmed())) {
                return false;
            }
        }
        return true;
    });

    private ContactMethods() {}

    /** The method has been retired: nothing is validated by it any more. */
    static void retired(Section<Issuance> section, String name, ValidationMethod method, String clause) {
        section.rule(name + "retired", clause)
                .require(
                        VALIDATIONS,
                        notBy(method, IssuanceFacts::isForThisRequest),
                        "validate {} by another method: this one has been retired");
    }

    /** The same of a method whose earlier validations stayed good. */
    static void retired(Section<Issuance> section, String name, ValidationMethod method, String clause, String day) {
        section.rule(name + "retired", clause)
                .require(
                        VALIDATIONS,
                        notBy(method, performedSince(day)),
                        "validate {} by another method: this one has been retired");
    }

    /** What was validated by the method earlier is of no use either. */
    static void notReused(Section<Issuance> section, String name, ValidationMethod method, String clause) {
        section.rule(name + "reused", clause)
                .require(
                        VALIDATIONS,
                        notBy(method, (i, at) -> !isForThisRequest(i, at)),
                        "validate {} anew by another method: what this one showed may not be used any more");
    }

    /** The method should not be used any more. */
    static void discouraged(Section<Issuance> section, String name, ValidationMethod method, String clause) {
        section.rule(name + "discouraged", clause)
                .require(VALIDATIONS, notBy(method), "validate {} by another method: this one is on its way out");
    }

    /** The method is at an end, for new validations and old. */
    static void ended(Section<Issuance> section, String name, ValidationMethod method, String clause) {
        section.rule(name + "ended", clause)
                .require(VALIDATIONS, notBy(method), "validate {} by another method: this one is at an end");
    }

    static void corroborated(Section<Issuance> section, String name, ValidationMethod method, String clause) {
        section.rule(name + "corroborated", clause)
                .require(
                        validationsBy(method).where(SINCE_CORROBORATION),
                        MethodRules.HAS_OBSERVATIONS,
                        "let remote Network Perspectives corroborate {}");
    }

    /** A fact that holds of at least one of the contacts of a validation. */
    static Predicate<Validation> ofSomeContact(Predicate<Contact> fact) {
        return v -> {
            List<Contact> contacts = v.contacts();
            for (int i = 0; i < contacts.size(); i++) {
                if (fact.test(contacts.get(i))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** The validation that a place lies in. */
    static Validation validation(Issuance i, int at) {
        return known(i.around(Validation.class, at));
    }
}
