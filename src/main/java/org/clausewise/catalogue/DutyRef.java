package org.clausewise.catalogue;

/**
 * Names a duty: {@code tls-br-7.1.2.7.12-1#2}.
 *
 * @param clause id of the clause
 * @param number of the duty, from 1
 */
public record DutyRef(String clause, int number) {
    /**
     * Reads a reference; without {@code #k} it means the first duty.
     *
     * @throws IllegalArgumentException if what follows {@code #} is no number from 1 to 99
     */
    public static DutyRef of(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return new DutyRef(text, 1);
        }
        int number = 0;
        for (int i = hash + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || (number = 10 * number + c - '0') == 0 || number > 99) {
                throw new IllegalArgumentException(text + ": a number from 1 follows #");
            }
        }
        if (number == 0) {
            throw new IllegalArgumentException(text + ": a number from 1 follows #");
        }
        return new DutyRef(text.substring(0, hash), number);
    }

    @Override
    public String toString() {
        return clause + "#" + number;
    }
}
