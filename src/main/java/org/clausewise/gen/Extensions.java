package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bool;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.namedBits;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clausewise.der.DerWriter;
import org.jspecify.annotations.Nullable;

/** Makes the extensions of certificates, with the criticality that the documents want. */
public final class Extensions {
    // bits of keyUsage
    public static final int DIGITAL_SIGNATURE = 0;
    public static final int NON_REPUDIATION = 1;
    public static final int KEY_ENCIPHERMENT = 2;
    public static final int DATA_ENCIPHERMENT = 3;
    public static final int KEY_AGREEMENT = 4;
    public static final int KEY_CERT_SIGN = 5;
    public static final int CRL_SIGN = 6;
    public static final int ENCIPHER_ONLY = 7;
    public static final int DECIPHER_ONLY = 8;

    private Extensions() {}

    /** {@code subjectAltName}, not critical. */
    public static Extension subjectAltName(byte[]... generalNames) {
        return Extension.notCritical(Oids.SUBJECT_ALT_NAME, sequence(generalNames));
    }

    /** {@code keyUsage}, critical. */
    public static Extension keyUsage(int... bits) {
        return Extension.critical(Oids.KEY_USAGE, namedBits(bits));
    }

    public static Extension extKeyUsage(String... purposes) {
        return Extension.notCritical(Oids.EXT_KEY_USAGE, sequence(map(purposes, DerWriter::oid)));
    }

    /** {@code basicConstraints} of an end entity, critical: an empty SEQUENCE. */
    public static Extension basicConstraints() {
        return Extension.critical(Oids.BASIC_CONSTRAINTS, sequence());
    }

    /** {@code basicConstraints} of a CA, critical. */
    public static Extension basicConstraintsOfCa(@Nullable Integer pathLength) {
        return Extension.critical(
                Oids.BASIC_CONSTRAINTS,
                pathLength == null ? sequence(bool(true)) : sequence(bool(true), integer(pathLength)));
    }

    /** {@code nameConstraints}, critical, of these bases. */
    public static Extension nameConstraints(List<byte[]> permitted, List<byte[]> excluded) {
        return Extension.critical(Oids.NAME_CONSTRAINTS, sequence(subtrees(0, permitted), subtrees(1, excluded)));
    }

    private static byte[] subtrees(int tag, List<byte[]> bases) {
        return bases.isEmpty()
                ? new byte[0]
                : implicit(tag, sequence(bases.stream().map(DerWriter::sequence).toArray(byte[][]::new)));
    }

    public static Extension authorityKeyIdentifier(byte[] keyIdentifier) {
        return Extension.notCritical(Oids.AUTHORITY_KEY_IDENTIFIER, sequence(implicit(0, octetString(keyIdentifier))));
    }

    public static Extension subjectKeyIdentifier(byte[] keyIdentifier) {
        return Extension.notCritical(Oids.SUBJECT_KEY_IDENTIFIER, octetString(keyIdentifier));
    }

    /** {@code certificatePolicies} without qualifiers. */
    public static Extension certificatePolicies(String... policies) {
        return Extension.notCritical(
                Oids.CERTIFICATE_POLICIES, sequence(map(policies, policy -> sequence(oid(policy)))));
    }

    /** The qualifiers of a PolicyInformation, one CPS pointer. */
    public static byte[] cpsQualifiers(String uri) {
        return sequence(sequence(oid(Oids.CPS_QUALIFIER), ia5(uri)));
    }

    /** {@code authorityInfoAccess} of AccessDescriptions. */
    public static Extension authorityInfoAccess(byte[]... descriptions) {
        return Extension.notCritical(Oids.AUTHORITY_INFO_ACCESS, sequence(descriptions));
    }

    /** An AccessDescription with a URI. */
    public static byte[] access(String method, String uri) {
        return sequence(oid(method), GeneralNames.uri(uri));
    }

    /** {@code cRLDistributionPoints} with one point, its full name these URIs. */
    public static Extension crlDistributionPoints(String... uris) {
        return Extension.notCritical(
                Oids.CRL_DISTRIBUTION_POINTS,
                sequence(sequence(explicit(0, implicit(0, sequence(map(uris, GeneralNames::uri)))))));
    }

    /** {@code tlsfeature} (RFC 7633). */
    public static Extension tlsFeature(int feature) {
        return Extension.notCritical(Oids.TLS_FEATURE, sequence(integer(feature)));
    }

    /** The poison of RFC 6962 3.1, critical. */
    public static Extension poison() {
        return Extension.critical(Oids.PRECERTIFICATE_POISON, nul());
    }

    /** The embedded SCTs of RFC 6962 3.3. */
    public static Extension sctList(byte[]... scts) {
        return Extension.notCritical(Oids.SCT_LIST, octetString(SignedCertificateTimestamps.list(scts)));
    }

    /** {@code cabfOrganizationIdentifier}, EVG 7.1.2.2. */
    public static Extension organizationIdentifier(
            String scheme, String country, @Nullable String stateOrProvince, String reference) {
        byte[] state = stateOrProvince == null ? new byte[0] : implicit(0, printable(stateOrProvince));
        return Extension.notCritical(
                Oids.CABF_ORGANIZATION_IDENTIFIER,
                sequence(printable(scheme), printable(country), state, utf8(reference)));
    }

    private static byte[][] map(String[] texts, Function<String, byte[]> writer) {
        return Arrays.stream(texts).map(writer).toArray(byte[][]::new);
    }
}
