package org.clausewise.rules.evg;

import static org.clausewise.pki.ExtensionType.SUBJECT_ALT_NAME;
import static org.clausewise.pki.ExtensionType.TOR_SERVICE_DESCRIPTOR;
import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.elementsOf;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.noName;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.OnionDescriptor;
import org.clausewise.pki.OnionName;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG Appendix F of old, the Tor Service Descriptor Hash extension. */
public final class EvOnionDescriptors {
    public static final Section<Certificate> RULES = Section.of(
                    "evg.subscriber.onion-descriptor", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(c -> c.extension(TOR_SERVICE_DESCRIPTOR))
            .reads(Part.TOR_SERVICE_DESCRIPTOR, Part.SUBJECT_ALT_NAME);

    private static final long VERSION_2 = SanForms.onion(OnionName.VERSION_2);

    static final Rule<Certificate> PRESENT = RULES.rule("present", "evg-F-r2#1")
            .at(CertificateFacts::extensionsPlace)
            .when(HAS_SAN, noName(VERSION_2).not())
            .require(
                    has(TOR_SERVICE_DESCRIPTOR),
                    "add the Tor Service Descriptor Hash extension (2.23.140.1.31): the certificate has an onion name");

    static final Rule<Certificate> EACH_NAME = RULES.rule("names", "evg-F-r2#2")
            .when(HAS_SAN, has(TOR_SERVICE_DESCRIPTOR))
            .require(namesOf(VERSION_2), EvOnionDescriptors::isDescribed, "add the hash of the key of {}");

    static final Rule<Certificate> NAMES_ALONE = RULES.rule("names-alone", "evg-F-r2#3")
            .when(has(TOR_SERVICE_DESCRIPTOR))
            .require(
                    elementsOf(TOR_SERVICE_DESCRIPTOR),
                    EvOnionDescriptors::isOfAName,
                    "describe onion services of names in the certificate alone, by URIs with https");

    static final Rule<Certificate> HASH = RULES.rule("hash", "evg-F-r3")
            .when(has(TOR_SERVICE_DESCRIPTOR))
            .require(
                    elementsOf(TOR_SERVICE_DESCRIPTOR),
                    (c, at) -> OnionDescriptor.isHash(c.bytes(), at),
                    "hash the key by an algorithm of RFC 6234, and give the hash whole");

    private EvOnionDescriptors() {}

    private static boolean isDescribed(Certificate c, int name) {
        byte[] b = c.bytes();
        int list = c.extensionValue(TOR_SERVICE_DESCRIPTOR);
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            if (OnionDescriptor.isOf(b, i, Der.content(b, name), Der.stop(b, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAName(Certificate c, int descriptor) {
        byte[] b = c.bytes();
        int names = c.extensionValue(SUBJECT_ALT_NAME);
        for (int i = Der.next(b, names, -1); i >= 0; i = Der.next(b, names, i)) {
            if (Der.tag(b, i) == GeneralName.DNS_NAME
                    && OnionDescriptor.isOf(b, descriptor, Der.content(b, i), Der.stop(b, i))) {
                return true;
            }
        }
        return false;
    }
}
