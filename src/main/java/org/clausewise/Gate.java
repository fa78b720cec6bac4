package org.clausewise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.der.Der;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Octets;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyList;
import org.clausewise.pki.LogKeys;
import org.clausewise.rule.Case;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Checks submissions against the requirements of a profile. Make one, keep it, and share it: it is thread-safe, deterministic,
 * and reads no clock, network or file.
 *
 * <p>It fails closed. A rule that throws, a section that does not load or an input that is required and missing makes a verdict
 * non-compliant.
 */
public final class Gate {
    private static final Duration BACKDATING = Duration.ofDays(2);

    /** 2012-07-01T00:00:00Z, from which the TLS BR bind: their first effective date (TLS BR 1.2.2). */
    private static final long BASELINE_REQUIREMENTS = 1_341_100_800L;

    /** No evidence is good for longer: 825 days (TLS BR 4.2.1 until 2026-03-15). */
    private static final long LONGEST_REUSE = 825 * 86_400L;

    private final Catalogue catalogue;
    private final Map<String, Clause> own;
    private final @Nullable Profile profile;
    private final long required;
    private final Set<String> programs;

    /** Sections of the CA's own. */
    private final List<RuleBook.Entry> added;

    private final AtomicReferenceArray<Book> books = new AtomicReferenceArray<>(Profile.values().length);

    /** Those with the rules about records too, which are loaded where there is one. */
    private final AtomicReferenceArray<Book> wholeBooks = new AtomicReferenceArray<>(Profile.values().length);

    /** By profile, the rules about records that a check without one leaves unread. */
    private final AtomicReferenceArray<List<RuleEntry>> unread = new AtomicReferenceArray<>(Profile.values().length);

    private final @Nullable String blocklistVersion;
    private volatile @Nullable Map<String, String> versions;
    private final long reviewedThrough;
    private final NameLists lists;
    private final @Nullable LogKeys logKeys;
    private final @Nullable KeyList blocklist;

    private Gate(Builder b) {
        this.catalogue = Catalogue.load();
        this.own = Map.copyOf(b.own);
        this.profile = b.profile;
        this.required = b.required;
        this.programs = Set.copyOf(b.programs);
        this.added = List.copyOf(b.added);
        this.lists = b.lists;
        this.logKeys = b.logKeys;
        this.blocklist = b.blocklist;
        this.blocklistVersion = b.blocklistVersion;
        this.reviewedThrough = catalogue.reviewedThrough().toEpochDay() * 86_400;
        if (profile != null) {
            book(profile, (required & Input.RECORD.bit()) != 0);
        }
    }

    /** A gate without a profile detects that of each submission. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Judges a submission. Does not throw on a breach.
     *
     * @throws UnreadableException if the outer structure of the artifact, its issuer or its precertificate cannot be followed
     * @throws IllegalArgumentException if to-be-signed bytes or a record come without the instant of signing, nothing says what a
     *     record is meant to be for, or it is about another certificate or none
     */
    public Verdict check(Submission s) {
        boolean alone = s.artifact == Submission.Artifact.RECORD;
        Certificate bare = bare(s);
        belongs(s, bare);
        IssuedBasis basis = basis(s, bare);
        Instant issued = issuedAt(s, basis, bare);
        long issuedAt = issued.getEpochSecond();
        long inForceAt = s.inForceAt == null ? issuedAt : s.inForceAt.getEpochSecond();
        Certificate certificate = bare == null
                ? null
                : bare.with(companion("issuer", s.issuer), companion("precertificate", s.precertificate), issuedAt)
                        .with(lists.tlds(), lists.publicSuffixes(), logKeys, blocklist);

        Profile declared = declared(s);
        ProfileDetection.Detected detected = declared != null ? null : ProfileDetection.of(certified(certificate));
        long present = present(s, basis);
        long scope = present | required;
        if ((scope & ~present & Input.KEYS.bit()) != 0) {
            scope |= Input.LOG_KEYS.bit() | Input.BLOCKLIST.bit();
        }
        Book book = book(
                detected == null ? Objects.requireNonNull(declared) : detected.profile(),
                (scope & Input.RECORD.bit()) != 0);
        Plan plan = book.plan(issuedAt, inForceAt);
        List<Case<?>> views = new ArrayList<>(2);
        if (!alone) {
            views.add(new Case<>(Subject.CERTIFICATE, certified(certificate), scope, present));
        }
        if (s.record != null) {
            Issuance issuance = new Issuance(s.record, certificate, issued, signedBy(issued, basis));
            views.add(new Case<>(Subject.ISSUANCE, issuance, scope, present));
        }
        Cases cases = new Cases(views, scope);
        Plan.Failures failed = new Plan.Failures();
        Plan.Decisions decisions = plan.decide(cases, failed);
        List<Finding> findings = decisions.has(Outcome.BREACHED) ? plan.findings(cases, decisions, failed) : List.of();
        List<Verdict.Undecided> undecided =
                decisions.has(Outcome.UNDECIDED) ? undecided(cases, decisions, failed) : List.of();
        List<String> failures = book.failures();
        if (own.isEmpty() && (required & Input.OVERLAY.bit()) != 0) {
            failures = new ArrayList<>(failures);
            failures.add("an overlay is required, and none was added");
        }
        if (!failed.isEmpty()) {
            failures = new ArrayList<>(failures);
            failures.addAll(failed.describe(plan));
        }
        return new Verdict(
                this,
                s,
                s.artifact == Submission.Artifact.CERTIFICATE
                                && certified(certificate).isPrecertificate()
                        ? "precertificate"
                        : s.artifact.id(),
                book.profile(),
                detected,
                issuedAt,
                basis,
                inForceAt,
                scope,
                findings,
                undecided,
                failures,
                decisions);
    }

    /** Told when somebody asks: the lists of names need not be read before. */
    Map<String, String> versions() {
        Map<String, String> known = versions;
        if (known == null) {
            known = Versions.of(catalogue, lists, blocklistVersion, own.values());
            versions = known;
        }
        return known;
    }

    /** What a reader should know of a verdict beside its findings. */
    List<String> notes(ProfileDetection.@Nullable Detected detected, Profile chosen, long issuedAt, long inForceAt) {
        List<String> notes = new ArrayList<>();
        if (detected != null) {
            notes.add(detected.why());
        }
        if (issuedAt < BASELINE_REQUIREMENTS && Profile.Group.TLS.profiles().contains(chosen)) {
            notes.add("issued before 2012-07-01: the Baseline Requirements did not yet bind");
        }
        if (inForceAt >= reviewedThrough) {
            notes.add("texts reviewed through " + catalogue.reviewedThrough() + ": a later one may judge otherwise");
        }
        return List.copyOf(notes);
    }

    /** Checks the gate's own copy again, so that what is cleared is what was checked whatever the caller does to the array meanwhile. */
    Clearance clear(Submission s, Verdict first) {
        if (s.artifact != Submission.Artifact.TBS_CERTIFICATE) {
            throw new IllegalStateException("only to-be-signed bytes are cleared: this is a " + first.artifact());
        }
        byte[] copy = s.der.clone();
        Verdict again = check(s.withBytes(copy));
        if (!again.compliant()) {
            throw new NonCompliance(again);
        }
        Plan plan = again.plan();
        long until = s.record == null ? plan.until() : lapse(s.withBytes(copy), again, plan.until());
        return new Clearance(copy, again.issuedAt(), instant(until), again);
    }

    /** The first second at which the evidence is too old. Evidence only ages, so that halving finds it. */
    private long lapse(Submission s, Verdict first, long until) {
        long good = first.issuedAt().getEpochSecond();
        long bad = Math.min(until, good + LONGEST_REUSE);
        if (bad < until && compliantAt(s, bad)) {
            return bad;
        }
        while (bad - good > 1) {
            long middle = good + (bad - good) / 2;
            if (compliantAt(s, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return bad;
    }

    private boolean compliantAt(Submission s, long second) {
        Submission later = s.issuedAt(Instant.ofEpochSecond(second));
        return check(s.inForceAt == null ? later : later.inForceAt(s.inForceAt)).compliant();
    }

    private static Instant instant(long second) {
        return second == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(second);
    }

    private static @Nullable Certificate companion(String what, byte @Nullable [] der) {
        if (der == null) {
            return null;
        }
        try {
            return Certificate.read(der);
        } catch (UnreadableException e) {
            throw new UnreadableException(e.offset(), "the " + what + " handed in: " + e.reason());
        }
    }

    /** The certificate without its companions; of a record alone what its to-be-signed bytes are. */
    private static @Nullable Certificate bare(Submission s) {
        return switch (s.artifact) {
            case CERTIFICATE -> Certificate.read(s.der);
            case TBS_CERTIFICATE -> Certificate.readTbs(s.der);
            case RECORD -> recorded(s);
        };
    }

    private static @Nullable Certificate recorded(Submission s) {
        Octets tbs = s.record == null ? null : s.record.tbs();
        try {
            return tbs == null ? null : Certificate.readTbs(tbs.bytes());
        } catch (UnreadableException e) {
            throw new UnreadableException(e.offset(), "the to-be-signed bytes of the record: " + e.reason());
        }
    }

    /** The record may hold the bytes of the precertificate: what has to be the same is the serial number. */
    private static void belongs(Submission s, @Nullable Certificate certificate) {
        if (certificate == null && s.record != null && s.record.names().isEmpty()) {
            throw new IllegalArgumentException(
                    "$.names of the record is empty, and it has no to-be-signed bytes: it is about nothing");
        }
        Certificate recorded = s.artifact == Submission.Artifact.RECORD ? null : recorded(s);
        if (recorded != null
                && certificate != null
                && !Der.equal(
                        recorded.bytes(), recorded.serialNumber(), certificate.bytes(), certificate.serialNumber())) {
            throw new IllegalArgumentException(
                    "the to-be-signed bytes of the record are those of another certificate: its serial number is another");
        }
    }

    private static Certificate certified(@Nullable Certificate certificate) {
        if (certificate == null) {
            throw new IllegalArgumentException(
                    "nothing says under which profile: neither the caller nor the record, which has no to-be-signed bytes");
        }
        return certificate;
    }

    /** What somebody says that it is meant to be: the caller, the gate, or the record. */
    private @Nullable Profile declared(Submission s) {
        if (s.profile != null || profile != null) {
            return s.profile != null ? s.profile : profile;
        }
        String recorded = s.record == null ? null : s.record.profile();
        return recorded == null
                ? null
                : Profile.byId(recorded)
                        .orElseThrow(
                                () -> new IllegalArgumentException("$.profile of the record is the id of no profile"));
    }

    private static IssuedBasis basis(Submission s, @Nullable Certificate c) {
        if (s.issuedAt != null && s.basis == IssuedBasis.DECLARED) {
            return IssuedBasis.DECLARED;
        }
        if (s.record != null && s.record.signingTime() != null) {
            return IssuedBasis.RECORD;
        }
        if (s.issuedAt != null) {
            return s.basis;
        }
        if (c == null || s.artifact == Submission.Artifact.TBS_CERTIFICATE) {
            throw new IllegalArgumentException(
                    c == null
                            ? "a record without signing time wants issuedAt"
                            : "to-be-signed bytes want issuedAt: nothing in them says when they are signed");
        }
        return c.latestSctSeconds() != Der.NO_TIME ? IssuedBasis.SCT : IssuedBasis.NOT_BEFORE;
    }

    /** notBefore may lie 48 hours before the signing (TLS BR 7.1.2.7), and an embedded SCT lies before that of the certificate. */
    private static Instant signedBy(Instant issued, IssuedBasis basis) {
        return switch (basis) {
            case DECLARED, RECORD, NOW -> issued;
            case SCT, NOT_BEFORE, THIS_UPDATE, PRODUCED_AT -> issued.plus(BACKDATING);
        };
    }

    private static Instant issuedAt(Submission s, IssuedBasis basis, @Nullable Certificate c) {
        if (basis == IssuedBasis.RECORD && s.record != null) {
            return Objects.requireNonNull(s.record.signingTime());
        }
        if (s.issuedAt != null) {
            return s.issuedAt;
        }
        Certificate from = Objects.requireNonNull(c);
        long second = basis == IssuedBasis.SCT ? from.latestSctSeconds() : from.notBeforeSeconds();
        if (second == Der.NO_TIME) {
            throw new UnreadableException(
                    from.notBefore(),
                    "nothing says when this was issued: notBefore cannot be read and no instant was declared");
        }
        return Instant.ofEpochSecond(second);
    }

    private long present(Submission s, IssuedBasis basis) {
        long present = own.isEmpty() ? 0 : Input.OVERLAY.bit();
        if (logKeys != null) {
            present |= Input.KEYS.bit() | Input.LOG_KEYS.bit();
        }
        if (blocklist != null) {
            present |= Input.KEYS.bit() | Input.BLOCKLIST.bit();
        }
        if (s.artifact != Submission.Artifact.RECORD) {
            present |= Input.CERTIFICATE.bit();
        }
        if (s.record != null) {
            present |= Input.RECORD.bit();
        }
        if (s.issuer != null) {
            present |= Input.ISSUER.bit();
        }
        if (s.precertificate != null) {
            present |= Input.PRECERTIFICATE.bit();
        }
        if (basis == IssuedBasis.DECLARED || basis == IssuedBasis.RECORD) {
            present |= Input.SIGNING_TIME.bit();
        }
        return present;
    }

    private Book book(Profile p, boolean withRecords) {
        AtomicReferenceArray<Book> all = withRecords ? wholeBooks : books;
        Book book = all.get(p.ordinal());
        if (book == null) {
            List<RuleBook.Entry> read = new ArrayList<>();
            for (RuleBook.Entry entry : RuleBook.sections()) {
                if (withRecords || !isLeftOut(entry)) {
                    read.add(entry);
                }
            }
            read.addAll(added);
            // two threads may both read a section; the first book stays
            all.compareAndSet(p.ordinal(), null, new Book(catalogue, own, p, programs, read));
            book = Objects.requireNonNull(all.get(p.ordinal()));
        }
        return book;
    }

    /** One about records; a CA's own section is there already. */
    private static boolean isLeftOut(RuleBook.Entry entry) {
        return entry.subject() == Subject.ISSUANCE;
    }

    /** The plan with the rules about records too, of which those of another plan come in the same order. */
    Plan whole(Profile p, long issuedAt, long inForceAt) {
        return book(p, true).plan(issuedAt, inForceAt);
    }

    /** The rules about records that a check without one leaves unread, from the index of the catalogue. */
    List<RuleEntry> unread(Profile p) {
        List<RuleEntry> known = unread.get(p.ordinal());
        if (known == null) {
            known = findUnread(p);
            unread.set(p.ordinal(), known);
        }
        return known;
    }

    private List<RuleEntry> findUnread(Profile p) {
        Set<String> sections = new HashSet<>();
        for (RuleBook.Entry entry : RuleBook.sections()) {
            if (isLeftOut(entry)
                    && entry.profiles().contains(p)
                    && Book.isChosen(catalogue, programs, entry.document())) {
                sections.add(entry.id());
            }
        }
        return catalogue.rules().stream()
                .filter(rule -> sections.contains(rule.section()))
                .toList();
    }

    private static List<Verdict.Undecided> undecided(Cases cases, Plan.Decisions decisions, Plan.Failures failed) {
        List<Verdict.Undecided> list = new ArrayList<>();
        byte[] outcomes = decisions.outcomes();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == Plan.UNDECIDED) {
                list.add(decisions.plan().undecided(i, cases, failed));
            }
        }
        return list;
    }

    /** Chooses what a gate checks. */
    public static final class Builder {
        private final List<RuleBook.Entry> added = new ArrayList<>();
        private final Set<String> programs = new TreeSet<>();
        private final Map<String, Clause> own = new HashMap<>();
        private @Nullable Profile profile;
        private long required;
        private NameLists lists = NameLists.EMBEDDED;
        private @Nullable LogKeys logKeys;
        private @Nullable KeyList blocklist;
        private @Nullable String blocklistVersion;

        private Builder() {}

        /** The profile of everything that this gate checks. Without it each submission's own, or a detected one. */
        public Builder profile(Profile p) {
            this.profile = p;
            return this;
        }

        /** Kinds of input without which a verdict is not compliant. A production gate requires ISSUER and SIGNING_TIME. */
        public Builder requiring(Input... kinds) {
            for (Input kind : kinds) {
                required |= kind.bit();
            }
            return this;
        }

        /** Root programs whose policies judge too, by the id of their document, for example {@code mozilla-rsp}. */
        public Builder programs(String... documents) {
            programs.addAll(List.of(documents));
            return this;
        }

        /**
         * Adds a section of the CA's own, with the clauses that its rules cite. It can only add: no rule and no clause of ours is
         * replaced or overridden.
         *
         * @throws IllegalArgumentException if the section or a clause takes an id that is taken, or a clause overrides another
         */
        public Builder with(Section<?> section, Clause... clauses) {
            for (RuleBook.Entry entry : RuleBook.sections()) {
                if (prefix(entry.id()).equals(prefix(section.id()))) {
                    throw new IllegalArgumentException("section " + section.id() + ": ids that begin with "
                            + prefix(section.id()) + " are ours; take a prefix of your own");
                }
            }
            for (RuleBook.Entry entry : added) {
                if (entry.id().equals(section.id())) {
                    throw new IllegalArgumentException("section " + section.id() + " is there already");
                }
            }
            for (Clause clause : clauses) {
                if (!clause.overrides().isEmpty()) {
                    throw new IllegalArgumentException(
                            "clause " + clause.id() + " overrides another: yours can only add");
                }
                if (Catalogue.load().clause(clause.id()).isPresent() || own.putIfAbsent(clause.id(), clause) != null) {
                    throw new IllegalArgumentException("clause " + clause.id() + " is there already");
                }
            }
            added.add(new RuleBook.Entry(
                    prefix(section.id()), section.id(), section.subject(), section.profiles(), () -> section));
            return this;
        }

        /**
         * The Top-Level Domains, in place of the list that came with this library: the text that IANA publishes. What is known of
         * the past stays known.
         *
         * @throws IllegalArgumentException if a line is no label
         */
        public Builder topLevelDomains(byte[] text) {
            this.lists = lists.topLevelDomains(text);
            return this;
        }

        /**
         * The public suffixes, in place of the list that came with this library: the text of the Public Suffix List.
         *
         * @throws IllegalArgumentException if it holds no rule
         */
        public Builder publicSuffixes(byte[] text) {
            this.lists = lists.publicSuffixes(text);
            return this;
        }

        /** The keys of Certificate Transparency logs, by which the signatures of embedded SCTs are verified. */
        public Builder logKeys(LogKeys keys) {
            this.logKeys = keys;
            return this;
        }

        /**
         * Adds keys that may not be certified, as digests: {@link KeyList} describes the text. Without any, rules about such keys are
         * not examined.
         *
         * @throws IllegalArgumentException if a line is of another form, with its number; or if there is no key
         */
        public Builder blocklist(byte[] text) {
            KeyList list = KeyList.parse(text);
            this.blocklist = blocklist == null ? list : blocklist.and(list);
            String digest = NameLists.digest(text);
            this.blocklistVersion = blocklistVersion == null ? digest : blocklistVersion + " " + digest;
            return this;
        }

        private static String prefix(String id) {
            int dot = id.indexOf('.');
            return dot < 0 ? id : id.substring(0, dot);
        }

        /** The gate, with the sections of its profile loaded. */
        public Gate build() {
            return new Gate(this);
        }
    }
}
