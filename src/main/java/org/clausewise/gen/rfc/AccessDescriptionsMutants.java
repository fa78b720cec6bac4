package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Oids.AUTHORITY_INFO_ACCESS;
import static org.clausewise.gen.Oids.CA_ISSUERS;
import static org.clausewise.gen.Oids.CA_REPOSITORY;
import static org.clausewise.gen.Oids.OCSP;
import static org.clausewise.gen.Oids.SUBJECT_INFO_ACCESS;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;

/** RFC 5280 4.2.2.1 and 4.2.2.2, authorityInfoAccess and subjectInfoAccess. */
public final class AccessDescriptionsMutants {
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.48.3";

    private final String section;
    private final String clause;
    private final String extension;
    private final String method;

    private AccessDescriptionsMutants(String section, String clause, String extension, String method) {
        this.section = section;
        this.clause = clause;
        this.extension = extension;
        this.method = method;
    }

    public static List<Mutant> mutants() {
        var authority =
                new AccessDescriptionsMutants("authority-info-access", "4.2.2.1", AUTHORITY_INFO_ACCESS, CA_ISSUERS);
        var subject =
                new AccessDescriptionsMutants("subject-info-access", "4.2.2.2", SUBJECT_INFO_ACCESS, CA_REPOSITORY);
        return Stream.of(
                        authority.all(),
                        Stream.of(authority
                                .access("uri.absolute", "u1#1", Extensions.access(OCSP, "ocsp.example.com"))
                                .named("ocsp")),
                        subject.all(),
                        Stream.of(subject.access(
                                "time-stamping.mail",
                                "10",
                                Extensions.access(TIME_STAMPING, "mailto:tsa@example.com"))))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<Mutant> all() {
        return Stream.of(
                Mutant.mutant(
                                id("not-critical"),
                                "rfc5280-" + clause + "-1",
                                c -> c.with(Extension.critical(extension, sequence(http()))))
                        .of(PKIX),
                uri("ldap.dn", "3#1", "ldap://ldap.example.com/?cACertificate"),
                uri("ldap.attributes", "3#2", "ldap://ldap.example.com/cn=CA"),
                uri("ldap.host", "3#3", "ldap:///cn=CA,dc=example?cACertificate;binary,crossCertificatePair;binary"),
                uri("ftp.suffix", "7", "ftp://ftp.example.com/ca.crt"),
                uri("uri.absolute", "u1#1", "www.example.com/ca.cer").named("relative"),
                uri("uri.syntax", "u1#2", "http://www.example.com/ca{1}.cer"),
                uri("uri.host", "u1#3", "http://www/ca.cer"),
                only("ftp", Extensions.access(method, "ftp://ftp.example.com/ca.cer")),
                only("dns-name", sequence(oid(method), GeneralNames.dns("www.example.com"))));
    }

    private static byte[] http(String method) {
        return Extensions.access(method, "http://www.example.com/ca.cer");
    }

    private byte[] http() {
        return http(method);
    }

    private Mutant uri(String rule, String number, String uri) {
        return access(rule, number, Extensions.access(method, uri));
    }

    /** Behind a description that is in order. */
    private Mutant access(String rule, String number, byte[] description) {
        return Mutant.mutant(
                        id(rule),
                        "rfc5280-" + clause + "-" + number,
                        c -> c.with(Extension.notCritical(extension, sequence(http(), description))))
                .of(PKIX);
    }

    private Mutant only(String name, byte[] description) {
        return Mutant.mutant(
                        id("http-or-ldap"),
                        "rfc5280-" + clause + "-8",
                        c -> c.with(Extension.notCritical(extension, sequence(description))))
                .named(name)
                .of(PKIX);
    }

    private String id(String rule) {
        return "rfc5280.ext." + section + "." + rule;
    }
}
