package org.clausewise.rules.evg;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.noName;
import static org.clausewise.rule.CertificateFacts.sanHas;
import static org.clausewise.rule.CertificateFacts.sanNames;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG 7.1.2.1, Subject Alternative Name Extension. */
public final class EvSubjectAltName {
    public static final Section<Certificate> RULES = Section.of(
                    "evg.subscriber.san", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(Certificate::subjectAltName);

    static final Rule<Certificate> PRESENT = RULES.rule("present", "evg-7.1.2.1-1#1")
            .at(CertificateFacts::extensionsPlace)
            .require(HAS_SAN, "add a subjectAltName with the domain names of the server");

    static final Rule<Certificate> DNS_NAME = RULES.rule("dns-name", "evg-7.1.2.1-1#2")
            .when(HAS_SAN)
            .require(sanHas(GeneralName.DNS_NAME), "add a dNSName: an EV certificate is for a domain name");

    // @formatter:off
    static {
        notOf("other-name", GeneralName.OTHER_NAME, "otherName");
        notOf("rfc822-name", GeneralName.RFC822_NAME, "rfc822Name");
        notOf("x400-address", GeneralName.X400_ADDRESS, "x400Address");
        notOf("directory-name", GeneralName.DIRECTORY_NAME, "directoryName");
        notOf("edi-party-name", GeneralName.EDI_PARTY_NAME, "ediPartyName");
        notOf("uri", GeneralName.URI, "uniformResourceIdentifier");
        notOf("ip-address", GeneralName.IP_ADDRESS, "iPAddress");
        notOf("registered-id", GeneralName.REGISTERED_ID, "registeredID");
    }
    // @formatter:on

    static final Rule<Certificate> NO_WILDCARD = RULES.rule("no-wildcard", "evg-7.1.2.1-3")
            .when(HAS_SAN)
            .require(
                    noName(SanForms.WILDCARD_NOT_ONION),
                    namesOf(SanForms.WILDCARD_NOT_ONION),
                    "name the hosts in place of {}: EV certificates have no wildcards outside .onion");

    static {
        RULES.about(Matter.NAMES, "dns-name");
    }

    private EvSubjectAltName() {}

    /** An entry of this kind is no dNSName. */
    private static void notOf(String name, int kind, String label) {
        RULES.rule(name, "evg-7.1.2.1-1#3")
                .require(sanHas(kind).not(), sanNames(kind), "remove the " + label + " from subjectAltName");
    }
}
