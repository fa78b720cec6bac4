package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.noName;
import static org.clausewise.rule.SanForms.NON_ASCII;
import static org.clausewise.rule.SanForms.idna;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.Idna;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5891 3 and 4 with RFC 5892 and 5893, the labels of IDNA2008 as far as a dNSName shows them. */
public final class InternationalizedNames {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5891.names", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectAltName);

    // @formatter:off
    static {
        noLabel("ascii", NON_ASCII, "write {} in ASCII: what is not becomes an A-label", "rfc5891-3.1-1#1", "rfc5891-3.2-1");
        noLabel("a-label", DomainName.NOT_P_LABEL | idna(Idna.ASCII_ONLY), "correct {}: what follows xn-- does not decode to a label in Unicode", "rfc5891-3.1-1#2");
        noLabel("reserved-ldh", DomainName.RESERVED_LDH, "change {}: a label with \"--\" in third and fourth place must begin with xn--", "rfc5891-3.1-1#3");
        noLabel("nfc", idna(Idna.NOT_NFC), "encode {} anew: it decodes to Unicode that is not in Normalization Form C", "rfc5891-4.1-1");
        noLabel("disallowed", idna(Idna.DISALLOWED), "change {}: it decodes to a character that IDNA2008 does not allow", "rfc5891-4.2.2-1#1");
        noLabel("unassigned", idna(Idna.UNASSIGNED), "change {}: it decodes to a code point that Unicode did not assign", "rfc5891-4.2.2-1#2");
        noLabel("hyphens", idna(Idna.HYPHENS), "change {}: decoded, it has hyphens in third and fourth place or at an end", "rfc5891-4.2.3.1-1");
        noLabel("leading-mark", idna(Idna.LEADING_MARK), "change {}: decoded, it begins with a combining mark", "rfc5891-4.2.3.2-1");
        noLabel("context", idna(Idna.CONTEXT), "change {}: it decodes to a character that its neighbours do not allow there", "rfc5891-4.2.3.3-1", "rfc5892-1-3");
        noLabel("keraia", idna(Idna.KERAIA), "change {}: behind the Greek numeral sign stands no Greek character", "rfc5891-4.2.3.3-1", "rfc5892-1-3", "rfc5892-A-1");
        noLabel("geresh", idna(Idna.GERESH), "change {}: in front of the Hebrew geresh stands no Hebrew character", "rfc5891-4.2.3.3-1", "rfc5892-1-3", "rfc5892-A-2");
        noLabel("gershayim", idna(Idna.GERSHAYIM), "change {}: in front of the Hebrew gershayim stands no Hebrew character", "rfc5891-4.2.3.3-1", "rfc5892-1-3", "rfc5892-A-3");
        noLabel("bidi", idna(Idna.BIDI), "change {}: decoded, it mixes directions, or begins or ends with what a label from right to left does not", "rfc5891-4.2.3.4-1");
    }
    // @formatter:on

    static {
        RULES.about(Matter.FORM, "ascii");
    }

    private InternationalizedNames() {}

    private static void noLabel(String name, long form, String message, String... duties) {
        RULES.rule(name, duties).when(HAS_SAN).require(noName(form), namesOf(form), message);
    }
}
