package org.clausewise.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.clausewise.evidence.LintResult;
import org.clausewise.evidence.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LintReportsTest {
    @Test
    void zlintOfTheCommandLine() {
        assertThat(read("""
                {"e_dnsname_not_valid_tld": {"result": "error", "details": "no such TLD"},
                 "e_ca_common_name_missing": {"result": "NA"},
                 "e_mp_modulus_must_be_2048_bits_or_more": {"result": "pass"},
                 "w_subject_common_name_included": {"result": "warn"},
                 "e_subject_contains_noninformational_value": {"result": "NE"}}"""))
                .containsExactly(Linting.of("zlint")
                        .results(
                                new LintResult("e_dnsname_not_valid_tld", "error"),
                                new LintResult("w_subject_common_name_included", "warn")));
    }

    @Test
    void zlintOfTheLibrary() {
        assertThat(read("""
                {"version": 3, "timestamp": 1780315200,
                 "lints": {"n_subject_common_name_included": {"result": "info"}, "e_ext_san_missing": {"result": "pass"}},
                 "notices_present": true, "warnings_present": false, "errors_present": false, "fatals_present": false}"""))
                .containsExactly(Linting.of("zlint")
                        .at(Instant.parse("2026-06-01T12:00:00Z"))
                        .results(new LintResult("n_subject_common_name_included", "info")));
    }

    @Test
    void pkilint() {
        assertThat(read("""
                {"results": [
                  {"node_path": "certificate.tbsCertificate.extensions", "validator": "SubscriberExtensionsValidator",
                   "finding_descriptions": [
                     {"severity": "WARNING", "code": "cabf.serverauth.subscriber.extension_present", "message": null},
                     {"severity": "ERROR", "code": "pkix.authority_key_id_extension_missing", "message": "none"}]},
                  {"node_path": "certificate", "validator": "Other", "finding_descriptions": []}]}"""))
                .containsExactly(Linting.of("pkilint")
                        .results(
                                new LintResult("cabf.serverauth.subscriber.extension_present", "WARNING"),
                                new LintResult("pkix.authority_key_id_extension_missing", "ERROR")));
    }

    @Test
    void pkimetalNamesTheLintersThatItCalled() {
        assertThat(read("""
                [{"Linter": "pkimetal", "Finding": "Profile: tbr_leaf_tlsserver_dv; Version: v1.20.0", "Severity": "meta"},
                 {"Linter": "certlint", "Finding": "commonName is deprecated", "Severity": "notice"},
                 {"Linter": "certlint", "Finding": "Queued: 10us; Runtime: 2ms; Version: v1.6.2", "Severity": "meta"},
                 {"Linter": "pkilint", "Field": "certificate", "Finding": "pkix.wrong", "Severity": "error"}]"""))
                .containsExactly(
                        Linting.of("pkimetal").version("v1.20.0"),
                        Linting.of("certlint")
                                .version("v1.6.2")
                                .results(new LintResult("commonName is deprecated", "notice")),
                        Linting.of("pkilint").results(new LintResult("pkix.wrong", "error")));
    }

    @Test
    void pkimetalWithoutFindings() {
        assertThat(read("[]")).containsExactly(Linting.of("pkimetal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "{}",
                "{",
                "[] []",
                "[7]",
                "{\"e_ext_san_missing\": \"pass\"}",
                "{\"lints\": {\"e_ext_san_missing\": {}}}",
                "{\"results\": [{\"node_path\": \"certificate\"}]}",
                "{\"results\": [{\"finding_descriptions\": [{\"code\": \"a\"}]}]}",
                "[{\"Linter\": \"zlint\", \"Finding\": \"a\"}]",
                "{\"a\": {\"result\": \"pass\"}, \"a\": {\"result\": \"error\"}}"
            })
    void whatIsNoReportIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n")
                .hasMessageContaining(":");
    }

    private static List<Linting> read(String json) {
        return LintReports.read(json.getBytes(UTF_8));
    }
}
