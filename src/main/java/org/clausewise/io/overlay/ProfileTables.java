package org.clausewise.io.overlay;

import static org.clausewise.rule.CertificateFacts.SUBJECT_ATTRIBUTES;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clausewise.der.Der;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;
import org.clausewise.io.overlay.Baseline.Period;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.jspecify.annotations.Nullable;

/** The tables of extensions and subject attributes of an overlay. */
final class ProfileTables {
    private static final String OTHER = "other";

    private ProfileTables() {}

    static void extensions(Place node, Period period, Rows<Certificate> rows) {
        Map<String, String> listed = new HashMap<>();
        node.fields((name, row) -> {
            ExtensionType type = extension(name);
            String oid = type == null ? name : type.oid();
            if (name.equals(OTHER)) {
                return;
            }
            if (!CertificateLimits.isOid(oid)) {
                row.refuse("no extension " + name + " is known here; give its OID");
                return;
            }
            if (listed.putIfAbsent(oid, name) != null) {
                row.refuse("is the same extension as " + listed.get(oid));
                return;
            }
            String presence = row.at("presence").text();
            if (type == null) {
                unknownExtension(oid, presence, row, rows);
            } else {
                compare(type, presence, row, period);
                extension(type, presence, row, rows);
            }
        });
        if (node.has(OTHER)) {
            Set<String> oids = new HashSet<>(listed.keySet());
            for (ExtensionType type : Baseline.requiredExtensions()) {
                if (!oids.contains(type.oid())) {
                    Baseline.against(
                            node.at(OTHER),
                            period,
                            Baseline.requiredExtension(type),
                            type.fieldName() + " has to be there and is not listed");
                }
            }
            oids.add(ExtensionType.PRECERTIFICATE_POISON.oid());
            OidTable<Boolean> table = table(oids);
            rows.add(
                    "other.absent",
                    "No other extension.",
                    d -> d.reads(Part.EXTENSIONS)
                            .require(
                                    CertificateFacts.EXTENSIONS,
                                    (c, at) -> table.get(c.bytes(), Der.next(c.bytes(), at, -1)) != null,
                                    "remove the extension {}: the CA's document does not list it"));
        }
    }

    private static void compare(ExtensionType type, String presence, Place row, Period period) {
        String name = type.fieldName();
        if (presence.equals("forbidden")) {
            Baseline.against(row, period, Baseline.requiredExtension(type), name + " has to be there");
        } else {
            Baseline.against(row, period, Baseline.forbiddenExtension(type), name + " must not be there");
        }
        if (row.has("critical")) {
            boolean critical = row.at("critical").isTrue();
            Baseline.against(
                    row.at("critical"),
                    period,
                    Baseline.criticality(type, critical),
                    name + (critical ? " must not be critical" : " has to be critical"));
        }
    }

    private static void extension(ExtensionType type, String presence, Place row, Rows<Certificate> rows) {
        String name = type.fieldName();
        String id = Section.kebab(name);
        Elements.Place<Certificate> at = c -> c.extension(type);
        if (presence.equals("required")) {
            rows.add(
                    id + ".present",
                    name + " is there.",
                    d -> d.at(CertificateFacts::extensionsPlace).require(has(type), "add " + name));
        } else if (presence.equals("forbidden")) {
            rows.add(
                    id + ".absent",
                    name + " is not there.",
                    d -> d.at(at).require(has(type).not(), "remove " + name));
        }
        if (row.has("critical")) {
            boolean critical = row.at("critical").isTrue();
            rows.add(
                    id + (critical ? ".critical" : ".not-critical"),
                    name + (critical ? " is critical." : " is not critical."),
                    d -> d.at(at)
                            .when(has(type))
                            .require(
                                    critical ? critical(type) : critical(type).not(),
                                    (critical ? "mark " : "do not mark ") + name + " critical"));
        }
    }

    private static void unknownExtension(String oid, String presence, Place row, Rows<Certificate> rows) {
        OidTable<Boolean> table = table(Set.of(oid));
        Elements<Certificate> these =
                CertificateFacts.EXTENSIONS.where((c, at) -> table.get(c.bytes(), Der.next(c.bytes(), at, -1)) != null);
        if (presence.equals("required")) {
            rows.add(
                    oid + ".present",
                    oid + " is there.",
                    d -> d.at(CertificateFacts::extensionsPlace)
                            .reads(Part.EXTENSIONS)
                            .require(c -> these.next(c, -1) >= 0, "add the extension " + oid));
        } else if (presence.equals("forbidden")) {
            rows.add(
                    oid + ".absent",
                    oid + " is not there.",
                    d -> d.reads(Part.EXTENSIONS).require(these, (c, at) -> false, "remove the extension {}"));
        }
        if (row.has("critical")) {
            boolean critical = row.at("critical").isTrue();
            rows.add(
                    oid + (critical ? ".critical" : ".not-critical"),
                    oid + (critical ? " is critical." : " is not critical."),
                    d -> d.reads(Part.EXTENSIONS)
                            .require(
                                    these,
                                    (c, at) -> isCritical(c, at) == critical,
                                    (critical ? "mark " : "do not mark ") + "the extension {} critical"));
        }
    }

    private static boolean isCritical(Certificate c, int extension) {
        byte[] b = c.bytes();
        int critical = Der.find(b, extension, Tag.BOOLEAN);
        return critical >= 0 && Der.isTrue(b, critical);
    }

    static void subject(Place node, Set<Profile> profiles, Period period, Rows<Certificate> rows) {
        Map<String, String> listed = new HashMap<>();
        node.fields((name, row) -> {
            AttributeType type = attribute(name);
            String oid = type == null ? name : type.oid();
            if (name.equals(OTHER)) {
                return;
            }
            if (!CertificateLimits.isOid(oid)) {
                row.refuse("no attribute " + name + " is known here; give its OID");
                return;
            }
            if (listed.putIfAbsent(oid, name) != null) {
                row.refuse("is the same attribute as " + listed.get(oid));
                return;
            }
            for (Profile profile : profiles) {
                compare(type == null ? AttributeType.OTHER : type, name, profile, row, period);
            }
            attribute(type, oid, row.text(), rows);
        });
        if (node.has(OTHER)) {
            for (Profile profile : profiles) {
                for (AttributeType type : Baseline.requiredAttributes(profile)) {
                    if (!listed.containsKey(type.oid())) {
                        Baseline.against(
                                node.at(OTHER),
                                period,
                                Baseline.requiredAttribute(profile, type),
                                "the subject of " + profile.id() + " has " + type.fieldName()
                                        + ", which is not listed");
                    }
                }
            }
            OidTable<Boolean> table = table(listed.keySet());
            rows.add(
                    "other.absent",
                    "No other attribute in the subject.",
                    d -> d.reads(Part.SUBJECT)
                            .require(
                                    SUBJECT_ATTRIBUTES,
                                    (c, at) -> table.get(c.bytes(), Der.next(c.bytes(), at, -1)) != null,
                                    "remove the attribute {} from the subject: the CA's document does not list it"));
        }
    }

    private static void compare(AttributeType type, String name, Profile profile, Place row, Period period) {
        if (row.text().equals("forbidden")) {
            Baseline.against(
                    row,
                    period,
                    Baseline.requiredAttribute(profile, type),
                    "the subject of " + profile.id() + " has to have " + name);
        } else {
            Baseline.against(
                    row,
                    period,
                    Baseline.forbiddenAttribute(profile, type),
                    "the subject of " + profile.id() + " must not have " + name);
        }
    }

    private static void attribute(@Nullable AttributeType type, String oid, String presence, Rows<Certificate> rows) {
        OidTable<Boolean> table = table(Set.of(oid));
        Elements<Certificate> these = type == null
                ? SUBJECT_ATTRIBUTES.where((c, at) -> table.get(c.bytes(), Der.next(c.bytes(), at, -1)) != null)
                : subjectAttributes(type);
        String name = type == null ? oid : type.fieldName();
        String id = type == null ? oid : Section.kebab(name);
        if (presence.equals("required")) {
            rows.add(id + ".present", "The subject has " + name + ".", d -> {
                var draft = d.at(Certificate::subject).reads(Part.SUBJECT);
                String message = "add " + name + " to the subject";
                if (type == null) {
                    draft.require(c -> these.next(c, -1) >= 0, message);
                } else {
                    draft.require(subjectHas(type), message);
                }
            });
        } else if (presence.equals("forbidden")) {
            rows.add(id + ".absent", "The subject does not have " + name + ".", d -> {
                var draft = d.reads(Part.SUBJECT);
                String message = "remove " + name + " from the subject";
                if (type == null) {
                    draft.require(these, (c, at) -> false, message);
                } else {
                    draft.require(subjectHas(type).not(), these, message);
                }
            });
        }
    }

    private static OidTable<Boolean> table(Set<String> oids) {
        Map<String, Boolean> entries = new HashMap<>();
        oids.forEach(oid -> entries.put(oid, true));
        return OidTable.of(entries);
    }

    private static @Nullable ExtensionType extension(String name) {
        for (ExtensionType type : ExtensionType.values()) {
            if (type != ExtensionType.OTHER
                    && (type.fieldName().equals(name) || type.oid().equals(name))) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable AttributeType attribute(String name) {
        for (AttributeType type : AttributeType.values()) {
            if (type != AttributeType.OTHER
                    && (type.fieldName().equals(name) || type.oid().equals(name))) {
                return type;
            }
        }
        return null;
    }
}
