package org.clausewise.io.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.io.overlay.Baseline.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an overlay may not say, and in which words it is told. */
final class RefusedOverlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    /** An entry's fields and words of the one complaint; no words where it is right. */
    private record Row(String entry, String... words) {}

    private static Row row(String entry, String... words) {
        return new Row(entry, words);
    }

    private static String yaml(String entry) {
        return "document: acme-cps\ntitle: CPS\nrules:\n  - {id: acme-cps-1-1, section: 1, summary: a, " + entry
                + "}\n";
    }

    private static List<String> problems(String yaml) {
        OverlayException refused =
                catchThrowableOfType(OverlayException.class, () -> Overlay.parse("acme.yaml", yaml, DAY));
        return refused == null ? List.of() : refused.problems();
    }

    @TestFactory
    Stream<DynamicTest> entries() {
        String dv = ", profiles: [tls-dv]";
        String ov = ", profiles: [tls-ov]";
        return Stream.of(
                        // the schedule of the day of reading, of the past and of an entry that is yet to bind
                        row("from: 2026-03-15, validity: {at-most: 17280000}"),
                        row(
                                "from: 2026-03-15, validity: {at-most: 17280001}",
                                "rules[0].validity.at-most: 17280001 seconds would loosen",
                                "17280000 seconds (200 days)",
                                "tls-br-6.3.2-2#2"),
                        row("from: 2021-01-01, validity: {at-most: 34387200}", "until: 2026-03-15", "tls-br-6.3.2-2#2"),
                        row("from: 2021-01-01, until: 2026-03-15, validity: {at-most: 34387200}"),
                        row("from: 2021-01-01, until: 2026-03-16, validity: {at-most: 34387200}", "tls-br-6.3.2-2#2"),
                        row("from: 2021-01-01, until: 2026-03-15, validity: {at-most: 34387201}", "tls-br-6.3.2-1#2"),
                        row("from: 2026-12-01, validity: {at-most: 17280000}"),
                        row("from: 2027-03-15, validity: {at-most: 17280000}", "tls-br-6.3.2-3#2"),
                        row("from: 2029-03-15, validity: {at-most: 4060801}", "tls-br-6.3.2-4#2"),
                        row("from: 2029-03-15, validity: {at-most: 4060800}"),
                        // keys and signatures
                        row("from: 2026-01-01, keys: [rsa-2048, rsa-8192, p-256, p-384, p-521]"),
                        row("from: 2026-01-01, keys: [rsa-1024]", "rules[0].keys[0]", "2048 bits", "tls-br-6.1.5-1"),
                        row("from: 2026-01-01, keys: [rsa-2049]", "divisible by 8", "tls-br-6.1.5-2"),
                        row("from: 2026-01-01, keys: [secp256k1]", "tls-br-6.1.5-3"),
                        row("from: 2026-01-01, signatures: [sha1WithRSAEncryption]", "tls-br-7.1.3.2.1-1"),
                        row("from: 2026-01-01, signatures: [ecdsa-with-SHA1]", "tls-br-7.1.3.2.2-1"),
                        row("from: 2026-01-01, signatures: [rot13]", "rot13", "known"),
                        row("from: 2026-01-01, signatures: [id-RSASSA-PSS, ecdsa-with-SHA512]"),
                        // policies
                        row("from: 2026-01-01, policies: {required: [2.5.29.32.0]}", "tls-br-7.1.2.7.9-6"),
                        row("from: 2026-01-01, policies: {required: [2.23.140.1.2.2]}" + dv, "tls-br-7.1.2.7.9-12"),
                        row("from: 2026-01-01, policies: {required: [2.23.140.1.2.2]}" + ov),
                        row("from: 2026-01-01, policies: {forbidden: [2.23.140.1.2.1]}" + dv, "tls-br-7.1.2.7.9-4"),
                        row("from: 2026-01-01, policies: {allowed: [1.2.3]}" + dv, "tls-br-7.1.2.7.9-4"),
                        row("from: 2026-01-01, policies: {allowed: [2.23.140.1.2.1, 1.2.3]}" + dv),
                        row("from: 2024-05-05, policies: {cps: forbidden}", "until 2024-05-06", "evg-7.1.4.3-r1#1"),
                        row("from: 2024-05-06, policies: {cps: forbidden}"),
                        row("from: 2012-07-01, policies: {cps: forbidden}" + ov),
                        row("from: 2012-07-01, policies: {cps: required}"),
                        row("from: 2026-01-01, policies: {required: [2.50.999999999999999999999999.1]}"),
                        row("from: 2026-01-01, policies: {required: [1.99.1]}", "1.99.1 is no object identifier"),
                        // tables
                        row("from: 2026-01-01, extensions: {nameConstraints: {presence: permitted}}", "7.1.2.7.6-6"),
                        row("from: 2026-01-01, extensions: {subjectAltName: {presence: forbidden}}", "7.1.2.7.6-5"),
                        row(
                                "from: 2026-01-01, extensions: {extKeyUsage: {presence: required, critical: true}}",
                                "rules[0].extensions.extKeyUsage.critical",
                                "7.1.2.7.6-4"),
                        row(
                                "from: 2026-01-01, extensions: {keyUsage: {presence: permitted, critical: false}}",
                                "7.1.2.7.6-7"),
                        row("from: 2026-01-01, extensions: {sAN: {presence: required}}", "give its OID"),
                        row(
                                "from: 2026-01-01, extensions: {keyUsage: {presence: required}, 2.5.29.15: {presence: required}}",
                                "the same extension as keyUsage"),
                        row(
                                "from: 2026-01-01, extensions: {basicConstraints: {presence: permitted}}",
                                "demands nothing"),
                        row("from: 2026-01-01, subject: {organizationName: required}" + dv, "7.1.2.7.2-8"),
                        row("from: 2026-01-01, subject: {1.2.3: required}" + dv, "7.1.2.7.2-8"),
                        row("from: 2026-01-01, subject: {organizationName: forbidden}" + ov, "7.1.2.7.4-23"),
                        row("from: 2026-01-01, subject: {organizationName: required}" + ov),
                        row("from: 2026-01-01, subject: {organisation: required}" + ov, "give its OID"),
                        row(
                                "from: 2026-01-01, subject: {countryName: required, other: forbidden}" + ov,
                                "organizationName, which is not listed",
                                "7.1.2.7.4-23"),
                        // issuance
                        row("from: 2026-01-01, methods: [3.2.2.4.7, 3.2.2.5.6, B.2.b]"),
                        row("from: 2026-01-01, methods: [3.2.2.4.2]", "3.2.2.4.2 must not be", "tls-br-3.2.2.4.2-1"),
                        row("from: 2026-01-01, methods: [3.2.2.4.8]", "tls-br-3.2.2.4.8-4"),
                        row("from: 2026-01-01, methods: [3.2.2.4.4, 3.2.2.4.16]"),
                        row("from: 2027-03-15, methods: [3.2.2.4.16]", "tls-br-3.2.2.4.16-10"),
                        row("from: 2026-01-01, methods: [dns-01]", "dns-01 is no validation method"),
                        row("from: 2026-10-01, perspectives: {remote: 4}"),
                        row("from: 2026-10-01, perspectives: {remote: 3}", "at least 4", "tls-br-3.2.2.9-39"),
                        row("from: 2026-12-15, perspectives: {remote: 4}", "at least 5", "tls-br-3.2.2.9-42"),
                        row("from: 2026-10-01, perspectives: {rirs: 1}", "at least 2", "tls-br-3.2.2.9-37"),
                        row("from: 2026-10-01, perspectives: {non-corroborations: 0}"),
                        row("from: 2026-10-01, perspectives: {non-corroborations: 2}", "tls-br-3.2.2.9-15"),
                        row("from: 2026-10-01, perspectives: {remote: 6, non-corroborations: 2}"),
                        row("from: 2026-10-01, perspectives: {remote: 6, non-corroborations: 3}", "tls-br-3.2.2.9-16"),
                        row("from: 2026-10-01, ages: {validation: 17280001}", "tls-br-4.2.1-10"),
                        row("from: 2026-10-01, ages: {identity: 34387201}", "tls-br-4.2.1-7"),
                        row("from: 2026-10-01, ages: {challenge: 2592001}", "tls-br-3.2.2.4.4-4"),
                        row("from: 2026-10-01, ages: {caa: 28801}", "tls-br-3.2.2.8-9"),
                        row("from: 2026-10-01, ages: {validation: 1, identity: 1, challenge: 1, caa: 1}"),
                        // form
                        row("from: 2026-10-01", "rules[0]: has no limit"),
                        row("from: 2026-10-01, keys: [p-256], methods: [3.2.2.4.7]", "has the limits keys and methods"),
                        row("from: 2026-02-30, keys: [p-256]", "rules[0].from: 2026-02-30 is no date"),
                        row("from: 2026-10-01, until: 2026-10-01, keys: [p-256]", "is not after from"),
                        row("from: 2026-10-01, keys: p-256", "keys: Value is [string] but should be [array]"),
                        row("from: 2026-10-01, validity: {at-most: 90d}", "at-most", "90d"),
                        row("from: 2026-10-01, validity: {at-mots: 90}", "unknown field at-mots"),
                        row("from: 2026-10-01, colour: red, keys: [p-256]", "unknown field colour"),
                        row("from: 2026-10-01, level: MAY, keys: [p-256]", "MAY"),
                        row("from: 2026-10-01, profiles: [tls-ca], keys: [p-256]", "tls-ca"),
                        row("keys: [p-256]", "lacks from"))
                .map(r -> DynamicTest.dynamicTest(r.entry(), () -> check(r)));
    }

    private static void check(Row row) {
        List<String> problems = problems(yaml(row.entry())).stream()
                .filter(p -> !p.contains("at-mots") || !p.contains("lacks"))
                .toList();
        if (row.words().length == 0) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem)
                            .startsWith("acme.yaml:4: ")
                            .contains(row.words())
                            .doesNotContain("\n"));
        }
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheFile() {
        String yaml = "document: tls-br\ntitle: CPS\nrules:\n"
                + "  - {id: tls-br-1-1, section: 1, summary: a, from: 2026-01-01, keys: [rsa-512]}\n"
                + "  - {id: tls-br-1-1, section: 1, summary: a, from: 2026-01-01, keys: [p-256]}\n"
                + "  - {id: tls-br-2-x, section: 2, summary: a, from: 2026-01-01, keys: [p-256]}\n"
                        .replace("2-x", "3-1");
        assertThat(problems(yaml))
                .hasSize(4)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("acme.yaml:1: document: tls-br is ours"),
                        p -> assertThat(p).startsWith("acme.yaml:4: rules[0].keys[0]: "),
                        p -> assertThat(p).isEqualTo("acme.yaml:5: rules[1].id: tls-br-1-1 is there twice"),
                        p -> assertThat(p).startsWith("acme.yaml:6: rules[2].id: tls-br-3-1 is not tls-br-2-"));
    }

    @Test
    void whatIsNoYamlAtAll() {
        assertThat(problems(""))
                .singleElement()
                .asString()
                .startsWith("acme.yaml")
                .contains("empty");
        assertThat(problems("a: [b")).singleElement().asString().startsWith("acme.yaml:1: ");
        assertThat(problems("[1, 2]")).singleElement().asString().startsWith("acme.yaml:1: ");
        assertThat(problems("a: 1\na: 2")).anySatisfy(p -> assertThat(p).isEqualTo("acme.yaml:2: a is said twice"));
        assertThat(problems("[".repeat(100_000))).singleElement().asString().startsWith("acme.yaml");
    }

    @Test
    void aFileThatIsNotThere() {
        OverlayException refused =
                catchThrowableOfType(OverlayException.class, () -> Overlay.read(Path.of("no-such.yaml"), DAY));
        assertThat(refused.problems()).containsExactly("no-such.yaml: is not there");
    }

    /** What the example says stays right as long as nobody writes another schedule. */
    @Test
    void theExampleIsReadToday() {
        assertThatCode(() -> Overlay.read(Path.of("testvectors/overlay/acme-cps.yaml"), DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void theStepsAreThoseOfTheCatalogue() {
        Catalogue catalogue = Catalogue.load();
        int compared = 0;
        for (Step step : Stream.of(
                        Baseline.VALIDITY,
                        Baseline.VALIDATION_AGE,
                        Baseline.IDENTITY_AGE,
                        Baseline.CHALLENGE_AGE,
                        Baseline.CAA_AGE,
                        Baseline.REMOTE_PERSPECTIVES,
                        Baseline.RIRS)
                .flatMap(List::stream)
                .toList()) {
            DutyRef ref = DutyRef.of(step.clause());
            var clause = catalogue.clause(ref.clause());
            if (clause.isPresent() && step.clause().startsWith("tls-br-6.3.2-")) {
                Duty duty = clause.get().duty(ref.number()).orElseThrow();
                assertThat(duty.inForce().stream().map(Band::from))
                        .as(step.clause())
                        .contains(step.from());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(Baseline.VALIDITY.size());
    }

    @Test
    void everyClauseCitedIsAClause() throws Exception {
        var ids = Stream.concat(
                        Files.readAllLines(Path.of("rules/reference/tls-br.tsv")).stream(),
                        Files.readAllLines(Path.of("rules/reference/evg.tsv")).stream())
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toSet());
        for (String word : Files.readString(Path.of("src/main/java/org/clausewise/io/overlay/Baseline.java"))
                .split("\"", -1)) {
            boolean whole = word.matches("(tls-br|evg)-.*[0-9](#[0-9])?");
            if (whole) {
                String id = DutyRef.of(word).clause();
                assertThat(ids.contains(id) || Catalogue.load().clause(id).isPresent())
                        .as(id)
                        .isTrue();
            }
        }
        for (ValidationMethod method : ValidationMethod.values()) {
            var retired = Baseline.retired(method);
            if (retired != null) {
                assertThat(retired.clause()).startsWith("tls-br-" + method.section() + "-");
            }
        }
    }
}
