package org.clausewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What decides about a certificate depends on nothing but what was handed in. */
final class PurityTest {
    private static final Set<String> MACHINE = Set.of(
            "java.io.Console",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread");

    /** The language, the rules and all they stand on. */
    private static final List<JavaClass> PURE = Production.CLASSES.stream()
            .filter(type -> type.getName().matches("org[.]clausewise[.](der|pki|evidence|rule|rules)[.].*"))
            .toList();

    @Test
    void noClock() {
        assertThat(calls(target -> {
                    String owner = target.getOwner().getName();
                    return owner.startsWith("java.time.") && target.getName().equals("now")
                            || owner.equals("java.lang.System")
                                    && Set.of("currentTimeMillis", "nanoTime").contains(target.getName())
                            || owner.equals("java.time.ZoneId")
                                    && target.getName().equals("systemDefault");
                }))
                .isEmpty();
        assertThat(uses(type -> Set.of(
                                "java.time.Clock",
                                "java.time.InstantSource",
                                "java.util.Calendar",
                                "java.util.Date",
                                "java.util.TimeZone")
                        .contains(type.getName())))
                .isEmpty();
    }

    @Test
    void noChance() {
        assertThat(uses(type -> type.isAssignableTo(java.util.random.RandomGenerator.class)))
                .isEmpty();
    }

    @Test
    void noNetworkNoFileNoProcess() {
        assertThat(uses(type -> type.getName().matches("java[.]nio[.](file|channels)[.].*|javax[.]net[.].*")
                        // the syntax of a URI touches no network
                        || type.getName().startsWith("java.net.")
                                && !type.getSimpleName().startsWith("URI")
                        || MACHINE.contains(type.getName())))
                .isEmpty();
        assertThat(calls(target -> target.getOwner().getName().equals("java.lang.System")
                        && Set.of("getProperty", "getProperties", "getenv").contains(target.getName())))
                .isEmpty();
    }

    @Test
    void noLog() {
        assertThat(uses(type -> type.getName().startsWith("java.util.logging.")
                        || type.getName().startsWith("java.lang.System$Logger")
                        || type.isEquivalentTo(java.io.PrintStream.class)))
                .isEmpty();
        assertThat(calls(target -> target.getName().equals("printStackTrace"))).isEmpty();
    }

    /** Regular expressions cost more than all else that a rule does; what only builds subjects may use them. */
    @Test
    void noRegularExpression() {
        assertThat(uses(type -> type.getPackageName().equals("java.util.regex")))
                .isEmpty();
        assertThat(calls(target -> target.getOwner().isEquivalentTo(String.class)
                                && Set.of("matches", "replaceAll", "replaceFirst", "split")
                                        .contains(target.getName()))
                        .filter(call -> !call.startsWith("org.clausewise.der.DerWriter.")))
                .isEmpty();
    }

    @Test
    void noMutableStatic() {
        assertThat(PURE.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(PurityTest::canChange)
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean canChange(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        JavaClass type = field.getRawType();
        if (!modifiers.contains(JavaModifier.FINAL)) return true;
        // an array is a table of constants as long as its class alone can reach it
        if (type.isArray())
            return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC);
        return type.getPackageName().startsWith("java.util.concurrent")
                || Stream.of(ThreadLocal.class, java.util.BitSet.class, StringBuilder.class)
                        .anyMatch(type::isAssignableTo)
                || !type.isInterface()
                        && Stream.of(java.util.Collection.class, java.util.Map.class)
                                .anyMatch(type::isAssignableTo);
    }

    /** So that a section is read, loaded and retired alone. */
    @Test
    void noSectionRefersToAnother() {
        assertThat(PURE.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> isSection(outermost(use.getOriginClass())))
                        .filter(use -> isSection(outermost(use.getTargetClass())))
                        .filter(use -> !outermost(use.getOriginClass()).equals(outermost(use.getTargetClass())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean isSection(JavaClass type) {
        return type.getPackageName().startsWith("org.clausewise.rules.")
                && type.tryGetField("RULES")
                        .filter(rules -> rules.getRawType().getName().equals("org.clausewise.rule.Section"))
                        .isPresent();
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.getEnclosingClass().map(PurityTest::outermost).orElse(element);
    }

    private static Stream<String> uses(Predicate<JavaClass> refused) {
        return PURE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> refused.test(use.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    /** Each refused call or method reference as {@code caller -> target}. */
    private static Stream<String> calls(Predicate<CodeUnitAccessTarget> refused) {
        return PURE.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> refused.test(call.getTarget()))
                .map(call -> call.getOrigin().getFullName() + " -> "
                        + call.getTarget().getFullName());
    }
}
