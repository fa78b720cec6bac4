package org.clausewise.rules.rfc;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.8, Subject Directory Attributes. */
public final class SubjectDirectoryAttributes {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.subject-directory-attributes", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.8-1", ExtensionType.SUBJECT_DIRECTORY_ATTRIBUTES);
    }

    private SubjectDirectoryAttributes() {}
}
