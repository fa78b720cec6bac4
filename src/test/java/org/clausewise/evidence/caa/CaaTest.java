package org.clausewise.evidence.caa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaaTest {
    private static final CaaPolicy CA = new CaaPolicy(
            Set.of("ca1.example.net"),
            Set.of("contactemail"),
            Set.of(CaaPolicy.ACCOUNT_URI, CaaPolicy.VALIDATION_METHODS),
            "https://ca1.example.net/acct/1",
            "dns-01");

    // RFC 8659 4.1

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "0 issue \"ca1.example.net\"|0|issue|ca1.example.net",
                "128 TBS \"Unknown\"|128|tbs|Unknown",
                "0 issue ca1.example.net|0|issue|ca1.example.net",
                "0\tissue\t\";\"|0|issue|;",
                "1 iodef \"a\\\"b\\092c\\;\"|1|iodef|a\"b\\c;",
                "255 issue a\\092|255|issue|a\\"
            })
    void presentationForm(String text, int flags, String tag, String value) {
        assertThat(CaaProperty.ofText(text)).isEqualTo(new CaaProperty(flags, tag, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "issue \"a\"", "256 issue a", "0 issue \"a", "0 issue a b", "0 issue \"a\" b"})
    void whatIsNoPresentationForm(String text) {
        assertThat(CaaProperty.ofText(text)).isNull();
    }

    @Test
    void anEmptyValueIsOne() {
        assertThat(CaaProperty.ofText("0 issue \"\"")).isEqualTo(new CaaProperty(0, "issue", ""));
        assertThat(CaaProperty.ofText("0 issue")).isEqualTo(new CaaProperty(0, "issue", ""));
    }

    @Test
    void wireFormBeforePresentationForm() {
        byte[] wire = HexFormat.of()
                .parseHex("8005" + HexFormat.of().formatHex("Issue;".getBytes(StandardCharsets.US_ASCII)));
        DnsRecord record = DnsRecord.of("a", "CAA", "0 issue \"other\"").rdata(Octets.of(wire));

        assertThat(CaaProperty.of(record)).isEqualTo(new CaaProperty(128, "issue", ";"));
        assertThat(CaaProperty.ofWire(new byte[] {0})).isNull();
        assertThat(CaaProperty.ofWire(new byte[] {0, 0, 'a'})).isNull();
        assertThat(CaaProperty.ofWire(new byte[] {0, 3, 'a', 'b'})).isNull();
        assertThat(CaaProperty.ofWire(new byte[] {0, 2, 'a', '-'})).isEqualTo(new CaaProperty(0, "a-", ""));
        assertThat(CaaProperty.ofWire(new byte[] {0, 1, 'a'})).isEqualTo(new CaaProperty(0, "a", ""));
    }

    // RFC 8659 4.2

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%%%%",
                "ca1.example.net; account=230123;",
                "ca1.example.net; account",
                "ca1.example.net account=1",
                "ca1..example.net",
                "ca1.example.net.",
                "-ca.example.net",
                "ca-.example.net",
                "ca1.example.net; =1",
                "ca1.example.net;; a=b",
                "ca1.example.net; a=b c",
                "ca_1.example.net",
                "ca1.example.net; a`=b",
                "ca1.example.net; a{=b",
                "ca1.example.net; a@=b",
                "ca1.example.net; a[=b",
                "ca1.example.net; a/=b",
                "ca1.example.net; a:=b"
            })
    void whatDoesNotMatchTheGrammar(String text) {
        assertThat(IssueValue.parse(text)).isNull();
    }

    @Test
    void whatMatchesTheGrammar() {
        for (String nobody : List.of("", " \t", ";", " ; ", "; a=b")) {
            assertThat(IssueValue.parse(nobody))
                    .isNotNull()
                    .extracting(IssueValue::issuer)
                    .isEqualTo("");
        }
        assertThat(IssueValue.parse("ca1.example.net; a=b;")).isNull();
        IssueValue value = IssueValue.parse("\tca1.example.net ;  ACCOUNT = 230123 ; b-1=; b-1=x=y: ");
        assertThat(value).isNotNull();
        assertThat(value.issuer()).isEqualTo("ca1.example.net");
        assertThat(value.values("account")).containsExactly("230123");
        assertThat(value.values("b-1")).containsExactly("", "x=y:");
        assertThat(IssueValue.parse("az09.example; azAZ09=!~"))
                .extracting(v -> v.values("azaz09"))
                .isEqualTo(List.of("!~"));
    }

    // RFC 8659 3 and 4: the document's own examples and what lies beside them

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "|NO_RECORDS|NO_RECORDS",
                "0 issue \"CA1.example.net\"|AUTHORIZED|AUTHORIZED",
                "0 issue \"ca2.example.org\"|NOT_AUTHORIZED|NOT_AUTHORIZED",
                "0 issue \"ca1.example.net\", 0 issue \"ca2.example.org\"|AUTHORIZED|AUTHORIZED",
                "0 issue \";\"|NOT_AUTHORIZED|NOT_AUTHORIZED",
                "0 issue \";\", 0 issue \"ca1.example.net\"|AUTHORIZED|AUTHORIZED",
                "0 issue \"%%%%%\"|NOT_AUTHORIZED|NOT_AUTHORIZED",
                "0 iodef \"mailto:security@example.com\"|UNRESTRICTED|UNRESTRICTED",
                "0 unknown \"x\"|UNRESTRICTED|UNRESTRICTED",
                "128 unknown \"x\", 0 issue \"ca1.example.net\"|UNKNOWN_CRITICAL|UNKNOWN_CRITICAL",
                "128 issue \"ca1.example.net\"|AUTHORIZED|AUTHORIZED",
                "128 contactemail \"a@example.com\"|UNRESTRICTED|UNRESTRICTED",
                "1 unknown \"x\", 127 issue \"ca1.example.net\"|AUTHORIZED|AUTHORIZED",
                "0 issue \"ca1.example.net\", 0 issuewild \"ca2.example.org\"|AUTHORIZED|NOT_AUTHORIZED",
                "0 issuewild \"ca1.example.net\", 0 issue \";\"|NOT_AUTHORIZED|AUTHORIZED",
                "0 issuewild \"ca2.example.org\"|UNRESTRICTED|NOT_AUTHORIZED",
                "0 issuewild \"%\"|UNRESTRICTED|NOT_AUTHORIZED",
                "no property|UNREADABLE|UNREADABLE"
            })
    void sets(String records, CaaResult name, CaaResult wildcard) {
        List<DnsRecord> set = records == null ? List.of() : set(records.split(", "));

        assertThat(CaaResult.of(set, false, CA)).isEqualTo(name);
        assertThat(CaaResult.of(set, true, CA)).isEqualTo(wildcard);
    }

    // RFC 8657

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounturi=https://ca1.example.net/acct/1|true",
                "accounturi=https://ca1.example.net/acct/2|false",
                "accounturi=https://ca1.example.net/acct/1; accounturi=https://ca1.example.net/acct/1|false",
                "accounturi=|false",
                "validationmethods=dns-01|true",
                "validationmethods=http-01,dns-01|true",
                "validationmethods=http-01|false",
                "validationmethods=|false",
                "validationmethods=dns-01,|false",
                "validationmethods=dns_01,dns-01|false",
                "validationmethods=az-AZ-09,dns-01|true",
                "validationmethods=dns-01,`|false",
                "validationmethods=dns-01,{|false",
                "validationmethods=dns-01,@|false",
                "validationmethods=dns-01,[|false",
                "validationmethods=dns-01,/|false",
                "validationmethods=dns-01,:|false",
                "validationmethods=dns-01; accounturi=https://ca1.example.net/acct/1|true",
                "other=1|true"
            })
    void parameters(String parameters, boolean authorized) {
        List<DnsRecord> set = set("0 issue \"ca1.example.net; " + parameters + "\"");

        assertThat(CaaResult.of(set, false, CA).permits()).isEqualTo(authorized);
        assertThat(CaaResult.of(set, false, CA.honouringOnly(Set.of())).permits())
                .isTrue();
    }

    @Test
    void anotherPropertyWithoutTheParameterAuthorizes() {
        List<DnsRecord> set =
                set("0 issue \"ca1.example.net; validationmethods=http-01\"", "0 issue \"ca1.example.net\"");

        assertThat(CaaResult.of(set, false, CA)).isEqualTo(CaaResult.AUTHORIZED);
    }

    // RFC 8659 3

    @Test
    void theSearchEndsAtTheFirstSetOrBelowTheRoot() {
        assertThat(climb("x.y.z", empty("x.y.z"), empty("Y.Z."), empty("z")).end())
                .isEqualTo(Climb.End.NONE);
        Climb found = climb("x.y.z", empty("x.y.z"), query("y.z"));
        assertThat(found.end()).isEqualTo(Climb.End.FOUND);
        assertThat(found.set()).hasSize(1);
    }

    @Test
    void theSearchThatLeavesSomethingOut() {
        assertThat(climb("x.y.z").end()).isEqualTo(Climb.End.INCOMPLETE);
        assertThat(climb("x.y.z", empty("x.y.z"), empty("y.z")).end()).isEqualTo(Climb.End.INCOMPLETE);
        assertThat(climb("x.y.z", empty("y.z"), empty("z")).end()).isEqualTo(Climb.End.ASTRAY);
        assertThat(climb("x.y.z", empty("x.y.z"), empty("z")).end()).isEqualTo(Climb.End.ASTRAY);
        assertThat(climb("z", empty("z"), empty("")).end()).isEqualTo(Climb.End.ASTRAY);
        assertThat(climb("z", DnsQuery.of("z", "TXT")).end()).isEqualTo(Climb.End.ASTRAY);
    }

    @Test
    void anAliasLeadsToASetAndNotToItsParents() {
        DnsQuery alias = DnsQuery.of("x.z", "CAA")
                .answers(DnsRecord.of("x.z", "CNAME", "a.b"), DnsRecord.of("a.b", "CAA", "0 issue \";\""));

        assertThat(climb("x.z", alias).end()).isEqualTo(Climb.End.FOUND);
        assertThat(climb("x.z", alias.answers(DnsRecord.of("x.z", "CNAME", "a.b")), empty("z"))
                        .end())
                .isEqualTo(Climb.End.NONE);
    }

    @Test
    void aFailureIsNoEmptyAnswer() {
        DnsQuery failed = empty("z").status(DnsStatus.SERVFAIL);

        assertThat(climb("z", failed).end()).isEqualTo(Climb.End.FAILED);
        assertThat(climb("z", failed.status(DnsStatus.NXDOMAIN)).end()).isEqualTo(Climb.End.NONE);
        assertThat(Climb.of("z", List.of(failed), true).end()).isEqualTo(Climb.End.NONE);
    }

    private static Climb climb(String name, DnsQuery... lookups) {
        return Climb.of(name, List.of(lookups), false);
    }

    private static DnsQuery empty(String name) {
        return DnsQuery.of(name, "CAA").status(DnsStatus.NOERROR);
    }

    private static DnsQuery query(String name) {
        return empty(name).answers(set("0 issue \"ca1.example.net\""));
    }

    private static List<DnsRecord> set(String... data) {
        return Stream.of(data).map(d -> DnsRecord.of("example.com", "CAA", d)).toList();
    }
}
