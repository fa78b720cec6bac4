package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.sanHas;
import static org.clausewise.rule.CertificateFacts.sanNames;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 4985 2, SRVName: an otherName of the form {@code _Service.Name}. */
public final class SrvName {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc4985.srv-name", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectAltName)
            .reads(Part.SUBJECT_ALT_NAME);

    private static final Elements<Certificate> SRV_NAMES = sanNames(GeneralName.OTHER_NAME)
            .where((c, at) -> KnownOid.ON_DNS_SRV.isAt(c.bytes(), GeneralName.otherNameType(c.bytes(), at)));

    static final Rule<Certificate> FORM = RULES.rule("form", "rfc4985-2-1", "rfc4985-2-2")
            .when(HAS_SAN, sanHas(GeneralName.OTHER_NAME))
            .require(SRV_NAMES, SrvName::isServiceAndName, "write the SRVName as _service.example.com");

    private SrvName() {}

    private static boolean isServiceAndName(Certificate c, int name) {
        byte[] b = c.bytes();
        int value = GeneralName.otherNameValue(b, name);
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        int end = DomainName.labelEnd(b, from, to);
        return end < to && end - from > 1 && b[from] == '_' && Mailbox.isHost(b, from + 1, to);
    }
}
