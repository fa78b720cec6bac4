package org.clausewise.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.clausewise.der.Defect;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AccessDescription;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.AttributeText;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.DistributionPoint;
import org.clausewise.pki.EvPolicies;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.GeneralSubtree;
import org.clausewise.pki.KeyList;
import org.clausewise.pki.KeyTraits;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Name;
import org.clausewise.pki.NameForm;
import org.clausewise.pki.OrganizationIdentifier;
import org.clausewise.pki.Part;
import org.clausewise.pki.PolicyInformation;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.SchemeParameters;
import org.clausewise.pki.SctListFault;
import org.clausewise.pki.SctSignature;
import org.clausewise.pki.SerialNumber;
import org.clausewise.pki.SignatureTraits;
import org.clausewise.pki.SignedCertificateTimestampList;
import org.clausewise.pki.Uri;
import org.jspecify.annotations.Nullable;

/** What rules about certificates may ask in {@code when} and {@code require}: one bit each, computed once a certificate. */
public final class CertificateFacts {
    static final Vocabulary<Certificate> VOCABULARY = new Vocabulary<>();

    /** 2024-03-15T00:00:00Z, ballot SC063. */
    private static final long SHORT_LIVED_FROM = 1_710_460_800L;

    /** 2026-03-15T00:00:00Z. */
    private static final long SEVEN_DAYS_FROM = 1_773_532_800L;

    private static final int PRESENT = VOCABULARY.word(Certificate::extensionsPresent);
    private static final int CRITICAL = VOCABULARY.word(Certificate::extensionsCritical);
    private static final int REPEATED = VOCABULARY.word(Certificate::extensionsRepeated);
    private static final int EMPTY = VOCABULARY.word(Certificate::extensionsEmpty);
    private static final int ATTRIBUTES = VOCABULARY.word(Certificate::subjectAttributes);
    private static final int ISSUER_ATTRIBUTES = VOCABULARY.word(Certificate::issuerAttributes);
    private static final int DEFECTS = VOCABULARY.word(c -> c.defects().kinds());
    private static final int SAN_FORMS = VOCABULARY.word(SanForms::of);
    private static final int SAN_TYPES = VOCABULARY.word(CertificateFacts::sanTypes);
    private static final int USAGES = VOCABULARY.words(3, CertificateFacts::usesOfKey);
    private static final int PURPOSES = USAGES + 1;
    private static final int USAGES_FOR_PURPOSES = USAGES + 2;
    private static final int POLICY_IDENTIFIERS =
            VOCABULARY.word(c -> KnownOid.mask(c.bytes(), c.certificatePolicies()));
    private static final int SCT_LIST_FAULT =
            VOCABULARY.word(c -> 1L << SctListFault.of(c).ordinal());
    private static final int DIFFERING = VOCABULARY.word(Correspondence::differing);
    private static final int SUBJECT_NAME =
            VOCABULARY.words(NameWords.SIZE, new NameWords(Part.SUBJECT, Certificate::subject));
    private static final int ISSUER_NAME =
            VOCABULARY.words(NameWords.SIZE, new NameWords(Part.ISSUER, Certificate::issuer));
    /** URIs of all access descriptions, and of those that lead to certificates. */
    private static final int AUTHORITY_ACCESS =
            VOCABULARY.words(2, uris(ExtensionType.AUTHORITY_INFO_ACCESS, KnownOid.AD_CA_ISSUERS));

    private static final int SUBJECT_ACCESS =
            VOCABULARY.words(2, uris(ExtensionType.SUBJECT_INFO_ACCESS, KnownOid.AD_CA_REPOSITORY));
    private static final Vocabulary.Run<Certificate> RUN = VOCABULARY.run();

    /** The policies of certificatePolicies, by {@link PolicyInformation}. */
    public static final Traits POLICIES = new Traits(
            VOCABULARY,
            "policy",
            (c, previous) -> Der.next(c.bytes(), c.rawExtensionValue(ExtensionType.CERTIFICATE_POLICIES), previous),
            (c, at) -> PolicyInformation.traits(c.bytes(), c.rawExtensionValue(ExtensionType.CERTIFICATE_POLICIES), at),
            Part.CERTIFICATE_POLICIES,
            Part.EXTENSIONS);

    /** The descriptions of authorityInfoAccess, by {@link AccessDescription}. */
    public static final Traits ACCESS_DESCRIPTIONS = new Traits(
            VOCABULARY,
            "access description",
            (c, previous) -> Der.next(c.bytes(), c.authorityInfoAccess(), previous),
            (c, at) -> AccessDescription.traits(c.bytes(), c.authorityInfoAccess(), at),
            Part.AUTHORITY_INFO_ACCESS,
            Part.EXTENSIONS);

    /** The points of cRLDistributionPoints, by {@link DistributionPoint}. */
    public static final Traits DISTRIBUTION_POINTS = new Traits(
            VOCABULARY,
            "distribution point",
            (c, previous) -> Der.next(c.bytes(), c.crlDistributionPoints(), previous),
            (c, at) -> DistributionPoint.traits(c.bytes(), c.crlDistributionPoints(), at),
            Part.CRL_DISTRIBUTION_POINTS,
            Part.EXTENSIONS);

    /** The names in the fullNames of cRLDistributionPoints, by {@link DistributionPoint}. */
    public static final Traits DISTRIBUTION_POINT_NAMES = new Traits(
            VOCABULARY,
            "name of a distribution point",
            (c, previous) -> DistributionPoint.nextName(c.bytes(), c.crlDistributionPoints(), previous),
            (c, at) -> DistributionPoint.nameTraits(c.bytes(), c.crlDistributionPoints(), at),
            Part.CRL_DISTRIBUTION_POINTS,
            Part.EXTENSIONS);

    /** The organizationIdentifiers of the subject, by {@link OrganizationIdentifier}. */
    public static final Traits ORGANIZATION_IDENTIFIERS = new Traits(
            VOCABULARY,
            "organizationIdentifier",
            ((Elements<Certificate>) Certificate::nextSubjectAttribute)
                    .where((c, at) -> Name.type(c.bytes(), at) == AttributeType.ORGANIZATION_IDENTIFIER),
            (c, at) -> OrganizationIdentifier.flaws(c.bytes(), at),
            Part.SUBJECT);

    /** cabfOrganizationIdentifier, by {@link OrganizationIdentifier}. */
    public static final Traits CABF_ORGANIZATION_IDENTIFIER = new Traits(
            VOCABULARY,
            "cabfOrganizationIdentifier",
            Elements.one(c -> c.extensionValue(ExtensionType.CABF_ORGANIZATION_IDENTIFIER)),
            (c, at) -> OrganizationIdentifier.extensionFlaws(c.bytes(), at),
            Part.CABF_ORGANIZATION_IDENTIFIER,
            Part.EXTENSIONS);

    /** The attributes of the subject, by {@link AttributeText}. */
    public static final Traits SUBJECT_TEXT = new Traits(
            SUBJECT_NAME + NameWords.TEXT,
            "value in the subject",
            Certificate::nextSubjectAttribute,
            (c, at) -> AttributeText.traits(c.bytes(), at),
            Part.SUBJECT);

    /** The attributes of the issuer, by {@link AttributeText}. */
    public static final Traits ISSUER_TEXT = new Traits(
            ISSUER_NAME + NameWords.TEXT,
            "value in the issuer",
            Certificate::nextIssuerAttribute,
            (c, at) -> AttributeText.traits(c.bytes(), at),
            Part.ISSUER);

    /** The names of subjectAltName, by {@link NameForm#traits}. */
    public static final Traits SUBJECT_ALT_NAMES = new Traits(
            VOCABULARY,
            "name of subjectAltName",
            elementsOf(ExtensionType.SUBJECT_ALT_NAME),
            (c, at) -> NameForm.traits(c.bytes(), at),
            Part.SUBJECT_ALT_NAME,
            Part.EXTENSIONS);

    /** The names of issuerAltName, by {@link NameForm#allTraits}. */
    public static final Traits ISSUER_ALT_NAMES = new Traits(
            VOCABULARY,
            "name of issuerAltName",
            elementsOf(ExtensionType.ISSUER_ALT_NAME),
            (c, at) -> NameForm.allTraits(c.bytes(), at),
            Part.ISSUER_ALT_NAME,
            Part.EXTENSIONS);

    /** The subtrees of nameConstraints, permitted and excluded, by {@link GeneralSubtree}. */
    public static final Traits SUBTREES = new Traits(
            VOCABULARY,
            "subtree",
            elementsOf(ExtensionType.NAME_CONSTRAINTS)
                    .within((c, list, previous) -> Der.next(c.bytes(), list, previous)),
            (c, at) -> GeneralSubtree.traits(c.bytes(), c.nameConstraints(), at),
            Part.NAME_CONSTRAINTS,
            Part.EXTENSIONS);

    /** The URIs of authorityInfoAccess, by {@link Uri}. */
    public static final Traits AUTHORITY_ACCESS_URIS =
            accessUris(AUTHORITY_ACCESS, ExtensionType.AUTHORITY_INFO_ACCESS, null);

    /** Those that lead to certificates of the issuer. */
    public static final Traits CA_ISSUERS_URIS =
            accessUris(AUTHORITY_ACCESS + 1, ExtensionType.AUTHORITY_INFO_ACCESS, KnownOid.AD_CA_ISSUERS);

    /** The URIs of subjectInfoAccess, by {@link Uri}. */
    public static final Traits SUBJECT_ACCESS_URIS =
            accessUris(SUBJECT_ACCESS, ExtensionType.SUBJECT_INFO_ACCESS, null);

    /** Those that lead to certificates that the subject issued. */
    public static final Traits CA_REPOSITORY_URIS =
            accessUris(SUBJECT_ACCESS + 1, ExtensionType.SUBJECT_INFO_ACCESS, KnownOid.AD_CA_REPOSITORY);

    /** The URIs in the fullNames of cRLDistributionPoints, by {@link Uri}. */
    public static final Traits CRL_URIS = pointUris(ExtensionType.CRL_DISTRIBUTION_POINTS);

    /** The URIs in the fullNames of freshestCRL, by {@link Uri}. */
    public static final Traits FRESHEST_CRL_URIS = pointUris(ExtensionType.FRESHEST_CRL);

    public static final Fact<Certificate> HAS_EXTENSIONS =
            fact("there are extensions", c -> c.extensions() >= 0, Part.EXTENSIONS);
    public static final Fact<Certificate> HAS_SAN = has(ExtensionType.SUBJECT_ALT_NAME);
    public static final Fact<Certificate> SAN_CRITICAL = critical(ExtensionType.SUBJECT_ALT_NAME);
    public static final Fact<Certificate> SUBJECT_EMPTY =
            fact("the subject is empty", Certificate::subjectIsEmpty, Part.SUBJECT);
    public static final Fact<Certificate> SIGNED = fact("it is signed, not a bare TBSCertificate", c -> !c.isTbs());
    public static final Fact<Certificate> PRECERTIFICATE = has(ExtensionType.PRECERTIFICATE_POISON);
    public static final Fact<Certificate> HAS_UNIQUE_ID = fact(
            "it has a unique identifier",
            c -> c.issuerUniqueId() >= 0 || c.subjectUniqueId() >= 0,
            Part.ISSUER_UNIQUE_ID,
            Part.SUBJECT_UNIQUE_ID);
    public static final Fact<Certificate> SAN_HAS_DNS_OR_IP = fact(
            "subjectAltName has a dNSName or iPAddress",
            c -> (sanTypes(c) & (kind(GeneralName.DNS_NAME) | kind(GeneralName.IP_ADDRESS))) != 0,
            Part.SUBJECT_ALT_NAME);
    public static final Fact<Certificate> SAN_HAS_ONION =
            noName(SanForms.UNDER_ONION).not();
    public static final Fact<Certificate> IS_CA =
            fact("it is a CA certificate", Certificate::isCa, Part.BASIC_CONSTRAINTS, Part.EXTENSIONS);

    public static final Fact<Certificate> HAS_DV_POLICY = policy(KnownOid.POLICY_DV);
    /** EVG 7.1.6.1: the identifier of the CA/Browser Forum, or one of the CA's own, which software may know as EV. */
    public static final Fact<Certificate> MAY_MARK_EV = fact(
            "it asserts a policy identifier that can mark it as EV",
            c -> EvPolicies.mayMarkEv(c.bytes(), c.certificatePolicies()),
            Part.CERTIFICATE_POLICIES,
            Part.EXTENSIONS);

    /** Whichever type of certificate it is for. */
    public static final Fact<Certificate> HAS_RESERVED_POLICY =
            noPolicy(KnownOid.Family.RESERVED_POLICY.mask()).not();

    public static final Fact<Certificate> HAS_IV_POLICY = policy(KnownOid.POLICY_IV);
    public static final Fact<Certificate> HAS_OV_POLICY = policy(KnownOid.POLICY_OV);
    public static final Fact<Certificate> HAS_EV_POLICY = policy(KnownOid.POLICY_EV);

    /** It has organizationName, surname or givenName. */
    public static final Fact<Certificate> NAMES_SUBJECT = Fact.<Certificate>of(
                    "the subject has no organizationName, surname or givenName",
                    ATTRIBUTES,
                    AttributeType.ORGANIZATION.bit() | AttributeType.SURNAME.bit() | AttributeType.GIVEN_NAME.bit(),
                    0,
                    bit(Part.SUBJECT))
            .not();

    /** TLS BR 7.1.4.1: every part of the subject holds one attribute. */
    public static final Fact<Certificate> SUBJECT_ONE_ATTRIBUTE =
            subjectShape("each part of the subject holds one attribute", NameWords.SEVERAL | NameWords.NONE);

    public static final Fact<Certificate> ISSUER_ONE_ATTRIBUTE =
            issuerShape("no part of the issuer holds several attributes", NameWords.SEVERAL);
    public static final Fact<Certificate> SUBJECT_IN_ORDER =
            subjectShape("the attributes of the subject are in order", NameWords.OUT_OF_ORDER);
    public static final Fact<Certificate> SUBJECT_ONCE =
            subjectShape("no attribute of the subject recurs", NameWords.RECURRING);
    public static final Fact<Certificate> SUBJECT_NOT_EMPTY =
            subjectShape("the attributes of the subject have values", NameWords.EMPTY);
    public static final Fact<Certificate> ISSUER_NOT_EMPTY =
            issuerShape("the attributes of the issuer have values", NameWords.EMPTY);
    public static final Fact<Certificate> SUBJECT_COUNTRY_DIGRAPH =
            subjectShape("the subject's country is two capital letters", NameWords.NO_DIGRAPH);
    public static final Fact<Certificate> ISSUER_COUNTRY_DIGRAPH =
            issuerShape("the issuer's country is two capital letters", NameWords.NO_DIGRAPH);

    /** No attribute of the subject is a DirectoryString of a string type of old. */
    public static final Fact<Certificate> SUBJECT_WITHOUT_OLD_STRINGS =
            subjectShape("no attribute of the subject has a string type of old", NameWords.OLD_STRING);

    public static final Fact<Certificate> SUBJECT_DIRECTORY_STRINGS =
            subjectShape("the directory strings of the subject are such", NameWords.NO_DIRECTORY_STRING);
    public static final Fact<Certificate> SUBJECT_RDNS_NOT_EMPTY =
            subjectShape("no part of the subject is empty", NameWords.NONE);
    public static final Fact<Certificate> SUBJECT_NAMES_SOMEBODY = Fact.<Certificate>of(
            "an attribute of the subject has a value",
            SUBJECT_NAME + NameWords.SHAPE,
            NameWords.SOMETHING,
            NameWords.SOMETHING,
            bit(Part.SUBJECT));

    public static final Fact<Certificate> NAMES_OCSP_RESPONDER = fact(
            "authorityInfoAccess names an OCSP responder",
            c -> KnownOid.AD_OCSP.isIn(c.bytes(), c.extensionValue(ExtensionType.AUTHORITY_INFO_ACCESS)),
            Part.AUTHORITY_INFO_ACCESS,
            Part.EXTENSIONS);

    /** TLS BR 1.6.1: issued from 2024-03-15 and valid for at most 10 days, from 2026-03-15 for at most 7. */
    public static final Fact<Certificate> SHORT_LIVED =
            fact("it is short-lived", CertificateFacts::isShortLived, Part.NOT_BEFORE, Part.NOT_AFTER);

    public static final Fact<Certificate> SIGNS_CRLS = usage(KeyUsage.CRL_SIGN);
    public static final Fact<Certificate> SIGNS_CERTIFICATES = usage(KeyUsage.KEY_CERT_SIGN);

    /** keyUsage has none of its nine bits set, or is not there. */
    public static final Fact<Certificate> NO_USAGE =
            Fact.of("it has no key usage", USAGES, ~0L, 0, bit(Part.KEY_USAGE) | bit(Part.EXTENSIONS));

    /** RFC 5280 4.2.1.12: one of the key usages at least serves one of the purposes of extKeyUsage. */
    public static final Fact<Certificate> PURPOSES_FIT_USAGE = Fact.<Certificate>of(
                    "no key usage serves the key purposes",
                    USAGES_FOR_PURPOSES,
                    ~0L,
                    0,
                    bit(Part.KEY_USAGE) | bit(Part.EXTENDED_KEY_USAGE) | bit(Part.EXTENSIONS))
            .not();

    public static final Fact<Certificate> VERSION_3 =
            fact("the version is v3", c -> c.versionNumber() == 3, Part.VERSION);
    public static final Fact<Certificate> SERIAL_POSITIVE =
            fact("the serial number is positive", c -> SerialNumber.sign(c) > 0, Part.SERIAL_NUMBER);
    public static final Fact<Certificate> SERIAL_AT_MOST_20_OCTETS = fact(
            "the serial number has at most 20 octets",
            c -> Der.length(c.bytes(), c.serialNumber()) <= 20,
            Part.SERIAL_NUMBER);
    public static final Fact<Certificate> SAME_ALGORITHM_TWICE = fact(
            "signatureAlgorithm is tbsCertificate.signature",
            c -> Der.equal(c.bytes(), c.signatureAlgorithm(), c.bytes(), c.tbsSignature()),
            Part.SIGNATURE_ALGORITHM);
    /** Of a pair: issuer is, byte for byte, the subject of the issuer's certificate. */
    public static final Fact<Certificate> NAMES_ISSUER =
            fact("issuer is the subject of the issuer's certificate", Correspondence::namesIssuer, Part.ISSUER);

    public static final Fact<Certificate> RSA_KEY = fact(
            "the key is RSA",
            c -> c.keyAlgorithm() == Algorithm.RSA || c.keyAlgorithm() == Algorithm.RSASSA_PSS,
            Part.SUBJECT_PUBLIC_KEY_INFO);
    public static final Fact<Certificate> EC_KEY = fact(
            "the key is one of an elliptic curve",
            c -> c.keyAlgorithm().parameters() == Algorithm.Parameters.NAMED_CURVE,
            Part.SUBJECT_PUBLIC_KEY_INFO);

    /** Of a pair: the issuer's certificate was issued by another. */
    public static final Fact<Certificate> ISSUER_IS_NO_ROOT =
            fact("the issuer is no root", Correspondence::issuerIsNoRoot);

    public static final Fact<Certificate> AKI_HAS_KEY_IDENTIFIER = aki("keyIdentifier", Tag.context(0));
    public static final Fact<Certificate> AKI_HAS_ISSUER = aki("authorityCertIssuer", Tag.constructed(1));
    public static final Fact<Certificate> AKI_HAS_SERIAL_NUMBER = aki("authorityCertSerialNumber", Tag.context(2));
    /** Of a pair: the keyIdentifier is, byte for byte, that of the issuer's certificate, as far as both are there. */
    public static final Fact<Certificate> AKI_NAMES_ISSUER_KEY = fact(
            "authorityKeyIdentifier is the subjectKeyIdentifier of the issuer's certificate",
            Correspondence::namesIssuerKey,
            Part.AUTHORITY_KEY_IDENTIFIER,
            Part.EXTENSIONS);

    /** Of a pair: the issuer's certificate is that of a Precertificate Signing CA (RFC 6962 3.1). */
    public static final Fact<Certificate> SIGNED_BY_PRECERTIFICATE_CA =
            fact("its issuer is a Precertificate Signing CA", c -> {
                Certificate issuer = c.issuerCertificate();
                return issuer != null
                        && KnownOid.KP_PRECERTIFICATE_SIGNING.isIn(issuer.bytes(), issuer.extendedKeyUsage());
            });

    public static final Fact<Certificate> HAS_PATH_LENGTH = fact(
            "basicConstraints has a pathLenConstraint",
            c -> Der.find(c.bytes(), c.basicConstraints(), Tag.INTEGER) >= 0,
            Part.BASIC_CONSTRAINTS,
            Part.EXTENSIONS);

    /** The extnValue of the poison is 05 00 and nothing else. */
    public static final Fact<Certificate> POISON_IS_NULL = fact(
            "the poison extension holds NULL",
            c -> {
                int poison = c.extension(ExtensionType.PRECERTIFICATE_POISON);
                int value = c.rawExtensionValue(ExtensionType.PRECERTIFICATE_POISON);
                return Der.tag(c.bytes(), value) == Tag.NULL
                        && Der.length(c.bytes(), value) == 0
                        && Der.end(c.bytes(), value) == Der.end(c.bytes(), poison);
            },
            Part.EXTENSIONS);

    /** Issuer and subject are the same name, byte for byte. */
    public static final Fact<Certificate> SELF_ISSUED = fact(
            "it is self-issued",
            c -> Der.equal(c.bytes(), c.issuer(), c.bytes(), c.subject()),
            Part.ISSUER,
            Part.SUBJECT);

    /** Self-issued by a CA, or before there were extensions to say so. */
    public static final Fact<Certificate> SELF_ISSUED_CA = fact(
            "it is a self-issued CA certificate",
            c -> (c.isCa() || c.extensionsPresent() == 0) && Der.equal(c.bytes(), c.issuer(), c.bytes(), c.subject()),
            Part.ISSUER,
            Part.SUBJECT,
            Part.BASIC_CONSTRAINTS,
            Part.EXTENSIONS);

    /** The embedded SCTs, one by one. */
    public static final Elements<Certificate> SCTS = (c, previous) ->
            SignedCertificateTimestampList.next(c.bytes(), c.extensionValue(ExtensionType.SCT_LIST), previous);

    /** Of a pair: the log signed the SCT for a precertificate of this certificate, as far as the log's key is known. */
    public static final Elements.At<Certificate> SCT_HOLDS = SctSignature::holds;

    /** issuerUniqueID and subjectUniqueID, as far as they are there. */
    public static final Elements<Certificate> UNIQUE_IDS = (c, previous) -> previous < c.issuerUniqueId()
            ? c.issuerUniqueId()
            : previous < c.subjectUniqueId() ? c.subjectUniqueId() : -1;

    public static final Fact<Certificate> NO_ISSUER_UNIQUE_ID =
            fact("it has no issuerUniqueID", c -> c.issuerUniqueId() < 0);
    public static final Fact<Certificate> NO_SUBJECT_UNIQUE_ID =
            fact("it has no subjectUniqueID", c -> c.subjectUniqueId() < 0);
    public static final Fact<Certificate> NO_UNIQUE_IDS =
            fact("it has no unique identifier", c -> c.issuerUniqueId() < 0 && c.subjectUniqueId() < 0);

    /** Shared by what recommends against unique identifiers and what forbids them: one finding. */
    public static final Elements.At<Certificate> NO_UNIQUE_ID = (c, at) -> false;

    /** The attributes of the subject, one by one: offsets of AttributeTypeAndValue. */
    public static final Elements<Certificate> SUBJECT_ATTRIBUTES = Certificate::nextSubjectAttribute;

    /** The extensions, one by one. */
    public static final Elements<Certificate> EXTENSIONS = Certificate::nextExtension;

    /** The purposes of extKeyUsage, one by one. */
    public static final Elements<Certificate> KEY_PURPOSES =
            (c, previous) -> Der.next(c.bytes(), c.extendedKeyUsage(), previous);

    /** The entries of subjectAltName. */
    private static final Elements<Certificate> SAN_NAMES =
            (c, previous) -> Der.next(c.bytes(), c.extensionValue(ExtensionType.SUBJECT_ALT_NAME), previous);

    /** The fields that name the algorithm of the signature: inside the TBSCertificate, and outside if there is an outside. */
    private static final Elements<Certificate> SIGNATURE_FIELDS = (c, previous) -> previous < c.tbsSignature()
            ? c.tbsSignature()
            : previous < c.signatureAlgorithm() ? c.signatureAlgorithm() : -1;

    /** The fields that name the algorithm of the signature, by {@link SignatureTraits}. */
    public static final Traits SIGNATURES = new Traits(
            VOCABULARY,
            "signature algorithm",
            SIGNATURE_FIELDS,
            (c, at) -> SignatureTraits.of(c.bytes(), at),
            Part.TBS_SIGNATURE,
            Part.SIGNATURE_ALGORITHM);

    /** The AlgorithmIdentifiers of the signature and of the key, by {@link SchemeParameters#ofPss}. */
    public static final Traits PSS_PARAMETERS = new Traits(
            VOCABULARY,
            "RSASSA-PSS-params",
            CertificateFacts::nextAlgorithm,
            (c, at) -> SchemeParameters.ofPss(c.bytes(), at),
            Part.TBS_SIGNATURE,
            Part.SUBJECT_PUBLIC_KEY_INFO,
            Part.SIGNATURE_ALGORITHM);

    /** The public key, by {@link KeyTraits#of}. */
    public static final Traits KEY = new Traits(
            VOCABULARY,
            "key",
            Elements.one(Certificate::subjectPublicKeyInfo),
            (c, at) -> KeyTraits.of(c.bytes(), at),
            Part.SUBJECT_PUBLIC_KEY_INFO);

    /** The public key, by {@link KeyTraits#search}: what takes some microseconds to find. */
    public static final Traits SEARCHED_KEY = new Traits(
            VOCABULARY,
            "key",
            Elements.one(Certificate::subjectPublicKeyInfo),
            (c, at) -> KeyTraits.search(c.bytes(), at),
            Part.SUBJECT_PUBLIC_KEY_INFO);

    /** The public key, by {@link KeyList#find} in the list that the caller gave. */
    public static final Traits LISTED_KEY = new Traits(
            VOCABULARY,
            "key",
            Elements.one(Certificate::subjectPublicKeyInfo),
            (c, at) -> c.blocklist() == null ? 0 : c.blocklist().find(c.bytes(), at),
            Part.SUBJECT_PUBLIC_KEY_INFO);

    private CertificateFacts() {}

    /** Where the octets of the public key begin, behind the count of unused bits; the whole of the key where it has none. */
    public static int keyOctets(Certificate c) {
        int info = c.subjectPublicKeyInfo();
        return PublicKey.length(c.bytes(), info) == 0 ? info : PublicKey.octets(c.bytes(), info);
    }

    /** Of a pair: the field is, byte for byte, that of the precertificate, poison and SCT list aside. */
    public static Fact<Certificate> repeats(Correspondence.Field field) {
        return Fact.of(
                "the precertificate has the same " + field, DIFFERING, field.bit(), 0, bit(Part.TBS_CERTIFICATE));
    }

    /** No name of subjectAltName has this trait: one of {@link SanForms} or {@code DomainName.form}. */
    public static Fact<Certificate> noName(long form) {
        return Fact.of("no name of this form", SAN_FORMS, form, 0, bit(Part.SUBJECT_ALT_NAME));
    }

    /** The names of subjectAltName that have this trait. */
    public static Elements<Certificate> namesOf(long form) {
        return SAN_NAMES.where((c, at) -> (SanForms.at(c, at) & form) != 0);
    }

    /** subjectAltName has an entry of this kind: an identifier octet of {@link GeneralName}. */
    public static Fact<Certificate> sanHas(int kind) {
        long bit = kind(kind);
        return Fact.of("subjectAltName has names of this kind", SAN_TYPES, bit, bit, bit(Part.SUBJECT_ALT_NAME));
    }

    /** The entries of subjectAltName of this type. */
    public static Elements<Certificate> sanNames(int kind) {
        return (c, previous) ->
                GeneralName.next(c.bytes(), c.extensionValue(ExtensionType.SUBJECT_ALT_NAME), previous, kind);
    }

    /** The attributes of the subject of this type. */
    public static Elements<Certificate> subjectAttributes(AttributeType type) {
        return SUBJECT_ATTRIBUTES.where((c, at) -> Name.type(c.bytes(), at) == type);
    }

    /** The attributes of the issuer of this type. */
    public static Elements<Certificate> issuerAttributes(AttributeType type) {
        Elements<Certificate> all = Certificate::nextIssuerAttribute;
        return all.where((c, at) -> Name.type(c.bytes(), at) == type);
    }

    /** The elements of an extension's value that is a SEQUENCE OF. */
    public static Elements<Certificate> elementsOf(ExtensionType type) {
        return (c, previous) -> Der.next(c.bytes(), c.extensionValue(type), previous);
    }

    private static void usesOfKey(Certificate c, long[] words, int first) {
        int usages = KeyUsage.mask(c.bytes(), c.keyUsage());
        long purposes = KnownOid.mask(c.bytes(), c.extendedKeyUsage());
        words[first] = usages;
        words[first + 1] = purposes;
        words[first + 2] = usages & KeyUsage.consistentWith(purposes);
    }

    private static Vocabulary.Words<Certificate> uris(ExtensionType type, KnownOid method) {
        return (c, words, first) -> {
            byte[] b = c.bytes();
            int descriptions = c.extensionValue(type);
            for (int i = Der.next(b, descriptions, -1); i >= 0; i = Der.next(b, descriptions, i)) {
                int location = AccessDescription.location(b, i);
                if (Der.tag(b, location) == GeneralName.URI) {
                    long traits = uriTraits(c, location);
                    words[first] |= traits;
                    words[first + 1] |= method.isAt(b, AccessDescription.method(b, i)) ? traits : 0;
                }
            }
        };
    }

    private static long uriTraits(Certificate c, int at) {
        return Uri.traits(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
    }

    private static Traits accessUris(int word, ExtensionType type, @Nullable KnownOid method) {
        Elements<Certificate> uris = elementsOf(type)
                .where((c, at) -> method == null || method.isAt(c.bytes(), Der.content(c.bytes(), at)))
                .within(Elements.Inner.one((c, at) -> AccessDescription.location(c.bytes(), at)))
                .where((c, at) -> Der.tag(c.bytes(), at) == GeneralName.URI);
        return new Traits(
                word, "URI of " + type.fieldName(), uris, CertificateFacts::uriTraits, Part.of(type), Part.EXTENSIONS);
    }

    private static Traits pointUris(ExtensionType type) {
        Elements<Certificate> names =
                (c, previous) -> DistributionPoint.nextName(c.bytes(), c.extensionValue(type), previous);
        return new Traits(
                VOCABULARY,
                "URI of " + type.fieldName(),
                names.where((c, at) -> Der.tag(c.bytes(), at) == GeneralName.URI),
                CertificateFacts::uriTraits,
                Part.of(type),
                Part.EXTENSIONS);
    }

    /** The extension is present. */
    public static Fact<Certificate> has(ExtensionType type) {
        long bit = bit(type);
        return Fact.of("it has " + type.fieldName(), PRESENT, bit, bit, bit(Part.EXTENSIONS));
    }

    /** An access description in the extension has this method. */
    public static Fact<Certificate> leadsTo(ExtensionType type, KnownOid method) {
        return fact(
                type.fieldName() + " has " + method.dotted(),
                c -> method.isIn(c.bytes(), c.extensionValue(type)),
                Part.of(type),
                Part.EXTENSIONS);
    }

    /** The value of the extension holds something, as far as it is there. */
    public static Fact<Certificate> notEmpty(ExtensionType type) {
        return Fact.of(
                type.fieldName() + " is not empty",
                EMPTY,
                bit(type),
                0,
                bit(Part.EXTENSIONS) | Part.of(type).bit());
    }

    /** An extension of another type than these, one bit a type, is present. */
    public static Fact<Certificate> hasOtherThan(long types) {
        return Fact.<Certificate>of("it has no further extension", PRESENT, ~types, 0, bit(Part.EXTENSIONS))
                .not();
    }

    /** The extension is marked critical. */
    public static Fact<Certificate> critical(ExtensionType type) {
        long bit = bit(type);
        return Fact.of(type.fieldName() + " is critical", CRITICAL, bit, bit, bit(Part.EXTENSIONS));
    }

    /** No extension is present beyond these. */
    static Fact<Certificate> noExtensionBeyond(long listed) {
        return Fact.of("no other extension", PRESENT, ~listed, 0, bit(Part.EXTENSIONS));
    }

    /** No extension is present twice. */
    public static Fact<Certificate> noExtensionTwice() {
        return Fact.of("no extension twice", REPEATED, ~0L, 0, bit(Part.EXTENSIONS));
    }

    /** The subject has the attribute. */
    public static Fact<Certificate> subjectHas(AttributeType type) {
        long bit = 1L << type.ordinal();
        return Fact.of("the subject has " + type.fieldName(), ATTRIBUTES, bit, bit, bit(Part.SUBJECT));
    }

    /** The subject has one of these attributes, or both. */
    public static Fact<Certificate> subjectHasEither(AttributeType one, AttributeType other) {
        return Fact.<Certificate>of(
                        "the subject has neither " + one.fieldName() + " nor " + other.fieldName(),
                        ATTRIBUTES,
                        one.bit() | other.bit(),
                        0,
                        bit(Part.SUBJECT))
                .not();
    }

    /** The issuer has the attribute. */
    public static Fact<Certificate> issuerHas(AttributeType type) {
        long bit = 1L << type.ordinal();
        return Fact.of("the issuer has " + type.fieldName(), ISSUER_ATTRIBUTES, bit, bit, bit(Part.ISSUER));
    }

    /** The subject has no attribute beyond these. */
    static Fact<Certificate> noAttributeBeyond(long listed) {
        return Fact.of("no other attribute", ATTRIBUTES, ~listed, 0, bit(Part.SUBJECT));
    }

    /** keyUsage has this bit set. */
    public static Fact<Certificate> usage(KeyUsage usage) {
        return Fact.of(
                "its key usage has " + usage.fieldName(),
                USAGES,
                usage.bit(),
                usage.bit(),
                bit(Part.KEY_USAGE) | bit(Part.EXTENSIONS));
    }

    /** keyUsage has none of these bits set, or is not there. */
    public static Fact<Certificate> noUsage(KeyUsage... usages) {
        long bits = 0;
        for (KeyUsage usage : usages) {
            bits |= usage.bit();
        }
        return Fact.of("none of these key usages", USAGES, bits, 0, bit(Part.KEY_USAGE) | bit(Part.EXTENSIONS));
    }

    /** The key is of one of these families. */
    public static Fact<Certificate> keyOf(Algorithm.Family... families) {
        long bits = 0;
        for (Algorithm.Family family : families) {
            bits |= family.bit();
        }
        return KEY.none(bits).not();
    }

    /** The signature is of one of these families, by either of the two fields. */
    public static Fact<Certificate> signedBy(Algorithm.Family... families) {
        long bits = 0;
        for (Algorithm.Family family : families) {
            bits |= family.bit();
        }
        return SIGNATURES.none(bits).not();
    }

    /** keyUsage has this bit set and no other. */
    public static Fact<Certificate> onlyUsage(KeyUsage usage) {
        return Fact.of(
                "its only key usage is " + usage.fieldName(),
                USAGES,
                ~0L,
                usage.bit(),
                bit(Part.KEY_USAGE) | bit(Part.EXTENSIONS));
    }

    /** extKeyUsage has this purpose. */
    public static Fact<Certificate> purpose(KnownOid purpose) {
        return Fact.of(
                "it is for " + purpose.dotted(),
                PURPOSES,
                purpose.bit(),
                purpose.bit(),
                bit(Part.EXTENDED_KEY_USAGE) | bit(Part.EXTENSIONS));
    }

    /** extKeyUsage has none of these purposes: a mask of {@link KnownOid}. */
    public static Fact<Certificate> noPurpose(long purposes) {
        return Fact.of(
                "none of these purposes", PURPOSES, purposes, 0, bit(Part.EXTENDED_KEY_USAGE) | bit(Part.EXTENSIONS));
    }

    /** The purposes of extKeyUsage that are among these: a mask of {@link KnownOid}. */
    public static Elements<Certificate> purposes(long purposes) {
        return KEY_PURPOSES.where((c, at) -> (KnownOid.bit(c.bytes(), at) & purposes) != 0);
    }

    /** certificatePolicies has this identifier. */
    public static Fact<Certificate> policy(KnownOid policy) {
        return Fact.of(
                "it asserts the policy identifier " + policy.dotted(),
                POLICY_IDENTIFIERS,
                policy.bit(),
                policy.bit(),
                bit(Part.CERTIFICATE_POLICIES) | bit(Part.EXTENSIONS));
    }

    /** certificatePolicies has none of these identifiers: a mask of {@link KnownOid}. */
    public static Fact<Certificate> noPolicy(long policies) {
        return Fact.of(
                "none of these policy identifiers",
                POLICY_IDENTIFIERS,
                policies,
                0,
                bit(Part.CERTIFICATE_POLICIES) | bit(Part.EXTENSIONS));
    }

    /** The policies of certificatePolicies whose identifiers are among these: a mask of {@link KnownOid}. */
    public static Elements<Certificate> policies(long policies) {
        return POLICIES.each()
                .where((c, at) ->
                        (KnownOid.bit(c.bytes(), PolicyInformation.identifier(c.bytes(), at)) & policies) != 0);
    }

    /** The SCT list is not broken in this way. */
    public static Fact<Certificate> noFault(SctListFault fault) {
        return Fact.of("no " + fault, SCT_LIST_FAULT, 1L << fault.ordinal(), 0, bit(Part.EXTENSIONS));
    }

    /** No attribute of these types has a string type that TLS BR 7.1.4.2 does not give it. */
    public static Fact<Certificate> subjectStringTypes(long types) {
        return Fact.of("the string types are as listed", SUBJECT_NAME + NameWords.STRINGS, types, 0, bit(Part.SUBJECT));
    }

    /** No attribute of these types is longer than TLS BR 7.1.4.2 permits. */
    public static Fact<Certificate> subjectLengths(long types) {
        return Fact.of("the lengths are as listed", SUBJECT_NAME + NameWords.LENGTHS, types, 0, bit(Part.SUBJECT));
    }

    /** The same of the issuer. */
    public static Fact<Certificate> issuerStringTypes(long types) {
        return Fact.of(
                "the issuer's string types are as listed", ISSUER_NAME + NameWords.STRINGS, types, 0, bit(Part.ISSUER));
    }

    /** The same of the issuer. */
    public static Fact<Certificate> issuerLengths(long types) {
        return Fact.of(
                "the issuer's lengths are as listed", ISSUER_NAME + NameWords.LENGTHS, types, 0, bit(Part.ISSUER));
    }

    /** The encoding is free of this defect. */
    public static Fact<Certificate> free(Defect defect) {
        return Fact.of("no " + defect, DEFECTS, defect.bit(), 0, 0);
    }

    /** The places of a defect. Two at one offset count as one. */
    public static Elements<Certificate> defects(Defect defect) {
        return (c, previous) -> {
            int next = -1;
            for (int i = 0; i < c.defects().size(); i++) {
                int at = c.defects().offset(i);
                if (c.defects().kind(i) == defect && at > previous && (next < 0 || at < next)) {
                    next = at;
                }
            }
            return next;
        };
    }

    /** The parts in a mask, in words. */
    static String parts(long mask) {
        List<String> names = new ArrayList<>();
        for (Part part : Part.values()) {
            if ((mask & part.bit()) != 0) {
                names.add(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return String.join(", ", names);
    }

    /** What stands at an offset, for a message: a string, an OID, an address or a number, printable and not long. */
    static String describe(Certificate c, int at) {
        return Description.of(c, at);
    }

    /** Where a missing extension is missing from. */
    public static int extensionsPlace(Certificate c) {
        return c.extensions() >= 0 ? c.extensions() : c.tbs();
    }

    private static int nextAlgorithm(Certificate c, int previous) {
        if (previous < c.tbsSignature()) return c.tbsSignature();
        int key = PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo());
        return previous < key ? key : previous < c.signatureAlgorithm() ? c.signatureAlgorithm() : -1;
    }

    private static long kind(int tag) {
        return 1L << (tag & 0x1F);
    }

    private static long sanTypes(Certificate c) {
        return GeneralName.kinds(c.bytes(), c.extensionValue(ExtensionType.SUBJECT_ALT_NAME));
    }

    private static Fact<Certificate> subjectShape(String phrase, long flaws) {
        return Fact.of(phrase, SUBJECT_NAME + NameWords.SHAPE, flaws, 0, bit(Part.SUBJECT));
    }

    private static Fact<Certificate> issuerShape(String phrase, long flaws) {
        return Fact.of(phrase, ISSUER_NAME + NameWords.SHAPE, flaws, 0, bit(Part.ISSUER));
    }

    private static Fact<Certificate> aki(String field, int tag) {
        return fact(
                "authorityKeyIdentifier has " + field,
                c -> Der.find(c.bytes(), c.authorityKeyIdentifier(), tag) >= 0,
                Part.AUTHORITY_KEY_IDENTIFIER,
                Part.EXTENSIONS);
    }

    private static boolean isShortLived(Certificate c) {
        long period = c.notAfterSeconds() - c.notBeforeSeconds() + 1;
        return c.issuedAtSeconds() >= SHORT_LIVED_FROM
                && period <= (c.issuedAtSeconds() < SEVEN_DAYS_FROM ? 864_000 : 604_800);
    }

    private static Fact<Certificate> fact(String phrase, Predicate<Certificate> test, Part... reads) {
        return RUN.fact(phrase, Section.mask(reads), test);
    }

    private static long bit(Enum<?> constant) {
        return 1L << constant.ordinal();
    }
}
