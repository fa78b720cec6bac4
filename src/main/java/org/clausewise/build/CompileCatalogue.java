package org.clausewise.build;

import java.io.IOException;
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
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Schemas;

/** The step of the build that compiles {@code rules/} into the resource that {@link Catalogue#load()} reads. */
public final class CompileCatalogue {
    /** What decides a verdict beside the catalogue and the gate. */
    private static final List<String> DECIDING = List.of("der", "pki", "evidence", "rule", "rules");

    private CompileCatalogue() {}

    /**
     * Compiles.
     *
     * @param args the folder {@code rules}, beside which {@code testvectors} stands, and the file to write: {@value Catalogue#RESOURCE} beside the compiled
     *     {@link Catalogue}
     * @throws BrokenRules if anything is wrong with the rules
     */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: CompileCatalogue RULES_FOLDER OUTPUT_FILE");
        }
        Path rules = Path.of(args[0]);
        StoredVectors vectors = StoredVectors.of(rules.resolveSibling("testvectors"));
        write(rules, new BookRules(vectors), Path.of(args[1]));
    }

    static void write(Path rules, RuleSource source, Path output) throws IOException, NoSuchAlgorithmException {
        Path folder = output.toAbsolutePath().resolveSibling(".").normalize();
        byte[] code = digest(folder.resolveSibling(".").normalize());
        byte[] compiled = compile(rules, source, code).toBytes();
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
        return compile(rules, Schemas.in(rules.resolve("schema")), source, code);
    }

    static Catalogue compile(Path rules, Schemas schemas, RuleSource source, byte[] code) {
        Problems problems = new Problems(rules);
        RulesFolder folder = new RulesFolder(rules, schemas, problems);
        Map<String, Clause> clauses = new Consistency(folder, problems).check();
        RuleIndex index = new RuleIndex(source, folder, clauses, problems);
        var entries = index.entries();
        var permissions = index.permissions();
        index.audiences();
        if (!problems.none()) {
            throw new BrokenRules(problems.list());
        }
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

    /** SHA-256 over the names and bytes of the classes and data that decide verdicts. */
    static byte[] digest(Path classes) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path name = classes.relativize(file);
                if (name.getNameCount() == 1
                        || DECIDING.contains(name.getName(0).toString())) {
                    sha256.update(name.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                    sha256.update(Files.readAllBytes(file));
                }
            }
        }
        return sha256.digest();
    }
}
