package org.clausewise.cli;

import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/** Hands the reason of a refused value to picocli. */
final class Conversion {
    private Conversion() {}

    static <T> T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
