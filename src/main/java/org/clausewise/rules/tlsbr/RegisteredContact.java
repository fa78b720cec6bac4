package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.APPLICANT_AS_DOMAIN_CONTACT;
import static org.clausewise.rule.IssuanceFacts.*;
import static org.clausewise.rules.tlsbr.ContactMethods.validation;

import java.time.Instant;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.ContactSource;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.12, Validating Applicant as a Domain Contact. */
public final class RegisteredContact {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.registrar", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Instant IANA = Instant.parse("2025-01-15T00:00:00Z");

    private static final Elements<Issuance> VALIDATIONS = validationsBy(APPLICANT_AS_DOMAIN_CONTACT);
    private static final Elements<Issuance> SOURCES = within(APPLICANT_AS_DOMAIN_CONTACT, ContactSource.class);

    private static final Detail<Issuance> LOOKED_UP =
            detail("sources", Validation.class, v -> !v.sources().isEmpty());

    private static final Detail<Issuance> IS_REGISTRAR =
            detail("registrar", Validation.class, v -> v.registrar() != null);

    private static final Detail<Issuance> FROM_IANA =
            detail("fromIana", ContactSource.class, s -> s.fromIana() != null);

    private static final Detail<Issuance> OBTAINED = detail("at", ContactSource.class, s -> s.at() != null);

    private static final Detail<Issuance> SERVER_KNOWN_SINCE =
            detail("serverKnownSince", ContactSource.class, s -> s.serverKnownSince() != null);

    static final Rule<Issuance> CONTACT = RULES.rule("domain-contact", "tls-br-3.2.2.4.12-u1")
            .knowing(LOOKED_UP)
            .require(
                    VALIDATIONS,
                    test(Validation.class, RegisteredContact::hasDomainContact),
                    "look up the Domain Contact of {} in WHOIS, RDAP or an SOA record, or with the Registrar");

    static final Rule<Issuance> REGISTRAR = RULES.rule("registrar", "tls-br-3.2.2.4.12-u2")
            .knowing(IS_REGISTRAR)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> known(v.registrar())),
                    "validate {} by another method: neither the CA nor an Affiliate is the Registrar of its Base Domain Name");

    static final Rule<Issuance> WEBSITE = RULES.rule("website", "tls-br-3.2.2.4.12-2")
            .require(
                    SOURCES,
                    test(ContactSource.class, s -> s.origin() != ContactOrigin.HTTPS_WEBSITE),
                    "do not rely on contacts from a web site: look them up by WHOIS or RDAP");

    // @formatter:off
    static {
        iana ("whois.iana",  ContactOrigin.WHOIS, "tls-br-3.2.2.4.12-3",   "begin a WHOIS look-up at IANA's server and follow its referrals");
        iana ("rdap.iana",   ContactOrigin.RDAP,  "tls-br-3.2.2.4.12-4",   "find the RDAP server in IANA's bootstrap file");
        cache("whois.cache", ContactOrigin.WHOIS, "tls-br-3.2.2.4.12-5#1", "ask IANA again for the WHOIS server: what was known of it was older than 48 hours");
        cache("rdap.cache",  ContactOrigin.RDAP,  "tls-br-3.2.2.4.12-5#2", "retrieve IANA's RDAP bootstrap file again: it was older than 48 hours");
    }
    // @formatter:on

    private RegisteredContact() {}

    private static void iana(String name, ContactOrigin origin, String clause, String message) {
        RULES.rule(name, clause)
                .knowing(FROM_IANA)
                .require(obtainedBy(origin), test(ContactSource.class, s -> known(s.fromIana())), message);
    }

    private static void cache(String name, ContactOrigin origin, String clause, String message) {
        RULES.rule(name, clause)
                .knowing(OBTAINED, SERVER_KNOWN_SINCE)
                .require(
                        obtainedBy(origin),
                        test(
                                ContactSource.class,
                                s -> Ages.atMost(48 * Ages.HOUR, known(s.serverKnownSince()), known(s.at()))),
                        message);
    }

    /** How information is obtained binds what was obtained since; what was obtained before may be used again. */
    private static Elements<Issuance> obtainedBy(ContactOrigin origin) {
        return SOURCES.where((i, at) -> {
            ContactSource s = i.node(ContactSource.class, at);
            Instant obtained = s.at() != null ? s.at() : validation(i, at).completed();
            return s.origin() == origin && (obtained == null || !obtained.isBefore(IANA));
        });
    }

    /** What is not allowed as a source any more is forbidden by a clause of its own. */
    private static boolean hasDomainContact(Validation v) {
        for (ContactSource s : v.sources()) {
            switch (s.origin()) {
                case WHOIS, RDAP, DNS_SOA, REGISTRAR, HTTPS_WEBSITE -> {
                    return true;
                }
                case CONSTRUCTED, DNS_CAA, DNS_TXT, IP_REGISTRY -> {
                    continue;
                }
            }
        }
        return false;
    }
}
