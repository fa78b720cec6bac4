package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.implicit;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profiles;

/**
 * Mutants of the tables of fields and of extensions that the profiles of CAs have in the same form.
 *
 * @param profile the rules' section for fields
 * @param pairs that of fields beside the issuer's certificate
 * @param extensions that for extensions
 * @param clause what the ids of the clauses of fields begin with
 * @param extensionClause what those of extensions begin with
 */
record CaTables(
        String profile, String pairs, String extensions, String clause, String extensionClause, Profiles profiles) {
    private static final String RFC = "rfc5280.ext.";

    /** The rows of fields, the first being that of version; what two rows tell of the issuer is its own. */
    Stream<Mutant> fields(int version, int uniqueIds) {
        return Stream.of(
                field("version.3", version, "", c -> c.version(1))
                        .implies("rfc5280.fields.version.3", "tls.certificate.version.3"),
                field("serial-number.positive", version + 1, "#2", c -> c.serialNumber(BigInteger.ZERO))
                        .implies("rfc5280.fields.serial-number.positive"),
                field("serial-number.length", version + 1, "#3", c -> c.serialNumber(BigInteger.ONE.shiftLeft(159)))
                        .implies("rfc5280.fields.serial-number.length"),
                field("serial-number.entropy", version + 1, "#4", c -> c.serialNumber(BigInteger.TWO)),
                field("issuer-unique-id.absent", uniqueIds, "", c -> c.replace(Field.ISSUER_UNIQUE_ID, uniqueId(1)))
                        .implies("rfc5280.fields.unique-id.issuer", "rfc5280.fields.unique-id.discouraged"),
                field(
                                "subject-unique-id.absent",
                                uniqueIds + 1,
                                "",
                                c -> c.replace(Field.SUBJECT_UNIQUE_ID, uniqueId(2)))
                        .implies("rfc5280.fields.unique-id.subject", "rfc5280.fields.unique-id.discouraged"),
                field(
                                "signature-algorithm",
                                uniqueIds + 2,
                                "",
                                c -> c.replace(
                                        Field.SIGNATURE_ALGORITHM, DerWriter.sequence(DerWriter.oid("1.3.101.112"))))
                        .implies("rfc5280.fields.signature-algorithm", "tls.signature.algorithm"));
    }

    /** issuer, beside the issuer's certificate. */
    Mutant issuer(int row) {
        return Mutant.mutant(
                        pairs + ".name",
                        clause + "-" + row,
                        c -> c.issuerName(c.issuerName().with(Attribute.utf8(Oids.LOCALITY, "Utrecht"))))
                .of(profiles)
                .implies("rfc5280.issuer.name", "rfc6962.pair.issuer");
    }

    private Mutant field(String rule, int row, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(profile + "." + rule, clause + "-" + row + duty, change)
                .of(profiles);
    }

    // extensions; the row's number in each

    List<Mutant> authorityKeyIdentifier(int row) {
        return List.of(
                present(
                        "authority-key-identifier",
                        row,
                        Oids.AUTHORITY_KEY_IDENTIFIER,
                        "authority-key-identifier.present"),
                notCritical("authority-key-identifier", row, Oids.AUTHORITY_KEY_IDENTIFIER, true));
    }

    List<Mutant> basicConstraints(int row) {
        return List.of(
                present(
                                "basic-constraints",
                                row,
                                Oids.BASIC_CONSTRAINTS,
                                "basic-constraints.ca.present",
                                "key-usage.cert-sign")
                        .given(c -> c.without(Oids.NAME_CONSTRAINTS)),
                critical("basic-constraints", row, Oids.BASIC_CONSTRAINTS));
    }

    List<Mutant> certificatePolicies(int row) {
        return List.of(
                present("certificate-policies", row, Oids.CERTIFICATE_POLICIES),
                notCritical("certificate-policies", row, Oids.CERTIFICATE_POLICIES, false));
    }

    List<Mutant> crlDistributionPoints(int row) {
        return List.of(
                present("crl-distribution-points", row, Oids.CRL_DISTRIBUTION_POINTS),
                notCritical("crl-distribution-points", row, Oids.CRL_DISTRIBUTION_POINTS, true));
    }

    List<Mutant> keyUsage(int row) {
        return List.of(
                present("key-usage", row, Oids.KEY_USAGE, "key-usage.ca")
                        .given(c -> c.with(Extensions.basicConstraintsOfCa(null))),
                critical("key-usage", row, Oids.KEY_USAGE));
    }

    List<Mutant> subjectKeyIdentifier(int row) {
        return List.of(
                present("subject-key-identifier", row, Oids.SUBJECT_KEY_IDENTIFIER, "subject-key-identifier.ca"),
                notCritical("subject-key-identifier", row, Oids.SUBJECT_KEY_IDENTIFIER, true));
    }

    List<Mutant> extKeyUsage(int row) {
        return List.of(
                present("ext-key-usage", row, Oids.EXT_KEY_USAGE),
                notCritical("ext-key-usage", row, Oids.EXT_KEY_USAGE, false));
    }

    List<Mutant> authorityInfoAccess(int row) {
        return List.of(
                present("authority-info-access", row, Oids.AUTHORITY_INFO_ACCESS),
                notCritical("authority-info-access", row, Oids.AUTHORITY_INFO_ACCESS, true));
    }

    List<Mutant> sctList(int row) {
        return List.of(notCritical("signed-certificate-timestamp-list", row, Oids.SCT_LIST, false)
                .given(c -> c.with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                        Keys.first(TestKey.Role.LOG, TestKey.Kind.P256), c.issuedAt())))));
    }

    List<Mutant> others(int row) {
        return List.of(extension(
                "other.absent",
                row + "#1",
                c -> c.add(Extension.notCritical("1.3.6.1.4.1.99999.3", DerWriter.utf8("anything")))));
    }

    Mutant present(String name, int row, String oid, String... rfc) {
        return extension(name + ".present", row + "#1", c -> c.without(oid)).implies(rfc(rfc));
    }

    Mutant critical(String name, int row, String oid) {
        return extension(name + ".critical", row + "#2", c -> c.critical(oid, false))
                .implies(RFC + name + ".critical");
    }

    Mutant notCritical(String name, int row, String oid, boolean rfc) {
        Mutant mutant = extension(name + ".not-critical", row + "#2", c -> c.critical(oid, true));
        return rfc ? mutant.implies(RFC + name + ".not-critical") : mutant;
    }

    Mutant extension(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(extensions + "." + rule, extensionClause + "-" + duty, change)
                .of(profiles);
    }

    private static String[] rfc(String... rules) {
        return Stream.of(rules).map(rule -> RFC + rule).toArray(String[]::new);
    }

    private static byte[] uniqueId(int tag) {
        return implicit(tag, bitString(0, new byte[8]));
    }
}
