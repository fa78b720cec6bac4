package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.ListedKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --blocklist}. */
final class BlocklistTest {
    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void writeList() throws IOException {
        list = folder.resolve("keys.txt");
        Files.writeString(list, ListedKeys.text());
    }

    private static byte[] of(byte[] key) {
        return Samples.GOOD
                .copy()
                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))
                .replace(CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO, key)
                .certificate();
    }

    @Test
    void aKeyOfTheListIsRefused() {
        var run = CommandLineRun.with(of(ListedKeys.debian()), "check", "--format", "json", "--blocklist", list, "-")
                .exits(1);
        JsonNode line = run.json().get(0);
        assertThat(line.get("findings")).hasSize(1);
        assertThat(line.at("/findings/0/rule").asText()).isEqualTo("tls.subscriber.key.debian");
        assertThat(line.at("/findings/0/clauses").toString()).contains("tls-br-6.1.1.3-7", "tls-br-6.1.1.3-5#2");
        assertThat(line.at("/findings/0/path").asText()).isEqualTo("tbsCertificate.subjectPublicKeyInfo");
        assertThat(line.get("scope").toString()).contains("\"keys\"");
        assertThat(line.at("/versions/blocklist").asText()).matches("sha256:[0-9a-f]{16}");
    }

    @Test
    void otherKeysPassAndNothingIsSaidWithoutAList() {
        CommandLineRun.with(Samples.good(), "check", "--blocklist=" + list, "-").exits(0);
        var run = CommandLineRun.with(of(ListedKeys.debian()), "check", "--format", "json", "-")
                .exits(0);
        JsonNode line = run.json().get(0);
        assertThat(line.get("scope").toString()).doesNotContain("\"keys\"");
        assertThat(line.get("versions").has("blocklist")).isFalse();
    }

    @Test
    void aRequiredListThatIsNotGiven() {
        CommandLineRun.with(Samples.good(), "check", "--require", "keys", "-").exits(1);
        CommandLineRun.with(Samples.good(), "check", "--require", "keys", "--blocklist", list, "-")
                .exits(0);
    }

    @Test
    void severalLists() throws IOException {
        Path other = folder.resolve("other.txt");
        Files.writeString(other, "0123456789abcdef0123\n");
        CommandLineRun.with(of(ListedKeys.weak()), "check", "--blocklist", other, "-")
                .exits(0);
        var run = CommandLineRun.with(
                        of(ListedKeys.weak()), "check", "--blocklist", list, "--blocklist", other, "--format=json", "-")
                .exits(1);
        assertThat(run.json().get(0).at("/versions/blocklist").asText())
                .matches("sha256:[0-9a-f]{16} sha256:[0-9a-f]{16}");
    }

    @Test
    void aLineOfAnotherFormIsNamed() throws IOException {
        Files.writeString(list, "# keys\n\n0123456789abcdef0123\n0123456789abcdef\n");
        CommandLineRun.with(Samples.good(), "check", "--blocklist", list, "-")
                .refuses("--blocklist " + list + ": line 4: neither 64 hexadecimal digits nor 20");
        Files.writeString(list, "# keys\n");
        CommandLineRun.with(Samples.good(), "check", "--blocklist", list, "-").refuses("keys.txt: holds no key");
        Files.delete(list);
        CommandLineRun.with(Samples.good(), "check", "--blocklist", list, "-").refuses("keys.txt: cannot be read");
    }
}
