package org.clausewise.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profile.Group;
import org.clausewise.rule.Profiles;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rules.evg.EvDataAge;
import org.clausewise.rules.evg.EvExtensions;
import org.clausewise.rules.evg.EvIdentity;
import org.clausewise.rules.evg.EvIssuers;
import org.clausewise.rules.evg.EvOnionDescriptors;
import org.clausewise.rules.evg.EvOrganizationIdentifier;
import org.clausewise.rules.evg.EvSubjectAltName;
import org.clausewise.rules.evg.EvSubjectFields;
import org.clausewise.rules.evg.EvValidityPeriod;
import org.clausewise.rules.practice.Attributes;
import org.clausewise.rules.practice.EmbeddedScts;
import org.clausewise.rules.practice.Names;
import org.clausewise.rules.practice.OtherLinters;
import org.clausewise.rules.rfc.AcmeChallenges;
import org.clausewise.rules.rfc.AuthorityInfoAccess;
import org.clausewise.rules.rfc.AuthorityKeyIdentifier;
import org.clausewise.rules.rfc.BasicConstraints;
import org.clausewise.rules.rfc.CaaParameters;
import org.clausewise.rules.rfc.CertificateExtensions;
import org.clausewise.rules.rfc.CertificateFields;
import org.clausewise.rules.rfc.CertificatePolicies;
import org.clausewise.rules.rfc.CertificationAuthorityAuthorization;
import org.clausewise.rules.rfc.CrlDistributionPoints;
import org.clausewise.rules.rfc.DistinguishedEncoding;
import org.clausewise.rules.rfc.DsaEcdsaDigests;
import org.clausewise.rules.rfc.EdwardsMontgomeryKeys;
import org.clausewise.rules.rfc.EllipticCurveKeys;
import org.clausewise.rules.rfc.ExtendedKeyUsage;
import org.clausewise.rules.rfc.FreshestCrl;
import org.clausewise.rules.rfc.InhibitAnyPolicy;
import org.clausewise.rules.rfc.InternationalMailbox;
import org.clausewise.rules.rfc.InternationalizedNames;
import org.clausewise.rules.rfc.IpIdentifiers;
import org.clausewise.rules.rfc.IssuerAltName;
import org.clausewise.rules.rfc.IssuerPairs;
import org.clausewise.rules.rfc.KeyUsages;
import org.clausewise.rules.rfc.NameAttributes;
import org.clausewise.rules.rfc.NameConstraints;
import org.clausewise.rules.rfc.ObjectIdentifiers;
import org.clausewise.rules.rfc.PolicyConstraints;
import org.clausewise.rules.rfc.PolicyMappings;
import org.clausewise.rules.rfc.PostQuantumKeys;
import org.clausewise.rules.rfc.PrecertificatePairs;
import org.clausewise.rules.rfc.Precertificates;
import org.clausewise.rules.rfc.RsaDsaDhKeys;
import org.clausewise.rules.rfc.RsaPssOaep;
import org.clausewise.rules.rfc.SignedCertificateTimestamps;
import org.clausewise.rules.rfc.SrvName;
import org.clausewise.rules.rfc.SubjectAltName;
import org.clausewise.rules.rfc.SubjectDirectoryAttributes;
import org.clausewise.rules.rfc.SubjectInfoAccess;
import org.clausewise.rules.rfc.SubjectKeyIdentifier;
import org.clausewise.rules.rfc.TlsAlpnChallenge;
import org.clausewise.rules.rfc.TlsFeature;
import org.clausewise.rules.rootprograms.MozillaAlgorithms;
import org.clausewise.rules.rootprograms.MozillaCertificates;
import org.clausewise.rules.rootprograms.MozillaEncoding;
import org.clausewise.rules.tlsbr.AcmeHttp;
import org.clausewise.rules.tlsbr.AddressControl;
import org.clausewise.rules.tlsbr.AddressLookup;
import org.clausewise.rules.tlsbr.AddressMethods;
import org.clausewise.rules.tlsbr.CaAuthorityInfoAccess;
import org.clausewise.rules.tlsbr.CaBasicConstraints;
import org.clausewise.rules.tlsbr.CaExtendedKeyUsage;
import org.clausewise.rules.tlsbr.CaKeyUsage;
import org.clausewise.rules.tlsbr.CaNameConstraints;
import org.clausewise.rules.tlsbr.CaNaming;
import org.clausewise.rules.tlsbr.CaPolicies;
import org.clausewise.rules.tlsbr.CaValidity;
import org.clausewise.rules.tlsbr.CaaRecords;
import org.clausewise.rules.tlsbr.CommonDistributionPoints;
import org.clausewise.rules.tlsbr.DataReuse;
import org.clausewise.rules.tlsbr.Definitions;
import org.clausewise.rules.tlsbr.DnsAccountLabel;
import org.clausewise.rules.tlsbr.DnsChange;
import org.clausewise.rules.tlsbr.DomainControl;
import org.clausewise.rules.tlsbr.DomainValidated;
import org.clausewise.rules.tlsbr.EmailContacts;
import org.clausewise.rules.tlsbr.ExtendedValidation;
import org.clausewise.rules.tlsbr.IndividualIdentity;
import org.clausewise.rules.tlsbr.IndividualValidated;
import org.clausewise.rules.tlsbr.KeyEncoding;
import org.clausewise.rules.tlsbr.KeyHistory;
import org.clausewise.rules.tlsbr.KeyParameters;
import org.clausewise.rules.tlsbr.NameForms;
import org.clausewise.rules.tlsbr.OnionControl;
import org.clausewise.rules.tlsbr.OnionNames;
import org.clausewise.rules.tlsbr.OrganizationIdentity;
import org.clausewise.rules.tlsbr.OrganizationValidated;
import org.clausewise.rules.tlsbr.PersistentValue;
import org.clausewise.rules.tlsbr.PerspectiveCorroboration;
import org.clausewise.rules.tlsbr.PhoneContacts;
import org.clausewise.rules.tlsbr.PreIssuanceLinting;
import org.clausewise.rules.tlsbr.PrecertificateProfile;
import org.clausewise.rules.tlsbr.RegisteredContact;
import org.clausewise.rules.tlsbr.RegistrationAuthorities;
import org.clausewise.rules.tlsbr.RequestAuthority;
import org.clausewise.rules.tlsbr.RetiredMethods;
import org.clausewise.rules.tlsbr.SerialNumbers;
import org.clausewise.rules.tlsbr.SignatureEncoding;
import org.clausewise.rules.tlsbr.SubscriberAgreements;
import org.clausewise.rules.tlsbr.SubscriberAuthorityInfoAccess;
import org.clausewise.rules.tlsbr.SubscriberBasicConstraints;
import org.clausewise.rules.tlsbr.SubscriberCommonFields;
import org.clausewise.rules.tlsbr.SubscriberExtendedKeyUsage;
import org.clausewise.rules.tlsbr.SubscriberExtensions;
import org.clausewise.rules.tlsbr.SubscriberKeyUsage;
import org.clausewise.rules.tlsbr.SubscriberKeys;
import org.clausewise.rules.tlsbr.SubscriberPolicies;
import org.clausewise.rules.tlsbr.SubscriberProfile;
import org.clausewise.rules.tlsbr.SubscriberSubjectAltName;
import org.clausewise.rules.tlsbr.TlsAlpn;
import org.clausewise.rules.tlsbr.ValidityPeriod;
import org.clausewise.rules.tlsbr.WebsiteChange;
import org.clausewise.rules.tlsbr.WebsiteChangeV2;
import org.clausewise.rules.tlsbr.WildcardDomains;

/** Every section, named without being loaded, in the order of the documents. */
public final class RuleBook {
    private RuleBook() {}

    /**
     * A section that is loaded when its rules are first asked for.
     *
     * @param document the document that it belongs to
     * @param id that of the section
     */
    public record Entry(
            String document, String id, Subject<?> subject, Set<Profile> profiles, Supplier<Section<?>> section) {}

    // @formatter:off
    private static final List<Entry> ENTRIES = List.of(
            entry("tls-br", "tls.subscriber.validity", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> ValidityPeriod.RULES),
            entry("tls-br", "tls.subscriber.dv", Subject.CERTIFICATE, Profile.TLS_DV, () -> DomainValidated.RULES),
            entry("tls-br", "tls.subscriber.iv", Subject.CERTIFICATE, Profile.TLS_IV, () -> IndividualValidated.RULES),
            entry("tls-br", "tls.subscriber.ov", Subject.CERTIFICATE, Profile.TLS_OV, () -> OrganizationValidated.RULES),
            entry("tls-br", "tls.subscriber.ev", Subject.CERTIFICATE, Profile.TLS_EV, () -> ExtendedValidation.RULES),
            entry("tls-br", "tls.subscriber.ext", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberExtensions.RULES),
            entry("tls-br", "tls.subscriber.san", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberSubjectAltName.RULES),
            entry("tls-br", "tls.subscriber.name", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> NameForms.RULES),
            entry("tls-br", "tls.name-constraints", Subject.CERTIFICATE, Group.TLS, () -> CaNameConstraints.RULES),
            entry("tls-br", "tls.subscriber.onion", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> OnionNames.RULES),
            entry("tls-br", "tls.ev.onion", Subject.CERTIFICATE, Profile.TLS_EV, () -> OnionNames.EV),
            entry("tls-br", "tls.not-ev.onion", Subject.CERTIFICATE, Group.TLS_NOT_EV, () -> OnionNames.NOT_EV),
            entry("tls-br", "tls.not-ev.ext", Subject.CERTIFICATE, Group.TLS_NOT_EV, () -> SubscriberExtensions.NOT_EV),
            entry("tls-br", "tls.certificate", Subject.CERTIFICATE, Group.TLS, () -> SubscriberProfile.EVERY),
            entry("tls-br", "tls.subscriber.profile", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberProfile.RULES),
            entry("tls-br", "tls.subscriber.issuer", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> SubscriberProfile.ISSUER),
            entry("tls-br", "tls.subscriber.aia", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberAuthorityInfoAccess.RULES),
            entry("tls-br", "tls.subscriber.basic-constraints", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberBasicConstraints.RULES),
            entry("tls-br", "tls.subscriber.policies", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberPolicies.RULES),
            entry("tls-br", "tls.subscriber.policies.dv", Subject.CERTIFICATE, Profile.TLS_DV, () -> SubscriberPolicies.DV),
            entry("tls-br", "tls.subscriber.policies.iv", Subject.CERTIFICATE, Profile.TLS_IV, () -> SubscriberPolicies.IV),
            entry("tls-br", "tls.subscriber.policies.ov", Subject.CERTIFICATE, Profile.TLS_OV, () -> SubscriberPolicies.OV),
            entry("tls-br", "tls.subscriber.policies.ev", Subject.CERTIFICATE, Profile.TLS_EV, () -> SubscriberPolicies.EV),
            entry("tls-br", "tls.subscriber.eku", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberExtendedKeyUsage.RULES),
            entry("tls-br", "tls.subscriber.key-usage", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberKeyUsage.RULES),
            entry("tls-br", "tls.subscriber.aki", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberCommonFields.KEY_IDENTIFIER),
            entry("tls-br", "tls.subscriber.aki.issuer", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> SubscriberCommonFields.ISSUER_KEY),
            entry("tls-br", "tls.crl-dp", Subject.CERTIFICATE, Group.TLS, () -> CommonDistributionPoints.RULES),
            entry("tls-br", "tls.subscriber.sct", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberCommonFields.SCTS),
            entry("tls-br", "tls.subscriber.sct.log", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> SubscriberCommonFields.LOGS),
            entry("tls-br", "tls.subscriber.other-extension", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberCommonFields.OTHERS),
            entry("rfc5280", "rfc5280.der", Subject.CERTIFICATE, Group.CERTIFICATE, () -> DistinguishedEncoding.RULES),
            entry("rfc5280", "rfc5280.fields", Subject.CERTIFICATE, Group.CERTIFICATE, () -> CertificateFields.RULES),
            entry("rfc5280", "rfc5280.issuer", Subject.PAIR, Group.CERTIFICATE, () -> IssuerPairs.RULES),
            entry("rfc5280", "rfc5280.ext", Subject.CERTIFICATE, Group.CERTIFICATE, () -> CertificateExtensions.RULES),
            entry("tls-br", "tls.precertificate", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> PrecertificateProfile.RULES),
            entry("tls-br", "tls.precertificate.pair", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> PrecertificateProfile.PAIRS),
            entry("rfc5891", "rfc5891.names", Subject.CERTIFICATE, Group.CERTIFICATE, () -> InternationalizedNames.RULES),
            entry("practice", "practice.names", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> Names.RULES),
            entry("practice", "practice.scts", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> EmbeddedScts.RULES),
            entry("rfc5280", "rfc5280.ext.authority-key-identifier", Subject.CERTIFICATE, Group.CERTIFICATE, () -> AuthorityKeyIdentifier.RULES),
            entry("rfc5280", "rfc5280.ext.subject-key-identifier", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SubjectKeyIdentifier.RULES),
            entry("rfc5280", "rfc5280.ext.key-usage", Subject.CERTIFICATE, Group.CERTIFICATE, () -> KeyUsages.RULES),
            entry("rfc5280", "rfc5280.ext.certificate-policies", Subject.CERTIFICATE, Group.CERTIFICATE, () -> CertificatePolicies.RULES),
            entry("rfc5280", "rfc5280.ext.policy-mappings", Subject.CERTIFICATE, Group.CERTIFICATE, () -> PolicyMappings.RULES),
            entry("rfc5280", "rfc5280.ext.subject-alt-name", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SubjectAltName.RULES),
            entry("rfc5280", "rfc5280.ext.issuer-alt-name", Subject.CERTIFICATE, Group.CERTIFICATE, () -> IssuerAltName.RULES),
            entry("rfc5280", "rfc5280.ext.subject-directory-attributes", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SubjectDirectoryAttributes.RULES),
            entry("rfc5280", "rfc5280.ext.basic-constraints", Subject.CERTIFICATE, Group.CERTIFICATE, () -> BasicConstraints.RULES),
            entry("rfc5280", "rfc5280.ext.basic-constraints.ca", Subject.CERTIFICATE, Group.MAY_BE_CA, () -> BasicConstraints.CA),
            entry("rfc5280", "rfc5280.ext.name-constraints", Subject.CERTIFICATE, Group.CERTIFICATE, () -> NameConstraints.RULES),
            entry("rfc5280", "rfc5280.ext.policy-constraints", Subject.CERTIFICATE, Group.CERTIFICATE, () -> PolicyConstraints.RULES),
            entry("rfc5280", "rfc5280.ext.ext-key-usage", Subject.CERTIFICATE, Group.CERTIFICATE, () -> ExtendedKeyUsage.RULES),
            entry("rfc5280", "rfc5280.ext.crl-distribution-points", Subject.CERTIFICATE, Group.CERTIFICATE, () -> CrlDistributionPoints.RULES),
            entry("rfc5280", "rfc5280.ext.inhibit-any-policy", Subject.CERTIFICATE, Group.CERTIFICATE, () -> InhibitAnyPolicy.RULES),
            entry("rfc5280", "rfc5280.ext.freshest-crl", Subject.CERTIFICATE, Group.CERTIFICATE, () -> FreshestCrl.RULES),
            entry("rfc5280", "rfc5280.ext.authority-info-access", Subject.CERTIFICATE, Group.CERTIFICATE, () -> AuthorityInfoAccess.RULES),
            entry("rfc5280", "rfc5280.ext.subject-info-access", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SubjectInfoAccess.RULES),
            entry("rfc5280", "rfc5280.attribute", Subject.CERTIFICATE, Group.CERTIFICATE, () -> NameAttributes.RULES),
            entry("rfc5280", "rfc5280.oid", Subject.CERTIFICATE, Group.CERTIFICATE, () -> ObjectIdentifiers.RULES),
            entry("rfc4985", "rfc4985.srv-name", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SrvName.RULES),
            entry("rfc8398", "rfc8398.smtp-utf8-mailbox", Subject.CERTIFICATE, Group.CERTIFICATE, () -> InternationalMailbox.RULES),
            entry("rfc7633", "rfc7633.tls-feature", Subject.CERTIFICATE, Group.CERTIFICATE, () -> TlsFeature.RULES),
            entry("rfc6962", "rfc6962.precertificate", Subject.CERTIFICATE, Group.CERTIFICATE, () -> Precertificates.RULES),
            entry("rfc6962", "rfc6962.pair", Subject.PAIR, Group.CERTIFICATE, () -> PrecertificatePairs.RULES),
            entry("tls-br", "tls.dcv", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> DomainControl.RULES),
            entry("tls-br", "tls.dcv.dns-change", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> DnsChange.RULES),
            entry("tls-br", "tls.dcv.retired", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> RetiredMethods.RULES),
            entry("tls-br", "tls.dcv.email", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> EmailContacts.RULES),
            entry("tls-br", "tls.dcv.ip-address", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> AddressLookup.RULES),
            entry("tls-br", "tls.dcv.registrar", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> RegisteredContact.RULES),
            entry("tls-br", "tls.dcv.phone", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> PhoneContacts.RULES),
            entry("tls-br", "tls.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> CaaRecords.RULES),
            entry("evg", "evg.subscriber.issuer", Subject.PAIR, Profile.TLS_EV, () -> EvIssuers.RULES),
            entry("evg", "evg.subscriber.validity", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvValidityPeriod.RULES),
            entry("evg", "evg.not-ev.validity", Subject.CERTIFICATE, Profile.Group.TLS_NOT_EV, () -> EvValidityPeriod.NOT_EV),
            entry("evg", "evg.subscriber.san", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvSubjectAltName.RULES),
            entry("evg", "evg.subscriber.onion-descriptor", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvOnionDescriptors.RULES),
            entry("evg", "evg.subscriber", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvSubjectFields.RULES),
            entry("evg", "evg.subscriber.org-id", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvOrganizationIdentifier.RULES),
            entry("evg", "evg.subscriber.ext", Subject.CERTIFICATE, Profile.TLS_EV, () -> EvExtensions.RULES),
            entry("tls-br", "tls.key", Subject.CERTIFICATE, Group.TLS, () -> KeyParameters.RULES),
            entry("tls-br", "tls.subscriber.key", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SubscriberKeys.RULES),
            entry("tls-br", "tls.key-encoding", Subject.CERTIFICATE, Group.TLS, () -> KeyEncoding.RULES),
            entry("tls-br", "tls.signature", Subject.CERTIFICATE, Group.TLS, () -> SignatureEncoding.RULES),
            entry("tls-br", "tls.no-cross.signature", Subject.CERTIFICATE, Group.TLS_NEITHER_ROOT_NOR_CROSS, () -> SignatureEncoding.NO_CROSS),
            entry("tls-br", "tls.subscriber.signature", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> SignatureEncoding.SUBSCRIBER),
            entry("tls-br", "tls.signature.issuer", Subject.PAIR, Group.TLS, () -> SignatureEncoding.ISSUER),
            entry("rfc3279", "rfc3279", Subject.CERTIFICATE, Group.CERTIFICATE, () -> RsaDsaDhKeys.RULES),
            entry("rfc3279", "rfc3279.value", Subject.CERTIFICATE, Profile.PKIX, () -> RsaDsaDhKeys.VALUES),
            entry("rfc4055", "rfc4055", Subject.CERTIFICATE, Group.CERTIFICATE, () -> RsaPssOaep.RULES),
            entry("rfc4055", "rfc4055.issuer", Subject.PAIR, Group.CERTIFICATE, () -> RsaPssOaep.ISSUER),
            entry("rfc5480", "rfc5480", Subject.CERTIFICATE, Group.CERTIFICATE, () -> EllipticCurveKeys.RULES),
            entry("rfc5758", "rfc5758", Subject.CERTIFICATE, Group.CERTIFICATE, () -> DsaEcdsaDigests.RULES),
            entry("rfc8410", "rfc8410", Subject.CERTIFICATE, Group.CERTIFICATE, () -> EdwardsMontgomeryKeys.RULES),
            entry("rfc8410", "rfc8410.value", Subject.CERTIFICATE, Profile.PKIX, () -> EdwardsMontgomeryKeys.VALUES),
            entry("rfc8692", "rfc8692", Subject.CERTIFICATE, Group.CERTIFICATE, () -> DsaEcdsaDigests.SHAKES),
            entry("rfc8692", "rfc8692.issuer", Subject.PAIR, Group.CERTIFICATE, () -> DsaEcdsaDigests.SHAKES_OF_ISSUER),
            entry("rfc8813", "rfc8813", Subject.CERTIFICATE, Group.CERTIFICATE, () -> EllipticCurveKeys.CLARIFICATIONS),
            entry("rfc9881", "rfc9881", Subject.CERTIFICATE, Group.CERTIFICATE, () -> PostQuantumKeys.ML_DSA_RULES),
            entry("rfc9909", "rfc9909", Subject.CERTIFICATE, Group.CERTIFICATE, () -> PostQuantumKeys.SLH_DSA_RULES),
            entry("rfc9935", "rfc9935", Subject.CERTIFICATE, Group.CERTIFICATE, () -> PostQuantumKeys.ML_KEM_RULES),
            entry("tls-br", "tls.ip", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> AddressControl.RULES),
            entry("tls-br", "tls.ip-method", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> AddressMethods.RULES),
            entry("tls-br", "tls.wildcard", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> WildcardDomains.RULES),
            entry("tls-br", "tls.onion", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> OnionControl.RULES),
            entry("tls-br", "tls.mpic", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> PerspectiveCorroboration.RULES),
            entry("tls-br", "tls.delegation", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> RegistrationAuthorities.RULES),
            entry("tls-br", "tls.delegation.subject", Subject.ISSUANCE, Group.TLS_IDENTIFIED, () -> RegistrationAuthorities.IDENTIFIED),
            entry("tls-br", "tls.enrollment", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> SubscriberAgreements.RULES),
            entry("tls-br", "tls.linting", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> PreIssuanceLinting.RULES),
            entry("tls-br", "tls.key-history", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> KeyHistory.RULES),
            entry("tls-br", "tls.serial-number", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> SerialNumbers.RULES),
            entry("tls-br", "tls.identity.organization", Subject.ISSUANCE, Group.TLS_ORGANIZATION, () -> OrganizationIdentity.RULES),
            entry("tls-br", "tls.identity", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> OrganizationIdentity.DATA),
            entry("tls-br", "tls.identity.individual", Subject.ISSUANCE, Profile.TLS_IV, () -> IndividualIdentity.RULES),
            entry("tls-br", "tls.authority", Subject.ISSUANCE, Group.TLS_ORGANIZATION, () -> RequestAuthority.RULES),
            entry("tls-br", "tls.authority.individual", Subject.ISSUANCE, Profile.TLS_IV, () -> RequestAuthority.OF_INDIVIDUALS),
            entry("tls-br", "tls.authority.requester", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> RequestAuthority.REQUESTERS),
            entry("evg", "evg.data-age", Subject.ISSUANCE, Profile.TLS_EV, () -> EvDataAge.RULES),
            entry("evg", "evg.identity", Subject.ISSUANCE, Profile.TLS_EV, () -> EvIdentity.RULES),
            entry("practice", "practice.linting", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> OtherLinters.RULES),
            entry("tls-br", "tls.reuse", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> DataReuse.RULES),
            entry("rfc8657", "rfc8657.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> CaaParameters.RULES),
            entry("rfc8659", "rfc8659.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> CertificationAuthorityAuthorization.RULES),
            entry("mozilla-rsp", "mozilla.key", Subject.CERTIFICATE, Group.TLS, () -> MozillaAlgorithms.KEYS),
            entry("mozilla-rsp", "mozilla.key-encoding", Subject.CERTIFICATE, Group.TLS, () -> MozillaAlgorithms.KEY_ENCODING),
            entry("mozilla-rsp", "mozilla.signature", Subject.CERTIFICATE, Group.TLS, () -> MozillaAlgorithms.SIGNATURE),
            entry("mozilla-rsp", "mozilla.subscriber.signature", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> MozillaAlgorithms.SUBSCRIBER),
            entry("mozilla-rsp", "mozilla.signature.issuer", Subject.PAIR, Group.TLS, () -> MozillaAlgorithms.ISSUER),
            entry("mozilla-rsp", "mozilla.der", Subject.CERTIFICATE, Group.TLS, () -> MozillaEncoding.RULES),
            entry("mozilla-rsp", "mozilla.subscriber", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> MozillaCertificates.RULES),
            entry("mozilla-rsp", "mozilla.pair", Subject.PAIR, Group.TLS_SUBSCRIBER, () -> MozillaCertificates.PAIRS),
            entry("practice", "practice.attributes", Subject.CERTIFICATE, Group.CERTIFICATE, () -> Attributes.RULES),
            entry("practice", "practice.tls-attributes", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER, () -> Attributes.TLS),
            entry("tls-br", "tls.definitions", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> Definitions.RULES),
            entry("tls-br", "tls.dcv.website-change", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> WebsiteChange.RULES),
            entry("tls-br", "tls.dcv.website-change-v2", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> WebsiteChangeV2.RULES),
            entry("tls-br", "tls.dcv.acme-http", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> AcmeHttp.RULES),
            entry("tls-br", "tls.dcv.tls-alpn", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> TlsAlpn.RULES),
            entry("tls-br", "tls.dcv.dns-account-label", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> DnsAccountLabel.RULES),
            entry("tls-br", "tls.dcv.persistent-value", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> PersistentValue.RULES),
            entry("rfc8555", "rfc8555", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> AcmeChallenges.RULES),
            entry("rfc8737", "rfc8737", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> TlsAlpnChallenge.RULES),
            entry("rfc8738", "rfc8738", Subject.ISSUANCE, Group.TLS_SUBSCRIBER, () -> IpIdentifiers.RULES),
            entry("tls-br", "tls.ca.policies", Subject.CERTIFICATE, Group.TLS_CA_POLICIES, () -> CaPolicies.RULES),
            entry("tls-br", "tls.external-ca.policies", Subject.CERTIFICATE, Group.TLS_EXTERNAL_CAS, () -> CaPolicies.EXTERNAL),
            entry("tls-br", "tls.ca.eku", Subject.CERTIFICATE, Group.TLS_ISSUING_CAS, () -> CaExtendedKeyUsage.RULES),
            entry("tls-br", "tls.ca.validity", Subject.CERTIFICATE, Group.TLS_NAMED_SUBORDINATE_CAS, () -> CaValidity.RULES),
            entry("tls-br", "tls.ca.name", Subject.CERTIFICATE, Group.TLS_NAMED_CAS, () -> CaNaming.RULES),
            entry("tls-br", "tls.ca.name.tls", Subject.CERTIFICATE, Group.TLS_ROOT_OR_ISSUING_CAS, () -> CaNaming.TLS),
            entry("tls-br", "tls.ca.name.not-tls", Subject.CERTIFICATE, Group.TLS_NOT_ISSUING_CAS, () -> CaNaming.OTHERS),
            entry("tls-br", "tls.root.name", Subject.CERTIFICATE, Profile.ROOT_CA, () -> CaNaming.ROOT),
            entry("tls-br", "tls.ca.aia", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS, () -> CaAuthorityInfoAccess.RULES),
            entry("tls-br", "tls.ca.basic-constraints", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS, () -> CaBasicConstraints.RULES),
            entry("tls-br", "tls.ca.key-usage", Subject.CERTIFICATE, Group.TLS_CAS, () -> CaKeyUsage.RULES),
            entry("tls-br", "tls.ca.name-constraints", Subject.CERTIFICATE, Group.TLS_CA_CONSTRAINTS, () -> CaNameConstraints.CA),
            entry("rfc6962", "rfc6962.sct", Subject.CERTIFICATE, Group.CERTIFICATE, () -> SignedCertificateTimestamps.RULES));
    // @formatter:on

    /** All sections. */
    public static List<Entry> sections() {
        return ENTRIES;
    }

    private static Entry entry(
            String document, String id, Subject<?> subject, Profiles profiles, Supplier<Section<?>> section) {
        return new Entry(document, id, subject, profiles.profiles(), section);
    }
}
