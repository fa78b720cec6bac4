package org.clausewise.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an issuance record that rules can point at. */
public interface Node {
    /** Shows the nodes right below this one, in the order of the document. */
    default void walk(Walk walk) {}

    /** Whether it is the CA's own conclusion ({@link Basis#ASSERTED}). */
    default boolean asserted() {
        return false;
    }

    /** Is shown the nodes below another. */
    interface Walk {
        /** The node in a field; null where there is none. */
        void one(String field, @Nullable Node node);

        /** The nodes in a field that holds a list. */
        void each(String field, List<? extends Node> nodes);
    }
}
