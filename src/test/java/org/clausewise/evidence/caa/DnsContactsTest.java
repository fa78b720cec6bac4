package org.clausewise.evidence.caa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS BR appendix A. */
class DnsContactsTest {
    private static final String OWNER = "owner@example.net";

    @Test
    void addressesAreTheSameButForTheCaseOfLetters() {
        assertThat(DnsContacts.EMAIL.same("Owner@Example.net", OWNER)).isTrue();
        assertThat(DnsContacts.EMAIL.same("owner@example.org", OWNER)).isFalse();
    }

    @Test
    void numbersAreTheSameButForWhatSeparatesTheirDigits() {
        assertThat(DnsContacts.PHONE.same("+1 555 123 4567", "tel:+1-555-123-4567"))
                .isTrue();
        assertThat(DnsContacts.PHONE.same("+1 555 123 4567", "+1 555 123 4568")).isFalse();
    }

    @Test
    void aContactIsTheWholeValueOfAProperty() {
        assertThat(DnsContacts.EMAIL.inCaa(OWNER, List.of(caa("example.com", "contactemail", OWNER))))
                .isTrue();
        assertThat(DnsContacts.EMAIL.inCaa(
                        OWNER, List.of(caa("example.com", "contactemail", OWNER + ", b@example.net"))))
                .isFalse();
        assertThat(DnsContacts.EMAIL.inCaa(OWNER, List.of(caa("example.com", "iodef", OWNER))))
                .isFalse();
    }

    @Test
    void theSetIsThatOfTheFirstNameWithRecords() {
        List<DnsQuery> climb = List.of(none("a.example.com"), caa("example.com", "contactemail", OWNER));
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "a.example.com", climb))
                .isTrue();
        List<DnsQuery> nearer =
                List.of(caa("a.example.com", "issue", "ca.example.net"), caa("example.com", "contactemail", OWNER));
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "a.example.com", nearer))
                .isFalse();
    }

    @Test
    void aNameThatWasNotAskedForEndsTheSearch() {
        List<DnsQuery> gap = List.of(none("a.b.example.com"), caa("example.com", "contactemail", OWNER));
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "a.b.example.com", gap))
                .isFalse();
        List<DnsQuery> none = List.of(none("example.com"), none("com"));
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "example.com", none)).isFalse();
    }

    @Test
    void aQueryThatFailedDoesNotCount() {
        DnsQuery failed = none("example.com").status(DnsStatus.SERVFAIL);
        DnsQuery found = caa("example.com", "contactemail", OWNER);
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "example.com", List.of(failed, found)))
                .isTrue();
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "example.com", List.of(found, failed)))
                .isTrue();
        assertThat(DnsContacts.EMAIL.inRelevantSet(OWNER, "example.com", List.of(failed)))
                .isFalse();
    }

    @Test
    void aTxtRecordStandsBelowTheDomain() {
        String owner = "_validation-contactphone.example.com";
        DnsQuery query = DnsQuery.of(owner, "TXT").answers(DnsRecord.of(owner, "TXT", "+1 555 123 4567"));
        assertThat(DnsContacts.PHONE.inTxt("+1 (555) 123-4567", "example.com", List.of(query)))
                .isTrue();
        assertThat(DnsContacts.PHONE.inTxt("+1 555 123 4567", "www.example.com", List.of(query)))
                .isFalse();
        assertThat(DnsContacts.EMAIL.inTxt("+1 555 123 4567", "example.com", List.of(query)))
                .isFalse();
    }

    private static DnsQuery caa(String name, String tag, String value) {
        return none(name).answers(DnsRecord.of(name, "CAA", "0 " + tag + " \"" + value + "\""));
    }

    private static DnsQuery none(String name) {
        return DnsQuery.of(name, "CAA").status(DnsStatus.NOERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, hostmaster@example.com, true",
        "EMAIL, grüße@exämple.com, true",
        "EMAIL, mailto:hostmaster@example.com, false",
        "EMAIL, Host Master <hostmaster@example.com>, false",
        "EMAIL, hostmaster, false",
        "EMAIL, hostmaster@, false",
        "EMAIL, hostmaster@example.com other, false",
        "PHONE, +1 (555) 123-4567, true",
        "PHONE, +15551234567, true",
        "PHONE, 15551234567, false",
        "PHONE, +09, true",
        "PHONE, +1/2, false",
        "PHONE, +1:2, false",
        "PHONE, +, false",
        "EMAIL, a@!~, true",
        "EMAIL, a@b\u007f, false",
        "PHONE, tel:+15551234567, false",
        "PHONE, +1555123456;ext=7, false",
    })
    void isNothingButAnAddressOrAGlobalNumber(DnsContacts kind, String value, boolean whole) {
        assertThat(kind.isWhole(value)).isEqualTo(whole);
    }
}
