package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;

/** Object identifiers that rules look for inside extensions. */
public enum KnownOid {
    /** CA/Browser Forum, extended validation (TLS BR 7.1.6.1). */
    POLICY_EV("2.23.140.1.1"),
    /** CA/Browser Forum, domain validation. */
    POLICY_DV("2.23.140.1.2.1"),
    /** CA/Browser Forum, organization validation. */
    POLICY_OV("2.23.140.1.2.2"),
    /** CA/Browser Forum, individual validation. */
    POLICY_IV("2.23.140.1.2.3"),
    POLICY_ANY("2.5.29.32.0"),
    /** ETSI EN 319 411-1: NCP. */
    ETSI_NCP("0.4.0.2042.1.1"),
    ETSI_NCP_PLUS("0.4.0.2042.1.2"),
    ETSI_LCP("0.4.0.2042.1.3"),
    /** ETSI EN 319 411-2: qualified certificates of natural and legal persons, on a device or not. */
    ETSI_QCP_N("0.4.0.194112.1.0"),
    ETSI_QCP_L("0.4.0.194112.1.1"),
    ETSI_QCP_N_QSCD("0.4.0.194112.1.2"),
    ETSI_QCP_L_QSCD("0.4.0.194112.1.3"),
    /** ETSI EN 319 411-2: websites, but not for browsers. */
    ETSI_QNCP_W_GEN("0.4.0.194112.1.6"),
    KP_SERVER_AUTH("1.3.6.1.5.5.7.3.1"),
    KP_CLIENT_AUTH("1.3.6.1.5.5.7.3.2"),
    KP_CODE_SIGNING("1.3.6.1.5.5.7.3.3"),
    KP_EMAIL_PROTECTION("1.3.6.1.5.5.7.3.4"),
    KP_TIME_STAMPING("1.3.6.1.5.5.7.3.8"),
    KP_OCSP_SIGNING("1.3.6.1.5.5.7.3.9"),
    KP_ANY("2.5.29.37.0"),
    /** Precertificate signing (RFC 6962 3.1). */
    KP_PRECERTIFICATE_SIGNING("1.3.6.1.4.1.11129.2.4.4"),
    AD_OCSP("1.3.6.1.5.5.7.48.1"),
    AD_CA_ISSUERS("1.3.6.1.5.5.7.48.2"),
    /** Policy qualifier: a pointer to a CPS (RFC 5280 4.2.1.4). */
    QT_CPS("1.3.6.1.5.5.7.2.1"),
    QT_USER_NOTICE("1.3.6.1.5.5.7.2.2"),
    AD_TIME_STAMPING("1.3.6.1.5.5.7.48.3"),
    AD_CA_REPOSITORY("1.3.6.1.5.5.7.48.5"),
    /** otherName: SRVName (RFC 4985). */
    ON_DNS_SRV("1.3.6.1.5.5.7.8.7"),
    /** otherName: SmtpUTF8Mailbox (RFC 8398). */
    ON_SMTP_UTF8_MAILBOX("1.3.6.1.5.5.7.8.9");

    /** The bit of any object identifier that is not here, in {@link #mask}. */
    public static final long ANOTHER = Long.MIN_VALUE;

    private static final OidTable<KnownOid> TABLE;

    static {
        Map<String, KnownOid> byOid = new LinkedHashMap<>();
        for (KnownOid oid : values()) {
            byOid.put(oid.dotted, oid);
        }
        TABLE = OidTable.of(byOid);
    }

    private final String dotted;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] der;

    KnownOid(String dotted) {
        this.dotted = dotted;
        this.der = DerWriter.oid(dotted);
    }

    /** In dotted decimals. */
    public String dotted() {
        return dotted;
    }

    /** Whether the OBJECT IDENTIFIER at an offset is this one. */
    public boolean isAt(byte[] b, int at) {
        // the last octet tells most apart
        return at >= 0
                && at + der.length <= b.length
                && b[at + der.length - 1] == der[der.length - 1]
                && Der.equal(b, at, der);
    }

    /** The bit of this one in {@link #mask}. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The bit of the OBJECT IDENTIFIER at an offset. */
    public static long bit(byte[] b, int at) {
        KnownOid oid = TABLE.get(b, at);
        return oid == null ? ANOTHER : oid.bit();
    }

    /** One bit for each that a SEQUENCE OF holds, itself or as the first field of an element. */
    public static long mask(byte[] b, int list) {
        long mask = 0;
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            boolean plain = Der.tag(b, i) == Tag.OBJECT_IDENTIFIER;
            mask |= bit(b, plain ? i : Der.next(b, i, -1));
        }
        return mask;
    }

    /** Some that are asked for together. */
    public enum Family {
        /** The policy identifiers that the CA/Browser Forum reserves (TLS BR 7.1.6.1). */
        RESERVED_POLICY(POLICY_EV, POLICY_IV),
        ETSI_NOT_FOR_BROWSERS(ETSI_NCP, ETSI_QNCP_W_GEN);

        private final KnownOid first;
        private final KnownOid last;

        Family(KnownOid first, KnownOid last) {
            this.first = first;
            this.last = last;
        }

        /** Their bits in {@link KnownOid#mask}. */
        public long mask() {
            return (last.bit() << 1) - first.bit();
        }
    }

    /** Whether a SEQUENCE OF holds one of a family. */
    public static boolean isAnyIn(byte[] b, int list, Family family) {
        KnownOid[] all = values();
        for (int i = family.first.ordinal(); i <= family.last.ordinal(); i++) {
            if (all[i].isIn(b, list)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a SEQUENCE OF holds this, itself or as the first field of an element. */
    public boolean isIn(byte[] b, int list) {
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            boolean plain = Der.tag(b, i) == Tag.OBJECT_IDENTIFIER;
            if (isAt(b, plain ? i : Der.content(b, i))) {
                return true;
            }
        }
        return false;
    }
}
