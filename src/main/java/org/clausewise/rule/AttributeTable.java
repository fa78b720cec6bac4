package org.clausewise.rule;

import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.Section.kebab;

import java.util.Arrays;
import java.util.stream.Stream;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;

/**
 * A document's table of subject attributes, a row a line. A row that binds makes a rule for presence:
 * {@code <section>.<prefix>.<attribute>.present} or {@code .absent}. What a value must look like is a rule of its own.
 */
public final class AttributeTable {
    private final Section<Certificate> section;
    private final String prefix;
    private long listed;

    private AttributeTable(Section<Certificate> section, String prefix) {
        this.section = section;
        this.prefix = prefix;
    }

    /** An empty table that adds its rules to a section, their names beginning with {@code prefix} and a dot. */
    public static AttributeTable in(Section<Certificate> section, String prefix) {
        return new AttributeTable(section, prefix + ".");
    }

    /** One row of the table, with further duties of the same obligation. */
    public AttributeTable row(String duty, AttributeType type, Presence presence, String... more) {
        listed |= type.bit();
        String[] duties = Stream.concat(Stream.of(duty), Arrays.stream(more)).toArray(String[]::new);
        if (presence.asksFor()) {
            section.rule(prefix + kebab(type.fieldName()) + ".present", duties)
                    .require(subjectHas(type), "add " + type.fieldName() + " to the subject");
        } else if (presence.asksAgainst()) {
            section.rule(prefix + kebab(type.fieldName()) + ".absent", duties)
                    .require(
                            subjectHas(type).not(),
                            CertificateFacts.subjectAttributes(type),
                            presence.verb() + " " + type.fieldName() + " in the subject");
        }
        return this;
    }

    /** The row "any other attribute". */
    public void rest(String duty, Presence presence) {
        long known = listed;
        section.rule(prefix + "other.absent", duty)
                .require(
                        CertificateFacts.noAttributeBeyond(known),
                        CertificateFacts.SUBJECT_ATTRIBUTES.where(
                                (c, at) -> (known & Name.type(c.bytes(), at).bit()) == 0),
                        presence.verb() + " the attribute {} in the subject: this profile does not list it");
    }
}
