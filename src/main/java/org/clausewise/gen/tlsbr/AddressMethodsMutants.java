package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.IP_ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.IP_ACME_TLS_ALPN;
import static org.clausewise.evidence.ValidationMethod.IP_ANY_OTHER;
import static org.clausewise.evidence.ValidationMethod.IP_CONTACT_MESSAGE;
import static org.clausewise.evidence.ValidationMethod.IP_CONTACT_PHONE;
import static org.clausewise.evidence.ValidationMethod.IP_PERSISTENT_VALUE;
import static org.clausewise.evidence.ValidationMethod.IP_REVERSE_LOOKUP;
import static org.clausewise.evidence.ValidationMethod.IP_WEBSITE_CHANGE;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Corroborators;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Profile;

/** TLS BR 3.2.2.5 and 3.2.2.5.1 to 3.2.2.5.8. */
public final class AddressMethodsMutants {
    private static final String BR = "tls-br-3.2.2.5.";
    private static final String RULE = "tls.ip-method.";
    private static final String DISCOURAGED = "2026-03-15";
    private static final String ENDED = "2027-03-15";
    private static final String OTHER = "1.1.1.1";

    private AddressMethodsMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        intro(all);
        website(all);
        message(all);
        phone(all);
        others(all);
        return all;
    }

    // @formatter:off
    private static void intro(List<Mutant> to) {
        to.add(record("tls.ip.validated", "tls-br-3.2.2.5-1", IP_ACME_HTTP, r -> r.names(n -> isAddress(n.name()) ? n.validation((String) null) : n)).also("tls-br-7.1.2.7.12-18#2").named("none"));
        to.add(record("tls.ip.validated", "tls-br-3.2.2.5-1", IP_WEBSITE_CHANGE, r -> r.names(n -> isAddress(n.name()) ? n.validation("validation-of-another") : n)
                .validations(with(r, Validation.of("validation-of-another", ValidationMethod.IP_CONTACT_MESSAGE, OTHER).brVersion("2.2.6").initiated(r.signingTime()).completed(r.signingTime())))).also("tls-br-7.1.2.7.12-18#2").named("of-another").until(DISCOURAGED));
        to.add(record("tls.ip.before-issuance", "tls-br-3.2.2.5-1", IP_ACME_HTTP, r -> r.validations(v -> v.method() == IP_ACME_HTTP ? v.completed(known(r.signingTime()).plusNanos(1)) : v)));
        to.add(of("tls.ip.version-recorded", "tls-br-3.2.2.5-2", IP_ACME_HTTP, v -> v.brVersion(null)));
    }

    private static void website(List<Mutant> to) {
        ValidationMethod m = IP_WEBSITE_CHANGE;
        to.add(of("website.challenge-kind", "1-u1#1", m, v -> v.challenge(c -> c.kind(ChallengeKind.ACME_TOKEN))));
        to.add(of("website.value", "1-u1#2", m, v -> v.http(h -> h.content("nothing of ours"))).named("absent"));
        to.add(of("website.value", "1-u1#2", m, v -> v.http(h -> h.foundIn("header"))).named("header"));
        to.add(of("website.directory", "1-u1#3", m, v -> v.http(h -> h.url(h.url().replace("/.well-known/pki-validation", "")))));
        to.add(of("website.address", "1-u1#4", m, v -> v.http(h -> h.address(OTHER))).named("connected"));
        to.add(of("website.address", "1-u1#4", m, v -> v.http(HttpExchange.of("http://example.org/.well-known/pki-validation/file.txt").content(challenge(v).value()))).named("url"));
        to.add(of("website.port", "1-u1#5", m, v -> v.http(h -> h.port(8080))));
        to.add(of("website.not-in-request", "1-1", m, v -> v.http(h -> h.url(h.url() + "?" + challenge(v).value()))).named("url"));
        to.add(of("website.not-in-request", "1-1", m, v -> v.http(h -> h.requestText("X-Value: " + challenge(v).value()))).named("header"));
        to.add(random("website.random-value.unique", "1-2#1", m, r -> r, c -> c.request("request-0")));
        to.add(random("website.random-value.age", "1-2#2", m, r -> r.request(q -> q.submittedByApplicant(false)), c -> older(c, 30 * 86_400)).also(BR + "1-3").named("30-days"));
        to.add(record(RULE + "website.random-value.age", BR + "1-3", m, r -> r.validations(v -> isRandom(v, m) ? v.challenge(c -> older(c, Math.max(30 * 86_400, ReusePeriods.ofNames(known(r.signingTime()))))) : v)).also(BR + "1-2#2").with(m, v -> isRandom(v, m)).named("reuse"));
        corroboration(to, "website", m, "1-4", "same-challenge", "1-5");
    }

    private static void message(List<Mutant> to) {
        ValidationMethod m = IP_CONTACT_MESSAGE;
        List<Mutant> all = List.of(
                of("message.challenge-kind", "2-u1#1", m, v -> v.challenge(c -> c.kind(ChallengeKind.REQUEST_TOKEN))),
                of("message.means", "2-u1#2", m, v -> v.contacts(c -> c.kind(ContactKind.PHONE))),
                of("message.confirmed", "2-u1#3", m, v -> v.contacts(c -> c.confirmedValue("another"))).named("other-value"),
                of("message.confirmed", "2-u1#3", m, v -> v.contacts(c -> c.validates(OTHER))).named("other-address"),
                of("message.confirmed", "2-u1#3", m, v -> v.contacts(c -> c.confirmed(null))).named("silence"),
                of("message.recipient", "2-1", m, v -> v.contacts(c -> c.origin(ContactOrigin.HTTPS_WEBSITE))),
                of("message.unique", "2-4", m, v -> v.contacts(c -> c.valueUnique(false))),
                of("message.resent", "2-5#2", m, v -> v.contacts(c -> c.resent(known(c.sent())).unchanged(false))),
                of("message.age", "2-6", m, v -> v.challenge(c -> older(c, 30 * 86_400))));
        all.forEach(each -> to.add(each.until(DISCOURAGED)));
        to.add(random("message.age-by-cps", "2-7", m, r -> r.ca(c -> c.challengeLifetime(20 * 86_400L)), c -> older(c, 20 * 86_400)).until(DISCOURAGED));
        to.add(relied("message.discouraged", "2-8", m).implies(RULE + "message.ended"));
        to.add(relied("message.ended", "2-9", m).also(BR + "2-10").implies(RULE + "message.discouraged"));
    }

    private static void phone(List<Mutant> to) {
        ValidationMethod m = IP_CONTACT_PHONE;
        List<Mutant> all = List.of(
                of("phone.call", "5-u1#1", m, v -> v.contacts(c -> c.kind(ContactKind.SMS))),
                of("phone.confirmed", "5-u1#2", m, v -> v.contacts(c -> c.confirmed(null))).named("silence"),
                of("phone.confirmed", "5-u1#2", m, v -> v.contacts(c -> c.validates(OTHER))).named("other-address"),
                of("phone.recipient", "5-1", m, v -> v.contacts(c -> c.origin(ContactOrigin.REGISTRAR))),
                of("phone.voicemail", "5-4", m, v -> v.contacts(c -> c.voicemail(true).value("left").confirmedValue((String) null))),
                random("phone.age", "5-5", m, r -> r, c -> older(c, 30 * 86_400)));
        all.forEach(each -> to.add(each.until(DISCOURAGED)));
        to.add(relied("phone.discouraged", "5-7", m).implies(RULE + "phone.ended"));
        to.add(relied("phone.ended", "5-8", m).also(BR + "5-9").implies(RULE + "phone.discouraged"));
    }

    private static void others(List<Mutant> to) {
        ValidationMethod reverse = IP_REVERSE_LOOKUP;
        to.add(of("reverse-lookup.name", "3-u1#1", reverse, v -> v.dns(q -> q.answers(a -> a.data("another.example")))).named("other-name").until(ENDED));
        to.add(of("reverse-lookup.name", "3-u1#1", reverse, v -> v.dns(q -> q.name("1.1.1.1.in-addr.arpa"))).named("other-address").until(ENDED));
        to.add(record(RULE + "reverse-lookup.control", BR + "3-u1#2", reverse, r -> r.validations(r.validations().stream().filter(v -> v.method().isForAddresses() || !v.name().endsWith(".example.org")).toList())).until(ENDED));
        List<Mutant> corroborated = new ArrayList<>();
        corroboration(corroborated, "reverse-lookup", reverse, "3-1", "same-name", "3-2");
        corroborated.forEach(each -> to.add(each.until(ENDED)));
        to.add(relied("reverse-lookup.ended", "3-3", reverse).also(BR + "3-4"));

        to.add(ofAnyOther("any-other.retired", "4-1", v -> v).implies(RULE + "any-other.reused"));
        to.add(ofAnyOther("any-other.reused", "4-2", v -> v).implies(RULE + "any-other.retired"));

        to.add(of("acme-http.challenge-kind", "6-u1", IP_ACME_HTTP, v -> v.challenge(c -> c.kind(ChallengeKind.RANDOM_VALUE))));
        corroboration(to, "acme-http", IP_ACME_HTTP, "6-1", "same-challenge", "6-2");

        to.add(of("acme-tls-alpn.challenge-kind", "7-u1", IP_ACME_TLS_ALPN, v -> v.challenge(c -> c.kind(ChallengeKind.RANDOM_VALUE))));
        corroboration(to, "acme-tls-alpn", IP_ACME_TLS_ALPN, "7-1", "same-challenge", "7-2");

        ValidationMethod persistent = IP_PERSISTENT_VALUE;
        to.add(of("persistent-value.challenge-kind", "8-u1#1", persistent, v -> v.challenge(c -> c.kind(ChallengeKind.RANDOM_VALUE))));
        to.add(of("persistent-value.label", "8-1", persistent, v -> v.dns(q -> q.name(q.name().replace("_ip-validation-persist", "_validation-persist")))));
        to.add(of("persistent-value.issuer", "8-u1#2", persistent, v -> shown(v, challenge(v).value().replace("ca.example.net;", "other.example;"))));
        to.add(of("persistent-value.until", "8-u1#4", persistent, v -> shown(v, challenge(v).value() + "; persistUntil=1735689600")));
        to.add(of("persistent-value.account", "8-u1#3", persistent, v -> shown(v, challenge(v).value() + "8")));
    }
    // @formatter:on

    private static void corroboration(
            List<Mutant> to, String name, ValidationMethod method, String corroborated, String same, String seen) {
        to.add(record(
                RULE + name + ".corroborated",
                BR + corroborated,
                method,
                r -> Corroborators.doneAtSigning(r)
                        .validations(v -> v.method() == method ? v.observations(List.of()) : v)));
        to.add(record(
                RULE + name + "." + same,
                BR + seen,
                method,
                r -> Corroborators.doneAtSigning(r)
                        .validations(v -> v.method() == method ? v.observations(o -> o.value("another.example")) : v)));
    }

    /** Every validation by the method is changed; the certificate has an address for it. */
    private static Mutant of(String rule, String duty, ValidationMethod method, UnaryOperator<Validation> change) {
        boolean own = duty.startsWith("tls-br-");
        return record(
                own ? rule : RULE + rule,
                own ? duty : BR + duty,
                method,
                r -> r.validations(v -> v.method() == method ? change.apply(v) : v));
    }

    private static Mutant random(
            String rule,
            String duty,
            ValidationMethod method,
            UnaryOperator<IssuanceRecord> first,
            UnaryOperator<Challenge> change) {
        return record(
                        RULE + rule,
                        BR + duty,
                        method,
                        r -> r.validations(v -> isRandom(v, method) ? v.challenge(change) : v))
                .given(c -> withAddress(c).recorded(method).record(first))
                .with(method, v -> isRandom(v, method));
    }

    private static Mutant record(
            String rule, String duty, ValidationMethod method, UnaryOperator<IssuanceRecord> change) {
        return recordMutant(rule, duty, change)
                .of(Profile.Group.TLS_NOT_EV)
                .given(c -> withAddress(c).recorded(method))
                .with(method, v -> true);
    }

    /** Control is validated by the method, with everything that it asks. */
    private static Mutant relied(String rule, String duty, ValidationMethod method) {
        return Mutant.mutant(RULE + rule, BR + duty, c -> c.recorded(method))
                .of(Profile.Group.TLS_NOT_EV)
                .given(c -> withAddress(c).recorded(IP_WEBSITE_CHANGE));
    }

    /** A method without evidence of its own. */
    private static Mutant ofAnyOther(String rule, String duty, UnaryOperator<Validation> change) {
        return record(
                RULE + rule,
                BR + duty,
                IP_WEBSITE_CHANGE,
                r -> Corroborators.doneAtSigning(r)
                        .validations(v -> v.method() == IP_WEBSITE_CHANGE ? change.apply(v.method(IP_ANY_OTHER)) : v));
    }

    private static CertificateSpec withAddress(CertificateSpec c) {
        return c.name(GeneralNames.ip("8.8.8.8"));
    }

    private static boolean isRandom(Validation v, ValidationMethod method) {
        Challenge challenge = v.challenge();
        return v.method() == method && challenge != null && challenge.kind() == ChallengeKind.RANDOM_VALUE;
    }

    private static Challenge challenge(Validation v) {
        return known(v.challenge());
    }

    private static Challenge older(Challenge c, long seconds) {
        return c.created(known(c.used()).minus(Duration.ofSeconds(seconds).plusNanos(1)));
    }

    /** With this as the record that all Network Perspectives saw. */
    private static Validation shown(Validation v, String value) {
        return v.challenge(c -> c.value(value))
                .dns(q -> q.answers(a -> a.data(value)))
                .observations(o -> o.value(value));
    }

    private static List<Validation> with(IssuanceRecord r, Validation more) {
        List<Validation> all = new ArrayList<>(r.validations());
        all.add(more);
        return all;
    }

    private static boolean isAddress(String name) {
        return IpAddress.parse(name) != null;
    }
}
