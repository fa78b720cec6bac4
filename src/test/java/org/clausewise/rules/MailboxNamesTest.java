package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.rules.Rules.breached;
import static org.clausewise.rules.Rules.gate;
import static org.clausewise.rules.Rules.submission;

import org.clausewise.der.DerWriter;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of RFC 8398 3: a Mailbox may have an address in brackets in place of a domain. */
class MailboxNamesTest {
    private static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";

    @ParameterizedTest
    @CsvSource(textBlock = """
            \u5b66\u751f@example.com,
            \u5b66\u751f@\u5927\u5b66.example.com,
            \u5b66\u751f@[192.0.2.1],
            \u5b66\u751f@[IPv6:2001:DB8::1],
            '"\u5b66 \u751f"@example.com',
            \u5b66\u751f@[192.0.2.256], form
            \u5b66\u751f@[192.0.2.1, form
            \u5b66\u751f@[], form
            \u5b66\u751f@a..b, ldh
            \u5b66\u751f@B\u00fccher.example.com, idna
            \u5b66\u751f@b\u00fccher.example.com,
            \u5b66\u751f@xn--bcher-kva.example.com,
            \u5b66\u751f@xn--ls8h.example.com, idna
            \u5b66\u751f@Example.com, lower-case
            """)
    void smtpUtf8Mailbox(String mailbox, String rule) {
        var subject =
                Subscribers.plain(Profile.PKIX).name(GeneralNames.other(SMTP_UTF8_MAILBOX, DerWriter.utf8(mailbox)));
        var breached = breached(gate(Profile.PKIX).check(submission(subject.sample())));
        if (rule == null) {
            assertThat(breached).isEmpty();
        } else {
            assertThat(breached).containsExactly("rfc8398.smtp-utf8-mailbox." + rule);
        }
    }
}
