package org.clausewise.gen.vectors;

import java.util.Locale;

/** Why a vector exists. */
public enum Flag {
    BREACH("A compliant subject after one change, which breaches the rule."),
    SATISFACTION("A subject that the rule applies to and that keeps it."),
    DATE("Signed one second on either side of a date on which a duty begins or ends to bind."),
    RETIRED("The document has dropped the duty; it binds what was issued before."),
    FUTURE("The duty does not bind yet when the vectors of today are issued, on 2026-06-01."),
    IMPLIED("The change breaches other rules too, of necessity."),
    OVERLAP("One fact breaches several rules: it is one finding that names them all."),
    OVERRIDE("A clause of one document sets aside a clause of another for the subjects of the first."),
    MALFORMED("The encoding itself is broken: a strict reader refuses it, a tolerant one may not notice."),
    PERMISSION("Uses a permission, and draws no finding by it but advice against its use, where there is any."),
    INCIDENT(
            "What went wrong in public, in a subject of our own, or the same once mended; incidents.json tells the facts.");

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String note;

    Flag(String note) {
        this.note = note;
    }

    /** The word in the files. */
    public String id() {
        return id;
    }

    /** What it says, for a stranger. */
    public String note() {
        return note;
    }
}
