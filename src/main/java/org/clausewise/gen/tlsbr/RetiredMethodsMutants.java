package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.*;
import static org.clausewise.gen.tlsbr.ContactMethodMutants.*;

import java.util.List;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.1, .2, .3, .5, .9, .10, .11 and .15. */
public final class RetiredMethodsMutants {
    private static final String DCV = "tls.dcv.retired.";
    private static final String BR = "tls-br-3.2.2.4.";

    private RetiredMethodsMutants() {}

    // @formatter:off
    public static List<Mutant> mutants() {
        return List.of(
                retired         (DCV + "contact-applicant.retired", BR + "1-1",  DOMAIN_CONTACT_APPLICANT),
                retiredAndReused(DCV + "contact-applicant.reused",  BR + "1-2",  DOMAIN_CONTACT_APPLICANT),
                retired         (DCV + "contact-message.retired",   BR + "2-1",  DOMAIN_CONTACT_MESSAGE),
                retiredAndReused(DCV + "contact-message.reused",    BR + "2-2",  DOMAIN_CONTACT_MESSAGE),
                retired         (DCV + "contact-phone.retired",     BR + "3-1",  DOMAIN_CONTACT_PHONE),
                retiredAndReused(DCV + "contact-phone.reused",      BR + "3-2",  DOMAIN_CONTACT_PHONE).implies(DCV + "contact-phone.retired"),
                retired         (DCV + "document.retired",          BR + "5-1",  DOMAIN_AUTHORIZATION_DOCUMENT),
                retiredAndReused(DCV + "document.reused",           BR + "5-2",  DOMAIN_AUTHORIZATION_DOCUMENT),
                retired         (DCV + "test-certificate.retired",  BR + "9-1",  TEST_CERTIFICATE),
                retiredAndReused(DCV + "test-certificate.reused",   BR + "9-2",  TEST_CERTIFICATE),
                retired         (DCV + "tls-random-value.retired",  BR + "10-1", TLS_RANDOM_VALUE),
                retiredAndReused(DCV + "tls-random-value.reused",   BR + "10-2", TLS_RANDOM_VALUE),
                retired         (DCV + "any-other.retired",         BR + "11-1", ANY_OTHER),
                retired         (DCV + "domain-phone.retired",      BR + "15-1", PHONE_TO_DOMAIN_CONTACT),
                retiredAndReused(DCV + "domain-phone.reused",       BR + "15-2", PHONE_TO_DOMAIN_CONTACT));
    }
    // @formatter:on
}
