package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SCTS;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noFault;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Part;
import org.clausewise.pki.SctListFault;
import org.clausewise.pki.SignedCertificateTimestampList;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 6962 3.2 and 3.3, the signed certificate timestamps that a certificate embeds. */
public final class SignedCertificateTimestamps {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc6962.sct", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(SctListFault::place);

    private static final Fact<Certificate> HAS_LIST = has(ExtensionType.SCT_LIST);

    // @formatter:off
    static {
        fault("list.wrapped", "rfc6962-3.3-3#2", SctListFault.NOT_WRAPPED, "wrap the list in an OCTET STRING of its own inside extnValue");
        fault("list.length", "rfc6962-3.3-u2#1", SctListFault.LIST_LENGTH, "give the list the length of what follows it");
        fault("list.not-empty", "rfc6962-3.3-1", SctListFault.EMPTY, "put an SCT into the list, or leave the extension out");
        fault("list.sct-length", "rfc6962-3.3-u2#2", SctListFault.SCT_LENGTH, "give the SCT its own length: it is empty or ends beyond the list");
        fault("sct.fields", "rfc6962-3.2-u5#1", SctListFault.SCT_FIELDS, "encode the SCT anew: a field is cut off or a length does not fit");
        fault("sct.trailing", "rfc6962-3.2-u5#2", SctListFault.SCT_TRAILING, "remove what stands behind the signature of the SCT");
    }
    // @formatter:on

    static final Rule<Certificate> VERSION = RULES.rule("sct.version", "rfc6962-3.2-u6")
            .at(Certificate::sctList)
            .reads(Part.SCT_LIST)
            .when(HAS_LIST)
            .require(
                    SCTS,
                    (c, at) -> SignedCertificateTimestampList.version(c.bytes(), at) == 0,
                    "embed an SCT of version 1 (0): this log answered with another");

    static final Rule<Certificate> NOT_IN_PRECERTIFICATE = RULES.rule("list.not-in-precertificate", "rfc6962-3.3-3#3")
            .at(Certificate::sctList)
            .when(PRECERTIFICATE)
            .require(
                    HAS_LIST.not(),
                    "remove the SCT list: SCTs come back for a precertificate and go into the certificate");

    static {
        RULES.about(Matter.STRUCTURE, "list.wrapped");
    }

    private SignedCertificateTimestamps() {}

    private static void fault(String name, String duty, SctListFault fault, String message) {
        RULES.rule(name, duty).when(HAS_LIST).require(noFault(fault), message);
    }
}
