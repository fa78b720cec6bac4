package org.clausewise.gen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.ContactSource;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.DnsContacts;
import org.clausewise.rule.IssuanceFacts;

/** TLS BR 3.2.2.4.4, .8, .12 to .14, .16 and .17: somebody answers for the name, or for an address that it leads to. */
final class ContactRecipes {
    private static final List<String> LOCAL_PARTS =
            List.of("admin", "administrator", "webmaster", "hostmaster", "postmaster");

    private ContactRecipes() {}

    static Validation constructedEmail(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.CONSTRUCTED_EMAIL, name);
        List<String> locals = r.dice().some(r.dice().between(1, 3), LOCAL_PARTS);
        return emailed(
                r,
                v,
                ContactOrigin.CONSTRUCTED,
                locals.stream()
                        .map(local -> local + "@" + v.authorizationDomainName())
                        .toList());
    }

    static Validation emailToCaaContact(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.EMAIL_TO_CAA_CONTACT, name);
        List<String> addresses = addresses(r);
        return corroborated(
                r,
                emailed(r, climbed(r, v, DnsContacts.EMAIL, addresses), ContactOrigin.DNS_CAA, addresses),
                addresses);
    }

    static Validation emailToTxtContact(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.EMAIL_TO_TXT_CONTACT, name);
        List<String> addresses = addresses(r);
        return corroborated(
                r,
                emailed(r, published(r, v, DnsContacts.EMAIL, addresses), ContactOrigin.DNS_TXT, addresses),
                addresses);
    }

    static Validation callToTxtContact(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.PHONE_TO_TXT_CONTACT, name);
        String number = number(r);
        return corroborated(
                r,
                called(r, published(r, v, DnsContacts.PHONE, List.of(number)), ContactOrigin.DNS_TXT, number),
                List.of(number));
    }

    static Validation callToCaaContact(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.PHONE_TO_CAA_CONTACT, name);
        String number = number(r);
        return corroborated(
                r,
                called(r, climbed(r, v, DnsContacts.PHONE, List.of(number)), ContactOrigin.DNS_CAA, number),
                List.of(number));
    }

    static Validation domainContact(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.APPLICANT_AS_DOMAIN_CONTACT, name);
        Instant at = IssuanceFacts.known(v.initiated());
        ContactSource source = switch (r.dice().between(0, 3)) {
            case 0 -> iana(r, ContactOrigin.WHOIS, "whois.nic.example", at);
            case 1 -> iana(r, ContactOrigin.RDAP, "https://rdap.nic.example/", at);
            case 2 -> ContactSource.of(ContactOrigin.DNS_SOA);
            default -> ContactSource.of(ContactOrigin.REGISTRAR);
        };
        return v.registrar(true)
                .sources(source.subject(v.authorizationDomainName()).at(at));
    }

    /** The address is validated beside the name. */
    static Validation address(Recorder r, String name) {
        Validation v = r.validation(ValidationMethod.IP_ADDRESS, name);
        boolean v6 = r.dice().oneIn(3);
        String address = v6
                ? "2a00:1450:4001:80b::" + Integer.toHexString(r.dice().between(1, 0xFFFF))
                : "93.184.215." + r.dice().between(1, 254);
        String type = v6 ? "AAAA" : "A";
        r.beside(Recipe.of(ValidationMethod.IP_ACME_HTTP).validation().of(r, address));
        return r.corroborated(v.dns(r.query(name, type, v.completed(), r.record(name, type, address))), address);
    }

    private static Validation begun(Recorder r, ValidationMethod method, String name) {
        return r.validation(method, name).authorizationDomainName(r.pruned(name));
    }

    /** An e-mail to each address, each with a Random Value of its own; one of them was answered, and some were sent again. */
    private static Validation emailed(Recorder r, Validation v, ContactOrigin origin, List<String> addresses) {
        Challenge challenge = r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        List<Contact> contacts = new ArrayList<>();
        for (String address : addresses) {
            Contact contact = Contact.of(ContactKind.EMAIL, address)
                    .origin(origin)
                    .validates(v.name())
                    .sent(v.initiated())
                    .valueUnique(true);
            contact = contacts.isEmpty()
                    ? contact.value(challenge.value()).confirmed(v.completed()).confirmedValue(challenge.value())
                    : contact.value(r.randomValue());
            contacts.add(
                    r.dice().oneIn(3)
                            ? contact.resent(IssuanceFacts.known(v.completed())).unchanged(true)
                            : contact);
        }
        return v.challenge(challenge).contacts(r.dice().shuffled(contacts));
    }

    /** A call that somebody answered, or a message left with a Random Value that came back. */
    private static Validation called(Recorder r, Validation v, ContactOrigin origin, String number) {
        Contact call = Contact.of(ContactKind.PHONE, number)
                .origin(origin)
                .validates(v.name())
                .sent(v.initiated())
                .confirmed(v.completed())
                .voicemail(false);
        if (r.dice().oneIn(2)) call = call.transferred(false).transferRequested(false);
        if (r.dice().oneIn(2)) return v.contacts(call);
        Challenge challenge = r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        return v.challenge(challenge)
                .contacts(call.voicemail(true).value(challenge.value()).confirmedValue(challenge.value()));
    }

    /** The CAA records of a name from its own upwards, the last of which name the contacts. */
    private static Validation climbed(Recorder r, Validation v, DnsContacts kind, List<String> contacts) {
        List<DnsQuery> climb = new ArrayList<>();
        String domain = IssuanceFacts.known(v.authorizationDomainName());
        while (!DomainNames.parent(domain).isEmpty() && r.dice().oneIn(3)) {
            climb.add(r.query(domain, "CAA", v.initiated()));
            domain = DomainNames.parent(domain);
        }
        String owner = domain;
        return v.dns(with(
                climb,
                r.query(owner, "CAA", v.initiated())
                        .answers(contacts.stream()
                                .map(c -> r.record(owner, "CAA", "0 " + kind.tag() + " \"" + c + "\""))
                                .toList())));
    }

    private static Validation published(Recorder r, Validation v, DnsContacts kind, List<String> contacts) {
        String owner = kind.at(IssuanceFacts.known(v.authorizationDomainName()));
        return v.dns(r.query(owner, "TXT", v.initiated())
                .answers(contacts.stream().map(c -> r.record(owner, "TXT", c)).toList()));
    }

    private static Validation corroborated(Recorder r, Validation v, List<String> contacts) {
        return r.corroborated(v, contacts.get(0));
    }

    private static ContactSource iana(Recorder r, ContactOrigin origin, String server, Instant at) {
        return ContactSource.of(origin)
                .server(server)
                .fromIana(true)
                .serverKnownSince(at.minusSeconds(r.dice().anyMagnitude(48 * 3600)));
    }

    private static List<String> addresses(Recorder r) {
        return r.dice().some(r.dice().between(1, 2), List.of("owner@example.net", "dns.team+tls@example.org"));
    }

    private static String number(Recorder r) {
        return "+1 555 " + r.dice().between(100, 999) + " " + r.dice().between(1000, 9999);
    }

    private static List<DnsQuery> with(List<DnsQuery> queries, DnsQuery last) {
        queries.add(last);
        return queries;
    }
}
