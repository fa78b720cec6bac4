package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.rules.tlsbr.ContactMethods.*;

import org.clausewise.evidence.Issuance;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.1, .2, .3, .5, .9, .10, .11 and .15: methods that may not be used any more. */
public final class RetiredMethods {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.retired", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    // @formatter:off
    static {
        retired  (RULES, "contact-applicant.", DOMAIN_CONTACT_APPLICANT,      "tls-br-3.2.2.4.1-1");
        notReused(RULES, "contact-applicant.", DOMAIN_CONTACT_APPLICANT,      "tls-br-3.2.2.4.1-2");
        retired  (RULES, "contact-message.",   DOMAIN_CONTACT_MESSAGE,        "tls-br-3.2.2.4.2-1");
        notReused(RULES, "contact-message.",   DOMAIN_CONTACT_MESSAGE,        "tls-br-3.2.2.4.2-2");
        retired  (RULES, "contact-phone.",     DOMAIN_CONTACT_PHONE,          "tls-br-3.2.2.4.3-1", "2019-06-01");
        notReused(RULES, "contact-phone.",     DOMAIN_CONTACT_PHONE,          "tls-br-3.2.2.4.3-2");
        retired  (RULES, "document.",          DOMAIN_AUTHORIZATION_DOCUMENT, "tls-br-3.2.2.4.5-1");
        notReused(RULES, "document.",          DOMAIN_AUTHORIZATION_DOCUMENT, "tls-br-3.2.2.4.5-2");
        retired  (RULES, "test-certificate.",  TEST_CERTIFICATE,              "tls-br-3.2.2.4.9-1");
        notReused(RULES, "test-certificate.",  TEST_CERTIFICATE,              "tls-br-3.2.2.4.9-2");
        retired  (RULES, "tls-random-value.",  TLS_RANDOM_VALUE,              "tls-br-3.2.2.4.10-1");
        notReused(RULES, "tls-random-value.",  TLS_RANDOM_VALUE,              "tls-br-3.2.2.4.10-2");
        retired  (RULES, "any-other.",         ANY_OTHER,                     "tls-br-3.2.2.4.11-1", "2017-10-19");
        retired  (RULES, "domain-phone.",      PHONE_TO_DOMAIN_CONTACT,       "tls-br-3.2.2.4.15-1");
        notReused(RULES, "domain-phone.",      PHONE_TO_DOMAIN_CONTACT,       "tls-br-3.2.2.4.15-2");
    }
    // @formatter:on

    static {
        RULES.about(Matter.METHOD, "*");
    }

    private RetiredMethods() {}
}
