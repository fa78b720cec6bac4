package org.clausewise.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Enterprise RA that authorised a request (TLS BR 1.3.2).
 *
 * @param organization the organisation that it belongs to
 * @param domains the names whose Domain Namespaces were verified as that organisation's
 * @param subjectConfirmed whether the CA confirmed that the named Subject is that organisation, an Affiliate of it or represented by it
 * @param basis observed where nothing is said
 */
public record EnterpriseRa(
        String organization,
        List<String> domains,
        @Nullable Boolean subjectConfirmed,
        @Nullable Basis basis) implements Node {
    public EnterpriseRa {
        domains = List.copyOf(domains);
    }

    /** The Enterprise RA of an organisation. */
    public static EnterpriseRa of(String organization) {
        return new EnterpriseRa(organization, List.of(), null, null);
    }

    /** With another organization. */
    public EnterpriseRa organization(String organization) {
        return new EnterpriseRa(organization, domains, subjectConfirmed, basis);
    }

    /** With these as domains. */
    public EnterpriseRa domains(String... domains) {
        return new EnterpriseRa(organization, List.of(domains), subjectConfirmed, basis);
    }

    /** With these as domains. */
    public EnterpriseRa domains(List<String> domains) {
        return new EnterpriseRa(organization, domains, subjectConfirmed, basis);
    }

    /** With another subjectConfirmed. */
    public EnterpriseRa subjectConfirmed(@Nullable Boolean subjectConfirmed) {
        return new EnterpriseRa(organization, domains, subjectConfirmed, basis);
    }

    /** With another basis. */
    public EnterpriseRa basis(@Nullable Basis basis) {
        return new EnterpriseRa(organization, domains, subjectConfirmed, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}
