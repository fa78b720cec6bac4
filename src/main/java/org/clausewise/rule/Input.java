package org.clausewise.rule;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of input that a rule may need and a caller may hand in or require. */
public enum Input {
    CERTIFICATE,
    ISSUER,
    PRECERTIFICATE,
    /** When the artifact is or was signed, as declared by the caller or its record; never inferred. */
    SIGNING_TIME,
    RECORD,
    RAW,
    /** A list of keys, of either of the kinds below. Required without either, both are found missing. */
    KEYS,
    OVERLAY,
    POPULATION,
    /** Keys of Certificate Transparency logs. */
    LOG_KEYS,
    /** Keys that may not be certified. */
    BLOCKLIST;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used on the command line and in JSON, for example {@code signing-time}. */
    public String id() {
        return id;
    }

    /** The kind with this name, if there is one. */
    public static Optional<Input> byId(String id) {
        for (Input input : values()) {
            if (input.id.equals(id)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** One bit per kind, for scopes that are compared on the hot path. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The kinds whose bits are set. */
    public static Set<Input> ofMask(long mask) {
        EnumSet<Input> kinds = EnumSet.noneOf(Input.class);
        for (Input input : values()) {
            if ((mask & input.bit()) != 0) {
                kinds.add(input);
            }
        }
        return kinds;
    }
}
