package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it MUST shut | MUST",
                "it MUST NOT shut | MUST NOT",
                "it SHALL not shut | SHALL NOT",
                "it SHOULD  NOT shut | SHOULD NOT",
                "it MUST NOTE that | MUST",
                "it is REQUIRED | REQUIRED",
                "it is NOT REQUIRED | OPTIONAL",
                "it is not REQUIRED | OPTIONAL",
                "it is RECOMMENDED | RECOMMENDED",
                "we RECOMMEND and he RECOMMENDS | RECOMMENDED RECOMMENDED",
                "it is not RECOMMENDED | NOT RECOMMENDED",
                "it is OPTIONAL, it MAY go | OPTIONAL MAY",
                "it **MUST** and `SHOULD`. | MUST SHOULD",
                "it must, should, may | ''",
                "MUSTARD, aMUST, MAY_BE | ''",
                "\"MUST\", “SHOULD”, \"MAY | ''",
            })
    void areFound(String text, String keywords) {
        assertThat(Keywords.in(text).stream().map(Keyword::text).collect(Collectors.joining(" ")))
                .isEqualTo(keywords);
        assertThat(Keywords.anyIn(text)).isEqualTo(!keywords.isEmpty());
    }

    @Test
    void standAlone() {
        assertThat(Keywords.alone("MUST NOT")).isTrue();
        assertThat(Keywords.alone("NOT RECOMMENDED")).isTrue();
        assertThat(Keywords.alone("MUST be")).isFalse();
        assertThat(Keywords.alone("")).isFalse();
    }

    @Test
    void theFirstOfTheStrongestCounts() {
        assertThat(Keywords.strongest(List.of(Keyword.MAY, Keyword.SHOULD_NOT, Keyword.SHALL, Keyword.MUST)))
                .isEqualTo(Keyword.SHALL);
        assertThat(Keywords.strongest(List.of(Keyword.OPTIONAL, Keyword.RECOMMENDED, Keyword.SHOULD)))
                .isEqualTo(Keyword.RECOMMENDED);
    }
}
