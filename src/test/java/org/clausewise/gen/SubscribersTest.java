package org.clausewise.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.der.DerWriter;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscribersTest {
    private static final int SAMPLES = 2_000;

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV", "PKIX"})
    void bouncyCastleReadsTheSameFields(Profile profile) throws Exception {
        var random = new SplittableRandom(1);
        for (int i = 0; i < SAMPLES; i++) {
            CertificateSpec spec = Subscribers.compliant(profile, random);
            byte[] der = spec.certificate();
            var read = new X509CertificateHolder(der);
            String seen = profile + " " + i;

            assertThat(read.getEncoded()).as(seen).isEqualTo(der);
            assertThat(read.getVersionNumber()).as(seen).isEqualTo(3);
            assertThat(read.getSerialNumber()).as(seen).isEqualTo(spec.serialNumber());
            assertThat(read.getNotBefore().toInstant()).as(seen).isEqualTo(spec.notBefore());
            assertThat(read.getNotAfter().toInstant()).as(seen).isEqualTo(spec.notAfter());
            assertThat(attributes(read)).as(seen).isEqualTo(attributes(spec.subject()));
            assertThat(read.getSubjectPublicKeyInfo().getEncoded())
                    .as(seen)
                    .isEqualTo(spec.key().subjectPublicKeyInfo());
            assertThat(extensions(read))
                    .as(seen)
                    .isEqualTo(spec.extensions().stream()
                            .map(e -> e.oid() + " " + (e.criticality() == Extension.Criticality.CRITICAL))
                            .toList());
            assertThat(read.getIssuer().getEncoded()).as(seen).isEqualTo(DerWriter.get(spec.issuerCertificate(), 0, 5));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV", "PKIX"})
    void theJdkReadsThem(Profile profile) throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            CertificateSpec spec = Subscribers.compliant(profile, random);
            for (byte[] der : List.of(spec.certificate(), spec.precertificate(), spec.issuerCertificate())) {
                var read = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
                assertThat(read.getEncoded()).isEqualTo(der);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV", "PKIX"})
    void equalSeedsMakeEqualOctets(Profile profile) {
        for (long seed = 0; seed < 50; seed++) {
            Sample first =
                    Subscribers.compliant(profile, new SplittableRandom(seed)).sample();
            Sample second =
                    Subscribers.compliant(profile, new SplittableRandom(seed)).sample();
            assertThat(second).usingRecursiveComparison().isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV"})
    void stayWithinTheLimitsOfTheirDay(Profile profile) {
        var longest = new HashSet<Duration>();
        var random = new SplittableRandom(3);
        for (int i = 0; i < SAMPLES; i++) {
            CertificateSpec spec = Subscribers.compliant(profile, random, Instant.parse("2026-03-15T00:00:00Z"));
            assertThat(spec.validity()).isBetween(Duration.ofSeconds(1), Duration.ofDays(199));
            assertThat(Duration.between(spec.issuedAt(), spec.notBefore()).abs())
                    .isLessThanOrEqualTo(Duration.ofHours(48));
            assertThat(spec.serialNumber().signum()).isPositive();
            assertThat(spec.serialNumber().bitLength()).isBetween(64, 159);
            assertThat(spec.names()).hasSizeBetween(1, 100);
            boolean critical =
                    spec.extension(Oids.SUBJECT_ALT_NAME).orElseThrow().criticality() == Extension.Criticality.CRITICAL;
            assertThat(critical).isEqualTo(spec.subject().rdns().isEmpty());
            longest.add(spec.validity());
        }
        if (profile != Profile.TLS_EV) assertThat(longest).contains(Duration.ofDays(199));
    }

    @Test
    void lastAsLongAsTheTextOfTheDayPermits() {
        assertThat(longest("2015-03-31T23:59:59Z")).isEqualTo(Duration.ofDays(5 * 365 + 2));
        assertThat(longest("2015-04-01T00:00:00Z")).isEqualTo(Duration.ofDays(3 * 365 + 1 + 30 + 31 + 30));
        assertThat(longest("2018-02-28T23:59:59Z")).isEqualTo(Duration.ofDays(3 * 365 + 1 + 31 + 30 + 31 - 3));
        assertThat(longest("2018-03-01T00:00:00Z")).isEqualTo(Duration.ofDays(825));
        assertThat(longest("2020-09-01T00:00:00Z")).isEqualTo(Duration.ofDays(397));
        assertThat(longest("2026-03-14T23:59:59Z")).isEqualTo(Duration.ofDays(397));
        assertThat(longest("2026-03-15T00:00:00Z")).isEqualTo(Duration.ofDays(199));
        assertThat(longest("2027-03-15T00:00:00Z")).isEqualTo(Duration.ofDays(99));
        assertThat(longest("2029-03-15T00:00:00Z")).isEqualTo(Duration.ofDays(46));
    }

    private static Duration longest(String issuedAt) {
        Instant instant = Instant.parse(issuedAt);
        int last = instant.isBefore(Instant.parse("2020-09-01T00:00:00Z")) ? 0 : 1;
        return Duration.between(instant, Dates.latestNotAfter(Profile.TLS_DV, instant, instant))
                .plusSeconds(last);
    }

    @Test
    void everyPermissionIsUsedAndShows() {
        for (Permission permission : Permission.values()) {
            for (Profile profile : permission.profiles()) {
                CertificateSpec plain = Subscribers.plain(profile);
                CertificateSpec with = Subscribers.plain(profile, permission);
                assertThat(with.sample().der())
                        .as(permission + " " + profile)
                        .isNotEqualTo(plain.sample().der());
                assertThat(Subscribers.plain(profile, permission).sample().der())
                        .isEqualTo(with.sample().der());
            }
        }
        assertThatThrownBy(() -> Subscribers.plain(Profile.TLS_DV, Permission.POSTAL_CODE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreOfEveryKind() throws Exception {
        Set<Integer> kinds = new HashSet<>();
        Set<String> features = new HashSet<>();
        var random = new SplittableRandom(4);
        for (int i = 0; i < SAMPLES; i++) {
            var read = new X509CertificateHolder(
                    Subscribers.compliant(Profile.TLS_DV, random).certificate());
            var extension = read.getExtension(org.bouncycastle.asn1.x509.Extension.subjectAlternativeName);
            for (GeneralName name : org.bouncycastle.asn1.x509.GeneralNames.getInstance(extension.getParsedValue())
                    .getNames()) {
                kinds.add(name.getTagNo());
                if (name.getTagNo() == GeneralName.dNSName)
                    features.addAll(features(name.getName().toString()));
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(GeneralName.dNSName, GeneralName.iPAddress);
        assertThat(features).contains("wildcard", "onion", "xn", "upper", "longest", "longest label", "two labels");
    }

    private static List<String> features(String name) {
        assertThat(name).matches("(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");
        assertThat(name.length()).isLessThanOrEqualTo(253);
        List<String> labels = Arrays.asList(name.split("\\."));
        return Stream.of(
                        name.startsWith("*.") ? "wildcard" : "",
                        name.endsWith(".onion") ? "onion" : "",
                        labels.stream().anyMatch(l -> l.startsWith("xn--")) ? "xn" : "",
                        name.equals(name.toLowerCase(Locale.ROOT)) ? "" : "upper",
                        name.length() == 253 ? "longest" : "",
                        labels.stream().anyMatch(l -> l.length() == 63) ? "longest label" : "",
                        labels.size() == 2 ? "two labels" : "")
                .filter(s -> !s.isEmpty())
                .toList();
    }

    @Test
    void serialNumbersReachBothEnds() {
        var random = new SplittableRandom(5);
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            BigInteger serial = Subscribers.compliant(Profile.TLS_OV, random).serialNumber();
            lengths.add(serial.bitLength());
        }
        assertThat(lengths).contains(64, 65, 158, 159);
    }

    @Test
    void plainSubjectsAreAlwaysTheSame() {
        for (Profile profile : List.of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV, Profile.TLS_EV, Profile.PKIX)) {
            assertThat(Subscribers.plain(profile).certificate())
                    .isEqualTo(Subscribers.plain(profile).certificate());
        }
        assertThatThrownBy(() -> Subscribers.plain(Profile.CRL)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Set<String>> attributes(X509CertificateHolder certificate) {
        return Stream.of(certificate.getSubject().getRDNs())
                .map(rdn -> Stream.of(rdn.getTypesAndValues())
                        .map(a -> a.getType().getId() + "=" + a.getValue())
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static List<Set<String>> attributes(DistinguishedName name) {
        return name.rdns().stream()
                .map(rdn -> rdn.stream().map(a -> a.type() + "=" + a.text()).collect(Collectors.toSet()))
                .toList();
    }

    private static List<String> extensions(X509CertificateHolder certificate) {
        return Stream.of(certificate.getExtensions().getExtensionOIDs())
                .map(o -> o.getId() + " " + certificate.getExtension(o).isCritical())
                .toList();
    }
}
