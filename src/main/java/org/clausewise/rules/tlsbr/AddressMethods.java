package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.IP_ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.IP_ACME_TLS_ALPN;
import static org.clausewise.evidence.ValidationMethod.IP_ANY_OTHER;
import static org.clausewise.evidence.ValidationMethod.IP_CONTACT_MESSAGE;
import static org.clausewise.evidence.ValidationMethod.IP_CONTACT_PHONE;
import static org.clausewise.evidence.ValidationMethod.IP_PERSISTENT_VALUE;
import static org.clausewise.evidence.ValidationMethod.IP_REVERSE_LOOKUP;
import static org.clausewise.evidence.ValidationMethod.IP_WEBSITE_CHANGE;
import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clausewise.evidence.Account;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.ContactKind;
import org.clausewise.evidence.ContactOrigin;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.HttpUrl;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Shown;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.evidence.caa.IssueValue;
import org.clausewise.evidence.caa.PersistentRecord;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.5.1 to 3.2.2.5.8: each method of validating control over an IP address, and until when it may be used. */
public final class AddressMethods {
    public static final Section<Issuance> RULES =
            Section.of("tls.ip-method", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final String BR = "tls-br-3.2.2.5.";
    private static final String PERSIST = "_ip-validation-persist.";

    /** Registered with IANA for validation. */
    private static final List<String> DIRECTORIES =
            List.of("/.well-known/pki-validation/", "/.well-known/acme-challenge/");

    private static final At<Issuance> SAW_THE_SAME_NAME = (i, at) -> sawName(
            i.node(Observation.class, at),
            known(known(i.around(Validation.class, at)).authorizationDomainName()));

    private static final Detail<Issuance> CHALLENGE_AROUND =
            detailAround("challenge", Validation.class, v -> v.challenge() != null);

    private static final Detail<Issuance> SUBMITTER = Detail.of(
            "request.submittedByApplicant", (i, at) -> i.record().request().submittedByApplicant() != null);

    private static final Detail<Issuance> CONTENT = detail(
            "http[].content or http[].foundIn",
            Validation.class,
            v -> !v.http().isEmpty() && (last(v).content() != null || last(v).foundIn() != null));

    private static final Detail<Issuance> CONTACTS =
            detail("contacts", Validation.class, v -> !v.contacts().isEmpty());

    private static final Detail<Issuance> ORIGIN = detail("origin", Contact.class, c -> c.origin() != null);

    /** The requests of the Primary Network Perspective. */
    private static final Elements<Issuance> REQUESTS =
            within(IP_WEBSITE_CHANGE, HttpExchange.class).where((i, at) -> i.node(i.parent(at)) instanceof Validation);

    // @formatter:off
    static {
        kinds("website.challenge-kind", IP_WEBSITE_CHANGE, HTTP, "1-u1#1", "validate {} by a Random Value or a Request Token", ChallengeKind.RANDOM_VALUE, ChallengeKind.REQUEST_TOKEN, ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP);
        validation("website.value",   IP_WEBSITE_CHANGE, AddressMethods::isInContent, "rely on {} only when the value stands in the content", "1-u1#2", CHALLENGE, CONTENT);
        request("website.directory",  AddressMethods::isInDirectory,  "ask for a file under /.well-known/pki-validation, not for {}", "1-u1#3");
        request("website.address",    AddressMethods::isOnAddress,    "ask the address itself, not {}", "1-u1#4");
        request("website.port",       HttpFacts.AUTHORIZED_PORT,      "ask over port 80, 443, 25 or 22, not as {}", "1-u1#5");
        request("website.not-in-request", AddressMethods::lacksValue, "ask for {} by a request that does not hold the value itself", "1-1", CHALLENGE_AROUND);
        randomValue("website.random-value.unique", IP_WEBSITE_CHANGE, CHALLENGE_OF_ITS_REQUEST, "make a Random Value for each certificate request: that of {} was made for another", CHALLENGE_REQUEST, BR + "1-2#1");
        randomValue("website.random-value.age", IP_WEBSITE_CHANGE, test(Validation.class, (i, v) -> isYoung(i, v)), "use a Random Value for 30 days, or for as long as a validation may be reused: that of {} was older", SUBMITTER, BR + "1-2#2", BR + "1-3");
        ContactMethods.corroborated(RULES, "website.", IP_WEBSITE_CHANGE, BR + "1-4");
        same("website", IP_WEBSITE_CHANGE, "1-5");

        kinds("message.challenge-kind", IP_CONTACT_MESSAGE, CONTACTS, "2-u1#1", "validate {} by a Random Value", ChallengeKind.RANDOM_VALUE);
        contact("message.means",     IP_CONTACT_MESSAGE, c -> c.kind() != ContactKind.PHONE, "send the Random Value by e-mail, fax, SMS or post, not by a call to {}", "2-u1#2");
        validation("message.confirmed", IP_CONTACT_MESSAGE, (i, v) -> isConfirmed(i, v, true), "have the Random Value for {} sent back before relying on it", "2-u1#3", CHALLENGE, CONTACTS);
        contact("message.recipient", IP_CONTACT_MESSAGE, AddressMethods::isRegistered, "send the Random Value to the IP Address Contact: {} is not from the IP Address Registration Authority", "2-1", ORIGIN);
        contact("message.unique",    IP_CONTACT_MESSAGE, c -> known(c.valueUnique()), "make a Random Value for each message: that to {} had another's", "2-4", detail("valueUnique", Contact.class, c -> c.valueUnique() != null));
        contact("message.resent",    IP_CONTACT_MESSAGE, c -> c.resent().isEmpty() || known(c.unchanged()), "send the same message to the same recipients again, or make another Random Value for {}", "2-5#2", detail("unchanged", Contact.class, c -> c.resent().isEmpty() || c.unchanged() != null));
        randomValue("message.age", IP_CONTACT_MESSAGE, test(Validation.class, v -> MethodRules.usedWithin(30 * Ages.DAY, challenge(v))), "accept a response at most 30 days after its Random Value was made: that for {} came later", null, BR + "2-6");
        RULES.rule("message.age-by-cps", BR + "2-7")
                .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
                .require(validationsBy(IP_CONTACT_MESSAGE, ChallengeKind.RANDOM_VALUE).where((i, at) -> i.record().ca() != null && i.record().ca().challengeLifetime() != null), test(Validation.class, (i, v) -> MethodRules.usedWithin(known(known(i.record().ca()).challengeLifetime()), challenge(v))), "accept a response for no longer than the CPS says: that for {} came later");
        never("message.discouraged", IP_CONTACT_MESSAGE, "2-8");
        never("message.ended",       IP_CONTACT_MESSAGE, "2-9", "2-10");

        validation("reverse-lookup.name",    IP_REVERSE_LOOKUP, AddressMethods::isReverse, "look up the name of {} in its reverse zone, and validate that name", "3-u1#1", DNS, AUTHORIZATION_DOMAIN_NAME);
        validation("reverse-lookup.control", IP_REVERSE_LOOKUP, AddressMethods::isControlled, "validate control over the name that {} leads to, by a method of 3.2.2.4", "3-u1#2", AUTHORIZATION_DOMAIN_NAME);
        ContactMethods.corroborated(RULES, "reverse-lookup.", IP_REVERSE_LOOKUP, BR + "3-1");
        seen("reverse-lookup.same-name", IP_REVERSE_LOOKUP, SAW_THE_SAME_NAME, "count {} as corroborating only when it saw the same name", ContactMethods.DOMAIN_AROUND, "3-2");
        never("reverse-lookup.ended", IP_REVERSE_LOOKUP, "3-3", "3-4");

        ContactMethods.retired(RULES, "any-other.", IP_ANY_OTHER, BR + "4-1", "2019-08-01");
        never("any-other.reused",    IP_ANY_OTHER, "4-2");

        contact("phone.call",      IP_CONTACT_PHONE, c -> c.kind() == ContactKind.PHONE, "call by telephone: {} is something else", "5-u1#1");
        validation("phone.confirmed", IP_CONTACT_PHONE, (i, v) -> isConfirmed(i, v, false), "have {} confirmed in the call before relying on it", "5-u1#2", CONTACTS);
        contact("phone.recipient", IP_CONTACT_PHONE, AddressMethods::isRegistered, "call the IP Address Contact: {} is not from the IP Address Registration Authority", "5-1", ORIGIN);
        contact("phone.voicemail", IP_CONTACT_PHONE, c -> !Boolean.TRUE.equals(c.voicemail()) || c.confirmed() == null || c.value() != null && c.value().equals(c.confirmedValue()), "take a message left for {} as confirmed only when its Random Value comes back", "5-4");
        randomValue("phone.age", IP_CONTACT_PHONE, test(Validation.class, v -> MethodRules.usedWithin(30 * Ages.DAY, challenge(v))), "accept a response at most 30 days after its Random Value was made: that for {} came later", null, BR + "5-5");
        never("phone.discouraged", IP_CONTACT_PHONE, "5-7");
        never("phone.ended",       IP_CONTACT_PHONE, "5-8", "5-9");

        kinds("acme-http.challenge-kind", IP_ACME_HTTP, HTTP, "6-u1", "validate {} by a challenge of ACME", ChallengeKind.ACME_TOKEN);
        ContactMethods.corroborated(RULES, "acme-http.", IP_ACME_HTTP, BR + "6-1");
        same("acme-http", IP_ACME_HTTP, "6-2");

        kinds("acme-tls-alpn.challenge-kind", IP_ACME_TLS_ALPN, TLS, "7-u1", "validate {} by a challenge of ACME", ChallengeKind.ACME_TOKEN);
        ContactMethods.corroborated(RULES, "acme-tls-alpn.", IP_ACME_TLS_ALPN, BR + "7-1");
        same("acme-tls-alpn", IP_ACME_TLS_ALPN, "7-2");

        kinds("persistent-value.challenge-kind", IP_PERSISTENT_VALUE, DNS, "8-u1#1", "validate {} by a Persistent DCV TXT Record", ChallengeKind.PERSISTENT_RECORD);
        validation("persistent-value.label",   IP_PERSISTENT_VALUE, AddressMethods::isAtLabel, "look for the record of {} at _ip-validation-persist before its Reverse Zone Domain Name", "8-1", CHALLENGE, DNS);
        validation("persistent-value.issuer",  IP_PERSISTENT_VALUE, AddressMethods::namesIssuer, "refuse the record of {}: it names no Issuer Domain Name of this CA", "8-u1#2", CHALLENGE, ISSUER_DOMAIN_NAMES);
        validation("persistent-value.until",   IP_PERSISTENT_VALUE, AddressMethods::isNotOver, "refuse the record of {}: it was checked after its persistUntil", "8-u1#4", CHALLENGE, CHALLENGE_USED);
        RULES.rule("persistent-value.account", BR + "8-u1#3")
                .knowing(CHALLENGE, ACCOUNT)
                // the Applicant may have another account by now
                .require(validationsBy(IP_PERSISTENT_VALUE).where((i, at) -> isForThisRequest(i, at)), test(Validation.class, AddressMethods::namesAccount), "refuse the record of {}: its accounturi is not that of the account that asks");
    }
    // @formatter:on

    static {
        RULES.about(Matter.METHOD, "*.discouraged", "*.ended", "*.retired", "*.reused");
    }

    private AddressMethods() {}

    // rules that methods have in common

    private static void kinds(
            String name,
            ValidationMethod method,
            Detail<Issuance> looked,
            String duty,
            String message,
            ChallengeKind first,
            ChallengeKind... more) {
        Set<ChallengeKind> kinds = EnumSet.of(first, more);
        RULES.rule(name, BR + duty)
                .knowing(CHALLENGE, looked)
                .require(
                        validationsBy(method),
                        test(Validation.class, v -> kinds.contains(challenge(v).kind())),
                        message);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static void validation(
            String name, ValidationMethod method, Test test, String message, String duty, Detail<Issuance>... details) {
        RULES.rule(name, BR + duty)
                .knowing(details)
                .require(validationsBy(method), test(Validation.class, test::passes), message);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static void request(
            String name, At<Issuance> test, String message, String duty, Detail<Issuance>... details) {
        RULES.rule(name, BR + duty).knowing(details).require(REQUESTS, test, message);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static void contact(
            String name,
            ValidationMethod method,
            Predicate<Contact> kept,
            String message,
            String duty,
            Detail<Issuance>... details) {
        RULES.rule(name, BR + duty)
                .knowing(details)
                .require(within(method, Contact.class), test(Contact.class, kept), message);
    }

    private static void randomValue(
            String name,
            ValidationMethod method,
            At<Issuance> test,
            String message,
            @Nullable Detail<Issuance> more,
            String... duties) {
        var draft = RULES.rule(name, duties).knowing(CHALLENGE_CREATED, CHALLENGE_USED);
        if (more != null) {
            draft = draft.knowing(more);
        }
        draft.require(validationsBy(method, ChallengeKind.RANDOM_VALUE), test, message);
    }

    private static void same(String name, ValidationMethod method, String duty) {
        seen(
                name + ".same-challenge",
                method,
                SAW_CHALLENGE,
                "count {} as corroborating only when it saw what the Primary Network Perspective saw",
                CHALLENGE_AROUND,
                duty);
    }

    private static void seen(
            String name, ValidationMethod method, At<Issuance> same, String message, Detail<Issuance> of, String duty) {
        RULES.rule(name, BR + duty)
                .knowing(of, OBSERVED_CHALLENGE)
                .require(MethodRules.corroborating(method), same, message);
    }

    /** The method is on its way out or at an end, for new validations and old. */
    private static void never(String name, ValidationMethod method, String... duties) {
        String[] all = Arrays.stream(duties).map(duty -> BR + duty).toArray(String[]::new);
        RULES.rule(name, all)
                .require(VALIDATIONS, notBy(method), "validate {} by another method: this one has had its day");
    }

    @FunctionalInterface
    private interface Test {
        boolean passes(Issuance i, Validation v);
    }

    // 3.2.2.5.1

    private static boolean isInContent(Issuance i, Validation v) {
        HttpExchange last = last(v);
        String content = last.content();
        if (content != null && !content.contains(challenge(v).value())) {
            return false;
        }
        String foundIn = last.foundIn();
        return foundIn == null || foundIn.equals("body") || foundIn.equals("meta");
    }

    private static HttpExchange last(Validation v) {
        return v.http().get(v.http().size() - 1);
    }

    private static boolean isInDirectory(Issuance i, int at) {
        HttpUrl url = HttpFacts.url(i, at);
        if (url != null) {
            for (String directory : DIRECTORIES) {
                if (url.path().startsWith(directory)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By the address connected to, or by the URL where the record does not say. */
    private static boolean isOnAddress(Issuance i, int at) {
        HttpUrl url = HttpFacts.url(i, at);
        String connected = i.node(HttpExchange.class, at).address();
        String address = connected != null ? connected : url == null ? "" : url.host();
        return isSameAddress(address, known(i.around(Validation.class, at)).name());
    }

    private static boolean isSameAddress(String one, String other) {
        byte[] octets = IpAddress.parse(one);
        return octets != null && Arrays.equals(octets, IpAddress.parse(other));
    }

    private static boolean lacksValue(Issuance i, int at) {
        String value = challenge(known(i.around(Validation.class, at))).value();
        HttpExchange h = i.node(HttpExchange.class, at);
        String text = h.requestText();
        return !h.url().contains(value) && (text == null || !text.contains(value));
    }

    /** The longer of two periods. */
    private static boolean isYoung(Issuance i, Validation v) {
        boolean submitted = known(i.record().request().submittedByApplicant());
        long reuse = submitted ? ReusePeriods.ofNames(i.issuedAt()) : 0;
        return MethodRules.usedWithin(Math.max(30 * Ages.DAY, reuse), challenge(v));
    }

    // 3.2.2.5.2 and 3.2.2.5.5

    /** The registries answer by WHOIS and RDAP too. */
    private static boolean isRegistered(Contact c) {
        return c.origin() == ContactOrigin.IP_REGISTRY
                || c.origin() == ContactOrigin.WHOIS
                || c.origin() == ContactOrigin.RDAP;
    }

    private static boolean isConfirmed(Issuance i, Validation v, boolean byValue) {
        for (Contact c : v.contacts()) {
            if (c.confirmed() != null
                    && i.isBeforeSigning(c.confirmed())
                    && (!byValue || challenge(v).value().equals(c.confirmedValue()))
                    && isFor(c, v.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(Contact c, String address) {
        if (c.validates().isEmpty()) {
            return true;
        }
        for (String each : c.validates()) {
            if (isSameAddress(each, address)) {
                return true;
            }
        }
        return false;
    }

    // 3.2.2.5.3

    private static boolean isReverse(Issuance i, Validation v) {
        String zone = ChallengeNames.serverName(v.name());
        String domain = known(v.authorizationDomainName());
        for (DnsQuery query : v.dns()) {
            if (query.type().equals("PTR") && DomainNames.same(query.name(), zone) && leadsTo(query, domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(DnsQuery query, String domain) {
        for (DnsRecord record : query.answers()) {
            if (record.type().equals("PTR") && DomainNames.same(record.data(), domain)) {
                return true;
            }
        }
        return false;
    }

    /** Some validation of the record is of that name, though no name of the certificate need rely on it. */
    private static boolean isControlled(Issuance i, Validation v) {
        return i.record().validations().stream().anyMatch(v::restsOn);
    }

    // what remote Network Perspectives saw: what they say, else what their look-ups show

    private static boolean sawName(Observation o, String domain) {
        if (o.value() != null) {
            return DomainNames.same(o.value(), domain);
        }
        for (DnsQuery query : o.dns()) {
            if (leadsTo(query, domain)) {
                return true;
            }
        }
        return false;
    }

    // 3.2.2.5.8

    private static boolean isAtLabel(Issuance i, Validation v) {
        return Shown.asTxt(
                PERSIST + ChallengeNames.serverName(v.name()), challenge(v).value(), v.dns());
    }

    private static boolean namesIssuer(Issuance i, Validation v) {
        IssueValue value = IssueValue.parse(challenge(v).value());
        Practice ca = i.record().ca();
        if (value != null && ca != null) {
            for (String ours : ca.issuerDomainNames()) {
                if (DomainNames.same(ours, value.issuer())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNotOver(Issuance i, Validation v) {
        IssueValue value = IssueValue.parse(challenge(v).value());
        return value == null
                || PersistentRecord.hasReadableEnd(value)
                        && !PersistentRecord.isOver(value, known(challenge(v).used()));
    }

    private static boolean namesAccount(Issuance i, Validation v) {
        IssueValue value = IssueValue.parse(challenge(v).value());
        Account account = i.record().account();
        return value != null && account != null && value.values("accounturi").equals(List.of(account.uri()));
    }
}
