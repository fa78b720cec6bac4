package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {
    @Test
    void resultsComeInTheOrderOfTheWorkAndNoneIsLost() throws Exception {
        List<Integer> taken = new ArrayList<>();
        try (var work = new InOrder<Integer>(taken::add)) {
            for (int i = 0; i < 5_000; i++) {
                int n = i;
                work.give(() -> {
                    if (n % 100 == 50) Thread.sleep(2); // what comes later is done earlier
                    return n;
                });
            }
            work.drain();
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
    }

    /** So that memory does not grow with the input. */
    @Test
    void workDoesNotRunFarAhead() throws Exception {
        var given = new AtomicInteger();
        var taken = new AtomicInteger();
        var most = new AtomicInteger();
        try (var work = new InOrder<Integer>(n -> taken.incrementAndGet())) {
            for (int i = 0; i < 20_000; i++) {
                work.give(() -> 1);
                most.accumulateAndGet(given.incrementAndGet() - taken.get(), Math::max);
            }
            work.drain();
        }
        assertThat(taken).hasValue(20_000);
        assertThat(most.get()).isLessThanOrEqualTo(64 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whatTheSinkThrowsEndsIt() {
        try (var work = new InOrder<Integer>(n -> {
            if (n == 1_000) throw new IOException("closed");
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 5_000; i++) {
                            int n = i;
                            work.give(() -> n);
                        }
                        work.drain();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("closed");
        }
    }
}
