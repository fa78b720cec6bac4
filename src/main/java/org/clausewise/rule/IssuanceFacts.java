package org.clausewise.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.clausewise.evidence.Account;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaException;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Node;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.Shown;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.AlpnCertificate;
import org.clausewise.evidence.caa.CaaJudgement;
import org.clausewise.evidence.caa.CaaResult;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.PublicSuffixes;
import org.clausewise.rule.Elements.At;
import org.jspecify.annotations.Nullable;

/** What rules about issuance may ask and step through. */
public final class IssuanceFacts {
    static final Vocabulary<Issuance> VOCABULARY = new Vocabulary<>();

    private static final int METHODS = VOCABULARY.word(Issuance::methods);

    // places

    /** The names that the record lists, each with what was relied on. */
    public static final Elements<Issuance> NAMES = each(SubjectName.class);

    /** The names in the certificate handed in. */
    public static final Elements<Issuance> CERTIFIED_NAMES = each(CertifiedName.class);

    /** The validations that names rely on. Others in the record prove nothing and are judged by nobody. */
    public static final Elements<Issuance> VALIDATIONS = each(Validation.class).where(Issuance::isReliedOn);

    /** The CAA checks that names rely on. */
    public static final Elements<Issuance> CAA_CHECKS = each(CaaCheck.class).where(Issuance::isReliedOn);

    /** The domain names in the certificate that CAA is for: onion names have no CAA records. */
    public static final Elements<Issuance> CAA_SUBJECTS =
            CERTIFIED_NAMES.where(test(CertifiedName.class, n -> !n.address() && !DomainNames.isOnion(n.name())));

    /** A name in the certificate relies on a CAA check for it, or for it without its asterisk. */
    public static final At<Issuance> HAS_OWN_CAA_CHECK = test(CertifiedName.class, (i, n) -> {
        SubjectName entry = i.subjectName(n.name());
        CaaCheck check = entry == null ? null : i.caaCheck(entry.caa());
        return check != null && DomainNames.same(check.name(), DomainNames.withoutWildcard(n.name()));
    });

    /** The names of the record that rely on a CAA check, be it that for the precertificate; other exceptions apart. */
    public static final Elements<Issuance> CAA_NAMES = NAMES.where(test(SubjectName.class, (i, n) -> {
        CaaCheck check = i.caaCheck(n.caa());
        return check != null
                && (check.exception() == null || check.exception() == CaaException.CHECKED_FOR_PRECERTIFICATE);
    }));

    /** The search for CAA records begins at the name and goes on to its parents, to the first set or the last label. */
    public static final At<Issuance> CAA_CLIMB =
            caa((check, judged) -> switch (judged.climb().end()) {
                case FOUND, NONE, FAILED -> true;
                case INCOMPLETE, ASTRAY -> false;
            });

    /** The CAA records that were found let the CA issue. */
    public static final At<Issuance> CAA_PERMITS = caa((check, judged) -> switch (judged.result()) {
        case NO_RECORDS, UNRESTRICTED, AUTHORIZED, UNKNOWN_CRITICAL -> true;
        case NOT_AUTHORIZED, UNREADABLE -> false;
    });

    /** No critical CAA property is unknown to the CA. */
    public static final At<Issuance> CAA_CRITICAL_KNOWN =
            caa((check, judged) -> judged.result() != CaaResult.UNKNOWN_CRITICAL);

    // details that may be missing

    /** The look-ups of the CAA check that a name relies on. */
    public static final Detail<Issuance> CAA_LOOKUPS =
            detailOfCaa("lookups", c -> !c.lookups().isEmpty());

    /** What the CA concluded from them. */
    public static final Detail<Issuance> CAA_DECISION = detailOfCaa("decision", c -> c.decision() != null);

    /** The CA's Issuer Domain Names. */
    public static final Detail<Issuance> ISSUER_DOMAIN_NAMES = Detail.of("ca.issuerDomainNames", (i, at) -> {
        Practice ca = i.record().ca();
        return ca != null && !ca.issuerDomainNames().isEmpty();
    });

    /** What the Applicant had to show. */
    public static final Detail<Issuance> CHALLENGE = detail("challenge", Validation.class, v -> v.challenge() != null);

    /** When that was made. */
    public static final Detail<Issuance> CHALLENGE_CREATED =
            detail("challenge.created", Validation.class, ofChallenge(c -> c.created() != null));

    /** When it was last used to confirm control. */
    public static final Detail<Issuance> CHALLENGE_USED =
            detail("challenge.used", Validation.class, ofChallenge(c -> c.used() != null));

    /** The bits of entropy in it. */
    public static final Detail<Issuance> CHALLENGE_ENTROPY =
            detail("challenge.entropyBits", Validation.class, ofChallenge(c -> c.entropyBits() != null));

    /** The request that it was made for, and that of the validation: this one where nothing is said and nothing used again. */
    public static final Detail<Issuance> CHALLENGE_REQUEST = detail(
            "challenge.request and request",
            Validation.class,
            v -> (v.request() != null || v.reuse() == null)
                    && v.challenge() != null
                    && v.challenge().request() != null);

    /** The challenge was made for the request that the validation was done for. */
    public static final At<Issuance> CHALLENGE_OF_ITS_REQUEST = test(
            Validation.class,
            (i, v) -> known(challenge(v).request())
                    .equals(
                            v.request() != null
                                    ? v.request()
                                    : i.record().request().id()));

    /** What a remote Network Perspective saw in the DNS. */
    public static final Detail<Issuance> OBSERVED_VALUE = detail(
                    "value", Observation.class, o -> o.value() != null || isAnswered(o))
            .raw();

    /** What it saw of a challenge, by whatever way. */
    public static final Detail<Issuance> OBSERVED_CHALLENGE = detail(
                    "value",
                    Observation.class,
                    o -> o.value() != null
                            || isAnswered(o)
                            || o.http().stream().anyMatch(h -> h.content() != null)
                            || o.tls() != null && o.tls().certificate() != null)
            .raw();

    /** A remote Network Perspective saw the challenge: by what it says it saw, else by what its look-ups show. */
    public static final At<Issuance> SAW_CHALLENGE =
            (i, at) -> saw(i.node(Observation.class, at), challenge(known(i.around(Validation.class, at))));

    public static final Detail<Issuance> AUTHORIZATION_DOMAIN_NAME =
            detail("authorizationDomainName", Validation.class, v -> v.authorizationDomainName() != null);

    /** When the validation began. */
    public static final Detail<Issuance> INITIATED = detail("initiated", Validation.class, v -> v.initiated() != null);

    /** When control was confirmed. */
    public static final Detail<Issuance> COMPLETED = detail("completed", Validation.class, v -> v.completed() != null);

    /** The DNS queries of the Primary Network Perspective. */
    public static final Detail<Issuance> DNS =
            detail("dns", Validation.class, v -> !v.dns().isEmpty());

    /** The HTTP requests of the Primary Network Perspective. */
    public static final Detail<Issuance> HTTP =
            detail("http", Validation.class, v -> !v.http().isEmpty());

    /** The TLS handshake of the Primary Network Perspective. */
    public static final Detail<Issuance> TLS = detail("tls", Validation.class, v -> v.tls() != null);

    /** The account that asked. */
    public static final Detail<Issuance> ACCOUNT =
            Detail.of("account", (i, at) -> i.record().account() != null);

    /** The thumbprint of its key. */
    public static final Detail<Issuance> THUMBPRINT = Detail.of("account.thumbprint", (i, at) -> {
        Account account = i.record().account();
        return account != null && account.thumbprint() != null;
    });

    /** The token of an ACME challenge. */
    public static final Detail<Issuance> TOKEN =
            detailAround("challenge.token", Validation.class, ofChallenge(c -> c.token() != null));

    private IssuanceFacts() {}

    /** The parts of the record of one kind, in the order of the document. */
    public static Elements<Issuance> each(Class<? extends Node> kind) {
        return (i, previous) -> i.next(kind, previous);
    }

    /** The validations by one of these methods that names rely on. */
    public static Elements<Issuance> validationsBy(ValidationMethod... methods) {
        return VALIDATIONS.where(test(Validation.class, v -> {
            for (ValidationMethod method : methods) {
                if (v.method() == method) {
                    return true;
                }
            }
            return false;
        }));
    }

    /** The same as far as the challenge is of a kind. */
    public static Elements<Issuance> validationsBy(ValidationMethod method, ChallengeKind kind) {
        return validationsBy(method).where(test(Validation.class, ofChallenge(c -> c.kind() == kind)));
    }

    /** A validation is not by this method. */
    public static At<Issuance> notBy(ValidationMethod method) {
        return test(Validation.class, v -> v.method() != method);
    }

    /** The same of those validations that {@code where} holds for. */
    public static At<Issuance> notBy(ValidationMethod method, At<Issuance> where) {
        return (i, at) -> i.node(Validation.class, at).method() != method || !where.test(i, at);
    }

    /** The parts of a kind inside the validations by a method that names rely on. */
    public static Elements<Issuance> within(ValidationMethod method, Class<? extends Node> kind) {
        return within(EnumSet.of(method), kind);
    }

    /** The same of several methods. */
    public static Elements<Issuance> within(Set<ValidationMethod> methods, Class<? extends Node> kind) {
        return each(kind).where((i, at) -> {
            Validation v = i.around(Validation.class, at);
            return v != null && methods.contains(v.method()) && i.isReliedOn(at);
        });
    }

    /**
     * The validation around a place was not done before that day, as far as the record says when. What a change of a method asks
     * binds the validations done since: those before it may be used again (TLS BR 4.2.1).
     */
    public static At<Issuance> performedSince(String day) {
        Instant from = Instant.parse(day + "T00:00:00Z");
        return (i, at) -> {
            Validation v = known(i.around(Validation.class, at));
            Instant done = v.done();
            return done == null || !done.isBefore(from);
        };
    }

    /** The list by which the names of the certificate are judged. */
    public static PublicSuffixes publicSuffixes(Issuance i) {
        Certificate certificate = i.certificate();
        return certificate == null ? PublicSuffixes.embedded() : certificate.publicSuffixes();
    }

    /** The validation around a place was done for the request of the record, and not for an earlier one. */
    public static boolean isForThisRequest(Issuance i, int at) {
        Validation v = known(i.around(Validation.class, at));
        return v.reuse() == null
                && (v.request() == null
                        || v.request().equals(i.record().request().id()));
    }

    /** The same as far as the Primary Network Perspective saw them: remote ones may see what they do not corroborate. */
    public static Elements<Issuance> ofPrimary(Set<ValidationMethod> methods, Class<? extends Node> kind) {
        return within(methods, kind).where((i, at) -> i.node(i.parent(at)) instanceof Validation);
    }

    /** A name relies on a validation by this method. */
    public static Fact<Issuance> usesMethod(ValidationMethod method) {
        long bit = 1L << method.ordinal();
        return Fact.of("a validation by method " + method + " is relied on", METHODS, bit, bit, 0);
    }

    /** A test of the part at a place. */
    public static <T extends Node> At<Issuance> test(Class<T> kind, Predicate<T> test) {
        return (i, at) -> test.test(i.node(kind, at));
    }

    /** A test of the part at a place that looks at other parts too. */
    public static <T extends Node> At<Issuance> test(Class<T> kind, BiPredicate<Issuance, T> test) {
        return (i, at) -> test.test(i, i.node(kind, at));
    }

    /** A fact of a kind of part that the record may lack; {@link Detail#raw} where the CA need not keep it. */
    public static <T extends Node> Detail<Issuance> detail(String name, Class<T> kind, Predicate<T> known) {
        return Detail.of(name, test(kind, known));
    }

    /** A fact of the nearest part of a kind that a place lies in. */
    public static <T extends Node> Detail<Issuance> detailAround(String name, Class<T> kind, Predicate<T> known) {
        return Detail.of(name, (i, at) -> {
            T around = i.around(kind, at);
            return around != null && known.test(around);
        });
    }

    /** A test of a name by the CAA check that it relies on, and what that says about it. */
    public static At<Issuance> caa(BiPredicate<CaaCheck, CaaJudgement> test) {
        return test(SubjectName.class, (i, n) -> {
            CaaCheck check = known(i.caaCheck(n.caa()));
            return test.test(check, CaaJudgement.of(i, n, check));
        });
    }

    /** A fact of the CAA check that a name relies on. */
    public static Detail<Issuance> detailOfCaa(String name, Predicate<CaaCheck> known) {
        return Detail.of(name + " of its CAA check", test(SubjectName.class, (i, n) -> {
            CaaCheck check = i.caaCheck(n.caa());
            return check != null && known.test(check);
        }));
    }

    /** The challenge of a validation, where a {@link Detail} of the rule says that it is there. */
    public static Challenge challenge(Validation v) {
        return known(v.challenge());
    }

    /** What a {@link Detail} of the rule says is there. */
    public static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the rule must be knowing this");
    }

    private static boolean saw(Observation o, Challenge c) {
        String value = c.value();
        if (o.value() != null) {
            return o.value().equals(value) || o.value().equals(c.token());
        }
        for (HttpExchange h : o.http()) {
            if (Shown.in(h.content(), value)) {
                return true;
            }
        }
        return Shown.inDns(value, o.dns()) || o.tls() != null && showsDigest(o.tls(), value);
    }

    private static boolean showsDigest(TlsHandshake tls, String value) {
        AlpnCertificate certificate = tls.certificate() == null
                ? null
                : AlpnCertificate.read(tls.certificate().bytes());
        return certificate != null && certificate.holdsDigestOf(value);
    }

    private static boolean isAnswered(Observation o) {
        return o.dns().stream().anyMatch(q -> q.status() != null || !q.answers().isEmpty());
    }

    private static Predicate<Validation> ofChallenge(Predicate<Challenge> test) {
        return v -> {
            Challenge challenge = v.challenge();
            return challenge != null && test.test(challenge);
        };
    }
}
