package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.APPLICANT_AS_DOMAIN_CONTACT;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.ContactSource;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.12. */
public final class RegisteredContactMutants {
    private RegisteredContactMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                mutant("domain-contact", "u1", sources(s -> s.origin(ContactOrigin.DNS_TXT))),
                mutant("registrar", "u2", v -> v.registrar(false)),
                mutant("website", "2", sources(s -> s.origin(ContactOrigin.HTTPS_WEBSITE))),
                lookup("whois.iana", "3", ContactOrigin.WHOIS, s -> s.fromIana(false)),
                lookup("rdap.iana", "4", ContactOrigin.RDAP, s -> s.fromIana(false)),
                lookup("whois.cache", "5#1", ContactOrigin.WHOIS, RegisteredContactMutants::stale),
                lookup("rdap.cache", "5#2", ContactOrigin.RDAP, RegisteredContactMutants::stale));
    }
    // spotless:on

    private static Mutant mutant(String rule, String duty, UnaryOperator<Validation> change) {
        return Mutant.validationMutant(
                "tls.dcv.registrar." + rule, "tls-br-3.2.2.4.12-" + duty, APPLICANT_AS_DOMAIN_CONTACT, change);
    }

    /** A look-up now, lawful but for the change. */
    private static Mutant lookup(String rule, String duty, ContactOrigin origin, UnaryOperator<ContactSource> change) {
        return Mutant.recordMutant(
                        "tls.dcv.registrar." + rule,
                        "tls-br-3.2.2.4.12-" + duty,
                        r -> r.validations(v -> v.method() == APPLICANT_AS_DOMAIN_CONTACT
                                ? v.sources(change.apply(ContactSource.of(origin)
                                        .fromIana(true)
                                        .serverKnownSince(r.signingTime())
                                        .at(r.signingTime())))
                                : v))
                .given(c -> c.recorded(APPLICANT_AS_DOMAIN_CONTACT))
                .with(APPLICANT_AS_DOMAIN_CONTACT, v -> true);
    }

    private static UnaryOperator<Validation> sources(UnaryOperator<ContactSource> change) {
        return v -> v.sources(change);
    }

    private static ContactSource stale(ContactSource s) {
        return s.serverKnownSince(known(s.at()).minus(Duration.ofDays(2).plusNanos(1)));
    }
}
