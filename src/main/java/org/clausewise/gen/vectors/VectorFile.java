package org.clausewise.gen.vectors;

import java.util.List;

/**
 * The vectors of one section of a document.
 *
 * @param vectors by id
 */
public record VectorFile(String document, String section, List<Vector> vectors) {
    public VectorFile {
        vectors = List.copyOf(vectors);
    }

    /** Where it stands below {@code testvectors/}. */
    public String path() {
        return document + "/" + section + ".json";
    }
}
