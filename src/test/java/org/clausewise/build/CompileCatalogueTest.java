package org.clausewise.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.build.RuleSource.Proof;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.clausewise.catalogue.Permission;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.catalogue.RuleEntry.Citation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompileCatalogueTest {
    private static final String ALPHA = "alpha/7.10.yaml";

    @TempDir
    Path temporary;

    private RulesFixture rules;

    @BeforeEach
    void fixture() throws IOException {
        rules = new RulesFixture(temporary);
    }

    @Test
    void compilesWhatIsWritten() {
        Catalogue catalogue = rules.compile();

        assertThat(catalogue.documents()).extracting("id").containsExactly("alpha", "beta");
        assertThat(catalogue.clauses())
                .extracting(Clause::id)
                .containsExactly("alpha-7.10-1", "alpha-7.10-2", "alpha-7.10-r1", "alpha-7.10-u1", "beta-1-1");
        Clause first = catalogue.clause("alpha-7.10-1").orElseThrow();
        assertThat(first.section()).isEqualTo("7.10");
        assertThat(first.tags()).containsExactly("san", "dns");
        assertThat(first.overrides()).containsExactly("beta-1-2");
        LocalDate start = LocalDate.of(2012, 7, 1);
        LocalDate change = LocalDate.of(2020, 9, 1);
        assertThat(first.inForce())
                .containsExactly(
                        new Band(start, change, Band.By.TEXT, "1.0", "62", Band.Basis.HISTORY),
                        new Band(change, null, Band.By.ISSUED, null, null, Band.Basis.PEER));
        Clause unmarked = catalogue.clause("alpha-7.10-u1").orElseThrow();
        assertThat(unmarked.keyword()).isNull();
        assertThat(unmarked.level()).isEqualTo(Level.SHOULD);
        assertThat(unmarked.notes()).isEqualTo("Lower case.");
        assertThat(catalogue.clause("alpha-7.10-r1").orElseThrow().retired()).isTrue();
        assertThat(catalogue.reference()).hasSize(5);
        assertThat(catalogue.sha256()).isEqualTo(rules.compile().sha256());
    }

    @Test
    void dutiesTakeFromTheirClauseWhatTheyDoNotSay() {
        List<Duty> duties = rules.compile().clause("alpha-7.10-2").orElseThrow().duties();

        assertThat(duties).extracting(Duty::number).containsExactly(1, 2, 3);
        assertThat(duties).extracting(Duty::keyword).containsExactly(Keyword.MUST_NOT, Keyword.SHOULD_NOT, Keyword.MAY);
        assertThat(duties).extracting(Duty::level).containsExactly(Level.MUST, Level.SHOULD, Level.MAY);
        assertThat(duties).extracting(Duty::subject).containsExactly("certificate", "chain", "certificate");
        assertThat(duties)
                .extracting(d -> d.inForce().get(0).from().toString())
                .containsExactly("2012-07-01", "2013-01-01", "2012-07-01");
    }

    @Test
    void joinsRulesToPeersAndProofs() {
        RuleEntry rule = rules.compile().rule("alpha.names.present").orElseThrow();

        assertThat(rule.peers()).containsExactly("pkilint:a.name", "zlint:e_name");
        assertThat(rule.citations())
                .containsExactly(
                        new Citation(new DutyRef("alpha-7.10-1", 1), true, 2, 3),
                        new Citation(new DutyRef("alpha-7.10-2", 1), true, 1, 1));
    }

    @Test
    void theDigestNamesWhatDecides() throws IOException, NoSuchAlgorithmException {
        Path classes = temporary.resolve("classes/org/clausewise");
        Path rule = Files.createDirectories(classes.resolve("rules")).resolve("A.class");
        Path gate = classes.resolve("Gate.class");
        Path command = Files.createDirectories(classes.resolve("cli")).resolve("B.class");

        byte[] none = CompileCatalogue.digest(classes);
        Files.write(rule, new byte[] {1});
        byte[] one = CompileCatalogue.digest(classes);
        Files.write(rule, new byte[] {2});
        byte[] two = CompileCatalogue.digest(classes);
        Files.write(gate, new byte[] {1});
        byte[] three = CompileCatalogue.digest(classes);
        Files.write(command, new byte[] {1});

        assertThat(List.of(none, one, two, three)).doesNotHaveDuplicates().allMatch(digest -> digest.length == 32);
        assertThat(CompileCatalogue.digest(classes)).isEqualTo(three);
    }

    @Test
    void theCommandWritesTheResource() throws IOException, NoSuchAlgorithmException {
        Path schema = Files.createDirectories(rules.root().resolve("schema"));
        for (String name : List.of("section.json", "documents.json", "tags.json")) {
            Files.copy(Path.of("rules/schema", name), schema.resolve(name));
        }
        Path output = temporary.resolve("classes/org/clausewise/catalogue/catalogue.bin");
        Files.createDirectories(temporary.resolve("classes/org/clausewise"));

        CompileCatalogue.write(rules.root(), RuleSource.NONE, output);

        assertThat(Catalogue.read(Files.readAllBytes(output)).clauses())
                .isEqualTo(rules.compile().clauses());
    }

    static Stream<Arguments> faults() {
        String a = "rules/" + ALPHA;
        return Stream.of(
                // the shape of a file
                fault(ALPHA, "document: alpha", "document: beta", a + ":1: document beta is not that of the folder"),
                fault(ALPHA, "section: 7.10", "section: 7.1", a + ":2: section 7.1 is not that of the file's name"),
                fault(ALPHA, "title: Names", "titel: Names", a + ":3: unknown field titel"),
                fault(ALPHA, "title: Names", "titel: Names", a + ":1: lacks title"),
                fault(
                        ALPHA,
                        "keyword: MUST\n",
                        "keyword: Must\n",
                        a + ":7: keyword: \"Must\" is not allowed. Expected any of MUST, MUST NOT, SHALL, SHALL NOT, "
                                + "REQUIRED, SHOULD, SHOULD NOT, RECOMMENDED, NOT RECOMMENDED, MAY, OPTIONAL"),
                fault(
                        ALPHA,
                        "0000000000000001",
                        "1",
                        a + ":9: fingerprint: \"1\" does not match regular expression [^[0-9a-f]{16}$]"),
                fault(ALPHA, "title: Names", "title: Names\ntitle: Twice", a + ":4: title is said twice"),
                fault(ALPHA, "from: 2012-07-01", "from: 2012-06-31", a + ":12: 2012-06-31 is no day"),
                fault(
                        ALPHA,
                        "section: 7.10\n    keyword",
                        "section: 7.1\n    keyword",
                        a + ":6: alpha-7.10-1: section 7.1 is not that of the file"),
                fault(
                        "documents.yaml",
                        "[tls]",
                        "[tsl]",
                        "rules/documents.yaml:2: alpha: applies to tsl, which is no profile"),
                fault("documents.yaml", "id: beta", "id: alpha", "rules/documents.yaml:10: alpha occurs twice"),
                fault(
                        "documents.yaml",
                        "https",
                        "http",
                        "rules/documents.yaml:6: url: \"http://example.com/alpha\" does not match regular expression "
                                + "[^https://\\S+$]"),
                fault(
                        "reference/alpha.tsv",
                        "\tcertificate",
                        "",
                        "rules/reference/alpha.tsv:2: has 4 columns instead of 5"),
                fault(
                        "reference/alpha.tsv",
                        "MUST NOT",
                        "NEVER",
                        "rules/reference/alpha.tsv:3: is not a row of id, section, keyword, fingerprint and subject"),
                // one clause
                fault(ALPHA, "level: MUST", "level: SHOULD", a + ":10: MUST is of level MUST, not SHOULD"),
                fault(
                        ALPHA,
                        "basis: unmarked",
                        "keyword: SHOULD\n    basis: unmarked",
                        a + ":31: alpha-7.10-u1: has either a keyword or basis: unmarked"),
                fault(
                        ALPHA,
                        "    basis: unmarked\n",
                        "",
                        a + ":31: alpha-7.10-u1: has either a keyword or basis: unmarked"),
                fault(ALPHA, "    level: SHOULD\n", "", a + ":31: alpha-7.10-u1: needs a level, as it has no keyword"),
                fault(
                        ALPHA,
                        "{summary: Not very long.}",
                        "{keyword: MAY, summary: Not very long.}",
                        a + ":24: alpha-7.10-2: none of its duties is of its level, MUST"),
                fault(
                        ALPHA,
                        "until: 2020-09-01",
                        "until: 2012-07-01",
                        a + ":12: the band ends before it begins: until is the first day without it"),
                fault(
                        ALPHA,
                        "until: 2020-09-01",
                        "until: 2020-09-02",
                        a + ":13: the band begins before the one above it ends"),
                fault(
                        ALPHA,
                        "until: 2020-09-01",
                        "until: null",
                        a + ":13: the band begins before the one above it ends"),
                fault(
                        ALPHA,
                        "    retired: true\n",
                        "",
                        a + ":40: alpha-7.10-r1: its id says that it is retired: add retired: true"),
                fault(
                        ALPHA,
                        "until: 2015-01-01, ",
                        "",
                        a + ":40: alpha-7.10-r1#1: is retired: its last band needs an until"),
                // clauses together
                fault(ALPHA, "id: alpha-7.10-u1", "id: alpha-7.10-r1", a + ":40: alpha-7.10-r1 occurs twice"),
                fault(
                        ALPHA,
                        "id: alpha-7.10-u1",
                        "id: beta-7.10-u1",
                        a + ":31: beta-7.10-u1 does not begin with alpha"),
                fault(
                        ALPHA,
                        "id: alpha-7.10-u1",
                        "id: alpha-7.10-9",
                        a + ":31: alpha-7.10-9: is not in reference/alpha.tsv, and does not end in -u<n> or -r<n>"),
                fault(
                        ALPHA,
                        "0000000000000001",
                        "0000000000000002",
                        a + ":5: alpha-7.10-1: fingerprint 0000000000000002 is 0000000000000001 in the reference"),
                fault(
                        ALPHA,
                        "keyword: MUST NOT",
                        "keyword: SHALL NOT",
                        a + ":17: alpha-7.10-2: the keyword is MUST NOT in the reference"),
                fault(
                        "reference/alpha.tsv",
                        "\t7.10",
                        "\t7.9",
                        a + ":5: alpha-7.10-1: stands in section 7.9 in the reference"),
                fault(
                        ALPHA,
                        "    overrides",
                        "    retired: true\n    overrides",
                        a + ":5: alpha-7.10-1: is retired, yet stands in the reference"),
                fault(
                        ALPHA,
                        "from: 2012-07-01, by: text, basis: inferred",
                        "from: 2012-07-02, by: text, basis: inferred",
                        a + ":17: alpha-7.10-2: an inferred date is the document's first, 2012-07-01"),
                fault(ALPHA, "[san, dns]", "[san, dnss]", a + ":5: alpha-7.10-1: no tag dnss in tags.yaml"),
                fault(
                        ALPHA,
                        "[beta-1-2]",
                        "[beta-1-9]",
                        a + ":5: alpha-7.10-1: overrides beta-1-9, which nobody knows"),
                fault(
                        ALPHA,
                        "[beta-1-2]",
                        "[alpha-7.11-1]",
                        a + ":5: alpha-7.10-1: overrides alpha-7.11-1 of its own document"),
                fault(
                        "documents.yaml",
                        "id: beta",
                        "id: gamma",
                        "rules/beta/1.yaml:5: beta-1-1: no document beta in documents.yaml"),
                fault(
                        "documents.yaml",
                        "id: beta",
                        "id: gamma",
                        "rules/reference/beta.tsv:2: no document beta in documents.yaml"),
                fault(
                        "reference/alpha.tsv",
                        "alpha-7.11-1",
                        "alpha-7.10-1",
                        "rules/reference/alpha.tsv:4: alpha-7.10-1 occurs twice"),
                // reasons for subjects
                fault(
                        ALPHA,
                        "subject: certificate",
                        "subject: crl",
                        a + ":5: alpha-7.10-1: subject crl is \"certificate\" in the reference: give the reason in "
                                + "reference/subjects.tsv"),
                fault(
                        "reference/subjects.tsv",
                        "beta-1-1\t\trelying-party\tBinds those who read certificates.\n",
                        "",
                        "rules/beta/1.yaml:5: beta-1-1: subject relying-party is \"\" in the reference: give the "
                                + "reason in reference/subjects.tsv"),
                fault(
                        "reference/subjects.tsv",
                        "issuance\tcertificate",
                        "issuance\tchain",
                        "rules/reference/subjects.tsv:2: alpha-7.10-2: the reference says \"issuance\", the catalogue "
                                + "\"certificate\""),
                fault(
                        "reference/subjects.tsv",
                        "beta-1-1",
                        "alpha-7.10-2",
                        "rules/reference/subjects.tsv:3: alpha-7.10-2 occurs twice"),
                fault(
                        "reference/subjects.tsv",
                        "beta-1-1",
                        "beta-1-2",
                        "rules/reference/subjects.tsv:3: beta-1-2: is not a clause of both reference and catalogue"),
                fault(
                        "reference/subjects.tsv",
                        "The certificate alone shows it.",
                        " ",
                        "rules/reference/subjects.tsv:2: alpha-7.10-2: a change has a reason"),
                // peers
                fault(
                        "peers/mapped.tsv",
                        "present\tzlint",
                        "absent\tzlint",
                        "rules/peers/mapped.tsv:1: zlint:e_name: no rule alpha.names.absent"),
                fault(
                        "peers/mapped.tsv",
                        "pkilint:",
                        "other:",
                        "rules/peers/mapped.tsv:2: other:a.name: a peer's name begins with zlint: or pkilint:"),
                fault(
                        "peers/mapped.tsv",
                        "pkilint:a.name",
                        "zlint:e_name",
                        "rules/peers/mapped.tsv:2: zlint:e_name: is mapped to alpha.names.present twice"),
                fault("peers/unmapped.tsv", "e_other", "e_name", "rules/peers/unmapped.tsv:1: zlint:e_name is mapped"),
                fault(
                        "peers/unmapped.tsv",
                        "alpha-7.11-1",
                        "alpha-7.12-1",
                        "rules/peers/unmapped.tsv:1: zlint:e_other: no clause alpha-7.12-1"),
                fault(
                        "peers/disagreements.tsv",
                        "Reads the sentence the other way round.",
                        "It is wrong.",
                        "rules/peers/disagreements.tsv:1: e_name: the reason is shorter than 20 characters"));
    }

    private static Arguments fault(String file, String from, String to, String problem) {
        return arguments(file, from, to, problem);
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("faults")
    void saysWhatIsWrongAndWhere(String file, String from, String to, String problem) throws IOException {
        rules.change(file, from, to);

        assertThat(rules.problems()).contains(problem);
    }

    static Stream<Arguments> ruleFaults() {
        return Stream.of(
                arguments("alpha-7.12-1", "cites alpha-7.12-1, which is not in the catalogue"),
                arguments("beta-1-2", "cites beta-1-2, which is not in the catalogue"),
                arguments("alpha-7.10-1#2", "cites alpha-7.10-1#2, but the clause has only 1"),
                arguments("alpha-7.10-1#x", "cites alpha-7.10-1#x: a number from 1 follows #"),
                arguments("alpha-7.10-2#3", "cites alpha-7.10-2#3, a permission: it can only be used, not breached"),
                arguments("beta-1-1", "cites beta-1-1#1, which is of subject relying-party"),
                arguments("alpha-7.10-1", "has no mutant that breaches alpha-7.10-1#1"),
                arguments("alpha-7.10-1,alpha-7.10-2#2", "cites duties of different obligation: [MUST, SHOULD]"),
                arguments("alpha-7.10-1,alpha-7.10-1#1", "cites alpha-7.10-1#1 twice"),
                arguments("", "cites no clause"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ruleFaults")
    void saysWhatIsWrongWithARule(String clauses, String problem) {
        List<RuleSource.Row> all = new ArrayList<>(RulesFixture.RULES);
        String[] cited = clauses.isEmpty() ? new String[0] : clauses.split(",");
        all.add(RulesFixture.rule("alpha.names.x", "alpha.names", cited));

        assertThat(rules.problems(all, RulesFixture.PROOFS)).contains("rule alpha.names.x: " + problem);
    }

    @Test
    void ruleIdsAreDistinctAndBeginWithTheirSection() {
        List<RuleSource.Row> all = new ArrayList<>(RulesFixture.RULES);
        all.add(RulesFixture.rule("alpha.names.short", "alpha.names", "alpha-7.10-2#2"));
        all.add(RulesFixture.rule("alpha.other", "alpha.names", "alpha-7.10-2#2"));

        assertThat(rules.problems(all, RulesFixture.PROOFS))
                .contains(
                        "rule alpha.names.short: occurs twice",
                        "rule alpha.other: its id does not begin with that of its section, alpha.names");
    }

    @Test
    void proofsBelongToRulesThatCiteTheDuty() {
        List<Proof> proofs = new ArrayList<>(RulesFixture.PROOFS);
        proofs.add(new Proof("alpha.names.short", "alpha-7.10-1", true, 1, 1));
        proofs.add(new Proof("alpha.names.gone", "alpha-7.10-1", true, 1, 1));
        proofs.add(new Proof("alpha.names.short", "alpha-9-1", true, 1, 1));

        assertThat(rules.problems(RulesFixture.RULES, proofs))
                .containsExactlyInAnyOrder(
                        "proof of rule alpha.names.gone: no rule of this id cites alpha-7.10-1#1",
                        "proof of rule alpha.names.short: cites alpha-9-1, which is not in the catalogue",
                        "proof of rule alpha.names.short: no rule of this id cites alpha-7.10-1#1");
    }

    @Test
    void onlyPermissionsArePermissions() {
        RuleSource source = new RuleSource() {
            @Override
            public List<Row> rules() {
                return List.of();
            }

            @Override
            public List<Permission> permissions() {
                return List.of(
                        new Permission(new DutyRef("alpha-7.10-2", 3), 1),
                        new Permission(new DutyRef("alpha-7.10-2", 2), 1));
            }
        };

        assertThatThrownBy(() -> rules.compile(source))
                .isInstanceOfSatisfying(
                        BrokenRules.class,
                        broken -> assertThat(broken.problems())
                                .contains("a vector: alpha-7.10-2#2 permits nothing")
                                .noneMatch(p -> p.contains("#3")));
    }

    @Test
    void allProblemsAreToldAtOnceInOrder() throws IOException {
        rules.change(ALPHA, "[san, dns]", "[san, dnss]")
                .change("documents.yaml", "url: https", "url: http")
                .change("peers/mapped.tsv", "\tzlint", "")
                .write("beta/2.yaml", "document: [")
                .write("beta/notes.txt", "x");

        assertThatThrownBy(() -> rules.compile())
                .hasMessageStartingWith(rules.problems().size() + " problems in the rules:\nrules/alpha/7.10.yaml:5: ")
                .hasMessageContaining("\nrules/beta/2.yaml:1: ")
                .hasMessageContaining("\nrules/beta/notes.txt: is not named <section>.yaml\n")
                .hasMessageContaining("\nrules/documents.yaml:6: url: ")
                .hasMessageContaining("\nrules/peers/mapped.tsv:1: has 1 columns instead of 2");
    }

    @Test
    void aBrokenFileIsNotToldAgainByThoseWhoCiteIt() throws IOException {
        rules.change(ALPHA, "title: Names\n", "");

        assertThat(rules.problems())
                .contains("rules/alpha/7.10.yaml:1: lacks title")
                .noneMatch(p -> p.startsWith("rule "));
    }
}
