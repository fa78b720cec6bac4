package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bool;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.sequence;

import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;

/**
 * An Extension.
 *
 * @param oid in dotted decimals
 * @param criticality how {@code critical} is written
 * @param value what stands inside the OCTET STRING
 */
@SuppressWarnings("ArrayRecordComponent")
public record Extension(String oid, Criticality criticality, byte[] value) {
    /** How the field {@code critical} is written. */
    public enum Criticality {
        CRITICAL,
        NOT_CRITICAL,
        /** FALSE, encoded although it is the default: malformed. */
        WRITTEN_FALSE
    }

    public static Extension critical(String oid, byte[] value) {
        return new Extension(oid, Criticality.CRITICAL, value);
    }

    public static Extension notCritical(String oid, byte[] value) {
        return new Extension(oid, Criticality.NOT_CRITICAL, value);
    }

    public Extension criticality(Criticality criticality) {
        return new Extension(oid, criticality, value);
    }

    public Extension value(UnaryOperator<byte[]> edit) {
        return new Extension(oid, criticality, edit.apply(value));
    }

    public byte[] encoded() {
        return switch (criticality) {
            case CRITICAL -> sequence(DerWriter.oid(oid), bool(true), octetString(value));
            case NOT_CRITICAL -> sequence(DerWriter.oid(oid), octetString(value));
            case WRITTEN_FALSE -> sequence(DerWriter.oid(oid), bool(false), octetString(value));
        };
    }
}
