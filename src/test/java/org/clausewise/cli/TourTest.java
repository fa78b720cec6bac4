package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees who tries the tour first. */
final class TourTest {
    private static final String FOLDER = "testvectors/tour";

    @Test
    void eachStopShowsWhatItIsFor() {
        var run = CommandLineRun.of("check", "--format", "json", FOLDER).exits(1);
        assertThat(run.err()).isEmpty();
        Map<String, String> found = new LinkedHashMap<>();
        run.json()
                .forEach(line -> found.put(
                        line.get("file").asText().substring(FOLDER.length() + 1),
                        line.get("compliant").asBoolean()
                                ? ""
                                : line.get("findings").get(0).get("rule").asText()));
        assertThat(found)
                .containsExactly(
                        Map.entry("01-compliant-dv.pem", ""),
                        Map.entry("02-compliant-ov.pem", ""),
                        Map.entry("03-one-second-too-long.pem", "tls.subscriber.validity.max-200-days"),
                        Map.entry("04-internal-name.pem", "tls.subscriber.san.dns.internal"),
                        Map.entry("05-trailing-dot.pem", "tls.subscriber.san.dns.root-label"),
                        Map.entry("06-reserved-address.pem", "tls.subscriber.san.ip.reserved"),
                        Map.entry("07-bad-p-label.pem", "tls.subscriber.san.dns.p-label"),
                        Map.entry("08-san-not-critical.pem", "tls.subscriber.san.critical"),
                        Map.entry("09-boolean-7f.pem", "rfc5280.der.boolean-value"),
                        Map.entry("10-no-policies.pem", "tls.subscriber.dv.policies.present"),
                        Map.entry("11-precertificate.pem", ""),
                        Map.entry("12-unlike-its-precertificate.pem", ""));
    }

    @Test
    void thePairDiffers() {
        String out = CommandLineRun.of(
                        "check",
                        "--precertificate",
                        FOLDER + "/11-precertificate.pem",
                        FOLDER + "/12-unlike-its-precertificate.pem")
                .exits(1)
                .out();
        assertThat(out).contains("NOT COMPLIANT", "rfc6962.pair.corresponds");
        CommandLineRun.of(
                        "check", "--precertificate", FOLDER + "/11-precertificate.pem", FOLDER + "/01-compliant-dv.pem")
                .exits(0);
    }
}
