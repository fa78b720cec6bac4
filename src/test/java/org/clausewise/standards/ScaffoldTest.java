package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.clausewise.standards.Format.MARKDOWN;

import java.util.List;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.Scaffold.Entry;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

class ScaffoldTest {
    private static final List<TextClause> CLAUSES =
            Segmenter.read("# 7.10 Doors\nA door MUST NOT be open, and MAY be shut. A bell SHOULD ring.\n", MARKDOWN);

    @Test
    void entriesWaitForTheirSummaries() {
        String first = Fingerprint.of("A door MUST NOT be open, and MAY be shut.");
        String second = Fingerprint.of("A bell SHOULD ring.");

        assertThat(Scaffold.yaml(Scaffold.entries("d", List.of(), CLAUSES))).isEqualTo("""
                - id: d-7.10-1 # line 2, also MAY
                  section: 7.10
                  keyword: MUST NOT
                  summary: ""
                  fingerprint: %s
                  level: MUST
                - id: d-7.10-2 # line 2
                  section: 7.10
                  keyword: SHOULD
                  summary: ""
                  fingerprint: %s
                  level: SHOULD
                """.formatted(first, second));
    }

    @Test
    void knownClausesKeepTheirIdsAndNewOnesTakeNone() {
        Known bell = new Known("d-7.10-1", "7.10", Keyword.SHOULD, Fingerprint.of("A bell SHOULD ring."), false);
        Known gone = new Known("d-7.10-2", "7.10", Keyword.MUST, "0000000000000000", true);

        assertThat(Scaffold.entries("d", List.of(bell, gone), CLAUSES))
                .extracting(Entry::id)
                .containsExactly("d-7.10-3", "d-7.10-1");
    }

    @Test
    void anySectionIsReadBackAsItIs() {
        String title = "Doors: \"old\" #1 \\ caf\u00e9 \ud83d\udd14";
        List<TextClause> clauses = Segmenter.read("# " + title + "\nA MUST.\n# 1 B\n", MARKDOWN);
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();

        Object read = new Load(settings).loadFromString(Scaffold.yaml(Scaffold.entries("d", List.of(), clauses)));

        assertThat(read)
                .asList()
                .first()
                .asInstanceOf(MAP)
                .containsEntry("section", clauses.get(0).section())
                .containsEntry("id", "d-" + clauses.get(0).section() + "-1")
                .containsEntry("summary", "");
    }
}
