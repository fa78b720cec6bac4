package org.clausewise.gen.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausewise.io.IncidentFolder;
import org.clausewise.io.VectorFolder;
import org.junit.jupiter.api.Test;

final class IncidentsTest {
    private static final Path FOLDER = Path.of("testvectors");

    @Test
    void eachIsRefusedAndPassesOnceMended() {
        assertThat(Replays.generate(VectorFolder.judge()).missing()).isEmpty();
    }

    @Test
    void whatStandsBesideTheVectorsIsStoredAsItIsMade() throws IOException {
        for (Map.Entry<String, byte[]> each :
                IncidentFolder.encode(Replays.generate(VectorFolder.judge())).entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(each.getKey())))
                    .as(each.getKey())
                    .isEqualTo(new String(each.getValue(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theIndexFitsItsSchema() throws IOException {
        String index = Files.readString(FOLDER.resolve(IncidentFolder.INDEX));
        String schema = Files.readString(FOLDER.resolve("incidents.schema.json"));
        assertThat(new ValidatorFactory().validate(schema, index).getErrors()).isEmpty();
    }

    @Test
    void noneIsLeftOut() {
        assertThat(Incidents.all())
                .extracting(Incident::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 87)
                        .mapToObj("I%02d"::formatted)
                        .toList());
    }

    @Test
    void eachIsReplayedOrSaysWhyNot() {
        assertThat(Incidents.all())
                .allSatisfy(i -> assertThat(i.status() == Incident.Status.REPLAYED)
                        .as(i.id())
                        .isEqualTo(!i.replays().isEmpty())
                        .isEqualTo(i.reason().isEmpty()));
    }

    @Test
    void namesAreUniqueAndFound() {
        Set<String> names = new HashSet<>();
        List<Incident> all = Incidents.all();
        for (Incident i : all) {
            assertThat(names.add(i.name())).as(i.name()).isTrue();
            assertThat(Incidents.find(i.name())).containsSame(i);
            assertThat(Incidents.find(i.id().toLowerCase(Locale.ROOT))).containsSame(i);
            i.bugs().forEach(bug -> assertThat(Incidents.find(bug.toString())).containsSame(i));
        }
        assertThat(Incidents.find("nothing-like-it")).isEmpty();
    }
}
