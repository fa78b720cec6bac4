package org.clausewise.io.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.clausewise.evidence.Basis;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Request;
import org.clausewise.io.RecordJson;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;

/** With answers by a script in place of a server. */
final class CaaCollectorTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** What is asked for, as {@code name TYPE}, and what comes; NXDOMAIN for anything else. */
    private static final class Script implements Resolver {
        private final Map<String, List<Object>> answers = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        /** Answers one after the other, the last for ever: an rcode, a failure, or an array of records as in a zone file. */
        Script on(String question, Object... replies) {
            answers.put(question, new ArrayList<>(List.of(replies)));
            return this;
        }

        @Override
        public CompletionStage<Message> sendAsync(Message query, Executor executor) {
            return sendAsync(query);
        }

        @Override
        public CompletionStage<Message> sendAsync(Message query) {
            Record question = query.getQuestion();
            String key = question.getName().toString(true) + " " + Type.string(question.getType());
            asked.add(key);
            List<Object> replies = answers.getOrDefault(key, List.of(Rcode.NXDOMAIN));
            Object reply = replies.size() > 1 ? replies.remove(0) : replies.get(0);
            if (reply instanceof Exception failure) {
                return CompletableFuture.failedFuture(failure);
            }
            Message message = new Message(query.getHeader().getID());
            message.getHeader().setFlag(Flags.QR);
            message.addRecord(question, Section.QUESTION);
            if (reply instanceof Integer rcode) {
                message.getHeader().setRcode(rcode);
            } else if (reply instanceof Record[] records) {
                for (Record each : records) {
                    int type = each instanceof RRSIGRecord signature ? signature.getTypeCovered() : each.getType();
                    message.addRecord(each, type == Type.SOA || type == Type.NSEC ? Section.AUTHORITY : Section.ANSWER);
                }
            }
            return CompletableFuture.completedFuture(message);
        }

        @Override
        public void setPort(int port) {}

        @Override
        public void setTCP(boolean flag) {}

        @Override
        public void setIgnoreTruncation(boolean flag) {}

        @Override
        public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

        @Override
        public void setTSIGKey(TSIG key) {}

        @Override
        public void setTimeout(Duration timeout) {}
    }

    private static Record[] records(String... lines) {
        Record[] records = new Record[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] part = lines[i].split(" ", 3);
            try {
                records[i] = Record.fromString(
                        Name.fromString(part[0]), Type.value(part[1]), DClass.IN, 300, part[2], Name.root);
            } catch (IOException e) {
                throw new AssertionError(lines[i], e);
            }
        }
        return records;
    }

    private static CaaCollector over(Script script) {
        return CaaCollector.over(script, "192.0.2.53").clock(InstantSource.fixed(NOW));
    }

    private static List<DnsQuery> climb(Script script, String name) {
        return over(script).collect("c", name).check().lookups();
    }

    @Test
    void theClimbEndsWithTheFirstRecordSet() {
        Script script = new Script()
                .on("a.b.example.com CAA", Rcode.NXDOMAIN)
                .on("b.example.com CAA", Rcode.NOERROR)
                .on("example.com CAA", (Object) records("example.com. CAA 0 issue \"ca.example.net\""));
        CaaCheck check = over(script).collect("caa-1", "*.a.b.example.com").check();

        assertThat(check.id()).isEqualTo("caa-1");
        assertThat(check.name()).isEqualTo("a.b.example.com");
        assertThat(check.at()).isEqualTo(NOW);
        assertThat(check.decision()).as("it decides nothing").isNull();
        assertThat(script.asked).containsExactly("a.b.example.com CAA", "b.example.com CAA", "example.com CAA");
        assertThat(check.lookups())
                .extracting(DnsQuery::status)
                .containsExactly(DnsStatus.NXDOMAIN, DnsStatus.NOERROR, DnsStatus.NOERROR);
        DnsQuery last = check.lookups().get(2);
        assertThat(last.name()).isEqualTo("example.com");
        assertThat(last.type()).isEqualTo("CAA");
        assertThat(last.at()).isEqualTo(NOW);
        assertThat(last.resolver()).isEqualTo("192.0.2.53");
        assertThat(last.dnssec()).isEqualTo(DnssecStatus.NOT_VALIDATED);
        assertThat(last.dnssecDisabled()).isTrue();
        assertThat(last.tries()).isEqualTo(1);
        assertThat(last.basis()).isEqualTo(Basis.OBSERVED);
        DnsRecord caa = last.answers().get(0);
        assertThat(caa.name()).isEqualTo("example.com");
        assertThat(caa.data()).isEqualTo("0 issue \"ca.example.net\"");
        assertThat(caa.ttl()).isEqualTo(300);
        assertThat(new String(caa.rdata().bytes(), StandardCharsets.US_ASCII)).endsWith("issueca.example.net");
    }

    @Test
    void withoutRecordsItEndsBelowTheRoot() {
        assertThat(climb(new Script(), "a.example.com."))
                .extracting(DnsQuery::name)
                .containsExactly("a.example.com", "example.com", "com");
    }

    @Test
    void aFailureIsTriedAgainAndEndsTheClimb() {
        Object[][] rows = {
            {new SocketTimeoutException("slow"), DnsStatus.TIMEOUT},
            {new ConnectException("refused"), DnsStatus.OTHER_ERROR},
            {Rcode.SERVFAIL, DnsStatus.SERVFAIL},
            {Rcode.REFUSED, DnsStatus.REFUSED},
            {Rcode.NOTIMP, DnsStatus.OTHER_ERROR}
        };
        for (Object[] row : rows) {
            Script script = new Script().on("a.example.com CAA", row[0]);
            assertThat(over(script)
                            .tries(3)
                            .collect("c", "a.example.com")
                            .check()
                            .lookups())
                    .as(row[0].toString())
                    .singleElement()
                    .satisfies(q -> {
                        assertThat(q.status()).isEqualTo(row[1]);
                        assertThat(q.tries()).isEqualTo(3);
                        assertThat(q.answers()).isEmpty();
                    });
            assertThat(script.asked).hasSize(3);
        }
        Script once = new Script()
                .on(
                        "example.com CAA",
                        new SocketTimeoutException("slow"),
                        records("example.com. CAA 0 issue \"ca.example.net\""));
        assertThat(climb(once, "example.com")).singleElement().satisfies(q -> {
            assertThat(q.status()).isEqualTo(DnsStatus.NOERROR);
            assertThat(q.tries()).isEqualTo(2);
            assertThat(q.answers()).hasSize(1);
        });
    }

    @Test
    void anAliasThatIsLeftOpenIsFollowed() {
        Script script = new Script()
                .on("a.example.com CAA", (Object) records("a.example.com. CNAME b.example.net."))
                .on("b.example.net CAA", (Object)
                        records("b.example.net. CNAME c.example.org.", "c.example.org. CAA 0 issue \";\""));
        DnsQuery query = climb(script, "a.example.com").get(0);
        assertThat(query.answers())
                .extracting(DnsRecord::data)
                .containsExactly("b.example.net", "c.example.org", "0 issue \";\"");
        assertThat(script.asked).containsExactly("a.example.com CAA", "b.example.net CAA");
    }

    @Test
    void anAliasThatIsAnsweredIsNot() {
        Script script = new Script().on("a.example.com CAA", (Object) records(
                "a.example.com. CNAME b.example.net.", "example.net. SOA ns.example.net. h.example.net. 1 1 1 1 1"));
        assertThat(climb(script, "a.example.com")).hasSize(3);
        assertThat(script.asked).containsExactly("a.example.com CAA", "example.com CAA", "com CAA");
    }

    @Test
    void aliasesInACircle() {
        Script script = new Script()
                .on("a.example.com CAA", (Object) records("a.example.com. CNAME b.example.com."))
                .on("b.example.com CAA", (Object) records("b.example.com. CNAME a.example.com."));
        assertThat(climb(script, "a.example.com")).singleElement().satisfies(q -> {
            assertThat(q.status()).isEqualTo(DnsStatus.SERVFAIL);
            assertThat(q.answers()).hasSize(2);
        });
    }

    @Test
    void whatIsNoName() {
        for (String name : List.of("", ".", "a..b", "x".repeat(64) + ".com")) {
            assertThatThrownBy(() -> over(new Script()).collect("c", name))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> over(new Script()).tries(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over(new Script()).trustAnchors("x".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEvidenceIsARecordInJson() throws Exception {
        Script script =
                new Script().on("example.com CAA", (Object) records("example.com. CAA 0 issue \"ca.example.net\""));
        IssuanceRecord record = IssuanceRecord.of(Request.of("r"))
                .caa(List.of(over(script).collect("c", "example.com").check()));
        assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
    }

    // DNSSEC: a root zone signed here

    private static final class SignedRoot {
        final DNSKEYRecord key;
        final KeyPair pair;

        SignedRoot() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            key = new DNSKEYRecord(
                    Name.root,
                    DClass.IN,
                    300,
                    DNSKEYRecord.Flags.ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY,
                    DNSKEYRecord.Protocol.DNSSEC,
                    DNSSEC.Algorithm.ECDSAP256SHA256,
                    pair.getPublic());
        }

        byte[] anchor() {
            return (key + "\n").getBytes(StandardCharsets.US_ASCII);
        }

        Record[] signed(Record... records) throws Exception {
            RRset set = new RRset();
            for (Record each : records) {
                set.addRR(each);
            }
            Instant now = Instant.now();
            List<Record> all = new ArrayList<>(List.of(records));
            all.add(DNSSEC.sign(set, key, pair.getPrivate(), now.minusSeconds(3_600), now.plusSeconds(3_600)));
            return all.toArray(Record[]::new);
        }
    }

    private static DnsQuery first(SignedRoot root, Script script, String name) {
        return over(script)
                .trustAnchors(root.anchor())
                .collect("c", name)
                .check()
                .lookups()
                .get(0);
    }

    @Test
    void signaturesAreVerified() throws Exception {
        SignedRoot root = new SignedRoot();
        Record[] caa = root.signed(records("example. CAA 0 issue \"ca.example.net\""));
        Script script =
                new Script().on(". DNSKEY", (Object) root.signed(root.key)).on("example CAA", (Object) caa);

        DnsQuery query = first(root, script, "example");
        assertThat(query.dnssec()).isEqualTo(DnssecStatus.SECURE);
        assertThat(query.dnssecDisabled()).isFalse();
        assertThat(query.answers()).extracting(DnsRecord::type).containsExactly("CAA");

        Record[] forged = caa.clone();
        forged[0] = records("example. CAA 0 issue \"ca.example.org\"")[0];
        CaaCollection collection = over(script.on("example CAA", (Object) forged))
                .trustAnchors(root.anchor())
                .collect("c", "example");
        assertThat(collection.check().lookups()).singleElement().satisfies(q -> {
            assertThat(q.status()).isEqualTo(DnsStatus.SERVFAIL);
            assertThat(q.dnssec()).isEqualTo(DnssecStatus.BOGUS);
            assertThat(q.answers()).isEmpty();
            assertThat(q.tries()).isEqualTo(2);
        });
        assertThat(new Message(collection.exchanges().get(0).response().bytes()).toString())
                .as("what did not validate is kept as it came")
                .contains("ca.example.org");
    }

    @Test
    void aKeyThatCannotBeHadLeavesItIndeterminate() throws Exception {
        SignedRoot root = new SignedRoot();
        Script script = new Script()
                .on(". DNSKEY", new SocketTimeoutException("slow"))
                .on("example CAA", (Object) root.signed(records("example. CAA 0 issue \"ca.example.net\"")));
        DnsQuery query = first(root, script, "example");
        assertThat(query.status()).isEqualTo(DnsStatus.SERVFAIL);
        assertThat(query.dnssec()).isEqualTo(DnssecStatus.INDETERMINATE);

        script.on(". DNSKEY", new SocketTimeoutException("slow"), root.signed(root.key));
        assertThat(first(root, script, "example").dnssec())
                .as("had at the second try")
                .isEqualTo(DnssecStatus.SECURE);
    }

    @Test
    void aTimeoutSaysNothingOfDnssec() throws Exception {
        DnsQuery query =
                first(new SignedRoot(), new Script().on("example CAA", new SocketTimeoutException("slow")), "example");
        assertThat(query.status()).isEqualTo(DnsStatus.TIMEOUT);
        assertThat(query.dnssec()).isEqualTo(DnssecStatus.INDETERMINATE);
    }

    @Test
    void whetherAFailureLiesInAnUnsignedZoneIsNotToldWithoutProof() throws Exception {
        SignedRoot root = new SignedRoot();
        Script script = new Script()
                .on(". DNSKEY", (Object) root.signed(root.key))
                .on("example CAA", Rcode.SERVFAIL)
                .on("example DS", Rcode.NOERROR);
        assertThat(over(script).collect("c", "example").check().insecureConfirmed())
                .as("nothing is validated")
                .isNull();
        assertThat(over(script)
                        .trustAnchors(root.anchor())
                        .collect("c", "example")
                        .check()
                        .insecureConfirmed())
                .as("an answer without DS that nobody signed")
                .isNull();
        Record[] ds = records("example. DS 1 13 2 " + "00".repeat(32));
        assertThat(over(script.on("example DS", (Object) root.signed(ds)))
                        .trustAnchors(root.anchor())
                        .collect("c", "example")
                        .check()
                        .insecureConfirmed())
                .as("signed, whatever fails")
                .isFalse();
        Record[] proof = root.signed(records("example. NSEC z. NS RRSIG NSEC"));
        Record[] soa = root.signed(records(". SOA a. b. 1 1 1 1 1"));
        Record[] both = {soa[0], soa[1], proof[0], proof[1]};
        assertThat(over(script.on("example DS", (Object) both))
                        .trustAnchors(root.anchor())
                        .collect("c", "example")
                        .check()
                        .insecureConfirmed())
                .as("delegated without DS")
                .isTrue();
    }
}
