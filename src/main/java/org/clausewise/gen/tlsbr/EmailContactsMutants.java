package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.gen.Mutant.validationMutant;
import static org.clausewise.gen.tlsbr.ContactMethodMutants.*;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.4, 3.2.2.4.13 and 3.2.2.4.14. */
public final class EmailContactsMutants {
    private static final String DCV = "tls.dcv.email.";
    private static final String BR = "tls-br-3.2.2.4.";
    private static final String STRANGER = "stranger@example.com";

    private EmailContactsMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        // @formatter:off
        all.addAll(emails("constructed.", CONSTRUCTED_EMAIL,    "4-u1",  "4-2",  "4-3#2",  "4-4"));
        all.addAll(emails("caa.",         EMAIL_TO_CAA_CONTACT, "13-u1", "13-5", "13-6#2", "13-7"));
        all.addAll(emails("txt.",         EMAIL_TO_TXT_CONTACT, "14-u1", "14-4", "14-5#2", "14-6"));
        all.addAll(untilDiscouraged(corroboration(DCV + "caa.", "same-contact", BR + "13-9", BR + "13-10", EMAIL_TO_CAA_CONTACT, STRANGER)));
        all.addAll(untilDiscouraged(corroboration(DCV + "txt.", "same-contact", BR + "14-8", BR + "14-9", EMAIL_TO_TXT_CONTACT, STRANGER)));
        all.addAll(ends(DCV + "constructed.", CONSTRUCTED_EMAIL, BR + "4-7", BR + "4-8", BR + "4-9"));
        all.addAll(ends(DCV + "caa.", EMAIL_TO_CAA_CONTACT, BR + "13-12", BR + "13-13", BR + "13-14"));
        all.addAll(ends(DCV + "txt.", EMAIL_TO_TXT_CONTACT, BR + "14-11", BR + "14-12", BR + "14-13"));
        // @formatter:on
        all.addAll(untilDiscouraged(List.of(
                validationMutant(
                                DCV + "constructed.recipient",
                                BR + "4-u1#4",
                                CONSTRUCTED_EMAIL,
                                v -> v.contacts(c -> c.address("info@" + v.authorizationDomainName())))
                        .named("local-part"),
                validationMutant(
                                DCV + "constructed.recipient",
                                BR + "4-u1#4",
                                CONSTRUCTED_EMAIL,
                                v -> v.contacts(c ->
                                        c.address("admin@" + DomainNames.parent(known(v.authorizationDomainName())))))
                        .named("above"),
                validationMutant(
                                DCV + "constructed.recipient",
                                BR + "4-u1#4",
                                CONSTRUCTED_EMAIL,
                                v -> v.contacts(c -> c.address("admin@mail." + v.authorizationDomainName())))
                        .named("below"),
                recorded("caa.contact.form", "tls-br-A.1.1-1", EMAIL_TO_CAA_CONTACT),
                recorded("txt.contact.form", "tls-br-A.2.1-2", EMAIL_TO_TXT_CONTACT),
                validationMutant(DCV + "caa.recipient", BR + "13-1", EMAIL_TO_CAA_CONTACT, contacted(STRANGER)),
                validationMutant(
                        DCV + "caa.climb",
                        BR + "13-2",
                        EMAIL_TO_CAA_CONTACT,
                        v -> v.dns(q -> q.name("mail." + q.name()))),
                validationMutant(DCV + "txt.recipient", BR + "14-1", EMAIL_TO_TXT_CONTACT, contacted(STRANGER))
                        .also("tls-br-A.2.1-1")
                        .named("other"),
                validationMutant(
                                DCV + "txt.recipient",
                                BR + "14-1",
                                EMAIL_TO_TXT_CONTACT,
                                v -> v.dns(q -> q.name(known(v.authorizationDomainName()))))
                        .also("tls-br-A.2.1-1")
                        .named("label"))));
        return all;
    }

    /** A URI in the DNS, and all who use it take it as it is. */
    private static Mutant recorded(String rule, String duty, ValidationMethod method) {
        return validationMutant(
                DCV + rule,
                duty,
                method,
                v -> v.contacts(c -> c.address("mailto:" + c.address()))
                        .dns(q -> q.answers(r -> r.data(asUri(v, r.data()))))
                        .observations(o -> o.value(o.value() == null ? null : asUri(v, o.value()))
                                .dns(q -> q.answers(r -> r.data(asUri(v, r.data()))))));
    }

    private static String asUri(Validation v, String text) {
        String all = text;
        for (Contact c : v.contacts()) all = all.replace(c.address(), "mailto:" + c.address());
        return all;
    }

    private static List<Mutant> emails(
            String name, ValidationMethod method, String body, String unique, String resent, String age) {
        String prefix = DCV + name;
        return untilDiscouraged(List.of(
                validationMutant(prefix + "by-email", BR + body + "#1", method, contacts(c -> c.kind(ContactKind.SMS))),
                validationMutant(
                                prefix + "random-value",
                                BR + body + "#2",
                                method,
                                v -> v.challenge(c -> c.kind(ChallengeKind.REQUEST_TOKEN)))
                        .named("kind"),
                validationMutant(prefix + "random-value", BR + body + "#2", method, contacts(c -> c.value("another")))
                        .named("other"),
                validationMutant(
                                prefix + "confirmed",
                                BR + body + "#3",
                                method,
                                contacts(c -> c.confirmed() == null ? c : c.confirmedValue("another")))
                        .named("other-value"),
                Mutant.recordMutant(
                                prefix + "confirmed",
                                BR + body + "#3",
                                r -> r.validations(v -> v.method() == method
                                        ? v.contacts(c -> c.confirmed() == null
                                                ? c
                                                : c.confirmed(
                                                        known(r.signingTime()).plusSeconds(1)))
                                        : v))
                        .given(c -> c.recorded(method))
                        .with(method, v -> true)
                        .named("afterwards"),
                validationMutant(prefix + "unique", BR + unique, method, contacts(c -> c.valueUnique(false))),
                validationMutant(
                        prefix + "resent",
                        BR + resent,
                        method,
                        contacts(c -> c.resent(known(c.sent()).plusSeconds(60)).unchanged(false))),
                validationMutant(prefix + "age", BR + age, method, ContactMethodMutants::tooLate)));
    }
}
