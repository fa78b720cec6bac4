package org.clausewise.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The block that a reader is in the middle of. Opening one closes the one before. */
final class BlockBuilder {
    enum Kind {
        PARAGRAPH,
        ITEM,
        TABLE
    }

    private final Consumer<Block> out;
    private final StringBuilder text = new StringBuilder();
    private List<Block.Row> rows = new ArrayList<>();
    private @Nullable Kind kind;
    private String section = "";
    private int line;
    private int indent;

    BlockBuilder(Consumer<Block> out) {
        this.out = out;
    }

    boolean isOpen() {
        return kind != null;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    void open(Kind kind, String section, int line, int indent, String text) {
        close();
        this.kind = kind;
        this.section = section;
        this.line = line;
        this.indent = indent;
        this.text.append(text);
    }

    CharSequence text() {
        return text;
    }

    void append(String gap, String more) {
        text.append(gap).append(more);
    }

    void row(int line, List<String> cells) {
        rows.add(new Block.Row(line, cells));
    }

    void close() {
        if (kind == Kind.TABLE) {
            out.accept(new Block.Table(section, line, indent, rows));
            rows = new ArrayList<>();
        } else if (kind != null) {
            out.accept(new Block.Prose(section, line, indent, kind == Kind.ITEM, text.toString()));
        }
        text.setLength(0);
        kind = null;
    }
}
