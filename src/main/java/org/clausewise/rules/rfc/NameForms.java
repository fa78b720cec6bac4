package org.clausewise.rules.rfc;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.Idna;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Uri;
import org.clausewise.rule.Elements.At;

/** Tests of strings that are URIs or may lead to something, by their offset. */
final class NameForms {
    static final At<Certificate> ABSOLUTE = without(Uri.RELATIVE);
    static final At<Certificate> URI_SYNTAX = without(Uri.SYNTAX);

    private NameForms() {}

    private static At<Certificate> without(int flaws) {
        return (c, at) -> (flaws(c, at) & flaws) == 0;
    }

    private static int flaws(Certificate c, int at) {
        return Uri.flaws(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
    }

    /** The labels of the domain are LDH Labels, and A-labels where they look so. Serves constraints without an at sign too. */
    static boolean keepsToIdna(Certificate c, int name) {
        byte[] b = c.bytes();
        int from = Mailbox.at(b, Der.content(b, name), Der.stop(b, name)) + 1;
        int domain = from > 0 ? from : Der.content(b, name);
        int to = Der.stop(b, name);
        return (DomainName.form(b, domain, to) & (DomainName.NOT_P_LABEL | DomainName.RESERVED_LDH)) == 0
                && Idna.flaws(b, domain, to, c.issuedAtSeconds()) == 0;
    }
}
