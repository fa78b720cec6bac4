package org.clausewise.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.rule.IssuanceFacts.known;
import static org.clausewise.rule.IssuanceFacts.test;

import java.time.Instant;
import org.clausewise.evidence.Basis;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Request;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.junit.jupiter.api.Test;

/** Rules whose facts may be missing. */
class DetailTest {
    private static final Detail<Issuance> DNSSEC =
            IssuanceFacts.detail("dnssec", DnsQuery.class, q -> q.dnssec() != null);
    private static final DnsQuery SECURE = DnsQuery.of("a", "TXT").dnssec(DnssecStatus.SECURE);
    private static final DnsQuery BOGUS = DnsQuery.of("b", "TXT").dnssec(DnssecStatus.BOGUS);
    private static final DnsQuery SILENT = DnsQuery.of("c", "TXT");

    private final Section<Issuance> section = Section.of("test", Subject.ISSUANCE, Profile.TLS_DV);
    private final Rule<Issuance> required = rule("required", DNSSEC);
    private final Rule<Issuance> raw = rule("raw", DNSSEC.raw());

    @Test
    void whatIsMissingIsUndecidedAndNamed() {
        Case<Issuance> c = of(SECURE, SILENT);

        assertThat(required.decide(c)).isEqualTo(Outcome.UNDECIDED);
        assertThat(required.undecidedFor(c)).isEqualTo("dnssec at $.validations[0].dns[1]");
    }

    @Test
    void aBreachDecidesWhateverIsMissingElsewhere() {
        Case<Issuance> c = of(SILENT, BOGUS, SILENT);

        assertThat(required.decide(c)).isEqualTo(Outcome.BREACHED);
        int at = required.breach(c, -1);
        assertThat(c.kind().path(c.subject(), at)).isEqualTo("$.validations[0].dns[1]");
        assertThat(required.breach(c, at)).isNegative();
    }

    @Test
    void whatIsKnownIsJudged() {
        assertThat(required.decide(of(SECURE))).isEqualTo(Outcome.SATISFIED);
        assertThat(required.decide(of())).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void whatNobodyHasToKeepIsPassedOverUnlessItIsRequired() {
        assertThat(raw.decide(of(SECURE, SILENT))).isEqualTo(Outcome.NOT_EXAMINED);
        assertThat(raw.decide(of(BOGUS, SILENT))).isEqualTo(Outcome.BREACHED);
        assertThat(raw.decide(of(SECURE))).isEqualTo(Outcome.SATISFIED);
        assertThat(raw.needs()).containsExactlyInAnyOrder(Input.RECORD, Input.RAW);

        Case<Issuance> c = of(Input.RAW.bit(), SECURE, SILENT);
        assertThat(raw.decide(c)).isEqualTo(Outcome.UNDECIDED);
        assertThat(raw.undecidedFor(c)).isEqualTo("dnssec at $.validations[0].dns[1]");
    }

    @Test
    void onlyTheFirstFewPlacesAreNamed() {
        assertThat(required.undecidedFor(of(SILENT, SILENT, SILENT, SILENT, SILENT, SILENT, SILENT)))
                .contains("dns[4]")
                .endsWith(", and more")
                .doesNotContain("dns[5]");
    }

    @Test
    void aMessageSaysWhatTheCaAsserts() {
        Case<Issuance> observed = of(BOGUS);
        Case<Issuance> asserted = of(BOGUS.basis(Basis.ASSERTED));

        assertThat(required.message(observed, required.breach(observed, -1))).isEqualTo("mend b TXT");
        assertThat(required.message(asserted, required.breach(asserted, -1)))
                .isEqualTo("mend b TXT (as the CA asserts)");
    }

    private Rule<Issuance> rule(String name, Detail<Issuance> detail) {
        return section.rule(name, "x-1")
                .knowing(detail)
                .require(
                        IssuanceFacts.each(DnsQuery.class),
                        test(DnsQuery.class, q -> known(q.dnssec()) == DnssecStatus.SECURE),
                        "mend {}");
    }

    private static Case<Issuance> of(DnsQuery... queries) {
        return of(0, queries);
    }

    private static Case<Issuance> of(long required, DnsQuery... queries) {
        IssuanceRecord record = IssuanceRecord.of(Request.of("r"))
                .names(SubjectName.of("example.com").validation("v"))
                .validations(Validation.of("v", ValidationMethod.DNS_CHANGE, "example.com")
                        .dns(queries));
        long present = Input.RECORD.bit();
        return new Case<>(Subject.ISSUANCE, new Issuance(record, null, Instant.EPOCH), present | required, present);
    }
}
