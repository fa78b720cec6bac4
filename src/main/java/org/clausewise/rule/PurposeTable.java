package org.clausewise.rule;

import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.purpose;
import static org.clausewise.rule.CertificateFacts.purposes;

import java.util.Locale;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;

/**
 * A document's table of key purposes, a row a line. A row that binds makes a rule: {@code <section>.<purpose>.present} or
 * {@code .absent}. Where there is no extKeyUsage, none of them applies.
 */
public final class PurposeTable {
    private static final String PREFIX = "KP_";

    private final Section<Certificate> section;
    private final Fact<Certificate> guard;
    private long listed;

    private PurposeTable(Section<Certificate> section, Fact<Certificate> guard) {
        this.section = section;
        this.guard = guard;
    }

    /** An empty table that adds its rules to a section. */
    public static PurposeTable in(Section<Certificate> section) {
        return in(section, has(EXTENDED_KEY_USAGE));
    }

    /** The same, which says nothing where the guard does not hold; that holds only where there is an extKeyUsage. */
    public static PurposeTable in(Section<Certificate> section, Fact<Certificate> guard) {
        return new PurposeTable(section, guard);
    }

    /** One row of the table, with further duties of the same obligation. */
    public PurposeTable row(KnownOid purpose, Presence presence, String... duties) {
        listed |= purpose.bit();
        String name = purpose.name()
                .substring(PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        if (presence.asksFor()) {
            rule(name + ".present", duties).require(purpose(purpose), "add the key purpose " + purpose.dotted());
        } else if (presence.asksAgainst()) {
            rule(name + ".absent", duties)
                    .require(
                            noPurpose(purpose.bit()), purposes(purpose.bit()), presence.verb() + " the key purpose {}");
        }
        return this;
    }

    /** The row "any other value". */
    public void rest(Presence presence, String... duties) {
        rule("other.absent", duties)
                .require(
                        noPurpose(~listed),
                        purposes(~listed),
                        presence.verb() + " the key purpose {}: this profile does not list it");
    }

    private Rule.Draft<Certificate> rule(String name, String... duties) {
        return section.rule(name, duties).when(guard);
    }
}
