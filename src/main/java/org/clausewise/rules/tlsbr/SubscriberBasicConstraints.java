package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.BASIC_CONSTRAINTS;
import static org.clausewise.rule.CertificateFacts.HAS_PATH_LENGTH;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.8, Subscriber Certificate Basic Constraints. */
public final class SubscriberBasicConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.basic-constraints", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::basicConstraints);

    static final Rule<Certificate> NOT_CA = RULES.rule("ca", "tls-br-7.1.2.7.8-1")
            .when(has(BASIC_CONSTRAINTS))
            .require(IS_CA.not(), "leave cA out: a subscriber is no CA");

    static final Rule<Certificate> NO_PATH_LENGTH = RULES.rule("path-length.absent", "tls-br-7.1.2.7.8-2")
            .when(has(BASIC_CONSTRAINTS))
            .require(HAS_PATH_LENGTH.not(), "remove pathLenConstraint");

    private SubscriberBasicConstraints() {}
}
