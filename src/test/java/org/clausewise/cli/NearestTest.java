package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static List<String> to(String text) {
        return Nearest.to(
                text,
                Stream.of("alpha.present", "alpha.absent", "beta.present", "zlint:e_alpha_present", "alpha.present"));
    }

    @Test
    void fewLettersApart() {
        assertThat(to("alpha.presnt")).startsWith("alpha.present");
        assertThat(to("betapresent")).containsExactly("beta.present");
    }

    @Test
    void oneHoldsTheOther() {
        assertThat(to("e_alpha")).containsExactly("zlint:e_alpha_present");
        assertThat(to("beta")).containsExactly("beta.present");
    }

    @Test
    void nothingIsLikeIt() {
        assertThat(to("gamma")).isEmpty();
    }
}
