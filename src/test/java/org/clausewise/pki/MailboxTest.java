package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    private static boolean isMailbox(String text) {
        // what stands around it must not count
        byte[] b = ("a" + text + "a").getBytes(StandardCharsets.ISO_8859_1);
        return Mailbox.isMailbox(b, 1, b.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "a.b+c=d!#$%&'*-/?^_`{|}~@example.com",
                "\"anna maria\"@example.com",
                "\"a\\\"b@c\"@example.com",
                "postmaster@localhost",
                "anna@xn--exmple-cua.com",
                "anna@[192.0.2.1]",
                "anna@[IPv6:2001:db8::1]",
                "anna@[X-tag:content]"
            })
    void mailboxes(String text) {
        assertThat(isMailbox(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anna",
                "@example.com",
                "anna@",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "an na@example.com",
                "anna@b@example.com",
                "änna@example.com",
                "\"anna@example.com",
                "\"an\"na@example.com",
                "\"anna\\\"@example.com",
                "<anna@example.com>",
                "anna@example.com (Anna)",
                "anna@example..com",
                "anna@example.com.",
                "anna@-example.com",
                "anna@ex_ample.com",
                "anna@*.example.com",
                "anna@[192.0.2.300]",
                "anna@[IPv6:2001:db8::1::2]",
                "anna@[tag-:content]",
                "anna@[]"
            })
    void noMailboxes(String text) {
        assertThat(isMailbox(text)).isFalse();
    }

    @Test
    void lengths() {
        String label = "a".repeat(63) + ".";
        assertThat(isMailbox("a".repeat(64) + "@example.com")).isTrue();
        assertThat(isMailbox("a".repeat(65) + "@example.com")).isFalse();
        assertThat(isMailbox("a@" + label.repeat(3) + "a".repeat(61))).isTrue();
        assertThat(isMailbox("a@" + label.repeat(3) + "a".repeat(62))).isFalse();
    }

    @Test
    void localPartsBeyondAscii() {
        byte[] b = "学生".getBytes(StandardCharsets.UTF_8);
        assertThat(Mailbox.isInternationalLocalPart(b, 0, b.length)).isTrue();
        assertThat(Mailbox.isAscii(b, 0, b.length)).isFalse();
        byte[] dots = "学..生".getBytes(StandardCharsets.UTF_8);
        assertThat(Mailbox.isInternationalLocalPart(dots, 0, dots.length)).isFalse();
    }
}
