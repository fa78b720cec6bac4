package org.clausewise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.pki.Tlds;
import org.jspecify.annotations.Nullable;

/** What decided a verdict: the versions of tool, rule set, documents and embedded lists. */
final class Versions {
    private Versions() {}

    static Map<String, String> of(
            Catalogue catalogue, NameLists lists, @Nullable String blocklist, Collection<Clause> own) {
        Map<String, String> versions = new LinkedHashMap<>();
        String tool = Versions.class.getPackage().getImplementationVersion();
        versions.put("clausewise", tool == null ? "unpackaged" : tool);
        versions.put("rules", catalogue.sha256());
        versions.put("reviewed-through", catalogue.reviewedThrough().toString());
        // both embedded lists are written together
        String embedded = Tlds.embedded().date();
        versions.put("top-level-domains", Objects.requireNonNullElse(lists.tldsVersion(), embedded));
        versions.put("public-suffixes", Objects.requireNonNullElse(lists.suffixesVersion(), embedded));
        if (blocklist != null) {
            versions.put("blocklist", blocklist);
        }
        for (Document document : catalogue.documents()) {
            versions.put(document.id(), document.version());
        }
        for (Clause clause : own) {
            for (Band band : clause.inForce()) {
                versions.putIfAbsent(clause.document(), band.version() == null ? "unversioned" : band.version());
            }
        }
        return java.util.Collections.unmodifiableMap(versions);
    }
}
