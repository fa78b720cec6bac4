package org.clausewise.gen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.ChallengeNames;

/** TLS BR 3.2.2.5.1, .2, .3, .5 and .8: control over an address by means of its web site, its contacts or its reverse zone. */
final class AddressRecipes {
    private AddressRecipes() {}

    static Validation website(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.IP_WEBSITE_CHANGE, name);
        Challenge challenge = r.dice().oneIn(3)
                ? r.challenge(v, ChallengeKind.REQUEST_TOKEN, r.randomValue() + r.randomValue())
                        .bindsKey(true)
                : r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        boolean secure = r.dice().oneIn(2);
        String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
        HttpExchange exchange = HttpExchange.of(
                        (secure ? "https://" : "http://") + host + "/.well-known/pki-validation/file.txt")
                .at(v.completed())
                .address(r.dice().oneIn(2) ? name : null)
                .port(secure ? 443 : 80)
                .status(200)
                .content("<meta name=\"validation\" content=\"" + challenge.value() + "\">")
                .foundIn("meta");
        return r.corroborated(v.challenge(challenge).http(exchange), challenge.value());
    }

    static Validation message(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.IP_CONTACT_MESSAGE, name);
        Challenge challenge = r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        ContactKind kind = r.dice().pick(ContactKind.EMAIL, ContactKind.SMS, ContactKind.FAX, ContactKind.POST);
        Contact contact = contact(r, v, kind, kind == ContactKind.EMAIL ? "noc@example.org" : "+44 20 7946 0001")
                .value(challenge.value())
                .valueUnique(true)
                .confirmedValue(challenge.value());
        if (r.dice().oneIn(3)) {
            contact = contact.resent(Objects.requireNonNull(v.initiated())).unchanged(true);
        }
        return v.challenge(challenge).contacts(contact);
    }

    static Validation phone(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.IP_CONTACT_PHONE, name);
        Contact contact = contact(r, v, ContactKind.PHONE, "+44 20 7946 0002");
        if (r.dice().oneIn(2)) {
            Challenge challenge = r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
            return v.challenge(challenge)
                    .contacts(contact.voicemail(true).value(challenge.value()).confirmedValue(challenge.value()));
        }
        return v.contacts(contact.voicemail(false));
    }

    static Validation reverseLookup(Recorder r, String name) {
        String host = "host" + r.dice().between(1, 999) + ".example.org";
        String zone = ChallengeNames.serverName(name);
        Validation v = begun(r, ValidationMethod.IP_REVERSE_LOOKUP, name).authorizationDomainName(host);
        return r.corroborated(v.dns(r.query(zone, "PTR", v.completed(), r.record(zone, "PTR", host))), host);
    }

    static Validation persistentValue(Recorder r, String name) {
        Validation v = begun(r, ValidationMethod.IP_PERSISTENT_VALUE, name);
        String value = Recorder.ISSUER + "; accounturi=" + Recorder.ACCOUNT.uri();
        String owner = "_ip-validation-persist." + ChallengeNames.serverName(name);
        return r.corroborated(
                v.challenge(r.challenge(v, ChallengeKind.PERSISTENT_RECORD, value)
                                .accountUri(Recorder.ACCOUNT.uri()))
                        .dns(r.query(owner, "TXT", v.completed(), r.record(owner, "TXT", value))),
                value);
    }

    /** What {@link #reverseLookup} rests on: control over the name that the address leads to. */
    static List<Validation> besides(Recorder r, Validation v) {
        return v.method() == ValidationMethod.IP_REVERSE_LOOKUP
                ? List.of(DnsChangeRecipe.validation(r, Objects.requireNonNull(v.authorizationDomainName())))
                : List.of();
    }

    private static Validation begun(Recorder r, ValidationMethod method, String name) {
        return r.validation(method, name).authorizationDomainName((String) null);
    }

    private static Contact contact(Recorder r, Validation v, ContactKind kind, String address) {
        Instant sent = Objects.requireNonNull(v.initiated());
        return Contact.of(kind, address)
                .origin(r.dice().pick(ContactOrigin.IP_REGISTRY, ContactOrigin.RDAP))
                .validates(v.name())
                .sent(sent)
                .confirmed(v.completed());
    }
}
