package org.clausewise.rule;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;

/**
 * Elements of one kind in a certificate with what there is to say of each, one bit a trait. All are looked at once; a rule asks for
 * a bit, and for the elements that have it only when it is breached.
 */
public final class Traits {
    private final int word;
    private final String phrase;
    private final Elements<Certificate> each;
    private final Elements.Bits<Certificate> of;
    private final long reads;

    Traits(
            Vocabulary<Certificate> vocabulary,
            String phrase,
            Elements<Certificate> each,
            Elements.Bits<Certificate> of,
            Part... reads) {
        this(vocabulary.word(each.all(of)), phrase, each, of, reads);
    }

    /** Traits that a word holds already. */
    Traits(int word, String phrase, Elements<Certificate> each, Elements.Bits<Certificate> of, Part... reads) {
        this.word = word;
        this.phrase = phrase;
        this.each = each;
        this.of = of;
        this.reads = Section.mask(reads);
    }

    /** None of the elements has one of these traits. */
    public Fact<Certificate> none(long traits) {
        return Fact.of("no " + phrase + " is such", word, traits, 0, reads);
    }

    /** The same, told from the octets themselves although the extension as a whole cannot be read. */
    public Fact<Certificate> noneEvenUnread(long traits) {
        return Fact.of("no " + phrase + " is such", word, traits, 0, Part.EXTENSIONS.bit());
    }

    /** The elements that have one of these traits. */
    public Elements<Certificate> with(long traits) {
        return each.where((c, at) -> (of.at(c, at) & traits) != 0);
    }

    /** Finishes a rule: no element may have one of these traits; those that have are to blame. */
    @CanIgnoreReturnValue
    public Rule<Certificate> forbid(long traits, Rule.Draft<Certificate> rule, String message) {
        return rule.require(none(traits), with(traits), message);
    }

    /** All elements. */
    public Elements<Certificate> each() {
        return each;
    }
}
