package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class DistancesTest {
    private static final Place PARIS = new Place(48.8567, 2.3508);
    private static final Place BERLIN = new Place(52.5167, 13.3833);
    private static final Place SYDNEY = new Place(-33.8688, 151.2093);
    private static final Place NEW_YORK = new Place(40.7128, -74.0060);

    @Test
    void knownDistances() {
        assertThat(Distances.kilometres(PARIS, BERLIN)).isCloseTo(878, offset(2.0));
        assertThat(Distances.kilometres(NEW_YORK, PARIS)).isCloseTo(5_837, offset(10.0));
        assertThat(Distances.kilometres(SYDNEY, NEW_YORK)).isCloseTo(15_989, offset(20.0));
    }

    @Test
    void degreesOfTheEquatorAndOfAMeridian() {
        assertThat(Distances.kilometres(new Place(0, 0), new Place(0, 1))).isCloseTo(111.195, offset(0.001));
        assertThat(Distances.kilometres(new Place(60, 5), new Place(61, 5))).isCloseTo(111.195, offset(0.001));
        assertThat(Distances.kilometres(new Place(60, 5), new Place(60, 6))).isCloseTo(55.6, offset(0.1));
    }

    @Test
    void oppositePlacesPolesAndTheDateLine() {
        double half = Math.PI * 6_371.0088;
        assertThat(Distances.kilometres(new Place(90, 0), new Place(-90, 77))).isCloseTo(half, offset(0.001));
        assertThat(Distances.kilometres(new Place(10, 20), new Place(-10, -160)))
                .isCloseTo(half, offset(0.001));
        assertThat(Distances.kilometres(new Place(0, 179.5), new Place(0, -179.5)))
                .isCloseTo(111.195, offset(0.001));
        assertThat(Distances.kilometres(new Place(90, 0), new Place(90, 120))).isCloseTo(0, offset(0.001));
    }

    @Test
    void theSameBothWaysAndNothingToItself() {
        assertThat(Distances.kilometres(PARIS, SYDNEY)).isEqualTo(Distances.kilometres(SYDNEY, PARIS));
        assertThat(Distances.kilometres(BERLIN, BERLIN)).isZero();
    }
}
