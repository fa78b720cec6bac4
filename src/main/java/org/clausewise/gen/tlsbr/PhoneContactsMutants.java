package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.gen.Mutant.validationMutant;
import static org.clausewise.gen.tlsbr.ContactMethodMutants.*;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.16 and 3.2.2.4.17. */
public final class PhoneContactsMutants {
    private static final String DCV = "tls.dcv.phone.";
    private static final String BR = "tls-br-3.2.2.4.";
    private static final String STRANGER = "+44 20 7946 0000";

    private PhoneContactsMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        // @formatter:off
        all.addAll(calls("txt.", PHONE_TO_TXT_CONTACT, "16-u1", "16-2", "16-3", "16-4"));
        all.addAll(calls("caa.", PHONE_TO_CAA_CONTACT, "17-u1", "17-3", "17-4", "17-5"));
        all.addAll(untilDiscouraged(corroboration(DCV + "txt.", "same-contact", BR + "16-6", BR + "16-7", PHONE_TO_TXT_CONTACT, STRANGER)));
        all.addAll(untilDiscouraged(corroboration(DCV + "caa.", "same-contact", BR + "17-7", BR + "17-8", PHONE_TO_CAA_CONTACT, STRANGER)));
        all.addAll(ends(DCV + "txt.", PHONE_TO_TXT_CONTACT, BR + "16-9", BR + "16-10", BR + "16-11"));
        all.addAll(ends(DCV + "caa.", PHONE_TO_CAA_CONTACT, BR + "17-10", BR + "17-11", BR + "17-12"));
        // @formatter:on
        all.addAll(untilDiscouraged(List.of(
                recorded("txt.contact.form", "tls-br-A.2.2-2", PHONE_TO_TXT_CONTACT, "tel:+"),
                recorded("caa.contact.form", "tls-br-A.1.2-1", PHONE_TO_CAA_CONTACT, "tel:+")
                        .named("uri"),
                recorded("caa.contact.form", "tls-br-A.1.2-1", PHONE_TO_CAA_CONTACT, "")
                        .also("tls-br-A.1.2-2#1")
                        .named("without-plus"),
                validationMutant(DCV + "txt.recipient", BR + "16-u1#2", PHONE_TO_TXT_CONTACT, contacted(STRANGER))
                        .also("tls-br-A.2.2-1")
                        .named("other"),
                validationMutant(
                                DCV + "txt.recipient",
                                BR + "16-u1#2",
                                PHONE_TO_TXT_CONTACT,
                                v -> v.dns(q -> q.name(known(v.authorizationDomainName()))))
                        .also("tls-br-A.2.2-1")
                        .named("label"),
                validationMutant(DCV + "caa.recipient", BR + "17-u1#2", PHONE_TO_CAA_CONTACT, contacted(STRANGER)),
                validationMutant(
                        DCV + "caa.climb",
                        BR + "17-2",
                        PHONE_TO_CAA_CONTACT,
                        v -> v.dns(q -> q.name("voice." + q.name()))))));
        return all;
    }

    /** The number in the DNS with something else in place of its plus sign. */
    private static Mutant recorded(String rule, String duty, ValidationMethod method, String plus) {
        return validationMutant(
                DCV + rule,
                duty,
                method,
                v -> v.dns(q -> q.answers(r -> r.data(r.data().replace("+", plus)))));
    }

    private static List<Mutant> calls(
            String name, ValidationMethod method, String body, String transfer, String voicemail, String age) {
        String prefix = DCV + name;
        return untilDiscouraged(List.of(
                validationMutant(prefix + "by-phone", BR + body + "#1", method, contacts(c -> c.kind(ContactKind.SMS))),
                validationMutant(
                                prefix + "confirmed",
                                BR + body + "#3",
                                method,
                                contacts(c -> c.validates("another.example")))
                        .named("other-name"),
                Mutant.recordMutant(
                                prefix + "confirmed",
                                BR + body + "#3",
                                r -> r.validations(v -> v.method() == method
                                        ? v.contacts(c -> c.confirmed(
                                                known(r.signingTime()).plusSeconds(1)))
                                        : v))
                        .given(c -> c.recorded(method))
                        .with(method, v -> true)
                        .named("afterwards"),
                validationMutant(
                        prefix + "transferred", BR + transfer + "#1", method, contacts(c -> c.transferred(true))),
                validationMutant(
                        prefix + "transfer-requested",
                        BR + transfer + "#2",
                        method,
                        contacts(c -> c.transferRequested(true))),
                validationMutant(
                        prefix + "voicemail",
                        BR + voicemail,
                        method,
                        contacts(c -> c.voicemail(true).value("left").confirmedValue("another"))),
                validationMutant(prefix + "age", BR + age, method, v -> v.challenge() == null ? v : tooLate(v))
                        .with(method, v -> v.challenge() != null)));
    }
}
