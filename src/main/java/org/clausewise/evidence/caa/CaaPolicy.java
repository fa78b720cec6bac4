package org.clausewise.evidence.caa;

import java.util.HashSet;
import java.util.Set;
import org.clausewise.evidence.DomainNames;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to issue, to whom, and how: what CAA records are held against.
 *
 * @param issuerDomainNames the names by which records may authorise the CA
 * @param tags property tags in lower case that the CA knows besides issue, issuewild and iodef
 * @param parameters the parameters that it honours of accounturi and validationmethods (RFC 8657)
 * @param accountUri the account that asks, null where it has none
 * @param methodLabel the label of the validation method (RFC 8657 4), null where it has none
 */
public record CaaPolicy(
        Set<String> issuerDomainNames,
        Set<String> tags,
        Set<String> parameters,
        @Nullable String accountUri,
        @Nullable String methodLabel) {
    public static final String ACCOUNT_URI = "accounturi";
    public static final String VALIDATION_METHODS = "validationmethods";

    public CaaPolicy {
        issuerDomainNames = Set.copyOf(issuerDomainNames);
        tags = Set.copyOf(tags);
        parameters = Set.copyOf(parameters);
    }

    /** The same, honouring only these parameters of those that it honours. */
    public CaaPolicy honouringOnly(Set<String> some) {
        Set<String> both = new HashSet<>(parameters);
        both.retainAll(some);
        return new CaaPolicy(issuerDomainNames, tags, both, accountUri, methodLabel);
    }

    boolean knows(String tag) {
        return tag.equals(CaaProperty.ISSUE)
                || tag.equals(CaaProperty.ISSUEWILD)
                || tag.equals(CaaProperty.IODEF)
                || tags.contains(tag);
    }

    /** Whether a property with this value authorises the CA. */
    boolean isAuthorizedBy(@Nullable IssueValue value) {
        if (value == null || value.issuer().isEmpty()) {
            return false;
        }
        for (String name : issuerDomainNames) {
            if (DomainNames.same(name, value.issuer())) {
                return accountMatches(value) && methodMatches(value);
            }
        }
        return false;
    }

    private boolean accountMatches(IssueValue value) {
        if (!parameters.contains(ACCOUNT_URI)) {
            return true;
        }
        var uris = value.values(ACCOUNT_URI);
        return uris.isEmpty() || uris.size() == 1 && uris.get(0).equals(accountUri);
    }

    private boolean methodMatches(IssueValue value) {
        if (!parameters.contains(VALIDATION_METHODS)) {
            return true;
        }
        for (String labels : value.values(VALIDATION_METHODS)) {
            if (!lists(labels, methodLabel)) {
                return false;
            }
        }
        return true;
    }

    /** Labels of letters, digits and hyphens with commas between them; what is no such list holds none. */
    private static boolean lists(String labels, @Nullable String wanted) {
        boolean found = false;
        int from = 0;
        for (int i = 0; i <= labels.length(); i++) {
            char c = i == labels.length() ? ',' : labels.charAt(i);
            if (c == ',') {
                if (i == from && !labels.isEmpty()) {
                    return false;
                }
                found |= labels.substring(from, i).equals(wanted);
                from = i + 1;
            } else if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return found && !labels.isEmpty();
    }
}
