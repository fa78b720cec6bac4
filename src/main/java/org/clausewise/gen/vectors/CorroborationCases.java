package org.clausewise.gen.vectors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Contact;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Place;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Corroborators;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Permissions of TLS BR 3.2.2.5, 3.2.2.9 and appendix B that a record can show in use. */
final class CorroborationCases {
    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";
    private static final Instant BEFORE_QUORUM = Instant.parse("2025-06-01T12:00:00Z");
    private static final Instant BEFORE_SUNSET = Instant.parse("2025-12-01T12:00:00Z");

    private CorroborationCases() {}

    static List<Kept> kept() {
        return List.of(
                keeping(r -> Corroborators.remotes(r, 7, 2), "tls-br-3.2.2.9-12#1", "tls-br-3.2.2.9-16#1"),
                keeping(CorroborationCases::reused, "tls-br-3.2.2.9-13#2", "tls-br-3.2.2.9-14#2"),
                keeping(r -> r.caa(c -> c.observations(o -> o.dns(c.lookups()))), "tls-br-3.2.2.8-3#1"));
    }

    static List<Permitted> permitted() {
        return List.of(
                changed(
                        "tls-br-3.2.2.9-1#1",
                        "other-perspectives",
                        "CAA is corroborated by other remote Network Perspectives than domain control",
                        r -> Corroborators.remotes(r, 7, 0)
                                .validations(
                                        v -> v.observations(v.observations().subList(0, 5)))
                                .caa(c -> c.observations(c.observations().subList(2, 7))),
                        r -> !perspectives(r.validations().get(0).observations())
                                .equals(perspectives(r.caa().get(0).observations()))),
                changed(
                        "tls-br-3.2.2.9-7#1",
                        "resolver-elsewhere",
                        "the resolver of a Network Perspective is in another city",
                        r -> r.perspectives(p ->
                                p.id().equals("virginia") ? p.resolver(s -> s.place(new Place(40.71, -74.01))) : p),
                        r -> r.perspectives().stream()
                                .anyMatch(p -> p.resolver() != null
                                        && !Objects.equals(p.resolver().place(), p.place()))),
                changed(
                        "tls-br-3.2.2.9-10#1",
                        "second-attempt",
                        "the second attempt is relied on: the first was not corroborated",
                        CorroborationCases::again,
                        r -> Objects.equals(r.validations().get(0).attempt(), 2)),
                changed(
                        "tls-br-3.2.2.9-13#1",
                        "reused",
                        "CAA was corroborated for an earlier request, 398 days ago",
                        CorroborationCases::reused,
                        r -> r.caa().get(0).corroborated() != null),
                changed(
                        "tls-br-3.2.2.9-14#1",
                        "omitted",
                        "no remote Network Perspective looked for CAA records of a domain that was issued for before",
                        CorroborationCases::reused,
                        r -> r.caa().get(0).observations().isEmpty()),
                Permitted.ofRecord(
                        "tls-br-3.2.2.9-32#1",
                        "missed-quorum",
                        "no remote Network Perspective corroborates, which does not yet hinder issuance",
                        plain(BEFORE_QUORUM),
                        c -> c.record(r -> Corroborators.remotes(r, 3, 3)),
                        r -> r.validations().get(0).observations().stream()
                                .noneMatch(o -> Boolean.TRUE.equals(o.corroborates()))),
                ofAddress(
                        "tls-br-3.2.2.5.2-2#1",
                        "several-addresses",
                        "one message is about two addresses",
                        ValidationMethod.IP_CONTACT_MESSAGE,
                        contacts -> contacts.stream()
                                .map(c -> c.validates("8.8.8.8", "8.8.4.4"))
                                .toList(),
                        contacts -> contacts.get(0).validates().size() == 2),
                ofAddress(
                        "tls-br-3.2.2.5.2-3#1",
                        "several-recipients",
                        "the message goes to two IP Address Contacts",
                        ValidationMethod.IP_CONTACT_MESSAGE,
                        contacts -> List.of(
                                contacts.get(0),
                                contacts.get(0).address("abuse@example.org").confirmed(null)),
                        contacts -> contacts.size() == 2),
                ofAddress(
                        "tls-br-3.2.2.5.2-5#1",
                        "resent",
                        "the message was sent again, unchanged",
                        ValidationMethod.IP_CONTACT_MESSAGE,
                        contacts -> contacts.stream()
                                .map(c -> c.resent(Objects.requireNonNull(c.sent()))
                                        .unchanged(true))
                                .toList(),
                        contacts -> !contacts.get(0).resent().isEmpty()),
                ofAddress(
                        "tls-br-3.2.2.5.5-3#1",
                        "transferred",
                        "the CA asked to be transferred to the IP Address Contact",
                        ValidationMethod.IP_CONTACT_PHONE,
                        contacts -> contacts.stream()
                                .map(c -> c.transferRequested(true).transferred(true))
                                .toList(),
                        contacts -> Boolean.TRUE.equals(contacts.get(0).transferRequested())),
                ofOnion(
                        "tls-br-B-3#1",
                        "website",
                        "an onion name is validated by a change of its web site",
                        ValidationMethod.WEBSITE_CHANGE_V2,
                        ONION),
                ofOnion(
                        "tls-br-B-7#1",
                        "request",
                        "an onion name is validated by a request signed with its key",
                        ValidationMethod.ONION_REQUEST,
                        ONION),
                ofOnion(
                        "tls-br-B-11#1",
                        "wildcard",
                        "a wildcard rests on the validation of an onion name",
                        ValidationMethod.ONION_REQUEST,
                        "*." + ONION));
    }

    private static IssuanceRecord again(IssuanceRecord r) {
        return r.validations(v -> {
            List<Observation> both = new ArrayList<>();
            v.observations().forEach(o -> both.add(o.corroborates(false)));
            v.observations().forEach(o -> both.add(o.attempt(2)));
            return v.attempt(2).observations(both);
        });
    }

    private static IssuanceRecord reused(IssuanceRecord r) {
        Instant then = Objects.requireNonNull(r.signingTime()).minus(Duration.ofDays(398));
        return r.caa(c -> c.observations(List.of()).corroborated(then));
    }

    private static List<String> perspectives(List<Observation> observations) {
        return observations.stream().map(Observation::perspective).toList();
    }

    private static CertificateSpec plain(Instant at) {
        return Subscribers.plain(Profile.TLS_DV, at)
                .recorded(ValidationMethod.DNS_CHANGE)
                .record(r -> Corroborators.remotes(r, 5, 0));
    }

    private static Kept keeping(UnaryOperator<IssuanceRecord> change, String... duties) {
        return Kept.of(
                Profile.TLS_DV,
                c -> c.recorded(ValidationMethod.DNS_CHANGE).record(r -> change.apply(Corroborators.remotes(r, 5, 0))),
                duties);
    }

    private static Permitted changed(
            String duty,
            String name,
            String fact,
            UnaryOperator<IssuanceRecord> change,
            Predicate<IssuanceRecord> holds) {
        return Permitted.ofRecord(duty, name, fact, plain(Subscribers.PLAIN), c -> c.record(change), holds);
    }

    private static Permitted ofAddress(
            String duty,
            String name,
            String fact,
            ValidationMethod method,
            UnaryOperator<List<Contact>> change,
            Predicate<List<Contact>> holds) {
        CertificateSpec plain = Subscribers.plain(Profile.TLS_DV, BEFORE_SUNSET)
                .names(GeneralNames.ip("8.8.8.8"))
                .recorded(method)
                .record(r -> r.validations(v -> v.contacts(v.contacts().stream()
                        .map(c -> c.resent(List.of()).unchanged(null))
                        .toList())));
        return Permitted.ofRecord(
                duty,
                name,
                fact,
                plain,
                c -> c.record(r -> r.validations(v -> v.contacts(change.apply(v.contacts())))),
                r -> holds.test(r.validations().get(0).contacts()));
    }

    private static Permitted ofOnion(String duty, String name, String fact, ValidationMethod method, String host) {
        return Permitted.ofRecord(
                duty,
                name,
                fact,
                plain(Subscribers.PLAIN),
                c -> c.name(GeneralNames.dns(host)).recorded(ValidationMethod.DNS_CHANGE, method),
                r -> r.names().stream().anyMatch(n -> n.name().equals(host))
                        && r.validations().stream().map(Validation::method).anyMatch(method::equals));
    }
}
