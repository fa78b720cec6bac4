package org.clausewise.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A clause that has its id already.
 *
 * @param section where it stands in the version that the catalogue was made from
 * @param keyword null where the text binds without one
 * @param fingerprint of its text, or of its last wording
 * @param retired whether it has left the text
 */
public record Known(String id, String section, @Nullable Keyword keyword, String fingerprint, boolean retired) {
    public static Known of(Reference row) {
        return new Known(row.id(), row.section(), row.keyword(), row.fingerprint(), false);
    }

    public static Known of(Clause clause) {
        return new Known(clause.id(), clause.section(), clause.keyword(), clause.fingerprint(), clause.retired());
    }

    /** All that is known of a document: its reference in the order of the text, then what the catalogue has beside it. */
    public static List<Known> in(Catalogue catalogue, String document) {
        List<Known> known = new ArrayList<>();
        catalogue.reference().stream()
                .filter(row -> row.document().equals(document))
                .forEach(row -> known.add(of(row)));
        Set<String> ids = known.stream().map(Known::id).collect(Collectors.toSet());
        catalogue.clauses().stream()
                .filter(clause -> clause.document().equals(document) && !ids.contains(clause.id()))
                .forEach(clause -> known.add(of(clause)));
        return known;
    }

    /** Whether the segmentation of the text finds it. */
    boolean isMarked() {
        return keyword != null && !retired;
    }

    /** Whether it stands in the text without a keyword. */
    boolean isUnmarked() {
        return keyword == null && !retired;
    }
}
