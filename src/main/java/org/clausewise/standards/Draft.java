package org.clausewise.standards;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.TextClause.Basis;
import org.clausewise.standards.TextClause.Container;

/** A clause that may still grow, or turn out to be no more than a lead-in. */
final class Draft {
    private final String section;
    private final int line;
    private final Container container;
    private final Basis basis;
    private final List<Keyword> keywords;
    private final StringBuilder text;
    private boolean handedDown;

    Draft(String section, int line, Container container, Basis basis, List<Keyword> keywords, String text) {
        this.section = section;
        this.line = line;
        this.container = container;
        this.basis = basis;
        this.keywords = keywords;
        this.text = new StringBuilder(text);
    }

    String section() {
        return section;
    }

    /** An alternative that belongs to it. */
    void append(String more) {
        text.append(more);
    }

    /** The clause of an item that takes its keywords from this one, which is then no clause itself. */
    Draft handDown(String section, int line, String text) {
        handedDown = true;
        return new Draft(section, line, Container.LIST_ITEM, Basis.LEAD_IN, keywords, text);
    }

    boolean handedDown() {
        return handedDown;
    }

    TextClause toClause(int ordinal) {
        Keyword keyword = Keywords.strongest(keywords);
        List<Keyword> also = new ArrayList<>(keywords);
        also.remove(keyword);
        String all = text.toString();
        return new TextClause(
                section, ordinal, keyword, keyword.level(), container, basis, also, line, Fingerprint.of(all), all);
    }
}
