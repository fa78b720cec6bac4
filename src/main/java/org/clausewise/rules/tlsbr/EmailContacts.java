package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.rule.IssuanceFacts.*;
import static org.clausewise.rules.tlsbr.ContactMethods.*;

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

/**
 * TLS BR 3.2.2.4.4, Email to a Constructed Address, 3.2.2.4.13, Email to DNS CAA Contact, and 3.2.2.4.14, Email to DNS TXT
 * Contact.
 */
public final class EmailContacts {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.email", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Detail<Issuance> VALUE_SENT =
            detail("contacts.value", Validation.class, ofSomeContact(c -> c.value() != null));

    private static final Detail<Issuance> VALUE_RETURNED =
            detail("contacts.confirmedValue", Validation.class, ofSomeContact(c -> c.confirmedValue() != null));

    private static final Detail<Issuance> UNIQUE = detail("valueUnique", Contact.class, c -> c.valueUnique() != null);

    private static final Detail<Issuance> UNCHANGED = detail("unchanged", Contact.class, c -> c.unchanged() != null);

    // @formatter:off
    static {
        //     method                                  sent by e-mail, Random Value, response   unique in each           sent again unchanged     30 days
        emails("constructed.", CONSTRUCTED_EMAIL,       "tls-br-3.2.2.4.4-u1",                   "tls-br-3.2.2.4.4-2",    "tls-br-3.2.2.4.4-3#2",  "tls-br-3.2.2.4.4-4");
        emails("caa.",         EMAIL_TO_CAA_CONTACT,    "tls-br-3.2.2.4.13-u1",                  "tls-br-3.2.2.4.13-5",   "tls-br-3.2.2.4.13-6#2", "tls-br-3.2.2.4.13-7");
        emails("txt.",         EMAIL_TO_TXT_CONTACT,    "tls-br-3.2.2.4.14-u1",                  "tls-br-3.2.2.4.14-4",   "tls-br-3.2.2.4.14-5#2", "tls-br-3.2.2.4.14-6");

        constructed("constructed.", CONSTRUCTED_EMAIL, "tls-br-3.2.2.4.4-u1#4");
        DnsContactRules.inCaa(RULES, "caa.", EMAIL_TO_CAA_CONTACT, DnsContacts.EMAIL, "tls-br-3.2.2.4.13-1");
        DnsContactRules.inRelevantSet(RULES, "caa.", EMAIL_TO_CAA_CONTACT, DnsContacts.EMAIL, "tls-br-3.2.2.4.13-2");
        DnsContactRules.inTxt(RULES, "txt.", EMAIL_TO_TXT_CONTACT, DnsContacts.EMAIL, "tls-br-3.2.2.4.14-1", "tls-br-A.2.1-1");
        DnsContactRules.whole(RULES, "caa.", EMAIL_TO_CAA_CONTACT, DnsContacts.EMAIL, "tls-br-A.1.1-1");
        DnsContactRules.whole(RULES, "txt.", EMAIL_TO_TXT_CONTACT, DnsContacts.EMAIL, "tls-br-A.2.1-2");

        corroborated(RULES, "caa.", EMAIL_TO_CAA_CONTACT, "tls-br-3.2.2.4.13-9");
        corroborated(RULES, "txt.", EMAIL_TO_TXT_CONTACT, "tls-br-3.2.2.4.14-8");
        DnsContactRules.sameContact(RULES, "caa.", EMAIL_TO_CAA_CONTACT, DnsContacts.EMAIL, "tls-br-3.2.2.4.13-10");
        DnsContactRules.sameContact(RULES, "txt.", EMAIL_TO_TXT_CONTACT, DnsContacts.EMAIL, "tls-br-3.2.2.4.14-9");

        discouraged(RULES, "constructed.", CONSTRUCTED_EMAIL,    "tls-br-3.2.2.4.4-7");
        ended      (RULES, "constructed.", CONSTRUCTED_EMAIL,    "tls-br-3.2.2.4.4-8");
        notReused  (RULES, "constructed.", CONSTRUCTED_EMAIL,    "tls-br-3.2.2.4.4-9");
        discouraged(RULES, "caa.",         EMAIL_TO_CAA_CONTACT, "tls-br-3.2.2.4.13-12");
        ended      (RULES, "caa.",         EMAIL_TO_CAA_CONTACT, "tls-br-3.2.2.4.13-13");
        notReused  (RULES, "caa.",         EMAIL_TO_CAA_CONTACT, "tls-br-3.2.2.4.13-14");
        discouraged(RULES, "txt.",         EMAIL_TO_TXT_CONTACT, "tls-br-3.2.2.4.14-11");
        ended      (RULES, "txt.",         EMAIL_TO_TXT_CONTACT, "tls-br-3.2.2.4.14-12");
        notReused  (RULES, "txt.",         EMAIL_TO_TXT_CONTACT, "tls-br-3.2.2.4.14-13");
    }
    // @formatter:on

    static {
        RULES.about(Matter.METHOD, "*.ended", "*.reused", "*.discouraged");
    }

    private EmailContacts() {}

    private static void emails(
            String name, ValidationMethod method, String body, String unique, String resent, String age) {
        Elements<Issuance> validations = validationsBy(method);
        Elements<Issuance> contacts = within(method, Contact.class);
        RULES.rule(name + "by-email", body + "#1")
                .require(
                        contacts,
                        test(Contact.class, c -> c.kind() == ContactKind.EMAIL),
                        "send an e-mail: {} is something else");
        RULES.rule(name + "random-value", body + "#2")
                .knowing(CHALLENGE, CONTACTS, VALUE_SENT)
                .require(
                        validations,
                        test(Validation.class, EmailContacts::sendsRandomValue),
                        "send the Random Value that control over {} is confirmed by");
        RULES.rule(name + "confirmed", body + "#3")
                .knowing(CHALLENGE, CONTACTS, CONFIRMED, VALUE_RETURNED)
                .require(
                        validations,
                        test(Validation.class, EmailContacts::isConfirmed),
                        "wait for a response with the Random Value before relying on {}");
        RULES.rule(name + "unique", unique)
                .knowing(UNIQUE)
                .require(
                        contacts,
                        test(Contact.class, c -> known(c.valueUnique())),
                        "make a Random Value for each e-mail: that of {} stood in another too");
        RULES.rule(name + "resent", resent)
                .knowing(UNCHANGED)
                .require(
                        contacts.where(test(Contact.class, c -> !c.resent().isEmpty())),
                        test(Contact.class, c -> known(c.unchanged())),
                        "send {} again only as it was, to the same recipients, or with a new Random Value");
        RULES.rule(name + "age", age)
                .knowing(CHALLENGE_CREATED, CONTACTS, CONFIRMED)
                .require(
                        validations,
                        WITHIN_30_DAYS,
                        "accept a response at most 30 days after its Random Value was made: that for {} came later");
    }

    private static void constructed(String name, ValidationMethod method, String clause) {
        RULES.rule(name + "recipient", clause)
                .knowing(DOMAIN_AROUND)
                .require(
                        within(method, Contact.class),
                        (i, at) -> isConstructed(
                                i.node(Contact.class, at).address(),
                                known(validation(i, at).authorizationDomainName())),
                        "write to admin, administrator, webmaster, hostmaster or postmaster at the Authorization Domain Name, not to {}");
    }

    private static boolean sendsRandomValue(Validation v) {
        if (challenge(v).kind() != ChallengeKind.RANDOM_VALUE) {
            return false;
        }
        for (Contact c : v.contacts()) {
            if (challenge(v).value().equals(c.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConfirmed(Issuance i, Validation v) {
        for (Contact c : v.contacts()) {
            if (challenge(v).value().equals(c.confirmedValue())
                    && c.confirmed() != null
                    && i.isBeforeSigning(c.confirmed())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstructed(String address, String domain) {
        int sign = address.lastIndexOf('@');
        return sign > 0
                && switch (DomainNames.lowerCase(address.substring(0, sign))) {
                    case "admin", "administrator", "webmaster", "hostmaster", "postmaster" -> true;
                    default -> false;
                }
                && DomainNames.same(address.substring(sign + 1), domain);
    }
}
