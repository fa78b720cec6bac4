package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.SUBJECT_INFO_ACCESS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.AccessDescription;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.2.2, Subject Information Access. */
public final class SubjectInfoAccess {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.subject-info-access", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        AccessDescriptions.in(
                RULES,
                SUBJECT_INFO_ACCESS,
                KnownOid.AD_CA_REPOSITORY,
                CertificateFacts.SUBJECT_ACCESS_URIS,
                CertificateFacts.CA_REPOSITORY_URIS,
                "rfc5280-4.2.2.2");
    }

    static final Rule<Certificate> TIME_STAMPING_BY_MAIL = RULES.rule("time-stamping.mail", "rfc5280-4.2.2.2-10")
            .reads(Part.SUBJECT_INFO_ACCESS)
            .when(has(SUBJECT_INFO_ACCESS))
            .require(
                    CertificateFacts.elementsOf(SUBJECT_INFO_ACCESS),
                    (c, at) -> !isMailtoOfTimeStamping(c, at),
                    "write the address for time stamps as an rfc822Name");

    private SubjectInfoAccess() {}

    private static boolean isMailtoOfTimeStamping(Certificate c, int description) {
        byte[] b = c.bytes();
        int location = AccessDescription.location(b, description);
        return KnownOid.AD_TIME_STAMPING.isAt(b, AccessDescription.method(b, description))
                && Der.tag(b, location) == GeneralName.URI
                && Uri.isOfScheme(b, Der.content(b, location), Der.stop(b, location), "mailto");
    }
}
