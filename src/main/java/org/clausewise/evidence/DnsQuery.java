package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A DNS query with its answer.
 *
 * @param name the name asked for
 * @param type the type asked for, in letters: {@code TXT}
 * @param at when the answer came
 * @param resolver the id of the resolver
 * @param status what became of it
 * @param dnssec what DNSSEC validation came to (RFC 4035 4.3)
 * @param dnssecDisabled whether local policy had disabled DNSSEC validation
 * @param tries how often it was tried
 * @param failedInside of a failure: whether it lay within the CA's infrastructure
 * @param answers the records of the answer section, aliases included, in order
 * @param basis observed where nothing is said
 */
public record DnsQuery(
        String name,
        String type,
        @Nullable Instant at,
        @Nullable String resolver,
        @Nullable DnsStatus status,
        @Nullable DnssecStatus dnssec,
        @Nullable Boolean dnssecDisabled,
        @Nullable Integer tries,
        @Nullable Boolean failedInside,
        List<DnsRecord> answers,
        @Nullable Basis basis)
        implements Node {
    public DnsQuery {
        type = type.toUpperCase(Locale.ROOT);
        answers = List.copyOf(answers);
    }

    /** A query for a name and type. */
    public static DnsQuery of(String name, String type) {
        return new DnsQuery(name, type, null, null, null, null, null, null, null, List.of(), null);
    }

    /** With another name. */
    public DnsQuery name(String name) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another type. */
    public DnsQuery type(String type) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another at. */
    public DnsQuery at(@Nullable Instant at) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another resolver. */
    public DnsQuery resolver(@Nullable String resolver) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another status. */
    public DnsQuery status(@Nullable DnsStatus status) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another dnssec. */
    public DnsQuery dnssec(@Nullable DnssecStatus dnssec) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another dnssecDisabled. */
    public DnsQuery dnssecDisabled(@Nullable Boolean dnssecDisabled) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another tries. */
    public DnsQuery tries(@Nullable Integer tries) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With another failedInside. */
    public DnsQuery failedInside(@Nullable Boolean failedInside) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With these as answers. */
    public DnsQuery answers(DnsRecord... answers) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, List.of(answers), basis);
    }

    /** With these as answers. */
    public DnsQuery answers(List<DnsRecord> answers) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    /** With each of answers changed. */
    public DnsQuery answers(UnaryOperator<DnsRecord> change) {
        return new DnsQuery(
                name,
                type,
                at,
                resolver,
                status,
                dnssec,
                dnssecDisabled,
                tries,
                failedInside,
                answers.stream().map(change).toList(),
                basis);
    }

    /** With another basis. */
    public DnsQuery basis(@Nullable Basis basis) {
        return new DnsQuery(
                name, type, at, resolver, status, dnssec, dnssecDisabled, tries, failedInside, answers, basis);
    }

    @Override
    public void walk(Walk walk) {
        walk.each("answers", answers);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}
