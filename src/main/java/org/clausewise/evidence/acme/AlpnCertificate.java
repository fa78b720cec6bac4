package org.clausewise.evidence.acme;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.DomainNames;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;
import org.jspecify.annotations.Nullable;

/** The certificate that a host shows in tls-alpn-01 (RFC 8737 3). */
public final class AlpnCertificate {
    /** The application protocol. */
    public static final String PROTOCOL = "acme-tls/1";

    private static final String ACME_IDENTIFIER = "1.3.6.1.5.5.7.1.31";

    private final Certificate certificate;
    private final int extension;

    private AlpnCertificate(Certificate certificate) {
        this.certificate = certificate;
        this.extension = identifier(certificate);
    }

    /** The certificate in DER; null if it cannot be read. */
    public static @Nullable AlpnCertificate read(byte[] der) {
        try {
            return new AlpnCertificate(Certificate.read(der));
        } catch (UnreadableException e) {
            return null;
        }
    }

    /** Whether the extension acmeIdentifier is there. */
    public boolean hasIdentifier() {
        return extension >= 0;
    }

    /** Whether there is a subjectAltName extension. */
    public boolean hasNames() {
        return certificate.subjectAltName() >= 0;
    }

    /** Whether acmeIdentifier is critical. */
    public boolean isIdentifierCritical() {
        return Der.isTrue(certificate.bytes(), Der.find(certificate.bytes(), extension, Tag.BOOLEAN));
    }

    /** Whether acmeIdentifier holds the SHA-256 of this key authorization. */
    public boolean holdsDigestOf(String keyAuthorization) {
        if (!hasIdentifier()) {
            return false;
        }
        byte[] b = certificate.bytes();
        byte[] value = Der.contentBytes(b, Der.find(b, extension, Tag.OCTET_STRING));
        byte[] digest = KeyAuthorization.sha256(keyAuthorization);
        // OCTET STRING (SIZE (32)) in DER
        return value.length == digest.length + 2
                && value[0] == 0x04
                && value[1] == digest.length
                && Arrays.equals(value, 2, value.length, digest, 0, digest.length);
    }

    /** Whether subjectAltName has this domain name as its one entry. */
    public boolean namesOnly(String domain) {
        int name = onlyName();
        return name >= 0
                && Der.tag(certificate.bytes(), name) == GeneralName.DNS_NAME
                && DomainNames.same(Der.text(certificate.bytes(), name), domain);
    }

    /** Whether subjectAltName has this IP address as its one entry (RFC 8738 6). */
    public boolean namesOnlyAddress(String address) {
        byte[] b = certificate.bytes();
        int name = onlyName();
        return name >= 0
                && Der.tag(b, name) == GeneralName.IP_ADDRESS
                && Arrays.equals(Der.contentBytes(b, name), IpAddress.parse(address));
    }

    private int onlyName() {
        int names = certificate.subjectAltName();
        int first = names < 0 ? -1 : certificate.nextGeneralName(names, -1);
        return first >= 0 && certificate.nextGeneralName(names, first) < 0 ? first : -1;
    }

    private static int identifier(Certificate c) {
        for (int e = c.nextExtension(-1); e >= 0; e = c.nextExtension(e)) {
            if (Der.oidText(c.bytes(), Der.child(c.bytes(), e, 0)).equals(ACME_IDENTIFIER)) {
                return e;
            }
        }
        return -1;
    }
}
