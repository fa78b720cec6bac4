package org.clausewise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.clausewise.evidence.Basis;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Place;
import org.clausewise.evidence.Request;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final String SECRET = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6";

    @Test
    void whatIsWrittenReadsBackToItself() throws Exception {
        IssuanceRecord record = record();

        byte[] json = RecordJson.write(record);

        assertThat(RecordJson.read(json)).isEqualTo(record);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"format\" : 1", "\"3.2.2.4.7\"", "\"random-value\"", "\"data\" : \"\"")
                .doesNotContain("null", "[ ]");
    }

    @Test
    void aRecordNeedsNothingButTheRequest() throws Exception {
        assertThat(RecordJson.read(bytes("{\"format\": 1, \"request\": {\"id\": \"r\"}}")))
                .isEqualTo(IssuanceRecord.of(Request.of("r")));
    }

    @Test
    void eachFaultIsALineWithItsPath() {
        assertThat(faults("{}")).containsExactly("$: lacks format, request");
        assertThat(faults("[]")).containsExactly("$: must be of type object");
        assertThat(faults("{\"format\": 2, \"request\": {\"id\": \"r\"}}")).containsExactly("$.format: must be 1");
        assertThat(faults("""
                        {"format": 1, "request": {"id": 7, "received": "2026-06-01"}, "wit": 1,
                         "validations": [{"id": "v", "method": "3.2.2.4.23", "name": "example.com", "dns": {}}],
                         "perspectives": [{"id": "p", "place": {"latitude": 91, "longitude": "x"}}],
                         "names": [{"validation": "v", "a b": 1}]}
                        """))
                .containsExactlyInAnyOrder(
                        "$.wit: is a field that records do not have",
                        "$.request.id: must be of type string",
                        "$.request.received: is not written as it must be",
                        "$.validations[0].method: must be one of " + String.join(", ", sections()),
                        "$.validations[0].dns: must be of type array",
                        "$.perspectives[0].place.latitude: is more than 90",
                        "$.perspectives[0].place.longitude: must be of type number",
                        "$.names[0]: lacks name",
                        "$.names[0][...]: is a field that records do not have");
    }

    @Test
    void anInstantThatTheCalendarLacksIsRefusedWithItsPath() {
        assertThat(faults("{\"format\": 1, \"request\": {\"id\": \"r\", \"received\": \"2026-02-30T00:00:00Z\"}}"))
                .containsExactly("$.request.received: is out of range");
    }

    @Test
    void whatPartsCallOneAnotherIsThereOnce() {
        assertThat(faults("""
                        {"format": 1, "request": {"id": "r"},
                         "perspectives": [{"id": "p"}, {"id": "q"}, {"id": "p"}],
                         "names": [{"name": "example.com", "validation": "w", "caa": "c"}, {"name": "example.com"},
                                   {"name": "example.com", "use": "permitted-subtree"}],
                         "validations": [
                            {"id": "v", "method": "3.2.2.4.7", "name": "example.com", "perspective": "x"},
                            {"id": "v", "method": "3.2.2.4.7", "name": "example.com", "perspective": "q",
                             "observations": [{"perspective": "q"}, {"perspective": "y"}]}],
                         "caa": [{"id": "d", "name": "example.com", "observations": [{"perspective": "z"}]}]}
                        """))
                .containsExactlyInAnyOrder(
                        "$.perspectives[2]: is called as one before it",
                        "$.validations[1]: is called as one before it",
                        "$.names[1]: is called as one before it",
                        "$.names[0].validation: names none that the record has",
                        "$.names[0].caa: names none that the record has",
                        "$.validations[0].perspective: names none that the record has",
                        "$.validations[1].observations[1].perspective: names none that the record has",
                        "$.caa[0].observations[0].perspective: names none that the record has");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(faults("")).containsExactly("$: empty");
        assertThat(faults("{\"format\": 1,\n \"" + SECRET + "\" x")).containsExactly("line 2, column 33: not JSON");
        assertThat(faults("{\"format\": 1, \"format\": 1}"))
                .singleElement()
                .asString()
                .endsWith(": a key that occurs twice in its object");
        assertThat(faults("{\"format\": 1, \"request\": {\"id\": \"r\"}} {}"))
                .singleElement()
                .asString()
                .endsWith(": not JSON");
        assertThat(faults("[".repeat(100_000))).singleElement().asString().contains("nested deeper than 32");
        assertThat(faults("{\"format\": 1, \"request\": {\"id\": \"" + "x".repeat(300_000) + "\"}}"))
                .singleElement()
                .asString()
                .contains("a text, name or number that is too long");
        assertThat(catchThrowableOfType(
                                UnreadableRecordException.class,
                                () -> RecordJson.read(new byte[RecordJson.MAX_SIZE + 1]))
                        .faults())
                .containsExactly("$: larger than 16 MiB");
    }

    @Test
    void noFaultShowsAValue() {
        assertThat(faults("{\"format\": 1, \"request\": {\"id\": \"r\", \"received\": \"" + SECRET + "\"}, \"tbs\": \""
                        + SECRET + "\\u0000\", \"risk\": \"" + SECRET + "\"}"))
                .hasSize(3)
                .noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void manyFaultsAreCutShort() {
        String names = "{},".repeat(500);
        assertThat(faults("{\"format\": 1, \"request\": {\"id\": \"r\"}, \"names\": ["
                        + names.substring(0, names.length() - 1) + "]}"))
                .hasSize(21)
                .contains("$: and more");
    }

    private static IssuanceRecord record() {
        Challenge challenge = Challenge.of(ChallengeKind.RANDOM_VALUE, SECRET)
                .created(Instant.parse("2026-05-01T00:00:00.25Z"))
                .entropyBits(128)
                .basis(Basis.ASSERTED);
        Validation validation = Validation.of("v", ValidationMethod.DNS_CHANGE, "example.com")
                .challenge(challenge)
                .registrar(false)
                .dns(DnsQuery.of("_x.example.com", "TXT")
                        .answers(DnsRecord.of("_x.example.com", "TXT", "").ttl(300L)));
        return IssuanceRecord.of(Request.of("r"))
                .tbs(Octets.of(new byte[] {1, 2, 3}))
                .perspectives(Perspective.of("p").place(new Place(52.4, 4.9)))
                .names(SubjectName.of("www.example.com").validation("v"))
                .validations(validation);
    }

    private static List<String> sections() {
        return java.util.Arrays.stream(ValidationMethod.values())
                .map(ValidationMethod::section)
                .toList();
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(UnreadableRecordException.class, () -> RecordJson.read(bytes(json)))
                .faults();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
