package org.clausewise.standards;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.TextClause.Basis;
import org.clausewise.standards.TextClause.Container;
import org.jspecify.annotations.Nullable;

/** Finds the clauses of blocks, in their order; carries lead-ins down to the items and tables below them. */
final class Extractor implements Consumer<Block> {
    /** Between a lead-in and what it leads to. */
    static final String LEADS_TO = " » ";

    private static final String TABLE_CAPTION = "Table: ";
    /** The paragraph that takes the keywords from RFC 2119, in two parts. */
    private static final Pattern CONVENTION =
            Pattern.compile("key ?words\\W.{0,40}?\"?MUST", CASE_INSENSITIVE | DOTALL | UNICODE_CHARACTER_CLASS);

    private static final Pattern CONVENTION_END = Pattern.compile("interpreted|RFC ?-?2119", CASE_INSENSITIVE);
    /** A lead-in whose items are alternatives or conditions, which oblige only together. */
    private static final Pattern ALTERNATIVES = Pattern.compile(
            "\\bone(?: or more)? of\\b(?!.{0,40}\\b(?:occurs?|conditions?)\\b)|\\bany of\\b|\\beither\\b"
                    + "|\\b(?:such as|e\\.g\\.|unless|if)\\W*\\z|\\bif all of\\b",
            CASE_INSENSITIVE | DOTALL | UNICODE_CHARACTER_CLASS);

    private static final Pattern FINISHED = Pattern.compile("[.;,!?)]\\z|\\b(?:and|or)\\z", UNICODE_CHARACTER_CLASS);
    private static final Pattern POINTS_BELOW =
            Pattern.compile("(?=[fb])\\b(?:following|below)\\b", UNICODE_CHARACTER_CLASS);
    private static final Pattern NAMES_A_TABLE = Pattern.compile("(?=t)\\btable\\b", UNICODE_CHARACTER_CLASS);
    /** An item shorter than this, in code points, may be the title of what is nested in it. */
    private static final int SHORT_ITEM = 80;

    /**
     * @param text of all lead-ins down to this one
     * @param clause what its items take their keywords from, if they do
     * @param alternatives whether its items belong to that clause instead of being clauses
     */
    private record Lead(
            int indent, boolean item, String text, @Nullable Draft clause, boolean alternatives) {}

    private final Passages passages;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Lead> leads = new ArrayDeque<>();
    private final Budget budget = new Budget();
    private String caption = "";
    private @Nullable String section;
    /** The last lead-in of a table, and what it hands down: many tables may stand below one long lead-in. */
    private String tableLead = "";

    private List<Keyword> tableKeyword = List.of();

    Extractor(Passages passages) {
        this.passages = passages;
    }

    @Override
    public void accept(Block block) {
        if (!block.section().equals(section)) {
            section = block.section();
            leads.clear();
            caption = "";
        }
        if (block instanceof Block.Table table) {
            table(table);
            caption = "";
        } else if (block instanceof Block.Prose prose) {
            if (prose.text().startsWith(TABLE_CAPTION)) {
                caption = Normaliser.normalise(prose.text().substring(TABLE_CAPTION.length()));
                return;
            }
            caption = "";
            if (!isConvention(prose.text())) {
                prose(prose);
            }
        }
    }

    /** The clauses so far. A lead-in whose items are clauses is none itself. */
    List<TextClause> clauses() {
        List<TextClause> clauses = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (Draft draft : drafts) {
            if (!draft.handedDown()) {
                clauses.add(draft.toClause(ordinals.merge(draft.section(), 1, Integer::sum)));
            }
        }
        return clauses;
    }

    private void table(Block.Table table) {
        Lead above = leads.peek();
        if (caption.isEmpty() && above != null && above.item && above.indent < table.indent()) {
            caption = above.text;
        }
        drafts.addAll(new TableReader(table, caption, tableKeyword(above), passages, budget).clauses());
    }

    /** What a lead-in that names a table hands down to the rows: its last keyword, or nothing. */
    private List<Keyword> tableKeyword(@Nullable Lead above) {
        if (above == null || above.clause == null) {
            return List.of();
        }
        if (!above.text.equals(tableLead)) {
            tableLead = above.text;
            List<Keyword> all = NAMES_A_TABLE.matcher(above.text).find() ? Keywords.in(above.text) : List.of();
            tableKeyword = all.subList(Math.max(0, all.size() - 1), all.size());
        }
        return tableKeyword;
    }

    private void prose(Block.Prose block) {
        boolean item = block.item();
        while (!leads.isEmpty() && !reaches(leads.peek(), block)) {
            leads.pop();
        }
        Lead above = leads.peek();
        if (above != null && !item && !above.item) {
            above = null;
        }
        // a paragraph inside an item takes its label, not its keyword
        Draft parent = above != null && item ? above.clause : null;
        boolean alternatives = parent != null && above != null && above.alternatives;
        String prefix = above == null || above.text.isEmpty() ? "" : above.text + LEADS_TO;

        List<String> sentences = Sentences.of(block.text());
        Draft last = parent;
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            budget.spend(block.line(), prefix.length() + sentence.length());
            passages.passage(block.section(), block.line(), prefix, sentence);
            List<Keyword> keywords = Keywords.in(sentence);
            if (!keywords.isEmpty()) {
                Container container = item ? Container.LIST_ITEM : Container.SENTENCE;
                last = new Draft(block.section(), block.line(), container, Basis.EXPLICIT, keywords, prefix + sentence);
                drafts.add(last);
            } else if (parent != null && i == 0) {
                if (alternatives) {
                    parent.append(LEADS_TO + sentence);
                } else {
                    last = parent.handDown(block.section(), block.line(), prefix + sentence);
                    drafts.add(last);
                }
            }
        }
        if (!sentences.isEmpty()) {
            String end = sentences.get(sentences.size() - 1);
            boolean opens = opens(end, item);
            if (opens || item && end.codePointCount(0, end.length()) < SHORT_ITEM) {
                boolean holds =
                        opens && (Keywords.anyIn(end) || parent != null && (alternatives || sentences.size() == 1));
                boolean offers =
                        holds && (alternatives || ALTERNATIVES.matcher(end).find());
                leads.push(new Lead(block.indent(), item, prefix + end, holds ? last : null, offers));
            }
        }
    }

    /** Whether the lead-in may lead to the block: it stands further out, or is a paragraph above an item. */
    private static boolean reaches(Lead lead, Block.Prose block) {
        return lead.indent < block.indent() || lead.indent == block.indent() && block.item() && !lead.item;
    }

    /** Whether the last sentence of a block leads to what comes below. */
    private static boolean opens(String end, boolean item) {
        return end.endsWith(":")
                || end.endsWith(": and")
                || end.endsWith(": or")
                || item && !FINISHED.matcher(end).find()
                || POINTS_BELOW.matcher(end).find() && Keywords.anyIn(end);
    }

    private static boolean isConvention(String text) {
        Matcher start = CONVENTION.matcher(text);
        return start.find()
                && CONVENTION_END
                        .matcher(text)
                        .region(start.end(), text.length())
                        .find();
    }
}
