package org.clausewise.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Document;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;

/** Reads the values of options. Each throws {@link IllegalArgumentException} that says what would do. */
final class Values {
    private Values() {}

    /** The profile of a certificate. */
    static Profile profile(String text) {
        return one("profile", text, Profile.Group.CERTIFICATE.profiles().stream(), Profile::id);
    }

    static Input input(String text) {
        return one("kind", text, Arrays.stream(Input.values()), Input::id);
    }

    /** RFC 3339, or a date, which means its first second in UTC. */
    static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no instant: write 2026-03-15 or 2026-03-15T12:30:00Z", e);
        }
    }

    /** The id of the document of a root program, which may be named without what follows its first hyphen. */
    static String program(String text) {
        List<String> ids = Catalogue.load().documents().stream()
                .filter(Document::isOptIn)
                .map(Document::id)
                .toList();
        return ids.stream()
                .filter(id -> id.equals(text) || id.startsWith(text + "-"))
                .findFirst()
                .orElseThrow(() -> unknown("program", text, ids.stream()));
    }

    /** The constant that a word names; {@code text}, {@code json}. */
    static <E extends Enum<E>> E word(Class<E> type, String what, String text) {
        return one(
                what,
                text,
                Arrays.stream(type.getEnumConstants()),
                e -> e.name().toLowerCase(Locale.ROOT));
    }

    private static <T> T one(String what, String text, Stream<T> all, Function<T, String> id) {
        List<T> known = all.toList();
        return known.stream()
                .filter(t -> id.apply(t).equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(what, text, known.stream().map(id)));
    }

    private static IllegalArgumentException unknown(String what, String text, Stream<String> known) {
        return new IllegalArgumentException(
                "no " + what + " '" + text + "': it is one of " + String.join(", ", known.toList()));
    }
}
