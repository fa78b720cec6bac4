package org.clausewise.rule;

import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.Section.kebab;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;

/**
 * A document's table of extensions, a row a line. A row makes a rule for its presence and one for its criticality, as far as the
 * row binds: {@code <section>.<extension>.present}, {@code .absent}, {@code .critical}, {@code .not-critical}. The presence cell
 * is the clause's first duty and the criticality cell its second.
 */
public final class ExtensionTable {
    /** The criticality column. */
    public enum Critical {
        Y,
        N,
        /** Nothing here: {@code -}, or decided elsewhere. */
        ANY
    }

    private final Section<Certificate> section;
    private long listed;

    private ExtensionTable(Section<Certificate> section) {
        this.section = section;
    }

    /** An empty table that adds its rules to a section. */
    public static ExtensionTable in(Section<Certificate> section) {
        return new ExtensionTable(section);
    }

    /** One row of the table. */
    public ExtensionTable row(String clause, ExtensionType type, Presence presence, Critical critical) {
        listed |= type.bit();
        String name = kebab(type.fieldName());
        Elements.Place<Certificate> at = c -> c.extension(type);
        Fact<Certificate> has = has(type);
        if (presence.asksFor()) {
            section.rule(name + ".present", clause + "#1")
                    .at(CertificateFacts::extensionsPlace)
                    .require(has, "add " + type.fieldName());
        } else if (presence.asksAgainst()) {
            section.rule(name + ".absent", clause + "#1")
                    .at(at)
                    .require(has.not(), presence.verb() + " " + type.fieldName());
        }
        String duty = clause + "#2";
        Fact<Certificate> isCritical = critical(type);
        if (critical == Critical.Y) {
            section.rule(name + ".critical", duty)
                    .at(at)
                    .when(has)
                    .require(isCritical, "mark " + type.fieldName() + " critical");
        } else if (critical == Critical.N) {
            section.rule(name + ".not-critical", duty)
                    .at(at)
                    .when(has)
                    .require(isCritical.not(), "do not mark " + type.fieldName() + " critical");
        }
        return this;
    }

    /** An extension that the table leaves to another section, so that {@link #rest} does not count it as "any other". */
    public ExtensionTable besides(ExtensionType type) {
        listed |= type.bit();
        return this;
    }

    /** The row "any other extension". */
    public void rest(String clause, Presence presence) {
        long known = listed;
        section.rule("other.absent", clause + "#1")
                .require(
                        CertificateFacts.noExtensionBeyond(known),
                        CertificateFacts.EXTENSIONS.where((c, at) -> (known
                                        & ExtensionType.of(c.bytes(), Der.content(c.bytes(), at))
                                                .bit())
                                == 0),
                        presence.verb() + " the extension {}: this profile does not list it");
    }
}
