package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.9, Subscriber Certificate Certificate Policies. */
public final class SubscriberPoliciesMutants {
    private static final String OWN = "1.3.6.1.4.1.99999.1";
    private static final String QUALIFIERS = "rfc5280.ext.certificate-policies.qualifiers";

    private SubscriberPoliciesMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(
                        all(),
                        Stream.of(Profile.TLS_DV, Profile.TLS_OV).map(SubscriberPoliciesMutants::empty),
                        Profile.Group.TLS_SUBSCRIBER.profiles().stream().flatMap(SubscriberPoliciesMutants::ofType))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> all() {
        return Stream.of(
                policies(
                        "reserved.first",
                        "-11",
                        c -> c.value(
                                CERTIFICATE_POLICIES,
                                old -> DerWriter.insertBefore(old, DerWriter.sequence(DerWriter.oid(OWN)), 0))),
                more("any-policy.absent", "-5", Oids.ANY_POLICY).also("tls-br-7.1.2.7.9-6"),
                qualified(
                                "qualifiers.absent",
                                "-9",
                                "cps",
                                Oids.CPS_QUALIFIER,
                                DerWriter.ia5("https://cps.example.com/"))
                        .implies(QUALIFIERS),
                qualified(
                                "qualifiers.cps-only",
                                "-10",
                                "user-notice",
                                Oids.USER_NOTICE_QUALIFIER,
                                DerWriter.sequence(DerWriter.utf8("Read the CPS.")))
                        .also("tls-br-7.1.2.7.9-14")
                        .implies(id("qualifiers.absent"), QUALIFIERS),
                qualified("qualifiers.cps-only", "-10", "own", OWN, DerWriter.utf8("Anything"))
                        .also("tls-br-7.1.2.7.9-14")
                        .implies(id("qualifiers.absent"), QUALIFIERS),
                qualified(
                                "qualifiers.cps.http",
                                "-13#3",
                                "ldap",
                                Oids.CPS_QUALIFIER,
                                DerWriter.ia5("ldap://cps.example.com/cps"))
                        .implies(id("qualifiers.absent"), QUALIFIERS),
                qualified(
                                "qualifiers.cps.http",
                                "-13#3",
                                "no-scheme",
                                Oids.CPS_QUALIFIER,
                                DerWriter.ia5("cps.example.com"))
                        .implies(
                                id("qualifiers.absent"),
                                QUALIFIERS,
                                "rfc5280.ext.certificate-policies.cps-uri.absolute"),
                qualified(
                                "qualifiers.cps.ia5-string",
                                "-13#2",
                                "utf8",
                                Oids.CPS_QUALIFIER,
                                DerWriter.utf8("https://cps.example.com/"))
                        .implies("rfc5280.der.wrong-tag"));
    }

    /** Without any policy. IV and EV certificates then lack more than a mutant may imply. */
    private static Mutant empty(Profile profile) {
        return policies("not-empty", "-1", c -> c.with(Extensions.certificatePolicies()))
                .named(type(profile))
                .of(profile)
                .implies("rfc5280.der.constraint", id("reserved.present"), asked(profile) + ".none");
    }

    /** What differs from type to type. */
    private static Stream<Mutant> ofType(Profile profile) {
        String type = type(profile);
        String other = profile == Profile.TLS_OV ? Oids.DOMAIN_VALIDATED : Oids.ORGANIZATION_VALIDATED;
        String asked = asked(profile);
        String besides = switch (profile) {
            case TLS_IV -> "tls.subscriber.name.person.policy";
            case TLS_EV -> "evg.subscriber.ext.certificate-policies.ev";
            default -> "";
        };
        return Stream.of(
                policies("reserved.present", "-12#1", c -> instead(c, OWN))
                        .named(type)
                        .of(profile)
                        .given(SubscriberPoliciesMutants::first)
                        .also("tls-br-7.1.2.7.9-4")
                        // an identifier of the CA's own may stand for EV in EVG 7.1.6.1
                        .implies(some(asked + ".none", profile == Profile.TLS_IV ? besides : "")),
                policies(type + ".reserved", "-4", c -> instead(c, other))
                        .of(profile)
                        .given(SubscriberPoliciesMutants::first)
                        .implies(some(id(type + ".reserved.other-type.absent"), asked, besides)),
                policies(type + ".reserved.other-type.absent", "-3", c -> instead(c, other))
                        .named("alone")
                        .of(profile)
                        .given(SubscriberPoliciesMutants::first)
                        .implies(some(id(type + ".reserved"), asked, besides)),
                policies(type + ".reserved.other-type.absent", "-3", c -> append(c, other))
                        .named("beside")
                        .of(profile)
                        .implies(id("reserved.one")),
                policies("reserved.one", "-12#2", c -> append(c, other))
                        .named(type + "-and-another")
                        .of(profile)
                        .implies(id(type + ".reserved.other-type.absent")));
    }

    private static Mutant policies(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "tls-br-7.1.2.7.9" + duty, change).of(Profile.Group.TLS_SUBSCRIBER);
    }

    /** With another identifier in place of the first, which is the reserved one. */
    private static CertificateSpec instead(CertificateSpec c, String policy) {
        return c.value(CERTIFICATE_POLICIES, old -> DerWriter.edit(old, oid -> DerWriter.oid(policy), 0, 0));
    }

    /** The first policy alone: EVG takes another for the CA's own sign of Extended Validation. */
    private static CertificateSpec first(CertificateSpec c) {
        return c.value(CERTIFICATE_POLICIES, old -> DerWriter.sequence(DerWriter.get(old, 0)));
    }

    private static String[] some(String... rules) {
        return Stream.of(rules).filter(rule -> !rule.isEmpty()).toArray(String[]::new);
    }

    private static Mutant more(String rule, String duty, String policy) {
        return policies(rule, duty, c -> append(c, policy));
    }

    private static CertificateSpec append(CertificateSpec c, String policy) {
        return c.value(CERTIFICATE_POLICIES, old -> DerWriter.append(old, DerWriter.sequence(DerWriter.oid(policy))));
    }

    /** With a qualifier of the first policy, which EV certificates had to have until EVG 2.0.1. */
    private static Mutant qualified(String rule, String duty, String name, String qualifier, byte[] value) {
        byte[] qualifiers = DerWriter.sequence(DerWriter.sequence(DerWriter.oid(qualifier), value));
        return policies(
                        rule,
                        duty,
                        c -> c.value(
                                CERTIFICATE_POLICIES,
                                old -> DerWriter.edit(old, policy -> DerWriter.append(policy, qualifiers), 0)))
                .of(Profile.Group.TLS_NOT_EV)
                .named(name);
    }

    private static String type(Profile profile) {
        return profile.id().substring("tls-".length());
    }

    /** The rule of the type's own section that asks for its reserved identifier. */
    private static String asked(Profile profile) {
        return "tls.subscriber." + type(profile) + ".policies.reserved";
    }

    private static String id(String rule) {
        return "tls.subscriber.policies." + rule;
    }
}
