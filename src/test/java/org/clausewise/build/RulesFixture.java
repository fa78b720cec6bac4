package org.clausewise.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.io.yaml.Schemas;

/** A small folder of rules without fault, to be broken in one place. */
final class RulesFixture {
    private static final String DOCUMENTS = """
            documents:
              - id: alpha
                title: Alpha Requirements
                version: "2.0"
                date: 2026-03-31
                url: https://example.com/alpha
                first-date: 2012-07-01
                reviewed-through: 2026-05-01
                applies-to: [tls]
              - id: beta
                title: Beta
                version: RFC 1
                date: 2008-05-01
                url: https://example.com/beta
                first-date: 2008-05-01
                reviewed-through: 2026-05-02
                applies-to: []
            """;
    private static final String ALPHA = """
            document: alpha
            section: 7.10
            title: Names
            clauses:
              - id: alpha-7.10-1
                section: 7.10
                keyword: MUST
                summary: A name is there.
                fingerprint: 0000000000000001
                level: MUST
                in-force:
                  - {from: 2012-07-01, until: 2020-09-01, by: text, version: 1.0, ballot: "62", basis: history}
                  - {from: 2020-09-01, until: null, by: issued, basis: peer}
                subject: certificate
                tags: [san, dns]
                overrides: [beta-1-2]
              - id: alpha-7.10-2
                keyword: MUST NOT
                summary: Neither long nor very long.
                fingerprint: 0000000000000002
                in-force: [{from: 2012-07-01, by: text, basis: inferred}]
                subject: certificate
                tags: [dns]
                duties:
                  - {summary: Not very long.}
                  - keyword: SHOULD NOT
                    subject: chain
                    summary: Not long.
                    in-force: [{from: 2013-01-01, by: text, basis: history}]
                  - {keyword: MAY, summary: Short.}
              - id: alpha-7.10-u1
                basis: unmarked
                level: SHOULD
                summary: Without a word for it.
                fingerprint: 0000000000000003
                in-force: [{from: 2012-07-01, by: text, basis: history}]
                subject: crl
                tags: []
                notes: Lower case.
              - id: alpha-7.10-r1
                keyword: MUST
                summary: What once was.
                fingerprint: 0000000000000004
                in-force: [{from: 2012-07-01, until: 2015-01-01, by: text, basis: history}]
                subject: certificate
                tags: []
                retired: true
            """;
    private static final String BETA = """
            document: beta
            section: "1"
            title: One
            clauses:
              - id: beta-1-1
                keyword: MUST
                summary: Readers read.
                fingerprint: 0000000000000011
                in-force: [{from: 2008-05-01, by: text, basis: inferred}]
                subject: relying-party
                tags: []
            """;
    private static final String HEAD = "id\tsection\tkeyword\tfingerprint\tsubject\n";

    static final List<RuleSource.Row> RULES = List.of(
            rule("alpha.names.present", "alpha.names", "alpha-7.10-1", "alpha-7.10-2#1"),
            rule("alpha.names.short", "alpha.names", "alpha-7.10-2#2"));
    static final List<RuleSource.Proof> PROOFS = List.of(
            new RuleSource.Proof("alpha.names.present", "alpha-7.10-1#1", true, 0, 0),
            new RuleSource.Proof("alpha.names.present", "alpha-7.10-1", false, 2, 3),
            new RuleSource.Proof("alpha.names.present", "alpha-7.10-2", true, 1, 1),
            new RuleSource.Proof("alpha.names.short", "alpha-7.10-2#2", true, 0, 0));

    /** Reading a schema takes longer than all else. */
    private static final Schemas SCHEMAS = Schemas.in(Path.of("rules/schema"));

    private final Path root;

    RulesFixture(Path temporary) throws IOException {
        root = Files.createDirectories(temporary.resolve("rules"));
        write("documents.yaml", DOCUMENTS);
        write("tags.yaml", "san: subjectAltName\ndns: domain names\n");
        write("alpha/7.10.yaml", ALPHA);
        write("beta/1.yaml", BETA);
        write(
                "reference/alpha.tsv",
                HEAD + "alpha-7.10-1\t7.10\tMUST\t0000000000000001\tcertificate\n"
                        + "alpha-7.10-2\t7.10\tMUST NOT\t0000000000000002\tissuance\n"
                        + "alpha-7.11-1\t7.11\tMAY\t0000000000000005\t\n");
        write(
                "reference/beta.tsv",
                HEAD + "beta-1-1\t1\tMUST\t0000000000000011\t\n" + "beta-1-2\t1\tSHOULD\t0000000000000012\t\n");
        write(
                "reference/subjects.tsv",
                "clause\treference\tours\treason\n"
                        + "alpha-7.10-2\tissuance\tcertificate\tThe certificate alone shows it.\n"
                        + "beta-1-1\t\trelying-party\tBinds those who read certificates.\n");
        write("peers/mapped.tsv", "alpha.names.present\tzlint:e_name\nalpha.names.present\tpkilint:a.name\n");
        write("peers/unmapped.tsv", "zlint:e_other\talpha-7.11-1\tJudges something else altogether.\n");
        write("peers/disagreements.tsv", "e_name\tfiles/a.pem\tbeta-1-2\tReads the sentence the other way round.\n");
    }

    static RuleSource.Row rule(String id, String section, String... clauses) {
        return new RuleSource.Row(
                id, section, List.of(clauses), "certificate", List.of("tls-dv"), List.of("certificate"), "mend it");
    }

    RulesFixture write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Replaces the first occurrence. */
    RulesFixture change(String file, String from, String to) throws IOException {
        String before = Files.readString(root.resolve(file));
        int at = before.indexOf(from);
        assertThat(at).as("\"%s\" in %s", from, file).isNotNegative();
        return write(file, before.substring(0, at) + to + before.substring(at + from.length()));
    }

    Path root() {
        return root;
    }

    Catalogue compile() {
        return compile(RULES, PROOFS);
    }

    Catalogue compile(List<RuleSource.Row> rules, List<RuleSource.Proof> proofs) {
        return compile(source(rules, proofs));
    }

    Catalogue compile(RuleSource source) {
        return CompileCatalogue.compile(root, SCHEMAS, source, new byte[32]);
    }

    /** What is wrong with it, one problem an entry. */
    List<String> problems() {
        return problems(RULES, PROOFS);
    }

    List<String> problems(List<RuleSource.Row> rules, List<RuleSource.Proof> proofs) {
        BrokenRules broken = catchThrowableOfType(BrokenRules.class, () -> compile(rules, proofs));
        assertThat(broken).as("broken rules").isNotNull();
        return broken.problems();
    }

    private static RuleSource source(List<RuleSource.Row> rules, List<RuleSource.Proof> proofs) {
        return new RuleSource() {
            @Override
            public List<Row> rules() {
                return rules;
            }

            @Override
            public Set<String> audiences() {
                return Set.of("tls", "tls-dv");
            }

            @Override
            public boolean knowsMutants() {
                return true;
            }

            @Override
            public List<Proof> proofs() {
                return proofs;
            }
        };
    }
}
