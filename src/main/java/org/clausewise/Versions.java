package org.clausewise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Document;

/** What decided a verdict: the versions of tool, rule set, documents and embedded lists. */
final class Versions {
    private Versions() {}

    static Map<String, String> of(Catalogue catalogue) {
        Map<String, String> versions = new LinkedHashMap<>();
        String tool = Versions.class.getPackage().getImplementationVersion();
        versions.put("clausewise", tool == null ? "unpackaged" : tool);
        versions.put("rules", catalogue.sha256());
        versions.put("reviewed-through", catalogue.reviewedThrough().toString());
        for (Document document : catalogue.documents()) {
            versions.put(document.id(), document.version());
        }
        return java.util.Collections.unmodifiableMap(versions);
    }
}
