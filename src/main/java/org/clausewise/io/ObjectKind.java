package org.clausewise.io;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/**
 * What an object in DER is, by the outline of its ASN.1 type: the tags of its first fields. What has no outline of another
 * kind counts as a certificate, whose reader says what is wrong with it.
 */
public enum ObjectKind {
    CERTIFICATE("a certificate"),
    TBS_CERTIFICATE("a tbsCertificate"),
    CRL("a CRL"),
    TBS_CERT_LIST("a tbsCertList"),
    OCSP_REQUEST("an OCSP request"),
    OCSP_RESPONSE("an OCSP response"),
    CERTIFICATION_REQUEST("a certificate signing request"),
    CMS("a PKCS#7 or CMS message"),
    KEY_STORE("a PKCS#12 key store"),
    PRIVATE_KEY("a private key"),
    PUBLIC_KEY("a public key");

    private static final int VERSION = 0xA0;

    private final String noun;

    ObjectKind(String noun) {
        this.noun = noun;
    }

    /** With its article, for example {@code a CRL}. */
    public String noun() {
        return noun;
    }

    /** The kind of an object in DER. Total: whatever the bytes are, there is an answer. */
    public static ObjectKind of(byte[] der) {
        int first = Der.child(der, 0, 0);
        int second = Der.child(der, 0, 1);
        return switch (Der.tag(der, first)) {
            case VERSION -> TBS_CERTIFICATE;
            case Tag.INTEGER -> numbered(der);
            case Tag.OBJECT_IDENTIFIER -> Der.tag(der, second) == 0xA0 ? CMS : CERTIFICATE;
            case Tag.ENUMERATED -> OCSP_RESPONSE;
            case Tag.SEQUENCE -> signed(der, first, Der.tag(der, second));
            default -> CERTIFICATE;
        };
    }

    /** Its first field is an INTEGER: a version, or the serial number of a version 1 certificate. */
    private static ObjectKind numbered(byte[] der) {
        int second = Der.child(der, 0, 1);
        int third = Der.child(der, 0, 2);
        return switch (Der.tag(der, second)) {
            case Tag.OCTET_STRING -> PRIVATE_KEY; // RFC 5915
            case Tag.INTEGER -> third < 0 ? PUBLIC_KEY : PRIVATE_KEY; // RFC 8017, A.1
            case Tag.SEQUENCE -> {
                if (Der.tag(der, third) == Tag.OCTET_STRING) yield PRIVATE_KEY; // RFC 5958
                ObjectKind list = listOrRequest(der, 0);
                if (list == CRL) yield TBS_CERT_LIST;
                if (list != CERTIFICATE) yield list;
                int content = Der.child(der, second, 1);
                boolean store = Der.tag(der, Der.child(der, second, 0)) == Tag.OBJECT_IDENTIFIER
                        && Der.tag(der, content) == 0xA0
                        && Der.child(der, 0, 3) < 0;
                yield store ? KEY_STORE : TBS_CERTIFICATE; // RFC 7292
            }
            default -> TBS_CERTIFICATE;
        };
    }

    /** Its first field is a SEQUENCE: what is signed, or an AlgorithmIdentifier. */
    private static ObjectKind signed(byte[] der, int inner, int next) {
        int start = Der.tag(der, Der.child(der, inner, 0));
        if (start == Tag.OBJECT_IDENTIFIER) {
            return switch (next) {
                case Tag.BIT_STRING -> PUBLIC_KEY;
                case Tag.OCTET_STRING -> PRIVATE_KEY; // encrypted
                case Tag.SEQUENCE -> isTime(der, Der.child(der, 0, 2)) ? TBS_CERT_LIST : CERTIFICATE;
                default -> CERTIFICATE;
            };
        }
        if (start == Tag.SEQUENCE && isTime(der, Der.child(der, inner, 2))) return CRL; // version 1
        if (next < 0 || next == 0xA0) {
            int list = Der.child(der, inner, start == Tag.SEQUENCE ? 0 : 1);
            int certificate = Der.child(der, Der.child(der, list, 0), 0);
            if (Der.tag(der, Der.child(der, certificate, 1)) == Tag.OCTET_STRING)
                return OCSP_REQUEST; // RFC 6960, 4.1.1
        }
        return start == Tag.INTEGER ? listOrRequest(der, inner) : CERTIFICATE;
    }

    /** Tells a CRL of version 2 and a signing request from a certificate of version 1: all begin with an INTEGER and two SEQUENCEs. */
    private static ObjectKind listOrRequest(byte[] der, int at) {
        int fourth = Der.child(der, at, 3);
        if (isTime(der, fourth)) return CRL;
        int key = Der.child(der, at, 2);
        boolean request = Der.tag(der, fourth) == 0xA0 || fourth < 0;
        return request && Der.tag(der, Der.child(der, key, 1)) == Tag.BIT_STRING ? CERTIFICATION_REQUEST : CERTIFICATE;
    }

    private static boolean isTime(byte[] der, int at) {
        int tag = Der.tag(der, at);
        return tag == Tag.UTC_TIME || tag == Tag.GENERALIZED_TIME;
    }
}
