package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.content;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.time;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Extension.Criticality;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the making, with its issuer's certificate, the precertificate that goes with it, the profile it is
 * meant to keep and the instant of its signing.
 *
 * <p>Its verbs change it in place and return it. Each field has a value and may have {@linkplain #edit(Field,
 * UnaryOperator) edits} over its encoded form, so that any part can be made malformed while the lengths around it stay
 * right. Unless asked to {@linkplain #signed() sign}, it puts a placeholder where the signature belongs.
 */
public final class CertificateSpec {
    /** The parts of a certificate that can be edited in their encoded form. An edit to nothing removes the part. */
    public enum Field {
        VERSION,
        SERIAL_NUMBER,
        SIGNATURE,
        ISSUER,
        NOT_BEFORE,
        NOT_AFTER,
        VALIDITY,
        SUBJECT,
        SUBJECT_PUBLIC_KEY_INFO,
        ISSUER_UNIQUE_ID,
        SUBJECT_UNIQUE_ID,
        /** The {@code [3]} and all in it. */
        EXTENSIONS,
        TBS_CERTIFICATE,
        SIGNATURE_ALGORITHM,
        SIGNATURE_VALUE,
        CERTIFICATE
    }

    private static final byte[] NONE = {};

    private Profile profile;
    private Instant issuedAt;
    private Artifact artifact = Artifact.CERTIFICATE;

    private int version = 2;
    private BigInteger serialNumber = BigInteger.ONE;
    private byte[] signature;
    private byte[] signatureAlgorithm;
    private DistinguishedName issuerName = DistinguishedName.EMPTY;
    private Instant notBefore;
    private Instant notAfter;
    private DistinguishedName subject = DistinguishedName.EMPTY;
    private TestKey key;
    private List<Extension> extensions = new ArrayList<>();
    private int poisonAt = Integer.MAX_VALUE;

    private Map<Field, UnaryOperator<byte[]>> edits = new EnumMap<>(Field.class);
    private Map<String, UnaryOperator<byte[]>> extensionEdits = new HashMap<>();
    private List<UnaryOperator<CertificateSpec>> precertificateEdits = new ArrayList<>();

    private TestKey issuerKey;
    private boolean signed;
    private boolean selfIssued;
    private @Nullable CertificateSpec issuer;
    private byte @Nullable [] issuerDer;
    private @Nullable IssuanceRecord record;

    /**
     * A v3 certificate with empty names and no extensions, for one day from its signing.
     *
     * @param key the subject's key
     * @param issuerKey the key it is signed with, or would be
     */
    public CertificateSpec(Profile profile, Instant issuedAt, TestKey key, TestKey issuerKey) {
        this.profile = profile;
        this.issuedAt = issuedAt;
        this.key = key;
        this.issuerKey = issuerKey;
        signature = SignatureScheme.of(issuerKey.kind()).get(0).algorithmIdentifier();
        signatureAlgorithm = signature;
        notBefore = issuedAt;
        notAfter = issuedAt;
        lasting(Duration.ofDays(1));
    }

    private CertificateSpec(CertificateSpec other) {
        profile = other.profile;
        issuedAt = other.issuedAt;
        artifact = other.artifact;
        version = other.version;
        serialNumber = other.serialNumber;
        signature = other.signature;
        signatureAlgorithm = other.signatureAlgorithm;
        issuerName = other.issuerName;
        notBefore = other.notBefore;
        notAfter = other.notAfter;
        subject = other.subject;
        key = other.key;
        extensions = new ArrayList<>(other.extensions);
        poisonAt = other.poisonAt;
        edits = new EnumMap<>(other.edits);
        extensionEdits = new HashMap<>(other.extensionEdits);
        precertificateEdits = new ArrayList<>(other.precertificateEdits);
        issuerKey = other.issuerKey;
        signed = other.signed;
        selfIssued = other.selfIssued;
        issuer = other.issuer;
        issuerDer = other.issuerDer;
        record = other.record;
    }

    public CertificateSpec copy() {
        return new CertificateSpec(this);
    }

    // what is known beside it

    public Profile profile() {
        return profile;
    }

    public CertificateSpec profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Changes the instant of signing and nothing else. */
    public CertificateSpec issuedAt(Instant issuedAt) {
        this.issuedAt = issuedAt;
        return this;
    }

    public Artifact artifact() {
        return artifact;
    }

    /** Changes the form in which {@link #sample()} hands it in. */
    public CertificateSpec artifact(Artifact artifact) {
        this.artifact = artifact;
        return this;
    }

    // fields

    public CertificateSpec version(int number) {
        version = number;
        return this;
    }

    public BigInteger serialNumber() {
        return serialNumber;
    }

    public CertificateSpec serialNumber(BigInteger serialNumber) {
        this.serialNumber = serialNumber;
        return this;
    }

    /** The algorithm in both places. */
    public CertificateSpec signatureAlgorithm(byte[] algorithmIdentifier) {
        signature = algorithmIdentifier;
        signatureAlgorithm = algorithmIdentifier;
        return this;
    }

    /** The algorithm in both places, for placeholder and true signatures. */
    public CertificateSpec signatureAlgorithm(SignatureScheme scheme) {
        return signatureAlgorithm(scheme.algorithmIdentifier());
    }

    public DistinguishedName issuerName() {
        return issuerName;
    }

    /** The field {@code issuer} alone; the issuer's certificate stays. */
    public CertificateSpec issuerName(DistinguishedName name) {
        issuerName = name;
        return this;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public CertificateSpec notBefore(Instant instant) {
        notBefore = instant;
        return this;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public CertificateSpec notAfter(Instant instant) {
        notAfter = instant;
        return this;
    }

    /** The validity period, both ends included. */
    public Duration validity() {
        return Duration.between(notBefore, notAfter).plusSeconds(1);
    }

    /** Sets notAfter so that the validity period, both ends included, is as long as this. */
    public CertificateSpec lasting(Duration period) {
        return notAfter(notBefore.plus(period).minusSeconds(1));
    }

    /** Sets notAfter so that the validity period, both ends included, is as long as this in calendar months of UTC. */
    public CertificateSpec lastingMonths(int months) {
        return notAfter(
                notBefore.atZone(ZoneOffset.UTC).plusMonths(months).toInstant().minusSeconds(1));
    }

    public DistinguishedName subject() {
        return subject;
    }

    public CertificateSpec subject(DistinguishedName name) {
        subject = name;
        return this;
    }

    public CertificateSpec subject(UnaryOperator<DistinguishedName> edit) {
        return subject(edit.apply(subject));
    }

    public TestKey key() {
        return key;
    }

    public CertificateSpec key(TestKey key) {
        this.key = key;
        return this;
    }

    // extensions

    /** The extensions in order; without the poison that only a precertificate has. */
    public List<Extension> extensions() {
        return Collections.unmodifiableList(extensions);
    }

    public boolean has(String oid) {
        return extension(oid).isPresent();
    }

    /** The first extension of a type. */
    public Optional<Extension> extension(String oid) {
        return extensions.stream().filter(e -> e.oid().equals(oid)).findFirst();
    }

    /** Puts an extension in the place of the one of its type, or last. */
    public CertificateSpec with(Extension extension) {
        if (!has(extension.oid())) return add(extension);
        extensions.replaceAll(e -> e.oid().equals(extension.oid()) ? extension : e);
        return this;
    }

    /** Adds an extension last, be there one of its type or not. */
    public CertificateSpec add(Extension extension) {
        extensions.add(extension);
        return this;
    }

    public CertificateSpec insert(int index, Extension extension) {
        extensions.add(index, extension);
        return this;
    }

    public CertificateSpec without(String oid) {
        extensions.removeIf(e -> e.oid().equals(oid));
        return this;
    }

    /** Adds the extension of a type once more, last. */
    public CertificateSpec duplicate(String oid) {
        return add(extension(oid).orElseThrow());
    }

    public CertificateSpec critical(String oid, Criticality criticality) {
        extensions.replaceAll(e -> e.oid().equals(oid) ? e.criticality(criticality) : e);
        return this;
    }

    public CertificateSpec critical(String oid, boolean critical) {
        return critical(oid, critical ? Criticality.CRITICAL : Criticality.NOT_CRITICAL);
    }

    /** Edits what stands inside the OCTET STRING of an extension. */
    public CertificateSpec value(String oid, UnaryOperator<byte[]> edit) {
        extensions.replaceAll(e -> e.oid().equals(oid) ? e.value(edit) : e);
        return this;
    }

    /** Reorders the extensions. */
    public CertificateSpec extensions(UnaryOperator<List<Extension>> edit) {
        extensions = new ArrayList<>(edit.apply(new ArrayList<>(extensions)));
        return this;
    }

    /** The GeneralNames of subjectAltName. */
    public List<byte[]> names() {
        return extension(Oids.SUBJECT_ALT_NAME).map(e -> elements(e.value())).orElse(List.of());
    }

    /** Sets the GeneralNames of subjectAltName and keeps its criticality and place. */
    public CertificateSpec names(List<byte[]> generalNames) {
        byte[] value = sequence(generalNames.toArray(byte[][]::new));
        if (!has(Oids.SUBJECT_ALT_NAME)) return add(Extension.notCritical(Oids.SUBJECT_ALT_NAME, value));
        return value(Oids.SUBJECT_ALT_NAME, old -> value);
    }

    public CertificateSpec names(byte[]... generalNames) {
        return names(List.of(generalNames));
    }

    /** Adds a GeneralName to subjectAltName, last. */
    public CertificateSpec name(byte[] generalName) {
        return names(Stream.concat(names().stream(), Stream.of(generalName)).toList());
    }

    /** Adds a dNSName to subjectAltName, last. */
    public CertificateSpec dnsName(String name) {
        return name(GeneralNames.dns(name));
    }

    // anything else, by its octets

    /** Edits the encoded form of a field, after all edits before. */
    public CertificateSpec edit(Field field, UnaryOperator<byte[]> edit) {
        edits.merge(field, edit, (first, second) -> octets -> second.apply(first.apply(octets)));
        return this;
    }

    /** Edits the encoded form of a TLV inside a field; for paths see {@link DerWriter}. */
    public CertificateSpec edit(Field field, UnaryOperator<byte[]> edit, int... path) {
        return edit(field, octets -> DerWriter.edit(octets, edit, path));
    }

    /** Edits the encoded form of every extension of a type. */
    public CertificateSpec edit(String oid, UnaryOperator<byte[]> edit) {
        extensionEdits.merge(oid, edit, (first, second) -> octets -> second.apply(first.apply(octets)));
        return this;
    }

    /** Replaces a field by octets. */
    public CertificateSpec replace(Field field, byte[] octets) {
        return edit(field, old -> octets);
    }

    public CertificateSpec remove(Field field) {
        return replace(field, NONE);
    }

    // issuer

    /** Takes the issuer's name, key identifier and key from its certificate, and a scheme that goes with the key. */
    CertificateSpec issuedBy(Issuers.Issuer issuer, SignatureScheme scheme) {
        this.issuer = issuer.certificate();
        issuerDer = issuer.der();
        issuerKey = issuer.certificate().key();
        return signatureAlgorithm(scheme)
                .issuerName(issuer.certificate().subject())
                .with(Extensions.authorityKeyIdentifier(issuer.keyIdentifier()));
    }

    /** Its own issuer, whatever becomes of it: issuer is encoded as subject is, and its certificate is the issuer's. */
    CertificateSpec selfIssued() {
        selfIssued = true;
        return this;
    }

    /** Edits the issuer's certificate; nothing here changes with it. */
    public CertificateSpec issuer(UnaryOperator<CertificateSpec> edit) {
        issuer = edit.apply(issuer().copy());
        issuerDer = null;
        return this;
    }

    /**
     * The issuer's certificate.
     *
     * @throws IllegalStateException if none is known
     */
    public CertificateSpec issuer() {
        if (issuer == null) throw new IllegalStateException("no issuer");
        return issuer;
    }

    public TestKey issuerKey() {
        return issuerKey;
    }

    /** Is signed by this key, by the first scheme that goes with it. */
    public CertificateSpec signedBy(TestKey key) {
        issuerKey = key;
        return signatureAlgorithm(SignatureScheme.of(key.kind()).get(0));
    }

    /** Signs with the issuer's key instead of a placeholder, by the algorithm named outside, if it is one of ours. */
    public CertificateSpec signed() {
        signed = true;
        return this;
    }

    /** Puts in SCTs that verify over what the certificate is now, one by each log. */
    public CertificateSpec sctsBy(Instant time, TestKey... logs) {
        byte[] entry = copy().without(Oids.SCT_LIST).tbs();
        return with(Extensions.sctList(Arrays.stream(logs)
                .map(log -> SignedCertificateTimestamps.signed(log, time, issuerKey.keyHash(), entry))
                .toArray(byte[][]::new)));
    }

    // precertificate

    /** Edits the precertificate alone, so that certificate and precertificate need not correspond. */
    public CertificateSpec precertificate(UnaryOperator<CertificateSpec> edit) {
        precertificateEdits.add(edit);
        return this;
    }

    /** Where among the other extensions the poison stands in the precertificate; beyond the last means last. */
    public CertificateSpec poisonAt(int index) {
        poisonAt = index;
        return this;
    }

    private CertificateSpec asPrecertificate() {
        CertificateSpec precertificate = copy().without(Oids.SCT_LIST);
        precertificate.insert(Math.min(poisonAt, precertificate.extensions.size()), Extensions.poison());
        for (var edit : precertificateEdits) precertificate = edit.apply(precertificate);
        return precertificate;
    }

    // DER

    /** The DER of the tbsCertificate. */
    public byte[] tbs() {
        byte[] validity = field(
                Field.VALIDITY,
                sequence(field(Field.NOT_BEFORE, time(notBefore)), field(Field.NOT_AFTER, time(notAfter))));
        return field(
                Field.TBS_CERTIFICATE,
                sequence(
                        field(Field.VERSION, version == 0 ? NONE : explicit(0, integer(version))),
                        field(Field.SERIAL_NUMBER, integer(serialNumber)),
                        field(Field.SIGNATURE, signature),
                        field(
                                Field.ISSUER,
                                selfIssued ? field(Field.SUBJECT, subject.encoded()) : issuerName.encoded()),
                        validity,
                        field(Field.SUBJECT, subject.encoded()),
                        field(Field.SUBJECT_PUBLIC_KEY_INFO, key.subjectPublicKeyInfo()),
                        field(Field.ISSUER_UNIQUE_ID, NONE),
                        field(Field.SUBJECT_UNIQUE_ID, NONE),
                        field(Field.EXTENSIONS, encodedExtensions())));
    }

    /** The DER of the certificate. */
    public byte[] certificate() {
        byte[] tbs = tbs();
        byte[] value = signed ? issuerKey.sign(scheme(), tbs) : issuerKey.placeholderSignature();
        return field(
                Field.CERTIFICATE,
                sequence(
                        tbs,
                        field(Field.SIGNATURE_ALGORITHM, signatureAlgorithm),
                        field(Field.SIGNATURE_VALUE, bitString(0, value))));
    }

    /** The DER of the precertificate: poison added, SCT list left out, then what edits there are. */
    public byte[] precertificate() {
        return asPrecertificate().certificate();
    }

    /**
     * Puts a compliant record of issuance beside it, made for the names that it has now; the same every time.
     *
     * @param methods the methods of validation to use where they fit a name; none for any that is permitted
     */
    public CertificateSpec recorded(ValidationMethod... methods) {
        record = Records.compliant(this, new SplittableRandom(serialNumber.hashCode()), methods);
        return this;
    }

    /** The record of issuance beside it; null where there is none. */
    public @Nullable IssuanceRecord record() {
        return record;
    }

    /** Changes the record of issuance that {@link #recorded} made. */
    public CertificateSpec record(UnaryOperator<IssuanceRecord> change) {
        record = change.apply(Objects.requireNonNull(record, "there is no record yet"));
        return this;
    }

    /** The DER of the issuer's certificate. */
    public byte[] issuerCertificate() {
        if (selfIssued) return certificate();
        if (issuerDer == null) issuerDer = issuer().certificate();
        return issuerDer;
    }

    /** Everything to check, in the form that {@link #artifact()} names. */
    public Sample sample() {
        return switch (artifact) {
            case CERTIFICATE -> sample(certificate(), precertificate());
            case PRECERTIFICATE -> sample(precertificate(), null);
            case TBS_CERTIFICATE -> sample(tbs(), precertificate());
        };
    }

    private Sample sample(byte[] der, byte @Nullable [] precertificate) {
        return new Sample(der, artifact, profile, issuedAt, issuerCertificate(), precertificate, record);
    }

    private byte[] encodedExtensions() {
        if (extensions.isEmpty()) return NONE;
        return explicit(
                3,
                sequence(extensions.stream()
                        .map(e -> extensionEdits
                                .getOrDefault(e.oid(), UnaryOperator.identity())
                                .apply(e.encoded()))
                        .toArray(byte[][]::new)));
    }

    private byte[] field(Field field, byte[] octets) {
        var edit = edits.get(field);
        return edit == null ? octets : edit.apply(octets);
    }

    private SignatureScheme scheme() {
        return SignatureScheme.of(issuerKey.kind()).stream()
                .filter(s -> Arrays.equals(s.algorithmIdentifier(), signatureAlgorithm))
                .findFirst()
                .orElseGet(() -> SignatureScheme.of(issuerKey.kind()).get(0));
    }

    /** The TLVs inside a TLV. */
    static List<byte[]> elements(byte[] sequence) {
        var elements = new ArrayList<byte[]>();
        byte[] rest = content(sequence);
        while (rest.length > 0) {
            byte[] first = DerWriter.get(rest);
            elements.add(first);
            rest = Arrays.copyOfRange(rest, first.length, rest.length);
        }
        return elements;
    }
}
