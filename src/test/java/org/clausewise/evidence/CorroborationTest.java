package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLS BR 3.2.2.9: who counts as a remote Network Perspective, and how many need not corroborate. */
class CorroborationTest {
    private static final Place AMSTERDAM = new Place(52.37, 4.90);
    private static final Place BRUSSELS = new Place(50.85, 4.35);
    private static final Place MADRID = new Place(40.42, -3.70);
    private static final Place MUNICH = new Place(48.14, 11.58);
    private static final Place VIENNA = new Place(48.21, 16.37);
    private static final Place BUDAPEST = new Place(47.50, 19.04);

    @Test
    void theTable() {
        assertThat(List.of(0, 1, 2, 5, 6, 30)).map(Corroboration::allowed).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void nearThePrimaryIsNotRemote() {
        assertThat(corroboration(1, seen(1, true, BRUSSELS, MADRID)).remotes()).isEqualTo(1);
    }

    @Test
    void ofThreeInARowTheOuterTwoAreDistinct() {
        // Munich and Budapest are more than 500 km apart, Vienna is between them
        assertThat(corroboration(1, seen(1, true, VIENNA, MUNICH, BUDAPEST)).remotes())
                .isEqualTo(2);
    }

    @Test
    void oneThatFailsBesideOneThatCorroboratesIsNotMissed() {
        List<Seen> seen = new ArrayList<>(seen(1, true, VIENNA, MADRID));
        seen.addAll(seen(1, false, BUDAPEST));
        Corroboration c = corroboration(1, seen);
        assertThat(c.remotes()).isEqualTo(2);
        assertThat(c.missing()).isZero();
    }

    @Test
    void anAttemptCountsByItself() {
        List<Seen> seen = new ArrayList<>(seen(1, true, VIENNA, MADRID));
        seen.addAll(seen(2, false, VIENNA, MADRID));
        assertThat(corroboration(1, seen).hasQuorum()).isTrue();
        assertThat(corroboration(2, seen).hasQuorum()).isFalse();
        assertThat(corroboration(2, seen).remotes()).isEqualTo(2);
        assertThat(corroboration(3, seen).exists()).isFalse();
    }

    @Test
    void regionsOfThoseThatCorroborate() {
        assertThat(corroboration(1, seen(1, true, VIENNA, MADRID)).regions()).isEqualTo(1);
        assertThat(corroboration(1, seen(1, false, VIENNA, MADRID)).regions()).isZero();
    }

    private record Seen(int attempt, boolean corroborates, Place place) {}

    private static List<Seen> seen(int attempt, boolean corroborates, Place... places) {
        return List.of(places).stream()
                .map(p -> new Seen(attempt, corroborates, p))
                .toList();
    }

    private static Corroboration corroboration(int attempt, List<Seen> seen) {
        List<Perspective> perspectives = new ArrayList<>();
        perspectives.add(Perspective.of("primary").primary(true).place(AMSTERDAM));
        List<Observation> observations = new ArrayList<>();
        for (Seen one : seen) {
            Perspective p =
                    Perspective.of(one.place().toString()).rir(Rir.RIPE_NCC).place(one.place());
            if (!perspectives.contains(p)) perspectives.add(p);
            observations.add(Observation.of(p.id()).attempt(one.attempt()).corroborates(one.corroborates()));
        }
        Validation v = Validation.of("v", ValidationMethod.DNS_CHANGE, "example.com")
                .perspective("primary")
                .attempt(attempt)
                .observations(observations);
        IssuanceRecord record =
                IssuanceRecord.of(Request.of("r")).perspectives(perspectives).validations(v);
        Issuance i = new Issuance(record, null, Instant.EPOCH);
        return i.corroboration(i.place(v));
    }
}
