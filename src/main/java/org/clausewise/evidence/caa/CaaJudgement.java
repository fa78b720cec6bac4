package org.clausewise.evidence.caa;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausewise.evidence.Account;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What the CAA records that a CA found say about one name of a certificate, drawn anew from the record.
 *
 * @param climb the search as it was done
 * @param wildcard whether the name is a Wildcard Domain Name
 * @param policy who wants to issue, to whom, and how
 */
public record CaaJudgement(Climb climb, boolean wildcard, CaaPolicy policy) {
    /** What the look-ups of the check say about a name that relies on it. */
    public static CaaJudgement of(Issuance i, SubjectName name, CaaCheck check) {
        return of(i, name, check.name(), check.lookups(), Boolean.TRUE.equals(check.lookupFailureAccepted()));
    }

    /** What other look-ups say about it, for example those of a remote Network Perspective. */
    public static CaaJudgement of(
            Issuance i, SubjectName name, String domain, List<DnsQuery> lookups, boolean overFailures) {
        return new CaaJudgement(
                Climb.of(domain, lookups, overFailures),
                DomainNames.isWildcard(name.name()),
                policy(i, i.validation(name.validation())));
    }

    /** RFC 8659 alone: without the parameters that the CA honours. */
    public CaaResult result() {
        return result(Set.of());
    }

    /** The same, heeding {@code accounturi} (RFC 8657 3) where the CA does. */
    public CaaResult heedingAccount() {
        return result(Set.of(CaaPolicy.ACCOUNT_URI));
    }

    /** The same, heeding {@code validationmethods} too (RFC 8657 4) where the CA does. */
    public CaaResult heedingAll() {
        return result(policy.parameters());
    }

    /** Whether a property that restricts issuance has such a parameter. */
    public boolean hasParameter(String tag) {
        for (DnsRecord record : climb.set()) {
            CaaProperty property = CaaProperty.of(record);
            IssueValue value =
                    property == null || property.is(CaaProperty.IODEF) ? null : IssueValue.parse(property.value());
            if (value != null && !value.values(tag).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private CaaResult result(Set<String> parameters) {
        return CaaResult.of(climb.set(), wildcard, policy.honouringOnly(parameters));
    }

    /** The label of a validation's method in {@code validationmethods}: that of ACME, or the CA's own. */
    public static @Nullable String label(Validation v) {
        Challenge challenge = v.challenge();
        return switch (v.method()) {
            case ACME_HTTP -> "http-01";
            case TLS_ALPN -> "tls-alpn-01";
            case DNS_ACCOUNT_LABEL -> "dns-account-01";
            case DNS_CHANGE -> challenge != null && challenge.token() != null ? "dns-01" : v.methodLabel();
            default -> v.methodLabel();
        };
    }

    private static CaaPolicy policy(Issuance i, @Nullable Validation v) {
        Practice ca = i.record().ca();
        Account account = i.record().account();
        Set<String> tags = new HashSet<>();
        if (ca != null) {
            ca.caaTags().forEach(tag -> tags.add(tag.toLowerCase(Locale.ROOT)));
        }
        return new CaaPolicy(
                ca == null ? Set.of() : Set.copyOf(ca.issuerDomainNames()),
                tags,
                ca == null ? Set.of() : Set.copyOf(ca.caaParameters()),
                account == null ? null : account.uri(),
                v == null ? null : label(v));
    }
}
