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
import org.clausewise.rules.tlsbr.CaCommonFields;
import org.clausewise.rules.tlsbr.CaExtendedKeyUsage;
import org.clausewise.rules.tlsbr.CaKeyUsage;
import org.clausewise.rules.tlsbr.CaNameConstraints;
import org.clausewise.rules.tlsbr.CaNaming;
import org.clausewise.rules.tlsbr.CaPolicies;
import org.clausewise.rules.tlsbr.CaValidity;
import org.clausewise.rules.tlsbr.CaaRecords;
import org.clausewise.rules.tlsbr.CommonDistributionPoints;
import org.clausewise.rules.tlsbr.ConstrainedTlsCa;
import org.clausewise.rules.tlsbr.CrossCertifiedCa;
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
import org.clausewise.rules.tlsbr.NonTlsCa;
import org.clausewise.rules.tlsbr.OldSubordinateCa;
import org.clausewise.rules.tlsbr.OnionControl;
import org.clausewise.rules.tlsbr.OnionNames;
import org.clausewise.rules.tlsbr.OrganizationIdentity;
import org.clausewise.rules.tlsbr.OrganizationValidated;
import org.clausewise.rules.tlsbr.PersistentValue;
import org.clausewise.rules.tlsbr.PerspectiveCorroboration;
import org.clausewise.rules.tlsbr.PhoneContacts;
import org.clausewise.rules.tlsbr.PreIssuanceLinting;
import org.clausewise.rules.tlsbr.PrecertificateProfile;
import org.clausewise.rules.tlsbr.PrecertificateSigningCa;
import org.clausewise.rules.tlsbr.RegisteredContact;
import org.clausewise.rules.tlsbr.RegistrationAuthorities;
import org.clausewise.rules.tlsbr.RequestAuthority;
import org.clausewise.rules.tlsbr.RetiredMethods;
import org.clausewise.rules.tlsbr.RootCa;
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
import org.clausewise.rules.tlsbr.TlsCa;
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
            entry("tls-br", "tls.subscriber.validity", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.dv", Subject.CERTIFICATE, Profile.TLS_DV),
            entry("tls-br", "tls.subscriber.iv", Subject.CERTIFICATE, Profile.TLS_IV),
            entry("tls-br", "tls.subscriber.ov", Subject.CERTIFICATE, Profile.TLS_OV),
            entry("tls-br", "tls.subscriber.ev", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("tls-br", "tls.subscriber.ext", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.san", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.name", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.name-constraints", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.subscriber.onion", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.ev.onion", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("tls-br", "tls.not-ev.onion", Subject.CERTIFICATE, Group.TLS_NOT_EV),
            entry("tls-br", "tls.not-ev.ext", Subject.CERTIFICATE, Group.TLS_NOT_EV),
            entry("tls-br", "tls.certificate", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.subscriber.profile", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.issuer", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.aia", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.basic-constraints", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.policies", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.policies.dv", Subject.CERTIFICATE, Profile.TLS_DV),
            entry("tls-br", "tls.subscriber.policies.iv", Subject.CERTIFICATE, Profile.TLS_IV),
            entry("tls-br", "tls.subscriber.policies.ov", Subject.CERTIFICATE, Profile.TLS_OV),
            entry("tls-br", "tls.subscriber.policies.ev", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("tls-br", "tls.subscriber.eku", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.key-usage", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.aki", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.aki.issuer", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.crl-dp", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.subscriber.sct", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.sct.log", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.subscriber.other-extension", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("rfc5280", "rfc5280.der", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.fields", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.issuer", Subject.PAIR, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("tls-br", "tls.precertificate", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.precertificate.pair", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("rfc5891", "rfc5891.names", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("practice", "practice.names", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("practice", "practice.scts", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("rfc5280", "rfc5280.ext.authority-key-identifier", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.subject-key-identifier", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.key-usage", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.certificate-policies", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.policy-mappings", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.subject-alt-name", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.issuer-alt-name", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.subject-directory-attributes", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.basic-constraints", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.basic-constraints.ca", Subject.CERTIFICATE, Group.MAY_BE_CA),
            entry("rfc5280", "rfc5280.ext.name-constraints", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.policy-constraints", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.ext-key-usage", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.crl-distribution-points", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.inhibit-any-policy", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.freshest-crl", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.authority-info-access", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.ext.subject-info-access", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.attribute", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5280", "rfc5280.oid", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc4985", "rfc4985.srv-name", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc8398", "rfc8398.smtp-utf8-mailbox", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc7633", "rfc7633.tls-feature", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc6962", "rfc6962.precertificate", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc6962", "rfc6962.pair", Subject.PAIR, Group.CERTIFICATE),
            entry("tls-br", "tls.dcv", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.dns-change", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.retired", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.email", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.ip-address", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.registrar", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.phone", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("evg", "evg.subscriber.issuer", Subject.PAIR, Profile.TLS_EV),
            entry("evg", "evg.subscriber.validity", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("evg", "evg.not-ev.validity", Subject.CERTIFICATE, Profile.Group.TLS_NOT_EV),
            entry("evg", "evg.subscriber.san", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("evg", "evg.subscriber.onion-descriptor", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("evg", "evg.subscriber", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("evg", "evg.subscriber.org-id", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("evg", "evg.subscriber.ext", Subject.CERTIFICATE, Profile.TLS_EV),
            entry("tls-br", "tls.key", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.subscriber.key", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.key-encoding", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.signature", Subject.CERTIFICATE, Group.TLS),
            entry("tls-br", "tls.no-cross.signature", Subject.CERTIFICATE, Group.TLS_NEITHER_ROOT_NOR_CROSS),
            entry("tls-br", "tls.subscriber.signature", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.signature.issuer", Subject.PAIR, Group.TLS),
            entry("rfc3279", "rfc3279", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc3279", "rfc3279.value", Subject.CERTIFICATE, Profile.PKIX),
            entry("rfc4055", "rfc4055", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc4055", "rfc4055.issuer", Subject.PAIR, Group.CERTIFICATE),
            entry("rfc5480", "rfc5480", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc5758", "rfc5758", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc8410", "rfc8410", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc8692", "rfc8692", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc8692", "rfc8692.issuer", Subject.PAIR, Group.CERTIFICATE),
            entry("rfc8813", "rfc8813", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc9881", "rfc9881", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc9909", "rfc9909", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("rfc9935", "rfc9935", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("tls-br", "tls.ip", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.ip-method", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.wildcard", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.onion", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.mpic", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.delegation", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.delegation.subject", Subject.ISSUANCE, Group.TLS_IDENTIFIED),
            entry("tls-br", "tls.enrollment", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.linting", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.key-history", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.serial-number", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.identity.organization", Subject.ISSUANCE, Group.TLS_ORGANIZATION),
            entry("tls-br", "tls.identity", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.identity.individual", Subject.ISSUANCE, Profile.TLS_IV),
            entry("tls-br", "tls.authority", Subject.ISSUANCE, Group.TLS_ORGANIZATION),
            entry("tls-br", "tls.authority.individual", Subject.ISSUANCE, Profile.TLS_IV),
            entry("tls-br", "tls.authority.requester", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("evg", "evg.data-age", Subject.ISSUANCE, Profile.TLS_EV),
            entry("evg", "evg.identity", Subject.ISSUANCE, Profile.TLS_EV),
            entry("practice", "practice.linting", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.reuse", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("rfc8657", "rfc8657.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("rfc8659", "rfc8659.caa", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("mozilla-rsp", "mozilla.key", Subject.CERTIFICATE, Group.TLS),
            entry("mozilla-rsp", "mozilla.key-encoding", Subject.CERTIFICATE, Group.TLS),
            entry("mozilla-rsp", "mozilla.signature", Subject.CERTIFICATE, Group.TLS),
            entry("mozilla-rsp", "mozilla.subscriber.signature", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("mozilla-rsp", "mozilla.signature.issuer", Subject.PAIR, Group.TLS),
            entry("mozilla-rsp", "mozilla.der", Subject.CERTIFICATE, Group.TLS),
            entry("mozilla-rsp", "mozilla.subscriber", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("mozilla-rsp", "mozilla.pair", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("practice", "practice.attributes", Subject.CERTIFICATE, Group.CERTIFICATE),
            entry("practice", "practice.tls-attributes", Subject.CERTIFICATE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.definitions", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.website-change", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.website-change-v2", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.acme-http", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.tls-alpn", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.dns-account-label", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.dcv.persistent-value", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("rfc8555", "rfc8555", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("rfc8737", "rfc8737", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("rfc8738", "rfc8738", Subject.ISSUANCE, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.ca.policies", Subject.CERTIFICATE, Group.TLS_CA_POLICIES),
            entry("tls-br", "tls.external-ca.policies", Subject.CERTIFICATE, Group.TLS_EXTERNAL_CAS),
            entry("tls-br", "tls.ca.eku", Subject.CERTIFICATE, Group.TLS_ISSUING_CAS),
            entry("rfc8410", "rfc8410.value", Subject.CERTIFICATE, Profile.PKIX),
            entry("rfc5480", "rfc5480.issuer", Subject.PAIR, Profile.PKIX),
            entry("tls-br", "tls.ca.validity", Subject.CERTIFICATE, Group.TLS_NAMED_SUBORDINATE_CAS),
            entry("tls-br", "tls.ca.name", Subject.CERTIFICATE, Group.TLS_NAMED_CAS),
            entry("tls-br", "tls.ca.name.tls", Subject.CERTIFICATE, Group.TLS_ROOT_OR_ISSUING_CAS),
            entry("tls-br", "tls.ca.name.not-tls", Subject.CERTIFICATE, Group.TLS_NOT_ISSUING_CAS),
            entry("tls-br", "tls.root.name", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.ca.aia", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.ca.basic-constraints", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.ca.key-usage", Subject.CERTIFICATE, Group.TLS_CAS),
            entry("tls-br", "tls.ca.name-constraints", Subject.CERTIFICATE, Group.TLS_CA_CONSTRAINTS),
            entry("tls-br", "tls.tls-ca.profile", Subject.CERTIFICATE, Group.TLS_UNCONSTRAINED_CAS),
            entry("tls-br", "tls.tls-ca.issuer", Subject.PAIR, Group.TLS_UNCONSTRAINED_CAS),
            entry("tls-br", "tls.tls-ca.ext", Subject.CERTIFICATE, Group.TLS_UNCONSTRAINED_CAS),
            entry("tls-br", "tls.sub-ca.ext", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.root.profile", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.root.validity", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.root.ext", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.root.aki", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.root.basic-constraints", Subject.CERTIFICATE, Profile.ROOT_CA),
            entry("tls-br", "tls.constrained-ca.profile", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS),
            entry("tls-br", "tls.constrained-ca.issuer", Subject.PAIR, Group.TLS_CONSTRAINED_CAS),
            entry("tls-br", "tls.constrained-ca.ext", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS),
            entry("tls-br", "tls.constrained-ca.name-constraints", Subject.CERTIFICATE, Group.TLS_CONSTRAINED_CAS),
            entry("tls-br", "tls.non-tls-ca.profile", Subject.CERTIFICATE, Profile.NON_TLS_CA),
            entry("tls-br", "tls.non-tls-ca.issuer", Subject.PAIR, Profile.NON_TLS_CA),
            entry("tls-br", "tls.non-tls-ca.ext", Subject.CERTIFICATE, Profile.NON_TLS_CA),
            entry("tls-br", "tls.non-tls-ca.policies", Subject.CERTIFICATE, Profile.NON_TLS_CA),
            entry("tls-br", "tls.non-tls-ca.eku", Subject.CERTIFICATE, Profile.NON_TLS_CA),
            entry("tls-br", "tls.cross-ca.profile", Subject.CERTIFICATE, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.cross-ca.issuer", Subject.PAIR, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.cross-ca.validity", Subject.CERTIFICATE, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.cross-ca.ext", Subject.CERTIFICATE, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.cross-ca.eku", Subject.CERTIFICATE, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.cross-ca.policies", Subject.CERTIFICATE, Group.TLS_CROSS_CAS),
            entry("tls-br", "tls.affiliated-cross-ca", Subject.CERTIFICATE, Profile.CROSS_CA),
            entry("tls-br", "tls.external-cross-ca", Subject.CERTIFICATE, Profile.CROSS_CA_EXTERNAL),
            entry("tls-br", "tls.precert-ca.profile", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA),
            entry("tls-br", "tls.precert-ca.issuer", Subject.PAIR, Profile.PRECERT_SIGNING_CA),
            entry("tls-br", "tls.precert-ca.ext", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA),
            entry("tls-br", "tls.precert-ca.eku", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA),
            entry("tls-br", "tls.subscriber.precert-ca", Subject.PAIR, Group.TLS_SUBSCRIBER),
            entry("tls-br", "tls.sub-ca.precert-ca", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.sub-ca.aki", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.sub-ca.aki.issuer", Subject.PAIR, Group.TLS_SUBORDINATE_CAS),
            entry("tls-br", "tls.ca.sct", Subject.CERTIFICATE, Group.TLS_CAS),
            entry("tls-br", "tls.ca.other-extension", Subject.CERTIFICATE, Group.TLS_CAS),
            entry("rfc6962", "rfc6962.sct", Subject.CERTIFICATE, Group.CERTIFICATE));

    /** A switch, because a cold JVM pays for each lambda. */
    private static Section<?> load(String id) {
        return switch (id) {
            case "tls.subscriber.validity" -> ValidityPeriod.RULES;
            case "tls.subscriber.dv" -> DomainValidated.RULES;
            case "tls.subscriber.iv" -> IndividualValidated.RULES;
            case "tls.subscriber.ov" -> OrganizationValidated.RULES;
            case "tls.subscriber.ev" -> ExtendedValidation.RULES;
            case "tls.subscriber.ext" -> SubscriberExtensions.RULES;
            case "tls.subscriber.san" -> SubscriberSubjectAltName.RULES;
            case "tls.subscriber.name" -> NameForms.RULES;
            case "tls.name-constraints" -> CaNameConstraints.RULES;
            case "tls.subscriber.onion" -> OnionNames.RULES;
            case "tls.ev.onion" -> OnionNames.EV;
            case "tls.not-ev.onion" -> OnionNames.NOT_EV;
            case "tls.not-ev.ext" -> SubscriberExtensions.NOT_EV;
            case "tls.certificate" -> SubscriberProfile.EVERY;
            case "tls.subscriber.profile" -> SubscriberProfile.RULES;
            case "tls.subscriber.issuer" -> SubscriberProfile.ISSUER;
            case "tls.subscriber.aia" -> SubscriberAuthorityInfoAccess.RULES;
            case "tls.subscriber.basic-constraints" -> SubscriberBasicConstraints.RULES;
            case "tls.subscriber.policies" -> SubscriberPolicies.RULES;
            case "tls.subscriber.policies.dv" -> SubscriberPolicies.DV;
            case "tls.subscriber.policies.iv" -> SubscriberPolicies.IV;
            case "tls.subscriber.policies.ov" -> SubscriberPolicies.OV;
            case "tls.subscriber.policies.ev" -> SubscriberPolicies.EV;
            case "tls.subscriber.eku" -> SubscriberExtendedKeyUsage.RULES;
            case "tls.subscriber.key-usage" -> SubscriberKeyUsage.RULES;
            case "tls.subscriber.aki" -> SubscriberCommonFields.KEY_IDENTIFIER;
            case "tls.subscriber.aki.issuer" -> SubscriberCommonFields.ISSUER_KEY;
            case "tls.crl-dp" -> CommonDistributionPoints.RULES;
            case "tls.subscriber.sct" -> SubscriberCommonFields.SCTS;
            case "tls.subscriber.sct.log" -> SubscriberCommonFields.LOGS;
            case "tls.subscriber.other-extension" -> SubscriberCommonFields.OTHERS;
            case "rfc5280.der" -> DistinguishedEncoding.RULES;
            case "rfc5280.fields" -> CertificateFields.RULES;
            case "rfc5280.issuer" -> IssuerPairs.RULES;
            case "rfc5280.ext" -> CertificateExtensions.RULES;
            case "tls.precertificate" -> PrecertificateProfile.RULES;
            case "tls.precertificate.pair" -> PrecertificateProfile.PAIRS;
            case "rfc5891.names" -> InternationalizedNames.RULES;
            case "practice.names" -> Names.RULES;
            case "practice.scts" -> EmbeddedScts.RULES;
            case "rfc5280.ext.authority-key-identifier" -> AuthorityKeyIdentifier.RULES;
            case "rfc5280.ext.subject-key-identifier" -> SubjectKeyIdentifier.RULES;
            case "rfc5280.ext.key-usage" -> KeyUsages.RULES;
            case "rfc5280.ext.certificate-policies" -> CertificatePolicies.RULES;
            case "rfc5280.ext.policy-mappings" -> PolicyMappings.RULES;
            case "rfc5280.ext.subject-alt-name" -> SubjectAltName.RULES;
            case "rfc5280.ext.issuer-alt-name" -> IssuerAltName.RULES;
            case "rfc5280.ext.subject-directory-attributes" -> SubjectDirectoryAttributes.RULES;
            case "rfc5280.ext.basic-constraints" -> BasicConstraints.RULES;
            case "rfc5280.ext.basic-constraints.ca" -> BasicConstraints.CA;
            case "rfc5280.ext.name-constraints" -> NameConstraints.RULES;
            case "rfc5280.ext.policy-constraints" -> PolicyConstraints.RULES;
            case "rfc5280.ext.ext-key-usage" -> ExtendedKeyUsage.RULES;
            case "rfc5280.ext.crl-distribution-points" -> CrlDistributionPoints.RULES;
            case "rfc5280.ext.inhibit-any-policy" -> InhibitAnyPolicy.RULES;
            case "rfc5280.ext.freshest-crl" -> FreshestCrl.RULES;
            case "rfc5280.ext.authority-info-access" -> AuthorityInfoAccess.RULES;
            case "rfc5280.ext.subject-info-access" -> SubjectInfoAccess.RULES;
            case "rfc5280.attribute" -> NameAttributes.RULES;
            case "rfc5280.oid" -> ObjectIdentifiers.RULES;
            case "rfc4985.srv-name" -> SrvName.RULES;
            case "rfc8398.smtp-utf8-mailbox" -> InternationalMailbox.RULES;
            case "rfc7633.tls-feature" -> TlsFeature.RULES;
            case "rfc6962.precertificate" -> Precertificates.RULES;
            case "rfc6962.pair" -> PrecertificatePairs.RULES;
            case "tls.dcv" -> DomainControl.RULES;
            case "tls.dcv.dns-change" -> DnsChange.RULES;
            case "tls.dcv.retired" -> RetiredMethods.RULES;
            case "tls.dcv.email" -> EmailContacts.RULES;
            case "tls.dcv.ip-address" -> AddressLookup.RULES;
            case "tls.dcv.registrar" -> RegisteredContact.RULES;
            case "tls.dcv.phone" -> PhoneContacts.RULES;
            case "tls.caa" -> CaaRecords.RULES;
            case "evg.subscriber.issuer" -> EvIssuers.RULES;
            case "evg.subscriber.validity" -> EvValidityPeriod.RULES;
            case "evg.not-ev.validity" -> EvValidityPeriod.NOT_EV;
            case "evg.subscriber.san" -> EvSubjectAltName.RULES;
            case "evg.subscriber.onion-descriptor" -> EvOnionDescriptors.RULES;
            case "evg.subscriber" -> EvSubjectFields.RULES;
            case "evg.subscriber.org-id" -> EvOrganizationIdentifier.RULES;
            case "evg.subscriber.ext" -> EvExtensions.RULES;
            case "tls.key" -> KeyParameters.RULES;
            case "tls.subscriber.key" -> SubscriberKeys.RULES;
            case "tls.key-encoding" -> KeyEncoding.RULES;
            case "tls.signature" -> SignatureEncoding.RULES;
            case "tls.no-cross.signature" -> SignatureEncoding.NO_CROSS;
            case "tls.subscriber.signature" -> SignatureEncoding.SUBSCRIBER;
            case "tls.signature.issuer" -> SignatureEncoding.ISSUER;
            case "rfc3279" -> RsaDsaDhKeys.RULES;
            case "rfc3279.value" -> RsaDsaDhKeys.VALUES;
            case "rfc4055" -> RsaPssOaep.RULES;
            case "rfc4055.issuer" -> RsaPssOaep.ISSUER;
            case "rfc5480" -> EllipticCurveKeys.RULES;
            case "rfc5758" -> DsaEcdsaDigests.RULES;
            case "rfc8410" -> EdwardsMontgomeryKeys.RULES;
            case "rfc8692" -> DsaEcdsaDigests.SHAKES;
            case "rfc8692.issuer" -> DsaEcdsaDigests.SHAKES_OF_ISSUER;
            case "rfc8813" -> EllipticCurveKeys.CLARIFICATIONS;
            case "rfc9881" -> PostQuantumKeys.ML_DSA_RULES;
            case "rfc9909" -> PostQuantumKeys.SLH_DSA_RULES;
            case "rfc9935" -> PostQuantumKeys.ML_KEM_RULES;
            case "tls.ip" -> AddressControl.RULES;
            case "tls.ip-method" -> AddressMethods.RULES;
            case "tls.wildcard" -> WildcardDomains.RULES;
            case "tls.onion" -> OnionControl.RULES;
            case "tls.mpic" -> PerspectiveCorroboration.RULES;
            case "tls.delegation" -> RegistrationAuthorities.RULES;
            case "tls.delegation.subject" -> RegistrationAuthorities.IDENTIFIED;
            case "tls.enrollment" -> SubscriberAgreements.RULES;
            case "tls.linting" -> PreIssuanceLinting.RULES;
            case "tls.key-history" -> KeyHistory.RULES;
            case "tls.serial-number" -> SerialNumbers.RULES;
            case "tls.identity.organization" -> OrganizationIdentity.RULES;
            case "tls.identity" -> OrganizationIdentity.DATA;
            case "tls.identity.individual" -> IndividualIdentity.RULES;
            case "tls.authority" -> RequestAuthority.RULES;
            case "tls.authority.individual" -> RequestAuthority.OF_INDIVIDUALS;
            case "tls.authority.requester" -> RequestAuthority.REQUESTERS;
            case "evg.data-age" -> EvDataAge.RULES;
            case "evg.identity" -> EvIdentity.RULES;
            case "practice.linting" -> OtherLinters.RULES;
            case "tls.reuse" -> DataReuse.RULES;
            case "rfc8657.caa" -> CaaParameters.RULES;
            case "rfc8659.caa" -> CertificationAuthorityAuthorization.RULES;
            case "mozilla.key" -> MozillaAlgorithms.KEYS;
            case "mozilla.key-encoding" -> MozillaAlgorithms.KEY_ENCODING;
            case "mozilla.signature" -> MozillaAlgorithms.SIGNATURE;
            case "mozilla.subscriber.signature" -> MozillaAlgorithms.SUBSCRIBER;
            case "mozilla.signature.issuer" -> MozillaAlgorithms.ISSUER;
            case "mozilla.der" -> MozillaEncoding.RULES;
            case "mozilla.subscriber" -> MozillaCertificates.RULES;
            case "mozilla.pair" -> MozillaCertificates.PAIRS;
            case "practice.attributes" -> Attributes.RULES;
            case "practice.tls-attributes" -> Attributes.TLS;
            case "tls.definitions" -> Definitions.RULES;
            case "tls.dcv.website-change" -> WebsiteChange.RULES;
            case "tls.dcv.website-change-v2" -> WebsiteChangeV2.RULES;
            case "tls.dcv.acme-http" -> AcmeHttp.RULES;
            case "tls.dcv.tls-alpn" -> TlsAlpn.RULES;
            case "tls.dcv.dns-account-label" -> DnsAccountLabel.RULES;
            case "tls.dcv.persistent-value" -> PersistentValue.RULES;
            case "rfc8555" -> AcmeChallenges.RULES;
            case "rfc8737" -> TlsAlpnChallenge.RULES;
            case "rfc8738" -> IpIdentifiers.RULES;
            case "tls.ca.policies" -> CaPolicies.RULES;
            case "tls.external-ca.policies" -> CaPolicies.EXTERNAL;
            case "tls.ca.eku" -> CaExtendedKeyUsage.RULES;
            case "rfc8410.value" -> EdwardsMontgomeryKeys.VALUES;
            case "rfc5480.issuer" -> EllipticCurveKeys.ISSUER;
            case "tls.ca.validity" -> CaValidity.RULES;
            case "tls.ca.name" -> CaNaming.RULES;
            case "tls.ca.name.tls" -> CaNaming.TLS;
            case "tls.ca.name.not-tls" -> CaNaming.OTHERS;
            case "tls.root.name" -> CaNaming.ROOT;
            case "tls.ca.aia" -> CaAuthorityInfoAccess.RULES;
            case "tls.ca.basic-constraints" -> CaBasicConstraints.RULES;
            case "tls.ca.key-usage" -> CaKeyUsage.RULES;
            case "tls.ca.name-constraints" -> CaNameConstraints.CA;
            case "tls.tls-ca.profile" -> TlsCa.RULES;
            case "tls.tls-ca.issuer" -> TlsCa.ISSUER;
            case "tls.tls-ca.ext" -> TlsCa.EXTENSIONS;
            case "tls.sub-ca.ext" -> OldSubordinateCa.RULES;
            case "tls.root.profile" -> RootCa.RULES;
            case "tls.root.validity" -> RootCa.VALIDITY;
            case "tls.root.ext" -> RootCa.EXTENSIONS;
            case "tls.root.aki" -> RootCa.KEY_IDENTIFIER;
            case "tls.root.basic-constraints" -> RootCa.CONSTRAINTS;
            case "tls.constrained-ca.profile" -> ConstrainedTlsCa.RULES;
            case "tls.constrained-ca.issuer" -> ConstrainedTlsCa.ISSUER;
            case "tls.constrained-ca.ext" -> ConstrainedTlsCa.EXTENSIONS;
            case "tls.constrained-ca.name-constraints" -> ConstrainedTlsCa.CONSTRAINTS;
            case "tls.non-tls-ca.profile" -> NonTlsCa.RULES;
            case "tls.non-tls-ca.issuer" -> NonTlsCa.ISSUER;
            case "tls.non-tls-ca.ext" -> NonTlsCa.EXTENSIONS;
            case "tls.non-tls-ca.policies" -> NonTlsCa.POLICIES;
            case "tls.non-tls-ca.eku" -> NonTlsCa.PURPOSES;
            case "tls.cross-ca.profile" -> CrossCertifiedCa.RULES;
            case "tls.cross-ca.issuer" -> CrossCertifiedCa.ISSUER;
            case "tls.cross-ca.validity" -> CrossCertifiedCa.VALIDITY;
            case "tls.cross-ca.ext" -> CrossCertifiedCa.EXTENSIONS;
            case "tls.cross-ca.eku" -> CrossCertifiedCa.PURPOSES;
            case "tls.cross-ca.policies" -> CrossCertifiedCa.POLICIES;
            case "tls.affiliated-cross-ca" -> CrossCertifiedCa.AFFILIATED;
            case "tls.external-cross-ca" -> CrossCertifiedCa.EXTERNAL;
            case "tls.precert-ca.profile" -> PrecertificateSigningCa.RULES;
            case "tls.precert-ca.issuer" -> PrecertificateSigningCa.ISSUER;
            case "tls.precert-ca.ext" -> PrecertificateSigningCa.EXTENSIONS;
            case "tls.precert-ca.eku" -> PrecertificateSigningCa.PURPOSES;
            case "tls.subscriber.precert-ca" -> PrecertificateSigningCa.SIGNED;
            case "tls.sub-ca.precert-ca" -> PrecertificateSigningCa.EVERY;
            case "tls.sub-ca.aki" -> CaCommonFields.KEY_IDENTIFIER;
            case "tls.sub-ca.aki.issuer" -> CaCommonFields.ISSUER_KEY;
            case "tls.ca.sct" -> CaCommonFields.SCTS;
            case "tls.ca.other-extension" -> CaCommonFields.OTHERS;
            case "rfc6962.sct" -> SignedCertificateTimestamps.RULES;
            default -> throw new IllegalArgumentException("no section " + id);
        };
    }
    // @formatter:on

    /** All sections. */
    public static List<Entry> sections() {
        return ENTRIES;
    }

    private static Entry entry(String document, String id, Subject<?> subject, Profiles profiles) {
        return new Entry(document, id, subject, profiles.profiles(), () -> load(id));
    }
}
