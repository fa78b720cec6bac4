package org.clausewise.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. */
final class DirectionsTest {
    // @formatter:off
    /**
     * One row a package: which of ours it may import, and which libraries. {@code .} is {@code org.clausewise} itself,
     * {@code rules.*} each package of rules, which may not import another of its kind.
     */
    private static final String DIRECTIONS = """
            der       |                                                                                   |
            catalogue |                                                                                   |
            evidence  | pki der                                                                           |
            pki       | der                                                                               | bc
            rule      | pki evidence der                                                                  |
            rules.*   | rule pki evidence der                                                             | bc
            rules     | rules.* rule pki evidence der                                                     |
            .         | rules rule pki evidence der catalogue                                             |
            bc        | . rule pki evidence der                                                           | bc
            gen       | . rules rules.* rule pki evidence der catalogue                                   | bc
            io        | gen . rules rule pki evidence der catalogue                                       | bc jackson yaml schema dns
            report    | . rules rule pki evidence der catalogue                                           |
            standards | . rules rule pki evidence der catalogue                                           |
            cli       | report standards io gen bc . rules rule pki evidence der catalogue                | bc picocli jackson yaml schema
            testkit   | report gen bc . rules rule pki evidence der                                       | bc junit jqwik assertj truth
            build     | report standards io gen bc . rules rules.* rule pki evidence der catalogue        | bc jackson yaml schema
            """;

    private static final Map<String, String> LIBRARIES = Map.of(
            "bc",      "org.bouncycastle.",
            "jackson", "com.fasterxml.jackson.",
            "yaml",    "org.snakeyaml.engine.",
            "schema",  "dev.harrel.jsonschema.",
            "dns",     "org.xbill.DNS.",
            "picocli", "picocli.",
            "junit",   "org.junit.",
            "jqwik",   "net.jqwik.",
            "assertj", "org.assertj.",
            "truth",   "com.google.common.truth.");
    // @formatter:on

    private static final List<String> EVERYWHERE = List.of(
            "java.",
            "javax.crypto.",
            "javax.security.auth.x500.",
            "org.jspecify.annotations.",
            "com.google.errorprone.annotations.");

    private record Row(String name, Set<String> ours, Set<String> libraries) {
        static Row parse(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[0].strip(), words(cells[1]), words(cells[2]));
        }

        private static Set<String> words(String cell) {
            return Stream.of(cell.strip().split(" +"))
                    .filter(Predicate.not(String::isEmpty))
                    .collect(Collectors.toSet());
        }
    }

    private static final List<Row> ROWS = DIRECTIONS.lines().map(Row::parse).toList();

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatItMay() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name,
                        () -> classes()
                                .that(describe(
                                        "are of " + row.name,
                                        type -> part(type.getPackageName()).equals(row.name)))
                                .should()
                                .onlyDependOnClassesThat(permitted(row))
                                .allowEmptyShould(true)
                                .check(Production.CLASSES)));
    }

    private static DescribedPredicate<JavaClass> permitted(Row row) {
        return describe("are of " + new TreeSet<>(row.ours) + " or of " + new TreeSet<>(row.libraries), type -> {
            String target = type.getBaseComponentType().getPackageName();
            if (type.getBaseComponentType().isPrimitive()) return true;
            if (Production.isOurs(target)) return part(target).equals(row.name) || row.ours.contains(part(target));
            return Stream.concat(EVERYWHERE.stream(), row.libraries.stream().map(LIBRARIES::get))
                    .anyMatch((target + ".")::startsWith);
        });
    }

    @Test
    void packagesOfRulesDoNotImportOneAnother() {
        slices().matching("org.clausewise.rules.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(Production.CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(Production.CLASSES);
    }

    @Test
    void everyPackageHasItsRow() {
        assertThat(Production.CLASSES.stream().map(type -> part(type.getPackageName())))
                .isSubsetOf(ROWS.stream().map(Row::name).toList());
    }

    /** Which row a package stands under: the first segment below ours, but for the packages of rules. */
    private static String part(String name) {
        if (name.equals("org.clausewise")) return ".";
        String below = name.substring("org.clausewise.".length());
        if (below.startsWith("rules.")) return "rules.*";
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Production.isOurs(type.getPackageName())
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };
}
