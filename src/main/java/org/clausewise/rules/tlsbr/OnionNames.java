package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.namesOf;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.OnionName;
import org.clausewise.rule.CertificateFacts;
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

    /** Outside the appendix an onion name is an internal one. */
    private static final String INTERNAL_NAME = "tls-br-7.1.2.7.12-9";

    private static final String NOT_ISSUED = "tls-br-4.2.2-1#1";

    // @formatter:off
    static {
        onion(RULES, "address", OnionName.NO_ADDRESS, "put an onion address in front of .onion in {}", "tls-br-B-1#1", INTERNAL_NAME, NOT_ISSUED);
        onion(RULES, "base32", OnionName.NOT_BASE32, "write the onion address of {} in 56 characters of base32", "tls-br-B-1#2", INTERNAL_NAME, NOT_ISSUED);
        onion(RULES, "version", OnionName.NOT_VERSION_3, "use a version 3 onion address in {}", "tls-br-B-1#3", INTERNAL_NAME, NOT_ISSUED);
        onion(RULES, "checksum", OnionName.CHECKSUM, "correct {}: the checksum of the onion address is wrong", "tls-br-B-1#4", INTERNAL_NAME, NOT_ISSUED);

        onion(EV, "not-version-2", OnionName.VERSION_2, "use a version 3 onion address in {}", "tls-br-B-1#5");
        // not spared by EVG Appendix F, so an internal name too
        onion(NOT_EV, "not-version-2", OnionName.VERSION_2, "use a version 3 onion address in {}", "tls-br-B-1#2", INTERNAL_NAME, NOT_ISSUED);
        noName(NOT_EV, "not-yet", SanForms.UNDER_ONION, "remove {}: before 2020-03-27 only EV certificates might hold .onion names", "tls-br-7.1.2.7.12-9#2");
    }
    // @formatter:on

    private OnionNames() {}

    private static void onion(Section<Certificate> section, String name, int flaw, String message, String... duties) {
        noName(section, name, SanForms.onion(flaw), message, duties);
    }

    private static void noName(Section<Certificate> section, String name, long form, String message, String... duties) {
        section.rule(name, duties).when(HAS_SAN).require(CertificateFacts.noName(form), namesOf(form), message);
    }
}
