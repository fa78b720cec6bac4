package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;
import static org.clausewise.rules.tlsbr.ContactMethods.*;

import org.clausewise.evidence.Contact;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.DnsContacts;
import org.clausewise.rule.Section;

/** Rules about contacts that the DNS names, which TLS BR 3.2.2.4.13, .14, .16 and .17 have in common. */
final class DnsContactRules {

    private DnsContactRules() {}

    /** Who is contacted stands in a CAA record. */
    static void inCaa(
            Section<Issuance> section, String name, ValidationMethod method, DnsContacts kind, String clause) {
        section.rule(name + "recipient", clause)
                .knowing(DNS_AROUND)
                .require(
                        within(method, Contact.class),
                        (i, at) -> kind.inCaa(address(i, at), validation(i, at).dns()),
                        "contact nobody but whom a CAA property " + kind.tag()
                                + " names: {} stands in none of those that were found");
    }

    /** The CAA records that name who is contacted are those that the search finds. */
    static void inRelevantSet(
            Section<Issuance> section, String name, ValidationMethod method, DnsContacts kind, String clause) {
        section.rule(name + "climb", clause)
                .knowing(DOMAIN_AROUND, DNS_AROUND)
                .require(
                        within(method, Contact.class)
                                .where((i, at) -> kind.inCaa(
                                        address(i, at), validation(i, at).dns())),
                        (i, at) -> kind.inRelevantSet(
                                address(i, at),
                                known(validation(i, at).authorizationDomainName()),
                                validation(i, at).dns()),
                        "look for CAA records at the Authorization Domain Name and then at its parents, one by one: {} stands elsewhere");
    }

    /** Who is contacted stands in a TXT record. */
    static void inTxt(
            Section<Issuance> section, String name, ValidationMethod method, DnsContacts kind, String... clauses) {
        section.rule(name + "recipient", clauses)
                .knowing(DOMAIN_AROUND, DNS_AROUND)
                .require(
                        within(method, Contact.class),
                        (i, at) -> kind.inTxt(
                                address(i, at),
                                known(validation(i, at).authorizationDomainName()),
                                validation(i, at).dns()),
                        "contact nobody but whom a TXT record at _validation-" + kind.tag()
                                + " below the Authorization Domain Name names: {} is another");
    }

    /** What names the contact is an address or a number, and nothing else. */
    static void whole(
            Section<Issuance> section, String name, ValidationMethod method, DnsContacts kind, String... clauses) {
        section.rule(name + "contact.form", clauses)
                .knowing(DNS_AROUND)
                .require(
                        within(method, Contact.class)
                                .where((i, at) -> kind.isIn(
                                        address(i, at), validation(i, at).dns())),
                        (i, at) ->
                                kind.isWholeIn(address(i, at), validation(i, at).dns()),
                        "use no record whose value is more or less than "
                                + (kind == DnsContacts.EMAIL
                                        ? "an e-mail address"
                                        : "a telephone number that begins with + and a country code")
                                + ": {} stands in no other");
    }

    /** Network Perspectives saw the contact that was used. */
    static void sameContact(
            Section<Issuance> section, String name, ValidationMethod method, DnsContacts kind, String clause) {
        section.rule(name + "same-contact", clause)
                .knowing(
                        detailAround(
                                "contacts", Validation.class, v -> !v.contacts().isEmpty()),
                        OBSERVED_VALUE)
                .require(
                        MethodRules.corroborating(method),
                        (i, at) -> observes(kind, i.node(Observation.class, at), validation(i, at)),
                        "count {} as corroborating only when it saw the contact that was used");
    }

    private static boolean observes(DnsContacts kind, Observation o, Validation v) {
        for (Contact c : v.contacts()) {
            boolean seen = o.value() != null
                    ? kind.same(o.value(), c.address())
                    : kind.inCaa(c.address(), o.dns())
                            || v.authorizationDomainName() != null
                                    && kind.inTxt(c.address(), v.authorizationDomainName(), o.dns());
            if (seen) {
                return true;
            }
        }
        return false;
    }

    private static String address(Issuance i, int at) {
        return i.node(Contact.class, at).address();
    }
}
