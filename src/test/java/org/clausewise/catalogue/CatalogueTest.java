package org.clausewise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausewise.catalogue.Band.Basis;
import org.clausewise.catalogue.Band.By;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final LocalDate START = LocalDate.of(2012, 7, 1);
    private static final Band OPEN = new Band(START, null, By.TEXT, "1.0.0", "62", Basis.HISTORY);
    private static final Band CLOSED = new Band(START, LocalDate.of(2020, 9, 1), By.ISSUED, null, null, Basis.INFERRED);
    private static final Document ALPHA = new Document(
            "alpha", "Alpha", "2.0", START, "https://example.com/a", START, LocalDate.of(2026, 5, 1), List.of("tls"));
    private static final Document BETA = new Document(
            "beta",
            "B\u00eata \u2013 2",
            "1",
            START,
            "https://example.com/b",
            START,
            LocalDate.of(2026, 4, 1),
            List.of());

    private static Clause clause(String id, String document, String section) {
        return Clause.own(id, document, section, Keyword.MUST_NOT, "No \u201cthing\u201d.", START);
    }

    private static final Clause COMPOUND = new Clause(
            "alpha-1.2-u1",
            "alpha",
            "1.2",
            null,
            Level.MUST,
            "ffffffffffffffff",
            "Two things.",
            List.of(CLOSED),
            "chain",
            List.of("san", "dns"),
            List.of(
                    new Duty(1, null, Level.MUST, "chain", "One.", List.of(CLOSED)),
                    new Duty(2, Keyword.SHOULD, Level.SHOULD, "crl", "Two.", List.of(CLOSED, OPEN))),
            List.of("beta-1-1"),
            true,
            "Left with version 2.");

    @Test
    void comesBackAsItWas() {
        RuleEntry rule = new RuleEntry(
                "a.b",
                "a",
                List.of(new RuleEntry.Citation(new DutyRef("alpha-1.2-u1", 2), true, 300, 2)),
                "certificate",
                List.of("tls-dv", "tls-ov"),
                List.of("certificate", "issuer"),
                "mend it",
                List.of("zlint:e_x"));
        Reference row = new Reference("beta-1-1", "beta", "1", Keyword.OPTIONAL, "0123456789abcdef", "");
        Permission permission = new Permission(new DutyRef("beta-1-1", 1), 4);
        Catalogue built = Catalogue.builder()
                .documents(List.of(ALPHA, BETA))
                .clauses(List.of(COMPOUND, clause("beta-1-1", "beta", "1")))
                .rules(List.of(rule))
                .reference(List.of(row))
                .permissions(List.of(permission))
                .build();

        Catalogue read = Catalogue.read(built.toBytes());

        assertThat(read.documents()).containsExactly(ALPHA, BETA);
        assertThat(read.clauses()).containsExactly(COMPOUND, clause("beta-1-1", "beta", "1"));
        assertThat(read.rules()).containsExactly(rule);
        assertThat(read.reference()).containsExactly(row);
        assertThat(read.permissions()).containsExactly(permission);
        assertThat(read.rule("a.b")).contains(rule);
        assertThat(read.rule("a.c")).isEmpty();
        assertThat(read.overriding()).containsExactly(COMPOUND);
        assertThat(read.document("beta")).contains(BETA);
        assertThat(read.document("gamma")).isEmpty();
        assertThat(read.toBytes()).isEqualTo(built.toBytes());
        assertThat(read.sha256()).isEqualTo(built.sha256()).matches("[0-9a-f]{64}");
        assertThat(read.reviewedThrough()).isEqualTo("2026-04-01");
    }

    @Test
    void findsEveryClauseByItsId() {
        List<Clause> clauses = new ArrayList<>();
        IntStream.rangeClosed(1, 500)
                .forEach(i -> clauses.add(clause("alpha-" + i % 37 + "-" + i, "alpha", "" + i % 37)));
        Collections.shuffle(clauses, new Random(1));
        Catalogue catalogue =
                Catalogue.builder().documents(List.of(ALPHA)).clauses(clauses).build();

        assertThat(clauses).allSatisfy(c -> assertThat(catalogue.clause(c.id())).contains(c));
        assertThat(List.of("", "alpha-0-36", "alpha-0-38", "zzz"))
                .allSatisfy(id -> assertThat(catalogue.clause(id)).isEmpty());
    }

    /** The index keeps an empty slot whatever the count, else a search for what is not there would not end. */
    @Test
    void findsNothingInACatalogueOfAnySize() {
        for (int size = 0; size < 70; size++) {
            List<Clause> clauses = IntStream.range(0, size)
                    .mapToObj(i -> clause("alpha-1-" + (i + 1), "alpha", "1"))
                    .toList();
            Catalogue catalogue = Catalogue.builder()
                    .documents(List.of(ALPHA))
                    .clauses(clauses)
                    .build();
            for (int i = size + 1; i < size + 200; i++) {
                assertThat(catalogue.clause("alpha-1-" + i)).isEmpty();
            }
        }
    }

    @Test
    void listsClausesInTheOrderOfTheText() {
        Catalogue catalogue = Catalogue.builder()
                .documents(List.of(BETA, ALPHA))
                .clauses(List.of(
                        clause("alpha-7.10-1", "alpha", "7.10"),
                        clause("alpha-7.2-u1", "alpha", "7.2"),
                        clause("alpha-7.2-10", "alpha", "7.2"),
                        clause("alpha-7.2-9", "alpha", "7.2"),
                        clause("beta-9-1", "beta", "9"),
                        clause("alpha-7.2.1-1", "alpha", "7.2.1")))
                .build();

        assertThat(catalogue.clauses())
                .extracting(Clause::id)
                .containsExactly(
                        "beta-9-1", "alpha-7.2-9", "alpha-7.2-10", "alpha-7.2-u1", "alpha-7.2.1-1", "alpha-7.10-1");
    }

    @Test
    void dutiesAreFoundByReference() {
        Catalogue catalogue = Catalogue.builder()
                .documents(List.of(ALPHA))
                .clauses(List.of(COMPOUND))
                .build();

        assertThat(catalogue.duty(DutyRef.of("alpha-1.2-u1#2")).orElseThrow().keyword())
                .isEqualTo(Keyword.SHOULD);
        assertThat(catalogue.duty(DutyRef.of("alpha-1.2-u1")).orElseThrow().summary())
                .isEqualTo("One.");
        assertThat(catalogue.duty(DutyRef.of("alpha-1.2-u1#3"))).isEmpty();
        assertThat(DutyRef.of("alpha-1.2-u1")).hasToString("alpha-1.2-u1#1");
        for (String wrong : List.of("a-1-1#", "a-1-1#0", "a-1-1#-1", "a-1-1#1x", "a-1-1#01", "a-1-1#100")) {
            assertThatThrownBy(() -> DutyRef.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void aClauseOfACasOwnIsOneDutyFromADayOn() {
        Clause own = Clause.own("acme-3-1", "acme-cps", "3", Keyword.NOT_RECOMMENDED, "No dashes.", START);

        assertThat(own.level()).isEqualTo(Level.SHOULD);
        assertThat(own.duties()).hasSize(1).allSatisfy(duty -> {
            assertThat(duty.level()).isEqualTo(Level.SHOULD);
            assertThat(duty.inForce()).isEqualTo(own.inForce()).hasSize(1);
        });
        assertThat(own.inForce().get(0).from()).isEqualTo(START);
        assertThat(own.inForce().get(0).until()).isNull();
    }

    @Test
    void bandsBeginAndEndAtMidnightInUtc() {
        long begin = START.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long end = LocalDate.of(2020, 9, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

        assertThat(CLOSED.contains(begin - 1)).isFalse();
        assertThat(CLOSED.contains(begin)).isTrue();
        assertThat(CLOSED.contains(end - 1)).isTrue();
        assertThat(CLOSED.contains(end)).isFalse();
        assertThat(OPEN.contains(Long.MAX_VALUE - 1)).isTrue();
    }

    @Test
    void theDigestTellsContentAndCodeApart() {
        CatalogueBuilder one = Catalogue.builder().documents(List.of(ALPHA));
        String plain = one.build().sha256();

        assertThat(Catalogue.builder().documents(List.of(ALPHA)).build().sha256())
                .isEqualTo(plain);
        assertThat(Catalogue.builder().documents(List.of(BETA)).build().sha256())
                .isNotEqualTo(plain);
        assertThat(one.code(new byte[] {
                            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7,
                            8
                        })
                        .build()
                        .sha256())
                .isNotEqualTo(plain);
    }

    @Test
    void refusesWhatCannotBeACatalogue() {
        byte[] bytes = Catalogue.builder().documents(List.of(ALPHA)).build().toBytes();
        bytes[7]++;
        for (byte[] wrong : List.of(new byte[0], new byte[500], bytes)) {
            assertThatThrownBy(() -> Catalogue.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a catalogue of format 1");
        }
        CatalogueBuilder twice = Catalogue.builder()
                .documents(List.of(ALPHA))
                .clauses(List.of(clause("alpha-1-1", "alpha", "1"), clause("alpha-1-1", "alpha", "1")));
        assertThatThrownBy(twice::build).hasMessage("alpha-1-1 occurs twice");
        CatalogueBuilder homeless =
                Catalogue.builder().documents(List.of(ALPHA)).clauses(List.of(clause("beta-1-1", "beta", "1")));
        assertThatThrownBy(homeless::build).hasMessage("beta-1-1: no document beta");
    }
}
