package org.clausewise.gen.vectors;

import static org.clausewise.evidence.ValidationMethod.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.DnsContacts;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Permissions of TLS BR 3.2.2.4.4, .12 to .14, .16 and .17 that a record can show in use. */
final class ContactCases {
    /** These methods should not be used since 2026-03-15. */
    private static final Instant BEFORE = Instant.parse("2026-03-01T12:00:00Z");

    private static final String DOMAIN = "plain.example.com";
    private static final String BELOW = "below." + DOMAIN;
    private static final String OWNER = "owner@example.net";
    private static final String DEPUTY = "deputy@example.net";
    private static final String NUMBER = "+1 555 010 0199";
    private static final String VALUE = "mWpF0kqS1h7iZ0Bq3xkYVQ";

    private ContactCases() {}

    static List<Permitted> permitted() {
        List<Permitted> all = new ArrayList<>();
        // @formatter:off
        all.add(severalNames ("tls-br-3.2.2.4.4-1#1",   CONSTRUCTED_EMAIL));
        all.add(sentAgain    ("tls-br-3.2.2.4.4-3#1",   CONSTRUCTED_EMAIL));
        all.add(nameBelow    ("tls-br-3.2.2.4.4-6#1",   CONSTRUCTED_EMAIL));
        all.add(nameBelow    ("tls-br-3.2.2.4.12-1#1",  APPLICANT_AS_DOMAIN_CONTACT));
        all.add(severalNames ("tls-br-3.2.2.4.13-3#1",  EMAIL_TO_CAA_CONTACT));
        all.add(twoRecipients("tls-br-3.2.2.4.13-4#1",  EMAIL_TO_CAA_CONTACT));
        all.add(sentAgain    ("tls-br-3.2.2.4.13-6#1",  EMAIL_TO_CAA_CONTACT));
        all.add(nameBelow    ("tls-br-3.2.2.4.13-11#1", EMAIL_TO_CAA_CONTACT));
        all.add(severalNames ("tls-br-3.2.2.4.14-2#1",  EMAIL_TO_TXT_CONTACT));
        all.add(twoRecipients("tls-br-3.2.2.4.14-3#1",  EMAIL_TO_TXT_CONTACT));
        all.add(sentAgain    ("tls-br-3.2.2.4.14-5#1",  EMAIL_TO_TXT_CONTACT));
        all.add(nameBelow    ("tls-br-3.2.2.4.14-10#1", EMAIL_TO_TXT_CONTACT));
        all.add(severalNames ("tls-br-3.2.2.4.16-1#1",  PHONE_TO_TXT_CONTACT));
        all.add(nameBelow    ("tls-br-3.2.2.4.16-8#1",  PHONE_TO_TXT_CONTACT));
        all.add(voicemail    ("tls-br-3.2.2.4.16-u2#1", PHONE_TO_TXT_CONTACT));
        all.add(severalNames ("tls-br-3.2.2.4.17-1#1",  PHONE_TO_CAA_CONTACT));
        all.add(nameBelow    ("tls-br-3.2.2.4.17-9#1",  PHONE_TO_CAA_CONTACT));
        all.add(voicemail    ("tls-br-3.2.2.4.17-u2#1", PHONE_TO_CAA_CONTACT));
        // @formatter:on
        return all;
    }

    private static Permitted severalNames(String duty, ValidationMethod method) {
        return Permitted.ofRecord(
                duty,
                "several-names",
                "one communication confirmed control of two names",
                plain(method),
                c -> c.name(GeneralNames.dns(BELOW))
                        .recorded(method)
                        .record(r ->
                                r.validations(v -> asPlain(v).contacts(contact -> contact.validates(DOMAIN, BELOW)))),
                r -> contacts(r).stream().anyMatch(c -> c.validates().size() == 2));
    }

    private static Permitted nameBelow(String duty, ValidationMethod method) {
        return Permitted.ofRecord(
                duty,
                "name-below",
                "a name ends with all labels of the name that was validated for it",
                plain(method),
                c -> c.name(GeneralNames.dns(BELOW)).recorded(method).record(r -> r.validations(ContactCases::asPlain)),
                r -> r.names().stream()
                        .anyMatch(n -> r.validations().stream()
                                .anyMatch(v ->
                                        v.id().equals(n.validation()) && DomainNames.isUnder(n.name(), v.name()))));
    }

    private static Permitted sentAgain(String duty, ValidationMethod method) {
        return changed(
                duty,
                "sent-again",
                "the e-mail was sent again as it was",
                method,
                v -> v.contacts(c -> c.resent(List.of(BEFORE.minusSeconds(60))).unchanged(true)),
                r -> contacts(r).stream().anyMatch(c -> !c.resent().isEmpty()));
    }

    private static Permitted twoRecipients(String duty, ValidationMethod method) {
        return changed(
                duty,
                "two-recipients",
                "the same e-mail went to two recipients",
                method,
                v -> v.contacts(
                                v.contacts().get(0),
                                v.contacts()
                                        .get(0)
                                        .address(DEPUTY)
                                        .confirmed(null)
                                        .confirmedValue(null))
                        .dns(published(method, OWNER, DEPUTY)),
                r -> contacts(r).stream().map(Contact::value).toList().equals(List.of(VALUE, VALUE)));
    }

    private static Permitted voicemail(String duty, ValidationMethod method) {
        return changed(
                duty,
                "voicemail",
                "a Random Value was left as a message, and came back",
                method,
                v -> v.challenge(challenge(v))
                        .contacts(c -> c.voicemail(true).value(VALUE).confirmedValue(VALUE)),
                r -> contacts(r).stream().anyMatch(c -> Boolean.TRUE.equals(c.voicemail())));
    }

    private static Permitted changed(
            String duty,
            String name,
            String fact,
            ValidationMethod method,
            UnaryOperator<Validation> change,
            Predicate<IssuanceRecord> holds) {
        return Permitted.ofRecord(duty, name, fact, plain(method), c -> c.record(r -> r.validations(change)), holds);
    }

    private static CertificateSpec plain(ValidationMethod method) {
        return Subscribers.plain(Profile.TLS_DV, BEFORE)
                .recorded(method)
                .record(r -> r.validations(ContactCases::asPlain));
    }

    /** With one contact, in the plainest form. */
    private static Validation asPlain(Validation v) {
        return switch (v.method()) {
            case CONSTRUCTED_EMAIL -> emailed(v, "admin@" + v.authorizationDomainName());
            case EMAIL_TO_CAA_CONTACT, EMAIL_TO_TXT_CONTACT ->
                emailed(v, OWNER)
                        .dns(published(v.method(), OWNER))
                        .authorizationDomainName(DOMAIN)
                        .observations(o -> o.value(OWNER).dns(List.of()));
            case PHONE_TO_CAA_CONTACT, PHONE_TO_TXT_CONTACT ->
                v.challenge((Challenge) null)
                        .contacts(contact(v, ContactKind.PHONE, NUMBER).voicemail(false))
                        .dns(published(v.method(), NUMBER))
                        .authorizationDomainName(DOMAIN)
                        .observations(o -> o.value(NUMBER).dns(List.of()));
            default -> v;
        };
    }

    private static Validation emailed(Validation v, String address) {
        return v.challenge(challenge(v))
                .contacts(contact(v, ContactKind.EMAIL, address)
                        .value(VALUE)
                        .valueUnique(true)
                        .confirmedValue(VALUE));
    }

    private static Contact contact(Validation v, ContactKind kind, String address) {
        return Contact.of(kind, address).validates(v.name()).sent(v.initiated()).confirmed(v.completed());
    }

    private static Challenge challenge(Validation v) {
        return Challenge.of(ChallengeKind.RANDOM_VALUE, VALUE)
                .entropyBits(128)
                .created(v.initiated())
                .used(v.completed())
                .request(v.request())
                .usedFor(v.id());
    }

    private static DnsQuery published(ValidationMethod method, String... contacts) {
        boolean phone = method == PHONE_TO_TXT_CONTACT || method == PHONE_TO_CAA_CONTACT;
        DnsContacts kind = phone ? DnsContacts.PHONE : DnsContacts.EMAIL;
        boolean txt = method == EMAIL_TO_TXT_CONTACT || method == PHONE_TO_TXT_CONTACT;
        String owner = txt ? kind.at(DOMAIN) : DOMAIN;
        List<DnsRecord> answers = new ArrayList<>();
        for (String contact : contacts) {
            answers.add(
                    txt
                            ? DnsRecord.of(owner, "TXT", contact)
                            : DnsRecord.of(owner, "CAA", "0 " + kind.tag() + " \"" + contact + "\""));
        }
        return DnsQuery.of(owner, txt ? "TXT" : "CAA")
                .at(BEFORE.minusSeconds(3600))
                .answers(answers);
    }

    private static List<Contact> contacts(IssuanceRecord r) {
        return r.validations().stream().flatMap(v -> v.contacts().stream()).toList();
    }
}
