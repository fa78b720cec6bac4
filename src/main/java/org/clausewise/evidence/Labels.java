package org.clausewise.evidence;

import java.util.Locale;

/** What messages call the parts of a record. Nothing here shows a live value, token or contact whole. */
final class Labels {
    private Labels() {}

    /** A constant as JSON writes it: {@code REQUEST_TOKEN} is {@code request-token}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part in a few words; empty where it says nothing. */
    static String of(Node node) {
        if (node instanceof SubjectName n) {
            return Redacted.printable(n.name());
        } else if (node instanceof CertifiedName n) {
            return Redacted.printable(n.name());
        } else if (node instanceof Validation v) {
            return Redacted.printable(v.name()) + " (" + v.method() + ")";
        } else if (node instanceof CaaCheck c) {
            return Redacted.printable(c.name());
        } else if (node instanceof Challenge c) {
            return c.kind() + " " + Redacted.value(c.value());
        } else if (node instanceof DnsQuery q) {
            return Redacted.owner(q.name()) + " " + Redacted.printable(q.type());
        } else if (node instanceof DnsRecord r) {
            return Redacted.owner(r.name()) + " " + Redacted.printable(r.type()) + " " + data(r);
        } else if (node instanceof HttpExchange h) {
            return Redacted.url(h.url());
        } else if (node instanceof TlsHandshake t) {
            return Redacted.printable(t.serverName());
        } else if (node instanceof Contact c) {
            return c.kind() + " " + Redacted.contact(c.address());
        } else if (node instanceof ContactSource s) {
            return s.origin().toString();
        } else if (node instanceof Perspective p) {
            return Redacted.printable(p.id());
        } else if (node instanceof Observation o) {
            return Redacted.printable(o.perspective());
        } else if (node instanceof Resolver r) {
            return Redacted.printable(r.id());
        } else if (node instanceof Delegation d) {
            return Redacted.owner(d.target());
        } else if (node instanceof IdentityDatum d) {
            return d.kind().toString();
        } else if (node instanceof LintResult r) {
            return Redacted.printable(r.lint());
        } else if (node instanceof Linting l) {
            return Redacted.printable(l.tool());
        }
        return "";
    }

    private static boolean isAboutIssuers(String caa) {
        return caa.contains(" issue ") || caa.contains(" issuewild ");
    }

    /** A TXT record, an alias or a CAA property of another kind may hold the live value, or a contact. */
    private static String data(DnsRecord r) {
        return switch (r.type()) {
            case "CAA" -> isAboutIssuers(r.data()) ? Redacted.printable(r.data()) : Redacted.value(r.data());
            case "A", "AAAA", "DS", "DNSKEY", "NS", "SOA" -> Redacted.printable(r.data());
            default -> Redacted.value(r.data());
        };
    }
}
