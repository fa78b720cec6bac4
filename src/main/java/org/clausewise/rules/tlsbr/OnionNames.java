package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.noName;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.OnionName;
import org.clausewise.rule.Profile;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR Appendix B, as far as it says what an Onion Domain Name looks like. */
public final class OnionNames {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.onion", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::subjectAltName);

    /** What binds EV certificates later: EVG Appendix F left them version 2 until 1.7.9. */
    public static final Section<Certificate> EV =
            Section.of("tls.ev.onion", Subject.CERTIFICATE, Profile.TLS_EV).at(Certificate::subjectAltName);

    /** The same for the others, which never might have version 2. */
    public static final Section<Certificate> NOT_EV = Section.of(
                    "tls.not-ev.onion", Subject.CERTIFICATE, Profile.Group.TLS_NOT_EV)
            .at(Certificate::subjectAltName);

    // @formatter:off
    static {
        onion(RULES, "address", "tls-br-B-1#1", OnionName.NO_ADDRESS, "put an onion address in front of .onion in {}");
        onion(RULES, "base32", "tls-br-B-1#2", OnionName.NOT_BASE32, "write the onion address of {} in 56 characters of base32");
        onion(RULES, "version", "tls-br-B-1#3", OnionName.NOT_VERSION_3, "use a version 3 onion address in {}");
        onion(RULES, "checksum", "tls-br-B-1#4", OnionName.CHECKSUM, "correct {}: the checksum of the onion address is wrong");

        onion(EV, "not-version-2", "tls-br-B-1#5", OnionName.VERSION_2, "use a version 3 onion address in {}");
        onion(NOT_EV, "not-version-2", "tls-br-B-1#2", OnionName.VERSION_2, "use a version 3 onion address in {}");
    }
    // @formatter:on

    private OnionNames() {}

    private static void onion(Section<Certificate> section, String name, String duty, int flaw, String message) {
        long form = SanForms.onion(flaw);
        section.rule(name, duty).when(HAS_SAN).require(noName(form), namesOf(form), message);
    }
}
