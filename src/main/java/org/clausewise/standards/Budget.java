package org.clausewise.standards;

/** Bounds what is made of a text: lists and tables can repeat a long lead-in, caption or label without end. */
final class Budget {
    /** In UTF-16 units, a hundred times what the longest document needs. */
    private static final long LIMIT = 4L * DocumentText.LIMIT;
    /** What a clause costs beside its text. */
    private static final int ENTRY = 128;

    private long spent;

    /**
     * Of one more sentence, row or lead-in.
     *
     * @throws UnreadableDocumentException when all together are too much
     */
    void spend(int line, long length) {
        spent += length + ENTRY;
        if (spent > LIMIT) {
            throw new UnreadableDocumentException("line " + line + ": more to read than any document holds");
        }
    }
}
