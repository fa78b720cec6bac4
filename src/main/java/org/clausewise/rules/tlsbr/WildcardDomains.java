package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.nio.charset.StandardCharsets;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.SuffixReview;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.PublicSuffixes;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.6, Wildcard Domain Validation. */
public final class WildcardDomains {
    public static final Section<Issuance> RULES =
            Section.of("tls.wildcard", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** By the review of the record, or by the ICANN section of the list of public suffixes. */
    static final Rule<Issuance> NAMESPACE = RULES.rule("namespace", "tls-br-3.2.2.6-2", "tls-br-7.1.2.7.12-8")
            .knowing(Detail.of(
                    "suffix.namespaceControlProven of its entry in names", test(CertifiedName.class, (i, n) -> {
                        SuffixReview review = review(i, n);
                        return review != null && review.namespaceControlProven() != null;
                    })))
            .require(
                    CERTIFIED_NAMES.where(
                            test(CertifiedName.class, (i, n) -> !n.address() && isAboveRegistrations(i, n))),
                    test(
                            CertifiedName.class,
                            (i, n) -> known(known(review(i, n)).namespaceControlProven())),
                    "refuse {} unless the Applicant proves rightful control of the whole Domain Namespace: what follows the asterisk is registry-controlled");

    private WildcardDomains() {}

    private static boolean isAboveRegistrations(Issuance i, CertifiedName n) {
        if (!DomainNames.isWildcard(n.name())) {
            return false;
        }
        SuffixReview review = review(i, n);
        if (review != null && Boolean.TRUE.equals(review.registryControlled())) {
            return true;
        }
        byte[] domain =
                DomainNames.lowerCase(DomainNames.withoutWildcard(n.name())).getBytes(StandardCharsets.UTF_8);
        return suffixes(i).isAboveRegistrations(domain, 0, domain.length, true);
    }

    private static @Nullable SuffixReview review(Issuance i, CertifiedName n) {
        SubjectName entry = i.subjectName(n.name());
        return entry == null ? null : entry.suffix();
    }

    private static PublicSuffixes suffixes(Issuance i) {
        Certificate certificate = i.certificate();
        return certificate == null ? PublicSuffixes.embedded() : certificate.publicSuffixes();
    }
}
