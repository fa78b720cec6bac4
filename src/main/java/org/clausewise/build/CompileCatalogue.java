package org.clausewise.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewise.build.RulesFolder.Located;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;

/** The step of the build that compiles {@code rules/} into the resource that {@link Catalogue#load()} reads. */
public final class CompileCatalogue {
    /** What decides a verdict beside the catalogue. */
    private static final List<String> DECIDING = List.of("der", "pki", "evidence", "rule", "rules");

    private CompileCatalogue() {}

    /**
     * Compiles.
     *
     * @param args the folder {@code rules}, and the file to write: {@value Catalogue#RESOURCE} beside the compiled
     *     {@link Catalogue}
     * @throws BrokenRules if anything is wrong with the rules
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: CompileCatalogue RULES_FOLDER OUTPUT_FILE");
        }
        Path output = Path.of(args[1]);
        Path folder = output.toAbsolutePath().resolveSibling(".").normalize();
        byte[] compiled = compile(Path.of(args[0]), new BookRules(), digest(folder.resolveSibling(".")))
                .toBytes();
        Files.createDirectories(folder);
        Files.write(output, compiled);
    }

    /**
     * The catalogue of a folder of rules.
     *
     * @param code SHA-256 of the code of the rules
     * @throws BrokenRules if anything is wrong with them
     */
    public static Catalogue compile(Path rules, RuleSource source, byte[] code) {
        Problems problems = new Problems(rules);
        RulesFolder folder = new RulesFolder(rules, problems);
        Map<String, Clause> clauses = new Consistency(folder, problems).check();
        RuleIndex index = new RuleIndex(source, folder, clauses, problems);
        var entries = index.entries();
        var permissions = index.permissions();
        problems.check();
        return Catalogue.builder()
                .documents(
                        folder.documents.values().stream().map(Located::value).toList())
                .clauses(List.copyOf(clauses.values()))
                .reference(
                        folder.reference.values().stream().map(Located::value).toList())
                .rules(entries)
                .permissions(permissions)
                .code(code)
                .build();
    }

    /** SHA-256 over the names and bytes of the classes that decide verdicts. */
    static byte[] digest(Path classes) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (String each : DECIDING) {
            Path folder = classes.resolve(each);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    sha256.update(classes.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .getBytes(StandardCharsets.UTF_8));
                    sha256.update(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the classes in " + folder, e);
            }
        }
        return sha256.digest();
    }
}
