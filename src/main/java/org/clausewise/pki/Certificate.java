package org.clausewise.pki;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import org.clausewise.der.Asn1;
import org.clausewise.der.Defects;
import org.clausewise.der.Der;
import org.clausewise.der.Paths;
import org.clausewise.der.Tag;
import org.clausewise.der.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a certificate, precertificate or bare TBSCertificate, read once and strictly; what is asked for is found
 * by offset. Immutable, and no method throws. An offset is that of a TLV, counted from the first byte of the object; -1
 * is absent. What cannot be read is a {@link Part} in {@link #unreadable()}: its container keeps its offset, what is in
 * it is absent.
 */
public final class Certificate {
    private static final int TYPES = ExtensionType.values().length;
    private static final int EXTENSION = CertificateTypes.FIELDS;
    private static final int VALUE = EXTENSION + TYPES;
    private static final int SLOTS = VALUE + TYPES;

    private final byte[] b;
    private final boolean bare;
    private final int[] slots;
    private final Defects defects;
    private final long unreadable;
    private final long present;
    private final long critical;
    private final long repeated;
    private final long empty;
    private final long subjectAttributes;
    private final long issuerAttributes;
    private final long notBeforeSeconds;
    private final long notAfterSeconds;
    private final long latestSctSeconds;
    private final Algorithm keyAlgorithm;
    private final Algorithm tbsSignatureAlgorithm;
    private final @Nullable Certificate issuerCertificate;
    private final @Nullable Certificate precertificate;
    private final long issuedAtSeconds;
    private final @Nullable Tlds tlds;
    private final @Nullable PublicSuffixes publicSuffixes;
    private final @Nullable LogKeys logKeys;
    private final @Nullable KeyList blocklist;

    private Certificate(byte[] b, boolean bare) {
        this.b = b;
        this.bare = bare;
        slots = new int[SLOTS];
        Arrays.fill(slots, -1);
        defects = new Defects();
        Asn1 type = bare ? CertificateTypes.TBS_CERTIFICATE : CertificateTypes.CERTIFICATE;
        if (type.readAll(b, slots, defects) < 0) throw unreadable(b, defects);
        if (bare) slots[CertificateTypes.TBS] = 0;
        if (!isLikeTbsCertificate()) throw noTbsCertificate();

        long present = 0;
        long critical = 0;
        long repeated = 0;
        long empty = 0;
        int others = 0;
        int list = extensionList();
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            if (Der.tag(b, i) != Tag.SEQUENCE) continue;
            int oid = Der.next(b, i, -1);
            ExtensionType extension =
                    Der.tag(b, oid) == Tag.OBJECT_IDENTIFIER ? ExtensionType.of(b, oid) : ExtensionType.OTHER;
            long bit = extension.bit();
            if (extension == ExtensionType.OTHER) others++;
            if ((present & bit) != 0) {
                if (extension != ExtensionType.OTHER) repeated |= bit;
                continue;
            }
            present |= bit;
            int next = Der.next(b, i, oid);
            if (Der.tag(b, next) == Tag.BOOLEAN) {
                if (Der.isTrue(b, next)) critical |= bit;
                next = Der.next(b, i, next);
            }
            slots[EXTENSION + extension.ordinal()] = i;
            if (Der.tag(b, next) == Tag.OCTET_STRING) {
                int value = Der.next(b, next, -1);
                slots[VALUE + extension.ordinal()] = value;
                if (Der.length(b, value) == 0) empty |= bit;
            }
        }
        if (others > 1 && isOtherRepeated(others)) repeated |= ExtensionType.OTHER.bit();
        slots[VALUE + ExtensionType.OTHER.ordinal()] = -1;
        this.present = present;
        this.critical = critical;
        this.repeated = repeated;
        this.empty = empty;
        unreadable = defects.kinds() == 0 ? 0 : findUnreadable();
        subjectAttributes = attributes(subject(), Part.SUBJECT);
        issuerAttributes = attributes(issuer(), Part.ISSUER);
        notBeforeSeconds = isReadable(Part.NOT_BEFORE) ? Der.epochSeconds(b, notBefore()) : Der.NO_TIME;
        notAfterSeconds = isReadable(Part.NOT_AFTER) ? Der.epochSeconds(b, notAfter()) : Der.NO_TIME;
        keyAlgorithm = PublicKey.algorithm(b, subjectPublicKeyInfo());
        tbsSignatureAlgorithm = AlgorithmIdentifier.algorithm(b, tbsSignature());
        latestSctSeconds = SignedCertificateTimestampList.latestSeconds(b, extensionValue(ExtensionType.SCT_LIST));
        issuerCertificate = null;
        precertificate = null;
        issuedAtSeconds = Der.NO_TIME;
        tlds = null;
        publicSuffixes = null;
        logKeys = null;
        blocklist = null;
    }

    private Certificate(
            Certificate same,
            @Nullable Certificate issuer,
            @Nullable Certificate precertificate,
            long issuedAtSeconds,
            @Nullable Tlds tlds,
            @Nullable PublicSuffixes publicSuffixes,
            @Nullable LogKeys logKeys,
            @Nullable KeyList blocklist) {
        b = same.b;
        bare = same.bare;
        slots = same.slots;
        defects = same.defects;
        unreadable = same.unreadable;
        present = same.present;
        critical = same.critical;
        repeated = same.repeated;
        empty = same.empty;
        subjectAttributes = same.subjectAttributes;
        issuerAttributes = same.issuerAttributes;
        notBeforeSeconds = same.notBeforeSeconds;
        notAfterSeconds = same.notAfterSeconds;
        latestSctSeconds = same.latestSctSeconds;
        keyAlgorithm = same.keyAlgorithm;
        tbsSignatureAlgorithm = same.tbsSignatureAlgorithm;
        this.issuerCertificate = issuer;
        this.precertificate = precertificate;
        this.issuedAtSeconds = issuedAtSeconds;
        this.tlds = tlds;
        this.publicSuffixes = publicSuffixes;
        this.logKeys = logKeys;
        this.blocklist = blocklist;
    }

    /**
     * Reads a certificate or precertificate.
     *
     * @param der kept, not copied, and not to be changed
     * @throws UnreadableException if its outer structure cannot be followed
     */
    public static Certificate read(byte[] der) {
        return new Certificate(der, false);
    }

    /**
     * Reads a bare TBSCertificate.
     *
     * @param der kept, not copied, and not to be changed
     * @throws UnreadableException if its outer structure cannot be followed
     */
    public static Certificate readTbs(byte[] der) {
        return new Certificate(der, true);
    }

    /** The same certificate with what is known beside it. */
    public Certificate with(@Nullable Certificate issuer, @Nullable Certificate precertificate, long issuedAtSeconds) {
        return new Certificate(this, issuer, precertificate, issuedAtSeconds, tlds, publicSuffixes, logKeys, blocklist);
    }

    /**
     * The same certificate, its names judged by these lists, or by those of this library where one is null, its SCTs by these keys,
     * and its own key by this list.
     */
    public Certificate with(
            @Nullable Tlds tlds,
            @Nullable PublicSuffixes publicSuffixes,
            @Nullable LogKeys logKeys,
            @Nullable KeyList blocklist) {
        if (tlds == null && publicSuffixes == null && logKeys == null && blocklist == null) return this;
        return new Certificate(
                this, issuerCertificate, precertificate, issuedAtSeconds, tlds, publicSuffixes, logKeys, blocklist);
    }

    // fields

    /** 0 in a bare TBSCertificate. */
    public int tbs() {
        return slots[CertificateTypes.TBS];
    }

    /** The {@code [0]} around the version. */
    public int version() {
        return slots[CertificateTypes.VERSION];
    }

    public int serialNumber() {
        return slots[CertificateTypes.SERIAL_NUMBER];
    }

    /** The signature algorithm inside the TBSCertificate. */
    public int tbsSignature() {
        return slots[CertificateTypes.TBS_SIGNATURE];
    }

    public int issuer() {
        return slots[CertificateTypes.ISSUER];
    }

    public int validity() {
        return slots[CertificateTypes.VALIDITY];
    }

    public int notBefore() {
        return slots[CertificateTypes.NOT_BEFORE];
    }

    public int notAfter() {
        return slots[CertificateTypes.NOT_AFTER];
    }

    public int subject() {
        return slots[CertificateTypes.SUBJECT];
    }

    public int subjectPublicKeyInfo() {
        return slots[CertificateTypes.SUBJECT_PUBLIC_KEY_INFO];
    }

    public int issuerUniqueId() {
        return slots[CertificateTypes.ISSUER_UNIQUE_ID];
    }

    public int subjectUniqueId() {
        return slots[CertificateTypes.SUBJECT_UNIQUE_ID];
    }

    /** The {@code [3]} around the list of extensions. */
    public int extensions() {
        return slots[CertificateTypes.EXTENSIONS];
    }

    /** The signature algorithm outside the TBSCertificate; absent if that is bare. */
    public int signatureAlgorithm() {
        return slots[CertificateTypes.SIGNATURE_ALGORITHM];
    }

    /** The BIT STRING of the signature; absent if the TBSCertificate is bare. */
    public int signatureValue() {
        return slots[CertificateTypes.SIGNATURE_VALUE];
    }

    /** Whether these are the bytes of a bare TBSCertificate. */
    public boolean isTbs() {
        return bare;
    }

    /** 1, 2 or 3 as in v1, v2 and v3, or what else the field says; 0 if it cannot be read. */
    public int versionNumber() {
        if (version() < 0) return 1;
        return isReadable(Part.VERSION) ? Der.intValue(b, Der.next(b, version(), -1)) + 1 : 0;
    }

    /** Seconds since 1970-01-01T00:00:00Z; {@link Der#NO_TIME} if it cannot be read. */
    public long notBeforeSeconds() {
        return notBeforeSeconds;
    }

    /** What subjectPublicKeyInfo names as the algorithm of the key. */
    public Algorithm keyAlgorithm() {
        return keyAlgorithm;
    }

    /** What the field signature inside the TBSCertificate names. */
    public Algorithm tbsSignatureAlgorithm() {
        return tbsSignatureAlgorithm;
    }

    /** That of the youngest embedded SCT, in seconds since 1970-01-01T00:00:00Z; {@link Der#NO_TIME} if there is none. */
    public long latestSctSeconds() {
        return latestSctSeconds;
    }

    /** Seconds since 1970-01-01T00:00:00Z; {@link Der#NO_TIME} if it cannot be read. */
    public long notAfterSeconds() {
        return notAfterSeconds;
    }

    // names

    public boolean subjectIsEmpty() {
        return isReadable(Part.SUBJECT) && Der.length(b, subject()) == 0;
    }

    /** The attribute types of the subject, one bit each by ordinal. */
    public long subjectAttributes() {
        return subjectAttributes;
    }

    /** The attribute types of the issuer, one bit each by ordinal. */
    public long issuerAttributes() {
        return issuerAttributes;
    }

    /** The AttributeTypeAndValue of the subject after {@code previous}, the first for -1; -1 when there are no more. */
    public int nextSubjectAttribute(int previous) {
        return isReadable(Part.SUBJECT) ? Name.next(b, subject(), previous) : -1;
    }

    /** The AttributeTypeAndValue of the issuer after {@code previous}, the first for -1; -1 when there are no more. */
    public int nextIssuerAttribute(int previous) {
        return isReadable(Part.ISSUER) ? Name.next(b, issuer(), previous) : -1;
    }

    // extensions

    /** The types that are there, one bit each by ordinal. */
    public long extensionsPresent() {
        return present;
    }

    /** The types whose first occurrence is critical, one bit each by ordinal; OTHER if the first other one is. */
    public long extensionsCritical() {
        return critical;
    }

    /** The types that are there more than once, one bit each by ordinal; OTHER if two others have the same OID. */
    public long extensionsRepeated() {
        return repeated;
    }

    /** The types whose values hold nothing: no element, no field, no character. */
    public long extensionsEmpty() {
        return empty;
    }

    /** The first Extension of a type. */
    public int extension(ExtensionType type) {
        return slots[EXTENSION + type.ordinal()];
    }

    /** The value inside the OCTET STRING of the first Extension of a type; absent for OTHER and if it cannot be read. */
    public int extensionValue(ExtensionType type) {
        return slots[VALUE + type.ordinal()];
    }

    /**
     * What stands first inside the OCTET STRING of the first Extension of a type, be it readable or not; absent if there is no such
     * OCTET STRING or nothing in it.
     */
    public int rawExtensionValue(ExtensionType type) {
        return Der.next(b, Der.find(b, extension(type), Tag.OCTET_STRING), -1);
    }

    public boolean has(ExtensionType type) {
        return (present & type.bit()) != 0;
    }

    public boolean isCritical(ExtensionType type) {
        return (critical & type.bit()) != 0;
    }

    /** The Extension after {@code previous}, the first for -1; -1 when there are no more. */
    public int nextExtension(int previous) {
        return Der.next(b, extensionList(), previous);
    }

    /** The SEQUENCE OF inside {@link #extensions()}. */
    public int extensionList() {
        int list = Der.next(b, extensions(), -1);
        return Der.tag(b, list) == Tag.SEQUENCE ? list : -1;
    }

    /** Whether it carries the poison extension (RFC 6962 3.1). */
    public boolean isPrecertificate() {
        return has(ExtensionType.PRECERTIFICATE_POISON);
    }

    /** Whether basicConstraints says so. */
    public boolean isCa() {
        int first = Der.next(b, basicConstraints(), -1);
        return Der.tag(b, first) == Tag.BOOLEAN && Der.isTrue(b, first);
    }

    public int authorityKeyIdentifier() {
        return extensionValue(ExtensionType.AUTHORITY_KEY_IDENTIFIER);
    }

    public int subjectKeyIdentifier() {
        return extensionValue(ExtensionType.SUBJECT_KEY_IDENTIFIER);
    }

    public int keyUsage() {
        return extensionValue(ExtensionType.KEY_USAGE);
    }

    public int certificatePolicies() {
        return extensionValue(ExtensionType.CERTIFICATE_POLICIES);
    }

    public int subjectAltName() {
        return extensionValue(ExtensionType.SUBJECT_ALT_NAME);
    }

    public int issuerAltName() {
        return extensionValue(ExtensionType.ISSUER_ALT_NAME);
    }

    public int basicConstraints() {
        return extensionValue(ExtensionType.BASIC_CONSTRAINTS);
    }

    public int nameConstraints() {
        return extensionValue(ExtensionType.NAME_CONSTRAINTS);
    }

    public int extendedKeyUsage() {
        return extensionValue(ExtensionType.EXTENDED_KEY_USAGE);
    }

    public int crlDistributionPoints() {
        return extensionValue(ExtensionType.CRL_DISTRIBUTION_POINTS);
    }

    public int authorityInfoAccess() {
        return extensionValue(ExtensionType.AUTHORITY_INFO_ACCESS);
    }

    /** The OCTET STRING that {@link SignedCertificateTimestampList} reads. */
    public int sctList() {
        return extensionValue(ExtensionType.SCT_LIST);
    }

    /**
     * The GeneralName after {@code previous} in a GeneralNames or any other SEQUENCE OF, the first for -1; -1 when there
     * are no more.
     */
    public int nextGeneralName(int names, int previous) {
        return Der.next(b, names, previous);
    }

    // what is wrong

    /** What is wrong with the encoding. */
    public Defects defects() {
        return defects;
    }

    /** The parts that cannot be read, one bit each by ordinal; all extensions that may be hidden in a broken list too. */
    public long unreadable() {
        return unreadable;
    }

    public boolean isReadable(Part part) {
        return (unreadable & part.bit()) == 0;
    }

    /** A readable path such as {@code tbsCertificate.extensions.subjectAltName[2].dNSName}. */
    public String path(int offset) {
        return bare
                ? Paths.of(CertificateTypes.TBS_CERTIFICATE, "tbsCertificate", true, b, offset)
                : Paths.of(CertificateTypes.CERTIFICATE, "certificate", false, b, offset);
    }

    /** All bytes as they were given: shared, not to be changed. */
    public byte[] bytes() {
        return b;
    }

    // what is known beside it

    /** The issuer's certificate, if the caller gave it. */
    public @Nullable Certificate issuerCertificate() {
        return issuerCertificate;
    }

    /** The precertificate, if the caller gave it. */
    public @Nullable Certificate precertificate() {
        return precertificate;
    }

    /** When it was or will be signed, in seconds since 1970; {@link Der#NO_TIME} if nobody said so. */
    public long issuedAtSeconds() {
        return issuedAtSeconds;
    }

    /** The Top-Level Domains by which its names are judged. */
    public Tlds tlds() {
        return tlds != null ? tlds : Tlds.embedded();
    }

    /** The public suffixes by which its names are judged. */
    public PublicSuffixes publicSuffixes() {
        return publicSuffixes != null ? publicSuffixes : PublicSuffixes.embedded();
    }

    /** The keys of Certificate Transparency logs, if the caller gave any. */
    public @Nullable LogKeys logKeys() {
        return logKeys;
    }

    /** The keys that may not be certified, if the caller gave a list. */
    public @Nullable KeyList blocklist() {
        return blocklist;
    }

    /** Whether at least four of the five fields that are SEQUENCEs are; a CRL or a request has three at most. */
    private boolean isLikeTbsCertificate() {
        int sequences = 0;
        if (Der.tag(b, tbsSignature()) == Tag.SEQUENCE) sequences++;
        if (Der.tag(b, issuer()) == Tag.SEQUENCE) sequences++;
        if (Der.tag(b, validity()) == Tag.SEQUENCE) sequences++;
        if (Der.tag(b, subject()) == Tag.SEQUENCE) sequences++;
        if (Der.tag(b, subjectPublicKeyInfo()) == Tag.SEQUENCE) sequences++;
        return sequences >= 4;
    }

    private long attributes(int name, Part part) {
        long types = 0;
        if (!isReadable(part)) return 0;
        for (int i = Name.next(b, name, -1); i >= 0; i = Name.next(b, name, i))
            types |= Name.type(b, i).bit();
        return types;
    }

    private boolean isOtherRepeated(int others) {
        var oids = new HashSet<ByteBuffer>(2 * others);
        for (int i = nextExtension(-1); i >= 0; i = nextExtension(i)) {
            int oid = Der.next(b, i, -1);
            if (Der.tag(b, oid) == Tag.OBJECT_IDENTIFIER && ExtensionType.of(b, oid) == ExtensionType.OTHER) {
                if (!oids.add(ByteBuffer.wrap(b, oid, Der.end(b, oid) - oid))) return true;
            }
        }
        return false;
    }

    private long findUnreadable() {
        long parts = 0;
        for (int i = 0; i < defects.size(); i++) {
            if (defects.kind(i).structural()) parts |= partsAt(defects.offset(i));
        }
        // beyond the places kept nothing is known
        if (defects.size() == Defects.MAX_PLACES) parts = (1L << Part.values().length) - 1;
        for (Required field : Required.values()) {
            if (slots[field.slot] < 0 && !(bare && field.outer)) parts |= field.part.bit();
        }
        boolean hidden = extensions() < 0 && (parts & Part.TBS_CERTIFICATE.bit()) != 0;
        if (hidden || extensions() >= 0 && extensionList() < 0) parts |= Part.EXTENSIONS.bit();
        for (ExtensionType type : ExtensionType.values()) {
            if ((parts & Part.EXTENSIONS.bit()) != 0 && !has(type))
                parts |= Part.of(type).bit();
            if ((parts & Part.of(type).bit()) != 0) slots[VALUE + type.ordinal()] = -1;
        }
        return parts;
    }

    /** The parts that a structural defect makes unreadable. */
    private long partsAt(int offset) {
        if (bare ? offset == 0 : !holds(tbs(), offset)) {
            if (holds(signatureAlgorithm(), offset)) return Part.SIGNATURE_ALGORITHM.bit();
            if (holds(signatureValue(), offset)) return Part.SIGNATURE_VALUE.bit();
            return (bare ? Part.TBS_CERTIFICATE : Part.CERTIFICATE).bit();
        }
        for (Required field : Required.values()) {
            if (!field.outer && holds(slots[field.slot], offset)) return field.part.bit();
        }
        if (holds(validity(), offset)) return Part.NOT_BEFORE.bit() | Part.NOT_AFTER.bit();
        if (holds(version(), offset)) return Part.VERSION.bit();
        if (holds(issuerUniqueId(), offset)) return Part.ISSUER_UNIQUE_ID.bit();
        if (holds(subjectUniqueId(), offset)) return Part.SUBJECT_UNIQUE_ID.bit();
        if (!holds(extensions(), offset)) return Part.TBS_CERTIFICATE.bit();
        for (int i = nextExtension(-1); i >= 0; i = nextExtension(i)) {
            int oid = Der.next(b, i, -1);
            if (!holds(i, offset)) continue;
            boolean told = Der.tag(b, i) == Tag.SEQUENCE && Der.tag(b, oid) == Tag.OBJECT_IDENTIFIER;
            // a TLV that goes beyond the list hides what may follow
            boolean whole = Der.end(b, i) <= Der.stop(b, extensionList());
            return told && whole ? Part.of(ExtensionType.of(b, oid)).bit() : Part.EXTENSIONS.bit();
        }
        return Part.EXTENSIONS.bit();
    }

    private boolean holds(int at, int offset) {
        return at >= 0 && at <= offset && offset < Der.end(b, at);
    }

    private enum Required {
        SERIAL_NUMBER(CertificateTypes.SERIAL_NUMBER, Part.SERIAL_NUMBER, false),
        TBS_SIGNATURE(CertificateTypes.TBS_SIGNATURE, Part.TBS_SIGNATURE, false),
        ISSUER(CertificateTypes.ISSUER, Part.ISSUER, false),
        NOT_BEFORE(CertificateTypes.NOT_BEFORE, Part.NOT_BEFORE, false),
        NOT_AFTER(CertificateTypes.NOT_AFTER, Part.NOT_AFTER, false),
        SUBJECT(CertificateTypes.SUBJECT, Part.SUBJECT, false),
        SUBJECT_PUBLIC_KEY_INFO(CertificateTypes.SUBJECT_PUBLIC_KEY_INFO, Part.SUBJECT_PUBLIC_KEY_INFO, false),
        SIGNATURE_ALGORITHM(CertificateTypes.SIGNATURE_ALGORITHM, Part.SIGNATURE_ALGORITHM, true),
        SIGNATURE_VALUE(CertificateTypes.SIGNATURE_VALUE, Part.SIGNATURE_VALUE, true);

        final int slot;
        final Part part;
        final boolean outer;

        Required(int slot, Part part, boolean outer) {
            this.slot = slot;
            this.part = part;
            this.outer = outer;
        }
    }

    private static UnreadableException unreadable(byte[] b, Defects defects) {
        if (b.length == 0) return new UnreadableException(0, "empty: there is nothing to read");
        return switch (defects.kind(defects.size() - 1)) {
            case WRONG_TAG -> new UnreadableException(0, "not DER of a certificate: it does not begin with a SEQUENCE");
            case SIZE_LIMIT -> new UnreadableException(0, "longer than the limit of " + Der.MAX_SIZE + " octets");
            default ->
                new UnreadableException(
                        0, "truncated: the outer SEQUENCE is longer than the " + b.length + " octets there are");
        };
    }

    private UnreadableException noTbsCertificate() {
        int at = Math.max(0, bare ? 0 : Der.next(b, 0, -1));
        return new UnreadableException(at, "not a certificate: no TBSCertificate inside");
    }
}
