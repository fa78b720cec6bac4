package org.clausewise.catalogue;

/**
 * A row of {@code rules/reference/}: a clause that the document's text marks with a keyword.
 *
 * @param subject empty where the reference gives none
 */
public record Reference(
        String id, String document, String section, Keyword keyword, String fingerprint, String subject) {}
