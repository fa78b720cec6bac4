package org.clausewise.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.List;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

final class CommandLineJarIT {
    @Test
    void runsAlone() throws Exception {
        Built.Run run = Built.run(List.of(Built.java(), "-jar", Built.CLI.toString(), "--help"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: clausewise");
        assertThat(run.exit()).isZero();
    }

    @Test
    void knowsItsVersion() throws Exception {
        Built.Run run = Built.run(List.of(Built.java(), "-jar", Built.CLI.toString(), "--version"));
        String version = Built.LIBRARY.getFileName().toString().replaceAll("^clausewise-|[.]jar$", "");
        assertThat(run.out().strip()).isEqualTo("clausewise " + version);
        assertThat(run.exit()).isZero();
    }

    @Test
    void holdsNoTestFramework() throws Exception {
        assertThat(Built.entries(Built.CLI))
                .noneMatch(
                        name -> name.matches(
                                "(META-INF/versions/[0-9]+/)?(org/junit|junit|net/jqwik|org/assertj|com/google|com/tngtech|org/openjdk/jmh)/.*"))
                .noneMatch(name -> name.startsWith("org/clausewise/build/"));
    }

    @Test
    void leavesTheResolverOfTheJvmAlone() throws Exception {
        assertThat(Built.entries(Built.CLI))
                .noneMatch(name -> name.matches("META-INF/services/.*(InetAddressResolver|NameServiceDescriptor).*"));
    }

    @Test
    void carriesBouncyCastleWithoutItsSignaturesAndWorking() throws Exception {
        assertThat(Built.entries(Built.CLI)).noneMatch(name -> name.matches("META-INF/[^/]+[.](SF|RSA|DSA|EC)"));
        try (URLClassLoader loader = Built.loader(List.of(Built.CLI))) {
            Provider provider = (Provider) loader.loadClass("org.bouncycastle.jce.provider.BouncyCastleProvider")
                    .getConstructor()
                    .newInstance();
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", provider);
            keys.initialize(256);
            KeyPair pair = keys.generateKeyPair();
            byte[] message = {1, 2, 3};
            Signature signature = Signature.getInstance("SHA256withECDSA", provider);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(pair.getPublic());
            signature.update(message);
            assertThat(signature.verify(signed)).isTrue();
            assertThat(Cipher.getInstance("AES/GCM/NoPadding", provider).getProvider())
                    .isSameAs(provider);
        }
    }
}
