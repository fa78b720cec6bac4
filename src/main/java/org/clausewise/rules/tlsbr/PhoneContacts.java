package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.rule.IssuanceFacts.*;
import static org.clausewise.rules.tlsbr.ContactMethods.*;

import java.util.List;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.DnsContacts;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.16, Phone Contact with DNS TXT Record Phone Contact, and 3.2.2.4.17, Phone Contact with DNS CAA Phone Contact. */
public final class PhoneContacts {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.phone", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Detail<Issuance> VALUE_LEFT = detail("value", Contact.class, c -> c.value() != null);

    private static final Detail<Issuance> VALUE_RETURNED =
            detail("confirmedValue", Contact.class, c -> c.confirmedValue() != null);

    /** No list of what is logged names transfers. */
    private static final Detail<Issuance> TRANSFERRED =
            detail("transferred", Contact.class, c -> c.transferred() != null).raw();

    private static final Detail<Issuance> TRANSFER_REQUESTED = detail(
                    "transferRequested", Contact.class, c -> c.transferRequested() != null)
            .raw();

    // @formatter:off
    static {
        //    method                      call, response           transfer               voicemail              30 days
        calls("txt.", PHONE_TO_TXT_CONTACT, "tls-br-3.2.2.4.16-u1", "tls-br-3.2.2.4.16-2", "tls-br-3.2.2.4.16-3", "tls-br-3.2.2.4.16-4");
        calls("caa.", PHONE_TO_CAA_CONTACT, "tls-br-3.2.2.4.17-u1", "tls-br-3.2.2.4.17-3", "tls-br-3.2.2.4.17-4", "tls-br-3.2.2.4.17-5");

        DnsContactRules.inTxt(RULES, "txt.", PHONE_TO_TXT_CONTACT, DnsContacts.PHONE, "tls-br-3.2.2.4.16-u1#2", "tls-br-A.2.2-1");
        DnsContactRules.whole(RULES, "txt.", PHONE_TO_TXT_CONTACT, DnsContacts.PHONE, "tls-br-A.2.2-2");
        DnsContactRules.whole(RULES, "caa.", PHONE_TO_CAA_CONTACT, DnsContacts.PHONE, "tls-br-A.1.2-1", "tls-br-A.1.2-2#1");
        DnsContactRules.inCaa(RULES, "caa.", PHONE_TO_CAA_CONTACT, DnsContacts.PHONE, "tls-br-3.2.2.4.17-u1#2");
        DnsContactRules.inRelevantSet(RULES, "caa.", PHONE_TO_CAA_CONTACT, DnsContacts.PHONE, "tls-br-3.2.2.4.17-2");

        corroborated(RULES, "txt.", PHONE_TO_TXT_CONTACT, "tls-br-3.2.2.4.16-6");
        corroborated(RULES, "caa.", PHONE_TO_CAA_CONTACT, "tls-br-3.2.2.4.17-7");
        DnsContactRules.sameContact(RULES, "txt.", PHONE_TO_TXT_CONTACT, DnsContacts.PHONE, "tls-br-3.2.2.4.16-7");
        DnsContactRules.sameContact(RULES, "caa.", PHONE_TO_CAA_CONTACT, DnsContacts.PHONE, "tls-br-3.2.2.4.17-8");

        discouraged(RULES, "txt.", PHONE_TO_TXT_CONTACT, "tls-br-3.2.2.4.16-9");
        ended      (RULES, "txt.", PHONE_TO_TXT_CONTACT, "tls-br-3.2.2.4.16-10");
        notReused  (RULES, "txt.", PHONE_TO_TXT_CONTACT, "tls-br-3.2.2.4.16-11");
        discouraged(RULES, "caa.", PHONE_TO_CAA_CONTACT, "tls-br-3.2.2.4.17-10");
        ended      (RULES, "caa.", PHONE_TO_CAA_CONTACT, "tls-br-3.2.2.4.17-11");
        notReused  (RULES, "caa.", PHONE_TO_CAA_CONTACT, "tls-br-3.2.2.4.17-12");
    }
    // @formatter:on

    static {
        RULES.about(Matter.METHOD, "*.ended", "*.reused", "*.discouraged");
    }

    private PhoneContacts() {}

    private static void calls(
            String name, ValidationMethod method, String body, String transfer, String voicemail, String age) {
        Elements<Issuance> contacts = within(method, Contact.class);
        RULES.rule(name + "by-phone", body + "#1")
                .require(
                        contacts,
                        test(Contact.class, c -> c.kind() == ContactKind.PHONE),
                        "call by telephone: {} is something else");
        RULES.rule(name + "confirmed", body + "#3")
                .knowing(CONTACTS, CONFIRMED)
                .require(
                        validationsBy(method),
                        test(Validation.class, PhoneContacts::isConfirmed),
                        "have {} confirmed in the call, for this very name, before relying on it");
        RULES.rule(name + "transferred", transfer + "#1")
                .knowing(TRANSFERRED)
                .require(
                        contacts,
                        test(Contact.class, c -> !known(c.transferred())),
                        "accept no transfer of the call to {}: this number is for validation");
        RULES.rule(name + "transfer-requested", transfer + "#2")
                .knowing(TRANSFER_REQUESTED)
                .require(
                        contacts,
                        test(Contact.class, c -> !known(c.transferRequested())),
                        "ask for no transfer of the call to {}: this number is for validation");
        RULES.rule(name + "voicemail", voicemail)
                .knowing(VALUE_LEFT, VALUE_RETURNED)
                .require(
                        contacts.where(
                                test(Contact.class, c -> Boolean.TRUE.equals(c.voicemail()) && c.confirmed() != null)),
                        test(Contact.class, c -> known(c.value()).equals(c.confirmedValue())),
                        "take a message left for {} as confirmed only when its Random Value comes back");
        RULES.rule(name + "age", age)
                .knowing(CHALLENGE_CREATED, CONTACTS, CONFIRMED)
                .require(
                        validationsBy(method, ChallengeKind.RANDOM_VALUE),
                        WITHIN_30_DAYS,
                        "accept a response at most 30 days after its Random Value was made: that for {} came later");
    }

    private static boolean isConfirmed(Issuance i, Validation v) {
        for (Contact c : v.contacts()) {
            if (c.confirmed() != null
                    && i.isBeforeSigning(c.confirmed())
                    && (c.validates().isEmpty()
                            || has(c.validates(), v.name())
                            || v.authorizationDomainName() != null
                                    && has(c.validates(), v.authorizationDomainName()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<String> names, String name) {
        for (String each : names) {
            if (DomainNames.same(DomainNames.withoutWildcard(each), name)) {
                return true;
            }
        }
        return false;
    }
}
