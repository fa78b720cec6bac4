package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.SUBJECT_INFO_ACCESS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.2.2, Subject Information Access. */
public final class SubjectInfoAccess {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.subject-info-access", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        AccessDescriptions.in(RULES, SUBJECT_INFO_ACCESS, KnownOid.AD_CA_REPOSITORY, "rfc5280-4.2.2.2");
    }

    static final Rule<Certificate> TIME_STAMPING_BY_MAIL = RULES.rule("time-stamping.mail", "rfc5280-4.2.2.2-10")
            .reads(Part.SUBJECT_INFO_ACCESS)
            .when(has(SUBJECT_INFO_ACCESS))
            .require(
                    AccessDescriptions.locations(SUBJECT_INFO_ACCESS, KnownOid.AD_TIME_STAMPING)
                            .where(NameForms::isUri),
                    (c, at) ->
                            !Uri.isOfScheme(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at), "mailto"),
                    "write {} as an rfc822Name");

    private SubjectInfoAccess() {}
}
