package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.IP_ADDRESS;
import static org.clausewise.rule.IssuanceFacts.*;
import static org.clausewise.rules.tlsbr.ContactMethods.*;

import java.util.Arrays;
import java.util.List;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.8, IP Address. */
public final class AddressLookup {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.ip-address", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> VALIDATIONS = validationsBy(IP_ADDRESS);

    /** The names that rely on a validation by this method. */
    private static final Elements<Issuance> RELYING = NAMES.where(test(SubjectName.class, (i, n) -> {
        Validation v = i.validation(n.validation());
        return v != null && v.method() == IP_ADDRESS;
    }));

    private static final Detail<Issuance> OF_ADDRESSES = Detail.of("a validation by a method of 3.2.2.5", (i, at) -> {
        for (Validation v : i.record().validations()) {
            if (v.method().isForAddresses()) {
                return true;
            }
        }
        return false;
    });

    static final Rule<Issuance> LOOKED_UP = RULES.rule("lookup", "tls-br-3.2.2.4.8-u1#1")
            .knowing(DNS)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> {
                        for (DnsQuery query : v.dns()) {
                            if (DomainNames.same(query.name(), v.name()) && hasAddress(query.answers())) {
                                return true;
                            }
                        }
                        return false;
                    }),
                    "look up the A or AAAA records of the very name: none is recorded for {}");

    static final Rule<Issuance> CONTROLLED = RULES.rule("controlled", "tls-br-3.2.2.4.8-u1#2")
            .knowing(DNS, OF_ADDRESSES)
            .require(
                    VALIDATIONS,
                    test(Validation.class, AddressLookup::isControlled),
                    "validate control over one of the addresses of {} by a method of 3.2.2.5");

    static {
        corroborated(RULES, "", IP_ADDRESS, "tls-br-3.2.2.4.8-1");
    }

    static final Rule<Issuance> SAME_ADDRESS = RULES.rule("same-address", "tls-br-3.2.2.4.8-2")
            .knowing(detailAround("dns", Validation.class, v -> !v.dns().isEmpty()), OBSERVED_VALUE)
            .require(
                    MethodRules.corroborating(IP_ADDRESS),
                    (i, at) -> observes(i.node(Observation.class, at), validation(i, at)),
                    "count {} as corroborating only when it saw the same IP address");

    static final Rule<Issuance> NAME_BELOW = RULES.rule("name-below", "tls-br-3.2.2.4.8-3")
            .require(
                    RELYING,
                    test(
                            SubjectName.class,
                            (i, n) -> DomainNames.same(
                                    DomainNames.withoutWildcard(n.name()),
                                    known(i.validation(n.validation())).name())),
                    "validate {} itself: this method is good for the one name that was looked up");

    static final Rule<Issuance> WILDCARD = RULES.rule("wildcard", "tls-br-3.2.2.4.8-u2")
            .require(
                    RELYING,
                    test(SubjectName.class, n -> !DomainNames.isWildcard(n.name())),
                    "validate {} by another method: this one is not for wildcards");

    static {
        ended(RULES, "", IP_ADDRESS, "tls-br-3.2.2.4.8-4");
        notReused(RULES, "", IP_ADDRESS, "tls-br-3.2.2.4.8-5");
    }

    static {
        RULES.about(Matter.METHOD, "ended", "reused");
    }

    private AddressLookup() {}

    private static boolean hasAddress(List<DnsRecord> answers) {
        for (DnsRecord record : answers) {
            if (isAddress(record)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControlled(Issuance i, Validation v) {
        return i.record().validations().stream().anyMatch(v::restsOn);
    }

    private static boolean observes(Observation o, Validation v) {
        if (o.value() != null) {
            return answers(v.dns(), o.value());
        }
        for (DnsQuery query : o.dns()) {
            for (DnsRecord record : query.answers()) {
                if (isAddress(record) && answers(v.dns(), record.data())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an address is among the answers. */
    private static boolean answers(List<DnsQuery> queries, String address) {
        for (DnsQuery query : queries) {
            for (DnsRecord record : query.answers()) {
                if (isAddress(record) && same(record.data(), address)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(String a, String b) {
        byte[] address = IpAddress.parse(a);
        return address != null && Arrays.equals(address, IpAddress.parse(b));
    }

    private static boolean isAddress(DnsRecord record) {
        return record.type().equals("A") || record.type().equals("AAAA");
    }
}
