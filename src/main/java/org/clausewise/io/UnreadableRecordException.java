package org.clausewise.io;

import java.util.List;

/** JSON that is no issuance record. */
public final class UnreadableRecordException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    UnreadableRecordException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, one line each: the JSON path and the reason, without any value of the record. */
    public List<String> faults() {
        return faults;
    }
}
