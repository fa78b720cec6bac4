package org.clausewise.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.stream.Collectors;
import org.clausewise.gen.Keys;
import org.clausewise.gen.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogListTest {
    private static String base64(TestKey key) {
        return Base64.getEncoder().encodeToString(key.subjectPublicKeyInfo());
    }

    @Test
    void pem() {
        String pem = Keys.verifiedLogs().stream()
                .map(key -> "a log\n-----BEGIN PUBLIC KEY-----\n" + base64(key) + "\n-----END PUBLIC KEY-----\n")
                .collect(Collectors.joining());
        assertThat(LogList.read(pem.getBytes(US_ASCII)).size()).isEqualTo(2);
    }

    @Test
    void logListOfVersion3() {
        String json = """
                {"version": "70.1", "operators": [
                  {"name": "One", "logs": [{"description": "One 2026h1", "log_id": "", "key": "%s", "mmd": 86400}], "tiled_logs": []},
                  {"name": "Two", "logs": [], "tiled_logs": [{"description": "Two 2026h2", "key": "%s"}]}]}
                """.formatted(
                base64(Keys.verifiedLogs().get(0)), base64(Keys.verifiedLogs().get(1)));
        assertThat(LogList.read(json.getBytes(US_ASCII)).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "{",
                "{}",
                "{\"operators\":[{\"logs\":[{\"description\":\"X\"}]}]}",
                "{\"operators\":[{\"logs\":[{\"key\":\"AAAA\"}]}]}",
                "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\n%%%\n"
            })
    void whatHoldsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> LogList.read(text.getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n");
    }
}
