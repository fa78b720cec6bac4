package org.clausewise.gen.mutants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.evg.EvDataAgeMutants;
import org.clausewise.gen.evg.EvExtensionsMutants;
import org.clausewise.gen.evg.EvIdentityMutants;
import org.clausewise.gen.evg.EvIssuersMutants;
import org.clausewise.gen.evg.EvOnionDescriptorsMutants;
import org.clausewise.gen.evg.EvOrganizationIdentifierMutants;
import org.clausewise.gen.evg.EvSubjectAltNameMutants;
import org.clausewise.gen.evg.EvSubjectFieldsMutants;
import org.clausewise.gen.evg.EvValidityPeriodMutants;
import org.clausewise.gen.practice.AttributesMutants;
import org.clausewise.gen.practice.PracticeMutants;
import org.clausewise.gen.rfc.AccessDescriptionsMutants;
import org.clausewise.gen.rfc.AcmeChallengesMutants;
import org.clausewise.gen.rfc.AlgorithmMutants;
import org.clausewise.gen.rfc.AlternativeNamesMutants;
import org.clausewise.gen.rfc.AlternativesMutants;
import org.clausewise.gen.rfc.CertificateExtensionsMutants;
import org.clausewise.gen.rfc.CertificateFieldsMutants;
import org.clausewise.gen.rfc.CertificationAuthorityAuthorizationMutants;
import org.clausewise.gen.rfc.DistinguishedEncodingMutants;
import org.clausewise.gen.rfc.DistributionPointsMutants;
import org.clausewise.gen.rfc.InternationalizedNamesMutants;
import org.clausewise.gen.rfc.IssuerPairsMutants;
import org.clausewise.gen.rfc.NameAttributesMutants;
import org.clausewise.gen.rfc.NameConstraintsMutants;
import org.clausewise.gen.rfc.PoliciesMutants;
import org.clausewise.gen.rfc.PrecertificatesMutants;
import org.clausewise.gen.rfc.SignedCertificateTimestampsMutants;
import org.clausewise.gen.rootprograms.MozillaAlgorithmsMutants;
import org.clausewise.gen.rootprograms.MozillaMutants;
import org.clausewise.gen.tlsbr.AcmeMutants;
import org.clausewise.gen.tlsbr.AddressLookupMutants;
import org.clausewise.gen.tlsbr.AddressMethodsMutants;
import org.clausewise.gen.tlsbr.ApplicantMutants;
import org.clausewise.gen.tlsbr.CaCommonCertificateFieldsMutants;
import org.clausewise.gen.tlsbr.CaCommonFieldsMutants;
import org.clausewise.gen.tlsbr.CaExtendedKeyUsageMutants;
import org.clausewise.gen.tlsbr.CaNameConstraintsMutants;
import org.clausewise.gen.tlsbr.CaNamingMutants;
import org.clausewise.gen.tlsbr.CaPoliciesMutants;
import org.clausewise.gen.tlsbr.CaSubtreesMutants;
import org.clausewise.gen.tlsbr.CaaRecordsMutants;
import org.clausewise.gen.tlsbr.CommonFieldsMutants;
import org.clausewise.gen.tlsbr.ConstrainedTlsCaMutants;
import org.clausewise.gen.tlsbr.CrossCertifiedCaMutants;
import org.clausewise.gen.tlsbr.DataReuseMutants;
import org.clausewise.gen.tlsbr.DefinitionsMutants;
import org.clausewise.gen.tlsbr.DnsChangeMutants;
import org.clausewise.gen.tlsbr.DomainControlMutants;
import org.clausewise.gen.tlsbr.DomainValidatedMutants;
import org.clausewise.gen.tlsbr.EmailContactsMutants;
import org.clausewise.gen.tlsbr.EnrollmentMutants;
import org.clausewise.gen.tlsbr.ExtendedValidationMutants;
import org.clausewise.gen.tlsbr.IndividualValidatedMutants;
import org.clausewise.gen.tlsbr.KeyMutants;
import org.clausewise.gen.tlsbr.NameFormsMutants;
import org.clausewise.gen.tlsbr.NonTlsCaMutants;
import org.clausewise.gen.tlsbr.OnionControlMutants;
import org.clausewise.gen.tlsbr.OnionNamesMutants;
import org.clausewise.gen.tlsbr.OrganizationValidatedMutants;
import org.clausewise.gen.tlsbr.PerspectiveCorroborationMutants;
import org.clausewise.gen.tlsbr.PhoneContactsMutants;
import org.clausewise.gen.tlsbr.PrecertificateProfileMutants;
import org.clausewise.gen.tlsbr.PrecertificateSigningCaMutants;
import org.clausewise.gen.tlsbr.RegisteredContactMutants;
import org.clausewise.gen.tlsbr.RegistrationAuthoritiesMutants;
import org.clausewise.gen.tlsbr.RetiredMethodsMutants;
import org.clausewise.gen.tlsbr.RootCaMutants;
import org.clausewise.gen.tlsbr.SignatureMutants;
import org.clausewise.gen.tlsbr.SubscriberAuthorityInfoAccessMutants;
import org.clausewise.gen.tlsbr.SubscriberBasicConstraintsMutants;
import org.clausewise.gen.tlsbr.SubscriberExtendedKeyUsageMutants;
import org.clausewise.gen.tlsbr.SubscriberExtensionsMutants;
import org.clausewise.gen.tlsbr.SubscriberKeyUsageMutants;
import org.clausewise.gen.tlsbr.SubscriberPoliciesMutants;
import org.clausewise.gen.tlsbr.SubscriberProfileMutants;
import org.clausewise.gen.tlsbr.SubscriberSubjectAltNameMutants;
import org.clausewise.gen.tlsbr.TlsCaMutants;
import org.clausewise.gen.tlsbr.ValidityPeriodMutants;
import org.clausewise.gen.tlsbr.WebsiteChangeMutants;
import org.clausewise.gen.tlsbr.WildcardDomainsMutants;

/** All mutants there are, section by section. */
public final class Mutants {
    private static final List<Supplier<List<Mutant>>> SECTIONS = List.of(
            ValidityPeriodMutants::mutants,
            DomainValidatedMutants::mutants,
            IndividualValidatedMutants::mutants,
            OrganizationValidatedMutants::mutants,
            ExtendedValidationMutants::mutants,
            SubscriberExtensionsMutants::mutants,
            SubscriberSubjectAltNameMutants::mutants,
            NameFormsMutants::mutants,
            CaNameConstraintsMutants::mutants,
            OnionNamesMutants::mutants,
            SubscriberProfileMutants::mutants,
            SubscriberAuthorityInfoAccessMutants::mutants,
            SubscriberBasicConstraintsMutants::mutants,
            SubscriberPoliciesMutants::mutants,
            SubscriberExtendedKeyUsageMutants::mutants,
            SubscriberKeyUsageMutants::mutants,
            CommonFieldsMutants::mutants,
            DistinguishedEncodingMutants::mutants,
            CertificateFieldsMutants::mutants,
            CertificateExtensionsMutants::mutants,
            IssuerPairsMutants::mutants,
            PrecertificatesMutants::mutants,
            PrecertificateProfileMutants::mutants,
            InternationalizedNamesMutants::mutants,
            PracticeMutants::mutants,
            DomainControlMutants::mutants,
            DnsChangeMutants::mutants,
            CaaRecordsMutants::mutants,
            EvIssuersMutants::mutants,
            EvValidityPeriodMutants::mutants,
            EvSubjectAltNameMutants::mutants,
            EvOnionDescriptorsMutants::mutants,
            EvSubjectFieldsMutants::mutants,
            EvOrganizationIdentifierMutants::mutants,
            EvExtensionsMutants::mutants,
            PoliciesMutants::mutants,
            AlternativeNamesMutants::mutants,
            NameConstraintsMutants::mutants,
            DistributionPointsMutants::mutants,
            AccessDescriptionsMutants::mutants,
            NameAttributesMutants::mutants,
            KeyMutants::mutants,
            SignatureMutants::mutants,
            AlgorithmMutants::mutants,
            AlternativesMutants::mutants,
            AddressMethodsMutants::mutants,
            WildcardDomainsMutants::mutants,
            OnionControlMutants::mutants,
            PerspectiveCorroborationMutants::mutants,
            RegistrationAuthoritiesMutants::mutants,
            DataReuseMutants::mutants,
            EnrollmentMutants::mutants,
            ApplicantMutants::mutants,
            EvDataAgeMutants::mutants,
            EvIdentityMutants::mutants,
            CertificationAuthorityAuthorizationMutants::mutants,
            MozillaAlgorithmsMutants::mutants,
            MozillaMutants::mutants,
            AttributesMutants::mutants,
            DefinitionsMutants::mutants,
            WebsiteChangeMutants::mutants,
            AcmeMutants::mutants,
            AcmeChallengesMutants::mutants,
            RetiredMethodsMutants::mutants,
            EmailContactsMutants::mutants,
            AddressLookupMutants::mutants,
            RegisteredContactMutants::mutants,
            PhoneContactsMutants::mutants,
            CaPoliciesMutants::mutants,
            CaExtendedKeyUsageMutants::mutants,
            CaNamingMutants::mutants,
            CaCommonFieldsMutants::mutants,
            CaSubtreesMutants::mutants,
            TlsCaMutants::mutants,
            RootCaMutants::mutants,
            ConstrainedTlsCaMutants::mutants,
            NonTlsCaMutants::mutants,
            CrossCertifiedCaMutants::mutants,
            PrecertificateSigningCaMutants::mutants,
            CaCommonCertificateFieldsMutants::mutants,
            SignedCertificateTimestampsMutants::mutants);

    private Mutants() {}

    /** All of them, each id once. */
    public static List<Mutant> all() {
        return Registry.ALL;
    }

    /** Those that breach a rule. */
    public static List<Mutant> of(String rule) {
        return all().stream().filter(mutant -> mutant.rule().equals(rule)).toList();
    }

    private static final class Registry {
        static final List<Mutant> ALL = distinct(SECTIONS.stream().flatMap(s -> s.get().stream()));

        private static List<Mutant> distinct(Stream<Mutant> mutants) {
            Set<String> ids = new HashSet<>();
            return mutants.peek(mutant -> {
                        if (!ids.add(mutant.id())) throw new IllegalStateException("two mutants " + mutant.id());
                    })
                    .toList();
        }
    }
}
