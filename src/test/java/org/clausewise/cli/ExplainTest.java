package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.standards.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

final class ExplainTest {
    /** The answer with every run of white space as one space, so that its wrapping does not matter. */
    private static String explain(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var run = CommandLineRun.of(all).exits(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).noneMatch(line -> line.contains("{}"));
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aRule() {
        assertThat(explain("tls.subscriber.san.dns.root-label"))
                .startsWith("tls.subscriber.san.dns.root-label ERROR required ")
                .contains(
                        " by tls-br-7.1.2.7.12-12, MUST NOT ",
                        " section 7.1.2.7.12, https://",
                        " since 2021-08-25 by the text in force, version 1.8.0, ballot SC048 ",
                        " judges certificate under tls-dv, tls-iv, tls-ov, tls-ev ",
                        " breach for example vector tls.subscriber.san.dns.root-label/breached, at tbsCertificate.extensions.subjectAltName",
                        ": drop the full stop at the end of \"www.example.com.\"",
                        " to mend drop the full stop at the end of ... ",
                        " elsewhere zlint:e_dnsname_empty_label",
                        " testvectors/tls-br/7.1.2.7.12.json: /breached ",
                        " /satisfied ")
                .doesNotContain(" text \"");
    }

    @Test
    void aRuleOfSeveralClausesAndInputs() {
        assertThat(explain("tls.subscriber.san.critical"))
                .contains(" by tls-br-7.1.2.7.12-2, ", " by tls-br-7.1.2.7.6-5#2, ");
        assertThat(explain("rfc6962.pair.corresponds.subject")).contains(", given precertificate ");
    }

    @Test
    void aClauseWithTheRulesOfEachDuty() {
        String answer = explain("tls-br-6.3.2-2");
        assertThat(answer)
                .contains(
                        " tls-br-6.3.2-2#1 required ",
                        " weight SHOULD NOT binds certificate since 2026-03-15 until 2027-03-15 by the day of issuance,",
                        " rules tls.subscriber.validity.max-199-days ",
                        " tls-br-6.3.2-2#2 required ",
                        " rules tls.subscriber.validity.max-200-days");
        assertThat(explain("tls-br-6.3.2-2#2")).isEqualTo(answer);
        assertThat(explain("tls-br-6.3.2-r2")).contains(", which no longer has it ");
    }

    @Test
    void aClauseThatNobodyHasEntered() {
        assertThat(explain("tls-br-8.1-1")).contains(" weight ", " section 8.1, ", " rules none yet");
    }

    @Test
    void anIncident() {
        String answer = explain("I06");
        assertThat(answer)
                .startsWith("I06 label-without-underscore at DigiCert, 2024 happened ")
                .contains(
                        " bugs https://bugzilla.mozilla.org/show_bug.cgi?id=1910322 ",
                        " refused by tls.dcv.dns-change.label for tls-br-3.2.2.4.7-u1#3: ",
                        " text of then, 2024-06-28T12:00:00Z ",
                        " vectors testvectors/incidents/I06.json: I06/label/refused I06/label/mended ",
                        " try clausewise check --record testvectors/incidents/underscore/record.json ")
                .doesNotContain(" certainty ");
        assertThat(explain("label-without-underscore")).isEqualTo(answer);
        assertThat(explain("1910322")).isEqualTo(answer);
        assertThat(explain("tls.dcv.dns-change.label")).contains(" incidents I06 label-without-underscore ");

        assertThat(explain("I17")).contains(" for example-cps-6.3.2-1#1, of the CA's own policy ");
        assertThat(explain("I45")).contains(" certainty reported");
        assertThat(explain("I07")).contains(" replayed not yet. ");
        assertThat(explain("I80")).contains(" replayed cannot be. ");
        CommandLineRun.of("explain", "label-without-underscor").refuses("did you mean label-without-underscore");
    }

    @Test
    void aPeersName() {
        String answer = explain("zlint:e_ext_san_missing");
        assertThat(answer).startsWith("tls.subscriber.san.present ");
        assertThat(explain("e_ext_san_missing")).isEqualTo(answer);
    }

    /** Each has a breach that a report tells, and names the files where its vectors are; one in six is asked. */
    @Test
    void rulesOfEverySection() {
        List<RuleEntry> rules = Catalogue.load().rules();
        for (int i = 0; i < rules.size(); i += 6) {
            RuleEntry rule = rules.get(i);
            assertThat(explain(rule.id()))
                    .as(rule.id())
                    .contains(
                            " required ",
                            " in ",
                            " since ",
                            " breach for example vector ",
                            " to mend ",
                            " vectors testvectors/");
        }
    }

    @Test
    void everyClause() {
        for (Clause clause : Catalogue.load().clauses()) {
            assertThat(explain(clause.id())).as(clause.id()).contains(clause.id(), " required ", " since ", " rules ");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "clausewise.shared",
            matches = ".+",
            disabledReason = "the documents are not part of the project")
    void theSentenceInTheDocument() {
        Path document = Path.of(System.getProperty("clausewise.shared"), "requirements", "cabf", "BR.md");
        assertThat(explain("tls-br-6.3.2-2", "--text", document))
                .containsPattern(" text \"[^\"]+ 200 days\\.\" \\(line [0-9]+\\) ");
        assertThat(explain("tls.subscriber.san.critical", "--text", document))
                .containsPattern(" text \"[^\"]+\" \\(line [0-9]+\\) required ");
    }

    /** The sentence is the reader's, found by what the catalogue knows of it; here one that stands in no document. */
    @Test
    void theReadersOwnText(@TempDir Path folder) throws IOException {
        Clause clause = Catalogue.load().clause("rfc6962-3.2-u1").orElseThrow();
        Path other = Files.writeString(folder.resolve("other.md"), "# 3.2. Another\n\nA server MUST be polite.\n");
        assertThat(Fingerprint.of("A server MUST be polite.")).isNotEqualTo(clause.fingerprint());
        assertThat(explain(clause.id(), "--text", other))
                .contains(" text not in " + other + ": another document, or another version of it ");

        CommandLineRun.of("explain", clause.id(), "--text", folder).refuses("--text " + folder + ": is a directory");
        CommandLineRun.of("explain", clause.id(), "--text", folder.resolve("absent"))
                .refuses("no such file");
        CommandLineRun.of("explain", clause.id(), "--text", Files.write(folder.resolve("zeros"), new byte[99]))
                .refuses("--text ");
    }
}
